// Package words puts the window's texts into the user's language. The texts
// stand in the window's code in English, each as the key of its translations;
// this package holds those, and writes numbers as the user does.
package words

import (
	"embed"
	"encoding/json"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// With are the values that a text names, as {{.Name}}.
type With = map[string]any

//go:embed translations
var translations embed.FS

// locale is whose numbers are written.
var locale = language.English

// Load takes the user's language from the system. Before, texts are English, and
// so they stay where there are none in that language.
func Load() error {
	system := lang.SystemLocale()
	locale = language.Make(system.String())
	if err := lang.AddTranslationsFS(translations, "translations"); err != nil {
		return err
	}
	if base, _ := locale.Base(); slices.Contains([]string{"de", "en", "fr", "zh"}, base.String()) {
		return nil
	}
	return stayEnglish(system)
}

// stayEnglish makes the texts English where the window library speaks the user's
// language and this program does not: half of them would come from there.
func stayEnglish(system fyne.Locale) error {
	var keys, texts map[string]any
	for name, to := range map[string]*map[string]any{"de": &keys, "en": &texts} {
		read, err := translations.ReadFile("translations/" + name + ".json")
		if err != nil {
			return err
		}
		if err := json.Unmarshal(read, to); err != nil {
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

// Number is a number as it is written where the user is: 10,000 or 10.000.
func Number(n int) string { return message.NewPrinter(locale).Sprint(n) }

// Count is what a text that counts something names, as {{.Count}}.
func Count(n int) With { return With{"Count": Number(n)} }

// Session puts a text of a session into the user's language.
func Session(text string, values map[string]string) string { return lang.L(text, values) }
