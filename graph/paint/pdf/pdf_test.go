package pdf_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dotline/graph/graphviz/worker"
	"dotline/graph/paint/pdf"
	"dotline/graph/phrase"
	"dotline/graph/scene"
	"dotline/graph/scene/scenetest"
)

var update = flag.Bool("update", false, "write the golden files anew")

var pool *worker.Pool

func TestMain(m *testing.M) {
	pool = worker.NewPool()
	code := m.Run()
	pool.Close()
	os.Exit(code)
}

func build(t testing.TB, text string, o scene.Options) *scene.Scene {
	t.Helper()
	return scenetest.Build(t, pool, text, o)
}

// write returns the document, and what was noted.
func write(t testing.TB, s *scene.Scene, o pdf.Options) (document []byte, notes []string) {
	t.Helper()
	var b bytes.Buffer
	o.Note = func(note phrase.Phrase) { notes = append(notes, note.String()) }
	if err := pdf.Write(t.Context(), &b, s, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), notes
}

// poppler runs one of Poppler's tools on a document, "FILE" among the arguments
// being its name, and returns what it prints.
func poppler(t *testing.T, document []byte, tool string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(path, document, 0o600); err != nil {
		t.Fatal(err)
	}
	for i := range args {
		args[i] = strings.Replace(args[i], "FILE", path, 1)
	}
	cmd := exec.Command(tool, args...)
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil || complaints.Len() > 0 {
		t.Fatalf("%s (of Debian's poppler-utils): %v\n%s", tool, err, &complaints)
	}
	return string(out)
}

// texts is what a viewer finds in a document, in the order of drawing.
func texts(t *testing.T, document []byte, args ...string) string {
	return poppler(t, document, "pdftotext", append(args, "-raw", "-nopgbrk", "FILE", "-")...)
}

const small = `
organization: {name: Harbour Health, as_of: 2026-11-01}
positions:
  - {id: ceo, name: Ines Valde, title: CEO}
  - {id: cfo, names: [Tomo Arai, Zoë W. Tavára], title: CFO, reports_to: ceo, department: Finance, link: "https://example.org/ä?q=(cfo)"}
  - {id: cio, name: " Avi  To ", title: CIO, reports_to: cfo, dotted_line_to: ceo, department: IT}
  - {id: hr, title: Head of People, reports_to: ceo, vacant: true}
  - {id: dev, name: Noor Vidal, title: Developer, reports_to: cio, department: IT}
`

func TestText(t *testing.T) {
	const golden = "testdata/small.txt"
	document, notes := write(t, build(t, small, scene.Options{}), pdf.Options{})
	got := texts(t, document)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || got != string(want) {
		t.Errorf("got %s\nwant %s, %v", got, want, err)
	}
	if len(notes) > 0 {
		t.Errorf("noted %q", notes)
	}
}

// Every script, and every character that PDF's own syntax uses, is found as it
// was written, whether or not the machine has a font for it.
func TestEveryScriptIsFound(t *testing.T) {
	for _, name := range []string{
		"Parent (heses) \\ back", "Ελένη Παππά", "田中 太郎", "𠮷野 家", "Ada 😀 Lovelace", "नमस्ते", "سلمى البحراوي", "אברהם כהן",
		"Je\u0301ro\u0302me", "Zoë Ångström", "\U0010fffd unknown",
	} {
		s := build(t, fmt.Sprintf("organization: {name: %q}\npositions: [{id: a, title: CEO, name: %q}]", name, name), scene.Options{})
		document, _ := write(t, s, pdf.Options{})
		// Poppler puts marks of direction around what runs from right to left.
		found := strings.NewReplacer("\u202a", "", "\u202b", "", "\u202c", "", "é", "e\u0301", "ô", "o\u0302").
			Replace(poppler(t, document, "pdftotext", "FILE", "-"))
		if strings.Count(found, name) != 2 {
			t.Errorf("%q, twice in the chart, is found as\n%s", name, found)
		}
		if info := poppler(t, document, "pdfinfo", "FILE"); !strings.Contains(info, name) {
			t.Errorf("%q is not the title:\n%s", name, info)
		}
	}
}

