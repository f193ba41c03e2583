package window_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/conventions"
)

func TestWelcome(t *testing.T) {
	d := newDesk(t)
	d.expect("Open a chart…", "Try a sample chart")
	d.open(filepath.Join(d.dir, "none.yaml"))
	d.expectNot("Try a sample chart") // while something is being opened
	d.settle()
	d.expect("Try a sample chart")
	test.Tap(d.button("Try a sample chart"))
	if st := d.settle(); st.Err != nil || len(st.Report.Findings) == 0 {
		t.Fatalf("the sample opens with error %v and findings %v", st.Err, st.Report)
	}
	d.expectNot("Try a sample chart")
	if got := d.window.Title(); got != "Larkfield Instruments · Dotline" {
		t.Errorf("the title is %q", got)
	}
}

func TestFindingsAreListedBySeverity(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.expect("1 error", "1 warning", "1 note", "Errors", "Warnings", "Notes", "5 positions", "profile default",
		"reports to itself", "Cy Dahl (CIO) reports to Bo Ray (CFO)", "Suggested for CIO: reports to CEO", "cio-reports-to-ceo · contested")
}

func TestF8GoesRoundTheFindings(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	var got []string
	for range 4 {
		d.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF8})
		got = append(got, d.selectedRule())
	}
	d.menu("Go", "Previous Finding")
	got = append(got, d.selectedRule())
	want := []string{"self-report", "cio-reports-to-ceo", "ambiguous-title", "self-report", "ambiguous-title"}
	if !slices.Equal(got, want) {
		t.Errorf("F8 goes to %v, want %v", got, want)
	}
	d.expect("Di Moss", "Security Officer")
	d.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	d.expect("Facts that the conventions need.")
}

func TestFilter(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	test.Tap(d.button("1 error"))
	d.expectNot("reports to itself")
	test.Tap(d.button("1 error"))
	d.expect("reports to itself")
	search := d.filterEntry()
	for _, c := range []struct {
		text      string
		rule      string
		hasOthers bool
	}{
		{"dahl", "cio-reports-to-ceo", false},
		{"AMBIGUOUS móss", "ambiguous-title", false},
		{"nonsense", "", false},
	} {
		search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) // empties it
		test.Type(search, c.text)
		d.menu("Go", "Next Finding")
		if c.rule == "" {
			d.expect("No finding passes the filter.")
		} else if got := d.selectedRule(); got != c.rule {
			t.Errorf("filtered by %q, the first finding is %s, want %s", c.text, got, c.rule)
		}
	}
}

func TestSelectionIsTold(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.session.SelectCard(2)
	d.expect("Cy Dahl", "Bo Ray, CFO", "Chief Information Officer; rank: chief officer; function: IT")
	d.session.SelectCard(4)
	d.expect("Ed Fox, Buyer")
	d.session.SelectCard(0)
	d.expect("Nobody: a top of the chart", "2 direct, 3 in all")
}

func TestWhyTellsTheRule(t *testing.T) {
	d := newDesk(t)
	d.window.Resize(fyne.NewSize(1200, 1000)) // room for all three
	d.show(chart)
	var why []fyne.Tappable
	for _, o := range d.objects() {
		link, ok := o.(fyne.Tappable)
		if w, isWidget := o.(fyne.Widget); ok && isWidget {
			if text, ok := test.WidgetRenderer(w).Objects()[0].(*canvas.Text); ok && text.Text == "Why?" {
				why = append(why, link)
			}
		}
	}
	if len(why) != 3 {
		t.Fatalf("%d of 3 findings can be asked why", len(why))
	}
	why[1].Tapped(&fyne.PointEvent{})
	rule, _ := conventions.Find("cio-reports-to-ceo")
	d.expect(rule.Summary, "The sources disagree", "Sources", rule.Sources[0].Title)
	lines := map[float32]string{} // by where they are
	for _, o := range d.objects() {
		rich, ok := o.(*widget.RichText)
		if !ok || !strings.HasPrefix(rich.String(), rule.Summary) {
			continue
		}
		for _, part := range test.WidgetRenderer(rich).Objects() {
			if text, ok := part.(*canvas.Text); ok && text.Text != "" {
				if before := lines[text.Position().Y]; before != "" {
					t.Errorf("%q follows %q on the same line", text.Text, before)
				}
				lines[text.Position().Y] = text.Text
			}
		}
	}
	if len(lines) == 0 {
		t.Error("the rule has no lines")
	}
}

func TestErrorKeepsThePicture(t *testing.T) {
	d := newDesk(t)
	before := d.show(chart)
	room := d.diagramSize()
	after := d.show("positions:\n  - id: [ceo\n")
	if after.Scene != before.Scene {
		t.Fatal("the picture went")
	}
	d.expect("chart.yaml:2:", "- id: [ceo", "1 warning")
	if d.diagramSize().Height >= room.Height {
		t.Error("the message covers the picture")
	}
	d.show(chart)
	d.expectNot("- id: [ceo")
	if got := d.diagramSize(); got != room {
		t.Errorf("without the message the picture has %v of room, want %v again", got, room)
	}
}

func TestCleanChart(t *testing.T) {
	d := newDesk(t)
	d.show("view: {layout: tree}\npositions: [{id: ceo, title: CEO}]\n")
	d.expect("No findings.", "conventions of profile", "1 position ")
	if got := d.window.Title(); got != "chart.yaml · Dotline" {
		t.Errorf("the title of a chart without a name is %q", got)
	}
}

func TestExportAsksBeforeReplacing(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	path := filepath.Join(d.dir, "chart.svg")
	old := []byte("something of the user's")
	if err := os.WriteFile(path, old, 0o644); err != nil {
		t.Fatal(err)
	}
	d.menu("File", "Export…")
	d.expect("Export the drawing", path)
	test.Tap(d.button("Export"))
	d.expect("Replace the file?")
	if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, old) {
		t.Errorf("before the answer the file holds %q, %v", got, err)
	}
	d.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	d.expectNot("Replace the file?")
	if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, old) {
		t.Errorf("after Escape the file holds %q, %v", got, err)
	}
}

func TestProfileAndTheme(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.menu("View", "Profile", "finance-led")
	d.settle()
	d.expect("profile finance-led")
	d.expectNot("Cy Dahl (CIO) reports to Bo Ray (CFO)")
	d.menu("View", "Theme", "Print")
	if st := d.settle(); st.Theme != "print" {
		t.Errorf("the chart is drawn in %s", st.Theme)
	}
	if got := d.app.Preferences().String("theme"); got != "print" {
		t.Errorf("the choice that is kept is %q", got)
	}
}

func TestRecent(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	path := filepath.Join(d.dir, "chart.yaml")
	if got := d.app.Preferences().StringList("recent"); !slices.Equal(got, []string{path}) {
		t.Errorf("recent charts are %v", got)
	}
}

func TestThousandsOfFindings(t *testing.T) {
	d := newDesk(t)
	var b strings.Builder
	b.WriteString("view: {layout: tree}\npositions:\n  - {id: a, title: CEO}\n")
	for range 5000 {
		b.WriteString("  - {title: Buyer, reports_to: nobody}\n")
	}
	d.show(b.String())
	if n := len(d.objects()); n > 500 {
		t.Errorf("5,000 findings make %d objects", n)
	}
	d.menu("Go", "Previous Finding") // the last one, at the list's end
	d.expect("unknown-manager", "Line 5003")
}
