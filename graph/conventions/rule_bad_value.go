package conventions

import "dotline/graph/org"

var badValue = &Rule{
	ID: "bad-value", Group: File, Severity: Error,
	Summary: "Every value is of the kind that its field holds.",
	Why:     "A value that cannot be read leaves its field unset, so rules that need it stay silent without anybody noticing.",
	Fires: `
organization: {headcount: many}
positions:
  - {id: ceo, title: CEO}
`,
	Silent: `
organization: {headcount: 900}
positions:
  - {id: ceo, title: CEO}
`,
	check: func(ps *pass) { ps.reportProblems(org.BadValue) },
}
