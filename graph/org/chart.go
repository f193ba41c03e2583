// Package org holds an organization's chart as its file says it: positions,
// reporting lines and the facts of the organization, each value with the place
// in the text where it stands.
//
// The package reads charts and never refuses one that can be drawn: what it
// could not use becomes a [Problem], and the rest of the chart is returned.
// It judges nothing; that is package conventions' work.
package org

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"dotline/graph/phrase"

	"gopkg.in/yaml.v3"
)

// Pos is a place in the chart's text: line and column, both counted from 1 and
// the column in characters. The zero Pos means "nowhere", for what no text says.
type Pos struct{ Line, Column int }

// IsValid reports whether p names a place.
func (p Pos) IsValid() bool { return p.Line > 0 }

func (p Pos) String() string { return fmt.Sprintf("%d:%d", p.Line, p.Column) }

// Before reports whether p stands before q in the text.
func (p Pos) Before(q Pos) bool {
	return p.Line < q.Line || p.Line == q.Line && p.Column < q.Column
}

// Value is one scalar as the file has it, with its place. The zero Value means
// that the file does not say.
type Value struct {
	Text string
	At   Pos
}

// IsSet reports whether the file gives the value.
func (v Value) IsSet() bool { return v.Text != "" || v.At.IsValid() }

func (v Value) String() string { return v.Text }

// Chart is one chart file, read.
type Chart struct {
	Path         string // as the user named it; "-" or "" for text that has no file
	Organization Organization
	Positions    []*Position // in the order of the text; nested reports follow their boss
	Ghosts       []*Position // whom lines name and no position is: managers first, then others; in order of first mention
	Conventions  *yaml.Node  // the "conventions:" section, nil when absent
	View         View
	Problems     []Problem // what reading could not use, in the order of the text

	byID map[string]*Position
}

// Organization holds the facts that conventions need. A fact that the file
// leaves out stays unset: it is unknown, never guessed.
type Organization struct {
	Name        Value
	AsOf        Date
	Headcount   Number
	ITHeadcount Number
	ITBudget    Number
	Sector      Value
	Currency    Value
	Complete    bool // every position of the organization is in this file
}

// Number is a number fact; Known tells 0 from "the file does not say".
type Number struct {
	Known bool
	N     float64
	At    Pos
}

// Date is a calendar day, in UTC.
type Date struct {
	Known bool
	Day   time.Time
	At    Pos
}

func (d Date) String() string {
	if !d.Known {
		return ""
	}
	return d.Day.Format(time.DateOnly)
}

// View is how the chart was last shown. All of it is optional.
type View struct {
	Layout, Direction, Theme Value
	Collapsed                []Value
}

// Position is one post of the organization, whoever holds it.
type Position struct {
	// ID names the position in lines; it is unique unless the file repeats it.
	// A position without an id gets one made from its title (see MadeID).
	ID     string
	MadeID bool
	IDAt   Pos
	At     Pos // where the position's entry begins

	Title      Value
	Names      []Value // one holder, or several of a shared post; none: unknown
	Vacant     bool
	Department Value
	Location   Value
	Role       Value // overrides what the title says
	Scope      Value // "enterprise" or "department"
	Faces      Value // "internal" or "product"
	Horizon    Value // "long" or "short"
	Authority  Value // "strategic" or "operational"

	AccountableFor, ResponsibleFor []Value
	ActingSince                    Date
	Assistant                      bool
	Headcount                      Number // people this box stands for
	Pay                            Number
	Successor                      Value
	Tags                           []Value
	Link, Photo, Notes             Value
	Exceptions                     []Exception

	// ReportsTo holds the solid lines as written: none for a top, several only
	// in a chart that multiple-managers will judge. For a nested entry it is the
	// enclosing position's id, at the entry's own place.
	ReportsTo    []Value
	DottedLineTo []Value

	Ghost bool // no position of the file: named by a line only

	// What follows is resolved from the lines above.

	Index   int         // place in Chart.Positions; for a ghost, in Chart.Ghosts
	Manager *Position   // the first solid line's other end, perhaps a ghost; nil for a top
	Reports []*Position // positions whose TreeManager is this one, in the order of the text
	Depth   int         // 0 at a top; inside a loop counted from where the loop is cut
	// CutLine marks the one position of each loop whose line to Manager is left
	// out of the tree, so that the rest can be stood in layers.
	CutLine bool
}

// Exception allows one finding on a position, for a reason.
type Exception struct {
	Rule, Reason Value
	Until        Date
	At           Pos
}

// Problem is something in the text that could not be used as it stands.
type Problem struct {
	Kind     ProblemKind
	At       Pos
	Position *Position     // the position it is in, nil outside of positions
	Message  phrase.Phrase // one sentence: what, and what to do
}

// ProblemKind is also the id of the rule under which a problem is reported.
type ProblemKind string

// The kinds of problems that reading finds.
const (
	UnknownField ProblemKind = "unknown-field"
	BadValue     ProblemKind = "bad-value"
)

// ByID returns the position with that id, the first where the file repeats it,
// or nil. Ghosts are not found.
func (c *Chart) ByID(id string) *Position { return c.byID[id] }

// Holder returns the position's people as one text, "" when none is named.
func (p *Position) Holder() string {
	names := make([]string, len(p.Names))
	for i, n := range p.Names {
		names[i] = n.Text
	}
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return strings.Join(names, "")
}

// Distinct returns the values without those that repeat an earlier one's text: a line
// that is written twice is one line.
func Distinct(values []Value) []Value {
	if len(values) < 2 {
		return values
	}
	met := make(map[string]bool, len(values))
	var once []Value
	for _, v := range values {
		if !met[v.Text] {
			met[v.Text] = true
			once = append(once, v)
		}
	}
	return once
}

// Holders names the position's people in a sentence; it says nothing when none is
// named. [Position.Holder] is the same in English.
func (p *Position) Holders() phrase.Phrase {
	if len(p.Names) == 1 {
		return phrase.Verbatim(p.Names[0].Text)
	}
	names := make([]phrase.Phrase, len(p.Names))
	for i, n := range p.Names {
		names[i] = phrase.Verbatim(n.Text)
	}
	return phrase.And(names...)
}

// Label returns what to call the position in a sentence: its title, else its id.
func (p *Position) Label() string {
	if p.Title.Text != "" {
		return p.Title.Text
	}
	return p.ID
}

// TreeManager returns the manager under whom the position stands when the chart
// is drawn as a forest: Manager, or nil for a top and where a loop is cut.
func (p *Position) TreeManager() *Position {
	if p.CutLine {
		return nil
	}
	return p.Manager
}

// FurtherLines are the lines that a position has beside the first solid one: further
// solid ones, then dotted ones.
func (p *Position) FurtherLines() []Value {
	return slices.Concat(p.ReportsTo[min(1, len(p.ReportsTo)):], p.DottedLineTo)
}

// IsAbove reports whether p is on q's chain of managers (not q itself).
func (p *Position) IsAbove(q *Position) bool {
	for m := q.TreeManager(); m != nil; m = m.TreeManager() {
		if m == p {
			return true
		}
	}
	return false
}
