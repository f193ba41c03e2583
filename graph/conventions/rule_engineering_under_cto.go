package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var engineeringUnderCTO = &Rule{
	ID: "engineering-under-cto", Group: Lines, Severity: Note, Contested: true,
	Summary: "With a CIO and a CTO, those who build the product are the CTO's.",
	Why: "The two divide technology by whom it serves: the organization itself, or its customers. Product development and " +
		"research below the CIO are measured by the savings they bring, and the CTO has a strategy without those who would " +
		"carry it out. The development of the organization's own applications is not meant.",
	BothSides: "One article makes the CTO the owner of products, engineers and research; another one makes the CTO the head of " +
		"internal technology. Where the chart says that the CTO faces inward, the rule is silent.",
	Sources: []Source{
		cite("S3", "The CTO is often responsible for the engineers and developers who do research and development on what the company offers."),
		cite("S3", "A CTO owns the external products and manages the engineering and developer teams."),
		cite("S4", "A CTO oversees the technological aspects of the organization."),
	},
	silences: []string{"rank-inversion", "rank-compression"},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: cto, title: CTO, name: Kim Moss, reports_to: ceo}
  - {id: dev, title: Director of Product Engineering, name: Jo Marsh, reports_to: cio}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: cto, title: CTO, name: Kim Moss, reports_to: ceo}
  - {id: dev, title: Director of Product Engineering, name: Jo Marsh, reports_to: cto}
`,
	concerns: func(r *roles.Reading) bool { return r.Rank >= roles.RankManager },
	line: func(ps *pass) lineJudge {
		cio, cto := ps.dividedChiefs()
		return func(p, boss *org.Position) *fault {
			if cio == nil || !ps.buildsProduct(p) || boss != cio && !ps.above(cio, boss) || ps.above(cto, p) || ps.buildsProduct(boss) {
				return nil
			}
			return &fault{
				message: phrase.New("%s, not to %s; the convention is that the CTO has engineering and research", line(p, boss), who(cto)),
				instead: []*org.Position{cto},
			}
		}
	},
}

// dividedChiefs returns the CIO and the CTO of an organization where they divide
// technology between them: none where one is missing, is below the other or both,
// or where the CTO is said to face inward.
func (ix *index) dividedChiefs() (cio, cto *org.Position) {
	cio, cto = ix.cio(), ix.cto()
	if cio == nil || cto == nil || ix.has(cio, roles.CTO) || cto.Faces.Text == "internal" || ix.above(cio, cto) || ix.above(cto, cio) {
		return nil, nil
	}
	return cio, cto
}

// buildsProduct reports whether the position leads what an organization sells.
func (ix *index) buildsProduct(p *org.Position) bool {
	r := ix.read(p)
	if !ix.known(p) || r.Rank < roles.RankManager {
		return false
	}
	if p.Faces.Text == "product" {
		return true
	}
	words := append(titleWords(p), titleWords(&org.Position{Title: p.Department})...)
	says := func(list ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(list, w) })
	}
	switch r.Function {
	case roles.Product, roles.Research:
		return true
	case roles.Engineering:
		return says("product", "products") || r.Rank >= roles.RankDirector && says("engineering") &&
			!says("platform", "devops", "site", "reliability", "data", "cloud", "infrastructure", "applications", "application", "systems", "it")
	}
	return false
}
