package window_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"dotline/graph/graphviz/worker"
	"dotline/ui/desktop/diagram"
	"dotline/ui/desktop/window"
	"dotline/ui/desktop/words"
	"dotline/ui/desktop/words/wordstest"
	"dotline/ui/session"
)

// graphviz lays out the charts that ask for no other layout.
var graphviz *worker.Pool

func TestMain(m *testing.M) {
	wordstest.English()
	graphviz = worker.NewPool()
	code := m.Run()
	graphviz.Close()
	os.Exit(code)
}

// Three findings: a loop (error), the CIO's boss (warning), a title (note).
const chart = `
view: {layout: tree}
organization: {name: Tern Ferries}
positions:
  - {id: ceo, title: CEO, name: Ana Lund}
  - {id: cfo, title: CFO, name: Bo Ray, reports_to: ceo}
  - {id: cio, title: CIO, name: Cy Dahl, reports_to: cfo}
  - {id: cso, title: CSO, name: Di Moss, reports_to: ceo}
  - {id: x, title: Buyer, name: Ed Fox, reports_to: x}
`

// desk is a window on its session, with the queue and the clock that drive them.
type desk struct {
	*testing.T
	app     fyne.App
	window  fyne.Window
	windows *window.Windows
	session *session.Session

	sessions []*session.Session // of all windows
	open     func(path string)

	comeBack func() // to the window
	queue    chan func()
	timers   []func()
	dir      string
	owner    string // of what is kept for recovery
}

// programs counts those that desks stand for, each with a name of its own.
var programs atomic.Int64

func newDesk(t *testing.T) *desk { return newDeskIn(t, t.TempDir()) }

// newDeskIn makes a window that keeps its files in a folder.
func newDeskIn(t *testing.T, dir string) *desk {
	d := newDeskOf(t, test.NewTempApp(t), dir)
	d.window.Resize(fyne.NewSize(1200, 800))
	return d
}

// again makes a window as the next run of the program does.
func (d *desk) again() *desk { return newDeskOf(d.T, d.app, d.dir) }

func newDeskOf(t *testing.T, app fyne.App, dir string) *desk {
	d := &desk{T: t, app: app, queue: make(chan func(), 100), dir: dir, owner: fmt.Sprint("test", programs.Add(1))}
	before := d.app.Driver().AllWindows()
	d.windows = window.NewWindows(window.Config{App: d.app, Icon: theme.BrokenImageIcon(), After: d.after, Session: d.newSession})
	w := d.windows.New()
	d.open, d.comeBack = w.Open, w.Return
	for _, one := range d.app.Driver().AllWindows() {
		if !slices.Contains(before, one) {
			d.window = one
		}
	}
	t.Cleanup(func() {
		if slices.Contains(d.app.Driver().AllWindows(), d.window) { // a test may have closed it
			d.window.Close()
		}
	})
	return d
}

// newSession begins the session of a window, of which the first is the desk's.
func (d *desk) newSession() *session.Session {
	s := session.New(session.Config{
		Pool: graphviz,
		Post: func(f func()) { d.queue <- f },
		Now:  func() time.Time { return time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC) },

		Recovery: filepath.Join(d.dir, "recovery"),
		Owner:    d.owner,
		After:    d.after,
		Label:    window.FieldLabel,
		Say:      words.Say,
	})
	if d.session == nil {
		d.session = s
	}
	d.sessions = append(d.sessions, s)
	return s
}

func (d *desk) after(_ time.Duration, f func()) (stop func()) {
	i := len(d.timers)
	d.timers = append(d.timers, f)
	return func() { d.timers[i] = func() {} }
}

// show opens a chart of that text and waits for it.
func (d *desk) show(text string) session.State {
	d.Helper()
	path := filepath.Join(d.dir, "chart.yaml")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		d.Fatal(err)
	}
	d.open(path)
	return d.settle()
}

func (d *desk) settle() session.State {
	d.Helper()
	for d.session.State().Busy != "" {
		d.next(d.session.State().Busy)
	}
	return d.session.State()
}

