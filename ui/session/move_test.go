package session_test

import (
	"fmt"
	"strings"
	"testing"

	"dotline/graph/conventions"
)

// weigh tells what a move would do, as a text.
func (d *desk) weigh(card, manager int) string {
	d.t.Helper()
	told := ""
	d.WeighMove(card, manager, func(e conventions.Effect, err error) { told = effects(e, err) })
	for told == "" {
		(<-d.queue)()
	}
	return told
}

func effects(e conventions.Effect, err error) string {
	if err != nil {
		return err.Error()
	}
	keys := func(list []conventions.Finding) (keys []string) {
		for _, f := range list {
			keys = append(keys, f.Key())
		}
		return keys
	}
	return fmt.Sprint("cures ", keys(e.Cures), " causes ", keys(e.Causes))
}

func TestWeighMove(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a chart", []byte(chart))
	before := d.settle()
	for _, c := range []struct {
		card, manager int
		want          string
	}{
		{2, 0, "cures [cio-reports-to-ceo:cio] causes []"},
		{1, 0, "cures [] causes []"},
		{1, 2, "Move cfo: CIO reports to CFO, directly or through others, so the line would close a loop"},
		{2, 0, "cures [cio-reports-to-ceo:cio] causes []"}, // still
	} {
		if got := d.weigh(c.card, c.manager); got != c.want {
			t.Errorf("card %d under %d: %s, want %s", c.card, c.manager, got, c.want)
		}
	}
	if st := d.State(); string(st.Text) != string(before.Text) || st.Dirty || st.Undo != "" {
		t.Error("weighing a move has changed the chart")
	}
	if err := d.Move(2, 0); err != nil {
		t.Fatal(err)
	}
	if st := d.settle(); !strings.Contains(string(st.Text), "{id: cio, title: CIO, reports_to: ceo}") {
		t.Errorf("moved, the chart is\n%s", st.Text)
	}
	if got, want := d.weigh(2, 1), "cures [] causes [cio-reports-to-ceo:cio]"; got != want {
		t.Errorf("back again: %s, want %s", got, want)
	}
}

// Only the newest question is answered, and none that was dropped.
func TestWeighOnlyTheLast(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a chart", []byte(chart))
	d.settle()
	var told []string
	ask := func(card, manager int) {
		d.WeighMove(card, manager, func(e conventions.Effect, err error) { told = append(told, effects(e, err)) })
	}
	ask(1, 2)
	ask(2, 0)
	for range 2 {
		(<-d.queue)()
	}
	if len(told) != 1 || !strings.HasPrefix(told[0], "cures [cio") {
		t.Errorf("told was %q, want what was asked last", told)
	}
	ask(1, 2)
	d.StopWeighing()
	(<-d.queue)()
	if len(told) != 1 {
		t.Errorf("told was %q after all was forgotten", told)
	}
}

func TestGhostsCannotBeMoved(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a chart", []byte(head+"  - {id: a, title: Clerk, reports_to: nobody-here}\n"))
	st := d.settle()
	for card, c := range st.Scene.Cards {
		if d.CanMove(card) == c.Position.Ghost {
			t.Errorf("%s can be moved: %t", c.ID, d.CanMove(card))
		}
	}
}
