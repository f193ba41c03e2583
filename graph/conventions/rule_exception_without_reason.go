package conventions

import (
	"strings"

	"dotline/graph/phrase"
)

var exceptionWithoutReason = &Rule{
	ID: "exception-without-reason", Group: File, Severity: Warning,
	Summary: "Every exception gives its reason.",
	Why:     "Without a reason nobody can tell later whether the exception still holds. It takes effect all the same.",
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - {id: cfo, title: CFO, reports_to: ceo}
  - {id: cio, title: CIO, reports_to: cfo, exceptions: [{rule: cio-reports-to-ceo}]}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: cfo, title: CFO, reports_to: ceo}
  - {id: cio, title: CIO, reports_to: cfo, exceptions: [{rule: cio-reports-to-ceo, reason: The CFO sponsors the merger.}]}
`,
	afterExceptions: true,
	check: func(ps *pass) {
		for _, e := range ps.exceptions {
			if e.known && strings.TrimSpace(e.Reason.Text) == "" {
				ps.reportException(e, e.Reason.At, phrase.New("the exception for %s on %s gives no reason; write reason: beside rule:", e.Rule.Text, who(e.p)))
			}
		}
	},
}
