package conventions

import "dotline/graph/org"

var decisionAuthorityMismatch = &Rule{
	ID: "decision-authority-mismatch", Group: Duties, Severity: Note,
	Summary: "A CIO or CTO decides on strategy, an IT Manager on operations.",
	Why: "Who decides on investments and partnerships has to see the whole, who decides on daily choices has to be near them. " +
		"Where the chart gives a chief the operational decisions, or a manager the strategic ones beside a chief, the two " +
		"are in each other's place.",
	Sources: []Source{
		cite("S4", "The IT Manager decides on operations, the CTO on strategy: major investments, partnerships, innovative projects."),
		cite("S1", "IT managers work at the level of operations, CIOs on strategies that align IT with the business."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cto, title: CTO, name: Kim Moss, authority: strategic, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, authority: strategic, reports_to: cto}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cto, title: CTO, name: Kim Moss, authority: strategic, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, authority: operational, reports_to: cto}
`,
	check: func(ps *pass) {
		ps.checkFocus(func(p *org.Position) org.Value { return p.Authority },
			limit{"operational", "the authority of %s is operational; the convention for a chief is strategic"},
			limit{"strategic", "the authority of %s is strategic, beside %s; the convention for a manager is operational"})
	},
}
