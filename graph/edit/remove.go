package edit

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"

	"gopkg.in/yaml.v3"
)

func (c RemovePosition) plan(p *plan) error {
	e, err := p.d.entryOf(c.ID)
	if err != nil {
		return err
	}
	if e.in.kind == sole {
		return phrase.Errorf("it is the one position that the chart is written under; edit it as text")
	}
	gone := map[*entry]bool{e: true}
	if c.Reports == Remove {
		for _, x := range p.d.entries {
			if e.pos.IsAbove(x.pos) {
				gone[x] = true
			}
		}
	}
	p.grows = -len(gone)
	for _, x := range p.d.entries {
		if a := p.d.anchors(x.item); gone[x] && a != "" && p.doubt == nil {
			if p.doubt = errAnchor(x, a); x.shared != "" {
				return p.doubt
			}
		}
		if gone[x] && x.shared != "" {
			return mayEdit(x)
		}
		if in := x.in.owner; gone[x] != (in != nil && gone[in]) && !gone[x] && c.Reports == Remove {
			return phrase.Errorf("%s stands in the reports of a removed position and is not one of them; move it first", x.pos.ID)
		}
	}
	if err := p.forget(gone); err != nil {
		return err
	}
	var first []*entry // not within another that goes
	for _, x := range p.d.entries {
		if gone[x] && (x.in.owner == nil || !gone[x.in.owner]) {
			first = append(first, x)
		}
	}
	if c.Reports == MoveUp {
		return p.removeAlone(e)
	}
	return p.removeAll(first)
}

// removeAlone removes an entry and gives its reports to its manager.
func (p *plan) removeAlone(e *entry) error {
	var pieces []piece
	for _, l := range e.reports {
		for i, r := range l.items {
			if r.pos.Manager != e.pos {
				continue
			}
			var cuts []cut
			p.managers[r] = e.pos.Manager
			if e.in.owner == nil || p.namesOwner(r) {
				var err error
				if cuts, err = p.within(func() error { return p.passUp(r, e) }); err != nil {
					return err
				}
			}
			x, err := p.lift(r, cuts)
			if err != nil {
				return err
			}
			if i > 0 && !x.flow {
				if x.above, err = p.between(l.items[i-1], r); err != nil {
					return err
				}
			}
			pieces = append(pieces, x)
		}
	}
	for _, r := range e.pos.Reports {
		if x := p.d.entries[r.Index]; x.in.owner != e {
			if err := p.passUp(x, e); err != nil {
				return err
			}
		}
	}
	if len(pieces) == 0 {
		return p.cutOut(e)
	}
	return p.exchange(e, pieces)
}

// passUp puts e's manager, even one that is not in the chart, in the place of
// the entry's first reporting line, which led to e.
func (p *plan) passUp(x, e *entry) error {
	if err := mayEdit(x); err != nil {
		return err
	}
	manager := e.pos.Manager
	if manager == x.pos {
		manager = nil // the two were a loop
	}
	var ids []string
	if manager != nil {
		ids = append(ids, manager.ID)
	}
	for i, v := range x.pos.ReportsTo {
		if i > 0 && v.Text != e.pos.ID && !slices.Contains(ids, v.Text) {
			ids = append(ids, v.Text)
		}
	}
	r := p.d.recordOf(x)
	if len(ids) == 0 {
		if err := p.removeField(r, "reports_to"); err != nil {
			return err
		}
	} else if err := p.setValues(r, "reports_to", ids); err != nil {
		return err
	}
	p.managers[x] = manager
	if manager == nil && len(ids) > 0 {
		p.managers[x] = anyManager
	}
	return nil
}

// exchange puts pieces in the place of an entry.
func (p *plan) exchange(e *entry, pieces []piece) error {
	for _, x := range pieces {
		if err := p.fits(x, e.in); err != nil {
			return err
		}
	}
	before := e.item
	if e.key != nil {
		before = e.key
	}
	for _, x := range pieces {
		p.put(e.in.node, before, x.nodes...)
	}
	p.dropEntry(e)
	if p.inFlow(e) {
		return p.exchangeFlow(e, pieces)
	}
	u, err := p.unitOf(e)
	if err != nil {
		return err
	}
	var lines strings.Builder
	for i, x := range pieces {
		if x.above != "" {
			lines.WriteString(indented(x.above, u.column-x.column, x.column))
		} else if i > 0 {
			lines.WriteString(x.gap)
		}
		lines.WriteString(p.fit(x, u.column))
	}
	p.replace(u.from, p.pastBlank(pieces[len(pieces)-1].last(), u.to), lines.String())
	return nil
}

