package words_test

import (
	"encoding/json"
	"maps"
	"os"
	"regexp"
	"slices"
	"testing"
)

func TestEveryTextIsTranslatable(t *testing.T) {
	c := readCode(t)
	for _, l := range c.plain {
		t.Errorf("%s: %s is shown in English to everybody; give it to lang.L", c.files.Position(l.Pos()), l.Value)
	}
	for _, n := range c.bad {
		t.Errorf("%s: a key of the translations must be a literal", c.files.Position(n.Pos()))
	}
	if len(c.texts) < 200 {
		t.Errorf("only %d texts found", len(c.texts))
	}
}

// What the test above finds, and what it lets pass.
func TestTextsAreFound(t *testing.T) {
	for _, c := range []struct {
		code  string
		found bool
	}{
		{`widget.NewLabel("here")`, true},
		{`m.item("Save", 0, 0, nil)`, true},
		{`l.SetText("a" + lang.L("b"))`, true},
		{`l.SetText(lang.L("b" + "c"))`, false},
		{`l.SetText(fmt.Sprintf("%s (%d)", lang.L("b"), 2))`, false},
		{`f(fmt.Sprintf("%d rows of it", 2))`, true},
		{`f(errors.New("say why"))`, true},
		{`x := "Nothing"; _ = x`, true},
		{`x := spec{label: "pay"}; _ = x`, true},
		{`x := spec{name: "pay"}; _ = x`, false},
		{`switch x { case "Start-up": }`, false},
		{`switch x { case y: f("Start-up") }`, true},
		{`fyne.LogError("opening it", err)`, false},
		{`p.Bool("left-column")`, false},
	} {
		got := newCode()
		got.read(t, "x.go", "package x\nfunc g() {\n"+c.code+"\n}\n", false)
		if found := len(got.plain) > 0; found != c.found {
			t.Errorf("%s: found %v, want %v", c.code, found, c.found)
		}
	}
}

// forms are the plural forms of each language, which its counted texts need.
var forms = map[string][]string{
	"en": {"one", "other"}, "de": {"one", "other"}, "fr": {"many", "one", "other"}, "zh_Hans": {"other"},
}

var named = regexp.MustCompile(`\{\{\.\w+\}\}`)

func TestEveryLanguageIsComplete(t *testing.T) {
	texts := readCode(t).texts
	for language, forms := range forms {
		read, err := os.ReadFile("translations/" + language + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var has map[string]any
		if err := json.Unmarshal(read, &has); err != nil {
			t.Fatalf("%s: %v", language, err)
		}
		for _, key := range slices.Sorted(maps.Keys(texts)) {
			text := texts[key]
			if _, found := has[key]; !found && (language != "en" || text.counted || key != text.english) {
				t.Errorf("%s: %q has no translation", language, key)
				continue
			}
			said := map[string]any{"other": has[key]}
			if text.counted {
				if said, _ = has[key].(map[string]any); !slices.Equal(slices.Sorted(maps.Keys(said)), forms) {
					t.Errorf("%s: %q is counted, and has not exactly the forms %v", language, key, forms)
				}
			} else if has[key] == nil {
				continue // the key is the text
			}
			for form, one := range said {
				s, ok := one.(string)
				if !ok || s == "" {
					t.Errorf("%s: %q, %s: there is no text", language, key, form)
				}
				if got, want := names(s), names(text.english); !slices.Equal(got, want) {
					t.Errorf("%s: %q, %s names %v, want %v", language, key, form, got, want)
				}
			}
		}
		for key := range has {
			if _, used := texts[key]; !used {
				t.Errorf("%s: nobody uses %q", language, key)
			}
		}
	}
}

// names are the values that a text names.
func names(s string) []string { return slices.Sorted(slices.Values(named.FindAllString(s, -1))) }
