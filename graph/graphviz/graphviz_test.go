package graphviz_test

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"image"
	"image/png"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"dotline/graph/graphviz"
	"dotline/graph/graphviz/worker"
	"dotline/graph/layout"
	"dotline/graph/scene"
	"dotline/graph/scene/scenetest"
	"dotline/graph/typeface"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

var pool *worker.Pool

func TestMain(m *testing.M) {
	pool = worker.NewPool()
	code := m.Run()
	pool.Close()
	os.Exit(code)
}

func build(t *testing.T, text string, o scene.Options) *scene.Scene {
	t.Helper()
	return scenetest.Build(t, pool, text, o)
}

func svg(t *testing.T, s *scene.Scene) []byte {
	t.Helper()
	out, err := graphviz.SVG(t.Context(), pool, s, nil)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

const small = `
organization: {name: Small & Co, as_of: 2026-11-01}
positions:
  - {id: ceo, name: Ines Valde, title: CEO, link: "https://example.org/?a=1&b=2"}
  - {id: cfo, name: Tomo Arai, title: CFO, reports_to: ceo, department: Finance}
  - {id: cio, name: Ada Quist, title: CIO, reports_to: cfo, dotted_line_to: ceo, department: IT}
  - {id: hr, title: Head of People, reports_to: ceo, vacant: true}
  - {id: lost, name: Ola Berg, title: Clerk, reports_to: nobody}
`

func TestGolden(t *testing.T) {
	s := build(t, small, scene.Options{})
	for name, got := range map[string][]byte{"small.svg": svg(t, s), "small.dot": graphviz.DOT(s)} {
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s has changed; look at it, then run with -update:\n%s", name, diff)
		}
	}
}

// element is one element of an SVG, with those in it.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Children []*element `xml:",any"`
}

