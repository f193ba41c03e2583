package conventions

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var titleInflation = &Rule{
	ID: "title-inflation", Group: Titles, Severity: Note,
	Summary: "A chief's title goes with a chief's line or a chief's work.",
	Why: "A title is cheap: it attracts a candidate, or lets somebody into a meeting, and the job stays what it was. A chief " +
		"who reports below the chiefs and whose duties, as far as the chart gives them, are none of strategy has the " +
		"title alone. A rule that finds fault with the line itself comes first; so does rank-inversion where it is a warning.",
	Sources: []Source{
		cite("S1", "One would ask whether such a CIO was only given the title to attract a better candidate."),
		cite("S1", "Some organizations declare the person a CIO for a seat in senior management, with the same role as before as IT Manager."),
		cite("S1", "A Head of IT was upgraded to CIO by name."),
	},
	silences: []string{"cio-title-without-seat", "rank-inversion", "rank-compression"},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: ops, title: Operations Director, name: Lee Hart, reports_to: ceo}
  - {id: cmo, title: CMO, name: Noor Vale, reports_to: ops, responsible_for: [events, brochures]}
conventions:
  rules: {rank-inversion: off}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: ops, title: Operations Director, name: Lee Hart, reports_to: ceo}
  - {id: cmo, title: CMO, name: Noor Vale, reports_to: ops, accountable_for: [marketing-strategy]}
conventions:
  rules: {rank-inversion: off}
`,
	check: func(ps *pass) {
		for _, p := range ps.chart.Positions {
			declared := len(p.AccountableFor)+len(p.ResponsibleFor) > 0
			if !declared || !ps.known(p) || ps.postRank(p) != roles.RankChief || ps.divisional(p) {
				continue
			}
			boss := ps.boss(p)
			if boss == nil || !ps.belowChiefs(boss) || slices.ContainsFunc(p.AccountableFor, strategic) || slices.ContainsFunc(p.ResponsibleFor, strategic) {
				continue
			}
			ps.report(Finding{
				Positions: []*org.Position{p}, At: titleAt(p),
				Message: phrase.New("%s and has no duty of strategy; the chief's title may be all there is", line(p, boss)),
				Related: []Related{{boss, titleAt(boss), phrase.New("the manager: %s", who(boss))}},
			})
		}
	},
}

// strategic reports whether the item is a strategy, or concerns the enterprise.
func strategic(v org.Value) bool {
	name := item(v)
	return strings.Contains(name, "strateg") || slices.Contains(enterpriseItems, name)
}
