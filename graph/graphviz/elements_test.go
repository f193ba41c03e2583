package graphviz_test

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"dotline/graph/graphviz"
	"dotline/graph/scene"
	"dotline/graph/scene/scenetest"
	"github.com/google/go-cmp/cmp"
)

// What became of a chart is told by classes, and a line that is no more by its id.
func TestComparisonsAreElements(t *testing.T) {
	s := scenetest.Compare(t, pool, small+"  - {id: pa, title: Secretary, reports_to: hr}\n",
		strings.NewReplacer("reports_to: cfo", "reports_to: ceo", "title: CFO", "title: Finance Director", "id: lost", "id: found", "Ola Berg", "Pim Roos").Replace(small), scene.Options{})
	root := parse(t, svg(t, s))
	for id, class := range map[string]string{
		"position-ceo": "node position", "position-cio": "node position moved", "position-cfo": "node position retitled",
		"position-found": "node position finding-error joined", "position-lost": "node position left", "position-pa": "node position left",
		"line-cio": "edge line solid", "former-cio": "edge line former", "former-pa": "edge line former", "former-lost": "edge line former",
	} {
		if e := root.find(id); e == nil {
			t.Errorf("no element %q", id)
		} else if e.attr("class") != class {
			t.Errorf("%s has class %q, want %q", id, e.attr("class"), class)
		}
	}
	dot := string(graphviz.DOT(s))
	for _, id := range []string{`id="former-cio" class="line former" tooltip=`, `id="former-pa" class="line former"`, `id="position-pa" class="position left"`} {
		if !strings.Contains(dot, id) {
			t.Errorf("the DOT has no %s", id)
		}
	}
}

// What joins co-heads says so to screen readers, and in the graph for other tools.
func TestJointsAreElements(t *testing.T) {
	s := build(t, "positions:\n- {id: a, title: Co-CEO}\n- {id: b, title: Co-CEO}\n", scene.Options{})
	joint := parse(t, svg(t, s)).find("joint-b")
	if joint == nil || joint.attr("class") != "edge line joint" || len(joint.Children) == 0 || joint.Children[0].Text != "Co-CEO and Co-CEO are co-heads" {
		t.Errorf("the joint is %+v", joint)
	}
	if dot := string(graphviz.DOT(s)); !strings.Contains(dot, `id="joint-b" class="line joint" tooltip="Co-CEO and Co-CEO are co-heads"`) {
		t.Errorf("no joint in %s", dot)
	}
}

func TestPositionsAndLinesAreElements(t *testing.T) {
	root := parse(t, svg(t, build(t, small, scene.Options{})))
	for id, class := range map[string]string{
		"position-ceo": "node position", "position-cio": "node position finding-warning", "position-hr": "node position vacant",
		"position-nobody": "node position ghost", "line-cio": "edge line solid finding-warning rule-cio-reports-to-ceo",
		"line-cfo": "edge line solid", "dotted-cio-ceo": "edge line dotted", "suggested-cio": "edge line suggested",
	} {
		e := root.find(id)
		if e == nil {
			t.Errorf("no element %q", id)
		} else if e.attr("class") != class {
			t.Errorf("%s has class %q, want %q", id, e.attr("class"), class)
		}
	}
	var texts, links []string
	root.find("position-cio").walk(func(e *element) {
		if e.XMLName.Local == "text" {
			texts = append(texts, e.Text)
		}
	})
	if diff := cmp.Diff([]string{"Ada Quist", "CIO", "IT", "!", "cio-reports-to-ceo"}, texts); diff != "" {
		t.Error(diff)
	}
	root.walk(func(e *element) {
		if href := e.attr("href"); href != "" {
			links = append(links, href)
		}
	})
	if diff := cmp.Diff([]string{"https://example.org/?a=1&b=2"}, links); diff != "" {
		t.Error(diff)
	}
}

func TestIDsAreUnique(t *testing.T) {
	out := svg(t, build(t, `
- {id: a, title: CEO, link: "https://example.org"}
- {id: a-b, title: CFO, reports_to: [a, c], dotted_line_to: [c]}
- {id: b-c, title: COO, reports_to: a}
- {id: c, title: CTO, reports_to: a}
- {id: d, title: Clerk, reports_to: [c, b-c], dotted_line_to: [b-c]}
- {id: d-b, title: Clerk, reports_to: [b-c, c], dotted_line_to: [c]}
- {id: d-b-c, title: Clerk, reports_to: c, dotted_line_to: [a, a]}
- {id: a, title: Clerk, reports_to: c}
- {id: legend, title: Clerk, reports_to: c}
- {id: "e f\u2003\n", title: Clerk, reports_to: c}
- {id: e%20f, title: Clerk, reports_to: e f}
`, scene.Options{}))
	root := parse(t, out)
	seen := map[string]bool{}
	root.walk(func(e *element) {
		id := e.attr("id")
		if strings.ContainsFunc(id, unicode.IsSpace) {
			t.Errorf("%q holds a blank", id)
		}
		if id != "" && seen[id] {
			t.Errorf("%q is there twice", id)
		} else {
			seen[id] = true
		}
	})
	for _, id := range []string{"line-d-b-c", "line-d-b-c~2", "line-d-b-c~3", "position-e%20f", "line-e%2520f"} {
		if !seen[id] {
			t.Errorf("no %q", id)
		}
	}
	// The plain id is the hierarchy's own line.
	if line := root.find("line-d-b-c"); line != nil && line.Children[0].Text != "Clerk reports to CTO" {
		t.Errorf("line-d-b-c is %q", line.Children[0].Text)
	}
}

// What frames a department is told by its name, and stands behind the lines.
func TestFramesAreBehindAndNamed(t *testing.T) {
	out := svg(t, build(t, "[{id: a, title: CEO, department: 'R&D'}, {id: b, title: Clerk, reports_to: a, department: 'R&D'}]", scene.Options{Layout: "departments"}))
	var title string
	for _, e := range parse(t, out).find("panel-department-1").Children {
		if e.XMLName.Local == "title" {
			title = e.Text
		}
	}
	if title != "R&D" {
		t.Errorf("the frame is called %q", title)
	}
	if frame, line := bytes.Index(out, []byte(`id="panel-department-1"`)), bytes.Index(out, []byte(`id="line-b"`)); frame > line {
		t.Error("the frame is in front of the line")
	}
}

func TestPhotosAreInTheFile(t *testing.T) {
	var photo bytes.Buffer
	if err := png.Encode(&photo, image.NewGray(image.Rect(0, 0, 30, 30))); err != nil {
		t.Fatal(err)
	}
	s := build(t, "[{id: a, title: CEO, photo: a.png}]", scene.Options{Photos: fstest.MapFS{"a.png": {Data: photo.Bytes()}}})
	var found int
	parse(t, svg(t, s)).find("position-a").walk(func(e *element) {
		if e.XMLName.Local != "image" {
			return
		}
		found++
		data, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(e.attr("href"), "data:image/png;base64,"))
		if picture, _ := png.Decode(bytes.NewReader(data)); err != nil || picture == nil {
			t.Errorf("the image is no PNG: %v", err)
		}
	})
	if found != 1 {
		t.Errorf("%d images", found)
	}
}
