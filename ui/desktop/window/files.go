package window

import (
	"dotline/ui/desktop/words"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// recent lists the charts that were open before, the last one first.
func (w *Window) recent() []string { return w.config.App.Preferences().StringList(prefRecent) }

// remember puts a chart at the head of the recent ones.
func (w *Window) remember(path string) {
	const most = 10
	list := slices.DeleteFunc(w.recent(), func(p string) bool { return p == path })
	list = append([]string{path}, list...)
	w.config.App.Preferences().SetStringList(prefRecent, list[:min(len(list), most)])
	w.config.App.Preferences().SetString(prefFolder, filepath.Dir(path))
	w.all.remembered(w.recent())
}

// folder is where dialogs begin: where the last chart was.
func (w *Window) folder() string {
	if f := w.config.App.Preferences().String(prefFolder); f != "" {
		return f
	}
	if home, err := os.UserHomeDir(); err == nil {
		return home
	}
	return "."
}

func (w *Window) dialogSize() fyne.Size {
	size := w.window.Canvas().Size()
	return fyne.NewSize(min(size.Width*0.85, 860), min(size.Height*0.85, 600))
}

// chooseFile lets the user choose a chart to open.
func (w *Window) chooseFile() { w.leave(w.chooseOther) }

func (w *Window) chooseOther() {
	w.choose(lang.L("Open a chart"), lang.L("Open"), w.folder(), []string{".yaml", ".yml"}, w.show)
}

func (w *Window) baseName() string {
	path := w.path
	if path == "" {
		path = w.session.State().From
	}
	if path == "" {
		return "chart"
	}
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// pathQuestion asks where a file is to be written. Fyne's own dialog for that
// empties a file that exists before anything else is done, and takes names of
// one folder only; this one takes any path and touches nothing.
type pathQuestion struct {
	title, confirm, name string
	formats              []string // endings to choose from, if any
	more                 []*widget.FormItem
	follow               func(path string) // is told each path, where there are formats
	check                func(path string) error
	do                   func(path string)
}

func (w *Window) askPath(q pathQuestion) {
	path := newKeyEntry()
	path.SetText(filepath.Join(w.folder(), q.name))
	path.Validator = func(text string) error {
		if strings.TrimSpace(text) == "" {
			return errors.New(lang.L("name a file"))
		}
		return q.check(text)
	}
	browse := widget.NewButtonWithIcon(lang.L("Folder…"), theme.FolderOpenIcon(), func() {
		w.choose(lang.L("Choose a folder"), lang.L("Choose"), filepath.Dir(w.full(path.Text)), nil, func(folder string) {
			path.SetText(filepath.Join(folder, filepath.Base(path.Text)))
		})
	})
	items := []*widget.FormItem{widget.NewFormItem(lang.L("File"), container.NewBorder(nil, nil, nil, browse, path))}
	if len(q.formats) > 0 {
		items = append(items, widget.NewFormItem(lang.L("Format"), formatChoice(path, q.formats, q.follow)))
	}
	items = append(items, q.more...)
	d := dialog.NewForm(q.title, q.confirm, lang.L("Cancel"), items, func(ok bool) {
		if ok {
			w.replace(w.full(path.Text), q.do)
		}
	}, w.window)
	path.OnSubmitted = func(string) { d.Submit() }
	path.keys = map[fyne.KeyName]func(){fyne.KeyEscape: d.Dismiss}
	d.Resize(fyne.NewSize(min(w.window.Canvas().Size().Width*0.85, 620), 0))
	d.Show()
	w.window.Canvas().Focus(path)
	path.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// formatChoice keeps the ending of the path and the choice of a format the same,
// and tells each path.
func formatChoice(path *keyEntry, formats []string, tell func(path string)) fyne.CanvasObject {
	var names []string
	for _, f := range formats {
		names = append(names, strings.ToUpper(f))
	}
	choice := widget.NewRadioGroup(names, func(name string) {
		ext := "." + strings.ToLower(name)
		if name != "" && !strings.EqualFold(filepath.Ext(path.Text), ext) {
			path.SetText(strings.TrimSuffix(path.Text, filepath.Ext(path.Text)) + ext)
		}
	})
	choice.Horizontal = true
	follow := func(text string) {
		name := strings.ToUpper(strings.TrimPrefix(filepath.Ext(text), "."))
		if slices.Contains(names, name) {
			choice.SetSelected(name)
		}
		tell(text)
	}
	follow(path.Text)
	path.OnChanged = follow
	return choice
}

// full is the path that a text means: ~ is the home folder, and what begins
// nowhere begins in the folder of the last chart.
func (w *Window) full(text string) string {
	text = strings.TrimSpace(text)
	if rest, ok := strings.CutPrefix(text, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	if !filepath.IsAbs(text) {
		return filepath.Join(w.folder(), text)
	}
	return text
}

// replace does something to a path, after asking where there is a file already.
func (w *Window) replace(path string, do func(string)) {
	if _, err := os.Stat(path); err != nil {
		do(path)
		return
	}
	w.ask(lang.L("Replace the file?"), lang.L("{{.File}} exists already in\n{{.Folder}}.", words.With{"File": filepath.Base(path), "Folder": filepath.Dir(path)}),
		answer{lang.L("Replace"), func() { do(path) }})
}
