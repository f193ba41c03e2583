package repair_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"dotline/graph/conventions"
	"dotline/graph/edit"
	"dotline/graph/org"
	"dotline/graph/repair"
)

// bypassing writes a chart of n positions, of which some IT managers report past
// the CIO.
func bypassing(n, managers int) []byte {
	var b strings.Builder
	b.WriteString("positions:\n  - {id: ceo, title: CEO}\n  - {id: cio, title: CIO, reports_to: ceo}\n")
	for i := range managers {
		fmt.Fprintf(&b, "  - id: m%d\n    title: IT Manager\n    reports_to: ceo\n", i)
	}
	for i := range n - managers - 2 {
		fmt.Fprintf(&b, "  - id: p%d\n    title: Clerk\n    name: Person %d\n    reports_to: m%d\n", i, i, i%managers)
	}
	return []byte(b.String())
}

func report(t testing.TB, text []byte) conventions.Report {
	t.Helper()
	chart, err := org.Read("chart.yaml", text)
	if err != nil {
		t.Fatal(err)
	}
	r, err := conventions.Check(chart, conventions.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r.Text = text
	return r
}

// effects writes what became of each suggestion.
func effects(r conventions.Report) string {
	var b strings.Builder
	names := func(findings []conventions.Finding) string {
		var list []string
		for _, f := range findings {
			list = append(list, f.Key())
		}
		return strings.Join(list, " ")
	}
	for _, f := range r.Findings {
		switch {
		case f.Suggestion == nil:
			fmt.Fprintf(&b, "%s -\n", f.Key())
		case f.Effect == nil:
			fmt.Fprintf(&b, "%s %s\n", f.Key(), f.Suggestion.Value)
		default:
			fmt.Fprintf(&b, "%s %s cures [%s] causes [%s]\n", f.Key(), f.Suggestion.Value, names(f.Effect.Cures), names(f.Effect.Causes))
		}
	}
	return b.String()
}

const underCFO = `positions:
  - id: ceo
    title: CEO
    reports:
      - {id: cfo, title: CFO}
      - {id: coo, title: COO}
  - {id: cio, title: CIO, reports_to: cfo}
`

func TestTry(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"nothing else happens", underCFO, "cio-reports-to-ceo:cio ceo cures [] causes []\n"},
		{"a milder finding is caused, and said", underCFO + "conventions: {rules: {span-too-wide: {max: 2}}}\n",
			"cio-reports-to-ceo:cio ceo cures [] causes [span-too-wide:ceo]\n"},
		{"an equal one, too", underCFO + "conventions: {rules: {span-too-wide: {severity: warning, max: 2}}}\n",
			"cio-reports-to-ceo:cio ceo cures [] causes [span-too-wide:ceo]\n"},
		{"a worse one, and the suggestion is withheld", underCFO + "conventions: {rules: {span-too-wide: {severity: error, max: 2}}}\n",
			"cio-reports-to-ceo:cio -\n"},
		{"what was there before is not caused", underCFO + "conventions: {rules: {span-too-wide: {severity: error, max: 1}}}\n",
			"span-too-wide:ceo -\ncio-reports-to-ceo:cio ceo cures [] causes []\n"},
		{"another finding goes with it", "positions:\n  - {id: ceo, title: CEO}\n  - {id: cfo, title: CFO, vacant: true, reports_to: ceo}\n  - {id: cio, title: CIO, reports_to: cfo}\n",
			"vacant-manager:cfo -\ncio-reports-to-ceo:cio ceo cures [vacant-manager:cfo] causes []\n"},
		{"a field rather than a line", "positions:\n  - {id: board, title: Board}\n  - {id: ceo, title: CEO, reports_to: board}\n  - {id: cfo, title: CFO, reports_to: ceo}\n" +
			"  - {id: cae, title: Chief Audit Executive, reports_to: cfo}\n", "audit-reports-to-board:cae board cures [] causes []\n"},
		{"a value that cannot be edited", "positions:\n  - {id: ceo, title: CEO}\n  - {id: cfo, title: CFO, reports_to: ceo}\n" +
			"  - {id: cio, title: CIO, reports_to: &x cfo}\n  - {id: coo, title: COO, reports_to: ceo, location: *x}\n", "cio-reports-to-ceo:cio ceo cures [] causes []\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := report(t, []byte(tt.text))
			repair.Try(&r, conventions.Options{})
			if got := effects(r); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
		})
	}
}

