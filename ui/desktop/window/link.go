package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/ui/desktop/look"
)

// textLink is a word to click, set as small as the text around it.
type textLink struct {
	widget.BaseWidget
	text   *canvas.Text
	tapped func()
}

func newTextLink(text string, tapped func()) *textLink {
	l := &textLink{text: canvas.NewText(text, nil), tapped: tapped}
	l.text.Alignment = fyne.TextAlignTrailing
	l.ExtendBaseWidget(l)
	return l
}

// Tapped does what the link stands for.
func (l *textLink) Tapped(*fyne.PointEvent) { l.tapped() }

// Cursor is a hand.
func (l *textLink) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (l *textLink) CreateRenderer() fyne.WidgetRenderer {
	l.style()
	return &textLinkRenderer{widget.NewSimpleRenderer(l.text), l}
}

func (l *textLink) style() {
	l.text.Color = l.Theme().Color(theme.ColorNameHyperlink, look.Variant())
	l.text.TextSize = l.Theme().Size(theme.SizeNameCaptionText)
}

type textLinkRenderer struct {
	fyne.WidgetRenderer
	link *textLink
}

func (r *textLinkRenderer) Refresh() {
	r.link.style()
	r.WidgetRenderer.Refresh()
}
