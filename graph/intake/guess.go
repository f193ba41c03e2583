package intake

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

// maxGuesses is how many columns are compared with all known names.
const maxGuesses = 200

// shortHeader is up to how many letters a header has that may hold one slip alone.
const shortHeader = 7

// guess looks for what no header says: a manager, by its cells, and names with
// a slip in them.
func (b *builder) guess() {
	known := make([]string, 0, len(vocabulary))
	for k := range vocabulary {
		known = append(known, k)
	}
	sort.Strings(known)
	for i, c := range b.columns[:min(len(b.columns), maxGuesses)] {
		key := headerKey(c.header)
		if c.field != "" || c.mapped || !c.reason.IsZero() || c.filled == 0 || len(key) < 6 || len(key) > maxHeader {
			continue
		}
		most := 2
		if len(key) <= shortHeader {
			most = 1 // with two slips, it is another word
		}
		near := org.NearestWithin(key, most, known)
		field := vocabulary[near].field
		if field == "id" && org.NearestWithin(key, 1, []string{near}) == "" {
			continue // members are no numbers
		}
		switch field {
		case "id", "title", "name", "reports_to", "department", "location":
			if b.first(field) < 0 && b.holds(i, field) && !b.isAnswer(i) {
				b.take(i, field, phrase.New("it is spelt alike"))
			}
		}
	}
	if b.first("reports_to") < 0 && !b.guessOutline() {
		b.guessManager()
	}
	if b.first("title") < 0 {
		b.guessBy("title", isTitle, phrase.New("most of its cells are titles"))
	}
	if b.grid.headless && b.first("name") < 0 && b.first("last_name") < 0 {
		b.guessBy("name", isName, phrase.New("its cells look like names"))
	}
}

// isAnswer reports whether all that a column says is yes or no.
func (b *builder) isAnswer(column int) bool {
	return !slices.ContainsFunc(b.grid.rows, func(r row) bool { return !isTruth(b.line(r, column)) })
}

// guessBy takes the first column of no field for one, if most of its cells are
// like that.
func (b *builder) guessBy(field string, like func(string) bool, how phrase.Phrase) {
	rows := b.grid.rows[:min(len(b.grid.rows), maxGuesses)]
	for i, c := range b.columns[:min(len(b.columns), maxGuesses)] {
		if c.field != "" || c.mapped || !c.reason.IsZero() || b.isSeries(i) {
			continue
		}
		filled, fit := 0, 0
		for _, r := range rows {
			if text := b.line(r, i); text != "" && len(text) <= maxHeader {
				filled++
				if like(text) {
					fit++
				}
			}
		}
		if 3*fit >= 2*filled && 2*filled > len(rows) {
			b.take(i, field, how)
			return
		}
	}
}

// isSeries reports whether a column is one of several that are numbered, as levels are:
// none of them says the same of each row.
func (b *builder) isSeries(column int) bool {
	stem := func(h string) string { return strings.TrimRight(headerKey(h), "0123456789") }
	own := stem(b.columns[column].header)
	if own == headerKey(b.columns[column].header) {
		return false
	}
	n := 0
	for _, c := range b.columns[:min(len(b.columns), maxGuesses)] {
		if stem(c.header) == own && own != headerKey(c.header) {
			n++
		}
	}
	return n > 1 && !b.grid.headless
}

// take gives a column a field by a guess.
func (b *builder) take(at int, field string, how phrase.Phrase) {
	c := &b.columns[at]
	c.field, c.sure, c.reason = field, false, how
	b.report.doubt(phrase.New("Column %s was taken for %s because %s.", quote(c.header), called(field), how))
}

// isTitle reports whether a text is a title that is known for sure.
func isTitle(text string) bool { return roles.Read(text, roles.Context{}).Confident }

// isName reports whether a text is like a person's name: two to four words of
// letters, each with a capital.
func isName(text string) bool {
	words := strings.Fields(text)
	return len(words) >= 2 && len(words) <= 4 && !slices.ContainsFunc(words, func(w string) bool {
		first, _ := utf8.DecodeRuneInString(w)
		return !unicode.IsUpper(first) || strings.ContainsFunc(w, func(c rune) bool { return !unicode.IsLetter(c) && !strings.ContainsRune("'’-.,", c) })
	})
}

// guessManager takes the column whose cells are most often what another column
// holds in other rows: an id, a name, a title, or anything that is in no two rows.
func (b *builder) guessManager() {
	candidates := []int{b.first("id"), b.first("name"), b.first("title")}
	for i, c := range b.columns[:min(len(b.columns), maxGuesses)] {
		if c.field == "" && c.filled == len(b.grid.rows) && len(candidates) < 3+maxAlike {
			candidates = append(candidates, i)
		}
	}
	for _, of := range candidates {
		if of < 0 {
			continue
		}
		rows := b.rowsByCell(of)
		if b.columns[of].field == "" && len(rows) < len(b.grid.rows) {
			continue
		}
		if best := b.mostlyIn(rows, of); best >= 0 {
			b.take(best, "reports_to", phrase.New("its cells are those of %s in other rows", quote(b.columns[of].header)))
			if b.columns[of].field == "" && b.first("id") < 0 {
				b.take(of, "id", phrase.New("%s names rows by it", quote(b.columns[best].header)))
			}
			return
		}
	}
}

// rowsByCell returns the last row of each text of a column, counted from 1.
func (b *builder) rowsByCell(column int) map[string]int {
	rows := map[string]int{}
	for i, r := range b.grid.rows {
		if text := strings.ToLower(strings.TrimSpace(r.cell(column))); text != "" {
			rows[text] = i + 1
		}
	}
	return rows
}

// mostlyIn returns the column of no field of which more than four fifths of the
// cells are in rows, as those of another row; -1 for none. Cells that say there is
// no manager count neither way.
func (b *builder) mostlyIn(rows map[string]int, except int) int {
	found, own, none := make([]int, len(b.columns)), make([]int, len(b.columns)), make([]int, len(b.columns))
	for n, r := range b.grid.rows {
		for i, cell := range r.cells {
			if c := b.columns[i]; c.field != "" || c.mapped || i == except {
				continue
			}
			cell = strings.TrimSpace(cell)
			switch at := rows[strings.ToLower(cell)]; at {
			case 0:
				if cell != "" && isTop(cell) {
					none[i]++
				}
			case n + 1:
				own[i]++
			default:
				found[i]++
			}
		}
	}
	best, bestShare := -1, 0.8
	for i, c := range b.columns {
		// One row at most names itself: the top.
		if share := float64(found[i]) / float64(max(c.filled-none[i], 1)); own[i] <= 1 && share > bestShare {
			best, bestShare = i, share
		}
	}
	return best
}
