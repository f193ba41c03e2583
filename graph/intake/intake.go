// Package intake reads what other programs say about who reports to whom and
// makes a chart of it: delimited text, Excel workbooks, JSON, and the YAML of
// other systems.
//
// Whatever the form, it becomes a table first: named columns, and rows of cells.
// Each column's header is looked up among the names that such columns go by;
// each row becomes a position, rows with one id a shared post; and each manager,
// be it given as an id, a name, a title or anything else that a column holds, is
// looked for in all of them. Nothing is left out in silence: what is no field of
// the chart format goes into the position's notes, and the [Report] lists every
// column, every row that became no position, and every cell that was in doubt.
//
// A chart in Dotline's own format, and what package sheet wrote of one, is not
// interpreted: its cells are what they are and its lines name ids.
package intake

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/progress"

	"gopkg.in/yaml.v3"
)

// The limits hold memory and time whatever a file claims to be. They are far
// above what staff lists reach: 100,000 people with twenty columns pass.
const (
	maxBytes   = 32 << 20  // of a file, of its text, and of all cells
	maxColumns = 16_384    // as many as a worksheet of Excel has
	maxRows    = 100_000   // below the header
	maxCells   = 3_000_000 // rows × columns
	maxCell    = 1 << 20   // bytes of one cell
	maxNodes   = 1_500_000 // values of a JSON document
	maxYAML    = 700_000   // values of a YAML document, whose reader keeps more of each
	maxNesting = 1_000     // of objects and lists within each other
	maxMarkup  = 1 << 20   // bytes of cells that are searched for markup
	maxNotes   = 32 << 20  // bytes of notes made from columns that are no field
	maxLines   = 500_000   // reporting lines
)

// Options say what the data does not.
type Options struct {
	// Name is the file's name, "" or "-" if it has none. Its ending decides
	// between the kinds that the content leaves open.
	Name string
	// Map gives columns their field, by header: "Boss ID" → "reports_to". It
	// overrides what the header seems to say; see [Fields] for what it may name.
	// The field "" leaves a column to the notes.
	Map map[string]string
	// Sheet names the worksheet of a workbook; "" takes the one that looks most
	// like a staff list.
	Sheet string
	// Delimiter separates the cells of delimited text; 0 finds it out.
	Delimiter rune
	// Watch is told how far reading is, and can end it; nil for none.
	Watch progress.Watch
}

// Table is what was read: the positions, in the order of the rows. IDs are
// given, made where the data has none, and lines name positions by them. What a
// line names that is no position stays as the data has it.
type Table struct {
	Organization string // its name, "" when the data does not give one
	Positions    []*org.Position

	facts    []fact    // of an "organization" object in JSON or YAML, in its order
	sections []section // of a chart file, besides
}

// section is a part of a chart file that is taken over as it is.
type section struct {
	name string // "conventions" or "view"
	node *yaml.Node
}

// fact is one fact of the organization, named as the chart format names it.
type fact struct{ name, text string }

// ErrNoColumns is the error for a table in which no column says who or what a
// row is. The report that comes with it lists the columns, for Options.Map.
var ErrNoColumns = phrase.Errorf("no column says what a position is called; expected one such as \"Title\", \"Name\" or \"ID\"")

// Read reads one file. An error says why nothing could be read; everything else
// that is wrong with the data is in the report.
func Read(data []byte, o Options) (*Table, Report, error) {
	var rep Report
	g, err := readGrid(data, o, &rep)
	if err != nil {
		return nil, rep, err
	}
	rep.Rows = len(g.rows)
	b := builder{grid: g, report: &rep, watch: o.Watch.Stage(readingPart(rep.Kind), builtPart), clean: map[string]string{}, slugs: map[string]string{}}
	if err := b.assign(o.Map); err != nil {
		rep.Columns = b.columnList()
		return nil, rep, err
	}
	t, err := b.build()
	rep.Columns = b.columnList()
	return t, rep, err
}

// readingPart is about how many percent of the time a table of that kind takes until
// it is read, as 100,000 rows do; at builtPart all rows are positions, and only their
// lines are to be drawn.
func readingPart(kind string) int {
	switch kind {
	case "XLSX", "YAML":
		return 70
	case "JSON":
		return 30
	}
	return 10
}

const builtPart = 90

// readGrid reads the data as a table, whatever its kind.
func readGrid(data []byte, o Options, rep *Report) (*grid, error) {
	if len(data) > maxBytes {
		return nil, phrase.Errorf("the file is larger than %d MB, which no staff list is; split it", maxBytes>>20)
	}
	kind, err := kindOfBytes(data)
	if err != nil {
		return nil, err
	}
	rep.Kind = kind
	if kind == "XLSX" {
		return readWorkbook(data, o.Sheet, rep, o.Watch.Stage(0, readingPart(kind)))
	}
	text, encoding, err := decode(data)
	if err != nil {
		return nil, err
	}
	rep.Encoding = encoding
	if len(text) > maxBytes {
		return nil, phrase.Errorf("the text has %d MB as UTF-8; expected at most %d", len(text)>>20, maxBytes>>20)
	}
	rep.Kind = kindOfText(text, o)
	if o.Sheet != "" {
		return nil, phrase.Errorf("this is %s, which has no worksheets; leave %s out", rep.Kind, phrase.Quote(o.Sheet))
	}
	watch := o.Watch.Stage(0, readingPart(rep.Kind))
	switch rep.Kind {
	case "JSON":
		doc, sections, err := parseJSON(text)
		if err != nil {
			return nil, err
		}
		return flatten(doc, sections, "entry", rep)
	case "YAML":
		doc, sections, err := parseYAML(text, watch)
		if err != nil {
			return nil, err
		}
		return flatten(doc, sections, "line", rep)
	}
	return readDelimited(text, o.Delimiter, rep, watch)
}
