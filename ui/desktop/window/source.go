package window

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/conventions"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/source"
	"dotline/ui/desktop/words"
	"dotline/ui/session"
)

// sourceView is the chart's text with what is wrong with it below.
type sourceView struct {
	editor  *source.Editor
	opened  int // the number of the chart
	problem *look.Paragraph
	broken  *fyne.Container
	box     *fyne.Container
}

func newSourceView(c source.Config) *sourceView {
	v := &sourceView{editor: source.New(c), problem: look.NewParagraph("")}
	icon := canvas.NewImageFromResource(look.Icon(conventions.Error))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSize(18, 18))
	v.broken = container.NewStack(newGround(look.Raised), container.NewBorder(widget.NewSeparator(), nil,
		container.New(layout.NewCustomPaddedLayout(9, 0, rowEdge, 2), container.NewVBox(icon)), nil, v.problem))
	v.broken.Hide()
	v.box = container.New(above{fixed: 1}, v.editor, v.broken)
	return v
}

// show shows what has changed of a session.
func (v *sourceView) show(st session.State, c session.Change) {
	if c&session.TextChanged != 0 {
		v.editor.SetText(st.Text)
	}
	if st.Opened != v.opened {
		v.opened = st.Opened
		v.editor.GoTo(1)
		if b := st.Broken; b != nil && b.At.IsValid() {
			v.editor.GoTo(b.At.Line)
		}
	}
	if c&session.ChartChanged != 0 {
		var marks []source.Mark
		if st.Report != nil {
			for _, f := range st.Report.Findings {
				if f.At.IsValid() {
					marks = append(marks, source.Mark{Line: f.At.Line, Severity: f.Severity})
				}
			}
		}
		v.editor.SetMarks(marks)
	}
	v.showProblem(st)
}

// showProblem tells why the text is not what is drawn, on its line and below.
func (v *sourceView) showProblem(st session.State) {
	b := st.Broken
	said, line := "", 0
	if b != nil {
		why := words.Sentence(words.Say(b.Message))
		said, line = capital(why), b.At.Line
		if b.At.IsValid() {
			said = lang.L("Line {{.Line}}: {{.Message}}", words.With{"Line": line, "Message": why})
		}
		if len(st.Chart.Positions) > 0 {
			said += " " + lang.L("The chart is shown as it was before.")
		}
	}
	if said == v.problem.Text {
		return
	}
	v.problem.SetText(said)
	v.broken.Hidden = said == ""
	v.editor.SetBroken(line)
	v.box.Refresh()
	if v.editor.Focused() {
		v.editor.Reveal() // what is being typed may be where that is told now
	}
}

// mark shows the selected finding's line and, while one is busy elsewhere, what
// is selected.
func (v *sourceView) mark(st session.State) {
	line := 0
	if f := selected(st); f != nil {
		line = f.At.Line
	}
	v.editor.SetCurrent(line)
	p := positionOf(st.Scene, st.Selected)
	if p != nil && p.At.IsValid() && !v.editor.Focused() && st.Broken == nil {
		if p != session.PositionAt(st, v.editor.Line()) {
			v.editor.GoTo(p.At.Line)
		}
	}
}

// typedInSource makes what was typed the chart's text.
func (w *Window) typedInSource(text []byte, name string) {
	if err := w.session.SetText(text, name); err != nil {
		w.banner.show(err)
	}
}

// lineInSource selects the position that a line is about.
func (w *Window) lineInSource(line int) {
	w.following = true
	w.session.SelectLine(line)
}

// markInSource selects the first finding on a line.
func (w *Window) markInSource(line int) {
	st := w.session.State()
	if i := slices.IndexFunc(st.Report.Findings, func(f conventions.Finding) bool { return f.At.Line == line }); i >= 0 {
		w.selectFinding(i)
	}
}

func (w *Window) keyInSource(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		w.focusDiagram()
	default:
		passOn(w.source.editor, k)
	}
}
