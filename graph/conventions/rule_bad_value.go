package conventions

import "dotline/graph/org"

var badValue = &Rule{
	ID: "bad-value", Group: File, Severity: Error,
	Summary: "Every value is of the kind that its field holds.",
	Why: "A value that cannot be read leaves its field unset, so rules that need it stay silent without anybody noticing. " +
		"So they do for a role that is nearly a known one, on a position or in a convention of the chart's own, which is a " +
		"warning: it may be one of the chart's own.",
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
	check: func(ps *pass) {
		ps.reportProblems(org.BadValue)
		ps.reportMisspeltRoles()
	},
}
