package conventions

import (
	"fmt"

	"dotline/graph/org"
	"dotline/graph/roles"
)

var duplicateRole = &Rule{
	ID: "duplicate-role", Group: Titles, Severity: Warning,
	Summary: "Each chief role has one holder in its scope.",
	Why: "Two chiefs of the same kind in one organization cannot both have the last word. A group and its divisions " +
		"are scopes of their own: a Group CFO and a Divisional CFO do not clash. Nor do joint holders, or somebody " +
		"acting in a post that is drawn vacant.",
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - {id: cfo, title: CFO, name: Sam Reed, reports_to: ceo}
  - {id: money, title: Chief Financial Officer, name: Kim Moss, reports_to: ceo}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: cfo, title: Group CFO, name: Sam Reed, reports_to: ceo}
  - {id: money, title: Divisional CFO, name: Kim Moss, reports_to: cfo}
`,
	check: func(ps *pass) {
		for _, role := range roles.All() {
			if role.Rank() != roles.RankChief && role != roles.CEO || len(ps.holders[role]) < 2 {
				continue
			}
			var whole, group []*org.Position
			for _, p := range ps.holders[role] {
				switch {
				case ps.divisional(p) || ps.qualified(p, roles.Joint):
				case ps.group(p):
					group = append(group, p)
				default:
					whole = append(whole, p)
				}
			}
			ps.reportHolders(role, whole)
			ps.reportHolders(role, group)
		}
	},
}

func (ps *pass) reportHolders(role roles.Role, holders []*org.Position) {
	if len(holders) < 2 || len(holders) == 2 && ps.actsFor(holders[0], holders[1]) {
		return
	}
	f := Finding{
		Positions: holders, At: titleAt(holders[1]),
		Message: fmt.Sprintf("%d positions hold the role of %s: %s; one scope has one", len(holders), roleName(string(role)), list(holders)),
	}
	for i, p := range holders {
		if i != 1 {
			f.Related = append(f.Related, Related{p, titleAt(p), "also " + roleName(string(role)) + ": " + who(p)})
		}
	}
	ps.report(f)
}

// actsFor reports whether one of the two acts in the other's vacant post.
func (ix *index) actsFor(p, q *org.Position) bool {
	acts := func(p *org.Position) bool {
		return p.ActingSince.Known || ix.qualified(p, roles.Acting, roles.Interim)
	}
	return p.Vacant && acts(q) || q.Vacant && acts(p)
}
