package intake

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"dotline/graph/intake/sheet"
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/progress"
)

// builder makes positions of a grid.
type builder struct {
	grid    *grid
	report  *Report
	watch   progress.Watch // of the rows that become positions
	columns []column

	at map[string][]int // field → its columns, the best first, once they are assigned

	drafts []*draft
	ofRow  []int // the draft that a row became or joined, -1 for none
	noted  int   // bytes of notes so far
	lines  int   // reporting lines drawn so far

	currencies []string // of the pay, as they are met

	clean    map[string]string // cells with markup → without
	searched int               // bytes of the keys of clean
	slugs    map[string]string // titles → slugs
}

// column is what is known of a column of the grid.
type column struct {
	header string
	field  string // "" for none
	rank   int
	sure   bool
	mapped bool // by Options.Map
	spare  bool // gives its field where a better column is blank
	reason phrase.Phrase
	filled int
}

// maxAlike is how many columns are considered for an id, or for lines.
const maxAlike = 8

// assign gives every column its field or none.
func (b *builder) assign(mapping map[string]string) error {
	managers := b.grid.joinManagerNames(mapping)
	b.columns = make([]column, len(b.grid.columns))
	for i, h := range b.grid.columns {
		c := &b.columns[i]
		c.header, c.sure = h, true
		if m, ok := lookUp(h); ok && len(h) <= maxHeader {
			c.field, c.rank = m.field, m.rank
		}
		if i == managers {
			c.field = "reports_to"
		}
	}
	for _, r := range b.grid.rows {
		for i, cell := range r.cells {
			if !blank(cell) {
				b.columns[i].filled++
			}
		}
	}
	if err := b.override(mapping); err != nil {
		return err
	}
	if b.grid.own = b.grid.own && len(mapping) == 0; b.grid.own {
		b.assignOwn()
		return nil
	}
	b.doubtContents()
	b.limit("reports_to")
	b.limit("dotted_line_to")
	b.limit("id")
	b.doubtOrganization()
	b.at = map[string][]int{}
	for _, n := range names {
		switch n.field {
		case "reports_to", "dotted_line_to": // there may be several
		case "id":
			b.chooseID()
		default:
			b.choose(n.field)
		}
	}
	b.secondRole()
	b.guess()
	if b.first("id") < 0 && b.first("title") < 0 && b.first("name") < 0 && b.first("first_name") < 0 && b.first("last_name") < 0 &&
		(b.first("department") < 0 || b.first("headcount") < 0) {
		b.report.doubt(phrase.New("No column says what a position is called."))
		return ErrNoColumns
	}
	if i := b.first("status"); i >= 0 {
		b.columns[i].reason = phrase.New("says what is vacant; the rest is in the notes")
	}
	for _, n := range names {
		if len(b.at[n.field]) < 2 {
			b.at[n.field] = b.of(n.field)
		}
	}
	return nil
}

// assignOwn gives the columns of a table that Dotline wrote the fields that they
// are called by.
func (b *builder) assignOwn() {
	b.at = map[string][]int{}
	for i := range b.columns {
		c := &b.columns[i]
		c.field = strings.Replace(c.header, "names", "name", 1) // of a shared post
		b.at[c.field] = append(b.at[c.field], i)
	}
}

// override gives columns the fields that Options.Map names.
func (b *builder) override(mapping map[string]string) error {
	headers := make([]string, 0, len(mapping))
	for h := range mapping {
		headers = append(headers, h)
	}
	sort.Strings(headers) // so that the same mistakes give the same error
	for _, h := range headers {
		field := strings.TrimSpace(mapping[h])
		if field != "" && !isField(field) {
			expected := phrase.Verbatim(strings.Join(Fields(), ", "))
			if guess := org.Nearest(field, Fields()); guess != "" {
				expected = phrase.New("%s; did you mean %s?", expected, phrase.Quote(guess))
			}
			return phrase.Errorf("%s cannot be a column's field; expected one of %s", phrase.Quote(field), expected)
		}
		at := slices.Index(b.grid.columns, h)
		if at < 0 {
			at = slices.IndexFunc(b.grid.columns, func(c string) bool { return headerKey(c) == headerKey(h) })
		}
		if at < 0 {
			return phrase.Errorf("there is no column %s; the columns are %s", quote(h), quoteSome(b.grid.columns))
		}
		c := &b.columns[at]
		c.field, c.rank, c.mapped, c.reason = field, -1, true, phrase.New("as asked")
	}
	return nil
}

