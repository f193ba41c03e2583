package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var itDirectorsWithoutExecutive = &Rule{
	ID: "it-directors-without-executive", Group: Size, Severity: Warning,
	Summary: "Several directors of IT have one executive above them.",
	Why: "Two directors of IT side by side each have a budget and a plan, and nobody decides between them but somebody " +
		"who does not know IT. From two on there is an executive over them: a CIO or a vice president of technology. " +
		"Directors of a division or a region are left alone, and of networks or an infrastructure that may be no computers'.",
	Sources: []Source{
		cite("S1", "Where it takes several directors to manage the managers, there is likely an executive over them: a vice president of technology or a CIO."),
	},
	never:    []circumstance{tinyIT},
	wide:     true,
	silences: []string{"large-it-without-executive", "it-budget-band", "multi-site-needs-cio", "enterprise-scope-below-c-level", "functioning-as-cio", "it-lead-reports-to-finance"},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: coo, title: COO, name: Lee Hart, reports_to: ceo}
  - {id: a, title: Director of Infrastructure, name: Jo Marsh, reports_to: coo}
  - {id: b, title: Director of Applications, name: Kim Moss, reports_to: ceo}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: vp, title: VP of Technology, name: Ada Quist, reports_to: ceo}
  - {id: a, title: Director of Infrastructure, name: Jo Marsh, reports_to: vp}
  - {id: b, title: Director of Applications, name: Kim Moss, reports_to: vp}
`,
	check: func(ps *pass) {
		if !ps.executiveMissing() {
			return
		}
		var apart []*org.Position
		for _, p := range ps.itPosts {
			boss := ps.boss(p)
			if boss != nil && ps.known(boss) && ps.read(p).Rank == roles.RankDirector && !ps.inDivision(p, boss) && ps.underIT.leadsTo(boss) == nil && !ps.otherWork(p, boss) &&
				!slices.ContainsFunc(apart, func(q *org.Position) bool { return ps.joint(p, q) }) {
				apart = append(apart, p)
			}
		}
		if len(apart) >= 2 {
			ps.reportNoExecutive(Finding{
				Positions: apart,
				Message:   phrase.New("IT has %d directors with nobody of IT above them: %s", len(apart), list(apart)),
			}, Related{})
		}
	},
}
