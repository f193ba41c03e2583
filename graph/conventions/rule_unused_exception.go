package conventions

import "dotline/graph/phrase"

var unusedException = &Rule{
	ID: "unused-exception", Group: File, Severity: Warning,
	Summary: "Every exception allows something.",
	Why:     "An exception that nothing needs any more would hide the same finding unnoticed, should it come back for another reason.",
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - id: cio
    title: CIO
    reports_to: ceo
    exceptions: [{rule: cio-reports-to-ceo, reason: The CFO sponsors the merger.}]
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: cfo, title: CFO, reports_to: ceo}
  - id: cio
    title: CIO
    reports_to: cfo
    exceptions: [{rule: cio-reports-to-ceo, reason: The CFO sponsors the merger.}]
`,
	afterExceptions: true,
	check: func(ps *pass) {
		for _, e := range ps.exceptions {
			// On a rule that is off, or lines in error, nothing was judged that could need it.
			if e.known && e.judged && !e.needed && !ps.faulty[e.p.Index] {
				ps.reportException(e, e.Rule.At, phrase.New("no finding of %s needs this exception on %s; remove it", e.Rule.Text, who(e.p)))
			}
		}
	},
}
