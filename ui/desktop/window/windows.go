package window

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"dotline/graph/disk"
	"dotline/ui/desktop/look"
	"dotline/ui/session"
)

// Config is what windows need from the world.
type Config struct {
	App  fyne.App
	Icon fyne.Resource
	// Session begins a session for a new window.
	Session func() *session.Session
	// After runs a function on the windows' goroutine after a while, unless the
	// function that it returns is called before.
	After func(time.Duration, func()) (stop func())
	// Reports is the folder of the program's log and of crash reports, "" for none.
	Reports string
	// Frames is where the diagrams' frame times are written; nil for nowhere.
	Frames io.Writer
	// Careful is for a program that has crashed again and again: it begins without what
	// was open, and offers to open that.
	Careful bool
	// BeforeShow is called with each new window before the display has it; it may be nil.
	BeforeShow func()
}

// Windows are the program's windows, each with a chart of its own.
type Windows struct {
	config Config
	theme  *look.Theme
	open   []*Window
	left   []string // files that were open and are not opened again unasked

	startScale string // with which the program was started, "" for none
}

// NewWindows returns no window yet.
func NewWindows(c Config) *Windows {
	a := &Windows{config: c, theme: look.New(), startScale: os.Getenv(scaleVariable)}
	c.App.Settings().AddListener(func(fyne.Settings) {
		for _, w := range a.open {
			w.matchTheme()
		}
	})
	if a.scale() != 100 {
		a.applyScale()
	}
	a.applyTheme()
	return a
}

// New opens one more window, in which there is no chart.
func (a *Windows) New() *Window {
	w := a.newWindow()
	a.show(w)
	return w
}

func (a *Windows) newWindow() *Window { return newWindow(a, a.newSession()) }

func (a *Windows) show(w *Window) {
	if !slices.Contains(a.open, w) {
		a.open = append(a.open, w)
		if a.config.BeforeShow != nil {
			a.config.BeforeShow()
		}
		w.window.Show()
	}
}

// Begin opens the first windows: with the file that is named, or if none is with
// those that were open when the program ended; and with what was not saved of
// charts without a file.
func (a *Windows) Begin(file string) {
	paths := []string{file}
	if file == "" {
		paths = slices.DeleteFunc(a.config.App.Preferences().StringList(prefOpen), func(path string) bool {
			_, err := os.Stat(path)
			return err != nil
		})
		if a.config.Careful {
			a.left = paths
			a.show(a.newWindow())
			return
		}
	}
	for _, path := range paths {
		a.begin(path)
	}
	s := a.beginUnsaved()
	if len(a.open) == 0 {
		a.show(newWindow(a, s))
	}
}

// beginUnsaved opens windows with what was not saved of charts without a file, and
// returns a session with no chart.
func (a *Windows) beginUnsaved() *session.Session {
	s := a.newSession()
	for ; s.OpenUnsaved(); s = a.newSession() {
		a.show(newWindow(a, s))
	}
	return s
}

// openLeft opens what the program began without.
func (a *Windows) openLeft() {
	a.Open(a.left...)
	a.beginUnsaved().Close()
}

// begin opens a chart or a staff list in a new window. A chart is read and drawn while
// the window is being made.
func (a *Windows) begin(path string) {
	if session.IsStaffList(path) {
		a.New().Open(path)
		return
	}
	s := a.newSession()
	s.Open(absolute(path))
	a.show(newWindow(a, s))
}

// newSession begins a session that draws as the other windows do.
func (a *Windows) newSession() *session.Session {
	s := a.config.Session()
	s.SetOverlays(a.keptOverlays()...)
	s.SetTheme(a.drawnIn())
	return s
}

// empty is a window that shows no chart and is to show none; where there is no
// such a new one, which is not to be seen yet.
func (a *Windows) empty() *Window {
	for _, w := range a.open {
		if st := w.session.State(); st.Chart == nil && st.Busy == "" {
			return w
		}
	}
	return a.newWindow()
}

// Open opens charts: each in the window that shows it already, or in one that is
// empty or new.
func (a *Windows) Open(paths ...string) {
	for _, path := range paths {
		if w := a.showing(path); w != nil {
			w.window.RequestFocus()
			continue
		}
		w := a.empty()
		a.show(w)
		w.Open(path)
	}
}

// showing is the window that shows a chart's file, by whatever name, nil where none
// does.
func (a *Windows) showing(path string) *Window {
	path = absolute(path)
	for _, w := range a.open {
		if p := w.session.State().Path; p == path || p != "" && disk.Same(p, path) {
			return w
		}
	}
	return nil
}

// absolute is a path by which a file is known whatever folder one is in.
func absolute(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return path
}

// Return is for when the user comes back to the program.
func (a *Windows) Return() {
	for _, w := range a.open {
		w.Return()
	}
}

// Watch has all windows notice what other programs change in their files.
func (a *Windows) Watch() {
	const often = time.Second
	a.config.After(often, func() {
		for _, w := range a.open {
			w.glance()
		}
		a.Watch()
	})
}

// Quit ends the program, after asking in each window what becomes of unsaved
// changes.
func (a *Windows) Quit() {
	a.leaveAll(slices.Clone(a.open), func() {
		for _, w := range a.open {
			w.session.LeaveRecovery()
			w.keepArrangement()
		}
		a.keepOpen()
		a.config.App.Quit()
	})
}

func (a *Windows) leaveAll(list []*Window, then func()) {
	if len(list) == 0 {
		then()
		return
	}
	w := list[0]
	if w.session.State().Dirty {
		w.window.RequestFocus()
	}
	w.leave(func() { a.leaveAll(list[1:], then) })
}

// shut closes a window for good. The charts of the last one are those with which
// the program begins the next time.
func (a *Windows) shut(w *Window) {
	w.session.LeaveRecovery()
	w.keepArrangement()
	if len(a.open) == 1 {
		a.keepOpen()
	}
	a.open = slices.DeleteFunc(a.open, func(o *Window) bool { return o == w })
	if len(a.open) > 0 {
		a.keepOpen()
	}
	w.session.Close()
	w.window.Close()
}

// keepOpen remembers which files are open.
func (a *Windows) keepOpen() {
	paths := []string{}
	for _, w := range a.open {
		if w.path != "" {
			paths = append(paths, w.path)
		}
	}
	a.config.App.Preferences().SetStringList(prefOpen, paths)
}

// remembered shows in all windows which charts were open before.
func (a *Windows) remembered(recent []string) {
	for _, w := range a.open {
		w.welcome.show(recent)
		w.menu.showRecent(recent)
	}
}

// Close ends the sessions of the windows that are still open, and waits until
// what is not saved is kept.
func (a *Windows) Close() {
	for _, w := range a.open {
		w.session.Close()
	}
}
