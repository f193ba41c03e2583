package conventions

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var itLeadNotInExecutiveTeam = &Rule{
	ID: "it-lead-not-in-executive-team", Group: Lines, Severity: Note,
	Summary: "Whoever leads IT belongs to the executive team.",
	Why: "Where IT sits in on planning and decisions, it has a say in the direction of the organization. Judged only where " +
		"the chart draws an executive or management committee as a position, with lines, solid or dotted, from at least " +
		"two chiefs.",
	Sources: []Source{
		cite("S1", "When IT leadership is included in executive planning and decisions, IT has key input into the strategic direction."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: exco, title: Executive Committee, reports_to: ceo}
  - {id: cfo, title: CFO, name: Sam Reed, reports_to: ceo, dotted_line_to: exco}
  - {id: coo, title: COO, name: Lee Hart, reports_to: ceo, dotted_line_to: exco}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: exco, title: Executive Committee, reports_to: ceo}
  - {id: cfo, title: CFO, name: Sam Reed, reports_to: ceo, dotted_line_to: exco}
  - {id: coo, title: COO, name: Lee Hart, reports_to: ceo, dotted_line_to: exco}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo, dotted_line_to: exco}
`,
	check: func(ps *pass) {
		lead := ps.itLead
		if lead == nil || ps.divisional(lead) || ps.read(lead).Rank < roles.RankManager {
			return
		}
		for _, team := range ps.chart.Positions {
			if !ps.executiveTeam(team) {
				continue
			}
			sits := func(p *org.Position) bool {
				return p.Manager == team || team.Manager == p || slices.ContainsFunc(p.DottedLineTo, func(d org.Value) bool { return d.Text == team.ID })
			}
			if sits(lead) || ps.countChiefs(sits) < 2 {
				continue
			}
			f := Finding{
				Positions: []*org.Position{lead}, At: titleAt(lead),
				Message: phrase.New("%s leads IT and has no line to %s; the convention is a seat in it", who(lead), who(team)),
				Related: []Related{{team, titleAt(team), phrase.New("the executive team: %s", who(team))}},
			}
			f.Suggestion = ps.repair(lead, &fault{dotted: true, instead: []*org.Position{team}})
			ps.report(f)
			return
		}
	},
}

// executiveTeam reports whether the position is the body in which the executives
// meet.
func (ix *index) executiveTeam(p *org.Position) bool {
	r := ix.read(p)
	if !r.Body || r.Rank == roles.RankBoard || r.Function != "" || ix.divisional(p) {
		return false
	}
	words := strings.Fields(strings.ToLower(p.Title.Text))
	return slices.ContainsFunc(words, func(w string) bool {
		return slices.Contains([]string{"executive", "leadership", "management", "exco", "comex"}, w)
	})
}

func (ix *index) countChiefs(is func(*org.Position) bool) int {
	n := 0
	for _, p := range ix.chart.Positions {
		if rank := ix.postRank(p); (rank == roles.RankChief || rank == roles.RankCEO) && is(p) {
			n++
		}
	}
	return n
}
