package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var cioScopeNotEnterprise = &Rule{
	ID: "cio-scope-not-enterprise", Group: Titles, Severity: Note,
	Summary: "There is a CIO for the whole enterprise before there is one for a part.",
	Why: "A CIO has authority over all of the enterprise's technology. One whose scope is a department's, or who sits inside a " +
		"business unit, is a CIO for that part; where nobody is one for the whole, the parts decide each for itself. A " +
		"chart of one division is left alone.",
	Sources: []Source{
		cite("S0", "The CIO's is an enterprise-level job with authority over all aspects of technology."),
		cite("S1", "The CIO formulates the direction for the entire enterprise."),
		cite("S2", "The CIO comes in for changes at the level of the enterprise."),
	},
	Fires: `
positions:
  - {id: ceo, title: Group CEO, name: Ines Calder}
  - {id: div, title: Divisional CEO, name: Lee Hart, reports_to: ceo}
  - {id: cio, title: Divisional CIO, name: Ada Quist, reports_to: div}
`,
	Silent: `
positions:
  - {id: ceo, title: Group CEO, name: Ines Calder}
  - {id: top, title: Group CIO, name: Kim Moss, reports_to: ceo}
  - {id: div, title: Divisional CEO, name: Lee Hart, reports_to: ceo}
  - {id: cio, title: Divisional CIO, name: Ada Quist, reports_to: div, dotted_line_to: top}
`,
	check: func(ps *pass) {
		parts := ps.partCIOs()
		if len(parts) == 0 || !ps.rulesOut(roles.CIO) {
			return
		}
		if ps.group(ps.itLead) && ps.read(ps.itLead).Rank >= roles.RankDirector {
			return // a Group Head of IT is one for the whole, under another title
		}
		message := phrase.New("%s is a CIO for a part, and nobody is one for the whole; the convention is an enterprise-wide post", who(parts[0]))
		if len(parts) > 1 {
			message = phrase.New("%s are each a CIO for a part, and nobody is one for the whole; the convention is an enterprise-wide post", list(parts))
		}
		at := titleAt(parts[0])
		if scope := parts[0].Scope; scope.Text == "department" {
			at = scope.At
		}
		ps.report(Finding{Positions: parts, At: at, Message: message})
	},
}

// partCIOs returns the CIOs of parts of the organization, nil where one is the whole's, or
// may be.
func (ix *index) partCIOs() []*org.Position {
	inPart := chain{ix: ix, whole: true, is: func(p *org.Position) bool {
		return ix.divisional(p) || ix.headsPart(p)
	}}
	companies := chain{ix: ix, whole: true, is: ix.headsCompany}
	var parts []*org.Position
	for _, p := range ix.holders[roles.CIO] {
		boss := ix.boss(p)
		if boss == nil || ix.saidWhole(p) || !ix.divisional(p) && inPart.leadsTo(boss) == nil {
			return nil // one of the whole, or one of whom nothing is known
		}
		if head := top(p); inPart.is(head) {
			continue // the chart of a part
		}
		if head := companies.leadsTo(boss); head != nil && head.Manager != nil && !ix.belowOthers(head) {
			continue // a company's own, of which nobody but owners is above
		}
		parts = append(parts, p)
	}
	return parts
}

// wholeLacks reports whether the position is the only CIO drawn, in a part by its line
// alone: beside the part's chiefs it would leave the whole without one.
func (ix *index) wholeLacks(p *org.Position) bool {
	if len(ix.holders[roles.CIO]) != 1 || p.Scope.Text == "department" || ix.readings[p.Index].divisional {
		return false
	}
	return slices.Contains(ix.partCIOs(), p)
}
