package window

import (
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"
	"dotline/ui/session"
)

// banner tells, above the chart, what could not be done: of the chart, as long as that
// is so, and before it of the last thing that was tried, until another succeeds. Both
// go when they are dismissed. The chart stays as it was.
type banner struct {
	lasting   error // what is wrong with the chart
	tried     error // why the last thing could not be done
	dismissed error // of what is lasting
	told      error // what is to be seen of these
	elsewhere bool  // what is lasting is told there

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
	dismiss := tips.button(theme.CancelIcon(), lang.L("Dismiss"), b.dismiss)
	edge := widget.NewSeparator()
	b.box = container.NewBorder(nil, edge,
		container.New(layout.NewCustomPaddedLayout(9, 0, 14, 2), container.NewVBox(icon)),
		container.NewVBox(dismiss),
		container.New(layout.NewCustomPaddedVBoxLayout(0), b.message, b.line))
	b.box.Hide()
	return b
}

// show tells why something could not be done.
func (b *banner) show(err error) {
	b.tried = err
	b.update()
}

// succeeded is for when something could be done.
func (b *banner) succeeded() { b.show(nil) }

// last tells what is wrong with the chart, nil for nothing, unless that is told elsewhere.
func (b *banner) last(err error, elsewhere bool) {
	switch {
	case err == nil:
		b.dismissed = nil // it may come again
	case err != b.lasting:
		b.tried = nil // the newer tells
	}
	b.lasting, b.elsewhere = err, elsewhere
	b.update()
}

// dismiss leaves off telling.
func (b *banner) dismiss() {
	b.tried = nil
	if !b.elsewhere {
		b.dismissed = b.lasting
	}
	b.update()
}

func (b *banner) update() {
	told := b.tried
	if told == nil && !b.elsewhere && b.lasting != b.dismissed {
		told = b.lasting
	}
	if told == b.told {
		return
	}
	if b.told = told; told == nil {
		b.box.Hide()
		b.moved()
		return
	}
	b.line.Hide()
	message := words.Error(told)
	var syntax *org.SyntaxError
	if errors.As(told, &syntax) && syntax.Line != "" {
		b.line.SetText(strings.ReplaceAll(syntax.Line, "\t", "    "))
		b.line.Show()
		message = words.Say(phrase.New("%s: %s", fmt.Sprintf("%s:%s", syntax.Path, syntax.At), syntax.Message))
	}
	b.message.SetText(words.Sentence(message))
	b.box.Show()
	b.moved()
}

// showError tells why the last thing asked for could not be shown, unless the source is
// to be seen, which tells what is wrong with the text.
func (w *Window) showError(st session.State) {
	w.banner.last(st.Err, st.Broken != nil && w.left.shows(sourceTab))
}
