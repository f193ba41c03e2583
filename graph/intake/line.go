package intake

import (
	"slices"
	"strings"

	"dotline/graph/intake/sheet"
	"dotline/graph/phrase"
)

// line is a column that names managers, with the ways to find them, the best
// way first.
type line struct {
	column int
	header string
	keys   []key
	named  []key               // those of keys that find what is written, not the role that it means
	ids    key                 // the one of keys that finds by id
	cells  map[string][]string // cell → whom it names
	found  map[string][]int    // of those, the drafts that have that name
}

// linesOf prepares the columns of a field, the one that finds most for certain
// first.
func (b *builder) linesOf(field string, keys []key) []line {
	var lines []line
	certain := map[int]int{}
	for _, column := range b.of(field) {
		l := b.lineBy(column, keys)
		for _, found := range l.found {
			if len(found) == 1 {
				certain[column]++
			}
		}
		lines = append(lines, l)
	}
	slices.SortStableFunc(lines, func(x, y line) int { return certain[y.column] - certain[x.column] })
	return lines
}

// lineBy finds out by what a column names managers: by that by which most of
// its texts are found.
func (b *builder) lineBy(column int, keys []key) line {
	l := line{column: column, header: b.columns[column].header, ids: keys[0], keys: keys, named: keys, cells: map[string][]string{}, found: map[string][]int{}}
	cells := b.cellsOf(column)
	if missing := b.missing(l, cells); len(missing) > 0 {
		l.keys = slices.Concat(keys, b.columnKeys(column, missing), b.codedNames(missing))
		l.named = l.keys
		if k, ok := b.roleKey(missing); ok {
			l.keys = append(slices.Clone(l.keys), k)
		}
	}
	var texts []string
	for _, cell := range cells {
		l.cells[cell] = b.split(l, cell)
		for _, text := range l.cells[cell] {
			if _, seen := l.found[text]; !seen {
				l.found[text] = nil
				texts = append(texts, text)
			}
		}
	}
	found := make([]int, len(l.keys))
	best, any := 0, 0
	for _, t := range texts {
		some := false
		forms := spellings(t)
		for i, k := range l.keys {
			if len(k.find(t, forms)) > 0 {
				found[i]++
				some = true
			}
		}
		if some {
			any++
		}
	}
	for i := range l.keys {
		if found[i] > found[best] {
			best = i
		}
	}
	others := slices.Delete(slices.Clone(l.keys), best, best+1)
	l.keys = append([]key{l.keys[best]}, others...)
	for _, t := range texts {
		l.found[t] = find(l.keys, t)
	}
	b.explain(l, texts, found[best], any)
	return l
}

// cellsOf returns the different cells of a column, in the order of the rows.
func (b *builder) cellsOf(column int) []string {
	var cells []string
	seen := map[string]bool{}
	for _, d := range b.drafts {
		for r := range d.rows() {
			if cell := r.cell(column); !blank(cell) && !seen[cell] {
				seen[cell] = true
				cells = append(cells, cell)
			}
		}
	}
	return cells
}

// missing returns, in lower case, the texts of cells that no key finds, and the
// parts that they might have.
func (b *builder) missing(l line, cells []string) map[string]bool {
	missing := map[string]bool{}
	for _, cell := range cells {
		text, _ := b.plainCell(cell)
		text = strings.TrimFunc(text, isSpace)
		if isTop(text) || len(find(l.keys, text)) > 0 {
			continue
		}
		for _, s := range spellings(text) {
			missing[s] = true
		}
		for _, separators := range lists {
			if parts := sheet.SplitList(text, separators); len(parts) > 1 && len(parts) <= maxManagers {
				for _, part := range parts {
					missing[strings.ToLower(part)] = true
				}
			}
		}
	}
	return missing
}

