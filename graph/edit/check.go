package edit

import (
	"errors"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

var errOtherwise = phrase.Errorf("the edited text would not read as intended; nothing was changed, edit it as text")

var errAliasFirst = phrase.Errorf("an alias would stand before what it repeats; write the alias out first")

// explain says more about an edit that does not read as intended where the cause
// is known.
func (p *plan) explain(err error) error {
	if !errors.Is(err, errOtherwise) || !p.src.Missing {
		return err
	}
	n := p.d.root
	for len(n.Content) > 0 {
		n = n.Content[len(n.Content)-1]
	}
	if n.Style&yamltext.InBlock != 0 {
		return phrase.Errorf("the text ends within the block scalar of line %d, whose value a line end would change; add the line end first", phrase.Ordinal(n.Line))
	}
	return err
}

// check compares the document that came out with what the plan wants: its nodes
// one by one, then where the reporting lines and the other mentions of
// positions end.
func (p *plan) check(next *Document) error {
	from := make(map[*yaml.Node]*yaml.Node) // node that was read → old node
	p.met = 0
	if !p.same(p.d.root, next.root, from) {
		return errOtherwise
	}
	if len(next.entries) != len(p.d.entries)+p.grows {
		return errOtherwise // what is no position any more would not be missed below
	}
	before := entryOrder{entries: p.d.entries, used: make([]bool, len(p.d.entries))}
	was := make([]*entry, len(next.entries))       // of each position: the entry that it was
	now := make([]*org.Position, len(p.d.entries)) // of each old position: the new one
	for i, e := range next.entries {
		item := e.item
		if old := from[item]; old != nil {
			item = old
		}
		if was[i] = before.of(item); was[i] != nil {
			now[was[i].pos.Index] = e.pos
		}
		if item == p.about {
			p.subject = e.pos
		}
	}
	for i, e := range next.entries {
		if err := p.checkPosition(was[i], e.pos, now, next.chart); err != nil {
			return err
		}
	}
	return p.checkMentions(p.d.chart.View.Collapsed, next.chart.View.Collapsed, now, next.chart)
}

// entryOrder finds entries by their items, each once. An item that an alias
// repeats is several entries, which keep their order.
type entryOrder struct {
	entries []*entry
	used    []bool
	next    int                  // what probably comes next
	index   map[*yaml.Node][]int // made where something else came
}

func (o *entryOrder) of(item *yaml.Node) *entry {
	i := o.next
	if i == len(o.entries) || o.used[i] || o.entries[i].item != item {
		if i = o.search(item); i < 0 {
			return nil
		}
	}
	o.used[i], o.next = true, i+1
	return o.entries[i]
}

func (o *entryOrder) search(item *yaml.Node) int {
	if o.index == nil {
		o.index = make(map[*yaml.Node][]int, len(o.entries))
		places := make([]int, len(o.entries))
		for i, e := range o.entries {
			places[i] = i
			if have := o.index[e.item]; have != nil {
				o.index[e.item] = append(have, i)
			} else {
				o.index[e.item] = places[i : i+1 : i+1]
			}
		}
	}
	for _, i := range o.index[item] {
		if !o.used[i] {
			return i
		}
	}
	return -1
}

// same reports whether got reads as the old node want is to read, and notes
// which old node each node was.
func (p *plan) same(want, got *yaml.Node, from map[*yaml.Node]*yaml.Node) bool {
	if want == got {
		return p.want[want] == nil
	}
	from[got] = want
	if w := p.want[want]; w != nil {
		want = w
		p.met++
	}
	if want.Kind != got.Kind || want.Value != got.Value || want.Anchor != got.Anchor || len(want.Content) != len(got.Content) {
		return false
	}
	if want.Tag != got.Tag && (want.Tag != "" || got.Tag == "!!null") && want.Kind != yaml.AliasNode {
		return false
	}
	if want.Kind == yaml.AliasNode && from[got.Alias] != want.Alias {
		return false // another node has the anchor's name
	}
	for i, c := range want.Content {
		if !p.same(c, got.Content[i], from) {
			return false
		}
	}
	return true
}

// checkPosition compares a position with what it was, nil for a new one.
func (p *plan) checkPosition(was *entry, is *org.Position, now []*org.Position, chart *org.Chart) error {
	if was == nil {
		return nil
	}
	if id, renamed := p.renamed[was]; !renamed && was.pos.ID != is.ID && !was.pos.MadeID || renamed && id != "" && id != is.ID {
		return errOtherwise
	}
	manager, moved := p.managers[was]
	if !moved {
		manager = was.pos.Manager
	}
	if !p.endsAt(manager, is.Manager, now) {
		if moved {
			return errOtherwise
		}
		switch {
		case manager == nil:
			return phrase.Errorf("%s has no manager and would report to %s, which its reports_to would then name; take that away first", was.pos.ID, is.Manager.ID)
		case manager.MadeID:
			return phrase.Errorf("the line from %s to %s would end elsewhere, since an id made from a title would change; give those positions an id first", was.pos.ID, manager.ID)
		}
		return phrase.Errorf("the line from %s to %s would end elsewhere; edit it as text", was.pos.ID, manager.ID)
	}
	if err := p.checkMentions(was.pos.DottedLineTo, is.DottedLineTo, now, chart); err != nil {
		return err
	}
	return p.checkMentions([]org.Value{was.pos.Successor}, []org.Value{is.Successor}, now, chart)
}

// endsAt reports whether a line that ended at the old position before ends at
// the position after. A new position may be the one that a line named in vain.
func (p *plan) endsAt(before, after *org.Position, now []*org.Position) bool {
	switch {
	case before == anyManager:
		return true
	case before == nil || after == nil:
		return before == after
	case before.Ghost && after.Ghost:
		return before.ID == after.ID
	case before.Ghost:
		return p.grows > 0 || len(p.renamed) > 0
	}
	return now[before.Index] == after
}

// checkMentions compares where the ids before and after lead, if there are as
// many; where a command changes how many, the nodes have been compared.
func (p *plan) checkMentions(before, after []org.Value, now []*org.Position, chart *org.Chart) error {
	if len(before) != len(after) {
		return nil
	}
	for i, b := range before {
		was := p.d.chart.ByID(b.Text)
		if was == nil || b.Text != after[i].Text && len(p.renamed) == 0 {
			continue
		}
		if is := now[was.Index]; is != nil && chart.ByID(after[i].Text) != is {
			return phrase.Errorf("%s is named elsewhere by an id made from its title, which would change; give it an id first", was.ID)
		}
	}
	return nil
}
