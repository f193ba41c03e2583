package edit

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// managerFor returns the entry with the id, nil for the top.
func (p *plan) managerFor(id string) (*entry, error) {
	if id == "" {
		return nil, nil
	}
	return p.d.entryOf(id)
}

func positionOf(e *entry) *org.Position {
	if e == nil {
		return nil
	}
	return e.pos
}

// refuseLoop says why e cannot report to m: it would report to itself.
func refuseLoop(e, m *entry) error {
	if m == nil {
		return nil
	}
	if e == m {
		return phrase.Errorf("%s would report to itself", e.pos.Label())
	}
	seen := map[*org.Position]bool{}
	for q := m.pos; q != nil && !seen[q]; q = q.Manager {
		if q == e.pos {
			return phrase.Errorf("%s reports to %s, directly or through others, so the line would close a loop", m.pos.Label(), e.pos.Label())
		}
		seen[q] = true
	}
	return nil
}

// nests reports whether e, or a new position if e is nil, is to stand in m's
// list of reports rather than to name m.
func (p *plan) nests(e, m *entry) bool {
	if e != nil && e.in.owner != nil {
		return true
	}
	if e != nil && len(e.pos.ReportsTo) > 0 {
		return false
	}
	for _, r := range p.d.peers(m) {
		return r.in.owner == m
	}
	if len(m.reports) > 0 {
		return true // an empty list waits for them
	}
	nested, flat := false, false
	for _, x := range p.d.entries {
		nested = nested || x.in.owner != nil
		flat = flat || x.in.owner == nil && len(x.pos.ReportsTo) > 0
	}
	return nested && (!flat || m.in.owner != nil)
}

// topOf returns the entry at the top of the chart in which e is nested.
func topOf(e *entry) *entry {
	for e.in.owner != nil {
		e = e.in.owner
	}
	return e
}

// topList returns the list at the top of the chart under which e stands.
func (d *Document) topList(e *entry) *list { return topOf(e).in }

// reportsOf returns m's list of reports; a list without a node is one that the
// text does not have yet.
func (p *plan) reportsOf(m *entry) *list {
	for _, l := range m.reports {
		if len(l.items) > 0 {
			return l
		}
	}
	if len(m.reports) > 0 {
		return m.reports[0]
	}
	return &list{owner: m}
}

// addList gives a record that has no list in the field one with a single piece.
func (p *plan) addList(r record, field string, x piece) error {
	return p.addPair(r, field, func(at place) (string, *yaml.Node, error) {
		switch {
		case at.flow && !x.flow:
			return "", nil, phrase.Errorf("%s is written in { }, which cannot hold lines; write it as lines first", r.name)
		case at.flow:
			text, err := p.bracketed(x, r.body)
			return text, x.list(), err
		}
		return p.src.EOL + p.fit(x, at.parent+p.listStep(x.kind, r.entry != nil)), x.list(), nil
	})
}

// addReports gives an entry that has no reports a list with one piece; m nil is
// the chart that has no positions.
func (p *plan) addReports(m *entry, x piece) error {
	if m == nil {
		return p.addList(p.d.whole(), "positions", x)
	}
	if err := mayEdit(m); err != nil {
		return err
	}
	return p.addList(p.d.recordOf(m), "reports", x)
}

// setManager makes m what the entry's reporting line names, m nil for none. Of
// several lines it replaces the first, however often it is written; with nested, m is not named at all, for
// the entry stands in m's reports, and the others stay.
func (p *plan) setManager(e, m *entry, nested bool) error {
	if err := mayEdit(e); err != nil {
		return err
	}
	var lines []string
	r := p.d.recordOf(e)
	for _, f := range r.keys("reports_to") {
		lines = append(lines, texts(f.value)...)
	}
	if m := r.merged("reports_to"); len(lines) == 0 && m.key != nil {
		lines = texts(m.value)
	}
	if boss := e.in.owner; boss != nil {
		lines = slices.DeleteFunc(lines, func(id string) bool { return id == boss.pos.ID })
	} else if len(lines) > 0 {
		lines = slices.DeleteFunc(lines[1:], func(id string) bool { return id == lines[0] })
	}
	switch {
	case m == nil && !nested:
		lines = nil
	case m != nil:
		lines = slices.DeleteFunc(lines, func(id string) bool { return id == m.pos.ID })
		lines = append([]string{m.pos.ID}, lines...)
	}
	expected := p.managers[e]
	if len(lines) == 0 {
		if err := p.removeField(r, "reports_to"); err != nil {
			return err
		}
	} else if err := p.setValues(r, "reports_to", lines); err != nil {
		return err
	}
	p.managers[e] = expected
	return nil
}

// namesOwner reports whether an entry that stands in its manager's reports names
// the manager as well.
func (p *plan) namesOwner(e *entry) bool {
	return e.in.owner != nil && slices.ContainsFunc(p.d.recordOf(e).keys("reports_to"), func(f pair) bool {
		return slices.Contains(texts(f.value), e.in.owner.pos.ID)
	})
}

// texts returns the values of a list, or a single one.
func texts(n *yaml.Node) []string {
	if n = yamltext.Target(n); n.Kind != yaml.SequenceNode {
		return []string{n.Value}
	}
	var list []string
	for _, c := range n.Content {
		list = append(list, yamltext.Target(c).Value)
	}
	return list
}
