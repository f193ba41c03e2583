package graphviz_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dotline/graph/graphviz"
	"dotline/graph/graphviz/worker"
	"dotline/graph/scene"
	"github.com/google/go-cmp/cmp"
)

// A drawing that is shared among processes is the one that a single process makes,
// and how far it is is told after each share.
func TestSharesMakeOneDrawing(t *testing.T) {
	var b strings.Builder
	b.WriteString("positions:\n- {id: p0, title: CEO}\n")
	const n = 11_000
	for i := 1; i < n; i++ {
		fmt.Fprintf(&b, "- {id: p%d, title: Clerk, reports_to: p%d}\n", i, (i-1)/7)
	}
	s := build(t, b.String(), scene.Options{})
	var told []int
	out, err := graphviz.SVG(t.Context(), pool, s, func(done, total int) {
		if told = append(told, done); total != n {
			t.Errorf("told are %d cards in all, want %d", total, n)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(told) != 3 || !slices.IsSorted(told) || told[2] != n {
		t.Errorf("told are %v cards", told)
	}
	root := parse(t, out)
	var order []string
	root.walk(func(e *element) {
		if id := e.attr("id"); strings.HasPrefix(e.attr("class"), "node ") || strings.HasPrefix(e.attr("class"), "edge ") {
			order = append(order, id)
		}
	})
	var want []string
	for _, l := range s.Lines {
		want = append(want, "line-"+l.ID)
	}
	for _, c := range s.Cards {
		want = append(want, "position-"+c.ID)
	}
	for _, p := range s.Panels {
		want = append(want, "panel-"+p.Name)
	}
	if diff := cmp.Diff(want, order); diff != "" {
		t.Error(diff)
	}
}

func TestOneFailureOfAShareIsTold(t *testing.T) {
	hurried := worker.NewPool()
	defer hurried.Close()
	hurried.Limit = 1 // nanosecond
	if _, err := graphviz.SVG(t.Context(), hurried, build(t, small, scene.Options{}), nil); !errors.Is(err, worker.ErrTooSlow) {
		t.Errorf("got %v", err)
	}
}
