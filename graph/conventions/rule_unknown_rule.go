package conventions

var unknownRule = &Rule{
	ID: "unknown-rule", Group: File, Severity: Error,
	Summary: "Every rule that a configuration or an exception names exists.",
	Why:     "A setting or an exception for a rule that does not exist has no effect, and whoever wrote it believes that it has.",
	Fires: `
positions:
  - {id: ceo, title: CEO}
conventions:
  rules: {cio-report-to-ceo: off}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
conventions:
  rules: {cio-reports-to-ceo: off}
`,
	check: func(ps *pass) { ps.reportProblems(unknownRuleName) },
}
