package window

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"
	"dotline/ui/session"
)

// status is the line at the foot of the window: what is open, how it fares, and
// what is being done.
type status struct {
	after func(time.Duration, func()) (stop func())
	stop  func() // of what is being done, which is soon to appear
	fade  func() // of what was said, which is to go

	facts, message *widget.Label // of which one is to be seen: the message while there is one
	counts, line   *fyne.Container
	cancel         *widget.Button
	pulse          *pulse // while nobody knows how much is done
	amount         *widget.ProgressBar
	doing          string  // what is being done, "" for nothing
	part           float64 // how much of it is, of 1; 0 where nobody knows
	box            *fyne.Container
}

func newStatus(after func(time.Duration, func()) func(), onCancel func()) *status {
	s := &status{after: after, stop: func() {}, fade: func() {}, pulse: newPulse(), amount: widget.NewProgressBar()}
	s.facts, s.message = small(""), small("")
	s.facts.Truncation, s.message.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	s.message.Alignment = fyne.TextAlignTrailing
	s.counts = container.New(layout.NewCustomPaddedHBoxLayout(0))
	s.cancel = widget.NewButton(lang.L("Cancel"), onCancel)
	s.cancel.Importance = widget.LowImportance
	s.amount.TextFormatter = func() string { return "" }
	s.amount.Hide()
	s.cancel.Hide()
	s.line = container.NewBorder(nil, nil, s.counts, s.cancel, container.NewStack(s.facts, s.message))
	thin := container.New(height(3), s.pulse.box, s.amount)
	s.box = container.NewBorder(container.NewStack(container.New(height(1), widget.NewSeparator()), thin), nil, nil, nil,
		container.New(layout.NewCustomPaddedLayout(0, 0, 6, 6), container.New(height(30), s.line)))
	return s
}

func small(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.SizeName = theme.SizeNameCaptionText
	return l
}

// show tells about a state.
func (s *status) show(st session.State) {
	defer s.line.Refresh()
	s.counts.RemoveAll()
	report := judged(st)
	if report == nil {
		s.facts.SetText("")
		if st.Chart != nil {
			s.facts.SetText(fileName(st))
		}
		return
	}
	for _, sev := range severities {
		if n := report.Count(sev); n > 0 {
			icon := canvas.NewImageFromResource(look.Icon(sev))
			icon.FillMode = canvas.ImageFillContain
			icon.SetMinSize(fyne.NewSize(14, 14))
			s.counts.Add(container.New(layout.NewCustomPaddedLayout(0, 0, 6, 0), container.NewCenter(icon)))
			s.counts.Add(small(look.Count(n, sev)))
		}
	}
	if len(report.Findings) == 0 {
		s.counts.Add(small(lang.L("No findings")))
	}
	positions := len(st.Chart.Positions)
	facts := []string{words.N("{{.Count}} positions", positions, words.Count(positions)), lang.L("profile {{.Profile}}", words.With{"Profile": report.Profile}), fileName(st)}
	switch {
	case st.Gone:
		facts = append(facts, lang.L("the file is gone, and is written again when you save"))
	case st.Dirty && st.Path != "":
		facts = append(facts, lang.L("changed since it was saved"))
	}
	if st.Unkept {
		facts = append(facts, lang.L("nothing can be kept for after a crash; save soon"))
	}
	s.facts.SetText(strings.Join(facts, "   ·   "))
}

// tell shows a message in place of the facts, "" none.
func (s *status) tell(message string) {
	s.message.SetText(message)
	s.facts.Hidden = message != ""
	s.line.Refresh()
}

func fileName(st session.State) string {
	switch {
	case st.From != "" && st.Path == "":
		return lang.L("imported from {{.File}}, not saved yet", words.With{"File": filepath.Base(st.From)})
	case st.Path == "":
		return lang.L("not saved in a file yet")
	}
	return absolute(st.Path)
}

// busy says what is being done, "" nothing, and how much of that is done, 0 where
// nobody knows. What is soon done is not worth saying.
func (s *status) busy(what string, part float64) {
	const soon = 300 * time.Millisecond
	s.part = part
	if what == s.doing {
		if s.cancel.Visible() {
			s.showBusy()
		}
		return
	}
	s.stop()
	s.stop, s.doing = func() {}, what
	s.hideBusy()
	if what != "" {
		s.stop = s.after(soon, s.showBusy)
	}
}

// showBusy shows what is being done, and how much of it is.
func (s *status) showBusy() {
	s.fade()
	s.cancel.Show()
	if s.part == 0 {
		s.tell(s.doing)
		s.amount.Hide()
		s.pulse.start()
		return
	}
	s.tell(fmt.Sprintf("%s %d %%", s.doing, int(s.part*100)))
	s.pulse.stop()
	s.amount.SetValue(s.part)
	s.amount.Show()
}

func (s *status) hideBusy() {
	s.tell("")
	s.cancel.Hide()
	s.amount.Hide()
	s.pulse.stop()
}

// say tells what was done, for a while.
func (s *status) say(what string) {
	const awhile = 6 * time.Second
	s.fade()
	s.tell(what)
	s.fade = s.after(awhile, func() { s.tell("") })
}

// height is a layout that makes its objects that high.
type height float32

func (h height) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range objects {
		size.Width = max(size.Width, o.MinSize().Width)
	}
	return fyne.NewSize(size.Width, float32(h))
}

func (h height) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(fyne.NewSize(size.Width, float32(h)))
	}
}
