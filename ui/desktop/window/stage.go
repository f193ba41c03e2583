package window

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"dotline/ui/desktop/look"
)

// footnote is what is said of a slide: a heading with a symbol, and what is below it in
// smaller type. Without a heading there are none.
type footnote struct {
	heading, below string
	symbol         fyne.Resource
}

// stage lays out a slide: the diagram, at the foot the words as large as the screen
// asks for, and in the corner the step's number.
type stage struct {
	diagram  fyne.CanvasObject
	foot     *fyne.Container
	wrap     *look.Wrapper
	footnote footnote
	counter  string
}

func newStage(diagram fyne.CanvasObject) *stage {
	return &stage{diagram: diagram, foot: &fyne.Container{}, wrap: look.NewWrapper()}
}

// MinSize is that of the diagram: the words take what they need of it.
func (s *stage) MinSize([]fyne.CanvasObject) fyne.Size { return s.diagram.MinSize() }

// Layout sets the words anew, in the room that there is.
func (s *stage) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const smallest, largest, part = 18, 44, 26 // of a heading, in units of the screen; a part of its height
	large := min(max(size.Height/part, smallest), largest)
	edge := large
	s.foot.Objects = nil
	height := float32(0)
	if s.footnote.heading != "" {
		height = s.setWords(size, large, edge)
	}
	number := s.text(s.counter, large*0.5, look.Muted, false)
	number.Move(fyne.NewPos(size.Width-number.MinSize().Width-edge/2, size.Height-number.MinSize().Height-edge/4))
	s.foot.Objects = append(s.foot.Objects, number)
	s.foot.Resize(size)
	s.diagram.Resize(fyne.NewSize(size.Width, size.Height-height))
}

// setWords sets the words at the foot and returns how high that is.
func (s *stage) setWords(size fyne.Size, large, edge float32) (height float32) {
	symbol := canvas.NewImageFromResource(s.footnote.symbol)
	symbol.FillMode = canvas.ImageFillContain
	symbol.Resize(fyne.NewSquareSize(large))
	left := edge + large*1.5
	y := edge / 2
	var lines []fyne.CanvasObject
	add := func(text string, size float32, name fyne.ThemeColorName, bold bool, width float32) {
		for _, line := range s.wrap.Lines(text, width, size, fyne.TextStyle{Bold: bold}) {
			t := s.text(line, size, name, bold)
			t.Move(fyne.NewPos(left, y))
			y += t.MinSize().Height
			lines = append(lines, t)
		}
	}
	width := size.Width - left - edge
	add(s.footnote.heading, large, theme.ColorNameForeground, true, width)
	symbol.Move(fyne.NewPos(edge, edge/2+(s.wrap.LineHeight(large, fyne.TextStyle{Bold: true})-large)/2))
	y += edge / 8
	add(s.footnote.below, large*0.65, look.Muted, false, width-2*edge) // beside the number
	height = y + edge/2
	s.foot.Objects = append([]fyne.CanvasObject{symbol}, lines...)
	for _, o := range s.foot.Objects {
		o.Move(o.Position().AddXY(0, size.Height-height))
	}
	return height
}

func (s *stage) text(text string, size float32, name fyne.ThemeColorName, bold bool) *canvas.Text {
	t := canvas.NewText(text, themeColor(name))
	t.TextSize, t.TextStyle.Bold = size, bold
	t.Resize(t.MinSize())
	return t
}

func themeColor(name fyne.ThemeColorName) color.Color {
	return fyne.CurrentApp().Settings().Theme().Color(name, look.Variant())
}
