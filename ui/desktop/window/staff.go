package window

import (
	"maps"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/intake"
	"dotline/graph/phrase"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"
)

// chooseStaff lets the user choose a staff list to import.
func (w *Window) chooseStaff() {
	w.leave(func() {
		w.choose(lang.L("Import a staff list"), lang.L("Import"), w.folder(), []string{".csv", ".tsv", ".txt", ".xlsx", ".json", ".yaml", ".yml"}, func(path string) {
			w.importStaff(path, intake.Options{})
		})
	})
}

// importStaff makes a chart of a staff list, and shows what was understood of it
// unless that is all plain.
func (w *Window) importStaff(path string, o intake.Options) {
	w.session.Import(path, o, func(r intake.Report, err error) {
		switch {
		case err != nil && len(r.Columns) == 0:
			w.banner.show(notImported(path, err))
		case err != nil || r.Unsure || len(r.Skipped)+len(r.Remarks) > 0:
			w.showIntake(path, o, r, err)
		default:
			w.status.say(words.N("Imported {{.Count}} positions from {{.File}}", r.Positions, words.With{"Count": words.Number(r.Positions), "File": filepath.Base(path)}))
		}
	})
}

// showIntake shows what each column was taken for, to be put right there, and all
// that was not taken as it stands.
func (w *Window) showIntake(path string, o intake.Options, r intake.Report, err error) {
	chosen := maps.Clone(o.Map)
	if chosen == nil {
		chosen = map[string]string{}
	}
	const line = 36
	var again *answerButton
	var d *dialog.CustomDialog
	leave := func() { d.Hide() }
	scroll := container.NewVScroll(nil)
	columns := container.New(layout.NewFormLayout())
	for _, c := range r.Columns {
		name := widget.NewLabel(c.Header)
		name.Truncation = fyne.TextTruncateEllipsis
		fields, labels := columnFields()
		field := newNamedSelect(c.Header, labels, nil)
		field.SetSelectedIndex(slices.Index(fields, c.Field))
		field.reveal, field.leave = func() { scrollTo(scroll, field) }, leave
		field.OnChanged = func(string) {
			chosen[c.Header] = fields[field.SelectedIndex()]
			again.Enable()
		}
		why := wrapped(whyTaken(c), true)
		columns.Add(container.NewGridWrap(fyne.NewSize(170, line), name))
		columns.Add(container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(200, line), field), nil, why))
	}
	head := lang.L("{{.Rows}} became {{.Positions}}.", words.With{
		"Rows": words.N("{{.Count}} rows", r.Rows, words.Count(r.Rows)), "Positions": words.N("{{.Count}} positions", r.Positions, words.Count(r.Positions)),
	})
	title := lang.L("Imported from {{.File}}", words.With{"File": filepath.Base(path)})
	if err != nil {
		title = lang.L("Import a staff list") // which is not done yet
		head = words.Sentence(words.Error(notImported(path, err)))
		r.Doubts = nil // they say the same
	}
	parts := []fyne.CanvasObject{wrapped(head, false)}
	for _, doubt := range r.Doubts {
		parts = append(parts, wrapped(words.Sentence(capital(words.Say(doubt))), true))
	}
	parts = append(parts, bold(lang.L("What each column was taken for")), columns)
	if list := notTaken(r); len(list) > 0 {
		parts = append(parts, bold(lang.L("Not taken as it stands")))
		for _, line := range list {
			parts = append(parts, wrapped(line, true))
		}
	}
	scroll.Content = container.NewVBox(parts...)
	d = dialog.NewCustomWithoutButtons(title, scroll, w.window)
	shut := newAnswerButton(lang.L("Close"), leave, leave)
	again = newAnswerButton(lang.L("Import Again"), leave, func() {
		leave()
		o.Map = chosen
		w.importStaff(path, o)
	})
	again.Importance = widget.HighImportance
	again.Disable()
	d.SetButtons([]fyne.CanvasObject{shut, again})
	size := w.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width*0.9, 760), min(size.Height*0.9, 620)))
	d.Show()
	w.window.Canvas().Focus(shut)
}

// notImported says of which file nothing was made, and why.
func notImported(path string, err error) error {
	return phrase.Errorf("%s: %s", filepath.Base(path), err)
}

// columnFields are what a column can be taken for, and what the window calls that.
func columnFields() (fields, labels []string) {
	fields = append([]string{""}, intake.Fields()...)
	for _, f := range fields {
		labels = append(labels, columnField(f))
	}
	return fields, labels
}

func columnField(field string) string {
	switch field {
	case "":
		return lang.L("kept in the notes")
	case "ignore":
		return lang.L("left out")
	case "first_name":
		return lang.L("First name")
	case "last_name":
		return lang.L("Last name")
	case "organization":
		return lang.L("Organization")
	case "status":
		return lang.L("Status")
	case "exceptions":
		return lang.L("Exceptions")
	}
	return FieldLabel("positions", field)
}

func whyTaken(c intake.Column) string {
	why := words.Say(c.Reason)
	if why != "" && c.Field != "" && !c.Sure {
		return lang.L("a guess: {{.Reason}}", words.With{"Reason": why})
	}
	return why
}

// notTaken lists rows and cells that were not taken as they stand, as many as a
// person would read.
func notTaken(r intake.Report) []string {
	const most = 200
	var list []string
	for _, s := range r.Skipped {
		list = append(list, capital(words.Say(r.Told(s.Row, "", s.Reason))))
	}
	for _, m := range r.Remarks {
		list = append(list, capital(words.Say(r.Told(m.Row, m.Column, m.Text))))
	}
	if more := len(list) + r.More - most; more > 0 {
		list = append(list[:most], lang.L("and {{.Count}} more; \"dotline import\" lists them all", words.Count(more)))
	}
	return list
}

func bold(text string) *widget.Label {
	return widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
}

// wrapped is a text over as many lines as it needs, small where it is one of many.
func wrapped(text string, isSmall bool) *look.Paragraph {
	l := look.NewParagraph(look.Text(text))
	if isSmall {
		l.SizeName = theme.SizeNameCaptionText
	}
	return l
}
