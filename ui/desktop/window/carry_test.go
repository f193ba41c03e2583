package window_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dotline/ui/desktop/diagram"
)

// carry drags a card of the diagram over another, and waits for what is told.
func (d *desk) carry(card, over string) *diagram.Diagram {
	d.Helper()
	for _, o := range d.objects() {
		if g, ok := o.(*diagram.Diagram); ok {
			from, to := d.place(g, card), d.place(g, over)
			g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)})
			return g
		}
	}
	d.Fatal("there is no diagram")
	return nil
}

// place is where the middle of a position's card is.
func (d *desk) place(g *diagram.Diagram, id string) fyne.Position {
	d.Helper()
	for i, c := range d.session.State().Scene.Cards {
		if c.ID == id {
			at, size := g.BoxOf(i)
			return at.AddXY(size.Width/2, size.Height/2)
		}
	}
	d.Fatalf("there is no card %s", id)
	return fyne.Position{}
}

func TestDragToMove(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	g := d.carry("cio", "ceo")
	d.expect("Move CIO under CEO")
	d.next("what the move would do")
	d.expect("Cures (warning): cio-reports-to-ceo")
	g.DragEnd()
	st := d.settle()
	if !strings.Contains(string(st.Text), "{id: cio, title: CIO, name: Cy Dahl, reports_to: ceo}") || st.Undo != "Move CIO" {
		t.Errorf("after the drop, undo %q:\n%s", st.Undo, st.Text)
	}
	if st.Selected < 0 || st.Scene.Cards[st.Selected].ID != "cio" {
		t.Error("what was moved is not selected")
	}
	d.expectNot("Move CIO under CEO")

	d.menu("Edit", "Undo Move CIO")
	d.settle()
	g = d.carry("ceo", "cio")
	d.next("what the move would do")
	d.expect("Cannot be done: CIO reports to CEO, directly or through others, so the line would close a loop.")
	g.DragEnd()
	if st = d.settle(); string(st.Text) != chart {
		t.Errorf("a loop was made:\n%s", st.Text)
	}
	d.expect("CIO reports to CEO, directly or through others, so the line would close a loop")

	g = d.carry("cio", "cfo")
	d.expect("That is where it reports now.")
	g.DragEnd()
	if st = d.settle(); string(st.Text) != chart {
		t.Errorf("nothing was to change:\n%s", st.Text)
	}
}

// Why something could not be done is told until something else could be.
func TestRefusalIsTold(t *testing.T) {
	const told = "close a loop"
	for _, c := range []struct {
		name  string
		after func(d *desk)
	}{
		{"an edit", func(d *desk) { d.menu("Edit", "Move After the Peer") }},
		{"Esc", func(d *desk) { d.key(fyne.KeyEscape) }},
		{"it is dismissed", func(d *desk) { d.tap("Dismiss") }},
		{"another chart", func(d *desk) { d.menu("File", "New From Template", "Hospital") }},
	} {
		d := newDesk(t)
		d.show(chart)
		d.focusDiagram()
		d.carry("cfo", "cio").DragEnd()
		d.settle()
		d.expect(told)
		c.after(d)
		d.settle()
		if d.says(told) {
			t.Errorf("after %s the refusal is still told", c.name)
		}
	}
}
