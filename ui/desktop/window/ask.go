package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dotline/ui/desktop/look"
)

// answer is one of the answers to a question, besides to do nothing.
type answer struct {
	label string
	do    func()
}

// asking reports whether a question is open, which comes before all else.
func (w *Window) asking() bool { return w.window.Canvas().Overlays().Top() != nil }

// askedQuestion is one that was asked.
type askedQuestion struct {
	title string
	hide  func()
}

// ask asks a question with several answers, of which the last is the one that
// is most likely meant. Asked again, it takes the place of itself.
func (w *Window) ask(title, question string, answers ...answer) {
	text := look.NewParagraph(question)
	d := dialog.NewCustomWithoutButtons(title, text, w.window)
	var buttons []fyne.CanvasObject
	var likeliest fyne.Focusable
	for i, a := range append([]answer{{lang.L("Cancel"), func() {}}}, answers...) {
		b := newAnswerButton(a.label, d.Hide, func() {
			d.Hide()
			a.do()
		})
		if i == len(answers) {
			b.Importance = widget.HighImportance
			likeliest = b
		}
		buttons = append(buttons, b)
	}
	const most, beside = 520, 32 // of these the dialog keeps clear
	width := min(w.window.Canvas().Size().Width*0.9, most)
	row := container.NewHBox(buttons...)
	if row.MinSize().Width > width {
		row = container.NewGridWithColumns((len(buttons)+1)/2, buttons...)
	}
	d.SetButtons([]fyne.CanvasObject{row})
	text.Resize(fyne.NewSize(width-beside, 0)) // by which it knows how high it is
	d.Resize(fyne.NewSize(width, 0))
	if w.asked.title == title {
		w.asked.hide()
	}
	w.asked = askedQuestion{title, d.Hide}
	d.Show()
	w.window.Canvas().Focus(likeliest)
}

// answerButton is a button that Return presses, too, and Escape leaves.
type answerButton struct {
	widget.Button
	leave func()
}

func newAnswerButton(label string, leave, tapped func()) *answerButton {
	b := &answerButton{leave: leave}
	b.Text, b.OnTapped = label, tapped
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey handles a key.
func (b *answerButton) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.OnTapped()
	case fyne.KeyEscape:
		b.leave()
	default:
		b.Button.TypedKey(k)
	}
}
