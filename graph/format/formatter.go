package format

import (
	"slices"

	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// formatter makes blocks of a document's nodes, in the order of the text: each
// takes the lines that are its own, and the comments between them go to one of
// those above or below.
type formatter struct {
	doc       *document
	src       *yamltext.Source
	positions map[*yaml.Node]bool
	tied      map[*yaml.Node]bool // collections with an anchor or an alias in them
	at        int                 // the first line that nothing has been made of
	failed    int                 // the first line that was not foreseen, from 1; 0 for none
	columns   map[int]int         // of the comments behind values
	changes   []func()            // to the nodes, as the text changes
}

func newFormatter(d *document) *formatter {
	f := &formatter{doc: d, src: d.src, positions: map[*yaml.Node]bool{}, tied: map[*yaml.Node]bool{}, columns: map[int]int{}}
	for _, o := range d.origins {
		f.positions[o.Body] = true
	}
	f.tie(d.root)
	return f
}

func (f *formatter) tie(n *yaml.Node) bool {
	tied := n.Kind == yaml.AliasNode || n.Anchor != ""
	for _, c := range n.Content {
		tied = f.tie(c) || tied
	}
	if tied {
		f.tied[n] = true
	}
	return tied
}

// change makes the nodes what the formatted text should read as.
func (f *formatter) change() {
	for _, c := range f.changes {
		c()
	}
}

func (f *formatter) fail(line int) {
	if f.failed == 0 {
		f.failed = line + 1
	}
}

func (f *formatter) lineCount() int { return len(f.src.Starts) - 1 }

// document returns the formatted text.
func (f *formatter) document() []byte {
	p := printer{columns: f.columns}
	begin := f.begin(f.doc.root)
	first := f.src.Line(begin)
	// Directives and the mark of the document's beginning, with what precedes them.
	head := 0
	for i := range first {
		if text, _ := f.src.Bare(i); len(text) > 0 && text[0] != '#' {
			head = i + 1
		}
	}
	for ; f.at < head; f.at++ {
		text, _ := f.src.Bare(f.at)
		p.row(0, row{text: string(text)})
	}
	if yamltext.IsFlow(f.doc.root) {
		p.rows(0, f.comments(first, 0))
		p.rows(0, f.asWritten(f.renamed(f.doc.root, chart, false, f.src.LineStart(begin)), f.src.End(f.doc.root)))
	} else {
		p.block(f.block(f.doc.root, chart, false), 0, "")
	}
	next, _ := f.next()
	p.rows(0, f.comments(next, 0))
	for ; f.at < f.lineCount(); f.at++ {
		text, _ := f.src.Bare(f.at)
		p.row(0, row{text: string(text)})
	}
	return p.out.Bytes()
}

// begin returns where a collection's first entry, or the bracket before it, begins.
func (f *formatter) begin(n *yaml.Node) int {
	if hasProperties(n) {
		return f.src.Content(n)
	}
	return f.src.Start(n)
}

// block makes a block of a block collection.
func (f *formatter) block(n *yaml.Node, v *vocabulary, keep bool) *block {
	keep = keep || isKept(n)
	if f.positions[n] {
		v = position
	}
	begin := f.begin(n)
	b := &block{}
	if n.Kind == yaml.SequenceNode {
		for i, item := range n.Content {
			if i > 0 {
				line, indent := f.next()
				begin = f.src.Starts[line] + max(indent, 0)
			}
			b.units = append(b.units, f.item(begin, item, v, keep))
		}
	} else {
		fields := f.fields(n, v, keep)
		for i, field := range fields {
			b.units = append(b.units, f.pair(n.Content[2*i], n.Content[2*i+1], field, keep))
		}
		if order := arranged(fields); order != nil {
			var head []row
			if n == f.doc.root {
				head = b.cutHead()
			}
			b.arrange(order)
			if first := b.units[0]; len(head) > 0 && len(first.lead) > 0 {
				head = append(head, row{})
			}
			b.units[0].lead = append(head, b.units[0].lead...)
			f.changes = append(f.changes, func() { n.Content = rearranged(n.Content, order) })
		}
	}
	b.tail = f.claim(f.src.Column(f.begin(n)), 0)
	return b
}

func (f *formatter) item(dash int, n *yaml.Node, v *vocabulary, keep bool) *unit {
	line := f.src.Line(dash)
	if f.failed > 0 || dash >= len(f.src.Text) || f.src.Text[dash] != '-' {
		f.fail(line)
		return &unit{}
	}
	u := f.unit(dash)
	f.value(u, "-", dash+1, n, v, keep)
	if u.joins() {
		first := u.block.units[0]
		u.lead, first.lead = append(u.lead, first.lead...), nil
	}
	u.tail = f.claim(f.src.Column(dash)+1, step)
	return u
}

func (f *formatter) pair(k, n *yaml.Node, as field, keep bool) *unit {
	begin, colon := f.src.KeyStart(k), f.src.Colon(k)
	u := f.unit(begin)
	line := f.src.Line(begin)
	switch {
	case begin < f.src.Start(k) || k.Kind != yaml.ScalarNode:
		end := f.src.End(k)
		if !yamltext.IsImplicit(n) {
			end = max(end, f.src.End(n))
		}
		u.rows = f.lines(string(f.src.Text[begin:end]), end, u.column, 0, 0)
	case colon < 0 || f.src.Line(colon) != line:
		f.fail(line)
	default:
		mark := as.name
		if mark == "" {
			mark = f.scalar(k, true, keep)
		} else {
			f.changes = append(f.changes, func() { k.Value = as.name })
		}
		f.value(u, mark+":", colon+1, n, as.within, keep)
	}
	u.tail = f.claim(u.column+1, step)
	return u
}

// unit begins a unit, with the comments above it.
func (f *formatter) unit(begin int) *unit {
	u := &unit{column: f.src.Column(begin)}
	line := f.src.Line(begin)
	u.lead = f.comments(line, 0)
	if i := slices.IndexFunc(u.lead, func(r row) bool { return r.text != "" }); i != 0 && len(u.lead) > 0 {
		u.apart = true
		if i < 0 {
			i = len(u.lead)
		}
		u.lead = u.lead[i:]
	}
	f.at = max(f.at, line+1)
	return u
}
