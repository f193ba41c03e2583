package window

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/export"
	"dotline/graph/paint/pdf"
	"dotline/graph/phrase"
	"dotline/ui/desktop/words"
)

// chooseExport lets the user choose into what file the chart is drawn, and how.
func (w *Window) chooseExport() {
	st := w.session.State()
	if st.Chart == nil {
		return
	}
	how := newExportForm()
	items := how.items()
	if focus := st.Chart.ByID(st.Focus); focus != nil {
		items = append(items, widget.NewFormItem("", widget.NewLabel(lang.L("Only the branch of {{.Position}} is drawn.", words.With{"Position": named(focus)}))))
	}
	w.askPath(pathQuestion{
		title: lang.L("Export the drawing"), confirm: lang.L("Export"), name: w.baseName() + ".svg", formats: export.Formats,
		more: items, follow: how.follow,
		check: func(path string) error {
			if _, err := export.Format(path); err != nil {
				return errors.New(words.Error(err))
			}
			return nil
		},
		do: func(path string) { w.export(path, how.options()) },
	})
}

// export draws the chart into a file, and tells the outcome with what is to be
// known of it.
func (w *Window) export(path string, o export.Options) {
	var notes []string
	o.Note = func(note phrase.Phrase) { notes = append(notes, words.Sentence(capital(words.Say(note)))) }
	w.session.Export(path, w.exportTheme(), o, func(err error) {
		w.banner.show(err)
		if err != nil {
			return
		}
		said := lang.L("Exported {{.File}}", words.With{"File": filepath.Base(path)})
		if len(notes) > 0 {
			said = strings.Join(append([]string{words.Sentence(said)}, notes...), " ")
		}
		w.status.say(said)
	})
}

// exportForm is how a drawing is written, as far as its format leaves a choice.
type exportForm struct {
	paper, dpi  *widget.Select
	transparent *widget.Check
}

// densities are the resolutions to choose from, in dots per inch, below that
// which fits.
var densities = []int{96, 150, 300, 600}

// pointsPerInch is what a drawing's own unit is.
const pointsPerInch = 72

func newExportForm() *exportForm {
	dpi := []string{lang.L("As fits")}
	for _, d := range densities {
		dpi = append(dpi, lang.L("{{.Count}} dpi", words.Count(d)))
	}
	f := &exportForm{
		paper:       widget.NewSelect(append([]string{lang.L("The drawing's own size")}, pdf.Papers()...), nil),
		dpi:         widget.NewSelect(dpi, nil),
		transparent: widget.NewCheck(lang.L("No background"), nil),
	}
	f.paper.SetSelectedIndex(0)
	f.dpi.SetSelectedIndex(0)
	return f
}

func (f *exportForm) items() []*widget.FormItem {
	return []*widget.FormItem{
		widget.NewFormItem(lang.L("Paper"), f.paper), widget.NewFormItem(lang.L("Resolution"), f.dpi), widget.NewFormItem("", f.transparent),
	}
}

// follow offers what there is to choose in the format of a path.
func (f *exportForm) follow(path string) {
	format, err := export.Format(path)
	if err != nil {
		return
	}
	offer := func(w fyne.Disableable, formats ...string) {
		if slices.Contains(formats, format) {
			w.Enable()
		} else {
			w.Disable()
		}
	}
	offer(f.paper, "pdf")
	offer(f.dpi, "png")
	offer(f.transparent, "png", "pdf")
}

// options are what is chosen of what the format offers.
func (f *exportForm) options() export.Options {
	var o export.Options
	if i := f.dpi.SelectedIndex(); i > 0 && !f.dpi.Disabled() {
		o.Scale = float64(densities[i-1]) / pointsPerInch
	}
	if f.paper.SelectedIndex() > 0 && !f.paper.Disabled() {
		o.Paper = f.paper.Selected
	}
	o.Transparent = f.transparent.Checked && !f.transparent.Disabled()
	return o
}