// An exception that the repair leaves without an object is nothing against it.
func TestTryLeavesAnExceptionBehind(t *testing.T) {
	text := []byte(strings.Replace(underCFO, "cfo}\n", "cfo, exceptions: [{rule: cio-reports-to-ceo, reason: the merger, until: 2020-01-01}]}\n", 1))
	chart, err := org.Read("chart.yaml", text)
	if err != nil {
		t.Fatal(err)
	}
	o := conventions.Options{Today: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
	r, err := conventions.Check(chart, o)
	if err != nil {
		t.Fatal(err)
	}
	r.Text = text
	repair.Try(&r, o)
	if got, want := effects(r), "cio-reports-to-ceo:cio ceo cures [expired-exception:cio] causes [unused-exception:cio]\n"; !strings.HasPrefix(got, want) {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestTryAsksForACure: a suggestion that leaves its finding is none.
func TestTryAsksForACure(t *testing.T) {
	r := report(t, []byte(underCFO))
	r.Findings[0].Suggestion = &conventions.Suggestion{Position: r.Chart.ByID("cio"), Field: "reports_to", Value: "coo"}
	repair.Try(&r, conventions.Options{})
	if got, want := effects(r), "cio-reports-to-ceo:cio coo cures [] causes []\n"; got != want {
		t.Errorf("a milder finding: got %s, want %s", got, want)
	}
	r.Findings[0].Suggestion = &conventions.Suggestion{Position: r.Chart.ByID("cio"), Field: "notes", Value: "soon"}
	repair.Try(&r, conventions.Options{})
	if got, want := effects(r), "cio-reports-to-ceo:cio -\n"; got != want {
		t.Errorf("the same finding: got %s, want %s", got, want)
	}
}

// TestTryKnowsBaselines: what a baseline leaves out was there before.
func TestTryKnowsBaselines(t *testing.T) {
	r := []conventions.Report{report(t, []byte(underCFO+"  - {id: x, title: X, reports_to: x}\n"))}
	known := slices.DeleteFunc(slices.Clone(r[0].Findings), func(f conventions.Finding) bool { return f.Rule.ID != "self-report" })
	conventions.NewBaseline([]conventions.Report{{Chart: r[0].Chart, Findings: known}}).Apply(r)
	repair.Try(&r[0], conventions.Options{})
	if got, want := effects(r[0]), "cio-reports-to-ceo:cio ceo cures [] causes []\n"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestTryEnds: of a large chart only as many suggestions are tried as there is
// time for, the first ones, and of a very large one none.
func TestTryEnds(t *testing.T) {
	for n, want := range map[int][]bool{100: {true, true, true, true, true}, 5_000: {true, true, true, true, false}, 5_001: make([]bool, 5)} {
		r := report(t, bypassing(n, 5))
		repair.Try(&r, conventions.Options{})
		var tried []bool
		for _, f := range r.Findings {
			if f.Suggestion != nil {
				tried = append(tried, f.Effect != nil)
			}
		}
		if !slices.Equal(tried, want) {
			t.Errorf("%d positions: tried %v, want %v", n, tried, want)
		}
	}
}

var (
	someTitles = []string{"CEO", "CFO", "COO", "CIO", "CTO", "IT Director", "IT Manager", "Help Desk Manager", "Network Engineer", "Executive Assistant",
		"VP of Technology", "Board", "Chief Audit Executive", "CISO", "Data Protection Officer", "Finance Manager", "Clerk", "President", "CRO", ""}
	someRules = []string{"span-too-wide: {severity: error, max: 2}", "rank-inversion: error", "too-many-layers: {severity: error, max: 3}",
		"one-to-one-chain: error", "cio-reports-to-ceo: note", "span-too-narrow: error", "multiple-roots: error", "rank-compression: error"}
)

// randomChart writes a chart with many mistakes.
func randomChart(r *rand.Rand) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "organization: {headcount: %d, it_headcount: %d, complete: %t}\n", r.IntN(300), r.IntN(80), r.IntN(4) == 0)
	fmt.Fprintf(&b, "conventions: {extends: [%s], rules: {%s}}\n", []string{"default", "enterprise", "bank", "sox", "eu-gdpr"}[r.IntN(5)], someRules[r.IntN(len(someRules))])
	b.WriteString("positions:\n")
	n := 3 + r.IntN(12)
	for i := range n {
		fmt.Fprintf(&b, "  - id: p%d\n    title: %s\n", i, someTitles[min(i, r.IntN(len(someTitles)))])
		if boss := r.IntN(n + 1); i > 0 && r.IntN(12) > 0 {
			fmt.Fprintf(&b, "    reports_to: %s\n", []string{"p", "p", "p", "p", "P"}[r.IntN(5)]+strconv.Itoa(boss))
		}
		if r.IntN(6) == 0 {
			fmt.Fprintf(&b, "    dotted_line_to: p%d\n", r.IntN(n))
		}
		if r.IntN(8) == 0 {
			b.WriteString("    vacant: true\n")
		}
	}
	return []byte(b.String())
}

var groupTitles = []string{"President, Food Division", "Division President", "Divisional CEO", "CFO", "COO", "CIO", "CTO", "IT Director", "IT Manager",
	"Divisional CIO", "Group CIO", "VP of Technology", "Divisional IT Director", "Help Desk Manager", "Network Engineer", "Executive Assistant", "Sales Director",
	"IT-Leiter", "DSI", "首席信息官", "Acting CIO", "Deputy CIO", "CIO / IT Director", "Managing Director", "Board", "CISO", "Finance Director", "Interim CTO"}

// randomGroup writes a chart of an organization with divisions, some of whose posts are
// in the wrong one.
func randomGroup(r *rand.Rand) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "organization: {headcount: %d, it_headcount: %d}\n", 50+r.IntN(3000), r.IntN(120))
	fmt.Fprintf(&b, "conventions: {extends: [%s]}\n", []string{"default", "enterprise", "finance-led", "cto-led", "us-federal"}[r.IntN(5)])
	b.WriteString("positions:\n  - {id: p0, title: CEO}\n  - {id: p1, title: \"President, Retail Division\", reports_to: p0}\n")
	more := []string{"vacant: true", "scope: department", "scope: enterprise", "dotted_line_to: p0", "accountable_for: it-strategy"}
	for i := range 4 + r.IntN(8) {
		fmt.Fprintf(&b, "  - {id: p%d, title: %q, reports_to: p%d", i+2, groupTitles[r.IntN(len(groupTitles))], r.IntN(i+2))
		if k := r.IntN(2 * len(more)); k < len(more) {
			b.WriteString(", " + more[k])
		}
		b.WriteString("}\n")
	}
	return []byte(b.String())
}

