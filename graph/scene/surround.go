package scene

// surroundToFit draws all but the cards. Side lines are kept near the rest where the
// drawing fits on its sheet only so. In a trial they have no ways, which take far longer
// to find than all else.
func (b *builder) surroundToFit(s *Scene, fits func(*Scene) bool) {
	draw := func(stray float64, routes bool) (fitting bool) {
		b.stray, b.routes = stray, routes
		b.surround(s)
		return fits != nil && b.routable && fits(s)
	}
	near := fits != nil && draw(leastStray, false)
	switch {
	case b.scope.trial, fits != nil && !b.routable:
	case !draw(mostStray, true) && near:
		draw(leastStray, true)
	}
}

// surround draws what is around the cards: lines, backdrop and panels. Where side lines
// have no ways, the drawing is as large as it becomes at most with them.
func (b *builder) surround(s *Scene) {
	s.Lines = b.lines(b.plan)
	var bounds Rect
	if len(s.Cards) > 0 {
		bounds = extent(b.plan.Cards)
	}
	for _, l := range s.Lines {
		for _, p := range l.Points {
			bounds = bounds.Union(Rect{Min: p, Max: p})
		}
	}
	frames, names := b.frames(b.plan)
	s.Backdrop = frames
	for _, f := range frames {
		bounds = bounds.Union(f.Box)
	}
	room := 0.0
	if b.routable && !b.routes {
		room = b.stray
	}
	bounds = bounds.Inset(-room)
	for _, a := range b.additions {
		if a.guides != nil {
			s.Backdrop = append(s.Backdrop, a.guides(bounds)...)
		}
	}
	for _, p := range s.Backdrop {
		bounds = bounds.Union(p.Box)
	}
	// The less room is taken, the less wide are the panels, and the higher.
	s.Panels = append(b.panels(bounds, bounds.Width()-2*room), names...)
	for _, p := range s.Panels {
		bounds = bounds.Union(p.Box)
	}
	s.Bounds = whole(bounds.Inset(-margin))
}
