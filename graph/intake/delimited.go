package intake

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dotline/graph/intake/sheet"
	"dotline/graph/phrase"
	"dotline/graph/progress"
)

type delimiter struct {
	char rune
	name string
}

// delimiters are tried in this order; the first of equals is taken.
var delimiters = []delimiter{
	{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}, {'|', "bar"}, {'^', "caret"}, {'~', "tilde"}, {'\x1f', "unit separator"}, {':', "colon"},
}

func readDelimited(text string, comma rune, rep *Report, watch progress.Watch) (*grid, error) {
	rep.Unit = "line"
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n") // as Macintoshes wrote lines once
	}
	skipped := 0
	if hint, rest, ok := separatorLine(text); ok {
		// Excel's own way to say it, which is no row.
		text, skipped = rest, 1
		if comma == 0 {
			comma = hint
		}
	}
	for isComment(text) {
		line, rest, _ := strings.Cut(text, "\n")
		text, skipped = rest, skipped+1
		rep.skip(skipped, phrase.New("a comment: %s", quote(line)))
	}
	text = strings.Repeat("\n", skipped) + text // so that lines keep their numbers
	if comma == 0 {
		comma = findDelimiter(text, rep.Kind == "TSV")
	}
	rep.Delimiter = fmt.Sprintf("%q", comma)
	for _, d := range delimiters {
		if d.char == comma {
			rep.Delimiter = d.name
		}
	}
	rep.Kind = "CSV"
	if comma == '\t' {
		rep.Kind = "TSV"
	}
	if err := checkWidth(text, comma); err != nil {
		return nil, err
	}
	rows, err := parseDelimited(text, comma, rep, watch)
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, phrase.Errorf("the file holds no rows; expected a header and a row for each position")
	}
	g := gridOf(rows, rep)
	g.guarded = true
	// As package sheet writes it, and no spreadsheet: those end lines with CRLF. So
	// may what a cell holds, but not the header.
	header, _, _ := strings.Cut(text, "\n")
	g.own = rep.Encoding == withMark && !strings.HasSuffix(header, "\r") && sheet.IsHeader(g.header)
	return g, nil
}

// separatorLine reads a first line such as "sep=;".
func separatorLine(text string) (delimiter rune, rest string, ok bool) {
	line, rest, _ := strings.Cut(text, "\n")
	line = strings.Trim(strings.TrimRight(line, "\r"), `"`)
	if len(line) < 5 || !strings.EqualFold(line[:4], "sep=") {
		return 0, "", false
	}
	c, n := utf8.DecodeRuneInString(line[4:])
	return c, rest, len(line) == 4+n && isDelimiter(c)
}

// isComment reports whether a text begins with a line that is a comment, as
// other tools put them above a table, and not a header such as "# ID;Name".
func isComment(text string) bool {
	line, _, _ := strings.Cut(text, "\n")
	return strings.HasPrefix(line, "#") && !slices.ContainsFunc(delimiters, func(d delimiter) bool {
		return headerScore(strings.Split(line, string(d.char))) > 1
	})
}

// isDelimiter reports whether encoding/csv takes c as one.
func isDelimiter(c rune) bool {
	return c != 0 && c != '"' && c != '\r' && c != '\n' && utf8.ValidRune(c) && c != utf8.RuneError
}

// checkWidth refuses, before anything is allocated for it, what is no table of
// a bearable size.
func checkWidth(text string, delimiter rune) error {
	if !isDelimiter(delimiter) {
		return phrase.Errorf("%s cannot separate cells; expected a character such as ',' or ';'", strconv.QuoteRune(delimiter))
	}
	d := string(delimiter)
	n, total := 0, 0
	for line := range strings.Lines(text) {
		n++
		if len(line) > 2*maxCell && !strings.ContainsAny(line, d+`"`) {
			return phrase.Errorf("line %d has a cell of %d MB; expected at most %d", phrase.Ordinal(n), len(line)>>20, maxCell>>20)
		}
		columns := strings.Count(line, d) + 1
		if columns > maxColumns {
			return phrase.Errorf("line %d has %d columns; expected at most %d", phrase.Ordinal(n), columns, maxColumns)
		}
		total += columns
	}
	// A quoted cell may hold delimiters of its own, hence some more than cells.
	if total > 2*maxCells {
		return phrase.Errorf("the table has %d cells; expected at most %d", total, maxCells)
	}
	return nil
}

