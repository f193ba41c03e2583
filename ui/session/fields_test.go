package session_test

import (
	"slices"
	"strings"
	"testing"

	"dotline/graph/org"
	"dotline/ui/session"
)

const full = head + `  - {id: ceo, title: CEO}
  - {id: board, title: Board}
  - id: cio
    title: CIO
    names: [Ana, Bo]
    vacant: true
    headcount: 2
    reports_to: ceo
    dotted_line_to: [board]
    department: IT
    location: Oslo
    role: cio
    scope: enterprise
    faces: internal
    horizon: long
    authority: strategic
    accountable_for: [it-strategy]
    responsible_for: [hiring, security]
    acting_since: 2026-01-01
    assistant: true
    pay: 180000
    successor: ceo
    tags: [key]
    link: https://example.com
    photo: cio.png
    notes: Some words.
`

// What is read from a field and given to it again changes nothing, and what is
// taken away is gone: for every field of the format.
func TestEveryFieldIsReadAndWritten(t *testing.T) {
	d := newDesk(t)
	d.OpenText("full", []byte(full))
	p := d.settle().Chart.ByID("cio")
	for _, field := range org.Fields() {
		if field == "exceptions" || field == "reports" || field == "name" {
			continue // these hold no values of their own
		}
		values := session.Values(p, field)
		if len(values) == 0 {
			t.Errorf("%s is not read", field)
			continue
		}
		if err := d.SetField("cio", field, values); err != nil {
			t.Errorf("%s cannot be given the values %q that it has: %v", field, values, err)
		}
		if st := d.settle(); string(st.Text) != full {
			t.Errorf("%s given its own values makes the text\n%s", field, st.Text)
			return
		}
		if field == "id" {
			continue
		}
		if err := d.SetField("cio", field, nil); err != nil {
			t.Errorf("%s cannot be removed: %v", field, err)
			continue
		}
		now := session.Values(d.settle().Chart.ByID("cio"), field)
		if field == "title" && slices.Equal(now, []string{"cio"}) {
			now = nil // the role stands for it
		}
		if len(now) > 0 {
			t.Errorf("%s removed still says %q", field, now)
		}
		if err := d.Undo(); err != nil {
			t.Fatal(err)
		}
		d.settle()
	}
}

func TestEveryFactIsReadAndWritten(t *testing.T) {
	d := newDesk(t)
	d.OpenText("facts", []byte(chart))
	d.settle()
	facts := map[string]string{
		"name": "Tern", "as_of": "2026-11-01", "headcount": "900", "it_headcount": "70", "it_budget": "12000000",
		"sector": "transport", "currency": "EUR", "complete": "true",
	}
	for _, fact := range org.OrganizationFields() {
		if err := d.SetFact(fact, []string{facts[fact]}); err != nil {
			t.Errorf("%s: %v", fact, err)
		}
		if got := session.FactValues(&d.settle().Chart.Organization, fact); !slices.Equal(got, []string{facts[fact]}) {
			t.Errorf("%s is %q, want %q", fact, got, facts[fact])
		}
	}
	if err := d.SetFact("headcount", []string{"many"}); err == nil || !strings.Contains(err.Error(), "a number") {
		t.Errorf("a headcount of many: %v", err)
	}
	for _, fact := range org.OrganizationFields() {
		if err := d.SetFact(fact, nil); err != nil {
			t.Errorf("%s: %v", fact, err)
		}
	}
	if st := d.settle(); string(st.Text) != chart {
		t.Errorf("without facts the text is\n%s", st.Text)
	}
}

func TestWrongValuesAreNotWritten(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a sample", []byte(chart))
	d.settle()
	for _, c := range []struct{ field, value, want string }{
		{"scope", "world", "enterprise"},
		{"headcount", "two", "a number"},
		{"acting_since", "soon", "2026-11-01"},
		{"link", "javascript:alert(1)", "an address"},
		{"photo", "../x.png", "own folder"},
		{"id", "cfo", "another position's"},
		{"id", "", "one id"},
		{"dotted_line_to", "cxo", "no position is called"},
		{"successor", "Nobody Known", "no position is called"},
		{"reports_to", "cio", "itself"},
	} {
		var values []string
		if c.value != "" {
			values = []string{c.value}
		}
		if err := d.SetField("cio", c.field, values); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %q: %v; want something about %q", c.field, c.value, err, c.want)
		}
	}
	if st := d.State(); st.Dirty || st.Undo != "" {
		t.Errorf("what is refused leaves the text\n%s", st.Text)
	}
}

