package pdf_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"dotline/graph/paint/pdf"
	"dotline/graph/scene"
)

// pages returns how many pages the document has and, where all are alike, their
// size.
func pages(t *testing.T, document []byte) (count int, size string) {
	t.Helper()
	info := poppler(t, document, "pdfinfo", "-f", "1", "-l", "-1", "FILE")
	for i, m := range regexp.MustCompile(`size: +([0-9.]+ x [0-9.]+)`).FindAllStringSubmatch(info, -1) {
		if i > 0 && m[1] != size {
			return i + 1, "several"
		}
		count, size = i+1, m[1]
	}
	return count, size
}

// smallestOnSheets is the size of the smallest text behind the first page, in
// whole points.
func smallestOnSheets(t *testing.T, document []byte) (smallest int) {
	t.Helper()
	xml := poppler(t, document, "pdftohtml", "-xml", "-i", "-f", "2", "-zoom", "1", "-stdout", "FILE")
	smallest = 1000
	for _, m := range regexp.MustCompile(`<fontspec [^>]*size="(\d+)"`).FindAllStringSubmatch(xml, -1) {
		size, err := strconv.Atoi(m[1])
		if err != nil {
			t.Fatal(err)
		}
		smallest = min(smallest, size)
	}
	return smallest
}

func TestAPageOfTheDrawingsSize(t *testing.T) {
	s := build(t, small, scene.Options{})
	document, _ := write(t, s, pdf.Options{})
	want := fmt.Sprintf("%v x %v", s.Bounds.Width(), s.Bounds.Height())
	if n, size := pages(t, document); n != 1 || size != want {
		t.Errorf("%d pages of %s, want one of %s", n, size, want)
	}
}

func TestNoPageIsLargerThanViewersOpen(t *testing.T) {
	s := build(t, wide(120, 2), scene.Options{Layout: "tree"})
	if s.Bounds.Width() < 15_000 {
		t.Fatalf("the drawing is only %v wide", s.Bounds.Width())
	}
	document, notes := write(t, s, pdf.Options{})
	if _, size := pages(t, document); !strings.HasPrefix(size, "14400 x ") {
		t.Errorf("size %s", size)
	}
	if len(notes) != 1 || !strings.Contains(notes[0], "--page") {
		t.Errorf("noted %q", notes)
	}
}

func TestOneSheetWhereTextStaysReadable(t *testing.T) {
	flat := wide(2, 2)
	for _, test := range []struct{ chart, paper, size string }{
		{flat, "A4", "595.28 x 841.89"},
		{flat, "a3", "841.89 x 1190.55"},
		{flat, "letter", "612 x 792"},
		{wide(4, 2), "A4", "841.89 x 595.28"}, // wider than high
	} {
		document, _ := write(t, build(t, test.chart, scene.Options{}), pdf.Options{Paper: test.paper})
		if n, size := pages(t, document); n != 1 || size != test.size {
			t.Errorf("%s: %d pages of %s, want one of %s", test.paper, n, size, test.size)
		}
	}
}

func TestAPoster(t *testing.T) {
	s := build(t, wide(12, 4), scene.Options{Layout: "tree"})
	document, _ := write(t, s, pdf.Options{Paper: "A4"})
	n, size := pages(t, document)
	if n < 3 || size == "several" {
		t.Fatalf("%d pages of %s", n, size)
	}
	if smallest := smallestOnSheets(t, document); smallest < 6 {
		t.Errorf("there is text of %d points", smallest)
	}
	for page := 1; page <= n; page++ {
		found := texts(t, document, "-f", fmt.Sprint(page), "-l", fmt.Sprint(page))
		if want := fmt.Sprintf("page %d of %d", page, n); !strings.Contains(found, want) {
			t.Errorf("page %d does not say %q:\n%s", page, want, found)
		}
	}
	sheets := texts(t, document, "-f", "2")
	for _, c := range s.Cards {
		title := c.Position.Title.Text
		if n := len(regexp.MustCompile(`(?m)^`+title+`$`).FindAllString(sheets, -1)); n != 1 {
			t.Errorf("%q is on %d sheets; no cut needs to go through a card", title, n)
		}
	}
	if got := strings.Count(outline(t, document), "Unit"); got != 12 {
		t.Errorf("%d bookmarks of units, want 12", got)
	}
}

func TestPaperThatWillNotDo(t *testing.T) {
	for _, test := range []struct {
		chart, paper, want string
	}{
		{small, "A0", `unknown paper size "A0"; expected one of A4, A3, letter`},
		{wide(3000, 2), "A4", "takes"},
	} {
		var b bytes.Buffer
		err := pdf.Write(t.Context(), &b, build(t, test.chart, scene.Options{Layout: "tree"}), pdf.Options{Paper: test.paper})
		if err == nil || !strings.Contains(err.Error(), test.want) || b.Len() > 0 {
			t.Errorf("%v, and %d bytes; want %s", err, b.Len(), test.want)
		}
	}
}
