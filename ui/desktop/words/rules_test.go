package words_test

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"testing"

	"dotline/graph/conventions"
)

// kept are what a translation does not translate.
var kept = regexp.MustCompile(`\b([A-Z]{3,4}|IT Manager|IT Director|President|Vice President|Chief \w+ \w+|\d+)\b`)

func TestEveryRuleIsTranslated(t *testing.T) {
	var summaries []string
	for _, r := range conventions.Rules() {
		summaries = append(summaries, r.Summary)
	}
	for _, language := range []string{"de", "fr", "zh_Hans"} {
		read, err := os.ReadFile("rules/" + language + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var has map[string]string
		if err := json.Unmarshal(read, &has); err != nil {
			t.Fatalf("%s: %v", language, err)
		}
		for _, r := range conventions.Rules() {
			said := has[r.Summary]
			if said == "" || said == r.Summary {
				t.Errorf("%s: %s has no translation: %q", language, r.ID, r.Summary)
				continue
			}
			for _, name := range kept.FindAllString(r.Summary, -1) {
				if !regexp.MustCompile(`\b` + name + `\b`).MatchString(said) {
					t.Errorf("%s: %s does not name %s: %q", language, r.ID, name, said)
				}
			}
		}
		for summary := range has {
			if !slices.Contains(summaries, summary) {
				t.Errorf("%s: no rule says %q", language, summary)
			}
		}
	}
}
