package window

import (
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

// chooser lets a file or a folder that exists be chosen: its path is typed, or it is
// taken from what lies in the folder of the path, of which as much is listed as the
// path's end fits. The window library's own is for the pointer alone.
type chooser struct {
	endings []string // of the files to choose from; none for a folder
	entry   *keyEntry
	list    *textList
	places  []string // the paths that are listed
	walked  bool     // the marked row was gone to with the arrows
	chosen  func(path string)
}

// choose asks for a file with one of some endings, or for a folder where there are
// none, beginning in a folder.
func (w *Window) choose(title, confirm, from string, endings []string, chosen func(path string)) {
	c := &chooser{endings: endings, entry: newKeyEntry(), list: newTextList()}
	c.entry.name = title
	c.entry.OnChanged = func(string) { c.relist() }
	c.entry.OnSubmitted = func(string) { c.submit() }
	d := dialog.NewCustomWithoutButtons(title, container.NewBorder(c.entry, nil, nil, nil, c.list.list), w.window)
	c.entry.keys = map[fyne.KeyName]func(){
		fyne.KeyDown: func() { c.step(1) }, fyne.KeyUp: func() { c.step(-1) }, fyne.KeyEscape: d.Hide,
	}
	c.chosen = func(path string) {
		d.Hide()
		chosen(path)
	}
	ok := newAnswerButton(confirm, d.Hide, c.confirm)
	ok.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{newAnswerButton(lang.L("Cancel"), d.Hide, d.Hide), ok})
	d.Resize(w.dialogSize())
	d.Show()
	c.enter(from)
	w.window.Canvas().Focus(c.entry)
}

// enter lists what lies in a folder.
func (c *chooser) enter(folder string) {
	c.entry.SetText(strings.TrimSuffix(folder, string(filepath.Separator)) + string(filepath.Separator))
	c.entry.CursorColumn = len([]rune(c.entry.Text))
	c.entry.Refresh()
}

// relist lists what may be meant by what is typed.
func (c *chooser) relist() {
	folder, begun := filepath.Split(c.entry.Text)
	c.places, c.walked = nil, false
	var entries []listEntry
	add := func(path, name string, icon fyne.Resource, to func()) {
		c.places = append(c.places, path)
		entries = append(entries, listEntry{text: name, icon: icon, to: to})
	}
	if up := filepath.Dir(filepath.Clean(folder)); begun == "" && up != filepath.Clean(folder) {
		add(up, lang.L("The folder above"), theme.MoveUpIcon(), func() { c.enter(up) })
	}
	found, err := os.ReadDir(folder)
	if err != nil {
		entries = append(entries, listEntry{text: lang.L("There is no such folder, or it may not be read.")})
	}
	for _, folders := range []bool{true, false} {
		for _, f := range found {
			path := filepath.Join(folder, f.Name())
			switch {
			case isFolder(path, f) != folders || !fits(f.Name(), begun):
			case folders:
				add(path, f.Name(), theme.FolderIcon(), func() { c.enter(path) })
			case slices.Contains(c.endings, strings.ToLower(filepath.Ext(path))):
				add(path, f.Name(), theme.FileIcon(), func() { c.tapped(path) })
			}
		}
	}
	c.list.set(entries)
	if len(c.places) > 0 && begun != "" {
		c.list.mark(0)
	}
}

// isFolder reports whether an entry is a folder, or leads to one.
func isFolder(path string, f os.DirEntry) bool {
	if f.Type()&os.ModeSymlink == 0 {
		return f.IsDir()
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// fits reports whether a name is one of those that what is typed may mean. Hidden ones
// are only meant by their point.
func fits(name, begun string) bool {
	if strings.HasPrefix(name, ".") && !strings.HasPrefix(begun, ".") {
		return false
	}
	return strings.Contains(strings.ToLower(name), strings.ToLower(begun))
}

// step marks the row a step further.
func (c *chooser) step(by int) {
	if n := len(c.places); n > 0 {
		c.walked = true
		c.list.mark(min(max(c.list.at+by, 0), n-1))
	}
}

// tapped writes a file's path, or chooses it where that is done already.
func (c *chooser) tapped(path string) {
	if c.entry.Text == path {
		c.chosen(path)
		return
	}
	c.entry.SetText(path)
}

// submit chooses what the path names, or goes where the marked row leads, which comes
// first where somebody went there.
func (c *chooser) submit() {
	switch at := c.list.at; {
	case !c.walked && c.isFile(c.entry.Text):
		c.chosen(c.entry.Text)
	case at < 0 || at >= len(c.places):
	case c.isFile(c.places[at]):
		c.chosen(c.places[at])
	default:
		c.enter(c.places[at])
	}
}

// confirm chooses a folder as it is written, or does what Return does.
func (c *chooser) confirm() {
	if len(c.endings) > 0 {
		c.submit()
		return
	}
	if info, err := os.Stat(c.entry.Text); err == nil && info.IsDir() {
		c.chosen(filepath.Clean(c.entry.Text))
	}
}

func (c *chooser) isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular() && len(c.endings) > 0
}
