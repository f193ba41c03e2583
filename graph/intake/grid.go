package intake

import (
	"fmt"
	"slices"
	"strings"

	"dotline/graph/phrase"
)

// grid is a table of texts, whatever it was read from.
type grid struct {
	columns []string // headers, unique
	header  []string // as the header's row has them, trimmed; nil where there is none

	headless bool // a table without one; its columns are numbered
	rows     []row
	guarded  bool // cells may stand behind an apostrophe, see package sheet
	own      bool // a table that Dotline wrote: its cells are what they are, its lines name ids

	facts    []fact
	sections []section
}

// row is one row of a grid.
type row struct {
	number int      // where it stands in the data
	cells  []string // at most as many as there are columns
	boss   int      // the row it is nested in, -1 for none
}

func (r row) cell(column int) string {
	if column < len(r.cells) {
		return r.cells[column]
	}
	return ""
}

// filled counts the cells that are not blank.
func (r row) filled() int {
	n := 0
	for _, c := range r.cells {
		if !blank(c) {
			n++
		}
	}
	return n
}

func blank(cell string) bool { return strings.TrimSpace(cell) == "" }

// gridOf finds the header among the first rows and makes a grid of what stands
// below it. What stands above is reported.
func gridOf(rows []row, rep *Report) *grid {
	at, sure := findHeader(rows)
	if !sure && isData(rows, at) {
		rep.doubt(rep.inItsUnit(phrase.New("No row looks like a header; the columns are numbered.")))
		return headless(rows)
	}
	if !sure {
		rep.doubt(rep.inItsUnit(phrase.New("No row looks like a header; the first one was taken.")))
	}
	header, own := grouped(rows, at)
	for _, r := range rows[:at] {
		used := own == at && r.number == rows[max(at-1, 0)].number && !slices.Equal(header, rows[at].cells)
		if text := strings.Join(r.cells, " "); !blank(text) && !used {
			rep.skip(r.number, phrase.New("above the header: %s", quote(text)))
		}
	}
	rep.HeaderRow = rows[own].number
	g := &grid{columns: append([]string(nil), header...), header: trimmed(header)}
	for _, r := range rows[own+1:] {
		if r.filled() > 0 {
			g.rows = append(g.rows, r)
		}
		for len(r.cells) > len(g.columns) {
			g.columns = append(g.columns, "")
		}
	}
	g.columns = uniqueHeaders(g.columns)
	return g
}

// headless makes a grid of rows that have no header.
func headless(rows []row) *grid {
	g := &grid{headless: true}
	width := 0
	for _, r := range rows {
		if r.filled() > 0 {
			g.rows = append(g.rows, r)
			width = max(width, len(r.cells))
		}
	}
	g.columns = uniqueHeaders(make([]string, width))
	return g
}

// isData reports whether a row has a number, a title, or what stands in another row
// too, as data do and headers do not.
func isData(rows []row, at int) bool {
	own := map[string]bool{}
	for _, c := range rows[at].cells {
		c = strings.TrimSpace(c)
		if isNumber(c) || len(c) <= maxHeader && isTitle(c) {
			return true
		}
		own[c] = c != ""
	}
	for i, r := range rows[:min(len(rows), at+lookAhead)] {
		if i != at && slices.ContainsFunc(r.cells, func(c string) bool { return own[strings.TrimSpace(c)] }) {
			return true
		}
	}
	return false
}

// lookAhead is how many rows may stand above a header.
const lookAhead = 40

// findHeader returns the row whose cells name the most fields, the first of
// equals; or the first with two cells, or with any, and false, where none does.
func findHeader(rows []row) (at int, sure bool) {
	best, fallback := 0, -1
	for i, r := range rows[:min(len(rows), lookAhead)] {
		if n := headerScore(r.cells); n > best {
			best, at = n, i
		}
		if fallback < 0 && r.filled() > 1 {
			fallback = i
		}
	}
	if best > 0 {
		return at, true
	}
	for i, r := range rows {
		if fallback < 0 && r.filled() > 0 {
			fallback = i
		}
	}
	return max(fallback, 0), false
}

// headerScore counts the fields that cells name, each once. A row of data may
// name one by chance, as a person called Post; it does not name more than its
// header.
func headerScore(cells []string) int {
	seen := map[string]bool{}
	for _, c := range cells {
		if len(c) > maxHeader {
			continue
		}
		if m, ok := lookUp(c); ok {
			seen[m.field] = true
		}
	}
	return len(seen)
}

// maxHeader is how many bytes a known header may have.
const maxHeader = 100

// uniqueHeaders names blank headers by their place, and repeated ones by which
// of them they are.
func uniqueHeaders(headers []string) []string {
	unique := make([]string, len(headers))
	taken := make(map[string]bool, len(headers))
	for _, h := range headers {
		taken[cleanLine(h)] = true
	}
	first, next := map[string]bool{}, map[string]int{}
	for i, h := range headers {
		h = cleanLine(h)
		base := h
		if h == "" {
			h = fmt.Sprintf("column %d", i+1)
			base = h
		} else if !first[h] {
			first[h] = true
			unique[i] = h
			continue
		}
		for n := max(2, next[base]); taken[h]; n++ {
			h = fmt.Sprintf("%s (%d)", base, n)
			next[base] = n + 1
		}
		taken[h] = true
		unique[i] = h
	}
	return unique
}

// trimmed returns cells without the white space around them and without blank
// ones at the end.
func trimmed(cells []string) []string {
	list := make([]string, 0, len(cells))
	for _, c := range cells {
		list = append(list, strings.TrimSpace(c))
	}
	for len(list) > 0 && list[len(list)-1] == "" {
		list = list[:len(list)-1]
	}
	return list
}