// TestNoSuggestionMakesItWorse carries out every suggestion that is left, on the
// text, and reads and judges what comes out: the finding is gone, none is new that
// is more severe, and none of the same line that is as severe.
func TestNoSuggestionMakesItWorse(t *testing.T) {
	charts := 1_000
	if testing.Short() {
		charts = 100
	}
	random := rand.New(rand.NewPCG(1, 2))
	suggested, withheld := 0, 0
	for range charts {
		text := randomChart(random)
		if random.IntN(2) == 0 {
			text = randomGroup(random)
		}
		r := report(t, text)
		before := map[string]conventions.Severity{}
		for _, f := range r.Findings {
			before[f.Key()] = max(before[f.Key()], f.Severity)
			if f.Suggestion != nil {
				withheld++
			}
		}
		repair.Try(&r, conventions.Options{})
		for _, f := range r.Findings {
			if f.Suggestion == nil {
				continue
			}
			suggested++
			withheld--
			edited, err := edit.Apply("chart.yaml", text, repair.Command(*f.Suggestion))
			if err != nil {
				t.Fatalf("%s: %v in\n%s", f.Key(), err, text)
			}
			cured := true
			for _, g := range report(t, edited.Text).Findings {
				cured = cured && (g.Key() != f.Key() || g.Severity < f.Severity)
				same := f.Rule.Group == conventions.Lines && g.Line != nil && g.Line.ID == f.Suggestion.Position.ID
				if (g.Severity > f.Severity || same && g.Severity == f.Severity) && g.Severity > before[g.Key()] {
					t.Errorf("%s to %s causes %s: %s, in\n%s", f.Key(), f.Suggestion.Value, g.Rule.ID, g.Message, text)
				}
			}
			if !cured {
				t.Errorf("%s to %s leaves the finding, in\n%s", f.Key(), f.Suggestion.Value, text)
			}
		}
	}
	if suggested < charts/10 || withheld == 0 {
		t.Errorf("%d suggestions and %d withheld in %d charts; too few to tell", suggested, withheld, charts)
	}
}

func BenchmarkTry(b *testing.B) {
	for _, n := range []int{300, 1_000, 5_000} {
		text := bypassing(n, 10)
		whole := report(b, text)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				r := whole
				r.Findings = append([]conventions.Finding(nil), whole.Findings...)
				repair.Try(&r, conventions.Options{})
			}
		})
	}
}

// TestKeptReadingsChangeNothing judges charts with how the titles of those before were
// read, and without.
func TestKeptReadingsChangeNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	kept := &conventions.Readings{}
	told := func(text []byte, o conventions.Options) (all []string) {
		chart, err := org.Read("chart.yaml", text)
		if err != nil {
			t.Fatal(err)
		}
		r, err := conventions.Check(chart, o)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Findings {
			all = append(all, f.Key()+" "+f.Message.String())
		}
		return all
	}
	for i := range 300 {
		text := randomChart(random)
		if random.IntN(2) == 0 {
			text = randomGroup(random)
		}
		if random.IntN(3) == 0 {
			text = append(text, "organization: {sector: "+[]string{"healthcare", "retail", "banking"}[random.IntN(3)]+"}\n"...)
		}
		o := conventions.Options{Profile: []string{"default", "enterprise", "finance-led"}[i%3]}
		want := told(text, o)
		o.Readings = kept
		if got := told(text, o); !slices.Equal(got, want) {
			t.Fatalf("%s: found are %q\nwant %q in\n%s", o.Profile, got, want, text)
		}
	}
}
