package compare_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dotline/graph/compare"
	"dotline/graph/conventions"
	"dotline/graph/edit"
	"dotline/graph/org"
	"dotline/graph/org/orgtest"

	"github.com/google/go-cmp/cmp"
)

func judged(t *testing.T, path, text string) conventions.Report {
	t.Helper()
	chart, err := org.Read(path, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	r, err := conventions.Check(chart, conventions.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func compared(t *testing.T, before, after string) compare.Comparison {
	t.Helper()
	return compare.Charts(judged(t, "before.yaml", before), judged(t, "after.yaml", after))
}

// said writes down what a comparison found, a change a word or two.
func said(c compare.Comparison) string {
	var all []string
	for _, ch := range c.Changes {
		text := fmt.Sprint(ch.Kind, " ", ch.Position().ID)
		if ch.Kind == compare.Changed {
			text += " " + ch.Field
		}
		if ch.From != "" || ch.To != "" {
			text += " " + ch.From + ">" + ch.To
		}
		all = append(all, text)
	}
	for _, f := range c.Facts {
		all = append(all, "fact "+f.Field+" "+f.From+">"+f.To)
	}
	for _, f := range c.Cured {
		all = append(all, "cured "+f.Key())
	}
	for _, f := range c.Caused {
		all = append(all, "caused "+f.Key())
	}
	return strings.Join(all, "; ")
}

const base = "- {id: ceo, title: CEO, name: Ana}\n- {id: cfo, title: CFO, name: Bo, reports_to: ceo}\n- {id: cio, title: CIO, name: Cy, reports_to: ceo}\n"

func TestCharts(t *testing.T) {
	for _, c := range []struct{ name, before, after, want string }{
		{"nothing", base, base, ""},
		{"nothing, with ids given twice", base + "- {id: cfo, title: CFO}\n- {id: cfo}\n- {id: cfo}\n", base + "- {id: cfo, title: CFO}\n- {id: cfo}\n- {id: cfo}\n", ""},
		{"retitled, with an id given twice", base + "- {id: cfo, title: CFO}\n", base + "- {id: cfo, title: Clerk}\n", "retitled cfo CFO>Clerk"},
		{"an id given twice, told apart by the holders", base + "- {id: x, title: Clerk, name: Di}\n- {id: x, title: Clerk, name: Eve}\n",
			base + "- {id: x, title: Clerk, name: Flo}\n- {id: x, title: Driver, name: Di}\n", "retitled x Clerk>Driver; changed x name Eve>Flo"},
		{"an id given twice, told apart by the titles", base + "- {id: x, title: Clerk, name: Di}\n- {id: x, title: Driver, name: Eve}\n",
			base + "- {id: x, title: Driver, name: Flo}\n- {id: x, title: Clerk, name: Gil}\n", "changed x name Eve>Flo; changed x name Di>Gil"},
		{"an id given twice, once no more", base + "- {id: x, title: Clerk, name: Di}\n- {id: x, title: Driver, name: Eve}\n",
			base + "- {id: x, title: Driver, name: Eve}\n", "left x; cured duplicate-id:x,x"},
		{"an id given a second time", base + "- {id: x, title: Clerk, name: Di}\n", base + "- {id: x, title: Cook, name: Flo}\n- {id: x, title: Nurse, name: Gil}\n",
			"joined x; retitled x Clerk>Cook; changed x name Di>Flo; caused duplicate-id:x,x"},
		{"another order", base, "- {id: cio, title: CIO, name: Cy, reports_to: ceo}\n- {id: ceo, title: CEO, name: Ana}\n- {id: cfo, title: CFO, name: Bo, reports_to: ceo}\n", ""},
		{"nested instead of flat", base, "- id: ceo\n  title: CEO\n  name: Ana\n  reports:\n  - {id: cfo, title: CFO, name: Bo}\n  - {id: cio, title: CIO, name: Cy}\n", ""},
		{"moved, which causes a finding", base, strings.Replace(base, "Cy, reports_to: ceo", "Cy, reports_to: cfo", 1), "moved cio ceo>cfo; caused cio-reports-to-ceo:cio"},
		{"moved, which cures it", strings.Replace(base, "Cy, reports_to: ceo", "Cy, reports_to: cfo", 1), base, "moved cio cfo>ceo; cured cio-reports-to-ceo:cio"},
		{"joined", base, base + "- {id: x, title: Clerk, reports_to: cfo}\n", "joined x >cfo"},
		{"left", base + "- {id: x, title: Clerk, reports_to: cfo}\n", base, "left x cfo>"},
		{"retitled", base, strings.Replace(base, "title: CFO", "title: Finance Director", 1), "retitled cfo CFO>Finance Director"},
		{"handed over", base, strings.Replace(base, "Bo", "Eve", 1), "changed cfo name Bo>Eve"},
		{"became vacant", base, strings.Replace(base, "name: Bo", "vacant: true", 1), "changed cfo name Bo>; changed cfo vacant >true"},
		{"another id, known by holder and title", base, strings.ReplaceAll(base, "id: cfo", "id: fin"), "renamed fin cfo>fin"},
		{"another id of a manager: the reports stay", base + "- {id: x, title: Clerk, name: Di, reports_to: cfo}\n",
			strings.ReplaceAll(base, "id: cfo", "id: fin") + "- {id: x, title: Clerk, name: Di, reports_to: fin}\n", "renamed fin cfo>fin"},
		{"another id and nothing to know it by", base + "- {id: x, title: Clerk}\n", base + "- {id: y, title: Clerk}\n", "joined y; left x"},
		{"another holder and another id: another position", base, strings.ReplaceAll(strings.ReplaceAll(base, "id: cfo", "id: fin"), "Bo", "Eve"), "joined fin >ceo; left cfo ceo>"},
		{"ids made of titles, the holder stays", "- {title: CEO, name: Ana}\n- {title: Clerk, name: Bo, reports_to: ceo}\n", "- {title: CEO, name: Ana}\n- {title: Accountant, name: Bo, reports_to: ceo}\n",
			"retitled accountant Clerk>Accountant"},
		{"ids made of titles, two of a kind", "- {title: CEO, name: Ana}\n- {title: Clerk, name: Bo, reports_to: ceo}\n- {title: Clerk, name: Cy, reports_to: ceo}\n",
			"- {title: CEO, name: Ana}\n- {title: Clerk, name: Cy, reports_to: ceo}\n", "left clerk ceo>"},
		{"ids written in", "- {title: CEO}\n- {title: Clerk, reports_to: ceo}\n", "- {id: a, title: CEO}\n- {id: b, title: Clerk, reports_to: a}\n", "renamed a ceo>a; renamed b clerk>b"},
		{"a dotted line", base, strings.Replace(base, "name: Cy,", "name: Cy, dotted_line_to: cfo,", 1), "changed cio dotted_line_to >cfo"},
		{"a dotted line to one with another id", strings.Replace(base, "name: Cy,", "name: Cy, dotted_line_to: cfo,", 1),
			strings.ReplaceAll(strings.Replace(base, "name: Cy,", "name: Cy, dotted_line_to: fin,", 1), "id: cfo", "id: fin"), "renamed fin cfo>fin"},
		{"a manager that is no position", base, strings.Replace(base, "Cy, reports_to: ceo", "Cy, reports_to: nobody-here", 1),
			"moved cio ceo>nobody-here; caused unknown-manager:cio"},
		{"the organization grew, which causes a finding", "organization: {name: X, as_of: 2026-10-01, headcount: 900}\npositions:\n- {id: cio, title: CIO}\n",
			"organization: {name: X, headcount: 90, complete: true}\npositions:\n- {id: cio, title: CIO}\n", "fact headcount 900>90; fact complete >true; caused cio-without-fleet:cio"},
		{"another reason", strings.Replace(base, "name: Bo", "exceptions: [{rule: r, reason: a}]", 1), strings.Replace(base, "name: Bo", "exceptions: [{rule: r, reason: b, until: 2027-01-31}]", 1),
			"changed cfo exceptions r (a)>r (b) until 2027-01-31"},
		{"one solid line of two", strings.Replace(base, "Cy, reports_to: ceo", "Cy, reports_to: [ceo, cfo]", 1), base, "changed cio reports_to ceo, cfo>ceo; cured multiple-managers:cio"},
		{"one top of several goes", "- {id: a, title: Clerk}\n- {id: b, title: Clerk}\n- {id: c, title: Clerk}\n", "- {id: a, title: Clerk}\n- {id: c, title: Clerk}\n", "left b"},
		{"the manager left", base + "- {id: x, title: Clerk, reports_to: coo}\n- {id: coo, title: COO, reports_to: ceo}\n", base + "- {id: x, title: Clerk, reports_to: ceo}\n",
			"left coo ceo>; moved x coo>ceo"},
	} {
		if got := said(compared(t, c.before, c.after)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestEditsAreFound makes an edit and holds what is found against it.
func TestEditsAreFound(t *testing.T) {
	tried := 0
	for seed := range uint64(400) {
		text, ids := orgtest.Chart(seed)
		if len(ids) == 0 {
			continue
		}
		id := ids[len(ids)/2]
		before := judged(t, "before.yaml", text)
		if said(compare.Charts(before, judged(t, "after.yaml", text))) != "" {
			t.Fatalf("seed %d: a chart differs from itself", seed)
		}
		for cmd, want := range map[edit.Command]string{
			edit.SetField{ID: id, Field: "title", Value: "Keeper of the Seals"}: "retitled " + id,
			edit.RemovePosition{ID: id, Reports: edit.MoveUp}:                   "left " + id,
			edit.SetField{ID: id, Field: "location", Value: "Atlantis"}:         "changed " + id + " location",
		} {
			r, err := edit.Apply("after.yaml", []byte(text), cmd)
			if err != nil || before.Chart.ByID(id).MadeID {
				continue
			}
			tried++
			got := said(compare.Charts(before, judged(t, "after.yaml", string(r.Text))))
			if !strings.Contains(strings.ReplaceAll(got, ";", " ")+" ", want+" ") || strings.Contains(got, "renamed") {
				t.Errorf("seed %d, %+v: found %q\n%s", seed, cmd, got, text)
			}
		}
	}
	if tried < 500 {
		t.Errorf("only %d edits were tried", tried)
	}
}

// TestSentences holds where somebody comes from and goes to, the top included.
func TestSentences(t *testing.T) {
	c := compared(t, "positions:\n- {id: a, title: CEO}\n- {id: b, title: CFO, reports_to: a}\n- {id: c, title: COO}\n- {id: d, title: Clerk, reports_to: b}\n",
		"positions:\n- {id: a, title: \"Chief\\nof all\", reports_to: b}\n- {id: b, title: CFO}\n- {id: e, title: Cook}\n- {id: f, title: Driver, reports_to: a}\n")
	var got []string
	for _, ch := range c.Changes {
		got = append(got, string(ch.Kind)+" "+ch.Sentence().String())
	}
	want := []string{
		"joined Cook [e], at the top", "joined Driver [f], under Chief of all",
		"left COO [c], from the top", "left Clerk [d], from under CFO",
		"moved Chief of all [a], from the top to under CFO", "moved CFO [b], from under CEO to the top",
		`retitled Chief of all [a]: title was "CEO", and is "Chief\nof all"`,
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// TestSettings holds that a finding which is gone with its rule is told with what became of the rule.
func TestSettings(t *testing.T) {
	under := "positions:\n" + strings.Replace(base, "Cy, reports_to: ceo", "Cy, reports_to: cfo", 1)
	for _, tt := range []struct{ name, before, after, want string }{
		{"a rule is off", "", "conventions: {rules: {cio-reports-to-ceo: off, cio-title-without-seat: off}}\n", `conventions
  conventions: cio-reports-to-ceo was "warning", and is "off"
  conventions: cio-title-without-seat was "note", and is "off"
findings cured
  warning: Cy (CIO) reports to Bo (CFO); the convention is the CEO or President [cio-reports-to-ceo]
2 settings of the conventions · 1 finding cured
`},
		{"another profile", "", "conventions: {extends: [finance-led]}\n", `conventions
  conventions: profile was "default", and is "finance-led"
  conventions: cio-reports-to-ceo was "warning", and is "warning, accepted: [ceo, president, cfo]"
  conventions: cto-reports-to-ceo was "note", and is "note, accepted: [ceo, president, coo, cfo]"
  conventions: it-lead-reports-to-finance was "note", and is "off"
findings cured
  warning: Cy (CIO) reports to Bo (CFO); the convention is the CEO or President [cio-reports-to-ceo]
4 settings of the conventions · 1 finding cured
`},
		{"a number, and a rule of one's own", "conventions: {custom: [{id: mine, role: cfo, must_report_to: ceo}]}\n", "conventions: {rules: {span-too-wide: {max: 12}}}\n", `conventions
  conventions: span-too-wide was "note", and is "note, max: 12"
  conventions: mine was "warning", and is nothing
2 settings of the conventions
`},
		{"all that there is, for once", "", "organization: {complete: true}\n", `facts
  organization: complete was nothing, and is "true"
findings caused
  note: 2 managers in a row have one report each: Ana (CEO) and Bo (CFO) [one-to-one-chain]
  warning: Cy (CIO) leads an IT staff of 1 in an organization of 3; the convention is an IT Manager or Director at that size [cio-without-fleet]
1 fact of the organization · 2 findings caused
`},
	} {
		var text bytes.Buffer
		if err := compared(t, under+tt.before, under+tt.after).WriteText(&text); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(tt.want, text.String()); d != "" {
			t.Errorf("%s: -want +got:\n%s", tt.name, d)
		}
	}
}

func TestReports(t *testing.T) {
	c := compared(t, base, strings.Replace(base, "Cy, reports_to: ceo", "Cy, reports_to: cfo", 1))
	var text, object bytes.Buffer
	if err := c.WriteText(&text); err != nil {
		t.Fatal(err)
	}
	const want = `moved
  Cy (CIO) [cio], from under Ana (CEO) to under Bo (CFO)
findings caused
  warning: Cy (CIO) reports to Bo (CFO); the convention is the CEO or President [cio-reports-to-ceo]
1 moved · 1 finding caused
`
	if text.String() != want {
		t.Errorf("the text is\n%swant\n%s", &text, want)
	}
	if err := c.WriteJSON(&object); err != nil {
		t.Fatal(err)
	}
	var read struct {
		Schema  int
		Before  struct{ Path string }
		Changes []map[string]any
		Cured   []any
		Caused  []struct{ Rule, Severity string }
		Summary map[string]int
	}
	if err := json.Unmarshal(object.Bytes(), &read); err != nil {
		t.Fatal(err)
	}
	if read.Schema != 1 || read.Before.Path != "before.yaml" || read.Cured == nil || len(read.Caused) != 1 || read.Caused[0].Rule != "cio-reports-to-ceo" || read.Summary["moved"] != 1 || read.Summary["left"] != 0 {
		t.Errorf("the JSON is\n%s", &object)
	}
	if ch := read.Changes[0]; ch["kind"] != "moved" || ch["position"] != "cio" || ch["from"] != "ceo" || ch["to"] != "cfo" || ch["line"] != 3.0 {
		t.Errorf("the change is %v", ch)
	}
	text.Reset()
	if err := compared(t, base, base).WriteText(&text); err != nil || text.String() != "no difference\n" {
		t.Errorf("of the same chart: %q, %v", &text, err)
	}
	if !slices.Equal(compare.Kinds(), []compare.Kind{compare.Joined, compare.Left, compare.Moved, compare.Retitled, compare.Renamed, compare.Changed}) {
		t.Error("the kinds are others")
	}
}
