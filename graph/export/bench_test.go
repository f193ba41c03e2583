package export_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"dotline/graph/export"
	"dotline/graph/graphviz/worker"
	"dotline/graph/scene"
	"dotline/graph/scene/scenetest"
)

// From a chart's text to a picture of it.
func BenchmarkPicture(b *testing.B) {
	pool := worker.NewPool()
	b.Cleanup(pool.Close)
	for _, n := range []int{1_000, 10_000, 100_000} {
		var text strings.Builder
		text.WriteString("positions:\n- {id: p0, title: CEO}\n")
		for i := 1; i < n; i++ {
			fmt.Fprintf(&text, "- {id: p%d, title: Clerk %d, name: Holder %d, department: Department %d, reports_to: p%d}\n", i, i, i, i/50, (i-1)/8)
		}
		for _, format := range []string{"svg", "png"} {
			b.Run(fmt.Sprint(format, "/", n), func(b *testing.B) {
				for b.Loop() {
					s := scenetest.Build(b, pool, text.String(), scene.Options{})
					if err := export.Write(b.Context(), pool, io.Discard, format, s, export.Options{}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
