package pdf_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"dotline/graph/layout"
	"dotline/graph/paint/pdf"
	"dotline/graph/phrase"
	"dotline/graph/scene"
)

// pages returns how many pages the document has and, where all are alike, their
// size.
func pages(t *testing.T, document []byte) (count int, size string) {
	t.Helper()
	info := poppler(t, document, "pdfinfo", "-f", "1", "-l", "-1", "FILE")
	for i, m := range regexp.MustCompile(`size: +([0-9.]+ x [0-9.]+)`).FindAllStringSubmatch(info, -1) {
		if i > 0 && m[1] != size {
			m[1] = "several sizes"
		}
		count, size = i+1, m[1]
	}
	return count, size
}

// sizes are those of the smallest and the largest text from a page on, in whole
// points.
func sizes(t *testing.T, document []byte, from int) (smallest, largest int) {
	t.Helper()
	xml := poppler(t, document, "pdftohtml", "-xml", "-i", "-f", fmt.Sprint(from), "-zoom", "1", "-stdout", "FILE")
	smallest = 1000
	for _, m := range regexp.MustCompile(`<fontspec [^>]*size="(\d+)"`).FindAllStringSubmatch(xml, -1) {
		size, err := strconv.Atoi(m[1])
		if err != nil {
			t.Fatal(err)
		}
		smallest, largest = min(smallest, size), max(largest, size)
	}
	return smallest, largest
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
	s := build(t, chain(120), scene.Options{Layout: "tree", Direction: layout.Right})
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

func TestASheetEnlargesNothing(t *testing.T) {
	document, _ := write(t, build(t, "[{title: CEO}]", scene.Options{}), pdf.Options{Paper: "A3"})
	if _, largest := sizes(t, document, 1); largest != 19 {
		t.Errorf("the title has %d points, want 19", largest)
	}
}

func TestAPoster(t *testing.T) {
	s := build(t, uneven, scene.Options{Layout: "tree"})
	document, _ := write(t, s, pdf.Options{Paper: "A4"})
	n, _ := pages(t, document)
	if n < 4 {
		t.Fatalf("%d pages", n)
	}
	if smallest, _ := sizes(t, document, 2); smallest < 6 {
		t.Errorf("there is text of %d points", smallest)
	}
	on := make([]string, n+1)
	for page := 1; page <= n; page++ {
		on[page] = texts(t, document, "-f", fmt.Sprint(page), "-l", fmt.Sprint(page))
		if want := fmt.Sprintf("page %d of %d", page, n); !strings.Contains(on[page], want) {
			t.Errorf("page %d does not say %q:\n%s", page, want, on[page])
		}
		if !regexp.MustCompile(`(?m)^(Unit|Post|Director)`).MatchString(on[page]) {
			t.Errorf("page %d is empty:\n%s", page, on[page])
		}
	}
	sheets := strings.Join(on[2:], "")
	for _, c := range s.Cards {
		title := c.Position.Title.Text
		if n := occurrences(title, sheets); n != 1 {
			t.Errorf("%q is on %d sheets; no cut needs to go through a card", title, n)
		}
	}
	xml := poppler(t, document, "pdftohtml", "-xml", "-i", "-stdout", "FILE")
	for _, item := range regexp.MustCompile(`<item page="(\d+)">(.*)</item>`).FindAllStringSubmatch(xml, -1) {
		if page, err := strconv.Atoi(item[1]); err != nil || occurrences(item[2], on[page]) == 0 {
			t.Errorf("the bookmark of %q leads to page %s, which has\n%s", item[2], item[1], on[page])
		}
	}
	for page := 2; page <= n; page++ {
		if link := fmt.Sprintf(`#%d"><b>%d</b></a>`, page, page); !strings.Contains(xml, link) {
			t.Errorf("the first page does not lead to page %d", page)
		}
	}
	// A crop mark, level with the tile's upper edge.
	sheet := rendered(t, document, 2)
	if on, off := sheet.RGBAAt(48, 68).R, sheet.RGBAAt(48, 60).R; on > 128 || off != 255 {
		t.Errorf("at the crop mark the paper is %d, above it %d", on, off)
	}
}

// Where columns are offset against each other, no cut right through the drawing spares
// their cards: each strip of sheets is cut where its own columns leave gaps.
func TestAPosterCutsFewCardsOfOffsetColumns(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	var b strings.Builder
	b.WriteString("- {id: top, title: Director}\n")
	n := 0
	for u := range 20 {
		if u%5 == 0 {
			fmt.Fprintf(&b, "- {id: r%d, title: Region %d, reports_to: top}\n", u/5, u/5)
		}
		fmt.Fprintf(&b, "- {id: u%d, title: Unit %d, reports_to: r%d}\n", u, u, u/5)
		for p := range 4 {
			fmt.Fprintf(&b, "- {id: p%d-%d, title: Part %d-%d, reports_to: u%d}\n", u, p, u, p, u)
			for range 2 + random.IntN(9) {
				fmt.Fprintf(&b, "- {title: Post %d, reports_to: p%d-%d}\n", n, u, p)
				n++
			}
		}
	}
	document, _ := write(t, build(t, b.String(), scene.Options{Layout: "tree"}), pdf.Options{Paper: "A4"})
	sheets, cut := texts(t, document, "-f", "2"), 0
	for i := range n {
		if occurrences(fmt.Sprintf("Post %d", i), sheets) > 1 {
			cut++
		}
	}
	if cut > n/100 {
		t.Errorf("%d of %d cards are cut", cut, n)
	}
}

// occurrences counts a title among the texts of pages, where cards side by side
// make one line.
func occurrences(title, texts string) int {
	return len(regexp.MustCompile(`(?m)(^| )`+title+`( |$)`).FindAllString(texts, -1))
}

// uneven is a chart of branches of several widths, and one that is deep.
var uneven = func() string {
	var b strings.Builder
	b.WriteString("- {id: top, title: Director}\n")
	for u := range 14 {
		fmt.Fprintf(&b, "- {id: u%d, title: Unit %d, reports_to: top}\n", u, u)
		for p := range u % 3 {
			fmt.Fprintf(&b, "- {id: p%d-%d, title: Post %d-%d, reports_to: u%d}\n", u, p, u, p, u)
			fmt.Fprintf(&b, "- {id: q%d-%d, title: Post %d-%d-0, reports_to: p%d-%d}\n", u, p, u, p, u, p)
		}
	}
	boss := "u0"
	for d := range 12 {
		fmt.Fprintf(&b, "- {id: d%d, title: Post %d, reports_to: %s}\n", d, 100+d, boss)
		boss = fmt.Sprintf("d%d", d)
	}
	return b.String()
}()

func TestPaperThatWillNotDo(t *testing.T) {
	for _, test := range []struct {
		chart, paper, want string
	}{
		{small, "A0", `unknown paper size "A0"; expected one of A4, A3, letter`},
		{chain(3000), "A4", "takes"},
	} {
		var b bytes.Buffer
		err := pdf.Write(t.Context(), &b, build(t, test.chart, scene.Options{Layout: "tree", Direction: layout.Right}), pdf.Options{Paper: test.paper})
		if err == nil || !strings.Contains(err.Error(), test.want) || b.Len() > 0 {
			t.Errorf("%v, and %d bytes; want %s", err, b.Len(), test.want)
		}
	}
}

func TestAPostersWordsAreInItsLanguage(t *testing.T) {
	s := build(t, uneven, scene.Options{Layout: "tree"})
	document, _ := write(t, s, pdf.Options{Paper: "A4", Say: func(p phrase.Phrase) string {
		return map[string]string{"%s · %s": "Seite und Reihe"}[p.Format]
	}})
	if said := texts(t, document, "-f", "2", "-l", "2"); !strings.Contains(said, "Seite und Reihe") || strings.Contains(said, "page 2") {
		t.Errorf("a sheet says\n%s", said)
	}
}
