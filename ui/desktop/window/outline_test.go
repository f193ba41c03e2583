package window_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// typeKeys types keys where the keyboard is.
func (d *desk) typeKeys(keys ...fyne.KeyName) {
	d.Helper()
	for _, k := range keys {
		d.key(k)
	}
}

func TestOutlineByKeys(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.menu("Go", "Outline")
	d.expectSelected("ceo") // one begins at the first
	d.typeKeys(fyne.KeyDown, fyne.KeyDown)
	d.expectSelected("cio")
	d.typeKeys(fyne.KeyLeft)
	d.expectSelected("cfo")
	d.typeKeys(fyne.KeyLeft, fyne.KeyDown) // closes the branch
	d.expectSelected("cso")
	d.typeKeys(fyne.KeyUp, fyne.KeyRight, fyne.KeyRight)
	d.expectSelected("cio")
	d.typeKeys(fyne.KeyEnd)
	d.expectSelected("x")
	d.typeKeys(fyne.KeyHome, fyne.KeyF2)
	d.typeText("Chief")
	d.typeKeys(fyne.KeyReturn)
	if got := d.session.State().Chart.ByID("ceo").Title.Text; got != "Chief" {
		t.Errorf("the title is %q", got)
	}
	d.typeKeys(fyne.KeyDown) // the outline has the keyboard again
	d.expectSelected("cfo")
}

// A closed branch stays closed when it gets another id with its title.
func TestAClosedBranchIsRenamed(t *testing.T) {
	d := newDesk(t)
	d.show("view: {layout: tree}\npositions: [{title: CEO}, {title: CIO, reports_to: ceo, reports: [{title: Clerk}]}, {title: CFO, reports_to: ceo}]\n")
	d.menu("Go", "Outline")
	d.typeKeys(fyne.KeyDown, fyne.KeyLeft, fyne.KeyF2)
	d.typeText("Buyer")
	d.typeKeys(fyne.KeyReturn, fyne.KeyDown)
	d.expectSelected("cfo")
}

func TestOutlineShowsWhatIsSelected(t *testing.T) {
	d := newDesk(t)
	var b strings.Builder
	b.WriteString("view: {layout: tree}\npositions:\n  - {id: p0, title: Head}\n")
	for i := range 400 {
		fmt.Fprintf(&b, "  - {id: p%d, title: Post number %d, reports_to: p%d}\n", i+1, i+1, i/2)
	}
	d.show(b.String())
	d.expectNot("Post number 399")
	d.selectID("p399")
	d.menu("View", "Left Column")
	d.expectNot("Post number 99")
	d.menu("Go", "Outline")
	d.expect("Post number 399", "Post number 99") // with the managers above it
}

// A title of several lines is one in the outline, and on the menu.
func TestTitleOfSeveralLines(t *testing.T) {
	d := newDesk(t)
	d.show(strings.Replace(chart, "title: CFO", `title: "CFO\nand Treasurer"`, 1))
	d.expect("CFO and Treasurer")
	for _, o := range d.objects() {
		if text, ok := o.(*canvas.Text); ok && strings.Contains(text.Text, "\n") {
			t.Errorf("%q has several lines", text.Text)
		}
	}
	d.selectID("cfo")
	d.menu("Edit", "Move After the Peer")
	d.settle()
	d.item("Edit", "Undo Reorder CFO and Treasurer")
}

func TestOutlineFinds(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.menu("Go", "Outline")
	d.typeText("c") // what is typed in the outline is looked for
	d.typeText("y dahl")
	d.expect("Cy Dahl", "Ana Lund", "Bo Ray") // the managers above what was found
	d.expectNot("Di Moss")
	d.typeKeys(fyne.KeyReturn)
	d.expectSelected("cio")
	d.typeKeys(fyne.KeyEscape)
	d.expect("Di Moss")
	d.expectSelected("cio")
}

func TestOutlineOpensWhatIsFoldedOnTheChart(t *testing.T) {
	d := newDesk(t)
	d.show(strings.Replace(chart, "layout: tree", "layout: tree, collapsed: [cfo]", 1))
	if n := len(d.session.State().Scene.Cards); n != 4 {
		t.Fatalf("%d cards are drawn", n)
	}
	d.menu("Go", "Outline")
	d.typeKeys(fyne.KeyDown, fyne.KeyDown)
	d.expectSelected("cio")
	if n := len(d.session.State().Scene.Cards); n != 5 {
		t.Errorf("%d cards are drawn, want all", n)
	}
}

func TestLeftColumnKeepsItsWidth(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	wide := d.diagramSize()
	d.menu("View", "Left Column")
	if got := d.diagramSize(); got.Width <= wide.Width {
		t.Errorf("without the column the diagram is %v wide, with it %v", got.Width, wide.Width)
	}
	d.menu("View", "Left Column")
	if got := d.diagramSize(); got != wide {
		t.Errorf("with the column again the diagram is %v, before %v", got, wide)
	}
}

// Of many positions with one long title, the holder tells them apart.
func TestOutlineHasRoomForTheHolder(t *testing.T) {
	d := newDesk(t)
	d.show(`
view: {layout: tree}
positions:
  - {id: a, title: "Senior Vice President of Information Technology and Shared Services", name: Ana Lund}
  - {id: b, title: Buyer, name: "Maximiliane Charlotte of the House of Larkfield and Tern", reports_to: a}
`)
	d.expect("Senior Vice Pr", "Ana L", "Buyer", "Maximiliane Ch")
}
