// Package diagram is the part of the window that shows the drawn chart: it pans,
// zooms, selects cards and tells what they say in full.
//
// The chart is painted into one raster by package paint, as in every other
// output; only the selection's ring and what floats above the chart are objects
// of the window.
package diagram

import (
	"image"
	"io"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/paint"
	"dotline/graph/scene"
	"dotline/ui/desktop/tip"
)

// Config is what a diagram needs from the world.
type Config struct {
	// After runs a function on the window's goroutine after a while, unless the
	// function that it returns is called before.
	After func(time.Duration, func()) (stop func())
	// Bare leaves out what floats above the chart: the minimap and the zoom's buttons.
	Bare bool
	// Frames is where the times of frames are written; nil for nowhere.
	Frames io.Writer
	// OnSelect is told the number of a card that was clicked, -1 for none.
	OnSelect func(card int)
	// OnKey is told a key that was typed while the diagram has the keyboard.
	OnKey func(*fyne.KeyEvent)
	// OnMenu is told where on the window the menu of the selected card is asked for.
	OnMenu func(at fyne.Position)
	// OnView is called when another part of the chart is shown, or at another size.
	OnView func()
	// OnEdit is told the number of a card that was clicked twice.
	OnEdit func(card int)
	// CanCarry reports whether a card may be carried to another manager, OnCarry is
	// told over which card one is, -1 for none, and OnDrop on which it was dropped.
	CanCarry func(card int) bool
	OnCarry  func(card, over int)
	OnDrop   func(card, over int)
}

// Diagram shows a scene.
type Diagram struct {
	widget.BaseWidget
	config Config

	scene    *scene.Scene
	index    *scene.Index
	view     Viewport
	fresh    bool   // nobody has chosen the view yet, so it follows the diagram's size
	refit    func() // shows the same part of the chart when the diagram's size has changed; nil where that is any
	selected int
	focused  bool // the diagram has the keyboard
	clicks   clicks
	carry    *carry

	painter *paint.Painter
	pixels  *image.RGBA
	raster  *canvas.Raster
	moving  *fyne.Animation // towards goal; nil at rest
	goal    Viewport

	ring    *canvas.Rectangle
	trail   *trail
	clip    *container.Clip
	minimap *minimap
	zoomBar *zoomBar
	tip     *tip.Tip

	frames   frames
	overCard bool // the pointer is, where the tip has a text
}

var (
	_ desktop.Hoverable  = (*Diagram)(nil)
	_ desktop.Cursorable = (*Diagram)(nil)
	_ desktop.Mouseable  = (*Diagram)(nil)
	_ fyne.Draggable     = (*Diagram)(nil)
	_ fyne.Tappable      = (*Diagram)(nil)

	_ fyne.SecondaryTappable = (*Diagram)(nil)
	_ fyne.Scrollable        = (*Diagram)(nil)
	_ fyne.Focusable         = (*Diagram)(nil)
	_ fyne.Tabbable          = (*Diagram)(nil)
)

// New returns a diagram that shows nothing yet.
func New(c Config) *Diagram {
	d := &Diagram{config: c, frames: frames{out: c.Frames}, selected: -1, painter: paint.New(), view: Viewport{Zoom: Actual}}
	d.raster = canvas.NewRaster(d.generate)
	d.raster.ScaleMode = canvas.ImageScalePixels // painted in the screen's own pixels
	d.ring = canvas.NewRectangle(nil)
	d.ring.Hide()
	d.trail, d.carry = newTrail(), newCarry()
	d.clip = container.NewClip(container.NewWithoutLayout(d.trail.box, d.ring, d.carry.box))
	d.minimap = newMinimap(d)
	d.zoomBar = newZoomBar(d)
	d.zoomBar.Hide() // until there is something to zoom
	d.tip = tip.New(c.After, d.redraw)
	d.ExtendBaseWidget(d)
	return d
}

// SetScene shows a scene, of which x is the index.
func (d *Diagram) SetScene(s *scene.Scene, x *scene.Index, keep Keep) {
	d.giveUp()
	held := d.anchor()
	d.scene, d.index, d.selected = s, x, -1
	d.trail.cards = nil
	d.tip.Hide()
	d.minimap.changed()
	d.zoomBar.Show()
	switch {
	case keep == Nothing || d.fresh:
		d.open()
	case d.refit != nil:
		d.refit()
	case keep == Card:
		d.setView(d.view.heldBy(held, s))
	default:
		d.setView(d.view)
	}
}

// open shows a chart as one first wants to see it: whole where that can be read,
// else its top.
func (d *Diagram) open() {
	top := d.scene.Bounds
	if len(d.scene.Cards) > 0 {
		top = d.scene.Cards[0].Box
	}
	d.setView(d.view.Opened(d.scene.Bounds, top))
	if !d.minimap.settle() {
		d.Pan(fyne.NewDelta(0, d.minimap.Size().Height+edge)) // which makes room above all cards
		d.minimap.settle()
	}
	d.fresh = true
}

