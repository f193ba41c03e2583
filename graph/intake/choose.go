package intake

import (
	"slices"
	"strings"
)

// doubtContents takes columns whose cells are not what their header means for
// no field.
func (b *builder) doubtContents() {
	right := make([]int, len(b.columns))
	for _, r := range b.grid.rows {
		for i, cell := range r.cells {
			if t, doubtful := contents[b.columns[i].field]; doubtful {
				if s := b.cleanLine(cell); s != "" && t.fits(s) {
					right[i]++
				}
			}
		}
	}
	for i, c := range b.columns {
		if t, doubtful := contents[c.field]; doubtful && !c.mapped && 2*right[i] < c.filled {
			b.reject(i, "%s", t.otherwise)
		}
	}
}

// contents say, for fields whose headers mean other things too, which cells fit
// them, and what a column is if most do not.
var contents = map[string]struct {
	fits      func(cell string) bool
	otherwise string
}{
	"title":          {func(s string) bool { return !isSalutation(s) }, "a form of address"},
	"vacant":         {isTruth, "not yes or no"},
	"assistant":      {isTruth, "not yes or no"},
	"headcount":      {isNumber, "not numbers"},
	"pay":            {isNumber, "not numbers"},
	"reports_to":     {isReference, "yes or no, not a name"},
	"dotted_line_to": {isReference, "yes or no, not a name"},
}

func isTruth(cell string) bool  { _, ok := truth(cell); return ok }
func isNumber(cell string) bool { _, ok := number(cell); return ok }

// isReference tells a manager from "Manager: yes", which says that somebody is
// one.
func isReference(cell string) bool { return !isTruth(cell) || cell == "1" || isTop(cell) }

// choose keeps the best column of a field: one that Map names, else the one with
// the best name of those that hold anything.
func (b *builder) choose(field string) {
	list := b.of(field)
	if len(list) < 2 {
		return
	}
	b.keep(list, slices.MinFunc(list, func(i, j int) int {
		a, c := b.columns[i], b.columns[j]
		switch {
		case (a.filled > 0) != (c.filled > 0) && a.mapped == c.mapped:
			return direction(a.filled > 0)
		case a.rank != c.rank:
			return a.rank - c.rank
		}
		return i - j
	}))
}

func direction(first bool) int {
	if first {
		return -1
	}
	return 1
}

// keep leaves a field to one of its columns.
func (b *builder) keep(list []int, best int) {
	for _, i := range list {
		if i != best && b.columns[i].filled > 0 {
			b.reject(i, "%s is taken from %s", b.columns[best].field, quote(b.columns[best].header))
		} else if i != best {
			b.reject(i, "")
		}
	}
}

// chooseID keeps, of several columns that could be the id, the one by which the
// managers are named; else the one with the fewest repeats; else the best name.
func (b *builder) chooseID() {
	list := b.of("id")
	if len(list) == 0 {
		return
	}
	managers := map[string]bool{}
	for _, c := range b.of("reports_to") {
		for _, r := range b.grid.rows {
			managers[strings.TrimSpace(r.cell(c))] = true
		}
	}
	delete(managers, "")
	type score struct{ rank, named, distinct int }
	scores := map[int]score{}
	for _, c := range list {
		s := score{rank: b.columns[c].rank}
		seen := map[string]bool{}
		for _, r := range b.grid.rows {
			if id := strings.TrimSpace(r.cell(c)); id != "" && !seen[id] {
				seen[id] = true
				s.distinct++
				if managers[id] {
					s.named++
				}
			}
		}
		scores[c] = s
	}
	best := slices.MinFunc(list, func(i, j int) int {
		a, c := scores[i], scores[j]
		switch {
		case b.columns[i].mapped != b.columns[j].mapped:
			return direction(b.columns[i].mapped)
		case a.named != c.named:
			return c.named - a.named
		case a.distinct != c.distinct:
			return c.distinct - a.distinct
		}
		return a.rank - c.rank
	})
	b.keep(list, best)
	if s := scores[best]; !b.columns[best].mapped && s.named == 0 && 2*s.distinct < b.columns[best].filled {
		b.reject(best, "repeats too often to be an id")
	}
}

// limit keeps the columns that could give a field within bounds.
func (b *builder) limit(field string) {
	for n, i := range b.of(field) {
		if n >= maxAlike {
			b.reject(i, "%d columns could give %s already", maxAlike, field)
		}
	}
}

// secondRole takes a column "Role" beside a title for the field role, if its
// cells are slugs as that field holds them.
func (b *builder) secondRole() {
	if b.first("role") >= 0 || b.first("title") < 0 {
		return
	}
	for i, c := range b.columns {
		if c.field != "" || headerKey(c.header) != "role" || c.filled == 0 {
			continue
		}
		slugs := true
		for _, r := range b.grid.rows {
			s := strings.TrimSpace(r.cell(i))
			slugs = slugs && (s == slug(s))
		}
		if slugs {
			b.columns[i].field, b.columns[i].reason = "role", ""
			return
		}
	}
}
