package edit

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// step is how far new lines are indented where the text shows nothing else.
const step = 2

func spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }

func (p *plan) inFlow(e *entry) bool { return isFlow(e.in.node) }

// parentIndent returns how far the entry's own mark is indented.
func (p *plan) parentIndent(e *entry) int {
	if e.key != nil {
		return p.src.column(p.src.keyStart(e.key))
	}
	return p.src.column(max(p.src.dash(e.item), 0))
}

// keyName returns the name under which the chart's entries give a field.
func (p *plan) keyName(field string) string {
	if field == "title" || field == "name" || field == "names" {
		return field
	}
	for _, e := range p.d.entries {
		if e.body.Kind != yaml.MappingNode {
			continue
		}
		for i := 0; i+1 < len(e.body.Content); i += 2 {
			if k := e.body.Content[i]; k.Kind == yaml.ScalarNode && p.d.fieldOf(k.Value) == field {
				if isPlain(k.Value, place{flow: true}) && !resolves(k.Value) {
					return k.Value
				}
				return field
			}
		}
	}
	return field
}

// keepsBlank reports whether a node ends in a block scalar to which the blank
// lines below it belong.
func (p *plan) keepsBlank(n *yaml.Node) bool {
	for len(n.Content) > 0 && !isFlow(n) {
		n = n.Content[len(n.Content)-1]
	}
	if n.Kind != yaml.ScalarNode || n.Style&inBlock == 0 {
		return false
	}
	header := p.src.content(n)
	return bytes.IndexByte(bytes.TrimRight(p.src.text[header:min(header+3, p.src.lineEnd(header))], " "), '+') > 0
}

// after returns where the line behind a node begins, past the blank lines that
// belong to it.
func (p *plan) after(n *yaml.Node) int {
	at := p.src.nextLine(max(p.src.end(n), p.src.start(n)))
	if p.keepsBlank(n) {
		for at < len(p.src.text) && p.src.isBlankBetween(at, p.src.lineEnd(at)) {
			at = p.src.nextLine(at)
		}
	}
	return at
}

// pairEnd returns where a pair's text ends.
func (p *plan) pairEnd(f pair) int {
	end := max(p.src.end(f.key), p.src.end(f.value))
	if isImplicit(f.value) {
		end = max(end, p.src.colon(f.key)+1)
	}
	return end
}

// addField writes a new field behind those that come before it in the format's
// order.
func (p *plan) addField(e *entry, f Field) error {
	p.expectManager(e, f.Name)
	if e.body.Kind == yaml.ScalarNode {
		return p.promote(e, f)
	}
	at := place{flow: isFlow(e.body), eol: p.src.eol}
	if !at.flow {
		at.parent = p.bodyColumn(e)
		at.indent = at.parent + step
	}
	text, value, err := p.write(f, at)
	if err != nil {
		return err
	}
	key := p.keyName(f.Name)
	p.insertPair(e, f.Name, key, key+": "+text, value)
	return nil
}

// bodyColumn returns how far the fields of a block mapping are indented.
func (p *plan) bodyColumn(e *entry) int {
	return p.src.column(p.src.keyStart(e.body.Content[0]))
}

// insertPair writes a new pair, in lines that are indented as the entry's others
// but for the first one, where the format's order has the field.
func (p *plan) insertPair(e *entry, field, key, text string, value *yaml.Node) {
	rank := slices.Index(order, field)
	before := -1 // the node of the key that it follows
	for i := 0; i+1 < len(e.body.Content); i += 2 {
		if r := slices.Index(order, p.d.fieldOf(e.body.Content[i].Value)); r >= 0 && r < rank {
			before = i
		}
	}
	var next *yaml.Node
	if i := max(before+2, 0); before < 0 && len(e.body.Content) > 0 {
		next = e.body.Content[0]
	} else if i < len(e.body.Content) {
		next = e.body.Content[i]
	}
	p.put(e.body, next, scalarNode(key, false), value)
	flow := isFlow(e.body)
	if before < 0 {
		switch {
		case !flow:
			p.insert(p.src.keyStart(next), text+p.src.eol+spaces(p.bodyColumn(e)))
		case next == nil:
			p.insert(p.src.content(e.body)+1, text)
		default:
			p.insert(p.src.keyStart(next), text+", ")
		}
		return
	}
	last := pair{e.body.Content[before], e.body.Content[before+1]}
	if flow {
		p.insert(p.pairEnd(last), ","+p.flowGap(p.src.keyStart(last.key), p.pairEnd(last))+text)
		return
	}
	at := p.after(last.value)
	if isImplicit(last.value) {
		at = p.src.nextLine(p.pairEnd(last))
	}
	p.insert(at, spaces(p.bodyColumn(e))+text+p.src.eol)
}

// flowGap returns what parts an item of a flow collection from the next: a line
// of its own where the one from begin to end has one, and else a space.
func (p *plan) flowGap(begin, end int) string {
	line := p.src.lineStart(begin)
	if !p.src.isBlankBetween(line, begin) || strings.Contains(string(p.src.text[end:p.src.lineEnd(end)]), "#") {
		return " "
	}
	return p.src.eol + string(p.src.text[line:begin])
}

// removePair takes a pair away; to is where the text that goes with it ends, or
// -1 for the end of its line.
func (p *plan) removePair(e *entry, f pair, to int) error {
	if len(e.body.Content) == 2 {
		return fmt.Errorf("%s on line %d is all that the position says; remove the position", f.key.Value, f.key.Line)
	}
	i := slices.Index(e.body.Content, f.key)
	p.drop(e.body, f.key, 2)
	if isFlow(e.body) {
		var prev, next int
		if i > 0 {
			prev = p.pairEnd(pair{e.body.Content[i-2], e.body.Content[i-1]})
		}
		if i+2 < len(e.body.Content) {
			next = p.src.keyStart(e.body.Content[i+2])
		}
		return p.removeFromFlow(prev, p.src.keyStart(f.key), p.pairEnd(f), next)
	}
	begin := p.src.keyStart(f.key)
	if to < 0 {
		to = p.after(f.value)
		if isImplicit(f.value) {
			to = p.src.nextLine(p.pairEnd(f))
		}
	}
	if line := p.src.lineStart(begin); p.src.isBlankBetween(line, begin) {
		p.replace(line, to, "")
		return nil
	}
	if i+2 < len(e.body.Content) {
		if next := p.src.keyStart(e.body.Content[i+2]); p.src.isBlankBetween(to, next) {
			p.replace(begin, next, "")
			return nil
		}
	}
	p.replace(begin, to, p.src.eol)
	return nil
}

// removeFromFlow takes the item from begin to end out of a flow collection; prev
// is the end of the item before it, next the beginning of the one after it, 0
// where there is none.
func (p *plan) removeFromFlow(prev, begin, end, next int) error {
	from, to := begin, end
	switch {
	case next > 0:
		to = next
	case prev > 0:
		from = prev
	}
	if strings.Contains(string(p.src.text[from:begin])+string(p.src.text[end:to]), "#") {
		return fmt.Errorf("a comment stands beside what is to go on line %d; edit it as text", p.src.line(begin)+1)
	}
	p.replace(from, to, "")
	return nil
}