// of returns the columns of a field, in the order of the data.
func (b *builder) of(field string) []int {
	var list []int
	for i, c := range b.columns {
		if c.field == field {
			list = append(list, i)
		}
	}
	return list
}

// first returns the column of a field, -1 for none.
func (b *builder) first(field string) int {
	return slices.IndexFunc(b.columns, func(c column) bool { return c.field == field })
}

// reject takes a column for no field after all.
func (b *builder) reject(at int, reason phrase.Phrase) {
	b.columns[at].field, b.columns[at].reason = "", reason
}

// columnList returns the columns for the report; those without header and cells
// are none.
func (b *builder) columnList() []Column {
	var list []Column
	for i, c := range b.columns {
		if c.filled == 0 && c.header == fmt.Sprintf("column %d", i+1) {
			continue
		}
		reason := c.reason
		switch {
		case c.filled == 0:
			reason = phrase.New("empty")
		case c.field == "" && reason.IsZero():
			reason = phrase.New("not understood; in the notes")
		case c.field == "":
			reason = phrase.Clauses(reason, phrase.New("in the notes"))
		}
		list = append(list, Column{Header: c.header, Field: c.field, Sure: c.sure, Reason: reason, Filled: c.filled})
	}
	return list
}

// in returns the column that gives a row its field: the best one in which
// something stands, -1 for none.
func (b *builder) in(r row, field string) int {
	columns := b.at[field]
	for _, c := range columns {
		if !blank(r.cell(c)) {
			return c
		}
	}
	if len(columns) == 0 {
		return -1
	}
	return columns[0]
}

// cell returns a cell as it was before it was guarded, and whether it must stay
// just so: because it was, or because the table is one that package sheet wrote.
func (b *builder) cell(r row, column int) (text string, exact bool) {
	if column < 0 {
		return "", false
	}
	return b.plainCell(r.cell(column))
}

func (b *builder) plainCell(cell string) (text string, exact bool) {
	if b.grid.guarded {
		if plain := sheet.Unguard(cell); plain != cell {
			return plain, true
		}
	}
	return cell, b.grid.own
}

// word returns a cell that is no prose, such as an id: as it is, but for the
// white space.
func (b *builder) word(r row, column int) string {
	if column < 0 {
		return ""
	}
	return b.wordOf(r.cell(column))
}

func (b *builder) wordOf(cell string) string {
	text, exact := b.plainCell(cell)
	switch {
	case exact:
		return text
	case strings.ContainsAny(text, "\n\u00a0"):
		return strings.Join(strings.FieldsFunc(text, isSpace), " ")
	}
	return strings.TrimFunc(text, isSpace)
}

// line returns a cell as one line without markup.
func (b *builder) line(r row, column int) string {
	if column < 0 {
		return ""
	}
	return b.lineOf(r.cell(column))
}

func (b *builder) lineOf(cell string) string {
	text, exact := b.plainCell(cell)
	if exact {
		return text
	}
	return b.cleanLine(text)
}

// cleanLine is cleanLine for cells, of which many are alike, and all of which
// could be made to keep it busy.
func (b *builder) cleanLine(cell string) string {
	if !hasMarkup(cell) {
		return cleanLine(cell)
	}
	clean, seen := b.clean[cell]
	switch {
	case seen:
	case b.searched > maxMarkup:
		return strings.Join(strings.FieldsFunc(cell, isSpace), " ")
	default:
		clean = cleanLine(cell)
		b.clean[cell] = clean
		if b.searched += len(cell) + 1; b.searched > maxMarkup {
			b.report.doubt(phrase.New("There is more markup than %d MB of cells; what comes behind is left in.", maxMarkup>>20))
		}
	}
	return clean
}
