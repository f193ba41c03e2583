package conventions

import (
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var largeITWithoutExecutive = &Rule{
	ID: "large-it-without-executive", Group: Size, Severity: Warning, Contested: true,
	Summary: "A large IT has an executive over it.",
	Why: "From 50 people in IT on, or from two dozen under several directors (a note), somebody has to speak for " +
		"technology where budgets and direction are decided: a CIO, a CTO or a vice president of technology, vacant or " +
		"not. Judged where it_headcount is known, or the chart is complete.",
	BothSides: "When a CIO is due is told differently: from 50 people in IT, from dozens, from a budget of millions, or in " +
		"every firm; and one voice lets a director lead a few dozen. So nothing is said up to 23 people, and a second " +
		"sign is asked for up to 49.",
	Sources: []Source{
		cite("S1", "A large corporation with 50 or more in IT, in several departments, has a CIO over them."),
		cite("S1", "With dozens of people and several directors there is probably an executive: a vice president of technology or a CIO."),
		cite("S1", "An IT director's staff ranges from 4 or 5 to a few dozen."),
		cite("S3", "A CIO can oversee dozens of IT employees."),
	},
	Options: []Option{
		{Name: "staff", About: "the IT headcount from which an executive is due", Number: 50},
		{Name: "staff_with_directors", About: "the same, for a note, under at least two IT directors", Number: 24},
	},
	wide:     true,
	silences: []string{"it-budget-band", "multi-site-needs-cio", "enterprise-scope-below-c-level", "functioning-as-cio"},
	Fires: `
organization: {it_headcount: 70}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: coo, title: COO, name: Lee Hart, reports_to: ceo}
  - {id: itd, title: IT Director, name: Jo Marsh, reports_to: coo}
`,
	Silent: `
organization: {it_headcount: 70}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, vacant: true, reports_to: ceo}
`,
	check: func(ps *pass) {
		staff, known := ps.itHeadcount()
		if !known || !ps.executiveMissing() {
			return
		}
		directors := 0
		for _, p := range ps.itPosts {
			if r := ps.read(p); r.Rank == roles.RankDirector && !r.Vague {
				directors++
			}
		}
		fact := Related{nil, ps.chart.Organization.ITHeadcount.At, phrase.New("the IT headcount")}
		switch {
		case staff >= float64(ps.number("staff")):
			ps.reportNoExecutive(Finding{Message: phrase.New("IT has a staff of %s and no executive", phrase.Number(staff))}, fact)
		case staff >= float64(ps.number("staff_with_directors")) && directors >= 2:
			ps.reportNoExecutive(Finding{
				Severity: Note, Message: phrase.New("IT has a staff of %s, %d directors and no executive over them", phrase.Number(staff), directors),
			}, fact)
		}
	},
}