// next runs what is posted next.
func (d *desk) next(waitingFor string) {
	d.Helper()
	select {
	case f := <-d.queue:
		f()
	case <-time.After(20 * time.Second):
		d.Fatalf("still busy: %s", waitingFor)
	}
}

// objects are all that is to be seen, dialogs over the window included.
func (d *desk) objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		all = append(all, o)
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	walk(d.window.Content())
	for _, o := range d.window.Canvas().Overlays().List() {
		walk(o)
	}
	return all
}

// says reports whether a text is to be seen, line breaks aside.
func (d *desk) says(text string) bool {
	var all []string
	for _, o := range d.objects() {
		if t, ok := o.(*canvas.Text); ok {
			all = append(all, t.Text)
		}
	}
	return strings.Contains(strings.Join(strings.Fields(strings.Join(all, " ")), " "), text)
}

func (d *desk) expect(texts ...string) {
	d.Helper()
	for _, text := range texts {
		if !d.says(text) {
			d.Errorf("%q is not to be seen", text)
		}
	}
}

func (d *desk) expectNot(texts ...string) {
	d.Helper()
	for _, text := range texts {
		if d.says(text) {
			d.Errorf("%q is to be seen", text)
		}
	}
}

// pressable is a button of any kind.
type pressable interface {
	fyne.Tappable
	fyne.Accessible
	fyne.Disableable
}

func (d *desk) button(label string) pressable {
	d.Helper()
	for _, o := range d.objects() {
		if b, ok := o.(pressable); ok && b.AccessibilityLabel() == label {
			return b
		}
	}
	d.Fatalf("there is no button %q", label)
	return nil
}

func (d *desk) diagramSize() fyne.Size {
	for _, o := range d.objects() {
		if o, ok := o.(*diagram.Diagram); ok {
			return o.Size()
		}
	}
	return fyne.Size{}
}

// filterEntry is where the findings are filtered.
func (d *desk) filterEntry() fyne.Focusable {
	return d.control("Filter: a name, a title")
}

// control is what can have the keyboard and stands after a label, or shows that
// text itself.
func (d *desk) control(label string) fyne.Focusable {
	d.Helper()
	var last fyne.Focusable
	labelled := false
	for _, o := range d.objects() {
		if f, ok := o.(fyne.Focusable); ok {
			if last = f; labelled {
				return f
			}
		}
		if text, ok := o.(*canvas.Text); ok && text.Text == label {
			if inside(last, text) {
				return last
			}
			labelled = true
		}
	}
	d.Fatalf("there is nothing to edit %q in", label)
	return nil
}

// inside reports whether a text is part of an object.
func inside(o fyne.Focusable, text *canvas.Text) bool {
	object, ok := o.(fyne.CanvasObject)
	if !ok {
		return false
	}
	driver := fyne.CurrentApp().Driver()
	at, edge := driver.AbsolutePositionForObject(text), driver.AbsolutePositionForObject(object)
	return at.X >= edge.X && at.Y >= edge.Y && at.X < edge.X+object.Size().Width && at.Y < edge.Y+object.Size().Height
}

// menu does what an item of the menu does.
func (d *desk) menu(path ...string) {
	d.Helper()
	i := d.item(path...)
	if i.Disabled {
		d.Fatalf("%v of the menu cannot be used now", path)
	}
	i.Action()
}

// item is an item of the menu.
func (d *desk) item(path ...string) *fyne.MenuItem {
	d.Helper()
	var find func(items []*fyne.MenuItem, path []string) *fyne.MenuItem
	find = func(items []*fyne.MenuItem, path []string) *fyne.MenuItem {
		for _, i := range items {
			if i.Label == path[0] {
				if len(path) == 1 {
					return i
				}
				return find(i.ChildMenu.Items, path[1:])
			}
		}
		return nil
	}
	for _, m := range d.window.MainMenu().Items {
		if m.Label == path[0] {
			if i := find(m.Items, path[1:]); i != nil {
				return i
			}
		}
	}
	d.Fatalf("the menu has no %v", path)
	return nil
}

func (d *desk) selectedRule() string {
	st := d.session.State()
	if st.Finding < 0 {
		return ""
	}
	return st.Report.Findings[st.Finding].Rule.ID
}
