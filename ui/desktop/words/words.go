// Package words puts the window's texts into the user's language. The texts
// stand in the window's code in English, each as the key of its translations;
// this package holds those, and writes numbers as the user does.
package words

import (
	"embed"

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

// Load takes the user's language from the system. Before, texts are English.
func Load() error {
	locale = language.Make(lang.SystemLocale().String())
	return lang.AddTranslationsFS(translations, "translations")
}

// Number is a number as it is written where the user is: 10,000 or 10.000.
func Number(n int) string { return message.NewPrinter(locale).Sprint(n) }

// Count is what a text that counts something names, as {{.Count}}.
func Count(n int) With { return With{"Count": Number(n)} }

// Session puts a text of a session into the user's language.
func Session(text string, values map[string]string) string { return lang.L(text, values) }
