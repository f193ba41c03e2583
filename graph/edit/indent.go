package edit

import (
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// usualStep is how far new lines are indented where the text shows nothing else.
const usualStep = 2

// step returns how far the chart indents what stands under a key: its sections'
// fields, or else the fields of its entries under their dashes or keys.
func (p *plan) step() int {
	if p.indents > 0 {
		return p.indents
	}
	p.indents = usualStep
	if p.d.root.Kind == yaml.MappingNode && !yamltext.IsFlow(p.d.root) {
		for k, v := range pairs(p.d.root) {
			if v.Kind == yaml.MappingNode && !yamltext.IsFlow(v) {
				p.indents = max(1, p.bodyColumn(v)-p.src.Column(p.src.KeyStart(k)))
				return p.indents
			}
		}
	}
	for _, e := range p.d.entries {
		if w := p.widthOf(e); w > 0 {
			p.indents = w
			break
		}
	}
	return p.indents
}

// widthOf returns how far an entry's fields stand from its dash or key, 0 where
// the text does not show it.
func (p *plan) widthOf(e *entry) int {
	if e.body.Kind != yaml.MappingNode || len(e.body.Content) == 0 || yamltext.IsFlow(e.body) || e.in.kind == sole {
		return 0
	}
	first := p.src.KeyStart(e.body.Content[0])
	if _, alone := p.beginsLine(first); alone && e.key == nil {
		return 0
	}
	return max(2, p.src.Column(first)-p.parentIndent(e))
}

// width returns how far the entries' fields stand from their dashes or keys in
// the chart's lists of a kind.
func (p *plan) width(kind listKind) int {
	for _, e := range p.d.entries {
		if e.in.kind == kind {
			if w := p.widthOf(e); w > 0 {
				return w
			}
		}
	}
	if kind == dictionary {
		return p.step()
	}
	return usualStep
}

// listStep returns how far the chart's lists of a kind are indented under their keys,
// those of reports if there are such and the list is to be one; one of dashes may begin
// in the column of its key.
func (p *plan) listStep(kind listKind, reports bool) int {
	step := -1
	for _, e := range p.d.entries {
		l := e.in
		if l.key == nil || yamltext.IsFlow(l.node) || l.kind != kind || step >= 0 && (l.owner != nil) != reports {
			continue
		}
		if mark := p.mark(e); mark >= 0 {
			step = max(0, p.src.Column(mark)-p.src.Column(p.src.KeyStart(l.key)))
			if (l.owner != nil) == reports {
				return step
			}
		}
	}
	if step >= 0 {
		return step
	}
	return p.step()
}
