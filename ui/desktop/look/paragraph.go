package look

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Paragraph is a label over as many lines as it needs, which end where [Wrapper] ends
// them. The window library would end them at blanks alone, of which Chinese has none,
// and at those, too, that hold two words together, as French has them before a colon.
type Paragraph struct {
	widget.Label
	said string // without the ends of lines that the width asks for
	wrap *Wrapper
}

// NewParagraph returns a paragraph that says a text.
func NewParagraph(text string) *Paragraph {
	p := &Paragraph{said: text, wrap: NewWrapper()}
	p.Text, p.Wrapping = text, fyne.TextWrapWord
	p.ExtendBaseWidget(p)
	return p
}

// SetText makes it say another text.
func (p *Paragraph) SetText(text string) {
	p.said = text
	p.Label.SetText(p.lines(p.Size().Width))
}

// Refresh shows it anew, by a theme that may have changed.
func (p *Paragraph) Refresh() {
	p.Text = p.lines(p.Size().Width)
	p.Label.Refresh()
}

// Resize gives it another size, and its lines other ends.
func (p *Paragraph) Resize(size fyne.Size) {
	if text := p.lines(size.Width); text != p.Text {
		p.Label.SetText(text)
	}
	p.Label.Resize(size)
}

// AccessibilityLabel is what it says.
func (p *Paragraph) AccessibilityLabel() string { return p.said }

// lines is the text in lines that fit into a width.
func (p *Paragraph) lines(width float32) string {
	th := p.Theme()
	name := p.SizeName
	if name == "" {
		name = theme.SizeNameText
	}
	if width -= 2 * th.Size(theme.SizeNameInnerPadding); width <= 0 {
		return p.said
	}
	var all []string
	for line := range strings.SplitSeq(p.said, "\n") {
		all = append(all, strings.Join(p.wrap.Lines(line, width, th.Size(name), p.TextStyle), "\n"))
	}
	return strings.Join(all, "\n")
}
