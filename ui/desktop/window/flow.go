package window

import "fyne.io/fyne/v2"

// flow sets objects side by side, and those for which there is no room any more
// below. It is as high as its width of now asks for, see [above].
type flow struct {
	gap   float32
	width float32 // in which the objects were laid out last
}

// MinSize is as wide as the widest object.
func (f *flow) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	f.each(objects, f.width, func(o fyne.CanvasObject, at fyne.Position) {
		least := o.MinSize()
		size = fyne.NewSize(max(size.Width, least.Width), max(size.Height, at.Y+least.Height))
	})
	return size
}

// Layout places the objects.
func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.each(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position) {
		o.Move(at)
		o.Resize(o.MinSize())
	})
}

// each calls do with each object to be seen and its place.
func (f *flow) each(objects []fyne.CanvasObject, width float32, do func(fyne.CanvasObject, fyne.Position)) {
	var at fyne.Position
	row := float32(0) // the height of the one begun
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		least := o.MinSize()
		if at.X > 0 && at.X+least.Width > width {
			at, row = fyne.NewPos(0, at.Y+row+f.gap), 0
		}
		do(o, at)
		at.X += least.Width + f.gap
		row = max(row, least.Height)
	}
}

// above sets two objects below one another: one is as high as it asks for, which may
// depend on how wide it is, and the other has the rest of the room.
type above struct{ fixed int } // the number of the one that asks

// MinSize is that of both.
func (above) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, second := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(first.Width, second.Width), first.Height+second.Height)
}

// Layout places both.
func (a above) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	asks := objects[a.fixed]
	height := func() float32 {
		if !asks.Visible() {
			return 0
		}
		return asks.MinSize().Height
	}
	asks.Resize(fyne.NewSize(size.Width, height())) // by which it learns its width
	y := float32(0)
	for i, o := range objects {
		h := height()
		if i != a.fixed {
			h = max(size.Height-h, 0)
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h
	}
}

// beside sets an object to the right of another, or below it where that would be
// narrower than least.
type beside struct {
	least float32
	width float32 // in which both were laid out last
}

// MinSize is that of both, as they are set.
func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, second := objects[0].MinSize(), objects[1].MinSize()
	size := fyne.NewSize(max(b.least, second.Width), max(first.Height, second.Height))
	if b.width < b.least+second.Width {
		size.Height = first.Height + second.Height
	}
	return size
}

// Layout places both.
func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	first, second := objects[0], objects[1]
	width := second.MinSize().Width
	at := fyne.NewPos(size.Width-width, 0)
	if size.Width < b.least+width {
		at.Y = first.MinSize().Height
		first.Resize(fyne.NewSize(size.Width, at.Y))
	} else {
		first.Resize(fyne.NewSize(at.X, size.Height))
	}
	first.Move(fyne.Position{})
	second.Move(at)
	second.Resize(fyne.NewSize(width, size.Height-at.Y))
}
