package edit

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"sync"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/progress"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// Splice replaces bytes of a text: at Offset, counted in bytes of the text
// before the edit, Removed gives way to Inserted.
type Splice struct {
	Offset            int
	Removed, Inserted []byte
}

// Result is a chart after an edit.
type Result struct {
	Text    []byte
	Splices []Splice // from the old text to Text, in the order of the text
	Chart   *org.Chart
	// ID names the position that the edit was about, as it is called now: a
	// position without an id is called after its title. "" if it is gone.
	ID string
}

// Inverse returns the splices that turn the text after an edit into the one
// before it.
func Inverse(splices []Splice) []Splice {
	back := make([]Splice, len(splices))
	shift := 0
	for i, s := range splices {
		back[i] = Splice{s.Offset + shift, s.Inserted, s.Removed}
		shift += len(s.Inserted) - len(s.Removed)
	}
	return back
}

// Splices returns text with the splices carried out. It fails where the text is
// not the one they were made for.
func Splices(text []byte, splices []Splice) ([]byte, error) {
	size := len(text)
	for _, s := range splices {
		size += len(s.Inserted)
	}
	out := make([]byte, 0, size)
	from := 0
	for _, s := range splices {
		end := s.Offset + len(s.Removed)
		if s.Offset < from || end > len(text) || !bytes.Equal(text[s.Offset:end], s.Removed) {
			return nil, fmt.Errorf("expected %q at byte %d of the text; it has changed since the edit", s.Removed, s.Offset)
		}
		out = append(append(out, text[from:s.Offset]...), s.Inserted...)
		from = end
	}
	return append(out, text[from:]...), nil
}

// Apply carries out one command on a chart's text. Several edits of a large
// chart are faster on a [Document].
func Apply(path string, text []byte, cmd Command) (Result, error) {
	d, err := Open(path, text)
	if err != nil {
		return Result{Text: text}, err
	}
	return d.Apply(cmd)
}

// Document is a chart that is open for edits. It keeps the nodes of its text, so
// that an edit reads again only what it concerns. A Document is for one
// goroutine at a time; a chart that it has handed out stays as it is.
type Document struct {
	path    string
	src     *yamltext.Source
	text    []byte
	root    *yaml.Node
	chart   *org.Chart
	origins []org.Origin // of its positions
	lists   []*list      // at the top
	entries []*entry
	fields  fieldNames
	aliased map[*yaml.Node]bool
}

// Open reads a chart for edits. It fails where [org.Read] does, and for a text
// that cannot be edited: one of several documents, or not in UTF-8. The watches are
// told how far it is, and can end it with errors of their own.
func Open(path string, text []byte, watches ...progress.Watch) (*Document, error) {
	if yamltext.IsUTF16(text) {
		return nil, phrase.Errorf("%s is in UTF-16; save it as UTF-8 to edit it", path)
	}
	root, second, err := org.Parse(path, text, watches...)
	if err != nil {
		return nil, err
	}
	if second != nil {
		return nil, phrase.Errorf("%s holds several YAML documents, and a chart is one; split the file to edit it", path)
	}
	return newDocument(path, text, root, nil)
}

// newDocument builds a document from the nodes of its text. The chart and what
// edits need beside it are read from the nodes side by side. before is what the
// entries were read from that the nodes may still hold, nil for none.
func newDocument(path string, text []byte, root *yaml.Node, before []org.Origin) (*Document, error) {
	d := &Document{path: path, text: text, root: root, fields: fieldNames{}, aliased: map[*yaml.Node]bool{}}
	var chartErr error
	var reading sync.WaitGroup
	if bytes.IndexByte(text, '*') >= 0 {
		if d.findAliases(root); len(d.aliased) > 0 {
			before = nil
		}
	}
	reading.Go(func() { d.chart, d.origins, chartErr = org.ReadEntries(path, text, root, before) })

	d.src = yamltext.NewSource(text)
	o := outliner{fields: d.fields, aliased: d.aliased, most: max(10_000, len(text))}
	d.lists = o.top(root)
	d.entries = o.entries
	if reading.Wait(); chartErr != nil {
		return nil, chartErr
	}
	if len(d.entries) != len(d.chart.Positions) {
		return nil, phrase.Errorf("%s brings in positions by a merge key; write them out to edit the chart", path)
	}
	for i, e := range d.entries {
		e.pos = d.chart.Positions[i]
	}
	return d, nil
}

