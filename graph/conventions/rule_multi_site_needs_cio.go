package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var multiSiteNeedsCIO = &Rule{
	ID: "multi-site-needs-cio", Group: Size, Severity: Note,
	Summary: "IT managers at many sites have an executive who steers them.",
	Why: "Each site's IT manager serves the site. The more sites and countries there are, the more somebody is needed who " +
		"keeps their systems and plans together. Judged where the IT managers' locations are given.",
	Sources: []Source{
		cite("S1", "An organization that spans many locations, other countries among them, has IT managers at the satellites and a CIO who steers them."),
		cite("S1", "With several branches and dozens in IT, the CIO defines the strategies that IT managers put in place."),
	},
	Options:  []Option{{Name: "sites", About: "the number of sites with an IT manager from which an executive is due", Number: 3}},
	wide:     true,
	silences: []string{"enterprise-scope-below-c-level", "functioning-as-cio"},
	never:    []circumstance{tinyIT},
	Fires: `
positions:
  - {id: coo, title: COO, name: Lee Hart}
  - {id: a, title: IT Manager, name: Jo Marsh, location: Ghent, reports_to: coo}
  - {id: b, title: IT Manager, name: Kim Moss, location: Porto, reports_to: coo}
  - {id: c, title: IT Manager, name: Ola Brandt, location: Turku, reports_to: coo}
`,
	Silent: `
positions:
  - {id: coo, title: COO, name: Lee Hart}
  - {id: a, title: IT Manager, name: Jo Marsh, location: Ghent, reports_to: coo}
  - {id: b, title: IT Manager, name: Kim Moss, location: Porto, reports_to: coo}
  - {id: c, title: Network Engineer, name: Ola Brandt, location: Turku, reports_to: b}
`,
	check: func(ps *pass) {
		if !ps.executiveMissing() {
			return
		}
		sites := map[string]bool{}
		var managers []*org.Position
		for _, p := range ps.itPosts {
			if at := site(p); at != "" && !sites[at] && ps.read(p).Rank >= roles.RankManager {
				sites[at] = true
				managers = append(managers, p)
			}
		}
		if len(sites) >= ps.number("sites") {
			ps.reportNoExecutive(Finding{Positions: managers, Message: phrase.New("IT has managers at %d sites and no executive", len(sites))}, Related{})
		}
	},
}
