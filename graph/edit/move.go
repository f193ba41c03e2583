package edit

import (
	"slices"

	"dotline/graph/phrase"

	"gopkg.in/yaml.v3"
)

func (c MovePosition) plan(p *plan) error {
	e, err := p.d.entryOf(c.ID)
	if err != nil {
		return err
	}
	p.about = e.item
	m, err := p.managerFor(c.Manager)
	if err != nil {
		return err
	}
	if err := refuseLoop(e, m); err != nil {
		return err
	}
	p.managers[e] = positionOf(m)
	if c.After != "" {
		return p.moveBehind(e, m, c.After)
	}
	if p.d.manager(e) == m && (m != nil || e.pos.Manager == nil) {
		return nil
	}
	switch {
	case m == nil && e.in.owner != nil:
		return p.relocate(e, m, p.d.topList(e), nil)
	case m != nil && p.nests(e, m):
		return p.nest(e, m)
	}
	return p.setManager(e, m, false)
}

// moveBehind puts an entry behind one of its new peers.
func (p *plan) moveBehind(e, m *entry, after string) error {
	peer, err := p.d.entryOf(after)
	if err != nil {
		return err
	}
	if peer == e {
		return phrase.Errorf("%s cannot come after itself", after)
	}
	if p.d.manager(peer) != m || m == nil && peer.pos.Manager != nil {
		return phrase.Errorf("%s does not report to the same manager; name a peer", after)
	}
	next := follower(peer)
	if next == e {
		next = follower(e)
		if peer.in == e.in && p.d.manager(e) == m {
			return nil
		}
	}
	return p.relocate(e, m, peer.in, next)
}

// follower returns the entry behind e in its list, nil if e is the last.
func follower(e *entry) *entry {
	if i := indexIn(e) + 1; i < len(e.in.items) {
		return e.in.items[i]
	}
	return nil
}

// leader returns the entry before e in its list, nil if e is the first.
func leader(e *entry) *entry {
	if i := indexIn(e); i > 0 {
		return e.in.items[i-1]
	}
	return nil
}

// nest moves an entry into m's list of reports, or where that cannot hold it
// lets it name m from the top of the chart.
func (p *plan) nest(e, m *entry) error {
	saved := *p
	saved.want = cloneWant(p.want)
	err := p.relocate(e, m, p.reportsOf(m), nil)
	if err == nil || e.in.owner != nil && (p.inFlow(e) || e.in.kind != p.d.topList(e).kind) {
		return err
	}
	*p = saved
	if e.in.owner == nil {
		return p.setManager(e, m, false)
	}
	var next *entry
	if top := topOf(e); top.in == p.d.topList(e) {
		next = follower(top)
	}
	if p.relocateNaming(e, m, p.d.topList(e), next) != nil {
		return err
	}
	return nil
}

func cloneWant(want map[*yaml.Node]*yaml.Node) map[*yaml.Node]*yaml.Node {
	c := make(map[*yaml.Node]*yaml.Node, len(want))
	for k, v := range want {
		copied := *v
		copied.Content = slices.Clone(v.Content)
		c[k] = &copied
	}
	return c
}

// relocate moves an entry into a list, before next or behind its last entry.
// Nested in m it loses its first reporting line, unless it was nested and named its
// manager all the same; elsewhere it names m.
func (p *plan) relocate(e, m *entry, l *list, next *entry) error {
	if l.owner != m || m == nil || p.namesOwner(e) {
		return p.relocateNaming(e, m, l, next)
	}
	if e.in.owner == nil && len(e.pos.ReportsTo) > 0 {
		cuts, err := p.within(func() error { return p.setManager(e, nil, true) })
		if err != nil {
			return err
		}
		return p.transfer(e, cuts, l, next)
	}
	return p.transfer(e, nil, l, next)
}

// relocateNaming moves an entry into a list where it says itself who its manager
// is.
func (p *plan) relocateNaming(e, m *entry, l *list, next *entry) error {
	cuts, err := p.within(func() error { return p.setManager(e, m, false) })
	if err != nil {
		return err
	}
	return p.transfer(e, cuts, l, next)
}

// transfer takes an entry's text, with cuts made in it, to another place.
func (p *plan) transfer(e *entry, cuts []cut, l *list, next *entry) error {
	x, err := p.lift(e, cuts)
	if err != nil {
		return err
	}
	if x.anchor != "" {
		p.doubt = errAnchor(e, x.anchor)
	}
	if err := p.cutOut(e); err != nil {
		return err
	}
	if l.node == nil {
		return p.addReports(l.owner, x)
	}
	without := e
	if l != e.in {
		without = nil
	}
	return p.putIn(l, next, without, x)
}

func (c Reorder) plan(p *plan) error {
	e, err := p.d.entryOf(c.ID)
	if err != nil {
		return err
	}
	p.about = e.item
	m := p.d.manager(e)
	if c.Before == "" {
		peers := p.d.peers(m)
		if last := peers[len(peers)-1]; last != e {
			return p.reorder(e, last, follower(last))
		}
		return nil
	}
	peer, err := p.d.entryOf(c.Before)
	if err != nil {
		return err
	}
	if peer == e {
		return phrase.Errorf("%s cannot come before itself", c.ID)
	}
	if peer.pos.Manager != e.pos.Manager {
		return phrase.Errorf("%s does not report to the same manager", c.Before)
	}
	if follower(e) == peer {
		return nil
	}
	return p.reorder(e, peer, peer)
}

func (p *plan) reorder(e, peer, next *entry) error {
	if e.in != peer.in {
		return phrase.Errorf("%s and %s stand in different lists of the text; move one of them first", e.pos.ID, peer.pos.ID)
	}
	return p.transfer(e, nil, e.in, next)
}
