package conventions_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dotline/graph/conventions"
	"dotline/graph/org"
)

// underCFO is a chart with one finding, cio-reports-to-ceo.
const underCFO = `positions:
- {id: ceo, title: CEO}
- {id: cfo, title: CFO, reports_to: ceo}
- {id: cio, title: CIO, reports_to: cfo}
`

// described returns each finding as "rule severity".
func described(r conventions.Report) []string {
	got := []string{}
	for _, f := range r.Findings {
		got = append(got, f.Rule.ID+" "+f.Severity.String())
	}
	return got
}

func TestConfiguration(t *testing.T) {
	engineers := "positions:\n- {id: ceo, title: CEO}\n- {id: cdo, title: Chief Data Officer, reports_to: ceo}\n- {id: lead, title: Data Lead, reports_to: cdo}\n"
	for _, tt := range []struct {
		name, chart, profile string
		want                 []string
	}{
		{"a severity alone", underCFO + "conventions: {rules: {cio-reports-to-ceo: error}}", "", []string{"cio-reports-to-ceo error"}},
		{"off", underCFO + "conventions: {rules: {cio-reports-to-ceo: off}}", "", nil},
		{"with options", underCFO + "conventions: {rules: {cio-reports-to-ceo: {severity: error, tolerated: [coo, cfo]}}}", "", []string{"cio-reports-to-ceo note"}},
		{"options alone keep the severity", underCFO + "conventions: {rules: {cio-reports-to-ceo: {accepted: [coo]}}}", "", []string{"cio-reports-to-ceo warning"}},
		{"a profile of the chart", underCFO + "conventions: {extends: finance-led}", "", nil},
		{"the chart's rules over its profile", underCFO + "conventions: {extends: [finance-led], rules: {cio-reports-to-ceo: {accepted: [ceo]}}}", "", []string{"cio-reports-to-ceo warning"}},
		{"later profiles over earlier ones", "positions:\n- {id: ceo, title: CEO}\n- {id: cfo, title: CFO, reports_to: ceo}\n- {id: itm, title: IT Manager, reports_to: cfo}\n" +
			"conventions: {extends: [finance-led, enterprise]}", "", []string{"it-lead-reports-to-finance warning"}},
		{"a profile of the options", underCFO, "finance-led", nil},
		{"instead of the chart's", underCFO + "conventions: {extends: [finance-led]}", "default", []string{"cio-reports-to-ceo warning"}},
		{"enterprise warns where peers report to each other", "positions:\n- {id: ceo, title: CEO}\n- {id: cio, title: CIO, reports_to: ceo}\n- {id: cto, title: CTO, reports_to: cio}\n",
			"enterprise", []string{"cio-cto-peers warning"}},
		{"cto-led does not mind", "positions:\n- {id: ceo, title: CEO}\n- {id: cto, title: CTO, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: cto}\n" +
			"- {id: itd, title: IT Director, reports_to: cto}\n", "cto-led", nil},

		{"custom, met", engineers + "- {id: e, title: Data Engineer, reports_to: cdo}\nconventions: {custom: [{id: x, role: data-engineer, must_report_to: cdo}]}", "", nil},
		{"custom, not met", engineers + "- {id: e, title: Data Engineer, reports_to: ceo}\nconventions: {custom: [{id: x, role: Data Engineer, must_report_to: [CDO], because: One owner.}]}", "", []string{"x warning"}},
		{"custom, directly", engineers + "- {id: e, title: Data Engineer, reports_to: lead}\nconventions: {custom: [{id: x, role: data-engineer, must_report_to: cdo, severity: error}]}", "", []string{"x error"}},
		{"custom, in the chain", engineers + "- {id: e, title: Data Engineer, reports_to: lead}\nconventions: {custom: [{id: x, role: data-engineer, must_report_to: cdo, within: chain}]}", "", nil},
		{"custom, forbidden", engineers + "conventions: {custom: [{id: x, role: cdo, must_not_report_to: ceo}]}", "", []string{"x warning"}},
		{"custom, forbidden in the chain", engineers + "- {id: e, title: Data Engineer, reports_to: lead}\nconventions: {custom: [{id: x, title: '*engineer*', must_not_report_to: cdo, within: chain}]}", "", []string{"x warning"}},
		{"custom, by title, rank and department", engineers + "- {id: e, title: Sales / Shop Manager, department: Shops, reports_to: lead}\n" +
			"conventions: {custom: [{id: x, title: sales*, rank: manager, department: shops, must_report_to: ceo}]}", "", []string{"x warning"}},
		{"custom, spans", engineers + "conventions: {custom: [{id: x, role: ceo, max_reports: 0}, {id: y, role: cdo, min_reports: 2, severity: note}]}", "", []string{"x warning", "y note"}},
		{"custom, peers", engineers + "- {id: cfo, title: CFO, reports_to: cdo}\nconventions: {custom: [{id: x, role: cfo, peers_of: cdo}]}", "", []string{"x warning"}},
		{"custom, its severity set by the rules", engineers + "conventions: {rules: {x: off}, custom: [{id: x, role: cdo, must_not_report_to: ceo}]}", "", nil},
		{"custom, the later of one name", engineers + "conventions: {custom: [{id: x, role: cdo, must_not_report_to: ceo, severity: error}, {id: x, role: cdo, must_not_report_to: ceo, severity: note}]}", "", []string{"x note", "bad-value error"}},
		{"custom, from a merge key", "base: &b {severity: error, must_not_report_to: ceo}\n" + engineers + "conventions: {custom: [{<<: *b, id: x, role: cdo}]}", "", []string{"x error"}},
		{"rules from a merge key, under the chart's own", "base: &b {cio-reports-to-ceo: error, one-to-one-chain: {severity: note}}\n" + underCFO +
			"conventions: {rules: {<<: [*b], one-to-one-chain: off}}", "", []string{"cio-reports-to-ceo error"}},
		{"a merge key of itself", underCFO + "conventions: &c {<<: *c, rules: {cio-reports-to-ceo: error}}", "", []string{"cio-reports-to-ceo error"}},
		{"an unknown key that is merged twice", "x: &b {sevrity: note}\n" + underCFO + "conventions: {custom: [{<<: *b, id: a, role: cto, max_reports: 9}, {<<: *b, id: b, role: cto, max_reports: 9}]}", "",
			[]string{"unknown-field warning", "cio-reports-to-ceo warning"}},
		{"a merge key of too many", underCFO + "conventions: {rules: {<<: [" + strings.Repeat("{},", 100) + "{}]}}", "", []string{"cio-reports-to-ceo warning", "bad-value error"}},
		{"a merge key of many", underCFO + "conventions: {rules: {<<: [" + strings.Repeat("{},", 99) + "{cio-reports-to-ceo: note}]}}", "", []string{"cio-reports-to-ceo note"}},
		{"a merge key of nothing", underCFO + "conventions: {rules: {<<: off}}", "", []string{"cio-reports-to-ceo warning", "bad-value error"}},
		{"custom, an id with a blank", underCFO + "conventions: {custom: [{id: x y, role: cio, max_reports: 9}]}", "", []string{"cio-reports-to-ceo warning", "bad-value error"}},
		{"a list of a rule must not be empty", underCFO + "conventions: {rules: {cio-reports-to-ceo: {accepted: []}}}", "", []string{"cio-reports-to-ceo warning", "bad-value error"}},
		{"but the tolerated may be none", "positions:\n- {id: ceo, title: CEO}\n- {id: coo, title: COO, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: coo}\n" +
			"conventions: {rules: {cio-reports-to-ceo: {tolerated: []}}}", "", []string{"cio-reports-to-ceo warning"}},
		{"a list without a known role is wrong once", underCFO + "conventions: {rules: {cio-reports-to-ceo: {accepted: [cfoo]}}}", "", []string{"cio-reports-to-ceo warning", "bad-value error"}},
		{"a rule given twice", underCFO + "conventions:\n  rules:\n    cio-reports-to-ceo: error\n    cio-reports-to-ceo: off\n", "", []string{"cio-reports-to-ceo error", "bad-value error"}},
		{"a convention's field given twice", underCFO + "conventions: {custom: [{id: x, role: cfo, role: cio, max_reports: 9}]}", "", []string{"cio-reports-to-ceo warning", "bad-value error"}},
		{"a section that is none", underCFO + "conventions: strict", "", []string{"cio-reports-to-ceo warning", "bad-value error"}},
		{"complete switches on what only then can be told", "organization: {complete: true}\npositions:\n- {id: ceo, title: CEO}\n- {id: s, title: Clerk, reports_to: ceo}\n",
			"", []string{"span-too-narrow note"}},
		{"unless it is off", "organization: {complete: true}\npositions:\n- {id: ceo, title: CEO}\n- {id: s, title: Clerk, reports_to: ceo}\n", "startup", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := check(t, tt.chart, conventions.Options{Profile: tt.profile})
			if got := described(r); !slices.Equal(got, tt.want) {
				t.Errorf("got %q; want %q\n%s", got, tt.want, messages(r))
			}
		})
	}
}

