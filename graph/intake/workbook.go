package intake

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"

	"dotline/graph/intake/sheet"
	"dotline/graph/phrase"
	"dotline/graph/progress"

	"github.com/xuri/excelize/v2"
)

// worksheetOptions keep everything in memory (the library would otherwise unpack
// large parts into files) and write dates so that they cannot be misread.
var worksheetOptions = excelize.Options{
	UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked,
	ShortDatePattern: "yyyy-mm-dd", LongDatePattern: "yyyy-mm-dd",
}

var errDamaged = phrase.Errorf("this workbook is damaged; open it in a spreadsheet and save it again, or save the table as CSV")

const (
	maxUnpacked   = 64 << 20 // bytes of all parts of a workbook; its tables are wordy
	maxStrings    = 500_000  // different texts in it
	maxStringPart = 16 << 20 // bytes of the part that holds them
	maxWorksheets = 100      // of which one is chosen
	worksheetRows = 1 << 20  // that Excel has
)

// readWorkbook reads the named worksheet, or the one whose header names the most
// fields, the first of equals. The others are said in the report.
func readWorkbook(data []byte, wanted string, rep *Report, watch progress.Watch) (g *grid, err error) {
	// The library promises nothing about workbooks made to harm it.
	defer func() {
		if fault := recover(); fault != nil {
			g, err = nil, errDamaged
		}
	}()
	if err := checkZip(data); err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), worksheetOptions)
	if err != nil {
		return nil, errDamaged
	}
	defer f.Close()
	rep.Unit = "row"
	names := f.GetSheetList()
	best, err := chooseWorksheet(f, names, wanted)
	if err != nil {
		return nil, err
	}
	rep.Sheet = best
	for _, name := range names {
		if name != best {
			rep.remark(0, "", phrase.New("the worksheet %s was not read", phrase.Quote(name)))
		}
	}
	rows, scientific, err := worksheet(f, best, worksheetRows, false, watch)
	if err != nil {
		return nil, err
	}
	if scientific {
		if rows, err = withLongNumbers(f, best, rows); err != nil {
			return nil, err
		}
	}
	if rows, err = withMergedCells(f, best, rows, rep); err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, phrase.Errorf("the worksheet %s is empty; expected a header and a row for each position", phrase.Quote(best))
	}
	g = gridOf(rows, rep)
	if err := g.withAddresses(f, best, rep); err != nil {
		return nil, err
	}
	g.own = best == sheet.Name && sheet.IsHeader(g.header)
	return g, nil
}

// chooseWorksheet is the worksheet of that name, whatever its case, or where none is
// wanted the first of those whose headers name the most fields.
func chooseWorksheet(f *excelize.File, names []string, wanted string) (string, error) {
	if len(names) == 0 {
		return "", phrase.Errorf("the workbook has no worksheet")
	}
	if wanted != "" {
		if i := slices.IndexFunc(names, func(name string) bool { return strings.EqualFold(name, wanted) }); i >= 0 {
			return names[i], nil
		}
		return "", phrase.Errorf("the workbook has no worksheet %s; it has %s", phrase.Quote(wanted), quoteSome(names))
	}
	if len(names) > maxWorksheets {
		return "", phrase.Errorf("the workbook has %d worksheets; say which is the staff list (--sheet), for at most %d are looked through", len(names), maxWorksheets)
	}
	best, bestScore := "", -1
	for _, name := range names {
		score, err := worksheetScore(f, name)
		if err != nil {
			return "", err
		}
		if score > bestScore {
			best, bestScore = name, score
		}
	}
	return best, nil
}

// checkZip refuses an archive that would unpack into too much, by what it says
// of itself; archive/zip then holds it to that.
func checkZip(data []byte) error {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return errDamaged
	}
	var total uint64
	workbook := false
	for _, f := range z.File {
		total += min(f.UncompressedSize64, maxUnpacked+1)
		if total > maxUnpacked {
			return phrase.Errorf("the workbook unpacks into more than %d MB", maxUnpacked>>20)
		}
		name := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))
		workbook = workbook || strings.HasPrefix(name, "xl/")
		if name == "xl/sharedstrings.xml" {
			if err := checkStrings(f); err != nil {
				return err
			}
		}
	}
	if !workbook {
		return phrase.Errorf("this archive is no Excel workbook; save the table as .xlsx or CSV")
	}
	return nil
}

