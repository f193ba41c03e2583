// Package words puts the window's texts into the user's language, and what the
// rules ask for. The texts stand in the code in English, each as the key of its
// translations; this package holds those, and writes numbers as the user does.
package words

import (
	"embed"
	"encoding/json"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// With are the values that a text names, as {{.Name}}.
type With = map[string]any

// translations holds the window's own texts in a folder of that name, and what the
// rules ask for in another.
//
//go:embed translations rules
var translations embed.FS

// locale is whose numbers are written.
var locale = language.English

// translated has the summary of each rule, in English, as a key; it is nil where
// the texts are English.
var translated map[string]string

// Load takes the user's language from the system. Before, texts are English, and
// so they stay where there are none in that language.
func Load() error {
	system := lang.SystemLocale()
	locale = language.Make(system.String())
	for _, folder := range []string{"translations", "rules"} {
		if err := lang.AddTranslationsFS(translations, folder); err != nil {
			return err
		}
	}
	translated = nil
	switch base, _ := locale.Base(); base.String() {
	case "en":
		return nil
	case "de", "fr", "zh":
		return read("rules/de.json", &translated)
	}
	return stayEnglish(system)
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

// Number is a number as it is written where the user is: 10,000 or 10.000.
func Number(n int) string { return message.NewPrinter(locale).Sprint(n) }

// Count is what a text that counts something names, as {{.Count}}.
func Count(n int) With { return With{"Count": Number(n)} }

// Session puts a text of a session into the user's language.
func Session(text string, values map[string]string) string { return lang.L(text, values) }

// Rule is what a rule asks for in the user's language, by its summary in English.
// It is "" where the user's language is English or not spoken here, and for a rule
// of the chart's own, which is told in the chart's words.
func Rule(summary string) string {
	if _, known := translated[summary]; !known {
		return ""
	}
	return lang.L(summary)
}
