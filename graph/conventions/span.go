package conventions

import "dotline/graph/org"

// span counts the reports that the position leads, assistants aside.
func (ix *index) span(p *org.Position) int {
	n := 0
	for _, r := range p.Reports {
		if !ix.support(r) {
			n++
		}
	}
	return n
}

// Assists reports whether a position of the report's chart supports its manager rather than
// leads: the chart says so, or its title does.
func (r Report) Assists(p *org.Position) bool { return p.Assistant || r.Reading(p).Support }

// Span returns how many direct reports a position of the report's chart leads, as the
// rules about spans count them: assistants aside.
func (r Report) Span(p *org.Position) int {
	n := 0
	for _, q := range p.Reports {
		if !r.Assists(q) {
			n++
		}
	}
	return n
}

// led returns the reports that span counts.
func (ix *index) led(p *org.Position) []*org.Position {
	var led []*org.Position
	for _, r := range p.Reports {
		if !ix.support(r) {
			led = append(led, r)
		}
	}
	return led
}
