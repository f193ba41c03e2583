package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var badValue = &Rule{
	ID: "bad-value", Group: File, Severity: Error,
	Summary: "Every value is of the kind that its field holds.",
	Why: "A value that cannot be read leaves its field unset, so rules that need it stay silent without anybody noticing. " +
		"So they do for a role that is nearly a known one, which is a warning: it may be one of the chart's own.",
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

// reportMisspeltRoles asks about roles that nothing knows and that are nearly one
// of the catalogue's. A chart may have roles of its own, so this is no error; one
// that its conventions name, that says a rank as a title would, or that is an acronym
// of three letters, which is always near another, is not asked about.
func (ps *pass) reportMisspeltRoles() {
	var catalogue []string
	for _, role := range roles.All() {
		catalogue = append(catalogue, string(role))
	}
	asked := map[string]string{} // role as written → the one probably meant
	for _, p := range ps.chart.Positions {
		if !p.Role.IsSet() {
			continue
		}
		meant, met := asked[p.Role.Text]
		if !met {
			if own := ps.read(p).Roles; len(own) == 1 && len(own[0]) > 3 && own[0].Rank() == roles.RankUnknown && !ps.settings.names(string(own[0])) &&
				!roles.Read(p.Role.Text, roles.Context{}).Confident {
				meant = org.Nearest(string(own[0]), catalogue)
			}
			asked[p.Role.Text] = meant
		}
		if meant != "" {
			ps.report(Finding{
				Positions: []*org.Position{p}, At: p.Role.At, Severity: min(Warning, ps.set.severity),
				Message:    phrase.Clauses(phrase.New("the role of %s, %s, is none that a convention knows", who(p), quote(p.Role.Text)), didYouMean(meant)),
				Suggestion: &Suggestion{p, "role", meant},
			})
		}
	}
}