// Names of no rule are compared with the rules' only while there are few, so that a
// text made of them is judged in time.
func TestManyNamesOfNoRule(t *testing.T) {
	for _, tt := range []struct {
		others int
		want   string
	}{
		{10, `no rule is called "cio-report-to-ceo"; did you mean "cio-reports-to-ceo"?`},
		{1000, `no rule is called "cio-report-to-ceo"`},
	} {
		chart := "positions:\n- {id: ceo, title: CEO}\nconventions:\n  rules:\n"
		for i := range tt.others {
			chart += fmt.Sprintf("    no-rule-%d: off\n", i)
		}
		r := check(t, chart+"    cio-report-to-ceo: off\n", conventions.Options{})
		if got := r.Findings[len(r.Findings)-1].Message.String(); got != tt.want {
			t.Errorf("after %d others: %s", tt.others, got)
		}
	}
}

func TestConfigurationFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	house := write("house.yaml", "conventions:\n  extends: [more.yaml]\n  rules: {cio-reports-to-ceo: error}\n")
	write("more.yaml", "rules: {cio-reports-to-ceo: note}\n")
	loop := write("loop.yaml", "extends: [loop.yaml]\n")
	wrong := write("wrong.yaml", "rules:\n  no-such-rule: off\n")
	// Read as often as they ask for, these would take hours.
	for i := range 9 {
		write(fmt.Sprintf("level%d.yaml", i), "extends: ["+strings.Repeat(fmt.Sprintf("level%d.yaml, ", i+1), 10)+"]\n")
	}
	write("level9.yaml", "rules: {}\n")

	judge := func(text string, o conventions.Options) (conventions.Report, error) {
		c, err := org.Read(filepath.Join(dir, "chart.yaml"), []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return conventions.Check(c, o)
	}
	for _, tt := range []struct {
		name, extends, file string
		want                string
	}{
		{"a file of the options", "", house, "cio-reports-to-ceo error"},
		{"a file of the chart, beside it", "conventions: {extends: [./house.yaml]}", "", "cio-reports-to-ceo error"},
		{"the chart's rules come last", "conventions: {rules: {cio-reports-to-ceo: note}}", house, "cio-reports-to-ceo note"},
	} {
		r, err := judge(underCFO+tt.extends, conventions.Options{File: tt.file})
		if err != nil || !slices.Equal(described(r), []string{tt.want}) {
			t.Errorf("%s: got %q, %v; want %s", tt.name, described(r), err, tt.want)
		}
	}
	for _, tt := range []struct{ file, want string }{
		{filepath.Join(dir, "none.yaml"), "no such file"},
		{dir, "expected a file"},
		{loop, "extends itself"},
		{filepath.Join(dir, "level0.yaml"), "extend each other too often; expected at most 100 files"},
		{write("empty.yaml", " \n"), "the file is empty"},
		{write("comment.yaml", "# rules:\n"), "the file is empty"},
		{write("broken.yaml", "rules: ["), "not YAML"},
		{write("large.yaml", strings.Repeat("#", 1<<20+1)), "larger than"},
		{write("other.yaml", "root:x:0:0\n"), "conventions is a text; expected rules:, extends: or custom:"},
		{wrong, `wrong.yaml:2:3: no rule is called "no-such-rule"`},
	} {
		if _, err := judge(underCFO, conventions.Options{File: tt.file}); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got error %v; want one with %q", filepath.Base(tt.file), err, tt.want)
		}
	}
	r, err := judge(underCFO+"conventions:\n  extends: [wrong.yaml]\n", conventions.Options{})
	if err != nil || !strings.Contains(messages(r), `wrong.yaml:2:3: no rule is called "no-such-rule"`) {
		t.Errorf("a file the chart extends: got %q, %v", messages(r), err)
	}
	if f := r.Findings[len(r.Findings)-1]; f.At != (org.Pos{Line: 6, Column: 13}) {
		t.Errorf("its problem is at %s; want the place that extends it, 6:13", f.At)
	}
	if _, err := judge(underCFO, conventions.Options{Profile: "entreprise"}); err == nil || !strings.Contains(err.Error(), "expected default, bank, cto-led, ") {
		t.Errorf("an unknown profile: got error %v; want one that names those there are", err)
	}
}

