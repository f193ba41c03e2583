package session

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"dotline/graph/conventions"
	"dotline/graph/layout"
	"dotline/graph/org"
	"dotline/graph/progress"
	"dotline/graph/scene"
)

// view is how a chart is judged and shown.
type view struct {
	theme, profile string
	layout         string           // one of [layout.Engines]; "" for what the chart says
	direction      layout.Direction // "" for what the chart says
	focus          string           // the id of the position whose branch is shown, "" for all
	first          map[string]bool  // what is folded because the chart is large
	folded         map[string]bool  // what was folded or opened since; never changed, only replaced, as the overlays
	overlays       []scene.Overlay
	levels         int      // how many are drawn; 0 for all
	earlier        *earlier // the chart that is compared with; nil for none
}

// options are those of a drawing. A position that is gone is not in focus any
// more.
func (v *view) options(c *org.Chart) scene.Options {
	if c.ByID(v.focus) == nil {
		v.focus = ""
	}
	folded := map[string]bool{}
	maps.Copy(folded, v.first)
	maps.Copy(folded, v.folded)
	return scene.Options{
		Theme: v.theme, Layout: v.layout, Direction: v.direction,
		Focus: v.focus, Folded: folded, Levels: v.levels, Overlays: v.overlays,
	}
}

// draw draws a chart with its findings, and with what changed where it is compared.
// Its photos are looked for in the folder of its file, and nowhere else.
func (v *view) draw(ctx context.Context, with *Config, path string, c *org.Chart, r *conventions.Report, d *Comparison, watch progress.Watch) (*scene.Scene, error) {
	o := v.options(c)
	o.Watch = watch
	o.Say, o.Ways = with.Say, with.ways
	if path != "" {
		if folder, err := os.OpenRoot(filepath.Dir(path)); err == nil {
			defer func() { _ = folder.Close() }() // nothing was written
			o.Photos, o.Album = folder.FS(), with.album
		}
	}
	if d != nil {
		o.Folded = d.folded(v.earlier)
		return scene.BuildComparison(ctx, with.Pool, &d.Comparison, o)
	}
	return scene.Build(ctx, with.Pool, c, r, o)
}

// showAs notes how the chart is shown.
func (s *Session) showAs(v view) {
	s.shown = v
	s.state.Theme, s.state.Profile, s.state.Focus, s.state.Overlays = v.theme, v.profile, v.focus, v.overlays
	s.state.Layout, s.state.Direction = v.layout, v.direction
}

// SetOverlays draws the chart with other overlays; none for none.
func (s *Session) SetOverlays(overlays ...scene.Overlay) {
	s.asked.overlays = append([]scene.Overlay{}, overlays...) // nil would stand for the findings
	s.redraw()
}

// ToggleOverlay draws the chart with an overlay, or without it where it was asked for
// before, and returns those that are to be drawn now.
func (s *Session) ToggleOverlay(o scene.Overlay) []scene.Overlay {
	now := s.asked.overlays
	with := slices.DeleteFunc(slices.Clone(now), func(one scene.Overlay) bool { return one == o })
	if len(with) == len(now) {
		with = append(with, o)
	}
	s.SetOverlays(with...)
	return with
}

// SetLayout draws the chart in another layout, one of [layout.Engines], or in the one
// that the chart itself names where it is "".
func (s *Session) SetLayout(engine string) {
	s.asked.layout = engine
	s.redraw()
}

// SetDirection draws the chart in another direction, or in the one that the chart
// itself names where it is "".
func (s *Session) SetDirection(d layout.Direction) {
	s.asked.direction = d
	s.redraw()
}

// Focus shows only the branch of the position with that id, below the managers
// above it, or all of the chart where id is "".
func (s *Session) Focus(id string) {
	if s.state.Chart == nil || id == s.asked.focus {
		return
	}
	s.asked.focus = id
	s.draw(s.words("Drawing…"))
}

// Folded reports whether the reports of a position are not drawn because its
// branch is folded.
func (s *Session) Folded(p *org.Position) bool {
	if c := s.comparison(); c != nil {
		return c.unchanged[p] && s.asked.earlier.folds(p)
	}
	return s.foldedAlone(p)
}

// foldedAlone is Folded of the chart that is compared with none.
func (s *Session) foldedAlone(p *org.Position) bool {
	for _, said := range []map[string]bool{s.asked.folded, s.asked.first} {
		if folded, is := said[p.ID]; is {
			return folded
		}
	}
	return slices.ContainsFunc(s.state.Chart.View.Collapsed, func(id org.Value) bool { return id.Text == p.ID })
}

// CanFold reports whether the selected position has a branch that can be folded or
// opened: not the one in focus, and in a comparison none in which something changed.
func (s *Session) CanFold() bool {
	p := s.Position()
	if p == nil || len(p.Reports) == 0 {
		return false
	}
	if c := s.comparison(); c != nil {
		return c.unchanged[p]
	}
	return p.ID != s.asked.focus
}

// Fold folds the selected position's branch, or opens it where it is folded.
func (s *Session) Fold() {
	if s.CanFold() {
		p := s.Position()
		s.fold(!s.Folded(p), p)
		s.draw(s.words("Drawing…"))
	}
}

func (s *Session) fold(folded bool, all ...*org.Position) {
	with := func(m map[string]bool) map[string]bool {
		next := map[string]bool{}
		maps.Copy(next, m)
		for _, p := range all {
			next[p.ID] = folded
		}
		return next
	}
	if s.comparison() == nil {
		s.asked.folded = with(s.asked.folded)
		return
	}
	e := *s.asked.earlier
	e.folded = with(e.folded)
	s.asked.earlier = &e
}

// Select selects a position. Where it is not drawn, what hides it is opened
// first, and the focus on another branch given up.
func (s *Session) Select(p *org.Position) {
	if card := s.cardOf(p); card >= 0 {
		s.SelectCard(card)
		return
	}
	s.uncover(p)
	s.subject, s.line = p.ID, 0
	s.draw(s.words("Drawing…"))
}

// uncover opens the folded branches in which a position is, and gives up the focus on
// another one.
func (s *Session) uncover(p *org.Position) {
	var hiding []*org.Position
	focus := s.current(s.asked.focus)
	seen := p.ID == focus
	for m := p.TreeManager(); m != nil; m = m.TreeManager() {
		if s.Folded(m) {
			hiding = append(hiding, m)
		}
		seen = seen || m.ID == focus
	}
	if len(hiding) > 0 {
		s.fold(false, hiding...)
	}
	if !seen {
		s.asked.focus = ""
	}
}

// ofAnother is the view as it is at first of another chart: what is about one chart
// alone goes.
func (v view) ofAnother() view {
	return view{theme: v.theme, profile: v.profile, overlays: v.overlays}
}
