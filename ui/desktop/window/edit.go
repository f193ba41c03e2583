package window

import (
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/conventions"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"
	"dotline/ui/session"
)

// tell tells why an edit could not be made, or else shows the card that it was
// about as soon as it is drawn.
func (w *Window) tell(err error) {
	w.banner.show(err)
	w.following = err == nil
}

// undo takes back the last edit: that of a text being typed, where there is one,
// or else of the chart.
func (w *Window) undo() { w.step(&fyne.ShortcutUndo{}, w.session.Undo) }

// redo makes again what was taken back.
func (w *Window) redo() { w.step(&fyne.ShortcutRedo{}, w.session.Redo) }

func (w *Window) step(key fyne.Shortcut, ofChart func() error) {
	type text interface {
		fyne.Shortcutable
		SelectedText() string
	}
	w.source.editor.Flush() // which makes it an edit of the chart
	if typed, ok := w.window.Canvas().Focused().(text); ok && !settled(typed) {
		typed.TypedShortcut(key)
	} else if !w.asking() {
		if w.session.State().Chart == nil {
			return // nothing was done that could be undone
		}
		w.following = true // to where the edit was
		w.tell(ofChart())
	}
}

// settled reports whether an entry holds only what the chart says anyway.
func settled(entry any) bool {
	e, ok := entry.(interface{ isSettled() bool })
	return ok && e.isSettled()
}

// commit writes what is being typed, where that is right: what is done next is
// done to that, too.
func (w *Window) commit() {
	w.titleBox.finish()
	w.outline.rename.finish()
	w.source.editor.Flush()
	w.inspector.commit()
}

// repair carries out what a finding suggests.
func (w *Window) repair(f *conventions.Finding) { w.tell(w.session.Repair(f)) }

// allow asks for the reason for which a finding is to be allowed.
func (w *Window) allow(f *conventions.Finding) {
	what := look.NewParagraph(words.Sentence(message(f)))
	reason, until := newKeyEntry(), newKeyEntry()
	reason.SetPlaceHolder(lang.L("Why it is right here"))
	reason.Validator = func(text string) error {
		if strings.TrimSpace(text) == "" {
			return errors.New(lang.L("say why it is right here"))
		}
		return nil
	}
	until.SetPlaceHolder(lang.L("The last day, as 2027-06-30; empty: for good"))
	until.Validator = func(text string) error {
		if _, err := time.Parse(time.DateOnly, text); text != "" && err != nil {
			return errors.New(lang.L("write the day as 2027-06-30"))
		}
		return nil
	}
	d := dialog.NewForm(lang.L("Allow this finding"), lang.L("Allow"), lang.L("Cancel"), []*widget.FormItem{
		widget.NewFormItem("", what), widget.NewFormItem(lang.L("Reason"), reason), widget.NewFormItem(lang.L("Until"), until),
	}, func(ok bool) {
		if ok {
			w.tell(w.session.Allow(f, strings.TrimSpace(reason.Text), until.Text))
		}
	}, w.window)
	for _, e := range []*keyEntry{reason, until} {
		e.OnSubmitted = func(string) { d.Submit() }
		e.keys = map[fyne.KeyName]func(){fyne.KeyEscape: d.Dismiss}
	}
	d.Resize(fyne.NewSize(min(w.window.Canvas().Size().Width*0.85, 560), 0))
	d.Show()
	w.window.Canvas().Focus(reason)
}

// selected is the finding that is selected, nil where none is.
func selected(st session.State) *conventions.Finding {
	if st.Finding < 0 {
		return nil
	}
	return &st.Report.Findings[st.Finding]
}

// withSelected does something with the selected finding.
func (w *Window) withSelected(do func(*conventions.Finding)) func() {
	return func() { do(selected(w.session.State())) }
}
