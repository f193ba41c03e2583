package intake

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"dotline/graph/phrase"
)

// Report says how the data was understood, and all that was not.
type Report struct {
	Kind      string // "CSV", "TSV", "XLSX", "JSON" or "YAML"
	Encoding  string // of text, such as "UTF-8" or "Windows-1252"; "" for a workbook
	Delimiter string // of delimited text, in words: "comma"
	Sheet     string // the worksheet that was read
	Unit      string // what Row counts: "line", "row" or "entry"
	HeaderRow int    // where the header stands, 0 for JSON and YAML

	Columns   []Column // in the order of the data
	Rows      int      // with something in them, below the header
	Positions int
	Skipped   []Skip   // rows that became no position
	Remarks   []Remark // cells that were not taken as they stand
	More      int      // skips and remarks beyond a thousand of each, which are not kept
	// Unsure is set when a person should look at the mapping before it is used;
	// Doubts say why, one sentence each.
	Unsure bool
	Doubts []phrase.Phrase
}

// Column says what became of one column.
type Column struct {
	Header string // unique: a blank or repeated one is numbered
	// Field is the field of the chart format it was taken for, one of [Fields];
	// "" when it is none. Its cells are in the notes then, or Reason says where.
	Field  string
	Sure   bool          // by a known name or by Options.Map, not by a guess
	Reason phrase.Phrase // why so, where that is not plain
	Filled int           // how many cells are not blank
}

// Skip is a row that became no position.
type Skip struct {
	Row    int
	Reason phrase.Phrase
}

// Remark is something about one cell that a person might want to know.
type Remark struct {
	Row    int
	Column string // the header, "" where it is about the row
	Text   phrase.Phrase
}

// maxKept bounds what a report holds of each kind, for a file that is wrong in
// every cell.
const maxKept = 1000

func (r *Report) remark(row int, column string, text phrase.Phrase) {
	if len(r.Remarks) == maxKept {
		r.More++
		return
	}
	r.Remarks = append(r.Remarks, Remark{row, column, text})
}

func (r *Report) skip(row int, reason phrase.Phrase) {
	if len(r.Skipped) == maxKept {
		r.More++
		return
	}
	r.Skipped = append(r.Skipped, Skip{row, reason})
}

func (r *Report) doubt(why phrase.Phrase) {
	r.Unsure = true
	r.Doubts = append(r.Doubts, why)
}

// WriteText writes the report for a person to read, in plain text.
func (r Report) WriteText(w io.Writer) error {
	out := bufio.NewWriter(w)
	source := r.Kind
	for _, s := range []string{r.Delimiter, r.Encoding} {
		if s != "" {
			source += ", " + s
		}
	}
	if r.Sheet != "" {
		source += fmt.Sprintf(", sheet %q", r.Sheet)
	}
	if r.HeaderRow > 0 {
		source += fmt.Sprintf(", header in %s %d", r.Unit, r.HeaderRow)
	}
	fmt.Fprintf(out, "%s\n%s, %s\n", source, count(r.Rows, "row"), count(r.Positions, "position"))

	if len(r.Columns) > 0 {
		fmt.Fprint(out, "\nColumns\n")
	}
	widest := 0
	for _, c := range r.Columns {
		widest = max(widest, utf8.RuneCountInString(short(c.Header)))
	}
	for _, c := range r.Columns {
		header := short(c.Header)
		field := c.Field
		if field == "" {
			field = "–"
		}
		fmt.Fprintf(out, "  %s%s → %s", header, strings.Repeat(" ", widest-utf8.RuneCountInString(header)), field)
		switch {
		case c.Reason.IsZero():
		case c.Field == "":
			fmt.Fprintf(out, " %s", c.Reason)
		case !c.Sure:
			fmt.Fprintf(out, ", a guess: %s", c.Reason)
		default:
			fmt.Fprintf(out, ", %s", c.Reason)
		}
		fmt.Fprintln(out)
	}
	if len(r.Skipped) > 0 {
		fmt.Fprint(out, "\nLeft out\n")
	}
	for _, s := range r.Skipped {
		fmt.Fprintf(out, "  %s\n", r.Told(s.Row, "", s.Reason))
	}
	if len(r.Remarks) > 0 {
		fmt.Fprint(out, "\nRemarks\n")
	}
	for _, m := range r.Remarks {
		fmt.Fprintf(out, "  %s\n", r.Told(m.Row, m.Column, m.Text))
	}
	if r.More > 0 {
		fmt.Fprintf(out, "\nand %d more of the like\n", r.More)
	}
	if r.Unsure {
		fmt.Fprint(out, "\nPlease look at this\n")
	}
	for _, d := range r.Doubts {
		fmt.Fprintf(out, "  %s\n", d)
	}
	return out.Flush()
}

// place says where something stands in the data.
func (r *Report) place(row int) phrase.Phrase {
	switch r.Unit {
	case "line":
		return phrase.New("line %d", phrase.Ordinal(row))
	case "entry":
		return phrase.New("entry %d", phrase.Ordinal(row))
	}
	return phrase.New("row %d", phrase.Ordinal(row))
}

// inItsUnit says a sentence about rows, in English of what the rows are.
func (r *Report) inItsUnit(sentence phrase.Phrase) phrase.Phrase {
	sentence.English = strings.Replace(sentence.Format, "row", r.Unit, 1)
	return sentence
}

// Told says of a row of the data, or of a column there, what there is to say of it. Row
// 0 is none of them, and the column "" none in particular.
func (r *Report) Told(row int, column string, text phrase.Phrase) phrase.Phrase {
	var where []phrase.Phrase
	if row > 0 {
		where = append(where, r.place(row))
	}
	if column != "" {
		where = append(where, phrase.Verbatim(short(column)))
	}
	if len(where) == 0 {
		return text
	}
	return phrase.New("%s: %s", phrase.Listing(where...), text)
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// short shortens a text to what a line of a report can hold, without what would
// direct the terminal that shows it.
func short(s string) string {
	const most = 60
	s = s[:min(len(s), 100*most)]
	s = strings.Map(func(c rune) rune {
		if c != ' ' && !isPrintable(c) {
			return -1
		}
		return c
	}, strings.Join(strings.FieldsFunc(s, isSpace), " "))
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return s
}

// quoteSome lists names for a message, as many as it can hold.
func quoteSome(names []string) phrase.Phrase {
	const most = 300
	var list phrase.Phrase
	for i, n := range names {
		if len(list.String()) > most {
			return phrase.New("%s and %d more", list, len(names)-i)
		}
		list = phrase.Listing(list, quote(n))
	}
	return list
}

// quote puts a cell's text between quotation marks for a message.
func quote(s string) phrase.Phrase { return phrase.Quote(short(s)) }
