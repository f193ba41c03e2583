package intake

import (
	"fmt"
	"slices"
	"strings"

	"dotline/graph/intake/sheet"
)

// line is a column that names managers, with the ways to find them, the best
// way first.
type line struct {
	column int
	header string
	keys   []key
	ids    key // the one of keys that finds by id
}

// linesOf prepares the columns of a field, the one that finds most first.
func (b *builder) linesOf(field string, keys []key) []line {
	var lines []line
	best := 0
	for _, column := range b.of(field) {
		l, found := b.lineBy(column, keys)
		if found > best {
			best = found
			lines = append([]line{l}, lines...)
		} else {
			lines = append(lines, l)
		}
	}
	return lines
}

// lineBy finds out by what a column names managers: by that by which most of
// its texts are found.
func (b *builder) lineBy(column int, keys []key) (line, int) {
	texts := b.references(column, keys)
	keys = append(keys[:len(keys):len(keys)], b.columnKeys(column, texts, keys)...)
	found := make([]int, len(keys))
	best, any := 0, 0
	for _, t := range texts {
		some := false
		forms := spellings(t)
		for i, k := range keys {
			if len(k.find(forms)) > 0 {
				found[i]++
				some = true
			}
		}
		if some {
			any++
		}
	}
	for i := range keys {
		if found[i] > found[best] {
			best = i
		}
	}
	l := line{column: column, header: b.columns[column].header, keys: []key{keys[best]}, ids: keys[0]}
	for i, k := range keys {
		if i != best {
			l.keys = append(l.keys, k)
		}
	}
	b.explain(l, texts, found, best, any)
	return l, any
}

// explain reports how a column was read, and what is doubtful about that.
func (b *builder) explain(l line, texts []string, found []int, best, any int) {
	c := &b.columns[l.column]
	how := "none of its texts is a position"
	if len(texts) == 0 {
		how = "names nobody"
	} else if any > 0 {
		how = fmt.Sprintf("by %s, %d of %d found", l.keys[0].name, found[best], len(texts))
		if any > found[best] {
			how += fmt.Sprintf(", %d by other columns", any-found[best])
		}
	}
	if c.reason != "" {
		how = c.reason + "; " + how
	}
	c.reason = how
	if 5*any < 4*len(texts) {
		b.report.doubt("Column %s names %s, of which %d %s in this table.", quote(c.header), count(len(texts), "manager"), any, isOrAre(any))
	}
	for _, k := range l.keys[1:] {
		differ := 0
		for _, t := range texts {
			forms := spellings(t)
			if a, c := l.keys[0].find(forms), k.find(forms); len(c) > 0 && len(a) > 0 && a[0] != c[0] {
				differ++
			}
		}
		if differ > 0 && 2*differ >= found[best] {
			b.report.doubt("Column %s could be read by %s or by %s, with different managers; it was read by %s.", quote(c.header), l.keys[0].name, k.name, l.keys[0].name)
		}
	}
}

func isOrAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// references returns the different texts of a column that name somebody, in the
// order of the rows.
func (b *builder) references(column int, keys []key) []string {
	var texts []string
	seen := map[string]bool{}
	l := line{column: column, keys: keys, ids: keys[0]}
	for _, d := range b.drafts {
		for _, r := range d.rows() {
			for _, text := range b.texts(r, l) {
				if !seen[text] {
					seen[text] = true
					texts = append(texts, text)
				}
			}
		}
	}
	return texts
}

// isTop reports whether a text says that there is no manager: not if it is an id
// for once.
func (l line) isTop(text string) bool {
	return isTop(text) && (text == "" || len(l.ids.find(spellings(text))) == 0)
}

// found reports whether a text, or the first of a list, names a position.
func (l line) found(text string) bool {
	first, _, _ := strings.Cut(text, ";")
	return len(find(l.keys, text)) > 0 || len(find(l.keys, strings.Trim(first, ` "`))) > 0
}

// agrees reports whether a text means one of the positions that were taken.
func (b *builder) agrees(l line, text string, taken []string) bool {
	for _, k := range l.keys {
		for _, to := range k.find(spellings(text)) {
			if slices.Contains(taken, b.drafts[to].p.ID) {
				return true
			}
		}
	}
	return slices.Contains(taken, text)
}

// text returns whom a row's cell names, as it is written or, if that is nobody,
// without the markup in it.
func (l line) text(b *builder, r row) string {
	if word := b.word(r, l.column); word == "" || len(find(l.keys, word)) > 0 {
		return word
	}
	return b.line(r, l.column)
}

// maxManagers is how many managers one cell may name; more are no list of them.
const maxManagers = 1000

// texts returns whom a row's cell names: the cell as a whole if that is a
// position, else its parts.
func (b *builder) texts(r row, l line) []string {
	whole := l.text(b, r)
	parts := []string{whole}
	if len(find(l.keys, whole)) == 0 {
		cell, _ := b.cell(r, l.column)
		if parts = sheet.SplitList(cell, ";\n"); len(parts) > maxManagers {
			parts = []string{whole}
		}
		if len(parts) == 1 && len(find(l.keys, parts[0])) == 0 {
			parts[0] = whole
			if names := sheet.SplitList(whole, ","); allFound(l.keys, names) {
				parts = names
			}
		}
	}
	var texts []string
	for _, text := range parts {
		if len(find(l.keys, text)) == 0 {
			text = b.cleanLine(text)
		}
		if !l.isTop(text) {
			texts = append(texts, text)
		}
	}
	return texts
}

// ends returns the ids that a row's cell draws lines to.
func (b *builder) ends(at int, r row, l line) []string {
	var ids []string
	for _, text := range b.texts(r, l) {
		ids = append(ids, b.end(at, r, l, text))
	}
	return ids
}

func allFound(keys []key, texts []string) bool {
	for _, t := range texts {
		if len(find(keys, t)) == 0 {
			return false
		}
	}
	return len(texts) > 1
}

// end returns the id that one text draws a line to.
func (b *builder) end(at int, r row, l line, text string) string {
	found := find(l.keys, text)
	if len(found) == 0 {
		b.report.remark(r.number, l.header, "%s is nobody in this table; the line leads to a box of that name", quote(text))
		return text
	}
	to := found[0]
	if to == at && len(found) > 1 {
		to = found[1] // nobody means himself who has a namesake
	}
	if len(found) > 1 {
		b.report.remark(r.number, l.header, "%s could be %s %d or %d; %d was taken", quote(text), b.report.Unit, b.drafts[found[0]].number, b.drafts[found[1]].number, b.drafts[to].number)
	}
	return b.drafts[to].p.ID
}