// findDelimiter returns the delimiter by which the first lines make the best
// table: the one whose header names the most fields, then the one that gives the
// most rows the same width.
func findDelimiter(text string, preferTab bool) rune {
	const sample = 64 << 10
	if len(text) > sample {
		text = text[:sample]
		if i := strings.LastIndexByte(text, '\n'); i > 0 {
			text = text[:i]
		}
	}
	best, bestScore := ',', 0
	for _, d := range delimiters {
		in := csv.NewReader(strings.NewReader(text))
		in.Comma, in.LazyQuotes, in.FieldsPerRecord, in.ReuseRecord = d.char, true, -1, true
		widths := map[int]int{}
		rows, named, common := 0, 0, 0
		for {
			cells, err := in.Read()
			if err != nil {
				break
			}
			if rows++; rows <= lookAhead {
				named = max(named, headerScore(cells))
			}
			if len(cells) > 1 {
				widths[len(cells)]++
				common = max(common, widths[len(cells)])
			}
		}
		if common == 0 {
			continue
		}
		score := 1000*named + 100*common/rows
		if preferTab && d.char == '\t' {
			score += 1000
		}
		if score > bestScore {
			best, bestScore = d.char, score
		}
	}
	return best
}

// parseDelimited reads all records, by the letter if the quotes allow it, else
// taking quotes within a cell as they stand.
func parseDelimited(text string, delimiter rune, rep *Report, watch progress.Watch) ([]row, error) {
	rows, err := records(text, delimiter, false, watch)
	var fault *csv.ParseError
	if !errors.As(err, &fault) {
		return rows, err
	}
	if rows, err = records(text, delimiter, true, watch); err != nil {
		return nil, err
	}
	rep.remark(fault.StartLine, "", phrase.New("the quotes here do not pair; they were read as they stand"))
	// A quote that is never closed swallows the rest of the file as one cell.
	if n := len(rows); n > 0 && len(rows[n-1].cells) > 0 {
		last := rows[n-1].cells[len(rows[n-1].cells)-1]
		if strings.Contains(last, "\n") && !strings.HasSuffix(strings.TrimSpace(text), `"`) {
			return nil, phrase.Errorf("line %d: a quote opens here and is never closed", phrase.Ordinal(rows[n-1].number))
		}
	}
	return rows, nil
}

func records(text string, delimiter rune, lazy bool, watch progress.Watch) ([]row, error) {
	in := csv.NewReader(progress.NewReader(strings.NewReader(text), len(text), watch))
	in.Comma, in.LazyQuotes, in.FieldsPerRecord = delimiter, lazy, -1
	var rows []row
	total := 0
	for {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, err
		}
		line, _ := in.FieldPos(0)
		for _, c := range cells {
			if len(c) > maxCell {
				return nil, phrase.Errorf("line %d has a cell of %d MB; expected at most %d", phrase.Ordinal(line), len(c)>>20, maxCell>>20)
			}
		}
		if total += len(cells); total > maxCells || len(rows) >= maxRows+lookAhead {
			return nil, phrase.Errorf("line %d: the table is too large; expected at most %d rows and %d cells", phrase.Ordinal(line), maxRows, maxCells)
		}
		if len(cells) > maxColumns {
			return nil, phrase.Errorf("line %d has %d columns; expected at most %d", phrase.Ordinal(line), len(cells), maxColumns)
		}
		rows = append(rows, row{number: line, cells: cells, boss: -1})
	}
}