// explain reports how a column was read, and what is doubtful about that.
func (b *builder) explain(l line, texts []string, found, any int) {
	c := &b.columns[l.column]
	how := phrase.New("none of its texts is a position")
	if len(texts) == 0 {
		how = phrase.New("names nobody")
	} else if any > 0 {
		how = phrase.New("by %s, %d of %d found", l.keys[0].name, found, len(texts))
		if any > found {
			how = phrase.New("%s, %d by other columns", how, any-found)
		}
	}
	c.reason = phrase.Clauses(c.reason, how)
	if 5*any < 4*len(texts) {
		b.report.doubt(phrase.New("Column %s names %s, of which %s in this table.", quote(c.header),
			phrase.Count(len(texts), "%d manager", "%d managers"), phrase.Count(any, "%d is", "%d are")))
	}
	for _, k := range l.keys[1:] {
		differ := 0
		for _, t := range texts {
			forms := spellings(t)
			if a, c := l.keys[0].find(t, forms), k.find(t, forms); len(c) > 0 && len(a) > 0 && a[0] != c[0] {
				differ++
			}
		}
		if differ > 0 && 2*differ >= found {
			b.report.doubt(phrase.New("Column %s could be read by %s or by %s, with different managers; it was read by %s.", quote(c.header), l.keys[0].name, k.name, l.keys[0].name))
		}
	}
}

// maxManagers is how many managers one cell may name; more are no list of them.
const maxManagers = 1000

// lists are what may stand between the managers in a cell. Those behind the
// first are in names and titles too, and so part what they part into positions
// only.
var lists = []string{";\n", "|", ",", "/", "&"}

// split returns whom a cell names: the cell as a whole if that is a position,
// else its parts; nobody where it says that there is none.
func (b *builder) split(l line, cell string) []string {
	text, exact := b.plainCell(cell)
	whole := b.wordOf(cell)
	if len(find(l.named, whole)) > 0 {
		return []string{whole}
	}
	clean := b.lineOf(cell)
	parts := sheet.SplitList(text, lists[0])
	if len(parts) > maxManagers {
		parts = []string{clean}
	}
	if len(parts) == 1 && len(find(l.named, parts[0])) == 0 {
		parts = b.splitNames(l, clean)
	}
	var texts []string
	for _, text := range parts {
		if !exact && len(find(l.keys, text)) == 0 {
			text = b.cleanLine(text)
		}
		if text != "" && !(isTop(text) && len(l.ids.find(text, spellings(text))) == 0) {
			texts = append(texts, text)
		}
	}
	return texts
}

// splitNames parts a text where all of its parts are positions; one that means a role
// as a whole, as "VP & Head of IT" does, only where they are written so.
func (b *builder) splitNames(l line, text string) []string {
	if len(find(l.keys, text)) > 0 {
		l.keys = l.named
	}
	for _, separators := range lists[1:] {
		if parts := sheet.SplitList(text, separators); l.findsAll(parts) {
			return parts
		}
	}
	if parts := strings.Split(text, " and "); l.findsAll(parts) {
		return parts
	}
	return []string{text}
}

func (l line) findsAll(texts []string) bool {
	for _, t := range texts {
		if len(find(l.keys, t)) == 0 {
			return false
		}
	}
	return len(texts) > 1
}

// findsAny reports whether one of the texts names a position.
func (l line) findsAny(texts []string) bool {
	return slices.ContainsFunc(texts, func(t string) bool { return len(l.found[t]) > 0 })
}

// agrees reports whether all of the texts mean positions that were taken.
func (b *builder) agrees(l line, texts, taken []string) bool {
	for _, t := range texts {
		known := slices.Contains(taken, t)
		for _, k := range l.keys {
			for _, to := range k.find(t, spellings(t)) {
				known = known || slices.Contains(taken, b.drafts[to].p.ID)
			}
		}
		if !known {
			return false
		}
	}
	return true
}

// ends returns the ids that a row's cell draws lines to.
func (b *builder) ends(at int, r row, l line) []string {
	texts := l.cells[r.cell(l.column)]
	ids := make([]string, len(texts))
	for i, text := range texts {
		ids[i] = b.end(at, r, l, text)
	}
	return ids
}

// end returns the id that one text draws a line to.
func (b *builder) end(at int, r row, l line, text string) string {
	found := l.found[text]
	if len(found) == 0 {
		b.report.remark(r.number, l.header, phrase.New("%s is nobody in this table; the line leads to a box of that name", quote(text)))
		return text
	}
	to := found[0]
	if to == at && len(found) > 1 {
		to = found[1] // nobody means himself who has a namesake
	}
	if len(found) > 1 {
		b.report.remark(r.number, l.header, phrase.New("%s could be %s or %d; %d was taken", quote(text), b.report.place(b.drafts[found[0]].number), b.drafts[found[1]].number, b.drafts[to].number))
	}
	return b.drafts[to].p.ID
}
