package scenejson_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"dotline/graph/export/scenejson"
	"dotline/graph/graphviz/worker"
	"dotline/graph/layout"
	"dotline/graph/org"
	"dotline/graph/scene"
	"dotline/graph/scene/scenetest"
)

var update = flag.Bool("update", false, "write the golden file anew")

// drawn is a scene with one of everything, away from the origin and with numbers
// that are no whole ones.
var drawn = &scene.Scene{
	Title:        "Harbour & Sons <Health>",
	Organization: org.Organization{Name: org.Value{Text: "Harbour & Sons <Health>"}, AsOf: org.Date{Known: true, Day: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)}},
	Engine:       "tree",
	Bounds:       rect(-10, -20, 300, 200),
	Forest:       layout.Forest{Boss: []int{-1, 0}},
	Cards: []scene.Card{
		{
			ID: "ceo", Box: rect(0.004, -20, 100, 40), Tooltip: "Zoë \"Z\" Ωmega\nCEO",
			Position: &org.Position{Photo: org.Value{Text: "photos/zoë.jpg"}},
			Marks: []scene.Mark{
				{Kind: scene.Box, Name: "stripe", Box: rect(0, 0, 4, 40)},
				{Kind: scene.Image, Name: "photo", Box: rect(5, -17, 34, 34)},
				{Kind: scene.Text, Name: "holder", Text: "Zoë \"Z\" Ωmega", Size: 11.5, At: scene.Point{X: 5.005, Y: -3.0049}},
			},
		},
		{
			ID: "cio", Box: rect(100.0/3, 100, 100, 40), Tooltip: "CIO", Link: "https://example.org/?a=1&b=2",
			Classes: []string{"vacant", "finding-warning", "finding-note"},
		},
	},
	Lines: []scene.Line{
		{ID: "cio-ceo", Kind: scene.Dotted, From: 0, To: 1, Points: []scene.Point{{X: 50, Y: 20}, {X: 50, Y: 100}}, Classes: []string{"line", "dotted"}},
		{ID: "cio", Kind: scene.Solid, From: 0, To: 1, Points: []scene.Point{{X: 60, Y: 20}, {X: 60, Y: 100}}, Classes: []string{"line"}, Tooltip: "CIO reports to CEO"},
	},
	Panels: []scene.Panel{{
		Name: "legend", Box: rect(0, 150, 80, 9),
		Marks: []scene.Mark{{Kind: scene.Text, Name: "legend", Text: "Vacant", Size: 9, At: scene.Point{X: 0, Y: 157}}},
	}},
	Backdrop: []scene.Panel{{
		Name: "layer-1", Box: rect(0, 2, 90, 10),
		Marks: []scene.Mark{{Kind: scene.Text, Name: "layer", Text: "Layer 1", Size: 8, At: scene.Point{X: 0, Y: 10}}},
	}},
}

func rect(x, y, width, height float64) scene.Rect {
	return scene.Rect{Min: scene.Point{X: x, Y: y}, Max: scene.Point{X: x + width, Y: y + height}}
}

func TestGolden(t *testing.T) {
	const golden = "testdata/drawn.json"
	var b bytes.Buffer
	if err := scenejson.Write(&b, drawn); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(golden, b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || b.String() != string(want) {
		t.Errorf("got %s\nwant %s, %v", b.Bytes(), want, err)
	}
}

const chart = `
positions:
  - {id: ceo, name: Ines Valde, title: CEO}
  - {id: cfo, title: CFO, reports_to: ceo}
  - {id: cio, title: CIO, reports_to: cfo, dotted_line_to: ceo}
  - {id: hr, title: Head of People, reports_to: ceo, vacant: true}
  - {id: lost, title: Clerk, reports_to: nobody}
`

// What a reader of the file may rely on.
func TestRelations(t *testing.T) {
	pool := worker.NewPool()
	t.Cleanup(pool.Close)
	var b bytes.Buffer
	if err := scenejson.Write(&b, scenetest.Build(t, pool, chart, scene.Options{Layout: "tree"})); err != nil {
		t.Fatal(err)
	}
	type box struct{ X, Y, Width, Height float64 }
	var drawing struct {
		Schema        int
		Width, Height float64
		Cards         []struct {
			ID      string
			Manager *string
			Box     box
			Texts   []struct{ At struct{ X, Y float64 } }
		}
		Lines []struct{ Kind, From, To string }
	}
	if err := json.Unmarshal(b.Bytes(), &drawing); err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	whole := box{Width: drawing.Width, Height: drawing.Height}
	within := func(x, y float64, b box) bool {
		return x >= b.X && y >= b.Y && x <= b.X+b.Width && y <= b.Y+b.Height
	}
	for _, c := range drawing.Cards {
		if c.Manager != nil && !known[*c.Manager] {
			t.Errorf("%s comes before its manager", c.ID)
		}
		known[c.ID] = true
		if !within(c.Box.X, c.Box.Y, whole) || !within(c.Box.X+c.Box.Width, c.Box.Y+c.Box.Height, whole) {
			t.Errorf("%s at %v is off the drawing %v", c.ID, c.Box, whole)
		}
		for _, text := range c.Texts {
			if !within(text.At.X, text.At.Y, c.Box) {
				t.Errorf("a text at %v is off its card %v", text.At, c.Box)
			}
		}
	}
	for _, l := range drawing.Lines {
		if !known[l.From] || !known[l.To] {
			t.Errorf("a line runs from %q to %q", l.From, l.To)
		}
	}
	if drawing.Schema != 1 || len(drawing.Cards) != 6 || len(drawing.Lines) < 5 {
		t.Errorf("schema %d, %d cards, %d lines", drawing.Schema, len(drawing.Cards), len(drawing.Lines))
	}
}

func TestAnErrorOfTheWriter(t *testing.T) {
	reader, writer := io.Pipe()
	full := errors.New("no space left")
	reader.CloseWithError(full)
	if err := scenejson.Write(writer, drawn); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}

func TestAnEmptyScene(t *testing.T) {
	var empty strings.Builder
	if err := scenejson.Write(&empty, &scene.Scene{}); err != nil || !json.Valid([]byte(empty.String())) {
		t.Errorf("%v, %s", err, empty.String())
	}
}