// checkStrings refuses more texts than the library could hold, which keeps some
// hundred bytes for the shortest.
func checkStrings(f *zip.File) error {
	if f.UncompressedSize64 > maxStringPart {
		return phrase.Errorf("the workbook has %d MB of texts; expected at most %d", f.UncompressedSize64>>20, maxStringPart>>20)
	}
	part, err := f.Open()
	if err != nil {
		return errDamaged
	}
	defer part.Close()
	text, err := io.ReadAll(part)
	if err != nil {
		return errDamaged
	}
	if n := bytes.Count(text, []byte("<si")); n > maxStrings {
		return phrase.Errorf("the workbook has %d different texts; expected at most %d", n, maxStrings)
	}
	return nil
}

func worksheetScore(f *excelize.File, name string) (int, error) {
	rows, _, err := worksheet(f, name, lookAhead, false, nil)
	if err != nil {
		return 0, err
	}
	best := 0
	for _, r := range rows {
		best = max(best, headerScore(r.cells))
	}
	return best, nil
}

// scientific is how a number of more than fifteen digits is shown where nobody
// said otherwise. As an id it would have lost its end.
var scientific = regexp.MustCompile(`^-?\d(\.\d+)?E\+\d+$`)

// worksheet reads the rows up to the last as they are shown, or raw, and reports
// whether a number is shown in scientific notation. The watch is told how many rows
// are read of those of all worksheets.
func worksheet(f *excelize.File, name string, last int, raw bool, watch progress.Watch) (list []row, found bool, err error) {
	in, err := f.Rows(name)
	if err != nil {
		return nil, false, phrase.Errorf("the worksheet %s cannot be read: %s", phrase.Quote(name), err)
	}
	defer in.Close()
	options := worksheetOptions
	options.RawCellValue = raw
	total, size, rows := 0, 0, 0
	if watch != nil {
		rows = countMarks(f, "<row")
	}
	for n := 1; n <= last && in.Next(); n++ {
		if err := watch.Tell(min(n, rows), rows); err != nil {
			return nil, false, err
		}
		cells, err := in.Columns(options)
		if err != nil {
			return nil, false, phrase.Errorf("row %d of the worksheet %s cannot be read: %s", phrase.Ordinal(n), phrase.Quote(name), err)
		}
		if total += len(cells); total > maxCells || len(list) >= maxRows+lookAhead {
			return nil, false, phrase.Errorf("row %d: the worksheet %s is too large; expected at most %d rows and %d cells", phrase.Ordinal(n), phrase.Quote(name), maxRows, maxCells)
		}
		for _, c := range cells {
			if size += len(c); len(c) > maxCell || size > maxBytes {
				return nil, false, phrase.Errorf("row %d: the texts of the worksheet %s are too large; expected at most %d MB, and %d MB in a cell", phrase.Ordinal(n), phrase.Quote(name), maxBytes>>20, maxCell>>20)
			}
			found = found || strings.Contains(c, "E+") && scientific.MatchString(c)
		}
		if len(cells) > 0 {
			list = append(list, row{number: n, cells: cells, boss: -1})
		}
	}
	if last == worksheetRows && in.Next() {
		return nil, false, phrase.Errorf("the worksheet %s has rows beyond the last that there can be, %d", phrase.Quote(name), worksheetRows)
	}
	return list, found, nil
}

// withLongNumbers puts the digits back into the numbers shown in scientific
// notation.
func withLongNumbers(f *excelize.File, name string, rows []row) ([]row, error) {
	raw, _, err := worksheet(f, name, worksheetRows, true, nil)
	if err != nil {
		return nil, err
	}
	digits := make(map[int]row, len(raw))
	for _, r := range raw {
		digits[r.number] = r
	}
	for _, r := range rows {
		for i, c := range r.cells {
			if whole := digits[r.number].cell(i); scientific.MatchString(c) && whole != "" {
				r.cells[i] = whole
			}
		}
	}
	return rows, nil
}
