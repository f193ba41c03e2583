package window_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dotline/graph/scene"
)

// bars are what the columns are made wider by, from the left.
func (d *desk) bars() (bars []fyne.Draggable) {
	for _, o := range d.objects() {
		cursor, ok := o.(desktop.Cursorable)
		if bar, drags := o.(fyne.Draggable); ok && drags && cursor.Cursor() == desktop.HResizeCursor {
			bars = append(bars, bar)
		}
	}
	return bars
}

// rightEdge is how far the last bar is from the window's right edge.
func (d *desk) rightEdge() float32 {
	bars := d.bars()
	return d.window.Canvas().Size().Width - bars[len(bars)-1].(fyne.CanvasObject).Position().X
}

func TestAColumnStaysAsWideAsItWasMade(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	first := d.rightEdge()
	d.menu("View", "Left Column")
	if got := d.rightEdge(); got != first {
		t.Errorf("without the left column the right one is %v wide, and was %v", got, first)
	}
	d.menu("View", "Left Column")
	d.bars()[1].Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-40, 0)})
	d.bars()[1].DragEnd()
	if got := d.rightEdge(); got != first+40 {
		t.Errorf("made wider by 40 the column is %v wide, and was %v", got, first)
	}
	d.bars()[0].Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(30, 0)})
	d.bars()[0].DragEnd()
	d.window.Resize(fyne.NewSize(1000, 700))
	if got := d.rightEdge(); got != first+40 {
		t.Errorf("in a narrower window it is %v wide", got)
	}
}

// Nobody has made the columns any width: they leave the most to the diagram.
func TestTheDiagramHasTheMostAtFirst(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	for _, width := range []float32{1000, 1280, 1920, 1000} {
		d.window.Resize(fyne.NewSize(width, 700))
		if got := d.diagramSize().Width; got < width/2 {
			t.Errorf("of %v it has %v", width, got)
		}
	}
	d.menu("File", "Close Window")
	again := d.again()
	again.show(chart)
	again.window.Resize(fyne.NewSize(1920, 700))
	if wide := again.rightEdge(); wide < 340 || wide > 350 {
		t.Errorf("in the next window, made wider, the right column is %v wide", wide)
	}
}

func TestTheArrangementIsKept(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.menu("View", "Scale", "200 %")
	d.window.Resize(fyne.NewSize(700, 500))
	d.menu("Go", "Source")
	d.bars()[1].Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-20, 0)})
	wide := d.rightEdge()
	d.menu("File", "Close Window")

	again := d.again()
	if got := again.window.Canvas().Size(); got != fyne.NewSize(700, 500) {
		t.Errorf("the next window is %v", got)
	}
	again.show(chart)
	if got := again.rightEdge(); got != wide {
		t.Errorf("its right column is %v wide, want %v", got, wide)
	}
	again.menu("View", "Scale", "100 %")
	again.menu("File", "Close Window")
	if got := d.app.Preferences().Float("window-width"); got != 1400 {
		t.Errorf("700 units at 200 %% are kept as %v", got)
	}
}

func TestWhatIsSeenIsKept(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.menu("View", "Overlays", "Headcount")
	d.menu("View", "Overlays", "Findings")
	d.menu("View", "Layout", "Radial")
	d.settle()
	if !d.item("View", "Direction", "Upwards").Disabled {
		t.Error("what runs to all sides can be turned")
	}
	test.Tap(d.button("1 error"))
	d.menu("File", "Close Window")

	again := d.again()
	st := again.show(chart)
	if !slices.Equal(st.Overlays, []scene.Overlay{scene.Headcount}) {
		t.Errorf("the overlays are %v", st.Overlays)
	}
	again.expectNot("reports to itself")
	again.expect("1 error", cioLine)
	if st.Layout != "" {
		t.Errorf("the layout of one chart is the next one's, too: %s", st.Layout)
	}
}

func TestNoOverlaysAreKept(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.menu("View", "Overlays", "Findings")
	d.settle()
	d.menu("File", "Close Window")
	if st := d.again().show(chart); len(st.Overlays) > 0 {
		t.Errorf("the overlays are %v", st.Overlays)
	}
}

func TestTheViewIsKeptInTheChart(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.menu("View", "Layout", "By Department")
	d.menu("View", "Direction", "To the Right")
	d.settle()
	if !d.item("View", "Layout", "By Department").Checked || d.item("View", "Direction", "As the Chart Says").Checked {
		t.Error("the menu does not show what is chosen")
	}
	d.expectTitle(cleanTitle)
	d.menu("View", "Keep This View in the Chart")
	d.settle()
	d.menu("File", "Save")
	d.settle()
	d.expectFile(d.path(), strings.Replace(chart, "{layout: tree}", "{layout: departments, direction: right}", 1))
}
