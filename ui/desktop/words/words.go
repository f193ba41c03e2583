// Package words puts the window's texts into the user's language, and what findings
// and rules say. The texts stand in the code in English, each as the key of its
// translations; this package holds those, and writes numbers as the user does.
package words

import (
	"embed"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// With are the values that a text names, as {{.Name}}.
type With = map[string]any

// translations holds the window's own texts in a folder of that name, and in another
// what is said of a chart: by rules of themselves, and by findings.
//
//go:embed translations sayings
var translations embed.FS

// locale is whose numbers are written.
var locale = language.English

// spoken returns the user's language; it is nil where the texts are English.
var spoken func() *tongue

// singular are the texts that count something as they are for one, where texts stay
// English in a language that may have no form for it.
var singular map[string]string

// english is the language of the texts in the code.
const english = "en"

// current is the language that the texts are in.
var current = english

// Language returns the language that the texts are in: en, de, fr or zh_Hans.
func Language() string { return current }

// Load takes the user's language from the system. Before, texts are English, and
// so they stay where there are none in that language.
func Load() error { return LoadShown(func(rune) bool { return true }) }

// LoadShown does what [Load] does, but has texts stay English, too, where the letters of
// the user's language cannot be shown: shows reports whether a letter beyond those of
// Europe can, and is only asked where there are such.
func LoadShown(shows func(rune) bool) error {
	system := lang.SystemLocale()
	locale, spoken, current, singular = language.Make(system.String()), nil, english, map[string]string{}
	if err := add(english); err != nil {
		return err
	}
	switch base, _ := locale.Base(); base.String() {
	case english:
		return nil
	case "de", "fr":
		return speak(base.String())
	case "zh":
		if shows('职') {
			return speak("zh_Hans")
		}
		locale = language.English
	}
	return stayEnglish(system)
}

// speak says everything in a language that is translated into; of the others nothing
// is read.
func speak(name string) error {
	spoken, current = learn(locale, name), name
	return add(name)
}

// add gives the window library the window's own texts in a language.
func add(name string) error {
	text, err := translations.ReadFile("translations/" + name + ".json")
	if err != nil {
		return err
	}
	return lang.AddTranslations(fyne.NewStaticResource(name+".json", text))
}

// stayEnglish makes the texts English where the window library speaks the user's
// language and this program does not: half of them would come from there.
func stayEnglish(system fyne.Locale) error {
	var keys, texts map[string]any
	for name, to := range map[string]*map[string]any{"de": &keys, "en": &texts} {
		if err := read("translations/"+name+".json", to); err != nil {
			return err
		}
	}
	for key := range keys {
		switch text := texts[key].(type) {
		case nil:
			texts[key] = key // which is the text itself
		case map[string]any:
			if one, is := text["one"].(string); is { // which the language may not have
				singular[key], texts[one] = one, one
			}
			for _, form := range []string{"zero", "two", "few", "many"} { // that the language may have
				text[form] = text["other"]
			}
		}
	}
	all, err := json.Marshal(texts)
	if err != nil {
		return err
	}
	return lang.AddTranslationsForLocale(all, system)
}

func read(file string, texts any) error {
	text, err := translations.ReadFile(file)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, texts)
}

// N is a text that counts something, in its form for so many.
func N(text string, n int, with With) string {
	if one, is := singular[text]; is && n == 1 {
		return lang.L(one, with)
	}
	return lang.N(text, n, with)
}

// Number is a number as it is written where the user is: 10,000 or 10.000.
func Number(n int) string { return message.NewPrinter(locale).Sprint(n) }

// Count is what a text that counts something names, as {{.Count}}.
func Count(n int) With { return With{"Count": Number(n)} }

// Sentence ends a text as sentences end in the user's language, unless it has an end.
func Sentence(text string) string {
	if last, _ := utf8.DecodeLastRuneInString(text); strings.ContainsRune(".?!:…。？！：", last) {
		return text
	}
	if base, _ := locale.Base(); base.String() == "zh" {
		return text + "。"
	}
	return text + "."
}

// Session puts a text of a session into the user's language.
func Session(text string, values map[string]string) string { return lang.L(text, values) }
