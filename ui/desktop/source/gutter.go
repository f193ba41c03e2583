package source

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/conventions"
	"dotline/ui/desktop/look"
)

// gutter shows the lines' numbers, and the severity of what was found on them.
type gutter struct {
	widget.BaseWidget
	editor  *Editor
	objects []fyne.CanvasObject
}

const (
	gutterIcon = 14
	gutterEdge = 5
)

func newGutter(e *Editor) *gutter {
	g := &gutter{editor: e}
	g.ExtendBaseWidget(g)
	return g
}

// width is what the numbers and the signs need.
func (g *gutter) width() float32 {
	const least = 3 // digits
	digits := max(len(strconv.Itoa(g.editor.text.lines())), least)
	return 3*gutterEdge + gutterIcon + float32(digits)*g.editor.page.cell().Width
}

func (g *gutter) build() {
	e := g.editor
	th, v, cell := g.Theme(), look.Variant(), e.page.cell()
	g.objects = g.objects[:0]
	first, end := e.visible()
	at := e.text.lineAt(e.cursor)
	for i := first; i < end; i++ {
		y := float32(i)*cell.Height - e.scroll.Offset.Y
		color := th.Color(look.Muted, v)
		if i == at {
			color = th.Color(theme.ColorNameForeground, v)
		}
		n := canvas.NewText(strconv.Itoa(i+1), color)
		n.TextSize, n.TextStyle, n.Alignment = e.page.textSize(), mono, fyne.TextAlignTrailing
		n.Move(fyne.NewPos(0, y+1))
		n.Resize(fyne.NewSize(g.width()-gutterEdge, n.MinSize().Height))
		g.objects = append(g.objects, n)
		s, marked := e.marks[i]
		if i == e.broken {
			s, marked = conventions.Error, true
		}
		if marked {
			icon := canvas.NewImageFromResource(look.Icon(s))
			icon.FillMode = canvas.ImageFillContain
			icon.Move(fyne.NewPos(gutterEdge, y+(cell.Height-gutterIcon)/2))
			icon.Resize(fyne.NewSize(gutterIcon, gutterIcon))
			g.objects = append(g.objects, icon)
		}
	}
}

// AccessibilityLabel says what is marked.
func (g *gutter) AccessibilityLabel() string { return lang.L("Findings") }

// AccessibilityRole is that of what holds others.
func (g *gutter) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Tapped puts the cursor on the line at the pointer, and tells if that is marked.
func (g *gutter) Tapped(at *fyne.PointEvent) {
	e := g.editor
	line := int((at.Position.Y + e.scroll.Offset.Y) / e.page.cell().Height)
	if line >= e.text.lines() {
		return
	}
	e.focus()
	e.move(e.text.start(line)+len(e.text.indent(line)), false)
	if _, marked := e.marks[line]; marked {
		e.config.OnMark(line + 1)
	}
}

// CreateRenderer makes what the window draws of the gutter.
func (g *gutter) CreateRenderer() fyne.WidgetRenderer { return &gutterRenderer{g} }

type gutterRenderer struct{ g *gutter }

func (r *gutterRenderer) Layout(fyne.Size)             {}
func (r *gutterRenderer) MinSize() fyne.Size           { return fyne.NewSize(r.g.width(), 0) }
func (r *gutterRenderer) Refresh()                     { canvas.Refresh(r.g) }
func (r *gutterRenderer) Objects() []fyne.CanvasObject { return r.g.objects }
func (r *gutterRenderer) Destroy()                     {}
