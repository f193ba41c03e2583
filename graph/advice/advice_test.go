package advice_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"dotline/graph/advice"
	"dotline/graph/conventions"
	"dotline/graph/org"

	"github.com/google/go-cmp/cmp"
)

// posts returns what is advised, in a line.
func posts(a advice.Advice) string {
	var list []string
	for _, p := range a.Advised() {
		list = append(list, string(p.Role))
	}
	return strings.Join(list, " ")
}

func give(t testing.TB, answers advice.Answers) advice.Advice {
	t.Helper()
	a, err := advice.Give(answers)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestEveryChartIsClean draws the lines for every combination of answers, a
// number from each range that makes a difference, and checks them: nothing is
// found. The sector speaks for no post, so that it is left to the charts.
func TestEveryChartIsClean(t *testing.T) {
	domains := map[string][]string{
		"headcount": {"", "99", "100"}, "it_headcount": {"", "4", "5", "11", "24", "50"},
		"it_budget": {"", "200000", "3000000"}, "it_groups": {"", "3"}, "sites": {"", "4"},
		"aim": {"", "advantage", "cost"}, "changes": {"", "enterprise", "department"}, "head": {"", "leader", "manager"},
		"improve": {"", "process", "product", "both"}, "serves": {"", "organization", "customers", "both"}, "strategy": {"", "no-time"},
	}
	if testing.Short() {
		domains["changes"], domains["head"] = nil, nil // they count as aim does
	}
	answers := advice.Answers{}
	seen := map[string]bool{}
	var combine func(ids []string)
	combine = func(ids []string) {
		if len(ids) == 0 {
			drawn := posts(give(t, answers))
			for _, id := range []string{"headcount", "it_headcount", "it_budget", "it_groups"} {
				drawn += "|" + answers[id]
			}
			if !seen[drawn] {
				seen[drawn] = true
				checkClean(t, answers)
			}
			return
		}
		if domains[ids[0]] == nil {
			combine(ids[1:])
		}
		for _, value := range domains[ids[0]] {
			if value == "" {
				delete(answers, ids[0])
			} else {
				answers[ids[0]] = value
			}
			combine(ids[1:])
		}
	}
	combine(advice.QuestionIDs())
	if len(seen) < 300 {
		t.Errorf("only %d charts", len(seen))
	}
}

// checkClean checks the chart of the answers in every kind of sector.
func checkClean(t *testing.T, answers advice.Answers) {
	t.Helper()
	for _, sector := range []string{"", "technology", "bank", "healthcare"} {
		with := maps.Clone(answers)
		if sector != "" {
			with["sector"] = sector
		}
		text := give(t, with).Chart()
		chart, err := org.Read("chart.yaml", text)
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		report, err := conventions.Check(chart, conventions.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range report.Findings {
			t.Errorf("%s: %s, in\n%s", f.Rule.ID, f.Message, text)
		}
	}
}

func TestGive(t *testing.T) {
	for _, tt := range []struct {
		name    string
		answers advice.Answers
		want    string
	}{
		{"nothing is known: somebody runs IT", advice.Answers{}, "it-manager"},
		{"fewer than five", advice.Answers{"headcount": "60", "it_headcount": "3"}, "it-manager"},
		{"a small team, whatever is wished for", advice.Answers{"headcount": "300", "it_headcount": "8", "aim": "advantage", "changes": "enterprise", "head": "leader"}, "it-manager"},
		{"a director's staff", advice.Answers{"headcount": "400", "it_headcount": "20"}, "it-director it-manager"},
		{"the same for an advantage of the whole enterprise", advice.Answers{"headcount": "400", "it_headcount": "20", "aim": "advantage", "changes": "enterprise"}, "cio it-manager"},
		{"dozens in several groups", advice.Answers{"headcount": "700", "it_headcount": "30", "it_groups": "3"}, "cio it-director it-manager"},
		{"fifty and more", advice.Answers{"headcount": "1,200", "it_headcount": "70"}, "cio it-director it-manager"},
		{"fifty and more, though the questions point at a director", advice.Answers{"it_headcount": "70", "aim": "cost", "changes": "department", "head": "manager"}, "cio it-director it-manager"},
		{"millions with a handful of people", advice.Answers{"headcount": "500", "it_headcount": "4", "it_budget": "5000000"}, "vp-technology it-manager"},
		{"a small firm that is all IT", advice.Answers{"headcount": "80", "it_headcount": "60"}, "vp-technology it-director it-manager"},
		{"a small product company", advice.Answers{"headcount": "40", "it_headcount": "6", "improve": "product", "serves": "customers"}, "cto it-manager"},
		{"both ways", advice.Answers{"headcount": "800", "improve": "both", "serves": "both"}, "cio cto it-manager"},
		{"investment against cost", advice.Answers{"aim": "advantage"}, "cio it-manager"},
		{"cost against investment", advice.Answers{"aim": "cost"}, "it-director it-manager"},
		{"no time for strategy: a CIO or an IT Director", advice.Answers{"strategy": "no-time", "head": "manager"}, "it-director it-manager"},
	} {
		if got := posts(give(t, tt.answers)); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestGiveRefuses(t *testing.T) {
	for want, answers := range map[string]advice.Answers{
		`there is no question "colour"; expected one of headcount, it_headcount`: {"colour": "red"},
		`headcount is "many"; expected a number such as 120`:                     {"headcount": "many"},
		`it_budget is "-1"; expected a number`:                                   {"it_budget": "-1"},
		`headcount is "nan"; expected a number`:                                  {"headcount": "NaN"},
		`aim is "glory"; expected advantage or cost`:                             {"aim": "glory"},
		`sector is empty`: {"sector": " "},
		`it_headcount is 50 and headcount only 20; expected IT to be a part of the organizat`: {"headcount": "20", "it_headcount": "50"},
	} {
		if _, err := advice.Give(answers); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%v: got %v, want %s", answers, err, want)
		}
	}
}

// TestOpen: each unknown is said with what its answers would change, and an
// answer that is tried does change it so.
func TestOpen(t *testing.T) {
	a := give(t, advice.Answers{"headcount": "400", "aim": "cost"})
	got := map[string]string{}
	for _, o := range a.Open() {
		for _, c := range o.Changes {
			got[o.Question.ID] += fmt.Sprint(c.Answer, " +", c.Add, " -", c.Drop, "; ")
		}
	}
	want := map[string]string{
		"it_headcount": "0 to 4 +[] -[it-director]; 50 or more +[cio] -[]; ",
		"it_budget":    "3,000,000 or more +[cio] -[]; ",
		"changes":      "enterprise +[] -[it-director]; ",
		"head":         "leader +[] -[it-director]; ",
		"improve":      "product +[cto] -[]; both +[cto] -[]; ",
		"serves":       "customers +[cto] -[]; both +[cto] -[]; ",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	a.Answers["it_headcount"] = "50"
	if got := posts(give(t, a.Answers)); got != "cio it-director it-manager" {
		t.Errorf("with 50 in IT: %s", got)
	}
}

// TestContradictionsAreSaid: what speaks on the other side is there to read.
func TestContradictionsAreSaid(t *testing.T) {
	for _, tt := range []struct {
		answers advice.Answers
		want    []string
	}{
		{advice.Answers{"headcount": "60", "it_headcount": "3", "aim": "advantage"}, []string{
			"CIO: no\n  excludes  Small organizations have no CIO", "  for       Who wants to invest in technology for an advantage over rivals needs the CIO. [S2]\n",
			"create both as soon as they can, whatever their size. [S3]\n", "functions as the CIO, whatever the title. [S1]\n",
		}},
		{advice.Answers{"it_headcount": "70"}, []string{"reports to the CFO; most others say", "Most companies lack the size"}},
		{advice.Answers{"it_headcount": "7"}, []string{"IT Director: no\n  for       A director's staff can be as small as four or five. [S1]\n  against   A small IT team"}},
		{advice.Answers{"it_headcount": "30"}, []string{"When a CIO is due is told differently"}},
	} {
		got := give(t, tt.answers).Describe()
		for _, want := range append(tt.want, "There are no clear guidelines; it is all down to the organization. [S1]\n", "  S1  CIO vs IT Manager (discussion thread)\n") {
			if !strings.Contains(got, want) {
				t.Errorf("%v: no %q in\n%s", tt.answers, want, got)
			}
		}
	}
}

func TestFromChart(t *testing.T) {
	for _, tt := range []struct {
		chart string
		want  advice.Answers
	}{
		{`organization: {headcount: 900, it_headcount: 70, it_budget: 12.5e6, sector: Healthcare}
positions:
  - {id: ceo, title: CEO, location: London}
  - {id: net, title: Network Manager, reports_to: ceo, location: Leeds}
  - {id: desk, title: Help Desk Manager, reports_to: ceo, location: "london "}
`, advice.Answers{"headcount": "900", "it_headcount": "70", "it_budget": "12500000", "sector": "Healthcare", "sites": "2", "it_groups": "2"}},
		{"positions: [{title: CEO}]", advice.Answers{}},
		{"positions: [{title: CEO, location: London}, {title: Network Manager}]", advice.Answers{}},
		{"organization: {complete: true}\npositions: [{title: CEO, location: London}, {title: Network Manager}]", advice.Answers{"sites": "1", "it_groups": "1"}},
	} {
		chart, err := org.Read("chart.yaml", []byte(tt.chart))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(tt.want, advice.FromChart(chart)); d != "" {
			t.Errorf("%s\n-want +got:\n%s", tt.chart, d)
		}
	}
}

func TestChart(t *testing.T) {
	a := give(t, advice.Answers{"headcount": "900", "it_headcount": "70", "it_budget": "12e6", "it_groups": "4", "improve": "both", "serves": "both", "sector": "bank"})
	_, got, _ := strings.Cut(string(a.Chart()), "each post, and against it.\n")
	if d := cmp.Diff(`organization:
  headcount: 900
  it_headcount: 70
  it_budget: 12000000
  sector: bank
positions:
  - {id: ceo, title: CEO}
  - {id: cio, title: CIO, reports_to: ceo, accountable_for: [it-strategy]}
  - {id: cto, title: CTO, reports_to: ceo, faces: product}
  - {id: it-director, title: IT Director, reports_to: cio}
  - {id: it-manager, title: IT Manager, reports_to: it-director, headcount: 4}
`, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}
