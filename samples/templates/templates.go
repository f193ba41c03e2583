// Package templates holds the charts with which new ones begin: common
// organizations, whose lines keep the conventions, without names.
package templates

import (
	"embed"
	"path"
	"strings"
)

//go:embed *.yaml
var files embed.FS

// Template is a chart to begin with.
type Template struct {
	Name string // "Public agency"
	Text []byte
}

// All returns the templates, the smallest organization first.
func All() []Template {
	var list []Template
	for _, file := range []string{"start-up.yaml", "company.yaml", "hospital.yaml", "university.yaml", "public-agency.yaml"} {
		text, err := files.ReadFile(file)
		if err != nil {
			panic(err) // it is part of the program
		}
		name := strings.TrimSuffix(path.Base(file), ".yaml")
		if name != "start-up" {
			name = strings.ReplaceAll(name, "-", " ")
		}
		list = append(list, Template{strings.ToUpper(name[:1]) + name[1:], text})
	}
	return list
}
