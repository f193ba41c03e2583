package conventions

import (
	"dotline/graph/org"
	"dotline/graph/roles"
)

var functioningAsChief = &Rule{
	ID: "functioning-as-chief", Group: Titles, Severity: Note,
	Summary: "Who does the work of a chief of finance, people or marketing is known for it.",
	Why: "What holds for the head of IT holds elsewhere: the highest-ranking person of a field who reports to the head of " +
		"the organization and makes that field's strategy does the work of a chief, whatever the title. Judged where the " +
		"chart says who is accountable for finance-strategy, hr-strategy or marketing-strategy.",
	Sources: []Source{
		cite("S1", "A Manager of Accounting who is the highest-ranking in accounting, reports to the CEO and makes the strategic financial decisions functions as the CFO."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: acc, title: Manager of Accounting, name: Sam Reed, reports_to: ceo, accountable_for: [finance-strategy]}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cfo, title: CFO, name: Kim Moss, reports_to: ceo, accountable_for: [finance-strategy]}
  - {id: acc, title: Manager of Accounting, name: Sam Reed, reports_to: cfo}
`,
	check: func(ps *pass) {
		for _, field := range chiefFields {
			if len(ps.holders[field.chief]) > 0 || !ps.rulesOut(field.chief) {
				continue
			}
			for _, name := range field.strategies {
				for _, p := range ps.accountable[name] {
					if boss := ps.boss(p); boss != nil && ps.heads(boss) && ps.leadsField(p, field.chief.Function()) {
						ps.report(Finding{
							Positions: []*org.Position{p}, At: titleAt(p),
							Message: who(p) + " reports to " + who(boss) + ", makes the " + itemText(name) + " and is functioning as the " + roleName(string(field.chief)),
							Related: []Related{{boss, titleAt(boss), "the manager: " + who(boss)}},
						})
					}
				}
			}
		}
	},
}

// chiefFields are the fields of work with the items under which charts declare
// their strategy.
var chiefFields = []struct {
	chief      roles.Role
	strategies []string
}{
	{roles.CFO, []string{"finance-strategy", "financial-strategy"}},
	{roles.CHRO, []string{"hr-strategy", "people-strategy"}},
	{roles.CMO, []string{"marketing-strategy"}},
}

// leadsField reports whether nobody of the field ranks as high as p, a manager
// or director of it.
func (ix *index) leadsField(p *org.Position, f roles.Function) bool {
	rank := ix.read(p).Rank
	if !ix.known(p) || p.Vacant || ix.divisional(p) || ix.read(p).Function != f || rank < roles.RankManager || rank >= roles.RankVP {
		return false
	}
	for _, q := range ix.chart.Positions {
		if q != p && ix.read(q).Function == f && ix.known(q) && ix.read(q).Rank >= rank {
			return false
		}
	}
	return true
}
