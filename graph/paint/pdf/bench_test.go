package pdf_test

import (
	"bytes"
	"fmt"
	"testing"

	"dotline/graph/paint/pdf"
	"dotline/graph/scene"
)

func BenchmarkWrite(b *testing.B) {
	for _, units := range []int{1, 48, 480} {
		s := build(b, wide(units, 20), scene.Options{Layout: "tree"})
		for _, paper := range []string{"", "A3"} {
			b.Run(fmt.Sprintf("%d cards, paper %q", len(s.Cards), paper), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					var document bytes.Buffer
					if err := pdf.Write(b.Context(), &document, s, pdf.Options{Paper: paper}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
