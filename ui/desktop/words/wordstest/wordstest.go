// Package wordstest has the window's tests see its texts in a language of their
// choice, whatever language the machine speaks.
package wordstest

import (
	"os"
	"testing"

	"dotline/ui/desktop/words"
)

// English makes the texts of this process English. It is for TestMain, and
// panics where that fails.
func English() {
	if err := os.Setenv(variable, "C"); err != nil {
		panic(err)
	}
	if err := words.Load(); err != nil {
		panic(err)
	}
}

// Speak makes the texts those of a locale, as de_DE.UTF-8, for the time of a test.
func Speak(t *testing.T, locale string) {
	t.Helper()
	t.Setenv(variable, locale)
	t.Setenv("LANGUAGE", "")
	if err := words.Load(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(English)
}

// variable is what the system is asked for its language by; see setlocale(3).
const variable = "LC_ALL"
