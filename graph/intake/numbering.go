package intake

import (
	"regexp"
	"slices"
	"strings"

	"dotline/graph/phrase"
)

// outlineNumber is what numbers an entry of an outline: 1, 1.2, 1.2.3.
var outlineNumber = regexp.MustCompile(`^[0-9]+(?:\.[0-9]+)*\.?$`)

// guessOutline takes a column that numbers rows as the entries of an outline for what
// says who reports to whom: 1.2.3 is below 1.2. It reports whether there is one.
func (b *builder) guessOutline() bool {
	for i, c := range b.columns[:min(len(b.columns), maxGuesses)] {
		if c.field != "" && c.field != "id" || c.mapped || c.filled != len(b.grid.rows) {
			continue
		}
		above, ok := b.outlined(i)
		if !ok {
			continue
		}
		if c.field == "" && b.first("id") < 0 {
			b.columns[i].field = "id"
		}
		if b.columns[i].field != "id" {
			return false // another names rows, and nothing finds them by this
		}
		at := len(b.columns)
		header := uniqueHeaders(append(slices.Clone(b.grid.columns), c.header))[at]
		b.grid.columns = append(b.grid.columns, header)
		filled := 0
		for _, boss := range above {
			if boss != "" {
				filled++
			}
		}
		b.columns = append(b.columns, column{header: header, sure: true, filled: filled})
		for k := range b.grid.rows {
			r := &b.grid.rows[k]
			for len(r.cells) < at {
				r.cells = append(r.cells, "")
			}
			r.cells = append(r.cells[:at:at], above[k])
		}
		b.take(at, "reports_to", phrase.New("%s numbers rows as an outline does", quote(c.header)))
		return true
	}
	return false
}

// outlined returns for each row the number of the one above it, if the column's are those
// of one outline: each there once, and each above another too.
func (b *builder) outlined(column int) (above []string, ok bool) {
	numbers := map[string]bool{}
	for _, r := range b.grid.rows {
		n := strings.TrimSpace(r.cell(column))
		if !outlineNumber.MatchString(n) || numbers[n] {
			return nil, false
		}
		numbers[n] = true
	}
	deep := false
	for _, r := range b.grid.rows {
		n := strings.TrimSpace(r.cell(column))
		end := strings.LastIndexByte(strings.TrimSuffix(n, "."), '.')
		if end < 0 {
			above = append(above, "")
			continue
		}
		boss := n[:end]
		if strings.HasSuffix(n, ".") {
			boss += "."
		}
		if !numbers[boss] {
			return nil, false
		}
		above, deep = append(above, boss), true
	}
	return above, deep
}
