package conventions

import (
	"cmp"
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

// Finding is one thing that a rule has to say about a chart.
type Finding struct {
	Rule     *Rule
	Severity Severity

	// Positions are those the finding is about: of a reporting line its lower
	// end, of a clash all that clash. Empty where it is about the organization
	// or the configuration.
	Positions []*org.Position
	Message   phrase.Phrase // one sentence without a full stop
	At        org.Pos       // the value to change

	Related    []Related
	Suggestion *Suggestion   // nil where there is no safe repair
	Effect     *Effect       // what the suggestion does beside; nil until it was tried
	cause      *org.Position // where the cause lies, if not at the first position
	Line       *org.Position // the position whose line to its Manager is at fault, nil when it is not about a line
}

// Related is another place that a finding needs for its understanding.
type Related struct {
	Position *org.Position // nil where the place is in no position
	At       org.Pos
	Message  phrase.Phrase
}

// Suggestion is a repair: one field of one position with its new value.
type Suggestion struct {
	Position     *org.Position
	Field, Value string
}

// IsLine reports whether the suggestion is a line to another position, which can be
// drawn.
func (s *Suggestion) IsLine() bool { return s.Field == "reports_to" || s.Field == "dotted_line_to" }

// Effect is what a suggestion does to the findings of its chart, the one that it
// is for left out. Check leaves it to whoever can edit the chart's text.
type Effect struct {
	Cures  []Finding // no longer there, or milder
	Causes []Finding // new, or more severe than before
}

// Key identifies a finding by its rule and positions, not by its place, so that
// it stays the same while the text around it is edited. A comma within an id is
// written as in a URL.
func (f Finding) Key() string {
	ids := positionIDs(f.Positions)
	slices.Sort(ids)
	for i, id := range ids {
		ids[i] = keyEscapes.Replace(id)
	}
	return f.Rule.ID + ":" + strings.Join(ids, ",")
}

var keyEscapes = strings.NewReplacer("%", "%25", ",", "%2C")

// Suppressed is a finding that an exception on a position allows.
type Suppressed struct {
	Finding   Finding
	Exception org.Exception // with the reason and, perhaps, a last day
}

// Report is what Check found in one chart.
type Report struct {
	Chart      *org.Chart
	Profile    string // the profile's name, several joined by a comma
	Findings   []Finding
	Suppressed []Suppressed
	Settings   Settings

	// Baselined are the findings that a baseline allows, in the order of the
	// text. Nil where none was applied; see [Baseline.Apply].
	Baselined []Finding

	// Text is the chart's text, for reports that quote its lines. Check leaves
	// it empty; whoever read the file sets it.
	Text []byte

	readings []*reading // by Position.Index
}

// Reading returns how the title of a position of the report's chart was read, with
// what its department, its role: field and its neighbours say. Nothing is read of a
// ghost: its rank is unknown and it holds no role.
func (r Report) Reading(p *org.Position) roles.Reading {
	if p.Ghost || p.Index >= len(r.readings) {
		return roles.Reading{Title: p.Title.Text, Rank: roles.RankUnknown}
	}
	return r.readings[p.Index].Reading
}

// Count returns how many findings of exactly that severity there are.
func (r Report) Count(s Severity) int {
	n := 0
	for i := range r.Findings {
		if r.Findings[i].Severity == s {
			n++
		}
	}
	return n
}

// sortFindings puts findings in the order of the text, then of the rules' ids,
// then of the positions.
func sortFindings(findings []Finding) {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(a.At.Line, b.At.Line),
			cmp.Compare(a.At.Column, b.At.Column),
			strings.Compare(a.Rule.ID, b.Rule.ID),
			cmp.Compare(firstIndex(a), firstIndex(b)),
		)
	})
}

func firstIndex(f Finding) int {
	if len(f.Positions) == 0 {
		return -1
	}
	return f.Positions[0].Index
}

func positionIDs(positions []*org.Position) []string {
	ids := make([]string, len(positions))
	for i, p := range positions {
		ids[i] = p.ID
	}
	return ids
}
