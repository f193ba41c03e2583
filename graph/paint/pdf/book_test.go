package pdf_test

import (
	"fmt"
	"strings"
	"testing"

	"dotline/graph/paint/pdf"
	"dotline/graph/scene"
)

// A chart that is too large for a sheet goes on from page to page.
func TestABook(t *testing.T) {
	fits, err := pdf.Fits("A4")
	if err != nil {
		t.Fatal(err)
	}
	s := build(t, uneven, scene.Options{Fits: fits})
	var told []string
	document, notes := write(t, s, pdf.Options{Paper: "A4", Progress: func(done, total int) { told = append(told, fmt.Sprint(done, " of ", total)) }})
	n, _ := pages(t, document)
	if first, last := fmt.Sprint("1 of ", n), fmt.Sprint(n, " of ", n); len(told) != n || told[0] != first || told[n-1] != last {
		t.Errorf("of %d pages is told %q", n, told)
	}
	if n < 2 || n != 1+len(s.Pages) || len(notes) > 0 {
		t.Fatalf("%d pages of %d scenes, noted %q", n, 1+len(s.Pages), notes)
	}
	if smallest, _ := sizes(t, document, 1); smallest < 6 {
		t.Errorf("there is text of %d points", smallest)
	}
	xml := poppler(t, document, "pdftohtml", "-xml", "-i", "-stdout", "FILE")
	for page := 2; page <= n; page++ {
		if on := texts(t, document, "-f", fmt.Sprint(page), "-l", fmt.Sprint(page)); !strings.Contains(on, fmt.Sprintf("Page %d of %d", page, n)) || !strings.Contains(on, "from page") {
			t.Errorf("page %d says %q", page, on)
		}
		if !strings.Contains(xml, fmt.Sprintf(`#%d">`, page)) {
			t.Errorf("no page leads to page %d", page)
		}
		if !strings.Contains(xml, fmt.Sprintf(`<item page="%d">`, page)) {
			t.Errorf("no bookmark leads to page %d", page)
		}
	}
}

// A list that no sheet holds goes on over several.
func TestABookWithAList(t *testing.T) {
	fits, err := pdf.Fits("A4")
	if err != nil {
		t.Fatal(err)
	}
	document, notes := write(t, build(t, directors, scene.Options{Fits: fits}), pdf.Options{Paper: "A4"})
	n, _ := pages(t, document)
	if smallest, _ := sizes(t, document, 1); n < 4 || smallest < 6 || len(notes) > 0 {
		t.Errorf("%d pages with text of %d points, noted %q", n, smallest, notes)
	}
}

// What was divided for a larger paper is drawn small, which is said.
func TestABookWithAPageThatIsTooSmall(t *testing.T) {
	fits, err := pdf.Fits("A3")
	if err != nil {
		t.Fatal(err)
	}
	_, notes := write(t, build(t, directors, scene.Options{Fits: fits}), pdf.Options{Paper: "A4"})
	if len(notes) != 1 || !strings.Contains(notes[0], "on page 1, 2 the text is smaller than 6 points") {
		t.Errorf("noted %q", notes)
	}
}

// directors are 200 who report to one.
var directors = "- {id: top, title: Director}\n- {id: head, title: Head, reports_to: top}\n" + strings.Repeat("- {title: Clerk, reports_to: head}\n", 200)

func TestFits(t *testing.T) {
	if _, err := pdf.Fits("A0"); err == nil {
		t.Error("no error for A0")
	}
}
