package scene_test

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"dotline/graph/layout"
	"dotline/graph/scene"
)

// With the ways of earlier drawings at hand a chart is drawn as without, whatever has
// changed since.
func TestKeptWaysChangeNothing(t *testing.T) {
	rnd := rand.New(rand.NewPCG(11, 12))
	ways := &scene.Ways{}
	for range 15 {
		text := matrixChart(rnd)
		for _, text := range []string{
			text,
			strings.Replace(text, "title: Clerk", "title: IT Manager", 1),
			strings.Replace(text, "dotted_line_to: p1}", "dotted_line_to: p2}", 1),
			strings.Replace(text, "reports_to: p1,", "reports_to: p0,", 1),
			text,
		} {
			for _, o := range []scene.Options{
				{Layout: "tree"}, {Layout: "departments"}, {Layout: "tree", Direction: layout.Right},
				{Layout: "tree", Overlays: []scene.Overlay{scene.Spans, scene.Findings}},
			} {
				want := build(t, text, o)
				o.Ways = ways
				for range 2 {
					if got := build(t, text, o); !reflect.DeepEqual(got, want) {
						t.Fatalf("%s, %s: drawn otherwise where ways were kept:\n%s", o.Layout, o.Direction, text)
					}
				}
			}
		}
	}
}
