package diagram

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"dotline/graph/paint"
	"dotline/ui/desktop/look"
)

// carry is a card that the pointer carries to another manager.
type carry struct {
	state carryState
	card  int
	over  int           // the card that it would be dropped on, -1 for none
	grip  fyne.Delta    // from the card's corner to the pointer
	at    fyne.Position // the pointer
	stop  func()        // the movement of the chart at its edge

	box   *fyne.Container
	image *canvas.Image     // the card, as it is drawn
	ring  *canvas.Rectangle // around what it is over
}

type carryState int

const (
	atRest   carryState = iota
	panning             // the chart itself is being moved
	carrying            // a card is
	givenUp             // one was, and the button is still held down
)

func newCarry() *carry {
	c := &carry{over: -1, stop: func() {}, image: canvas.NewImageFromImage(nil), ring: canvas.NewRectangle(nil)}
	c.image.Translucency = 0.4 // lines below it stay to be seen
	c.image.ScaleMode = canvas.ImageScalePixels
	c.ring.StrokeWidth = 4
	c.box = container.NewWithoutLayout(c.ring, c.image)
	c.box.Hide()
	return c
}

// Dragged carries the card that was under the pointer at first, or moves the
// chart where there was none.
func (d *Diagram) Dragged(e *fyne.DragEvent) {
	c := d.carry
	if c.state == atRest {
		c.state = panning
		start := e.Position.Subtract(e.Dragged)
		if card, ok := d.cardAt(start); ok && d.config.CanCarry(card) {
			d.pickUp(card, start)
		}
	}
	switch c.state {
	case panning:
		d.Pan(e.Dragged)
	case carrying:
		c.at = e.Position
		d.carryOn()
		d.pullEdge()
	}
}

// DragEnd drops what is carried.
func (d *Diagram) DragEnd() {
	was, card, over := d.carry.state, d.carry.card, d.carry.over
	d.putDown(atRest)
	if was == carrying && over >= 0 {
		d.config.OnDrop(card, over)
	}
}

func (d *Diagram) cardAt(at fyne.Position) (card int, ok bool) {
	if d.scene == nil {
		return 0, false
	}
	return d.index.CardAt(d.view.ToScene(at))
}

// pickUp begins to carry a card, which is held where the pointer is.
func (d *Diagram) pickUp(card int, at fyne.Position) {
	c, box := d.carry, d.scene.Cards[card].Box
	d.tip.Hide()
	corner, end := d.view.ToScreen(box.Min), d.view.ToScreen(box.Max)
	size := fyne.NewSize(end.X-corner.X, end.Y-corner.Y)
	c.state, c.card, c.over = carrying, card, -1
	c.grip = fyne.NewDelta(at.X-corner.X, at.Y-corner.Y)
	density := float32(1)
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(d); canvas != nil {
		density = canvas.Scale()
	}
	picture := image.NewRGBA(image.Rect(0, 0, int(size.Width*density), int(size.Height*density)))
	paint.New().Paint(picture, d.scene, d.index, paint.View{Origin: box.Min, Scale: d.view.Zoom * float64(density)})
	c.image.Image = picture
	c.image.Resize(size)
	c.image.Show()
	c.ring.Hide()
	c.box.Show()
}

// carryOn shows the carried card at the pointer, or marks the card it is over.
func (d *Diagram) carryOn() {
	c := d.carry
	c.image.Move(c.at.SubtractXY(c.grip.DX, c.grip.DY))
	over, ok := d.cardAt(c.at)
	if !ok || over == c.card {
		over = -1
	}
	if over != c.over {
		c.over = over
		d.tip.Hide()
		d.config.OnCarry(c.card, over)
	}
	if over < 0 {
		c.ring.Hide()
		c.image.Show()
	} else {
		c.image.Hide() // so that the card it would go to can be read; the ring and the tip tell the rest
		const gap = 5
		box := d.scene.Cards[over].Box
		corner, end := d.view.ToScreen(box.Min), d.view.ToScreen(box.Max)
		c.ring.CornerRadius = float32(d.scene.Cards[over].Frame.Radius*d.view.Zoom) + gap
		c.ring.Move(corner.SubtractXY(gap, gap))
		c.ring.Resize(fyne.NewSize(end.X-corner.X+2*gap, end.Y-corner.Y+2*gap))
		c.ring.Show()
	}
	d.tip.Follow(c.at, d.view.Size)
	c.image.Refresh()
	c.ring.Refresh()
	d.redraw()
}

// TellCarry tells what would become of the carried card where it is: a heading,
// and a fact a line. What is refused is marked as such.
func (d *Diagram) TellCarry(text string, refused bool) {
	if d.carry.state != carrying {
		return
	}
	name := theme.ColorNamePrimary
	if refused {
		name = theme.ColorNameError
	}
	d.carry.ring.StrokeColor = d.Theme().Color(name, look.Variant())
	d.tip.Say(text, d.carry.at, d.view.Size)
	d.carry.ring.Refresh()
}

// putDown ends the carrying, without dropping.
func (d *Diagram) putDown(state carryState) {
	c := d.carry
	c.stop()
	if c.state == carrying {
		d.tip.Hide()
		c.box.Hide()
		d.config.OnCarry(c.card, -1)
		d.redraw()
	}
	c.state, c.over, c.stop = state, -1, func() {}
}

// giveUp lets go of what is carried, and reports whether anything was.
func (d *Diagram) giveUp() bool {
	if d.carry.state != carrying {
		return false
	}
	d.putDown(givenUp)
	return true
}

// pullEdge moves the chart while a card is held at the diagram's edge, so that
// one can be carried to what is not in view.
func (d *Diagram) pullEdge() {
	const edge, step, often = 36, 14, 30 * time.Millisecond
	c, size := d.carry, d.view.Size
	pull := func(at, end float32) float32 {
		switch {
		case at < edge:
			return step
		case at > end-edge:
			return -step
		}
		return 0
	}
	by := fyne.NewDelta(pull(c.at.X, size.Width), pull(c.at.Y, size.Height))
	c.stop()
	if by.IsZero() {
		return
	}
	c.stop = d.config.After(often, func() {
		d.Pan(by)
		d.carryOn()
		d.pullEdge()
	})
}
