package edit

import (
	"bytes"
	"slices"
	"sort"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// plan is an edit in the making: how the text is to change, and how its nodes
// are to read afterwards. The two are made side by side and from different
// things (offsets here, nodes there), so that each checks the other.
type plan struct {
	d   *Document
	src *yamltext.Source

	cuts []cut                     // what has been planned, of src.Text
	want map[*yaml.Node]*yaml.Node // old node → how it is to read
	met  int                       // how many of these the comparison has met

	managers map[*entry]*org.Position // positions that get another manager, nil for none
	renamed  map[*entry]string        // positions that get another id; "" where the title decides
	about    *yaml.Node               // the item that the edit is about, nil if it goes
	grows    int                      // by how many positions the chart does

	indents int // see step; 0 as long as nobody asked

	doubt error // why the text may not read as intended, nil where nothing speaks against it

	final    []Splice
	anything bool // no model was planned: whatever the text says is right
	subject  *org.Position
}

// cut replaces src.Text[from:to].
type cut struct {
	from, to int
	text     string
}

func newPlan(d *Document) *plan {
	return &plan{d: d, src: d.src.Marked(), want: map[*yaml.Node]*yaml.Node{}, managers: map[*entry]*org.Position{}, renamed: map[*entry]string{}}
}

func (p *plan) replace(from, to int, text string) {
	if string(p.src.Text[from:to]) != text {
		p.cuts = append(p.cuts, cut{from, to, text})
	}
}

func (p *plan) insert(at int, text string) { p.replace(at, at, text) }

// insertLines inserts lines that end with the node last, which may be one that
// would take the blank lines below them for its own; these go.
func (p *plan) insertLines(at int, text string, last *yaml.Node) {
	p.replace(at, p.pastBlank(last, at), text)
}

// within runs f and returns the cuts that it planned, instead of planning them.
func (p *plan) within(f func() error) ([]cut, error) {
	outer := p.cuts
	p.cuts = nil
	err := f()
	inner := p.cuts
	p.cuts = outer
	return inner, err
}

// node returns the copy of a node that says how it is to read.
func (p *plan) node(n *yaml.Node) *yaml.Node {
	c := p.want[n]
	if c == nil {
		copied := *n
		copied.Content = slices.Clone(n.Content)
		c = &copied
		p.want[n] = c
	}
	return c
}

// drop takes count nodes away from a collection, beginning with first.
func (p *plan) drop(collection, first *yaml.Node, count int) {
	c := p.node(collection)
	if i := slices.Index(c.Content, first); i >= 0 {
		c.Content = slices.Delete(c.Content, i, i+count)
	}
}

// put adds nodes to a collection before the node next, or at its end if nil.
func (p *plan) put(collection, next *yaml.Node, nodes ...*yaml.Node) {
	c := p.node(collection)
	i := slices.Index(c.Content, next)
	old := collection.Content
	for j := slices.Index(old, next) + 1; i < 0 && j > 0 && j < len(old); j++ {
		i = slices.Index(c.Content, old[j]) // next itself is on its way out
	}
	if i < 0 {
		i = len(c.Content)
	}
	c.Content = slices.Insert(c.Content, i, nodes...)
}

// settle turns the cuts into the splices of the document's own text, which may
// lack the last line end that src has.
//
// What comes out lacks it too, unless withEOL is set: at the end of a block
// scalar it would be part of a value.
func (p *plan) settle(withEOL bool) error {
	p.final = nil
	sort.SliceStable(p.cuts, func(i, j int) bool {
		a, b := p.cuts[i], p.cuts[j]
		return a.from < b.from || a.from == b.from && a.to < b.to
	})
	from := 0
	for _, c := range p.cuts {
		if n := len(p.final); c.from < from && len(p.final[n-1].Inserted) == 0 && (c.text == "" || c.from == c.to) {
			// Two removals of what parts the removed from the rest, or what comes
			// to stand in such a gap.
			last := &p.final[n-1]
			from = max(from, c.to)
			last.Removed, last.Inserted = p.src.Text[last.Offset:from], []byte(c.text)
			continue
		}
		if c.from < from {
			return phrase.Errorf("two changes meet on line %d, which cannot be edited safely", phrase.Ordinal(p.src.Line(c.from)+1))
		}
		from = c.to
		if n := len(p.final); n > 0 && p.final[n-1].Offset+len(p.final[n-1].Removed) == c.from {
			last := &p.final[n-1]
			last.Removed = p.src.Text[last.Offset:c.to]
			last.Inserted = append(last.Inserted, c.text...)
			continue
		}
		p.final = append(p.final, Splice{c.from, p.src.Text[c.from:c.to], []byte(c.text)})
	}
	if n := len(p.final); n > 0 && p.src.Missing {
		p.finish(withEOL)
	}
	return nil
}

// finish fits the splices of src.Text to the document's own text, which lacks
// the last line end.
//
// The line end that it lacks may by then stand behind a line that has become
// another than the last. That one takes over the line end of the line which has
// become the last, so that the way back gives each its own again.
func (p *plan) finish(withEOL bool) {
	last := len(p.final) - 1
	s, size, end := p.final[last], len(p.d.text), p.src.EOL
	if !withEOL && s.Offset+len(s.Removed) < size {
		return
	}
	at := min(s.Offset, size)
	tail := string(p.src.Text[at:s.Offset]) + string(s.Inserted) + string(p.src.Text[s.Offset+len(s.Removed):])
	if !withEOL && lastBreak(tail) == 0 {
		// Nothing is left of the last line: the line before loses its line end.
		at -= lastBreak(string(p.src.Text[:at]))
		tail = string(p.src.Text[at:min(s.Offset, size)]) + tail
	}
	if n := len(tail) - lastBreak(tail); !withEOL {
		if tail[n:] != p.src.Added {
			end = tail[n:]
		}
		tail = tail[:n]
	}
	p.final[last] = Splice{at, p.d.text[at:], []byte(tail)}
	for i := range p.final {
		if ins := p.final[i].Inserted; p.src.Added != p.src.EOL {
			p.final[i].Inserted = bytes.ReplaceAll(ins, []byte(p.src.Added), []byte(end))
		}
	}
}

// lastBreak returns how long the line end is that the text ends with; where the
// text mixes several, what comes last may have another than the text's first line.
func lastBreak(text string) int {
	for n := min(3, len(text)); n > 0; n-- {
		if end := text[len(text)-n:]; yamltext.BreakEnd([]byte(end), 0) == n {
			return n
		}
	}
	return 0
}

// errAnchor says that aliases elsewhere refer to an anchor in what goes, or moves. That
// does no harm where they go, too, or still stand behind it.
func errAnchor(e *entry, anchor string) error {
	return phrase.Errorf("the position on line %d holds the anchor &%s, which aliases elsewhere refer to; write them out first", phrase.Ordinal(e.pos.At.Line), anchor)
}

// mayEdit says why the entry's fields cannot be edited, or nil.
func mayEdit(e *entry) error {
	if e.item.Kind == yaml.AliasNode {
		return phrase.Errorf("the position on line %d is written as the alias *%s; write it out first", phrase.Ordinal(e.item.Line), e.item.Value)
	}
	if e.shared != "" {
		return phrase.Errorf("the position on line %d stands in what the alias *%s repeats elsewhere; write it out there first", phrase.Ordinal(e.pos.At.Line), e.shared)
	}
	return nil
}

// anchors says which anchor within n an alias refers to, "" for none.
func (d *Document) anchors(n *yaml.Node) string {
	if d.aliased[n] {
		return n.Anchor
	}
	if len(d.aliased) > 0 {
		for _, c := range n.Content {
			if a := d.anchors(c); a != "" {
				return a
			}
		}
	}
	return ""
}
