package window

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// pulse is a bar that wanders along a line while nobody knows how much is done. It
// goes in few steps: for each the whole window is drawn, and the work that is waited
// for may need the processors, too.
type pulse struct {
	bar  *ground
	box  *fyne.Container
	run  *fyne.Animation
	step int
}

const pulseSteps = 10 // in the time that a bar takes along the line

func newPulse() *pulse {
	const along = 2 * time.Second
	p := &pulse{bar: newGround(theme.ColorNamePrimary)}
	p.box = container.New(p, p.bar)
	p.box.Hide()
	p.run = fyne.NewAnimation(along, p.advance)
	p.run.Curve, p.run.RepeatCount = fyne.AnimationLinear, fyne.AnimationRepeatForever
	return p
}

// start shows the bar. One that wanders already goes on: begun twice, it would take
// twice as many steps.
func (p *pulse) start() {
	if p.box.Visible() {
		return
	}
	p.box.Show()
	p.run.Start()
}

func (p *pulse) stop() {
	p.run.Stop()
	p.box.Hide()
}

func (p *pulse) advance(part float32) {
	if step := int(part*pulseSteps) % pulseSteps; step != p.step {
		p.step = step
		p.Layout(p.box.Objects, p.box.Size())
	}
}

// MinSize leaves the line to others.
func (p *pulse) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout puts the bar where it is now.
func (p *pulse) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	width := size.Width / pulseSteps
	p.bar.Move(fyne.NewPos(float32(p.step)*width, 0))
	p.bar.Resize(fyne.NewSize(width, size.Height))
}
