package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var functioningAsChief = &Rule{
	ID: "functioning-as-chief", Group: Titles, Severity: Note,
	Summary: "Who does the work of a chief of finance, people or marketing is known for it.",
	Why: "What holds for the head of IT holds elsewhere: the highest-ranking person of a field who reports to the head of " +
		"the organization and makes that field's strategy does the work of a chief, whatever the title. Judged where the " +
		"chart says who is accountable for finance-strategy, hr-strategy or marketing-strategy. Of a manager of accounting or " +
		"finance, the source's own example, it says that it may be so where the chart does not say and the organization is " +
		"not known to be one of fewer than 100.",
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
		circumstances := ps.circumstances()
		for _, field := range chiefFields {
			if len(ps.holders[field.chief]) > 0 || !ps.rulesOut(field.chief) {
				continue
			}
			declared := false
			for _, name := range field.strategies {
				for _, p := range ps.accountable[name] {
					declared = true
					ps.reportChiefsWork(p, field.chief, name)
				}
			}
			if field.undeclared != "" && !declared && !slices.Contains(circumstances, smallFirm) {
				for _, p := range ps.holders[field.undeclared] {
					ps.reportChiefsWork(p, field.chief, "")
				}
			}
		}
	},
}

// reportChiefsWork reports p, where nobody but the head of the organization is above
// p's field, as one who does the work of the chief: for certain with the strategy
// that p makes, and perhaps where that is "".
func (ps *pass) reportChiefsWork(p *org.Position, chief roles.Role, strategy string) {
	boss := ps.boss(p)
	if boss == nil || !ps.heads(boss) || !ps.leadsField(p, chief.Function()) {
		return
	}
	message := phrase.New("%s and may be functioning as the %s", line(p, boss), roleName(string(chief)))
	if strategy != "" {
		message = phrase.New("%s, makes the %s and is functioning as the %s", line(p, boss), itemText(strategy), roleName(string(chief)))
	}
	ps.report(Finding{
		Positions: []*org.Position{p}, At: titleAt(p), Message: message,
		Related: []Related{{boss, titleAt(boss), phrase.New("the manager: %s", who(boss))}},
	})
}

// chiefFields are the fields of work with the items under which charts declare
// their strategy, and whose role leaves it open where a chart declares none.
var chiefFields = []struct {
	chief      roles.Role
	strategies []string
	undeclared roles.Role
}{
	{roles.CFO, []string{"finance-strategy", "financial-strategy"}, roles.FinanceManager},
	{roles.CHRO, []string{"hr-strategy", "people-strategy"}, ""},
	{roles.CMO, []string{"marketing-strategy"}, ""},
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