func TestProfilesAreSound(t *testing.T) {
	for _, p := range conventions.Profiles() {
		r := check(t, "positions: [{title: CEO}]\nconventions: {extends: ["+p.Name+"]}\n", conventions.Options{})
		if len(r.Findings) > 0 || p.About == "" || r.Profile != p.Name {
			t.Errorf("profile %s (%q): %s", p.Name, p.About, messages(r))
		}
		for _, c := range p.Changes {
			if rule, _ := conventions.Find(c.Rule); rule == nil || c.To == "" {
				t.Errorf("profile %s changes %s to %q", p.Name, c.Rule, c.To)
			}
		}
	}
	if first := conventions.Profiles()[0].Name; first != "default" {
		t.Errorf("the first profile is %s; want default", first)
	}
}

func TestExceptions(t *testing.T) {
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	with := func(exceptions string) string {
		return strings.Replace(underCFO, "reports_to: cfo}", "reports_to: cfo, exceptions: ["+exceptions+"]}", 1)
	}
	for _, tt := range []struct {
		name, chart string
		today       time.Time
		want        []string
		suppressed  int
	}{
		{"allows", with("{rule: cio-reports-to-ceo, reason: Merger.}"), time.Time{}, nil, 1},
		{"on its last day", with("{rule: cio-reports-to-ceo, reason: Merger., until: 2027-06-30}"), day("2027-06-30").Add(20 * time.Hour), nil, 1},
		{"after it", with("{rule: cio-reports-to-ceo, reason: Merger., until: 2027-06-30}"), day("2027-07-01"),
			[]string{"cio-reports-to-ceo warning", "expired-exception note"}, 0},
		{"without a clock nothing ends", with("{rule: cio-reports-to-ceo, reason: Merger., until: 2000-01-01}"), time.Time{}, nil, 1},
		{"the chart's date is a clock", "organization: {as_of: 2027-07-01}\n" + with("{rule: cio-reports-to-ceo, reason: Merger., until: 2027-06-30}"), time.Time{},
			[]string{"cio-reports-to-ceo warning", "expired-exception note"}, 0},
		{"with a blank one", with("{rule: cio-reports-to-ceo, reason: '  '}"), time.Time{}, []string{"exception-without-reason warning"}, 1},
		{"without a reason", with("{rule: cio-reports-to-ceo}"), time.Time{}, []string{"exception-without-reason warning"}, 1},
		{"not needed", with("{rule: cio-reports-to-ceo, reason: Merger.}, {rule: cio-without-fleet, reason: Small.}"), time.Time{}, []string{"unused-exception warning"}, 1},
		{"twice", with("{rule: cio-reports-to-ceo, reason: Merger.}, {rule: cio-reports-to-ceo, reason: Again.}"), time.Time{}, []string{"unused-exception warning"}, 1},
		{"renewed", with("{rule: cio-reports-to-ceo, reason: Merger., until: 2026-06-30}, {rule: cio-reports-to-ceo, reason: Still., until: 2028-06-30}"), day("2027-07-01"),
			[]string{"unused-exception warning"}, 1},
		{"for a rule that is off", with("{rule: cio-reports-to-ceo, reason: Merger.}") + "conventions: {rules: {cio-reports-to-ceo: off}}", time.Time{}, nil, 0},
		{"for no rule", with("{rule: cio-reports-to-cfo, reason: Merger.}"), time.Time{}, []string{"cio-reports-to-ceo warning", "unknown-rule error"}, 0},
		{"for a finding that another one stands for", strings.Replace(with("{rule: rank-inversion, reason: Merger.}"), "title: CFO", "title: Sales Manager", 1), time.Time{},
			[]string{"cio-reports-to-ceo warning"}, 0},
		{"lines in error leave it open", strings.Replace(with("{rule: cio-reports-to-ceo, reason: Merger.}"), "reports_to: cfo,", "reports_to: cfoo,", 1), time.Time{},
			[]string{"unknown-manager error"}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := check(t, tt.chart, conventions.Options{Today: tt.today})
			if got := described(r); !slices.Equal(got, tt.want) || len(r.Suppressed) != tt.suppressed {
				t.Errorf("got %q, %d suppressed; want %q, %d\n%s", got, len(r.Suppressed), tt.want, tt.suppressed, messages(r))
			}
		})
	}
}