// exchangeFlow puts pieces in the place of an entry of a flow list: each on a line of
// its own where comments stand behind them.
func (p *plan) exchangeFlow(e *entry, pieces []piece) error {
	at := p.flowSpan(e)
	indent, alone := p.beginsLine(at.begin)
	alone = alone && strings.Trim(p.follows(at), ",") == "" && p.remark(at) == ""
	var text strings.Builder
	for i, x := range pieces {
		last := i == len(pieces)-1
		text.WriteString(x.flowText(p.lineIndent(at.begin)))
		switch {
		case x.remark != "" && !alone:
			return p.refuseComment(x)
		case x.remark != "" && last:
			p.insert(p.src.LineEnd(at.end), x.remark)
		case x.remark != "":
			text.WriteString("," + x.remark + p.src.EOL + indent)
		case !last:
			text.WriteString(p.commaOf(e.in))
		}
	}
	p.replace(at.begin, at.end, text.String())
	return nil
}

// removeAll removes entries, those that stand beside each other at once.
func (p *plan) removeAll(gone []*entry) error {
	for len(gone) > 0 {
		n := 1
		for n < len(gone) && areBeside(gone[n-1], gone[n]) {
			n++
		}
		if err := p.cutOut(gone[:n]...); err != nil {
			return err
		}
		gone = gone[n:]
	}
	return nil
}

// forget takes the mentions of entries that go out of those that stay.
func (p *plan) forget(gone map[*entry]bool) error {
	ids := map[string]bool{}
	for e := range gone {
		ids[e.pos.ID] = true
	}
	for _, e := range p.d.entries {
		if gone[e] {
			continue
		}
		if slices.ContainsFunc(e.pos.DottedLineTo, func(v org.Value) bool { return ids[v.Text] }) {
			if err := p.without(e, "dotted_line_to", ids); err != nil {
				return err
			}
		}
		// The line that the chart is drawn with is the reports' own affair.
		if m := e.pos.Manager; m != nil && !ids[m.ID] && slices.ContainsFunc(e.pos.ReportsTo, func(v org.Value) bool { return ids[v.Text] }) {
			if err := p.without(e, "reports_to", ids); err != nil {
				return err
			}
			p.managers[e] = m
		}
		if ids[e.pos.Successor.Text] && e.pos.Successor.IsSet() {
			if err := p.without(e, "successor", ids); err != nil {
				return err
			}
		}
	}
	return p.uncollapse(ids)
}

// without takes ids out of a field.
func (p *plan) without(e *entry, field string, ids map[string]bool) error {
	if err := mayEdit(e); err != nil {
		return err
	}
	r := p.d.recordOf(e)
	f, given, err := r.one(field)
	if err != nil {
		return err
	}
	if !given {
		f = r.merged(field)
	}
	var left []string
	for _, id := range texts(f.value) {
		if !ids[id] {
			left = append(left, id)
		}
	}
	if len(left) == 0 {
		return p.removeField(r, field)
	}
	return p.setValues(r, field, left)
}

// uncollapse takes ids out of the view's collapsed positions.
func (p *plan) uncollapse(ids map[string]bool) error {
	n := p.collapsed()
	if n == nil || n.Kind != yaml.SequenceNode {
		return nil // one mention alone does no harm
	}
	var left []string
	for _, id := range texts(n) {
		if !ids[id] {
			left = append(left, id)
		}
	}
	if len(left) == len(n.Content) {
		return nil
	}
	return SetSection{"view", "collapsed", left}.plan(p)
}

// areBeside reports whether b follows a in a list with nothing between them.
func areBeside(a, b *entry) bool {
	l := a.in
	return b == follower(a) && (size(l) == len(l.items) || l.place(b) == l.place(a)+1)
}
