package compare

import (
	"slices"

	"dotline/graph/conventions"
	"dotline/graph/org"
)

// Kind says what became of a position.
type Kind string

// The kinds of change, in the order in which they are told.
const (
	Joined   Kind = "joined"
	Left     Kind = "left"
	Moved    Kind = "moved"    // to another manager
	Retitled Kind = "retitled" // has another title
	Renamed  Kind = "renamed"  // has another id
	Changed  Kind = "changed"  // says something else in another field
)

// Kinds returns all kinds in their order.
func Kinds() []Kind { return []Kind{Joined, Left, Moved, Retitled, Renamed, Changed} }

// Change is one thing that became of a position.
type Change struct {
	Kind          Kind
	Before, After *org.Position // nil in the chart that does not have it
	Field         string        // which one of a Changed, as the format names it
	// From and To are what was and is said: the managers' ids, titles, ids or values.
	// Of a Joined there is only To, of a Left only From. "" stands for nobody, or for
	// nothing.
	From, To string
}

// Position is the position as it is now, or as it was if it has left.
func (ch Change) Position() *org.Position {
	if ch.After != nil {
		return ch.After
	}
	return ch.Before
}

// Comparison is what lies between two charts.
type Comparison struct {
	Before, After conventions.Report
	Changes       []Change // by kind, within it in the order of the text
	Facts         []Fact   // of the organization
	Conventions   []Fact   // by which the charts are judged
	Cured         []conventions.Finding
	Caused        []conventions.Finding
	// Now gives for each position of Before, by its index, what it is in After; nil
	// if it has left.
	Now []*org.Position
}

// Charts compares two charts, each with what the conventions say of it.
func Charts(before, after conventions.Report) Comparison {
	c := Comparison{Before: before, After: after, Facts: facts(before.Chart.Organization, after.Chart.Organization), Conventions: settings(before, after), Now: match(before.Chart, after.Chart)}
	was := make([]*org.Position, len(after.Chart.Positions))
	for i, now := range c.Now {
		if now != nil {
			was[now.Index] = before.Chart.Positions[i]
		}
	}
	add := func(change Change) { c.Changes = append(c.Changes, change) }
	for _, p := range before.Chart.Positions {
		if c.Now[p.Index] == nil {
			add(Change{Kind: Left, Before: p, From: idOf(p.Manager)})
		}
	}
	for _, p := range after.Chart.Positions {
		if old := was[p.Index]; old == nil {
			add(Change{Kind: Joined, After: p, To: idOf(p.Manager)})
		} else {
			c.changes(old, p, add)
		}
	}
	order := Kinds()
	slices.SortStableFunc(c.Changes, func(a, b Change) int {
		return slices.Index(order, a.Kind) - slices.Index(order, b.Kind)
	})
	known := c.translated(before.Findings)
	c.Cured = conventions.Missing(known, after.Findings)
	c.Caused = conventions.Missing(after.Findings, known)
	c.dropChanged()
	return c
}

// dropChanged leaves out findings that are there before and after, of other
// positions beside: that there are several tops is not cured when one goes.
func (c *Comparison) dropChanged() {
	still := func(f conventions.Finding) func(conventions.Finding) bool {
		return func(g conventions.Finding) bool {
			return f.Rule.ID == g.Rule.ID && f.Severity == g.Severity &&
				slices.ContainsFunc(f.Positions, func(p *org.Position) bool { return slices.Contains(g.Positions, p) })
		}
	}
	c.Cured = slices.DeleteFunc(c.Cured, func(f conventions.Finding) bool {
		i := slices.IndexFunc(c.Caused, still(f))
		if i >= 0 {
			c.Caused = slices.Delete(c.Caused, i, i+1)
		}
		return i >= 0
	})
}

// changes calls add with what became of one position.
func (c *Comparison) changes(old, p *org.Position, add func(Change)) {
	switch several := len(old.ReportsTo) > 1 || len(p.ReportsTo) > 1; {
	case !c.same(old.Manager, p.Manager):
		add(Change{Moved, old, p, "reports_to", idOf(old.Manager), idOf(p.Manager)})
	case several && !c.mentionsSame(old.ReportsTo, p.ReportsTo):
		add(Change{Changed, old, p, "reports_to", joined(old.ReportsTo), joined(p.ReportsTo)}) // one of the lines that are not drawn
	}
	if old.Title.Text != p.Title.Text {
		add(Change{Retitled, old, p, "title", old.Title.Text, p.Title.Text})
	}
	if old.ID != p.ID && !(old.MadeID && p.MadeID) {
		add(Change{Renamed, old, p, "id", old.ID, p.ID})
	}
	for _, f := range fields {
		if from, to := f.of(old), f.of(p); from != to && !(f.mentions && c.mentionsSame(f.list(old), f.list(p))) {
			add(Change{Changed, old, p, f.name, from, to})
		}
	}
}

// same reports whether two managers are one, or both nobody.
func (c *Comparison) same(before, after *org.Position) bool {
	switch {
	case before == nil || after == nil:
		return before == after
	case before.Ghost || after.Ghost:
		return before.Ghost == after.Ghost && before.ID == after.ID
	}
	return c.Now[before.Index] == after
}

// mentionsSame reports whether two lists of ids name the same positions.
func (c *Comparison) mentionsSame(before, after []org.Value) bool {
	return slices.EqualFunc(before, after, func(a, b org.Value) bool {
		old := c.Before.Chart.ByID(a.Text)
		if old == nil {
			return a.Text == b.Text
		}
		now := c.Now[old.Index]
		return now != nil && now == c.After.Chart.ByID(b.Text)
	})
}

// translated are findings of the chart before, about the positions as they are
// after, so that a finding is known again where an id is another.
func (c *Comparison) translated(findings []conventions.Finding) []conventions.Finding {
	list := slices.Clone(findings)
	for i := range list {
		list[i].Positions = slices.Clone(list[i].Positions)
		for j, p := range list[i].Positions {
			if p.Ghost {
				continue
			}
			if now := c.Now[p.Index]; now != nil {
				list[i].Positions[j] = now
			}
		}
	}
	return list
}

func idOf(p *org.Position) string {
	if p == nil {
		return ""
	}
	return p.ID
}
