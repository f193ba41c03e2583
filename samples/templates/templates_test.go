package templates_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dotline/graph/conventions"
	"dotline/graph/format"
	"dotline/graph/org"
	"dotline/samples/templates"
)

var languages = []string{"en", "de", "fr", "zh_Hans"}

func TestTemplatesKeepTheConventions(t *testing.T) {
	for _, language := range languages {
		for _, one := range templates.All(language) {
			name := language + ": " + one.Name
			chart := read(t, name, one.Text)
			for _, f := range check(t, chart).Findings {
				t.Errorf("%s: %s: %s", name, f.Rule.ID, f.Message)
			}
			if len(chart.Positions) < 8 {
				t.Errorf("%s has %d positions only", name, len(chart.Positions))
			}
			for _, p := range chart.Positions {
				if p.Holder() != "" {
					t.Errorf("%s: %s has a holder", name, p.ID)
				}
			}
			if same, err := format.Chart(name, one.Text); err != nil || string(same) != string(one.Text) {
				t.Errorf("%s is not as fmt would write it: %v", name, err)
			}
		}
	}
}

// translated is what a translation changes: titles, departments, the organization's
// name, which is indented less than a holder's, and comments.
var translated = regexp.MustCompile(`(?m)(^ +(?:- )?(?:title|department): |^  name: )[^#\n]*|#[^\n]*`)

// Languages differ in what is translated and in nothing else.
func TestLanguagesDifferInWordsOnly(t *testing.T) {
	for _, language := range languages[1:] {
		if diff := cmp.Diff(files(t), filesOf(t, language)); diff != "" {
			t.Errorf("%s has other charts than English (-):\n%s", language, diff)
		}
		for _, name := range files(t) {
			english, other := file(t, "en", name), file(t, language, name)
			if diff := cmp.Diff(plain(english), plain(other)); diff != "" {
				t.Errorf("%s/%s is another chart than the English (-):\n%s", language, name, diff)
			}
		}
	}
}

// loans are the English words that German organizations use.
var loans = []string{"Chief Information Officer", "Chief Technology Officer", "Chief Information Security Officer", "IT Manager", "Account Manager", "Operations"}

func TestEverythingIsTranslated(t *testing.T) {
	for _, language := range languages[1:] {
		for _, name := range files(t) {
			english := translated.FindAllString(string(file(t, "en", name)), -1)
			for _, text := range translated.FindAllString(string(file(t, language, name)), -1) {
				_, value, keyed := strings.Cut(text, ": ")
				loan := language == "de" && keyed && slices.Contains(loans, strings.TrimSpace(value))
				sameName := strings.HasPrefix(text, "  name: Larkfield") // the sample's, which is invented
				if slices.Contains(english, text) && !loan && !sameName {
					t.Errorf("%s/%s: %q is English", language, name, strings.TrimSpace(text))
				}
			}
		}
	}
}

// A title that is read in one language and not in another would change the findings.
func TestFindingsAreTheSameInEveryLanguage(t *testing.T) {
	for _, language := range languages[1:] {
		for _, name := range files(t) {
			english, other := found(t, "en", name), found(t, language, name)
			if diff := cmp.Diff(english, other); diff != "" {
				t.Errorf("%s/%s has other findings than the English (-):\n%s", language, name, diff)
			}
		}
	}
	if len(found(t, "en", "sample.yaml")) == 0 {
		t.Error("the sample shows no finding")
	}
}

func TestSampleAndFirst(t *testing.T) {
	for _, language := range languages {
		if !bytes.Equal(templates.Sample(language), file(t, language, "sample.yaml")) {
			t.Errorf("%s: the sample is another chart", language)
		}
		if n := len(read(t, language, templates.First(language)).Positions); n != 1 {
			t.Errorf("%s: the first chart has %d positions, expected one", language, n)
		}
	}
}

// found are the findings of a chart: severities, rules and lines.
func found(t *testing.T, language, name string) []string {
	var list []string
	for _, f := range check(t, read(t, language+"/"+name, file(t, language, name))).Findings {
		list = append(list, fmt.Sprint(f.Severity, " ", f.Rule.ID, " ", f.At.Line))
	}
	return list
}

// plain is a chart without its words; comments of any number of lines are one line.
func plain(text []byte) string {
	text = translated.ReplaceAll(text, []byte("${1}…"))
	return string(regexp.MustCompile(`(?m)\A(…\n)+`).ReplaceAll(text, []byte("…\n")))
}

func read(t *testing.T, name string, text []byte) *org.Chart {
	t.Helper()
	chart, err := org.Read(name, text)
	if err != nil {
		t.Fatal(err)
	}
	return chart
}

func check(t *testing.T, chart *org.Chart) conventions.Report {
	t.Helper()
	r, err := conventions.Check(chart, conventions.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func files(t *testing.T) []string { return filesOf(t, "en") }

func filesOf(t *testing.T, language string) []string {
	t.Helper()
	list, err := fs.Glob(os.DirFS(language), "*.yaml")
	if err != nil || len(list) == 0 {
		t.Fatal("no charts in "+language, err)
	}
	return list
}

func file(t *testing.T, language, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(path.Join(language, name))
	if err != nil {
		t.Fatal(err)
	}
	return text
}
