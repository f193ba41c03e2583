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
		{"no names", chart, "role: {cio: cto}, max_reports: 9", "role is a mapping; expected a name, or a list of names"},
		{"no text", chart, "role: cio, max_reports: 9, because: [a]", "because is a list; expected a text"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := check(t, tt.chart+"conventions: {custom: [{id: x, "+tt.custom+"}]}\n", conventions.Options{})
			got := ""
			for _, f := range r.Findings {
				got += f.Message.String()
			}
			if got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}