func TestTheSameBytesAndNoDateButTheCharts(t *testing.T) {
	for _, test := range []struct{ chart, dates string }{
		{small, "D:20261101000000 D:20261101000000"},
		{strings.Replace(small, ", as_of: 2026-11-01", "", 1), ""},
	} {
		first, _ := write(t, build(t, test.chart, scene.Options{}), pdf.Options{})
		second, _ := write(t, build(t, test.chart, scene.Options{}), pdf.Options{})
		if !bytes.Equal(first, second) {
			t.Error("the same chart gives two documents")
		}
		if got := regexp.MustCompile(`D:[0-9]+`).FindAllString(string(first), -1); strings.Join(got, " ") != test.dates {
			t.Errorf("dates %q, want %q", got, test.dates)
		}
		poppler(t, first, "pdfinfo", "FILE") // which would complain of a broken file
	}
}

func TestFontsAreEmbedded(t *testing.T) {
	document, _ := write(t, build(t, small, scene.Options{}), pdf.Options{})
	fonts := strings.Split(strings.TrimSpace(poppler(t, document, "pdffonts", "FILE")), "\n")[2:]
	if len(fonts) != 3 {
		t.Errorf("%d fonts, want regular, bold and italic: %q", len(fonts), fonts)
	}
	for _, font := range fonts {
		if !strings.Contains(font, "liberationsans") || !regexp.MustCompile(`TrueType +Identity-H +yes .* yes +\d+ +0$`).MatchString(font) {
			t.Errorf("not embedded, or without its characters: %s", font)
		}
	}
	// One of the four files is 400 kB.
	if len(document) > 60_000 {
		t.Errorf("%d bytes; the fonts seem to be whole", len(document))
	}
}

func TestLinksAndBookmarks(t *testing.T) {
	document, _ := write(t, build(t, small, scene.Options{}), pdf.Options{})
	if got, want := poppler(t, document, "pdfinfo", "-url", "FILE"), "https://example.org/%C3%A4?q=(cfo)"; !strings.Contains(got, want) {
		t.Errorf("links %s, want %s", got, want)
	}
	if got, want := outline(t, document), "Ines Valde, CEO (Tomo Arai and Zoë W. Tavára, CFO (Avi To, CIO (Noor Vidal, Developer)) Head of People)"; got != want {
		t.Errorf("bookmarks\n%s, want\n%s", got, want)
	}
}

// outline returns the bookmarks, those below another in parentheses behind it.
func outline(t *testing.T, document []byte) string {
	t.Helper()
	xml := poppler(t, document, "pdftohtml", "-xml", "-i", "-stdout", "FILE")
	_, xml, _ = strings.Cut(xml, "<outline>\n")
	xml, _, _ = strings.Cut(xml, "</pdf2xml>")
	xml = strings.TrimSuffix(strings.TrimSpace(xml), "</outline>")
	xml = regexp.MustCompile(`<item page="\d+">`).ReplaceAllString(xml, "")
	xml = strings.NewReplacer("\n", "", "</item>", " ", "<outline>", "(", "</outline>", ") ").Replace(xml)
	return strings.TrimSpace(strings.ReplaceAll(xml, " )", ")"))
}

func TestALargeChartHasBookmarksOfItsUpperLevels(t *testing.T) {
	document, _ := write(t, build(t, wide(30, 20), scene.Options{Layout: "tree"}), pdf.Options{})
	if got := outline(t, document); strings.Count(got, "Unit") != 30 || strings.Contains(got, "Post") {
		t.Errorf("bookmarks %s, want the 30 units alone", got)
	}
}

// wide is a chart of units, with posts below each.
func wide(units, posts int) string {
	var b strings.Builder
	b.WriteString("organization: {name: Wide}\npositions:\n- {id: top, title: Director}\n")
	for u := range units {
		fmt.Fprintf(&b, "- {id: u%d, title: Unit %d, reports_to: top}\n", u, u)
		for p := range posts {
			fmt.Fprintf(&b, "- {id: p%d-%d, title: Post %d-%d, reports_to: u%d}\n", u, p, u, p, u)
		}
	}
	return b.String()
}

// chain is a chart in which each position but the last has one report.
func chain(n int) string {
	var b strings.Builder
	b.WriteString("- {id: p0, title: Director}\n")
	for i := 1; i < n; i++ {
		fmt.Fprintf(&b, "- {id: p%d, title: Post %d, reports_to: p%d}\n", i, i, i-1)
	}
	return b.String()
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	reason := fmt.Errorf("enough")
	cancel(reason)
	var b bytes.Buffer
	if err := pdf.Write(ctx, &b, build(t, small, scene.Options{}), pdf.Options{}); err != reason || b.Len() > 0 {
		t.Errorf("%v, %d bytes", err, b.Len())
	}
}