func (d *Document) findAliases(n *yaml.Node) {
	if n.Kind == yaml.AliasNode {
		d.aliased[n.Alias] = true
	}
	for _, c := range n.Content {
		d.findAliases(c)
	}
}

// Text returns the document's text, which must not be changed.
func (d *Document) Text() []byte { return d.text }

// Chart returns the document's chart.
func (d *Document) Chart() *org.Chart { return d.chart }

// Apply carries out one command. If that fails, the result holds the text as it
// is, and the document stays as it was. A command that finds everything as it
// would make it succeeds without a splice.
func (d *Document) Apply(cmd Command) (Result, error) {
	p := newPlan(d)
	err := cmd.plan(p)
	if err == nil {
		err = d.carryOut(p)
	}
	if err != nil {
		return Result{Text: d.text, Chart: d.chart}, &Refusal{cmd.Name(), err}
	}
	r := Result{Text: d.text, Chart: d.chart, Splices: p.final}
	if p.subject != nil {
		r.ID = p.subject.ID
	}
	return r, nil
}

// Revert takes back the last edit that has not been taken back, whose splices
// are given. To revert with the splices that it returns makes the edit again.
// The text that comes out has been read before, so that it is not held against
// a model.
func (d *Document) Revert(splices []Splice) (Result, error) {
	p := newPlan(d)
	p.final = Inverse(splices)
	p.anything = true
	if _, err := Splices(d.text, p.final); err != nil {
		return Result{Text: d.text, Chart: d.chart}, err
	}
	if err := d.carryOut(p); err != nil {
		return Result{Text: d.text, Chart: d.chart}, err
	}
	return Result{Text: d.text, Chart: d.chart, Splices: p.final}, nil
}

// carryOut makes the plan's splices and takes over what then reads as planned.
func (d *Document) carryOut(p *plan) error {
	if p.anything {
		return d.replaceBy(p)
	}
	if err := p.settle(false); err != nil {
		return err
	}
	err := d.replaceBy(p)
	if errors.Is(err, errOtherwise) && p.src.Missing {
		if err := p.settle(true); err != nil {
			return err
		}
		err = p.explain(d.replaceBy(p))
	}
	if p.doubt != nil && (errors.Is(err, errOtherwise) || errors.Is(err, errAliasFirst)) {
		return p.doubt
	}
	return err
}

func (d *Document) replaceBy(p *plan) error {
	if len(p.final) == 0 {
		return nil
	}
	text, err := Splices(d.text, p.final)
	if err != nil {
		return err
	}
	next, err := p.reread(text)
	if err != nil {
		return err
	}
	*d = *next
	return nil
}

// entryOf returns the entry of the one position that has the id.
func (d *Document) entryOf(id string) (*entry, error) {
	var found *entry
	for _, e := range d.entries {
		if e.pos.ID != id {
			continue
		}
		if found != nil {
			return nil, phrase.Errorf("the id %s stands on lines %d and %d; give each position its own id first", phrase.Quote(id), phrase.Ordinal(found.pos.At.Line), phrase.Ordinal(e.pos.At.Line))
		}
		found = e
	}
	if found == nil {
		return nil, phrase.Errorf("no position has the id %s", phrase.Quote(id))
	}
	return found, nil
}

// manager returns the entry under which the position stands, nil at a top or
// where no position is its manager.
func (d *Document) manager(e *entry) *entry {
	if m := e.pos.Manager; m != nil && !m.Ghost {
		return d.entries[m.Index]
	}
	return nil
}

// peers returns the entries of the positions under a manager, at the top if m
// is nil, in the order of the text.
func (d *Document) peers(m *entry) []*entry {
	return slices.DeleteFunc(slices.Clone(d.entries), func(e *entry) bool {
		return d.manager(e) != m || m == nil && e.pos.Manager != nil
	})
}
