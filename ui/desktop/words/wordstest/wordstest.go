// Package wordstest has the window's tests see its texts in English, whatever
// language the machine speaks.
package wordstest

import (
	"os"

	"dotline/ui/desktop/words"
)

// English makes the texts of this process English. It is for TestMain, and
// panics where that fails.
func English() {
	// What the system is asked for its language by; see setlocale(3).
	if err := os.Setenv("LC_ALL", "C"); err != nil {
		panic(err)
	}
	if err := words.Load(); err != nil {
		panic(err)
	}
}
