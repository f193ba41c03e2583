package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var operationsOnlyCIO = &Rule{
	ID: "operations-only-cio", Group: Duties, Severity: Note, Contested: true,
	Summary: "A CIO has more to answer for than daily operations.",
	Why: "A CIO whose duties are all daily work, networks and servers and the help desk, does an IT manager's job, and nobody " +
		"does the CIO's. Operations beside other duties are fine, and what both share, such as budgets, hiring and " +
		"security protocols, counts as neither. Judged where the chart lists duties, and all of them are understood.",
	BothSides: "One article gives the CIO no direct control of daily operations, another lets the CIO manage them, help desks " +
		"included, and a voice in the discussion lists running IT operations among the duties. So operations are free, " +
		"and only a CIO who has nothing else is a note.",
	Sources: []Source{
		cite("S0", "CIOs do not usually control day-to-day operations directly; they deal with privacy, crises and strategic initiatives."),
		cite("S1", "The IT manager works on operations, the CIO on strategies that align IT with the business."),
		cite("S3", "The CIO ensures ongoing operations, from help desks and enterprise systems to service delivery."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo, responsible_for: [help-desk, servers, hiring]}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo, accountable_for: [it-strategy], responsible_for: [help-desk, servers]}
`,
	check: func(ps *pass) {
		for _, p := range ps.holders[roles.CIO] {
			var operational []org.Value
			other := false
			for _, v := range append(slices.Clone(p.AccountableFor), p.ResponsibleFor...) {
				switch name := item(v); {
				case daily(name):
					operational = append(operational, v)
				case !slices.Contains(sharedItems, name):
					other = true
				}
			}
			if len(operational) > 0 && !other && !ps.inManagement(p) {
				ps.report(Finding{
					Positions: []*org.Position{p}, At: operational[0].At,
					Message: phrase.New("%s has duties of daily operation alone; the convention is a CIO who sets direction", who(p)),
				})
			}
		}
	},
}
