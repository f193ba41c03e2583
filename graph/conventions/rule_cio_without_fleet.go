package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var cioWithoutFleet = &Rule{
	ID: "cio-without-fleet", Group: Size, Severity: Warning, Contested: true,
	Summary: "A CIO has more than a handful of IT staff.",
	Why: "The title stands for a large organization's information and for strategy. With fewer than 5 people in IT it " +
		"describes a manager's job (a warning), with 5 to 10 mostly so (a note). A group's or division's CIO with dotted " +
		"lines from elsewhere is left out, and so is a combined title that says manager or director as well. Judged " +
		"where it_headcount is known, or the chart is complete.",
	BothSides: "One voice sees no CIO without a fleet; another says that in an IT of fewer than five the title does not " +
		"matter. Manager and Director are therefore free there, and only the chief's title is questioned. Technology " +
		"companies have a third kind, the visionary CIO.",
	Sources: []Source{
		cite("S1", "No admiral without a fleet: managing a handful of help desk people makes no CIO."),
		cite("S1", "IT teams of 5 to 10 are usually led by an IT manager; with 50 and more there is a CIO."),
		cite("S1", "In an IT of fewer than five it does not matter which title the person in charge has."),
		cite("S1", "Technology companies have visionary CIOs, often the architects of the product."),
	},
	never:    []circumstance{technology},
	silences: []string{"cio-in-small-org", "both-roles-unjustified", "chief-overload"},
	Fires: `
organization: {it_headcount: 3}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
`,
	Silent: `
organization: {it_headcount: 70}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
`,
	check: func(ps *pass) {
		staff, known := ps.itHeadcount()
		if !known || staff > 10 {
			return
		}
		for _, p := range ps.holders[roles.CIO] {
			if ps.fleetElsewhere(p) || ps.inManagement(p) {
				continue
			}
			f := Finding{Positions: []*org.Position{p}, At: titleAt(p)}
			if staff >= 5 {
				f.Severity = Note
			}
			f.Message = phrase.New("%s leads an IT staff of %s", who(p), phrase.Number(staff))
			if people, known := ps.headcount(); known && people < 100 {
				f.Message = phrase.New("%s leads an IT staff of %s in an organization of %s", who(p), phrase.Number(staff), phrase.Number(people))
			}
			f.Message = phrase.Clauses(f.Message, phrase.New("the convention is an IT Manager or Director at that size"))
			ps.report(f)
		}
	},
}

// fleetElsewhere reports whether the position is a group's or a division's whose
// people stand elsewhere, with dotted lines to it, or one that small organizations share:
// a fractional CIO.
func (ix *index) fleetElsewhere(p *org.Position) bool {
	return ix.qualified(p, roles.Fractional) || (ix.group(p) || ix.divisional(p)) && ix.dotted[p.ID] > 0
}
