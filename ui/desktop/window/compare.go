package window

import (
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"dotline/ui/desktop/words"
	"dotline/ui/session"
)

// chooseCompare lets the user choose the earlier chart to compare with.
func (w *Window) chooseCompare() {
	w.choose(lang.L("Compare with an earlier chart"), lang.L("Compare"), w.folder(), []string{".yaml", ".yml"}, w.session.Compare)
}

// compareSaved shows what changed since the chart was saved.
func (w *Window) compareSaved() { w.session.Compare(w.path) }

// comparedWith is the file that a state's chart is compared with, "" for none.
func comparedWith(st session.State) string {
	if st.Comparison == nil {
		return ""
	}
	return st.Comparison.Path
}

// showComparison lists the changes in place of the findings while there are any to
// be listed.
func (w *Window) showComparison(st session.State) {
	if st.Comparison == nil {
		w.changes.box.Hide()
		w.findings.box.Show()
		return
	}
	reveal := func(number func(int) int) func(int) {
		return func(i int) { w.diagram.Reveal(number(i)) }
	}
	w.changes.show(st.Comparison, reveal(w.session.SelectChange), reveal(w.session.SelectCause))
	w.findings.box.Hide()
	w.changes.box.Show()
}

// comparisonCrumb tells above the picture what it compares, and what that found.
func (w *Window) comparisonCrumb(st session.State) {
	with := filepath.Base(st.Comparison.Path)
	if st.Comparison.Path == st.Path {
		with = lang.L("the saved version")
	}
	w.diagram.ShowTrail(nil)
	w.crumb.show(lang.L("Compared with {{.Chart}}:", words.With{"Chart": with}), []link{{words.Say(st.Comparison.Summary()), nil}}, w.session.StopComparing)
}
