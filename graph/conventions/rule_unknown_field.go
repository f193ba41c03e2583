package conventions

import "dotline/graph/org"

var unknownField = &Rule{
	ID: "unknown-field", Group: File, Severity: Warning,
	Summary: "Every field is one that the format knows.",
	Why:     "A field with a slip in its name says nothing to anybody. It is kept in the file as it is, and not used.",
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo, locaton: Porto}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo, location: Porto}
`,
	check: func(ps *pass) { ps.reportProblems(org.UnknownField) },
}
