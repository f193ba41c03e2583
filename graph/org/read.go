package org

import (
	"bytes"
	"errors"
	"io"
	"slices"

	"dotline/graph/phrase"
	"dotline/graph/progress"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// maxDepth bounds how deep reports nest. The YAML library's own limit is lower;
// this one stops merge keys that bring an entry into itself.
const maxDepth = 10_000

// Read reads a chart in any of the shapes that the format allows: flat, nested
// or mixed, under "positions:" or another name for it, as a list or as a map
// from id to entry. The only errors are [*SyntaxError]: the text is not YAML,
// or holds nothing that could be a chart. All else is in the chart's Problems.
// The watches are told how far it is, and can end it with errors of their own.
func Read(path string, text []byte, watches ...progress.Watch) (*Chart, error) {
	text = yamltext.UTF8(text)
	root, second, err := Parse(path, text, watches...)
	if err != nil {
		return nil, err
	}
	r := newReader(path, text)
	if err := r.document(root); err != nil {
		if err.At.IsValid() {
			err.Line = lineOf(text, err.At.Line)
		}
		err.Path = path
		return nil, err
	}
	if second != nil {
		r.problem(BadValue, second, nil, phrase.New("a second YAML document begins here and is not read; one file holds one chart"))
	}
	if r.overflow {
		return nil, &SyntaxError{Path: path, Message: phrase.New("the aliases of this file multiply without end, or beyond what it could hold; write those positions out")}
	}
	r.finish()
	return r.chart, nil
}

// Parse returns the root of a text's YAML document and that of a second one, nil
// where there is none; a mark of a document below which nothing stands begins none. A
// text that is no chart's, or too much of it, is refused before the YAML library reads
// it. The only errors are [*SyntaxError], and those of the watches, which are told how
// many bytes are read.
func Parse(path string, text []byte, watches ...progress.Watch) (root, second *yaml.Node, err error) {
	text = yamltext.UTF8(text)
	if err := checkText(path, text); err != nil {
		return nil, nil, err
	}
	readable := yamltext.Readable(text)
	in := progress.NewReader(bytes.NewReader(readable), len(readable), watches...)
	root, second, err = documents(in)
	if err != nil && (wording(err) == badEscape || wording(err) == badNumber) {
		readable = yamltext.FromJSON(readable)
		in = progress.NewReader(bytes.NewReader(readable), len(readable), watches...)
		if root, second, err = documents(in); err == nil {
			yamltext.WithoutFiller(root)
		}
	}
	switch {
	case in.Ended() != nil:
		return nil, nil, in.Ended()
	case err != nil:
		e := yamlError(path, readable, err)
		e.Line = lineOf(text, e.At.Line) // as it is written
		return nil, nil, e
	case root == nil:
		return nil, nil, &SyntaxError{Path: path, Message: phrase.New("the file holds no chart; write its positions under \"positions:\"")}
	}
	return root, second, nil
}

// documents returns the root of the first YAML document and that of the second, nil
// where there is none.
func documents(in io.Reader) (root, second *yaml.Node, err error) {
	dec := yaml.NewDecoder(in)
	for {
		var doc yaml.Node
		if err := dec.Decode(&doc); errors.Is(err, io.EOF) {
			return root, nil, nil
		} else if err != nil {
			return nil, nil, err
		}
		switch next := doc.Content[0]; {
		case root == nil || yamltext.IsImplicit(root):
			root = next
		case !yamltext.IsImplicit(next):
			return root, next, nil
		}
	}
}

// reader builds a chart from YAML nodes.
type reader struct {
	chart  *Chart
	boss   []*Position              // of each position: the entry it is nested in, or nil
	bare   []*Position              // nested positions that are a title alone
	fields map[string]string        // keys seen → field names, so that each is folded once
	hints  map[string]phrase.Phrase // unknown keys seen → what to do about them
	// Unknown keys that are counted only, and the first of them.
	unlisted      int
	firstUnlisted *yaml.Node
	open          []*yaml.Node // aliases being followed, to notice one within itself

	depth, maxPositions int
	merged              int // mappings and fields that merge keys have brought in
	overflow            bool

	before       origins    // of an earlier reading
	origins      []Origin   // of each position, if keepsOrigins
	keepsOrigins bool       // else they would hold on to every node
	room         []Position // for those that come, so that not each is allocated by itself
	free         []Value    // likewise, for lists
}

func newReader(path string, text []byte) *reader {
	return &reader{
		chart: &Chart{Path: path}, fields: map[string]string{}, hints: map[string]phrase.Phrase{},
		// Without aliases no text holds more positions than it has bytes; with
		// them, this bounds what a small text can multiply into.
		maxPositions: max(10_000, len(text)),
	}
}

func at(n *yaml.Node) Pos { return Pos{n.Line, n.Column} }

func (r *reader) problem(kind ProblemKind, n *yaml.Node, p *Position, message phrase.Phrase) {
	r.problemAt(kind, at(n), p, message)
}

func (r *reader) problemAt(kind ProblemKind, at Pos, p *Position, message phrase.Phrase) {
	r.chart.Problems = append(r.chart.Problems, Problem{Kind: kind, At: at, Position: p, Message: message})
}

// document reads the outermost node.
func (r *reader) document(n *yaml.Node) *SyntaxError {
	switch n.Kind {
	case yaml.SequenceNode:
		r.entries(n, nil)
		return nil
	case yaml.MappingNode:
		r.top(n)
		return nil
	}
	return &SyntaxError{At: at(n), Message: phrase.New("this is no chart; expected a mapping with \"positions:\", or a list of positions")}
}

// top reads a mapping at the top of the file: sections, or, where no key is a
// section's, one position with its reports, or a map from id to entry. The id may be
// a field's name, such as manager.
func (r *reader) top(n *yaml.Node) {
	pairs := r.pairs(n, nil, meansSection)
	sections, fields, entries, either := 0, 0, 0, 0
	for _, kv := range pairs {
		field, isMapping := r.field(kv.key.Value), kv.value.Kind == yaml.MappingNode
		switch {
		case sectionNames[fold(kv.key.Value)] != "":
			sections++
		case isMapping && field == "":
			entries++
		case isMapping && field != "reports":
			either++
		case field != "":
			fields++
		}
	}
	switch {
	case sections == 0 && fields > 0 && entries == 0:
		r.entry(n, nil, nil)
		return
	case sections == 0 && fields == 0 && entries+either > 0 && entries+either == len(pairs):
		r.entries(n, nil)
		return
	}
	for _, kv := range pairs {
		switch sectionNames[fold(kv.key.Value)] {
		case "organization":
			r.organization(kv.value)
		case "positions":
			r.entries(kv.value, nil)
		case "conventions":
			if !yamltext.IsNull(kv.value) {
				r.chart.Conventions = kv.value
			}
		case "view":
			r.view(kv.value)
		default:
			// What has anchors is there for aliases elsewhere, under a name of its own.
			if !hasAnchor(kv.value) || nearestName(kv.key.Value, sectionList) != "" {
				r.unknown(kv.key, nil, sectionList)
			}
		}
	}
}

func hasAnchor(n *yaml.Node) bool { return n.Anchor != "" || slices.ContainsFunc(n.Content, hasAnchor) }

// entries reads positions given as a list or as a map from id to entry.
func (r *reader) entries(n *yaml.Node, boss *Position) {
	r.follow(n, boss, func(n *yaml.Node) {
		switch {
		case yamltext.IsNull(n) || isEmpty(n):
		case n.Kind == yaml.SequenceNode:
			for _, e := range n.Content {
				r.entry(e, nil, boss)
			}
		case n.Kind == yaml.MappingNode && r.looksLikeEntry(n):
			r.entry(n, nil, boss)
		case n.Kind == yaml.MappingNode:
			for _, kv := range r.pairs(n, boss, meansItself) {
				r.entry(kv.value, kv.key, boss)
			}
		default:
			r.problem(BadValue, n, boss, phrase.New("%s is no list of positions; write each one as \"- title: …\"", quote(n.Value)))
		}
	})
}

// looksLikeEntry tells a single position from a map of ids to positions.
func (r *reader) looksLikeEntry(n *yaml.Node) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if v := n.Content[i+1]; r.field(n.Content[i].Value) != "" && v.Kind != yaml.MappingNode {
			return true
		}
	}
	return false
}

