// Package repair tries what findings suggest: it judges the chart as it would be
// and says what the suggestion would cure and cause beside the finding that it is for.
package repair

import (
	"slices"

	"dotline/graph/conventions"
	"dotline/graph/edit"
	"dotline/graph/org"
)

// Command returns the edit that carries a suggestion out.
func Command(s conventions.Suggestion) edit.Command {
	if s.Field == "reports_to" {
		return edit.MovePosition{ID: s.Position.ID, Manager: s.Value}
	}
	return edit.SetField{ID: s.Position.ID, Field: s.Field, Value: s.Value}
}

// What is tried is bounded, so that a chart with many findings is shown while it is
// typed: enough is how many positions are judged for it. Of a chart of 300
// positions some 60 suggestions are tried, of one of 5,000 the first four, and of a
// larger one none.
const (
	enough  = 20_000
	largest = 5_000
)

// Try tries the suggestions of a report in their order and gives the findings
// their Effect. A suggestion that would leave its finding as it is, cause one
// that is more severe, or only change what the convention is that the line departs
// from, is taken away. The report must be what Check gave with these options. An
// Effect stays nil where the suggestion was not tried.
func Try(r *conventions.Report, o conventions.Options) {
	if len(r.Chart.Positions) > largest {
		return
	}
	before := slices.Concat(r.Findings, r.Baselined)
	left := enough
	o.Readings = &conventions.Readings{}
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Suggestion == nil {
			continue
		}
		if left -= len(r.Chart.Positions); left < 0 {
			return
		}
		after, err := conventions.Check(assume(r.Chart, *f.Suggestion), o)
		if err != nil {
			continue
		}
		if f.Effect = compare(before, after.Findings, f); f.Effect == nil {
			f.Suggestion = nil
		}
	}
}

// assume returns the chart as the suggestion has it. To make the edit in the text and
// read it again takes many times longer.
func assume(c *org.Chart, s conventions.Suggestion) *org.Chart {
	return c.Assume(s.Position, func(p *org.Position) {
		switch to := (org.Value{Text: s.Value, At: p.At}); s.Field {
		case "reports_to":
			p.ReportsTo = []org.Value{to}
		case "dotted_line_to":
			p.DottedLineTo = []org.Value{to}
		case "successor":
			p.Successor = to
		}
	})
}

// compare says what an edit does beside curing a finding: what is no longer
// there, and what is new or more severe than it was. It returns nil where the
// finding is not cured, or something is caused that forbids the edit.
func compare(before, after []conventions.Finding, cured *conventions.Finding) *conventions.Effect {
	effect := &conventions.Effect{}
	gone, done := conventions.Missing(before, after), false
	for _, f := range gone {
		if !done && f.Key() == cured.Key() {
			done = true
		} else {
			effect.Cures = append(effect.Cures, f)
		}
	}
	effect.Causes = conventions.Missing(after, before)
	for _, f := range effect.Causes {
		if f.Severity > cured.Severity || f.Severity == cured.Severity && sameLine(&f, cured) {
			return nil
		}
	}
	if !done {
		return nil
	}
	return effect
}

// sameLine reports whether what an edit causes is about the line, or the post, that it
// was to put right. What comes to light where an id was misspelt was there before.
func sameLine(caused, cured *conventions.Finding) bool {
	moved := cured.Suggestion.Position.ID
	if cured.Rule.Group == conventions.Structure && cured.Severity == conventions.Error {
		return false
	}
	if caused.Line != nil || caused.Severity < conventions.Warning {
		return caused.Line != nil && caused.Line.ID == moved // a note is about no more than what it notes
	}
	if caused.Rule.Group == conventions.Structure || caused.Rule.Group == conventions.File {
		return false // as of an exception that is needed no more
	}
	return slices.ContainsFunc(caused.Positions, func(p *org.Position) bool { return p.ID == moved })
}
