package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var satelliteITUnsteered = &Rule{
	ID: "satellite-it-unsteered", Group: Lines, Severity: Note,
	Summary: "Who manages IT at another site has a line, solid or dotted, to whoever leads IT.",
	Why: "A site's IT belongs to the site and to the whole. Its manager may well report to the head of the site; without " +
		"even a dotted line to the lead of IT nobody aligns the sites with each other and with the strategy. Judged where " +
		"the locations of both are given, or the title is a division's or a region's.",
	Sources: []Source{
		cite("S1", "With many locations, IT managers run the satellites, and the CIO steers them into line with the business strategy."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder, location: Ghent}
  - {id: cio, title: CIO, name: Ada Quist, location: Ghent, reports_to: ceo}
  - {id: plant, title: Plant Manager, name: Lee Hart, location: Porto, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, location: Porto, reports_to: plant}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder, location: Ghent}
  - {id: cio, title: CIO, name: Ada Quist, location: Ghent, reports_to: ceo}
  - {id: plant, title: Plant Manager, name: Lee Hart, location: Porto, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, location: Porto, reports_to: plant, dotted_line_to: cio}
`,
	check: func(ps *pass) {
		lead, only := ps.itLead, ps.onlyLead()
		if lead == nil || ps.divisional(lead) {
			return
		}
		for _, p := range ps.itPosts {
			rank := ps.read(p).Rank
			above := ps.read(lead).Rank
			if rank < roles.RankManager || !ps.elsewhere(p, lead) || above < rank || above == rank && !ps.divisional(p) {
				continue
			}
			if boss := ps.boss(p); boss == nil || ps.ofIT(boss) || ps.steered(p) || ps.above(p, lead) {
				continue
			}
			ofSite := ps.divisional(p.Manager) || ps.headsPart(p.Manager) || ps.heads(p.Manager) || len(ps.read(p).Roles) > 0
			if !apart(p, lead) && (!ofSite || ps.read(p.Manager).Function != "" && !ps.divisional(p.Manager)) {
				continue // a field's own IT, at no site that is known
			}
			f := Finding{
				Positions: []*org.Position{p}, At: titleAt(p),
				Message: phrase.New("%s has no line, solid or dotted, to %s; the convention is that the lead of IT steers the sites", whoAndWhere(p), who(lead)),
				Related: []Related{{lead, titleAt(lead), phrase.New("the lead of IT: %s", who(lead))}},
			}
			f.Suggestion = ps.repair(p, &fault{dotted: true, instead: only})
			ps.report(f)
		}
	},
}

// whoAndWhere names a position with its site.
func whoAndWhere(p *org.Position) phrase.Phrase {
	if p.Location.Text == "" {
		return who(p)
	}
	return phrase.New("%s in %s", who(p), shorten(p.Location.Text))
}
