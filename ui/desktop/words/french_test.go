package words_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

var (
	// A mark of two parts stands off its word, in the same line; so do quotation marks.
	breaks = regexp.MustCompile(` [;:!?»]| %%|« `)
	// What is shortened before a vowel is not written before what is inserted, unless
	// that is a number of people.
	shortened = regexp.MustCompile(`(?i)\b(de|que|ne|se|jusque|lorsque|puisque) (%(\[\d\])?s|\{\{\.\w+\}\})( personnes)?`)
)

func TestFrenchIsSetAsFrench(t *testing.T) {
	files, err := filepath.Glob("sayings/fr/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no translations", err)
	}
	for _, name := range append(files, "translations/fr.json") {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var has map[string]any
		if err := json.Unmarshal(text, &has); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, said := range has {
			forms, counted := said.(map[string]any)
			if !counted {
				forms = map[string]any{"other": said}
			}
			for _, form := range forms {
				french, _ := form.(string)
				if at := breaks.FindString(french); at != "" {
					t.Errorf("%s: a line may end within %q of %q; write a blank that does not break", name, at, french)
				}
				if at := shortened.FindStringSubmatch(french); at != nil && at[4] == "" {
					t.Errorf("%s: %q of %q is wrong before a vowel", name, at[0], french)
				}
			}
		}
	}
}
