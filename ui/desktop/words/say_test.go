package words_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/graph/phrase"
)

// sayings are the translations of what is said of charts, and the languages that
// have them.
func sayings(t *testing.T) map[string]map[string]any {
	t.Helper()
	all := map[string]map[string]any{}
	files, err := filepath.Glob("sayings/*/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no translations", err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var has map[string]any
		if err := json.Unmarshal(text, &has); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		language := filepath.Base(filepath.Dir(name))
		if all[language] == nil {
			all[language] = map[string]any{}
		}
		for key, said := range has {
			if _, twice := all[language][key]; twice {
				t.Errorf("%s: %q is translated twice", language, key)
			}
			all[language][key] = said
		}
	}
	return all
}

// ruleTexts are what the rules say of themselves.
func ruleTexts() (all []string) {
	for _, r := range conventions.Rules() {
		all = append(all, r.Summary, r.Why)
		if r.Contested {
			all = append(all, r.BothSides)
		}
		for _, s := range r.Sources {
			all = append(all, s.Claim)
		}
	}
	return all
}

// saidOfCharts are the formats of the phrases in what is found in charts, of which
// many are not written in the code that says them.
func saidOfCharts(t *testing.T) (all []string) {
	t.Helper()
	var gather func(phrase.Phrase)
	gather = func(p phrase.Phrase) {
		all = append(all, p.Format)
		for _, arg := range p.Args {
			if within, is := arg.(phrase.Phrase); is {
				gather(within)
			}
		}
	}
	for name, text := range charts(t) {
		chart, err := org.Read(name, []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		report, err := conventions.Check(chart, conventions.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range report.Findings {
			gather(f.Message)
			for _, r := range f.Related {
				gather(r.Message)
			}
		}
	}
	return all
}

// charts are charts in which every rule has findings.
func charts(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{
		"a CIO below a director": "positions: [{id: ceo, title: CEO}, {id: d, title: Finance Director, reports_to: ceo}, {id: cio, title: CIO, reports_to: d}]",
	}
	for _, r := range conventions.Rules() {
		all[r.ID] = r.Fires
	}
	for _, folder := range []string{"graph/conventions/testdata/err", "graph/conventions/testdata/judged", "samples"} {
		names, err := filepath.Glob(filepath.Join("../../..", folder, "*.yaml"))
		if err != nil || len(names) == 0 {
			t.Fatal("no charts in "+folder, err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			all[name] = string(text)
		}
	}
	return all
}

// inWords reports whether a text has words; a text of signs may be the same
// everywhere.
func inWords(s string) bool { return letter.MatchString(verb.ReplaceAllString(s, "")) }

func TestEverythingSaidOfChartsIsTranslated(t *testing.T) {
	names := catalogue(t)
	needed := slices.Concat(ruleTexts(), formats(t), names, saidOfCharts(t))
	slices.Sort(needed)
	needed = slices.Compact(needed)
	for language, has := range sayings(t) {
		for _, english := range needed {
			said, found := has[english]
			if !found && inWords(english) {
				t.Errorf("%s: %q has no translation", language, english)
			}
			if !found {
				continue
			}
			texts, counted := said.(map[string]any)
			if !counted {
				texts = map[string]any{"other": said}
			}
			if texts["other"] == nil {
				t.Errorf("%s: %q has no form for many", language, english)
			}
			for form, one := range texts {
				translation, ok := one.(string)
				if !ok || translation == "" {
					t.Errorf("%s: %q, %s: there is no text", language, english, form)
				}
				if got, want := arguments(translation), arguments(english); !slices.Equal(got, want) {
					t.Errorf("%s: %q names %v as %q, want %v", language, english, got, translation, want)
				}
				if slices.Contains(names, english) {
					continue // a title, which may be another one elsewhere
				}
				for _, name := range keptIn(english) {
					if !strings.Contains(translation, name) {
						t.Errorf("%s: %q does not name %s: %q", language, english, name, translation)
					}
				}
			}
		}
		for _, english := range slices.Sorted(maps.Keys(has)) {
			if _, used := slices.BinarySearch(needed, english); !used {
				t.Errorf("%s: nobody says %q", language, english)
			}
		}
	}
}

// keptIn are what of a text is the same in every language.
func keptIn(english string) []string {
	all := kept.FindAllString(numberedVerb.ReplaceAllString(english, " "), -1)
	for _, r := range conventions.Rules() {
		if strings.Contains(english, r.ID) {
			all = append(all, r.ID)
		}
	}
	for _, p := range conventions.Profiles() {
		if strings.Contains(english, "profile "+p.Name) {
			all = append(all, p.Name)
		}
	}
	return all
}

// kept are names and figures.
var kept = regexp.MustCompile(`\b(C[A-Z]{2,3}|IT Manager|IT Director|President|Chief \w+ \w+|[a-z]+_[a-z]+|\d+)\b`)

// numberedVerb is a verb of a format, with the number of its argument where it says one.
var numberedVerb = regexp.MustCompile(`%(?:\[(\d+)\])?([sd])`)

// arguments are the arguments that a format names, each with its verb, in order.
func arguments(format string) (all []string) {
	next := 1
	for _, m := range numberedVerb.FindAllStringSubmatch(format, -1) {
		if m[1] != "" {
			next = int(m[1][0] - '0')
		}
		all = append(all, string(rune('0'+next))+m[2])
		next++
	}
	slices.Sort(all)
	return all
}
