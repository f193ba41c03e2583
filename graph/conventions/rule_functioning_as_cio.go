package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var functioningAsCIO = &Rule{
	ID: "functioning-as-cio", Group: Titles, Severity: Note,
	Summary: "Who does a CIO's work is known for it.",
	Why: "A role is what somebody does, whatever the title. The highest-ranking person in IT who reports to the head of " +
		"the organization and makes the IT strategy does the work of a CIO. Where the chart does not say who makes " +
		"the strategy, it can only say that it may be so; where somebody else makes it, or several rank alike at the " +
		"head of IT, nothing. A line to the CEO is not at fault here.",
	Sources: []Source{
		cite("S1", "The highest-ranking person in IT who reports to the CEO and makes the IT strategy functions as the CIO, though titled manager or director."),
		cite("S1", "In many companies the IT Manager is the CIO."),
		cite("S2", "The IT director sometimes acts as the head of IT where there is no CIO."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: ceo, accountable_for: [it-strategy]}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder, accountable_for: [it-strategy]}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: ceo}
`,
	check: func(ps *pass) {
		lead := ps.itLead
		if lead == nil {
			return
		}
		var format string
		switch ps.functionsAsCIO(lead) {
		case perhaps:
			format = "%s leads IT, reports to %s and may be functioning as the CIO; the chart does not say who makes the IT strategy"
		case certainly:
			format = "%s leads IT, reports to %s, makes the IT strategy and is functioning as the CIO"
		default:
			return
		}
		ps.report(Finding{
			Positions: []*org.Position{lead}, At: titleAt(lead), Message: phrase.New(format, who(lead), who(lead.Manager)),
			Related: []Related{{lead.Manager, titleAt(lead.Manager), phrase.New("the manager: %s", who(lead.Manager))}},
		})
	},
}

// certainty is how certain something is that a chart does not say outright.
type certainty int

const (
	no certainty = iota
	perhaps
	certainly
)

// functionsAsCIO says whether whoever leads IT does the work of a CIO.
func (ix *index) functionsAsCIO(lead *org.Position) certainty {
	boss := ix.boss(lead)
	if boss == nil || !ix.heads(boss) || ix.support(boss) || lead.Vacant || external(lead) || ix.perhapsCIO() || !ix.oneLeads() {
		return no
	}
	if ix.executive != nil && ix.executive != lead {
		return no // a CTO, perhaps, who is in the chart for more than the product
	}
	// Below a manager nobody decides for the organization; from a vice president
	// on the title says what the rule would.
	if r := ix.read(lead).Rank; r < roles.RankManager || r >= roles.RankVP || ix.divisional(lead) || len(ix.holders[roles.CIO]) > 0 {
		return no
	}
	switch by := ix.strategist(); {
	case by == nil && !makesStrategy(lead.ResponsibleFor):
		return perhaps
	case by == nil || by == lead:
		return certainly
	}
	return no
}

// strategist returns the position accountable for the IT strategy, whoever
// leads IT before others, or nil.
func (ix *index) strategist() *org.Position {
	if ix.itLead != nil && makesStrategy(ix.itLead.AccountableFor) {
		return ix.itLead
	}
	if by := ix.accountable[itStrategy]; len(by) > 0 {
		return by[0]
	}
	return nil
}

// external reports whether somebody outside of the organization holds the
// position: a vendor's or a contractor's.
func external(p *org.Position) bool {
	words := []string{"vendor", "contractor", "supplier", "consultant", "external", "outsourced"}
	if tagged(p, words...) {
		return true
	}
	return slices.ContainsFunc(titleWords(p), func(w string) bool { return slices.Contains(words, w) })
}
