package window

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"
	"dotline/ui/session"
)

// banner tells, above the chart, why something could not be done, until it is
// dismissed. The chart stays as it was.
type banner struct {
	message *look.Paragraph
	line    *widget.Label // the offending line of a text
	box     *fyne.Container
	moved   func() // gives what is below the banner its room
}

func newBanner(tips *tips) *banner {
	b := &banner{message: look.NewParagraph(""), line: widget.NewLabel("")}
	b.message.Selectable = true
	b.line.TextStyle.Monospace = true
	b.line.Truncation = fyne.TextTruncateEllipsis
	b.line.Hide()
	icon := canvas.NewImageFromResource(look.Icon(conventions.Error))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSize(18, 18))
	dismiss := tips.button(theme.CancelIcon(), lang.L("Dismiss"), b.hide)
	edge := widget.NewSeparator()
	b.box = container.NewBorder(nil, edge,
		container.New(layout.NewCustomPaddedLayout(9, 0, 14, 2), container.NewVBox(icon)),
		container.NewVBox(dismiss),
		container.New(layout.NewCustomPaddedVBoxLayout(0), b.message, b.line))
	b.box.Hide()
	return b
}

// show tells about an error.
func (b *banner) show(err error) {
	b.line.Hide()
	message := words.Error(err)
	var syntax *org.SyntaxError
	if errors.As(err, &syntax) && syntax.Line != "" {
		b.line.SetText(strings.ReplaceAll(syntax.Line, "\t", "    "))
		b.line.Show()
		message = fmt.Sprintf("%s:%s: %s", syntax.Path, syntax.At, words.Say(syntax.Message))
	}
	b.message.SetText(sentence(message))
	b.box.Show()
	b.moved()
}

func (b *banner) hide() {
	b.box.Hide()
	b.moved()
}

// sentence ends a message as a sentence, in the manner of its script.
func sentence(s string) string {
	switch last, _ := utf8.DecodeLastRuneInString(s); {
	case strings.ContainsRune(".?。？", last):
		return s
	case unicode.Is(unicode.Han, last):
		return s + "。"
	}
	return s + "."
}

// showError tells why the last thing asked for could not be shown, unless the source is
// to be seen, which tells what is wrong with the text.
func (w *Window) showError(st session.State) {
	err := st.Err
	if st.Broken != nil && w.left.shows(sourceTab) {
		err = nil
	}
	if err == w.err {
		return
	}
	w.err = err
	w.banner.hide()
	if err != nil {
		w.banner.show(err)
	}
}
