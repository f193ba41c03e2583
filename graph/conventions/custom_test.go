package conventions_test

import (
	"testing"

	"dotline/graph/conventions"
)

// What a convention of the chart's own says, with a reason and without one, and
// what is said of one that cannot be read.
func TestCustomMessages(t *testing.T) {
	const chart = ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: w, title: Wizard, reports_to: cio}\n- {id: e, title: Data Engineer, reports_to: w}\n"
	const cdo = "- {id: cdo, title: Chief Data Officer, reports_to: ceo}\n"
	for _, tt := range []struct{ name, chart, custom, want string }{
		{"whom to report to", chart + cdo, "role: data-engineer, must_report_to: cio", "Data Engineer reports to Wizard; the convention is the CIO"},
		{"and why", chart + cdo, "role: data-engineer, must_report_to: cdo, because: One owner.", "Data Engineer reports to Wizard; the convention is the CDO: One owner"},
		{"of several the boss may be one by another name", chart + cdo, "role: data-engineer, must_report_to: [cdo, cto]", ""},
		{"nobody is drawn to whom to report", chart, "role: data-engineer, must_report_to: cdo", ""},
		{"whom not", chart, "role: cio, must_not_report_to: ceo", "CIO reports to Ines Calder (CEO); the convention x forbids that line"},
		{"whom not, and why", chart, "role: cio, must_not_report_to: ceo, because: Too near.", "CIO reports to Ines Calder (CEO); Too near"},
		{"too many reports", chart, "role: cio, max_reports: 0", "CIO has 1 report; the convention is at most 0 reports"},
		{"too many reports, and why", chart, "role: cio, max_reports: 0, because: No staff.", "CIO has 1 report; the convention is at most 0 reports: No staff"},
		{"two posts", chart + "- {id: b, title: COO & CFO, reports_to: ceo}\n", "role: coo, must_not_hold: cfo", "COO & CFO is COO and CFO; the convention x forbids both in one hand"},
		{"a function by another name", chart, "function: Information Technology, rank: Chief, must_not_report_to: ceo", "CIO reports to Ines Calder (CEO); the convention x forbids that line"},
		{"no function", chart, "function: [it, wizardry], max_reports: 9", `unknown function "wizardry"; expected one that "dotline roles" reads in titles, such as it, finance or sales`},
		{"no number", chart, "role: cio, max_reports: many", `max_reports is "many"; expected a whole number such as 8`},
		{"a reason of several lines", chart, "role: cio, must_not_report_to: ceo, because: \"Too\\n near.\\n\"", "CIO reports to Ines Calder (CEO); Too near"},
		{"less than none", chart, "role: cio, max_reports: -1", `max_reports is "-1"; expected a whole number such as 8`},
		{"a fraction", chart, "role: cio, max_reports: 3.5", `max_reports is "3.5"; expected a whole number such as 8`},
		{"a name that is missing", chart, "role: [~, cio, ~], must_not_report_to: [~, ceo]", "CIO reports to Ines Calder (CEO); the convention x forbids that line"},
		{"no names", chart, "role: {cio: cto}, max_reports: 9", "role is a mapping; expected a name, or a list of names"},
		{"no text", chart, "role: cio, max_reports: 9, because: [a]", "because is a list; expected a text"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := said(t, tt.chart+"conventions: {custom: [{id: x, "+tt.custom+"}]}\n"); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// said returns the messages of all findings.
func said(t *testing.T, chart string) string {
	t.Helper()
	got := ""
	for _, f := range check(t, chart, conventions.Options{}).Findings {
		got += f.Message.String()
	}
	return got
}

// A role that nobody holds is asked about where it is nearly one that somebody does,
// or that a rule knows.
func TestCustomRolesOfNobody(t *testing.T) {
	const chart = ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: e, title: Data Engineer, reports_to: cio}\n- {id: t, title: Tools, role: toolsmith, reports_to: cio}\n"
	for _, tt := range []struct{ name, custom, want string }{
		{"nearly the catalogue's", "role: it-manger, must_report_to: cio", `nobody holds the role "it-manger", and no rule knows it; did you mean "it-manager"?`},
		{"as a boss", "role: cto, must_report_to: [cio, it-directer]", `nobody holds the role "it-directer", and no rule knows it; did you mean "it-director"?`},
		{"nearly a title", "role: data-enginer, must_report_to: cio", `nobody holds the role "data-enginer", and no rule knows it; did you mean "data-engineer"?`},
		{"nearly another's own", "role: toolsmiht, must_report_to: cio", `nobody holds the role "toolsmiht", and no rule knows it; did you mean "toolsmith"?`},
		{"a deputy's", "role: deputy-it-manger, must_report_to: cio", `nobody holds the role "deputy-it-manger", and no rule knows it; did you mean "deputy-it-manager"?`},
		{"held", "role: toolsmith, must_report_to: cio", ""},
		{"known, and nobody's", "role: it-manager, must_report_to: cio", ""},
		{"far from any", "role: wizard, must_report_to: cio", ""},
		{"a title that says a rank", "role: hr-manager, must_report_to: cio", ""},
		{"an acronym", "role: cpto, must_report_to: ceo", ""},
		{"whoever leads IT", "role: toolsmith, must_report_to: it-lead", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := said(t, chart+"conventions: {custom: [{id: x, "+tt.custom+"}]}\n"); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}