func (e *element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (e *element) walk(visit func(*element)) {
	visit(e)
	for _, c := range e.Children {
		c.walk(visit)
	}
}

func (e *element) find(id string) (found *element) {
	e.walk(func(e *element) {
		if e.attr("id") == id {
			found = e
		}
	})
	return found
}

func parse(t *testing.T, svg []byte) *element {
	t.Helper()
	root := &element{}
	dec := xml.NewDecoder(bytes.NewReader(svg))
	dec.Strict = true
	if err := dec.Decode(root); err != nil {
		t.Fatalf("the SVG is not valid XML: %v", err)
	}
	if _, err := dec.Token(); err != nil && !errors.Is(err, io.EOF) {
		t.Fatalf("after the SVG: %v", err)
	}
	return root
}

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

func TestCardsStandWhereTheSceneHasThem(t *testing.T) {
	s := build(t, small, scene.Options{})
	root := parse(t, svg(t, s))
	for _, c := range s.Cards {
		var frame *element
		root.find("position-" + c.ID).walk(func(e *element) {
			if e.XMLName.Local == "rect" && frame == nil {
				frame = e
			}
		})
		x, _ := strconv.ParseFloat(frame.attr("x"), 64)
		y, _ := strconv.ParseFloat(frame.attr("y"), 64)
		if x != c.Box.Min.X || y != c.Box.Min.Y {
			t.Errorf("%s stands at %v,%v, want %v", c.ID, x, y, c.Box.Min)
		}
	}
}

func TestLinesRunWhereTheSceneHasThem(t *testing.T) {
	s := build(t, small, scene.Options{})
	root := parse(t, svg(t, s))
	for _, l := range s.Lines {
		if l.ID != "cfo" {
			continue
		}
		var d string
		root.find("line-cfo").walk(func(e *element) { d += e.attr("d") })
		p := l.Points
		if want := fmt.Sprintf("M%v,%vV%vH%vV%v", p[0].X, p[0].Y, p[1].Y, p[2].X, p[3].Y); d != want {
			t.Errorf("got %s, want %s", d, want)
		}
		return
	}
	t.Error("no line from the CFO")
}

// What lines of one boss share is painted once: viewers add up a stroke's soft edges.
// Each line has all of its way even so, unseen.
func TestAWayThatIsSharedIsPaintedOnce(t *testing.T) {
	for _, direction := range []layout.Direction{layout.Down, layout.Right} {
		s := build(t, `
- {id: ceo, title: CEO}
- {id: a, title: A, reports_to: ceo}
- {id: b, title: B, reports_to: ceo}
- {id: c, title: C, reports_to: ceo}
- {id: d, title: D, reports_to: ceo}
- {id: e, title: E, reports_to: c}
- {id: f, title: F, reports_to: c}
- {id: g, title: G, reports_to: c}
- {id: h, title: H, reports_to: ceo, assistant: true}
`, scene.Options{Direction: direction})
		root := parse(t, svg(t, s))
		painted, length := 0.0, 0.0
		between := map[string]bool{} // of points on painted segments, one in each space of a point
		for _, l := range s.Lines {
			ways := 0
			root.find("line-" + l.ID).walk(func(e *element) {
				if e.XMLName.Local != "path" {
					return
				}
				points := pointsOf(t, e.attr("d"))
				if ways++; ways == 1 && !cmp.Equal(points, l.Points) {
					t.Errorf("%s, %s: the way is %v, want %v", direction, l.ID, points, l.Points)
				}
				if e.attr("stroke") == "" {
					return
				}
				for i, to := range points[1:] {
					from := points[i]
					far := math.Abs(to.X-from.X) + math.Abs(to.Y-from.Y)
					painted += far
					for at := 0.5; at < far; at++ {
						share := at / far
						between[fmt.Sprint(math.Floor(from.X+share*(to.X-from.X)), math.Floor(from.Y+share*(to.Y-from.Y)))] = true
					}
				}
			})
			for i, to := range l.Points[1:] {
				length += math.Abs(to.X-l.Points[i].X) + math.Abs(to.Y-l.Points[i].Y)
			}
		}
		if covered := float64(len(between)); painted > covered+20 || covered < 100 || length < painted+100 {
			t.Errorf("%s: %v points of ways are painted %v long, of %v in all", direction, covered, painted, length)
		}
	}
}

// pointsOf reads the data of a path of straight segments.
func pointsOf(t *testing.T, d string) (points []scene.Point) {
	t.Helper()
	for _, m := range regexp.MustCompile(`([MLHV])(-?[0-9.]+),?(-?[0-9.]+)?`).FindAllStringSubmatch(d, -1) {
		x, err := strconv.ParseFloat(m[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		switch y, _ := strconv.ParseFloat(m[3], 64); m[1] {
		case "H":
			points = append(points, scene.Point{X: x, Y: points[len(points)-1].Y})
		case "V":
			points = append(points, scene.Point{X: points[len(points)-1].X, Y: x})
		default:
			points = append(points, scene.Point{X: x, Y: y})
		}
	}
	return points
}

func TestAnyTextMakesValidXML(t *testing.T) {
	for _, nasty := range []string{
		`<script>alert(1)</script>`, `]]>`, `"quoted" & 'single'`, `AT&amp;T \N \G \\ \n`, "bell\a", "a\u200f\u202eb", "日本語 العربية", "-->", "<!--",
		`</title>`, "\ufffe\uffff", "💼🏽", "a\tb\nc\r\nd",
	} {
		text := fmt.Sprintf("organization: {name: %[1]q}\npositions:\n- {id: %[1]q, title: %[1]q, name: %[1]q, department: %[1]q, link: %[1]q}\n- {title: Clerk, reports_to: %[1]q, dotted_line_to: %[1]q}\n", nasty)
		s := build(t, text, scene.Options{})
		root := parse(t, svg(t, s))
		nodes := 0
		root.walk(func(e *element) {
			if e.XMLName.Local == "script" {
				t.Errorf("%q: a script", nasty)
			}
			if strings.HasPrefix(e.attr("class"), "node position") {
				nodes++
			}
		})
		if nodes != 2 {
			t.Errorf("%q: %d positions", nasty, nodes)
		}
	}
}

// A text is as long in every viewer as Dotline draws it, kerned; what the viewer draws
// in a font of its own choice, or from right to left, is left to it.
func TestTextLengths(t *testing.T) {
	for name, known := range map[string]bool{
		"Chief Officer": true, "AVATAR Tavára": true, "Ελένη … Жуков": true, "日本語 Office": false, "אברהם כהן": false, "💼 work": false,
	} {
		s := build(t, fmt.Sprintf("[{id: a, title: CEO, name: %q}]", name), scene.Options{})
		var shown *element
		parse(t, svg(t, s)).find("position-a").walk(func(e *element) {
			if e.Text == name && e.XMLName.Local == "text" {
				shown = e
			}
		})
		want := ""
		if known {
			width, ok := typeface.NewFonts().DrawnWidth(name, typeface.Bold, 11.5)
			if want = strings.TrimRight(fmt.Sprintf("%.2f", width), "0"); !ok {
				t.Errorf("%q is not known to the font", name)
			}
		}
		if got := shown.attr("textLength"); got != want {
			t.Errorf("%q has the length %q, want %q", name, got, want)
		}
	}
}

// Control characters are not drawn, and marks stand upon their letters in every viewer.
func TestTextsAreAsDrawn(t *testing.T) {
	out := svg(t, build(t, `[{title: "bell\a esc\x1b del\x7f next\x85 end", name: "A\u030angstro\u0308m"}]`, scene.Options{}))
	for _, want := range []string{">bell esc del next end<", ">Ångström<"} {
		if !bytes.Contains(out, []byte(want)) {
			t.Errorf("no %s in\n%s", want, out)
		}
	}
}

// The document as a whole has a name and a description, as its parts have, for screen
// readers and for the browser's own title (SVG 2, 5.8; SVG Accessibility API Mappings).
func TestTheDocumentIsDescribed(t *testing.T) {
	root := parse(t, svg(t, build(t, small, scene.Options{})))
	if role := root.attr("role"); role != "graphics-document document" {
		t.Errorf("the role is %q", role)
	}
	var got []string
	for _, e := range root.Children[:2] {
		got = append(got, e.XMLName.Local+": "+e.Text)
	}
	want := []string{"title: Small & Co", "desc: As of 2026-11-01 · 5 positions · 1 error, 1 warning · profile default"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	root.walk(func(e *element) {
		if strings.HasPrefix(e.attr("class"), "node") || strings.HasPrefix(e.attr("class"), "edge") {
			if e.Children[0].XMLName.Local != "title" || e.Children[0].Text == "" {
				t.Errorf("%s has no title", e.attr("id"))
			}
		}
	})
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

func TestTooltipsKeepTheirText(t *testing.T) {
	s := build(t, `[{id: a, title: 'R&amp;D <Lead> \N "x"', name: 'O''Neil'}, {id: b, title: '\T\n', reports_to: a}]`, scene.Options{})
	root := parse(t, svg(t, s))
	for id, want := range map[string]string{
		"position-a": s.Cards[0].Tooltip, "line-b": `\T\n reports to O'Neil, R&amp;D <Lead> \N "x"`,
	} {
		var tooltip string
		root.find(id).walk(func(e *element) {
			if e.XMLName.Local == "title" {
				tooltip += e.Text
			}
		})
		if tooltip != want {
			t.Errorf("%s: got %q, want %q", id, tooltip, want)
		}
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

func TestOnlyHarmlessLinks(t *testing.T) {
	for link, want := range map[string]bool{
		"https://example.org": true, "HTTP://example.org": true, "mailto:a@example.org": true,
		"javascript:alert(1)": false, " javascript:alert(1)": false, "data:text/html,x": false, "file:///etc/passwd": false, "//example.org": false,
	} {
		out := svg(t, build(t, fmt.Sprintf("[{title: CEO, link: %q}]", link), scene.Options{}))
		if got := bytes.Contains(out, []byte("href=")); got != want {
			t.Errorf("%q: a link is %v, want %v", link, got, want)
		}
	}
}

func TestTheSameBytes(t *testing.T) {
	s := build(t, small, scene.Options{})
	first := svg(t, s)
	other := worker.NewPool()
	defer other.Close()
	second, err := graphviz.SVG(t.Context(), other, build(t, small, scene.Options{}), nil)
	if err != nil || !bytes.Equal(first, second) {
		t.Errorf("another process drew something else: %v", err)
	}
}

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

func TestThemes(t *testing.T) {
	for _, theme := range scene.ThemeNames() {
		parse(t, svg(t, build(t, small, scene.Options{Theme: theme})))
	}
}

func TestNobody(t *testing.T) {
	s := build(t, "positions: []", scene.Options{})
	parse(t, svg(t, s))
	if len(s.Cards) != 0 || s.Bounds.Width() <= 0 {
		t.Errorf("%d cards, bounds %v", len(s.Cards), s.Bounds)
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
