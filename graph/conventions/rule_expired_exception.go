package conventions

import "dotline/graph/phrase"

var expiredException = &Rule{
	ID: "expired-exception", Group: File, Severity: Note,
	Summary: "Exceptions with a last day are looked at again.",
	Why: "Past its last day an exception allows nothing any more: what it allowed is a finding again. Judged against " +
		"today, or the chart's own as_of.",
	Fires: `
organization: {as_of: 2027-08-01}
positions:
  - {id: ceo, title: CEO}
  - {id: coo, title: COO, reports_to: ceo}
  - id: cio
    title: CIO
    reports_to: coo
    exceptions: [{rule: cio-reports-to-ceo, reason: The merger comes first., until: 2027-06-30}]
`,
	Silent: `
organization: {as_of: 2027-06-30}
positions:
  - {id: ceo, title: CEO}
  - {id: coo, title: COO, reports_to: ceo}
  - id: cio
    title: CIO
    reports_to: coo
    exceptions: [{rule: cio-reports-to-ceo, reason: The merger comes first., until: 2027-06-30}]
`,
	afterExceptions: true,
	check: func(ps *pass) {
		for _, e := range ps.exceptions {
			if e.known && e.expired && e.needed {
				ps.reportException(e, e.Until.At, phrase.New("the exception for %s on %s ended on %s; renew it or repair what it allowed", e.Rule.Text, who(e.p), e.Until.String()))
			}
		}
	},
}
