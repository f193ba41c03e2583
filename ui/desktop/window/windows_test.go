package window_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotline/graph/scene"
	"dotline/ui/desktop/window"
	"dotline/ui/session"
)

// settleAll waits until no window has anything to do.
func (d *desk) settleAll() {
	d.Helper()
	for {
		busy := slices.IndexFunc(d.sessions, func(s *session.Session) bool { return s.State().Busy != "" })
		if busy < 0 {
			return
		}
		d.next(d.sessions[busy].State().Busy)
	}
}

// paths are the charts that are open, in the order of their windows.
func (d *desk) paths() string {
	var list []string
	for _, s := range d.sessions {
		if st := s.State(); st.Path != "" {
			list = append(list, filepath.Base(st.Path))
		} else if st.Chart != nil {
			list = append(list, "no file")
		}
	}
	return strings.Join(list, " ")
}

func (d *desk) file(name, text string) string {
	d.Helper()
	path := filepath.Join(d.dir, name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		d.Fatal(err)
	}
	return path
}

func TestSeveralWindows(t *testing.T) {
	d := newDesk(t)
	a, b, c := d.file("a.yaml", chart), d.file("b.yaml", chart), d.file("c.yaml", chart)
	d.windows.Open(a)
	d.settleAll()
	d.menu("File", "New Window")
	d.windows.Open(b)
	d.settleAll()
	if got := d.paths(); got != "a.yaml b.yaml" {
		t.Fatalf("open are %s", got)
	}
	d.open(b) // in the first window, which leaves it where it is
	d.windows.Open(a, c, b)
	d.settleAll()
	if got := d.paths(); got != "a.yaml b.yaml c.yaml" {
		t.Errorf("open are %s, want each chart in a window of its own", got)
	}
	if err := d.session.SetText([]byte(strings.Replace(chart, "Ana", "Eva", 1)), "Type"); err != nil {
		t.Fatal(err)
	}
	d.settleAll()
	d.windows.Quit()
	d.windows.Quit() // as one who is impatient does
	d.expect("Save the changes?")
	d.key(fyne.KeyEscape)
	d.expectNot("Save the changes?")
	d.windows.Quit()
	d.expect("Save the changes?")
	test.Tap(d.button("Cancel"))
	if err := d.session.Undo(); err != nil {
		t.Fatal(err)
	}
	d.settleAll()

	// Those that are open are there again the next time; what is named comes alone.
	next := window.NewWindows(window.Config{App: d.app, Icon: d.window.Icon(), After: d.after, Session: d.newSession})
	d.sessions = nil
	next.Begin("")
	d.settleAll()
	if got := d.paths(); got != "a.yaml b.yaml c.yaml" {
		t.Errorf("the next time, open are %s", got)
	}
	next.Quit()
	if err := os.Remove(b); err != nil {
		t.Fatal(err)
	}
	next = window.NewWindows(window.Config{App: d.app, Icon: d.window.Icon(), After: d.after, Session: d.newSession})
	d.sessions = nil
	next.Begin("")
	d.settleAll()
	if got := d.paths(); got != "a.yaml c.yaml" {
		t.Errorf("when a file is gone, open are %s", got)
	}
	d.sessions = nil
	next = window.NewWindows(window.Config{App: d.app, Icon: d.window.Icon(), After: d.after, Session: d.newSession})
	next.Begin(c)
	d.settleAll()
	if got := d.paths(); got != "c.yaml" {
		t.Errorf("with a file named, open are %s", got)
	}
}

// Two windows on one file would each overwrite what the other saved and keeps for
// recovery.
func TestOneWindowForAFile(t *testing.T) {
	d := newDesk(t)
	a, b := d.file("a.yaml", chart), d.file("b.yaml", chart)
	link := filepath.Join(d.dir, "link.yaml")
	if err := os.Symlink(a, link); err != nil {
		t.Fatal(err)
	}
	d.windows.Open(a)
	d.windows.New()
	d.windows.Open(b)
	d.settleAll()
	d.windows.Open(link)
	d.settleAll()
	if got := d.paths(); got != "a.yaml b.yaml" {
		t.Fatalf("open are %s", got)
	}

	d.edit()
	d.open(link) // in its own window, which is to read it again
	d.settleAll()
	if st := d.session.State(); st.Path != a || st.Undo != "Reload" {
		t.Errorf("what is open is %s, and can undo %q", st.Path, st.Undo)
	}
	d.menu("File", "Save As…")
	path := d.window.Canvas().Focused().(interface {
		SetText(string)
		Validate() error
	})
	for _, c := range []struct {
		as      string
		refused bool
	}{{a, false}, {b, true}, {filepath.Join(d.dir, "c.yaml"), false}} {
		path.SetText(c.as)
		if err := path.Validate(); (err != nil) != c.refused {
			t.Errorf("saving as %s: %v", c.as, err)
		}
	}
}

