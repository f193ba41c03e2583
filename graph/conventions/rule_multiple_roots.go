package conventions

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var multipleRoots = &Rule{
	ID: "multiple-roots", Group: Structure, Severity: Warning,
	Summary: "One position stands at the top.",
	Why: "A second top is usually a line that was forgotten. Co-heads and the companies of a holding are meant to " +
		"stand side by side: where the titles of all, or that of one of two, say joint or co-, or those positions are tagged " +
		"co-head or holding, it is a note. A committee that is drawn for dotted lines alone is left alone.",
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo}
`,
	check: func(ps *pass) {
		var tops []*org.Position
		unsaid := 0 // tops that nothing declares to be one of several
		for _, p := range ps.chart.Positions {
			if p.Manager == nil && !ps.committeeAside(p) {
				tops = append(tops, p)
				if !ps.besideOthers(p) {
					unsaid++
				}
			}
		}
		if len(tops) < 2 {
			return
		}
		// One that says so beside one that does not are two: a Co-CEO and the CEO.
		declared := unsaid == 0 || unsaid == 1 && len(tops) == 2 ||
			strings.EqualFold(ps.chart.Organization.Sector.Text, "holding")
		f := Finding{
			Positions: tops, At: titleAt(tops[1]),
			Message: phrase.New("%d positions report to nobody: %s; give all but one a reports_to", len(tops), list(tops)),
			Related: []Related{{tops[0], titleAt(tops[0]), phrase.New("the first top: %s", who(tops[0]))}},
		}
		if declared {
			f.Severity = Note
			f.Message = phrase.New("%d positions stand at the top side by side: %s; if that is not meant, give all but one a reports_to", len(tops), list(tops))
		} else if ceo := ps.onlyNamed("ceo"); len(tops) == 2 && ceo != nil && slices.Contains(tops, ceo) {
			other := tops[0]
			if other == ceo {
				other = tops[1]
			}
			if ps.known(other) && ps.read(other).Rank < roles.RankCEO && ps.safe(other, ceo) {
				f.Suggestion = &Suggestion{other, "reports_to", ceo.ID}
			}
		}
		ps.report(f)
	},
}

// holding is the tag of the tops of companies that one chart shows side by side.
const holding = "holding"

// committeeAside reports whether the top is a committee, drawn for the dotted lines that
// lead to it alone. Whoever heads the organization reports to a board.
func (ix *index) committeeAside(p *org.Position) bool {
	return ix.read(p).Body && len(p.Reports) == 0 && ix.dotted[p.ID] > 0 && !ix.hasAny(p, []roles.Role{roles.Board, roles.Shareholders})
}

// besideOthers reports whether the top is declared to be one of several.
func (ix *index) besideOthers(p *org.Position) bool {
	return declaredJoint(p, *ix.read(p)) || tagged(p, holding)
}

// tagged reports whether the position carries one of the tags.
func tagged(p *org.Position, tags ...string) bool {
	for _, t := range p.Tags {
		if slices.ContainsFunc(tags, func(tag string) bool { return strings.EqualFold(t.Text, tag) }) {
			return true
		}
	}
	return false
}