// Who writes a dotted line knows what the other is called, and seldom its id.
func TestAPositionIsMentionedByWhatItIsCalled(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a sample", []byte(head+`  - {id: p1, title: Chair, name: Åsa Berg}
  - {id: p2, title: Clerk, name: Bo Ray}
  - {id: p3, title: Clerk}
  - {id: p4, title: Buyer, dotted_line_to: [gone]}
`))
	d.settle()
	for _, c := range []struct {
		field  string
		values []string
		want   string // on the Buyer's line, or in the error
	}{
		{"successor", []string{"bo ray"}, "successor: p2"},
		{"dotted_line_to", []string{"gone", "asa berg", "p3"}, "dotted_line_to: [gone, p1, p3]"},
		{"dotted_line_to", []string{"Clerk"}, `several positions are called "Clerk"`},
	} {
		said := ""
		if err := d.SetField("p4", c.field, c.values); err != nil {
			said = err.Error()
		}
		if text := string(d.settle().Text); !strings.Contains(text+said, c.want) {
			t.Errorf("%s %q: %s in\n%s\nwant %s", c.field, c.values, said, text, c.want)
		}
	}
}

// One holder has a name, and several have names.
func TestAHolderIsNamedPlainly(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a sample", []byte(head+"  - {id: a, title: Chair}\n"))
	for _, c := range []struct {
		names []string
		want  string
	}{
		{[]string{"Ana"}, "{id: a, title: Chair, name: Ana}"},
		{[]string{"Bo"}, "{id: a, title: Chair, name: Bo}"},
		{[]string{"Bo", "Cy"}, "{id: a, title: Chair, names: [Bo, Cy]}"},
		{[]string{"Cy"}, "{id: a, title: Chair, names: [Cy]}"},
		{nil, "{id: a, title: Chair}"},
	} {
		d.settle()
		if err := d.SetField("a", "names", c.names); err != nil {
			t.Fatal(err)
		}
		if text := string(d.settle().Text); !strings.Contains(text, c.want) {
			t.Errorf("held by %q, the text is\n%s\nwant %s", c.names, text, c.want)
		}
	}
}

// A position that gets another id with its title is the same one: its branch stays folded
// or in focus, when that is undone, too.
func TestABranchStaysAsItIsUnderAnotherTitle(t *testing.T) {
	for name, c := range map[string]struct {
		show func(d *desk)
		is   func(d *desk, p *org.Position) bool
	}{
		"folded": {(*desk).Fold, func(d *desk, p *org.Position) bool { return d.Folded(p) }},
		"focus":  {func(d *desk) { d.Focus("cio") }, func(d *desk, p *org.Position) bool { return d.State().Focus == p.ID }},
	} {
		d := newDesk(t)
		d.OpenText("a sample", []byte(head+"  - {title: CEO}\n  - {title: CIO, reports_to: ceo, reports: [{title: Clerk}]}\n"))
		d.Select(d.settle().Chart.ByID("cio"))
		c.show(d)
		d.settle()
		step := func(what string, do func() error) {
			if err := do(); err != nil {
				t.Fatal(err)
			}
			if st := d.settle(); !c.is(d, d.Position()) || len(st.Chart.Positions) != 3 {
				t.Errorf("%s: %s, it is not any more", name, what)
			}
		}
		step("retitled", func() error { return d.SetField("cio", "title", []string{"Buyer"}) })
		step("undone", d.Undo)
		step("done again", d.Redo)
		step("retitled twice", func() error {
			if err := d.SetField("buyer", "title", []string{"Owner"}); err != nil {
				return err
			}
			return d.SetField("buyer", "title", []string{"Chair"})
		})
		step("undone in part", d.Undo)
	}
}

// An id that is made from the title changes with it, which the picture shows only
// later; what is edited before that is the same position.
func TestEditsFasterThanThePicture(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a sample", []byte(head+"  - {title: CEO}\n"))
	d.settle()
	d.SelectCard(0)
	for _, step := range []error{
		d.SetField("ceo", "title", []string{"President"}),
		d.SetField("ceo", "title", []string{"Chair"}),
		d.SetField("ceo", "department", []string{"Board"}),
		d.AddReport("Aide"),
	} {
		if step != nil {
			t.Fatal(step)
		}
	}
	if got, want := string(d.settle().Text), "title: Chair, department: Board}"; !strings.Contains(got, want) {
		t.Errorf("the text is\n%s; want %s in it", got, want)
	}
}

func TestASelectionAfterAnEditStays(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a sample", []byte(chart))
	d.settle()
	d.SelectCard(1)
	if err := d.SetField("cfo", "name", []string{"Di"}); err != nil {
		t.Fatal(err)
	}
	d.SelectCard(2) // before the edit is drawn
	d.settle()
	if p := d.Position(); p == nil || p.ID != "cio" {
		t.Errorf("selected is %v, want the cio", p)
	}
}
