package intake

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
)

// doubtContents takes columns whose cells are not what their header means for
// no field.
func (b *builder) doubtContents() {
	for i, c := range b.columns {
		if !c.mapped && !b.holds(i, c.field) {
			b.reject(i, contents[c.field].otherwise)
		}
	}
}

// holds reports whether at least half of a column's cells can be what the field
// means.
func (b *builder) holds(column int, field string) bool {
	t, doubtful := contents[field]
	if !doubtful {
		return true
	}
	right := 0
	for _, r := range b.grid.rows {
		if s := b.cleanLine(r.cell(column)); s != "" && t.fits(s) {
			right++
		}
	}
	return 2*right >= b.columns[column].filled
}

// contents say, for fields whose headers mean other things too, which cells fit
// them, and what a column is if most do not.
var contents = map[string]struct {
	fits      func(cell string) bool
	otherwise phrase.Phrase
}{
	"title":          {func(s string) bool { return !isSalutation(s) }, phrase.New("a form of address")},
	"vacant":         {isTruth, phrase.New("not yes or no")},
	"assistant":      {isTruth, phrase.New("not yes or no")},
	"headcount":      {isNumber, phrase.New("not numbers")},
	"pay":            {isNumber, phrase.New("not numbers")},
	"reports_to":     {isReference, phrase.New("yes or no, not a name")},
	"dotted_line_to": {isReference, phrase.New("yes or no, not a name")},
}

func isTruth(cell string) bool  { _, ok := truth(cell); return ok }
func isNumber(cell string) bool { _, ok := number(cell); return ok }

// isReference tells a manager from "Manager: yes", which says that somebody is
// one.
func isReference(cell string) bool { return !isTruth(cell) || cell == "1" || isTop(cell) }

// choose puts the columns of a field in order: those that Map names, then those
// with the best names, empty ones last.
func (b *builder) choose(field string) {
	list := b.of(field)
	slices.SortStableFunc(list, func(i, j int) int {
		a, c := b.columns[i], b.columns[j]
		switch {
		case a.mapped != c.mapped:
			return direction(a.mapped)
		case (a.filled > 0) != (c.filled > 0):
			return direction(a.filled > 0)
		}
		return a.rank - c.rank
	})
	b.keep(field, list)
}

func direction(first bool) int {
	if first {
		return -1
	}
	return 1
}

// alike are the fields of which one column may stand in for another where that
// is blank: a full name for a preferred one. A sum of pay does not for a salary.
var alike = []string{"title", "name", "first_name", "last_name", "department", "location"}

// keep leaves a field to the first of its columns, and to others for the rows in
// which those before them are blank: for fields of the same kind, and where no
// row has both, as in documents whose entries name one field differently.
func (b *builder) keep(field string, list []int) {
	if len(list) < 2 {
		return
	}
	best := list[0]
	kept := list[:1:1]
	for _, i := range list[1:] {
		c := &b.columns[i]
		switch {
		case c.filled == 0:
			b.reject(i, phrase.Phrase{})
		case b.columns[best].mapped && !c.mapped, !slices.Contains(alike, field) && b.overlap(kept, i), !b.fillsIn(kept, i):
			b.reject(i, phrase.New("%s is taken from %s", called(field), quote(b.columns[best].header)))
		default:
			c.reason = phrase.New("where %s is blank", quote(b.columns[best].header))
			c.spare = true
			kept = append(kept, i)
		}
	}
	b.at[field] = kept
}

// overlap reports whether a row has something both in a column and in one of
// the others.
func (b *builder) overlap(others []int, column int) bool {
	return slices.ContainsFunc(b.grid.rows, func(r row) bool { return !blank(r.cell(column)) && !b.blankIn(r, others) })
}

// fillsIn reports whether a column has something where the others have nothing.
func (b *builder) fillsIn(others []int, column int) bool {
	return slices.ContainsFunc(b.grid.rows, func(r row) bool { return !blank(r.cell(column)) && b.blankIn(r, others) })
}

func (b *builder) blankIn(r row, columns []int) bool {
	return !slices.ContainsFunc(columns, func(c int) bool { return !blank(r.cell(c)) })
}

// doubtOrganization takes a column in which the organization changes from row to
// row for the department, where no other says that.
func (b *builder) doubtOrganization() {
	for _, i := range b.of("organization") {
		name := ""
		for _, r := range b.grid.rows {
			s := b.line(r, i)
			switch {
			case s == "" || s == name || strings.EqualFold(s, b.columns[i].header): // a repeated header is no row
				continue
			case name == "":
				name = s
				continue
			}
			b.reject(i, phrase.New("not the same in all rows"))
			if b.first("department") < 0 {
				b.columns[i].field, b.columns[i].sure = "department", false
			}
			break
		}
	}
}

// chooseID prefers, of several columns that could be the id, the one by which the
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
	slices.SortStableFunc(list, func(i, j int) int {
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
	b.keep("id", list)
	best := list[0]
	if s := scores[best]; !b.columns[best].mapped && s.named == 0 && 2*s.distinct < b.columns[best].filled {
		for _, i := range b.of("id") {
			b.reject(i, phrase.New("repeats too often to be an id"))
		}
		delete(b.at, "id")
	}
}

// limit keeps the columns that could give a field within bounds.
func (b *builder) limit(field string) {
	for n, i := range b.of(field) {
		if n >= maxAlike {
			b.reject(i, phrase.New("%d columns could give %s already", maxAlike, called(field)))
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
			slugs = slugs && (s == org.Slug(s))
		}
		if slugs {
			b.columns[i].field, b.columns[i].reason = "role", phrase.Phrase{}
			return
		}
	}
}
