package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var cioPeerOfCSuite = &Rule{
	ID: "cio-peer-of-c-suite", Group: Lines, Severity: Warning, Contested: true,
	Summary: "The CIO stands no lower than the other chiefs.",
	Why: "Those who decide on strategy decide among peers. A CIO a level below the chiefs of finance, operations, marketing " +
		"or people hears what was decided. Judged where the CIO reports to a head of the organization, such as a President " +
		"below the CEO, or to somebody whose rank is unknown; a line to another chief is cio-reports-to-ceo's.",
	BothSides: "The discussion sees the CIO on an equal seat, in some cases a higher one, and one voice makes the peer " +
		"relationship the key to the title. Another calls the CFO the CIO's usual boss, which puts the CIO a level lower.",
	Sources: []Source{
		cite("S1", "The CIO has an equal, in some cases a higher seat in the command structure."),
		cite("S1", "The key to the title is a peer relationship with the other strategic decision makers."),
		cite("S1", "Enterprise-wide initiatives need a peer of the chiefs who approve projects."),
		cite("S1", "The CIO should be in top management, where business strategy is discussed."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: pre, title: President, role: president, name: Lee Hart, reports_to: ceo}
  - {id: cfo, title: CFO, name: Sam Reed, reports_to: ceo}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: pre}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: pre, title: President, role: president, name: Lee Hart, reports_to: ceo}
  - {id: cfo, title: CFO, name: Sam Reed, reports_to: pre}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: pre}
`,
	check: func(ps *pass) {
		peers := ps.shallowestPeers()
		for _, p := range ps.holders[roles.CIO] {
			boss := ps.boss(p)
			if boss == nil || ps.inDivision(p, boss) || ps.known(boss) && !ps.heads(boss) {
				continue
			}
			peer := peers[top(p)]
			if peer == nil || peer.Depth >= p.Depth {
				continue
			}
			f := Finding{
				Positions: []*org.Position{p}, At: lineAt(p), Line: p,
				Message: phrase.New("%s stands below %s on the way %s; the convention is a seat among the chiefs", who(p), who(peer), way(p)),
				Related: []Related{{peer, titleAt(peer), phrase.New("a chief who stands higher: %s", who(peer))}},
			}
			f.Suggestion = ps.repair(p, &fault{instead: []*org.Position{peer.Manager}})
			ps.report(f)
		}
	},
}

// shallowestPeers returns, for the top of each tree, the chief beside whom a CIO
// belongs that stands nearest to it.
func (ix *index) shallowestPeers() map[*org.Position]*org.Position {
	peers := map[*org.Position]*org.Position{}
	for _, role := range []roles.Role{roles.CFO, roles.COO, roles.CMO, roles.CHRO} {
		for _, p := range ix.holders[role] {
			if boss := ix.boss(p); boss == nil || ix.heads(p) || ix.inDivision(p, boss) {
				continue
			}
			if best := peers[top(p)]; best == nil || p.Depth < best.Depth {
				peers[top(p)] = p
			}
		}
	}
	return peers
}

// top returns whom nobody of the chart is above in the position's tree.
func top(p *org.Position) *org.Position {
	for m := p.TreeManager(); m != nil && !m.Ghost; m = p.TreeManager() {
		p = m
	}
	return p
}
