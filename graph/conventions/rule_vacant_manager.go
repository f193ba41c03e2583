package conventions

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
)

var vacantManager = &Rule{
	ID: "vacant-manager", Group: Structure, Severity: Note,
	Summary: "Posts with reports are filled.",
	Why:     "While a post is vacant its reports have no boss in fact. The chart should say who stands in, or the post be filled.",
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, vacant: true, reports_to: ceo}
  - {id: shop, title: Shop Manager, reports_to: sales}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, vacant: true, reports_to: ceo}
`,
	check: func(ps *pass) {
		acted := ps.standIns()
		filled := func(p *org.Position) bool {
			return slices.ContainsFunc(ps.postNames(p), func(name string) bool {
				return acted[standIn{name, p.TreeManager()}] || acted[standIn{name, p}]
			})
		}
		for _, p := range ps.chart.Positions {
			if p.Vacant && len(p.Reports) > 0 && !filled(p) {
				ps.report(Finding{
					Positions: []*org.Position{p}, At: titleAt(p),
					Message: phrase.New("%s has %s and no holder; fill it, or say who acts", who(p), countReports(len(p.Reports))),
				})
			}
		}
	},
}

// standIn is somebody who acts in a post, told by a name of that post and by the boss.
type standIn struct {
	post string
	boss *org.Position
}

// standIns returns who has a box of their own and acts in a post that may be drawn beside
// or above: the Acting CIO beside the CIO.
func (ix *index) standIns() map[standIn]bool {
	found := map[standIn]bool{}
	for _, p := range ix.chart.Positions {
		if !p.Vacant && ix.acts(p) {
			for _, name := range ix.postNames(p) {
				found[standIn{name, p.TreeManager()}] = true
			}
		}
	}
	return found
}

// postNames are what a position's post is called: by its roles, and by its title but for
// the word that says who acts in it.
func (ix *index) postNames(p *org.Position) []string {
	var names []string
	for _, role := range ix.read(p).Roles {
		names = append(names, string(role))
	}
	words := slices.DeleteFunc(titleWords(p), func(w string) bool { return w == "acting" || w == "interim" })
	if len(words) > 0 {
		names = append(names, strings.Join(words, " "))
	}
	return names
}
