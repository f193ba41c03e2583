package session_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"dotline/graph/export"
	"dotline/graph/graphviz/worker"
	"dotline/ui/session"
)

const head = "view: {layout: tree}\npositions:\n"

const chart = head + `
  - {id: ceo, title: CEO, name: Ana}
  - {id: cfo, title: CFO, reports_to: ceo}
  - {id: cio, title: CIO, reports_to: cfo}
`

// graphviz lays out the charts that ask for no other layout.
var graphviz *worker.Pool

func TestMain(m *testing.M) {
	graphviz = worker.NewPool()
	code := m.Run()
	graphviz.Close()
	os.Exit(code)
}

// desk is a session with the queue that stands for its goroutine.
type desk struct {
	*session.Session
	t      testing.TB
	queue  chan func()
	timers []func()
	dir    string
}

// programs counts those that tests stand for, each with a name of its own.
var programs atomic.Int64

func newDesk(t testing.TB) *desk { return newDeskIn(t, t.TempDir()) }

// newDeskIn begins a session that keeps its files in a folder.
func newDeskIn(t testing.TB, dir string) *desk {
	return newDeskOf(t, dir, fmt.Sprint("test", programs.Add(1)))
}

// newDeskOf begins one of a program that has a name.
func newDeskOf(t testing.TB, dir, owner string) *desk {
	d := &desk{t: t, queue: make(chan func(), 100), dir: dir}
	d.Session = session.New(session.Config{
		Owner:    owner,
		Pool:     graphviz,
		Post:     func(f func()) { d.queue <- f },
		Now:      func() time.Time { return time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC) },
		Recovery: filepath.Join(d.dir, "recovery"),
		After: func(_ time.Duration, f func()) func() {
			i := len(d.timers)
			d.timers = append(d.timers, f)
			return func() { d.timers[i] = func() {} }
		},
	})
	return d
}

