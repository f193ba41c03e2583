package graphviz_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"dotline/graph/scene"
	"dotline/graph/typeface"
	"github.com/google/go-cmp/cmp"
)

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