func TestClosedWindow(t *testing.T) {
	d := newDesk(t)
	d.windows.Open(d.file("a.yaml", chart))
	d.windows.New()
	d.windows.Open(d.file("b.yaml", chart))
	d.settleAll()
	d.menu("File", "Close Window")
	if list := d.app.Preferences().StringList("open"); len(list) != 1 || filepath.Base(list[0]) != "b.yaml" {
		t.Errorf("with one of two windows closed, open are %v", list)
	}
	d.windows.Open(d.file("a.yaml", chart))
	d.settleAll()
	if n := len(d.sessions); n != 3 {
		t.Errorf("what was closed is opened in one of %d windows, want a new one", n)
	}
}

// A chart is read while its window is being made, so that the window appears with it.
func TestFirstWindow(t *testing.T) {
	d := newDesk(t)
	d.app.Preferences().SetString("overlays", "roles")
	d.app.Preferences().SetString("theme", "dark")
	a, staff := d.file("a.yaml", chart), d.file("b.csv", "id,title,manager\n1,CEO,\n2,CFO,1\n")
	for _, c := range []struct{ file, shown string }{{a, "a.yaml"}, {staff, "no file"}} {
		d.sessions = nil
		next := window.NewWindows(window.Config{App: d.app, Icon: d.window.Icon(), After: d.after, Session: d.newSession})
		next.Begin(c.file)
		if busy := d.sessions[0].State().Busy; !strings.Contains(busy, filepath.Base(c.file)) {
			t.Errorf("the first window with %s begins with %q", c.file, busy)
		}
		d.settleAll()
		if got := d.paths(); got != c.shown {
			t.Errorf("with %s, open are %q", c.file, got)
		}
		if st := d.sessions[0].State(); st.Theme != "dark" || !slices.Equal(st.Overlays, []scene.Overlay{scene.RoleCards}) {
			t.Errorf("%s is drawn in %s with %v, want it as it was chosen", c.file, st.Theme, st.Overlays)
		}
	}
}

// What crashes the program at its start is not opened unasked for ever.
func TestBeginsWithoutWhatMayCrashIt(t *testing.T) {
	d := newDesk(t)
	files := []string{d.file("a.yaml", chart), d.file("b.yaml", chart)}
	d.app.Preferences().SetStringList("open", files)
	d.sessions = nil
	next := window.NewWindows(window.Config{App: d.app, Icon: d.window.Icon(), After: d.after, Session: d.newSession, Careful: true})
	next.Begin("")
	d.settleAll()
	if got := d.paths(); got != "" || len(d.sessions) != 1 {
		t.Fatalf("after one crash upon another, %d windows show %q", len(d.sessions), got)
	}
	windows := d.app.Driver().AllWindows()
	d.window = windows[len(windows)-1]
	next.TellCrashes([]string{filepath.Join(d.dir, "crash-2026-11-01-080000.000.txt")})
	test.Tap(d.button("Open It Again"))
	d.settleAll()
	if got := d.paths(); got != "a.yaml b.yaml" {
		t.Errorf("when asked to open it again, open are %s", got)
	}
}

// What a program left behind that was killed is there again.
func TestUnsavedChartIsOffered(t *testing.T) {
	d := newDesk(t)
	recovery := filepath.Join(d.dir, "recovery")
	if err := os.MkdirAll(recovery, 0o700); err != nil {
		t.Fatal(err)
	}
	for i, title := range []string{"Chair", "Owner"} {
		text := "positions: [{id: a, title: " + title + "}]\n"
		if err := os.WriteFile(filepath.Join(recovery, "untitled-another-"+string(rune('1'+i))+".recovery"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	a := d.file("a.yaml", chart)
	d.sessions = nil
	next := window.NewWindows(window.Config{App: d.app, Icon: d.window.Icon(), After: d.after, Session: d.newSession})
	next.Begin(a)
	d.settleAll()
	if got := d.paths(); got != "a.yaml no file no file" {
		t.Fatalf("open are %s", got)
	}
	for _, s := range d.sessions[1:3] {
		if !s.State().Recoverable {
			t.Error("a chart that was not saved is not offered")
		}
		if err := s.Recover(); err != nil {
			t.Fatal(err)
		}
	}
	d.settleAll()
	if one, two := d.sessions[1].State().Chart, d.sessions[2].State().Chart; one.Positions[0].Title.Text+two.Positions[0].Title.Text != "ChairOwner" {
		t.Error("what is recovered is not what was left")
	}
	for _, s := range d.sessions {
		s.DropRecovery()
	}
}

func TestTemplates(t *testing.T) {
	d := newDesk(t)
	for _, name := range []string{"Start-up", "Company", "Hospital", "University", "Public agency"} {
		d.menu("File", "New From Template", name)
		st := d.settle()
		if st.Chart == nil || len(st.Chart.Positions) < 8 || len(st.Report.Findings) > 0 || st.Path != "" {
			t.Errorf("%s: %d positions, %d findings, path %q", name, len(st.Chart.Positions), len(st.Report.Findings), st.Path)
		}
	}
}