// file writes a chart file and returns its path.
func (d *desk) file(name, text string) string {
	path := filepath.Join(d.dir, name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// settle runs what is posted until nothing is being done, and returns the state.
func (d *desk) settle() session.State {
	d.t.Helper()
	for d.State().Busy != "" {
		select {
		case f := <-d.queue:
			f()
		case <-time.After(20 * time.Second):
			d.t.Fatalf("still busy: %s", d.State().Busy)
		}
	}
	return d.State()
}

func TestOpen(t *testing.T) {
	d := newDesk(t)
	path := d.file("a.yaml", chart)
	d.Open(path)
	if busy := d.State().Busy; busy != "Opening a.yaml…" {
		t.Errorf("busy with %q", busy)
	}
	st := d.settle()
	if st.Err != nil || st.Path != path || len(st.Scene.Cards) != 3 || st.Report == nil || st.Index == nil {
		t.Errorf("opened %q with %v, error %v", st.Path, st.Scene, st.Err)
	}
}

func TestFailureKeepsWhatWasOpen(t *testing.T) {
	d := newDesk(t)
	good := d.file("good.yaml", chart)
	d.Open(good)
	before := d.settle()
	for _, c := range []struct{ path, says string }{
		{d.file("broken.yaml", "positions: [{id: ceo"), "broken.yaml:1:"},
		{d.file("empty.yaml", ""), "empty"},
		{d.file("binary.yaml", "\x00\x01\x02"), "binary"},
		{d.dir, "is a folder"},
		{filepath.Join(d.dir, "none.yaml"), "no such file"},
	} {
		d.Open(c.path)
		st := d.settle()
		if st.Err == nil || !strings.Contains(st.Err.Error(), c.says) || strings.Contains(st.Err.Error(), "\n") {
			t.Errorf("%s: the error is %v, want one line with %q", c.path, st.Err, c.says)
		}
		if st.Scene != before.Scene || st.Path != good {
			t.Errorf("%s took the place of what was open", c.path)
		}
	}
	d.Reload()
	if st := d.settle(); st.Err != nil {
		t.Errorf("the error stays after a success: %v", st.Err)
	}
}

func TestNewestWins(t *testing.T) {
	d := newDesk(t)
	d.Open(d.file("first.yaml", chart))
	second := d.file("second.yaml", head+"  - {id: chair, title: Chair}\n")
	d.Open(second)
	d.settle()
	for len(d.queue) > 0 {
		(<-d.queue)()
	}
	if st := d.State(); st.Path != second || len(st.Scene.Cards) != 1 {
		t.Errorf("shown is %s with %d cards, want the one that was opened last", st.Path, len(st.Scene.Cards))
	}
}

func TestSettingsWhileOpening(t *testing.T) {
	d := newDesk(t)
	path := d.file("a.yaml", chart)
	d.Open(path)
	d.SetTheme("dark")
	d.SetProfile("finance-led")
	st := d.settle()
	if st.Path != path || st.Theme != "dark" || st.Report == nil || st.Report.Profile != "finance-led" {
		t.Errorf("opened %q in theme %s, want the file in dark by profile finance-led", st.Path, st.Theme)
	}
	d.SetProfile("no-such-profile")
	if st = d.settle(); st.Err == nil || st.Profile != "finance-led" {
		t.Errorf("an unknown profile gives error %v and profile %q", st.Err, st.Profile)
	}
	d.SetTheme("print")
	if st = d.settle(); st.Err != nil || st.Theme != "print" || st.Profile != "finance-led" {
		t.Errorf("after a failure: theme %s, profile %s, error %v", st.Theme, st.Profile, st.Err)
	}
}

func TestCancel(t *testing.T) {
	d := newDesk(t)
	d.Open(d.file("a.yaml", chart))
	d.Cancel()
	(<-d.queue)()
	if st := d.State(); st.Busy != "" || st.Chart != nil || st.Err != nil {
		t.Errorf("after cancelling: busy %q, chart %v, error %v", st.Busy, st.Chart, st.Err)
	}
}

func TestSelection(t *testing.T) {
	d := newDesk(t)
	path := d.file("a.yaml", chart)
	d.Open(path)
	st := d.settle()
	if len(st.Report.Findings) != 1 {
		t.Fatalf("%d findings, want the CIO's line only", len(st.Report.Findings))
	}
	id := func() string {
		if st := d.State(); st.Selected >= 0 {
			return fmt.Sprint(st.Scene.Cards[st.Selected].ID, " ", st.Finding)
		}
		return "none"
	}
	for _, c := range []struct {
		do   func()
		want string
	}{
		{func() { d.SelectFinding(0) }, "cio 0"},
		{func() { d.SelectCard(0) }, "ceo -1"},
		{func() { d.SelectCard(2) }, "cio 0"},
		{func() { // another card before it
			d.file("a.yaml", strings.Replace(chart, "  - {id: cfo", "  - {id: aide, title: Aide, reports_to: ceo}\n  - {id: cfo", 1))
			d.Reload()
			d.settle()
		}, "cio 0"},
		{func() { // not there any more
			d.file("a.yaml", head+"  - {id: ceo, title: CEO}\n")
			d.Reload()
			d.settle()
		}, "none"},
	} {
		c.do()
		if got := id(); got != c.want {
			t.Errorf("selected are card and finding %s, want %s", got, c.want)
		}
	}
}

func TestExport(t *testing.T) {
	d := newDesk(t)
	var outcome []error
	done := func(err error) { outcome = append(outcome, err) }
	path := filepath.Join(d.dir, "a.png")
	d.Export(path, "light", export.Options{}, done)
	if len(outcome) != 1 || outcome[0] == nil {
		t.Fatalf("exporting nothing gives %v", outcome)
	}
	d.OpenText("a sample", []byte(chart))
	d.settle()
	d.Export(path, "light", export.Options{}, done)
	d.Open(d.file("b.yaml", chart)) // which must not stop it
	d.settle()
	if info, err := os.Stat(path); len(outcome) != 2 || outcome[1] != nil || err != nil || info.Size() == 0 {
		t.Errorf("exporting gives %v; the file: %v", outcome, err)
	}
	d.Export(filepath.Join(d.dir, "a.bmp"), "", export.Options{}, done)
	d.settle()
	if len(outcome) != 3 || outcome[2] == nil || !strings.Contains(outcome[2].Error(), ".svg") {
		t.Errorf("exporting to .bmp gives %v, want the endings there are", outcome)
	}
	d.Export(path, "light", export.Options{}, done)
	d.Cancel()
	(<-d.queue)()
	if len(outcome) != 3 {
		t.Errorf("an export that was cancelled tells its outcome: %v", outcome[3])
	}
}

// What is exported does not depend on the theme of the screen, unless asked to.
func TestExportInAThemeOfItsOwn(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a sample", []byte(chart))
	d.settle()
	export := func(name, theme string) string {
		path := filepath.Join(d.dir, name)
		d.Export(path, theme, export.Options{}, func(err error) {
			if err != nil {
				t.Fatal(err)
			}
		})
		d.settle()
		picture, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(picture)
	}
	plain := export("a.png", "")
	d.SetTheme("dark")
	d.settle()
	if export("b.png", "") != plain {
		t.Error("a dark screen changes what is exported")
	}
	if export("c.png", "dark") == plain {
		t.Error("a theme that was asked for is not used")
	}
}
