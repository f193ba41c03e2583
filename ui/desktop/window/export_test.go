package window_test

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2/widget"

	"dotline/graph/export"
	"dotline/graph/scene"
)

func TestExportOffersWhatTheFormatHas(t *testing.T) {
	d := newDesk(t)
	st := d.show(chart)
	d.selectID("cfo")
	d.menu("View", "Focus on the Branch")
	d.settle()
	d.menu("File", "Export…")
	d.expect("Only the branch of Bo Ray, CFO is drawn.")
	path := d.control("File").(interface{ SetText(string) })
	paper, dpi := d.control("The drawing's own size").(*widget.Select), d.control("As fits").(*widget.Select)
	for _, c := range []struct {
		name       string
		paper, dpi bool
	}{{"a.svg", false, false}, {"a.pdf", true, false}, {"a.png", false, true}} {
		path.SetText(filepath.Join(d.dir, c.name))
		if paper.Disabled() == c.paper || dpi.Disabled() == c.dpi {
			t.Errorf("%s: paper is offered %t, resolution %t", c.name, !paper.Disabled(), !dpi.Disabled())
		}
	}
	dpi.SetSelected("300 dpi")
	d.tap("Export")
	d.settle()
	f, err := os.Open(filepath.Join(d.dir, "a.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := png.DecodeConfig(f)
	if want := d.session.State().Scene.Bounds.Width() * 300 / 72; err != nil || float64(c.Width) < want-2 || float64(c.Width) > want+2 {
		t.Errorf("the picture is %d pixels wide (%v), want %.0f", c.Width, err, want)
	}
	if len(st.Scene.Cards) == len(d.session.State().Scene.Cards) {
		t.Error("the whole chart is drawn")
	}
}

func TestOverlaysAreChosen(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	ticked := func() (names []string) {
		for _, i := range d.item("View", "Overlays").ChildMenu.Items {
			if i.Checked {
				names = append(names, i.Label)
			}
		}
		return names
	}
	d.menu("View", "Overlays", "Spans and Layers")
	d.settle()
	if got, want := ticked(), []string{"Findings", "Spans and Layers"}; !slices.Equal(got, want) {
		t.Errorf("ticked are %v, want %v", got, want)
	}
	d.menu("View", "Overlays", "Findings")
	d.settle()
	if got := d.session.State().Overlays; !slices.Equal(got, []scene.Overlay{scene.Spans}) {
		t.Errorf("the overlays are %v", got)
	}
}

func TestHowFarAnExportIsIsShown(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.session.Export(filepath.Join(d.dir, "a.png"), "", export.Options{Scale: 6}, func(error) {})
	d.expectNot("Exporting")
	d.elapse() // so that it is worth showing
	d.expect("Exporting a.png…")
	shown := false
	for d.session.State().Busy != "" {
		d.next("exporting")
		for percent := range 101 {
			shown = shown || d.says(fmt.Sprintf("Exporting a.png… %d %%", percent))
		}
	}
	if !shown {
		t.Error("how much is done was not to be seen")
	}
	d.expectNot("Exporting")
}
