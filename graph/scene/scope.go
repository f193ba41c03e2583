package scene

import (
	"errors"
	"fmt"
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
)

// ErrNoPosition is the error of a focus on an id that no position has.
var ErrNoPosition = errors.New("no such position")

// scope says which part of a chart is drawn.
type scope struct {
	focus     *org.Position          // the head of the part; nil for all
	head      *org.Position          // the focus, or the only top; nil where there are several
	changes   *changes               // the drawing's
	chain     map[*org.Position]bool // the managers above it, drawn for context
	levels    int                    // how many levels from the focus or the tops on; 0 for all
	collapsed map[*org.Position]bool
	folds     bool // see layout.Forest

	// Of a drawing on several pages:
	heads  []*org.Position        // whose managers are on another page; none on the first
	opened map[*org.Position]bool // whose reports are on the page, beside those of the heads; nil for everybody
	pages  map[*org.Position]int  // where the branches of the others go on
	from   int                    // the page that this one goes on from; 0 on the first
	share  *share                 // of a list that is on several pages; nil where none is
	next   int                    // the page on which that list goes on
	trial  bool                   // it is drawn to see how large it becomes, and has no tooltips, nor ways of side lines
	page   phrase.Phrase          // "page 2 of 5"
}

func newScope(c *org.Chart, o Options) (scope, error) {
	s := scope{levels: o.Levels, collapsed: map[*org.Position]bool{}}
	for _, id := range c.View.Collapsed {
		if p := c.ByID(id.Text); p != nil {
			s.collapsed[p] = true
		}
	}
	for id, folded := range o.Folded {
		if p := c.ByID(id); p != nil {
			s.collapsed[p] = folded
		}
	}
	if o.Focus == "" {
		s.head = onlyTop(c)
		return s, nil
	}
	if s.focus = c.ByID(o.Focus); s.focus == nil {
		ids := make([]string, len(c.Positions))
		for i, p := range c.Positions {
			ids[i] = p.ID
		}
		hint := ""
		if guess := org.Nearest(o.Focus, ids); guess != "" {
			hint = fmt.Sprintf("; did you mean %q?", guess)
		}
		return s, fmt.Errorf("%w with the id %q%s", ErrNoPosition, o.Focus, hint)
	}
	s.head = s.focus
	delete(s.collapsed, s.focus) // who asks for a branch wants to see it
	s.chain = map[*org.Position]bool{}
	for m := s.focus.TreeManager(); m != nil; m = m.TreeManager() {
		s.chain[m] = true
	}
	return s, nil
}

// onlyTop is a chart's top, or nil where there are several.
func onlyTop(c *org.Chart) *org.Position {
	if tops := c.Tops(); len(tops) == 1 {
		return tops[0]
	}
	return nil
}

// tops are where the drawing begins.
func (s *scope) tops(c *org.Chart) []*org.Position {
	switch {
	case s.heads != nil:
		return s.heads
	case s.focus == nil && s.changes == nil:
		return s.share.tops(c.Tops())
	case s.focus == nil:
		return s.share.tops(slices.Concat(c.Tops(), s.changes.tops))
	}
	top := s.focus
	for m := top.TreeManager(); m != nil; m = m.TreeManager() {
		top = m
	}
	return []*org.Position{top}
}

// draws tells whether a report is drawn whose boss is. The boss stands so many
// levels below where levels are counted from.
func (s *scope) draws(report, boss *org.Position, level int) bool {
	if s.chain[boss] {
		return report == s.focus || s.chain[report]
	}
	return !s.collapsed[boss] && !s.goesOn(boss) && s.share.draws(report, boss) && (s.levels == 0 || level+1 < s.levels)
}

// goesOn reports whether the branch of somebody who is drawn is on another page.
func (s *scope) goesOn(p *org.Position) bool {
	return s.opened != nil && !s.opened[p] && p != s.head && !slices.Contains(s.heads, p) &&
		s.changes.leads(p) && !s.share.leadsTo(p) && !s.collapsed[p] && !s.chain[p]
}
