package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var duplicateRole = &Rule{
	ID: "duplicate-role", Group: Titles, Severity: Warning,
	Summary: "Each chief role has one holder in its scope.",
	Why: "Two chiefs of the same kind in one organization cannot both have the last word. A group and its divisions " +
		"are scopes of their own, a Group CFO and a Divisional CFO do not clash; and so are companies side by side, whose tops are tagged " +
		"holding or are chief executives. Nor do joint holders, one person who has several boxes, or somebody " +
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
		type scope struct {
			group   bool
			company *org.Position // the top of one of several, nil where there is one
			part    *org.Position // the head of the division, nil for the whole
		}
		companies := chain{ix: ps.index, whole: true, is: ps.headsCompany}
		var clashes []clash
		for _, role := range roles.All() {
			if role.Rank() != roles.RankChief && role != roles.CEO || len(ps.holders[role]) < 2 {
				continue
			}
			held := map[scope][]*org.Position{}
			var order []scope
			for _, p := range ps.holders[role] {
				switch {
				case ps.divisional(p) && !ps.partChief[p.Index] || declaredJoint(p, *ps.read(p)):
				case ps.postRank(p) < roles.RankChief: // a head of internal audit below the chief auditor
				default:
					s := scope{group: ps.group(p), company: companies.leadsTo(p)}
					if ps.partChief[p.Index] {
						s.part = ps.partHead(p)
					}
					if held[s] == nil {
						order = append(order, s)
					}
					held[s] = append(held[s], p)
				}
			}
			for _, s := range order {
				clashes = ps.addClash(clashes, role, held[s])
			}
		}
		for _, c := range clashes {
			ps.reportClash(c)
		}
	},
}

// clash is what several positions hold at once: one role, or all that their
// combined titles have in common.
type clash struct {
	roles   []phrase.Phrase
	holders []*org.Position
}

func (ix *index) addClash(clashes []clash, role roles.Role, holders []*org.Position) []clash {
	if len(holders) < 2 || len(holders) == 2 && ix.actsFor(holders[0], holders[1]) || samePerson(holders) {
		return clashes
	}
	for i := range clashes {
		if slices.Equal(clashes[i].holders, holders) {
			clashes[i].roles = append(clashes[i].roles, roleName(string(role)))
			return clashes
		}
	}
	return append(clashes, clash{[]phrase.Phrase{roleName(string(role))}, holders})
}

func (ps *pass) reportClash(c clash) {
	held, format := phrase.And(c.roles...), "%d positions hold the role of %s: %s; one scope has one"
	if len(c.roles) > 1 {
		format = "%d positions hold the roles of %s: %s; one scope has one"
	}
	f := Finding{
		Positions: c.holders, At: titleAt(c.holders[1]),
		Message: phrase.New(format, len(c.holders), held, list(c.holders)),
	}
	for i, p := range c.holders {
		if i != 1 {
			f.Related = append(f.Related, Related{p, titleAt(p), phrase.New("also %s: %s", held, who(p))})
		}
	}
	ps.report(f)
}

// samePerson reports whether one person holds all of the positions.
func samePerson(positions []*org.Position) bool {
	return slices.ContainsFunc(positions[0].Names, func(name org.Value) bool {
		person := name.Folded()
		return person != "" && !slices.ContainsFunc(positions[1:], func(p *org.Position) bool {
			return !slices.ContainsFunc(p.Names, func(n org.Value) bool { return n.Folded() == person })
		})
	})
}

// actsFor reports whether one of the two acts in the other's vacant post.
func (ix *index) actsFor(p, q *org.Position) bool {
	return p.Vacant && ix.acts(q) || q.Vacant && ix.acts(p)
}

func (ix *index) acts(p *org.Position) bool {
	return p.ActingSince.Known || ix.qualified(p, roles.Acting, roles.Interim)
}
