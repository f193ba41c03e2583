package graphviz_test

import (
	"bytes"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dotline/graph/graphviz"
	"dotline/graph/graphviz/worker"
	"dotline/graph/scene"
)

// A tool that is told to move nothing draws each line through its corners.
func TestExportedLinesKeepTheirWays(t *testing.T) {
	s := build(t, "- {id: ceo, title: CEO}\n- {id: a, title: Head, reports_to: ceo}\n- {id: b, title: Head, reports_to: ceo}\n- {id: c, title: Clerk, reports_to: a, dotted_line_to: b}\n", scene.Options{})
	out, err := pool.Run(t.Context(), worker.Job{Engine: "nop2", Format: "svg", DOT: graphviz.DOT(s)})
	if err != nil {
		t.Fatal(err)
	}
	drawn, number := string(out), func(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
	corners := 0
	for _, l := range s.Lines {
		_, group, _ := strings.Cut(drawn, `class="edge `+strings.Join(l.Classes, " ")+`">`+"\n<title>n"+strconv.Itoa(l.From)+"&#45;&gt;n"+strconv.Itoa(l.To)+"</title>")
		group, _, _ = strings.Cut(group, "</g>\n</g>")
		for _, p := range l.Points {
			if corners++; !strings.Contains(group, number(p.X)+","+number(p.Y)) {
				t.Errorf("%s does not go through %v: %s", l.ID, p, group)
			}
		}
	}
	if corners < 12 {
		t.Errorf("only %d corners", corners)
	}
}

// A body has two lines around it in the graph for other tools, too.
func TestABodyHasTwoLinesAround(t *testing.T) {
	lines := strings.Split(string(graphviz.DOT(build(t, "positions:\n- {id: board, title: Board of Directors}\n- {id: ceo, title: CEO, reports_to: board}\n", scene.Options{}))), "\n")
	for id, want := range map[string]bool{"board": true, "ceo": false} {
		i := slices.IndexFunc(lines, func(s string) bool { return strings.Contains(s, `id="position-`+id+`"`) })
		if i < 0 || strings.Contains(lines[i], "peripheries=") != want {
			t.Errorf("%s: two lines around: want %v", id, want)
		}
	}
}

// The exported graph must be one that Debian's own Graphviz draws with all cards.
func TestExportedDOTIsAGraph(t *testing.T) {
	text := graphviz.DOT(build(t, small, scene.Options{}))
	out, err := pool.Run(t.Context(), worker.Job{Engine: "dot", Format: "svg", DOT: text})
	if err != nil {
		t.Fatal(err)
	}
	if path, err := exec.LookPath("dot"); err == nil {
		cmd := exec.Command(path, "-Tsvg")
		cmd.Stdin = bytes.NewReader(text)
		if out, err = cmd.Output(); err != nil {
			t.Fatal(err)
		}
	}
	root := parse(t, out)
	for _, id := range []string{"position-ceo", "position-nobody", "line-cio"} {
		if root.find(id) == nil {
			t.Errorf("no element %q", id)
		}
	}
}
