package window

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/export"
	"dotline/graph/paint/pdf"
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
		items = append(items, widget.NewFormItem("", widget.NewLabel("Only the branch of "+named(focus)+" is drawn.")))
	}
	w.askPath(pathQuestion{
		title: "Export the drawing", confirm: "Export", name: w.baseName() + ".svg", formats: export.Formats,
		more: items, follow: how.follow,
		check: func(path string) error {
			_, err := export.Format(path)
			return err
		},
		do: func(path string) { w.export(path, how.options()) },
	})
}

// export draws the chart into a file, and tells the outcome with what is to be
// known of it.
func (w *Window) export(path string, o export.Options) {
	var notes []string
	o.Note = func(note string) { notes = append(notes, sentence(note)) }
	w.session.Export(path, w.exportTheme(), o, func(err error) {
		if err != nil {
			w.banner.show(err)
			return
		}
		w.status.say(strings.Join(append([]string{"Exported " + filepath.Base(path)}, notes...), ". "))
	})
}

// exportForm is how a drawing is written, as far as its format leaves a choice.
type exportForm struct {
	paper, dpi  *widget.Select
	transparent *widget.Check
}

// What is chosen at first.
const (
	ownSize = "The drawing's own size"
	ownDPI  = "As fits"
)

// pointsPerInch is what a drawing's own unit is.
const pointsPerInch = 72

func newExportForm() *exportForm {
	f := &exportForm{
		paper:       widget.NewSelect(append([]string{ownSize}, pdf.Papers()...), nil),
		dpi:         widget.NewSelect([]string{ownDPI, "96 dpi", "150 dpi", "300 dpi", "600 dpi"}, nil),
		transparent: widget.NewCheck("No background", nil),
	}
	f.paper.SetSelected(ownSize)
	f.dpi.SetSelected(ownDPI)
	return f
}

func (f *exportForm) items() []*widget.FormItem {
	return []*widget.FormItem{
		widget.NewFormItem("Paper", f.paper), widget.NewFormItem("Resolution", f.dpi), widget.NewFormItem("", f.transparent),
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
	if dpi, err := strconv.ParseFloat(strings.TrimSuffix(f.dpi.Selected, " dpi"), 64); err == nil && !f.dpi.Disabled() {
		o.Scale = dpi / pointsPerInch
	}
	if f.paper.Selected != ownSize && !f.paper.Disabled() {
		o.Paper = f.paper.Selected
	}
	o.Transparent = f.transparent.Checked && !f.transparent.Disabled()
	return o
}
