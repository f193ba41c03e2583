package intake

import (
	"slices"
	"strconv"
	"strings"

	"dotline/graph/intake/sheet"
	"dotline/graph/phrase"
)

// Keys under which other systems put the entries of a document, those of the
// entries below an entry, and the fields of an entry, all as headerKey has them.
var (
	listKeys = set("positions people employees nodes users staff team workers members persons data items results records rows value values entries posts orgchart chart resources content")
	nestKeys = set("reports children directreports subordinates directsubordinates team members staff employees people nodes reportees childnodes kids underlings items")
	// Keys of what the answers of a service wrap their entries in.
	wrapperKeys = set("data result results response payload body content output embedded")
	outerKeys   = set("data attributes properties fields node employee person profile entry user worker details metadata spec")
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// flattener turns a document into a grid: an entry becomes a row, the path of a
// value within it a column.
type flattener struct {
	grid    grid
	columns map[string]int
	cells   int
	entries int
	byLine  bool
	report  *Report
	err     error
}

// flatten finds the entries of a document and makes a grid of them.
func flatten(doc node, sections []section, unit string, rep *Report) (*grid, error) {
	rep.Unit = unit
	f := flattener{columns: map[string]int{}, byLine: unit == "line", report: rep}
	if rows, ok := rowsOf(doc); ok {
		rep.Unit = "row"
		return gridOf(rows, rep), nil
	}
	f.grid.own, f.grid.sections = isChart(doc), sections
	f.document(doc)
	if f.err != nil {
		return nil, f.err
	}
	if len(f.grid.rows) == 0 {
		return nil, phrase.Errorf("the file holds no entries; expected a list of objects, one for each position")
	}
	f.grid.columns = uniqueHeaders(f.grid.columns)
	return &f.grid, nil
}

// rowsOf reads a list of lists of scalars, which is a table with its header.
func rowsOf(doc node) ([]row, bool) {
	if doc.kind != list || len(doc.items) == 0 || len(doc.items) > maxRows {
		return nil, false
	}
	var rows []row
	for i, n := range doc.items {
		if n.kind != list || len(n.items) > maxColumns {
			return nil, false
		}
		cells := make([]string, len(n.items))
		for j, c := range n.items {
			cells[j] = c.cell()
		}
		rows = append(rows, row{number: i + 1, cells: cells, boss: -1})
	}
	return rows, true
}

// hasEntries reports whether the entries are a list within the object, as in
// {"data": {"employees": [...]}}, however deep. What has a title is an entry itself.
func hasEntries(n node) bool {
	if slices.ContainsFunc(n.keys, func(k string) bool { m, ok := lookUp(k); return ok && m.field == "title" }) {
		return false
	}
	for i, k := range n.keys {
		if listKeys[headerKey(k)] && n.items[i].kind == list && n.items[i].holdsObjects() {
			return true
		}
	}
	return wrapped(n) >= 0
}

// wrapped returns the place of the first object within an object that has the entries;
// -1 where it has them itself, or none does.
func wrapped(n node) int {
	at := -1
	for i, k := range n.keys {
		switch inner := n.items[i]; {
		case inner.kind == list && inner.holdsObjects():
			return -1
		case at < 0 && inner.kind == object && wrapperKeys[headerKey(k)] && hasEntries(inner):
			at = i
		}
	}
	return at
}

// document reads the outermost value.
func (f *flattener) document(doc node) {
	if doc.kind != object {
		f.list(doc, -1, "")
		return
	}
	at := wrapped(doc)
	within := at >= 0
	for i, k := range doc.keys {
		if at < 0 && listKeys[headerKey(k)] && doc.items[i].holdsObjects() {
			at = i
		}
	}
	switch {
	case at >= 0:
	case looksLikeEntry(doc):
		f.entry(doc, -1, "")
		return
	case len(doc.items) > 0 && !hasList(doc):
		f.list(doc, -1, "") // a map from id to entry
		return
	default:
		for i, n := range doc.items {
			if n.kind == list && n.holdsObjects() && (at < 0 || len(n.items) > len(doc.items[at].items)) {
				at = i
			}
		}
		if at < 0 {
			return
		}
	}
	for i, k := range doc.keys {
		switch key := headerKey(k); {
		case i == at && within:
			f.document(doc.items[i])
		case i == at:
			f.list(doc.items[i], -1, "")
		case vocabulary[key].field == "organization":
			f.organization(doc.items[i], k)
		default:
			f.report.remark(doc.items[i].line, "", phrase.New("%s beside the entries was not read: %s", quote(k), quote(doc.items[i].cell())))
		}
	}
}

func (f *flattener) organization(n node, key string) {
	if n.kind != object {
		f.grid.facts = append(f.grid.facts, fact{"name", n.cell()})
		return
	}
	for i, k := range n.keys {
		name := factNames[headerKey(k)]
		text, ok := factText(name, n.items[i].text)
		if name == "" || n.items[i].kind != scalar || !ok {
			f.report.remark(n.items[i].line, "", phrase.New("%s of %s was not read: %s", quote(k), quote(key), quote(n.items[i].cell())))
			continue
		}
		f.grid.facts = append(f.grid.facts, fact{name, text})
	}
}

// factText returns a fact as the chart format writes it; ok is false where that
// takes another kind of value.
func factText(name, text string) (s string, ok bool) {
	if text == "" {
		return "", true
	}
	switch name {
	case "headcount", "it_headcount", "it_budget":
		n, ok := number(text)
		return strconv.FormatFloat(n.N, 'f', -1, 64), ok
	case "as_of":
		d, ok := date(text)
		return d.String(), ok
	case "complete":
		yes, ok := truth(text)
		return strconv.FormatBool(yes), ok
	}
	return text, true
}

// list reads entries: a list of them, a map from id to entry, or one alone.
func (f *flattener) list(n node, boss int, id string) {
	switch {
	case n.kind == list:
		for _, e := range n.items {
			f.list(e, boss, "")
		}
	case n.kind == scalar && n.text == "" && id == "":
	case n.kind == scalar || looksLikeEntry(n) || id != "":
		f.entry(n, boss, id)
	default:
		for i, k := range n.keys {
			f.list(n.items[i], boss, k)
		}
	}
}

// entry reads one object as a row, and the entries nested in it after it.
func (f *flattener) entry(n node, boss int, id string) {
	if f.err != nil {
		return
	}
	if len(f.grid.rows) >= maxRows {
		f.err = phrase.Errorf("the file has too many entries; expected at most %d", maxRows)
		return
	}
	f.entries++
	at := len(f.grid.rows)
	number := f.entries
	if f.byLine {
		number = n.line
	}
	f.grid.rows = append(f.grid.rows, row{number: number, boss: boss})
	if n.kind == scalar {
		f.set(at, "title", n.text)
	}
	f.members(n, at, "", 0)
	if id != "" && f.grid.rows[at].cell(f.column("id")) == "" {
		f.set(at, "id", id)
	}
	for i, k := range n.keys {
		if nests(k, n.items[i]) {
			f.list(n.items[i], at, "")
		}
	}
}

// members sets the cells of an object's values, those of objects within it by
// their path.
func (f *flattener) members(n node, at int, path string, depth int) {
	for i, k := range n.keys {
		v := n.items[i]
		switch {
		case depth == 0 && nests(k, v):
		case v.kind == object && depth < 4 && f.err == nil:
			f.members(v, at, path+k+".", depth+1)
		case f.grid.own && v.kind == scalar && v.text != "" && listFields[k]:
			f.set(at, k, sheet.JoinList([]string{v.text})) // one text, whatever is in it
		default:
			f.set(at, path+k, v.cell())
		}
	}
}

// column returns the place of a column, which is added where it is new.
func (f *flattener) column(name string) int {
	i, seen := f.columns[name]
	if !seen {
		i = len(f.grid.columns)
		if i >= maxColumns {
			f.err = phrase.Errorf("the entries have more than %d different keys", maxColumns)
			return 0
		}
		f.columns[name] = i
		f.grid.columns = append(f.grid.columns, name)
	}
	return i
}

func (f *flattener) set(at int, name, text string) {
	if text == "" || f.err != nil {
		return
	}
	if len(text) > maxCell {
		f.err = phrase.Errorf("%s of %s has %d MB; expected at most %d", quote(name), f.report.place(f.grid.rows[at].number), len(text)>>20, maxCell>>20)
		return
	}
	i := f.column(name)
	r := &f.grid.rows[at]
	if grow := i + 1 - len(r.cells); grow > 0 {
		if f.cells += grow; f.cells > maxCells {
			f.err = phrase.Errorf("the entries differ too much to be a table; expected at most %d cells", maxCells)
			return
		}
		r.cells = append(r.cells, make([]string, grow)...)
	}
	r.cells[i] = text
}

// nests reports whether a member holds entries that stand below its own.
func nests(key string, v node) bool {
	return v.kind != scalar && nestKeys[headerKey(key)] && v.holdsObjects()
}