// entry reads one position and those nested in it. id is the key of an entry
// that stands in a map, else nil.
func (r *reader) entry(n, id *yaml.Node, boss *Position) {
	if r.overflow = r.overflow || len(r.chart.Positions) >= r.maxPositions || r.depth >= maxDepth; r.overflow {
		return
	}
	r.depth++
	defer func() { r.depth-- }()
	r.follow(n, boss, func(body *yaml.Node) {
		p := r.newPosition()
		p.At = at(n)
		key := ""
		if id != nil {
			key, p.At = id.Value, at(id)
			p.ID, p.IDAt = key, p.At
		}
		switch {
		case body.Kind == yaml.MappingNode:
		case body.Kind == yaml.ScalarNode && (id != nil || !yamltext.IsNull(body)):
			// "- CIO" and "cio: Chief Information Officer" are positions too.
			if !yamltext.IsNull(body) {
				p.Title = Value{body.Value, at(body)}
			}
		default:
			r.problem(BadValue, n, boss, phrase.New("this entry is no position; write it as \"title: …\" with its other fields below"))
			return
		}
		r.chart.Positions = append(r.chart.Positions, p)
		r.boss = append(r.boss, boss)
		if boss != nil && id == nil && body.Kind == yaml.ScalarNode {
			r.bare = append(r.bare, p)
		}
		var reports []*yaml.Node
		if o := r.before.of(body); o != nil && o.clean && o.key == key {
			r.again(p, o)
			reports = o.reports
			r.keep(*o, p, body)
		} else {
			problems := len(r.chart.Problems)
			if body.Kind == yaml.MappingNode {
				reports = r.position(body, p)
			}
			r.keep(Origin{key: key, reports: reports, clean: len(r.chart.Problems) == problems}, p, body)
		}
		for _, n := range reports {
			r.entries(n, p)
		}
	})
}

// newPosition returns a position with nothing in it.
func (r *reader) newPosition() *Position {
	const atOnce = 32
	if len(r.room) == 0 {
		r.room = make([]Position, atOnce)
	}
	p := &r.room[0]
	r.room = r.room[1:]
	return p
}

// keep notes what a position was read from, before its lines are resolved.
func (r *reader) keep(o Origin, p *Position, body *yaml.Node) {
	if r.keepsOrigins {
		o.position, o.Body, o.line = p, body, body.Line
		o.reportsTo, o.dottedLineTo = p.ReportsTo, p.DottedLineTo
		r.origins = append(r.origins, o)
	}
}

// follow calls f with n, or with what n is an alias of, unless that leads back
// into itself.
func (r *reader) follow(n *yaml.Node, p *Position, f func(*yaml.Node)) {
	if n.Kind != yaml.AliasNode {
		f(n)
		return
	}
	for _, a := range r.open {
		if a == n.Alias {
			r.problem(BadValue, n, p, phrase.New("the alias *%s stands inside of what it names", n.Value))
			return
		}
	}
	r.open = append(r.open, n.Alias)
	f(n.Alias)
	r.open = r.open[:len(r.open)-1]
}
