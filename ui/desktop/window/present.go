package window

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dotline/graph/conventions"
	"dotline/graph/scene"
	"dotline/ui/desktop/diagram"
	"dotline/ui/desktop/look"
	"dotline/ui/session"
)

// presentation shows the chart in steps, over the whole screen and with nothing
// around it.
type presentation struct {
	steps   *session.Presentation
	window  fyne.Window
	diagram *diagram.Diagram
	stage   *stage
	report  *conventions.Report
	shown   *scene.Scene
	ended   func()
}

// present begins a presentation. While there is one, it comes to the front.
func (w *Window) present() {
	if w.presentation != nil {
		w.presentation.window.RequestFocus()
		return
	}
	st := w.session.State()
	if st.Chart == nil {
		return
	}
	p := &presentation{window: w.config.App.NewWindow(lang.L("Presentation · Dotline")), report: st.Report}
	w.presentation = p
	p.ended = func() { w.presentation = nil }
	nothing := func(int) {}
	p.diagram = diagram.New(diagram.Config{
		After: w.config.After, Frames: w.config.Frames, Bare: true,
		OnSelect: nothing, OnKey: p.typedKey, OnEdit: nothing, OnMenu: func(fyne.Position) {}, OnView: func() {},
		CanCarry: func(int) bool { return false }, OnCarry: func(_, _ int) {}, OnDrop: func(_, _ int) {},
	})
	p.stage = newStage(p.diagram)
	p.window.SetIcon(w.config.Icon)
	p.window.SetPadded(false)
	p.window.SetContent(container.New(p.stage, p.diagram, p.stage.foot))
	p.window.Canvas().SetOnTypedKey(p.typedKey)
	p.window.SetOnClosed(p.end)
	p.window.SetFullScreen(true)
	p.steps = w.session.Present(p.show, func(err error) {
		p.window.Close()
		w.banner.show(err)
	})
	p.window.Show()
}

// end is for when the window is closed.
func (p *presentation) end() {
	p.steps.End()
	p.ended()
}

func (p *presentation) typedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown, fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.steps.Next()
	case fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyBackspace:
		p.steps.Back()
	case fyne.KeyHome:
		p.steps.First()
	case fyne.KeyEnd:
		p.steps.Last()
	case fyne.KeyEscape:
		p.window.Close()
	}
}

// show shows a slide: levels whole, and what a finding is about in the middle.
func (p *presentation) show(s session.Slide) {
	const large, larger = 2 * diagram.Actual, 2.5 * diagram.Actual
	if s.Scene != p.shown {
		p.shown = s.Scene
		p.diagram.SetScene(s.Scene, s.Index, diagram.Nothing)
	}
	p.stage.footnote, p.stage.counter = wordsOf(s, p.report), fmt.Sprintf("%d / %d", s.At, s.Count)
	p.window.Content().Refresh() // the words take their room from the diagram
	if len(s.Cards) == 0 {
		p.diagram.Select(-1)
		p.diagram.Frame(s.Scene.Bounds, larger)
		return
	}
	p.diagram.Select(s.Cards[0])
	p.diagram.Frame(surroundings(s), large)
}

// surroundings are the part of the chart that a finding is seen in: its card with
// what is around it, or all cards that a suggestion would join, unless they are so far
// from one another that none of them could be read.
func surroundings(s session.Slide) scene.Rect {
	const wide, high = 8, 10 // cards that can be read on one screen
	card := s.Scene.Cards[s.Cards[0]].Box
	part := card
	for _, i := range s.Cards[1:] {
		part = part.Union(s.Scene.Cards[i].Box)
	}
	if len(s.Cards) > 1 && part.Width() < wide*card.Width() && part.Height() < high*card.Height() {
		return part.Inset(-card.Height())
	}
	beside, above := card.Width(), 1.5*card.Height()
	return scene.Rect{
		Min: scene.Point{X: card.Min.X - beside, Y: card.Min.Y - above}, Max: scene.Point{X: card.Max.X + beside, Y: card.Max.Y + above},
	}
}

// wordsOf are what was found, or what is suggested and why.
func wordsOf(s session.Slide, r *conventions.Report) footnote {
	f := s.Finding
	switch {
	case f == nil:
		return footnote{}
	case s.Suggested:
		return footnote{suggestion(f, r), message(f), look.Icon(f.Severity)}
	}
	return footnote{message(f), origin(f), look.Icon(f.Severity)}
}
