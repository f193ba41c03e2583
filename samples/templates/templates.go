// Package templates holds the charts with which new ones begin: common
// organizations, whose lines keep the conventions, without names; and a sample to
// try, with findings. Each is there in every language of the window, as a chart of
// its own: whoever reads it reads one language, and what a post is called depends
// on the house as well, so that a hospital's head of finance has another title than
// a company's. But for titles, departments, comments and the organization's name
// the languages do not differ.
//
// Titles are of no gender where the language has such a form in use (in German that
// is the function's name, "Leitung Finanzen"); else they have the form that is
// customary for a post without a holder.
package templates

import (
	"embed"
	"strings"
)

//go:embed */*.yaml
var files embed.FS

// names are the templates' files, the smallest organization first.
var names = []string{"start-up", "company", "hospital", "university", "public-agency"}

// Template is a chart to begin with.
type Template struct {
	Name string // in English: "Public agency"
	Text []byte
}

// All returns the templates in a language, which is one of those that words.Language
// gives, the smallest organization first.
func All(language string) []Template {
	var list []Template
	for _, file := range names {
		name := file
		if name != "start-up" {
			name = strings.ReplaceAll(name, "-", " ")
		}
		list = append(list, Template{strings.ToUpper(name[:1]) + name[1:], read(language, file)})
	}
	return list
}

// First returns a chart of one position in a language.
func First(language string) []byte { return read(language, "first") }

// Sample returns in a language the chart that a first-time user can try.
func Sample(language string) []byte { return read(language, "sample") }

func read(language, name string) []byte {
	text, err := files.ReadFile(language + "/" + name + ".yaml")
	if err != nil {
		panic(err) // it is part of the program
	}
	return text
}
