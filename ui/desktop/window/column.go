package window

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"dotline/ui/desktop/look"
)

// column sets wrapped texts and other objects below one another. Its height is
// exact, which that of Fyne's own wrapping labels is only after a layout.
type column struct {
	theme    fyne.Theme
	variant  fyne.ThemeVariant
	wrap     *look.Wrapper
	x, width float32 // where lines begin and how long they are
	y        float32 // where the next line goes
	objects  []fyne.CanvasObject
}

// style is how a text looks.
type style struct {
	color fyne.ThemeColorName
	size  fyne.ThemeSizeName
	bold  bool
	mono  bool
}

var (
	body    = style{color: theme.ColorNameForeground, size: theme.SizeNameText}
	strong  = style{color: theme.ColorNameForeground, size: theme.SizeNameText, bold: true}
	heading = style{color: theme.ColorNameForeground, size: theme.SizeNameSubHeadingText, bold: true}
	muted   = style{color: look.Muted, size: theme.SizeNameText}
	caption = style{color: look.Muted, size: theme.SizeNameCaptionText}
)

func newColumn(w *look.Wrapper, x, y, width float32) *column {
	return &column{theme: fyne.CurrentApp().Settings().Theme(), variant: look.Variant(), wrap: w, x: x, y: y, width: width}
}

// text adds a text, wrapped to the column's width. What would go on for screens, as a
// title of megabytes, is cut.
func (c *column) text(s string, st style) {
	const most = 2000 // bytes
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	for _, line := range c.wrap.Lines(s, c.width, c.theme.Size(st.size), st.textStyle()) {
		c.line(line, st)
	}
}

// line adds a text in one line, however long.
func (c *column) line(s string, st style) *canvas.Text {
	t := canvas.NewText(s, c.theme.Color(st.color, c.variant))
	t.TextSize, t.TextStyle = c.theme.Size(st.size), st.textStyle()
	t.Move(fyne.NewPos(c.x, c.y))
	t.Resize(t.MinSize())
	c.y += c.lineHeight(st)
	c.objects = append(c.objects, t)
	return t
}

// gap leaves some room.
func (c *column) gap(height float32) { c.y += height }

// icon puts a symbol beside the line that comes next, left of the text.
func (c *column) icon(r fyne.Resource, x float32) {
	const size = 16
	i := canvas.NewImageFromResource(r)
	i.FillMode = canvas.ImageFillContain
	i.Move(fyne.NewPos(x, c.y+(c.lineHeight(body)-size)/2))
	i.Resize(fyne.NewSize(size, size))
	c.objects = append(c.objects, i)
}

// add puts an object below, as wide as the column.
func (c *column) add(o fyne.CanvasObject, height float32) {
	o.Move(fyne.NewPos(c.x, c.y))
	o.Resize(fyne.NewSize(c.width, height))
	c.y += height
	c.objects = append(c.objects, o)
}

func (c *column) lineHeight(st style) float32 {
	return c.wrap.LineHeight(c.theme.Size(st.size), st.textStyle())
}

func (st style) textStyle() fyne.TextStyle { return fyne.TextStyle{Bold: st.bold, Monospace: st.mono} }