// AccessibilityLabel says what is shown, and which card is selected.
func (d *Diagram) AccessibilityLabel() string {
	if d.selected < 0 {
		return lang.L("Organization chart")
	}
	return lang.L("Organization chart") + ": " + d.scene.Cards[d.selected].Tooltip
}

// AccessibilityRole is that of what holds others.
func (d *Diagram) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Select marks a card, -1 none.
func (d *Diagram) Select(card int) {
	d.selected = card
	d.placeRing()
	d.redraw()
}

// redraw has the window drawn again: it does not notice by itself that an object
// appears which was never on it.
func (d *Diagram) redraw() { canvas.Refresh(d.raster) }

// Reveal brings a card to the middle, at the zoom one has unless that is too small,
// where it cannot be seen already, or something floats over it.
func (d *Diagram) Reveal(card int) {
	if card >= 0 && d.scene != nil {
		from := d.shown()
		if box := d.scene.Cards[card].Box; !from.Shows(box) || d.liesUnder(box, from) {
			d.moveTo(from.Centered(box))
		}
	}
}

// Fit shows the whole chart.
func (d *Diagram) Fit() {
	if d.scene == nil {
		return
	}
	d.setView(d.view.Fitted(d.scene.Bounds))
	d.minimap.settle()
	d.refit = d.Fit
}

// Frame brings a part of the chart to the middle, as large as it fits and as a zoom
// at most.
func (d *Diagram) Frame(part scene.Rect, most float64) {
	d.moveTo(d.view.Framed(part, most))
	d.refit = func() { d.Frame(part, most) }
}

// ZoomTo changes the zoom around the middle. Actual is 100 %.
func (d *Diagram) ZoomTo(zoom float64) { d.ZoomBy(zoom / d.view.Zoom) }

// ZoomBy makes the chart larger by a factor, around the middle.
func (d *Diagram) ZoomBy(factor float64) {
	d.setView(d.view.ZoomedAt(fyne.NewPos(d.view.Size.Width/2, d.view.Size.Height/2), factor))
}

// Pan moves the chart by a distance on the screen.
func (d *Diagram) Pan(by fyne.Delta) { d.setView(d.view.Panned(by)) }

// View returns what is shown.
func (d *Diagram) View() Viewport { return d.view }

// setView shows another part of the scene at once.
func (d *Diagram) setView(v Viewport) {
	if d.moving != nil {
		d.moving.Stop()
		d.moving = nil
	}
	d.fresh, d.refit = false, nil
	d.showView(v)
}

func (d *Diagram) showView(v Viewport) {
	if d.scene == nil {
		return
	}
	d.frames.ask()
	d.view = v.Within(d.scene.Bounds)
	d.tip.Hide()
	d.placeRing()
	d.placeTrail()
	d.minimap.placeFrame()
	d.zoomBar.show(d.view.Zoom)
	d.config.OnView()
	d.redraw()
}

// moveTo goes to another part of the scene in a short movement, by which one
// sees where it is.
func (d *Diagram) moveTo(v Viewport) {
	const short = 240 * time.Millisecond
	from := d.view
	d.setView(from)
	d.goal = v
	d.moving = fyne.NewAnimation(short, func(part float32) {
		d.showView(from.between(v, float64(part)))
		if part == 1 {
			d.moving = nil
		}
	})
	d.moving.Curve = fyne.AnimationEaseInOut
	d.moving.Start()
}

func (d *Diagram) placeRing() {
	if d.scene == nil || d.selected < 0 {
		d.ring.Hide()
		return
	}
	card := &d.scene.Cards[d.selected]
	gap := float32(overhang(card)*d.view.Zoom) + 3
	at, end := d.view.ToScreen(card.Box.Min), d.view.ToScreen(card.Box.Max)
	d.ring.CornerRadius = float32(card.Frame.Radius*d.view.Zoom) + gap
	d.ring.Move(at.SubtractXY(gap, gap))
	d.ring.Resize(fyne.NewSize(end.X-at.X+2*gap, end.Y-at.Y+2*gap))
	d.ring.Show()
}

// overhang is how far a card's marks stick out of its box, in points.
func overhang(c *scene.Card) float64 {
	out := 0.0
	for _, m := range c.Marks {
		if m.Box != (scene.Rect{}) {
			out = max(out, c.Box.Min.Y-m.Box.Min.Y, m.Box.Max.Y-c.Box.Max.Y)
		}
	}
	return out
}

func (d *Diagram) resized(size fyne.Size) {
	if size == d.view.Size {
		return
	}
	d.view.Size = size
	switch {
	case d.scene == nil:
	case d.fresh:
		d.open()
	case d.refit != nil:
		d.refit()
	default:
		d.setView(d.view)
	}
}
