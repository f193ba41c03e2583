package sheet

import (
	"fmt"
	"io"
	"unicode/utf16"

	"dotline/graph/org"

	"github.com/xuri/excelize/v2"
)

// maxCell is what a spreadsheet's cell holds, in UTF-16 units. Source: Excel's
// "Specifications and limits".
const maxCell = 32_767

// maxRows is how many rows a worksheet has, its header among them. Same source.
const maxRows = 1_048_576

// Name is the name of the worksheet that WriteXLSX makes.
const Name = "Positions"

// WriteXLSX writes the positions as an Excel workbook with one worksheet,
// "Positions": a header that stays in view and filters, texts as text (never a
// formula, a date or a number, so that ids keep their zeros), head counts and
// pay as numbers. A chart that does not fit a worksheet is an error.
func WriteXLSX(w io.Writer, c *org.Chart) error {
	if len(c.Positions) >= maxRows {
		return fmt.Errorf("the chart has %d positions; a worksheet holds %d and a header", len(c.Positions), maxRows-1)
	}
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetName(f.GetSheetName(0), Name); err != nil {
		return err
	}
	columns := used(c)
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	text, err := f.NewStyle(&excelize.Style{NumFmt: 49}) // "@", which keeps what is typed over it a text too
	if err != nil {
		return err
	}
	out, err := f.NewStreamWriter(Name)
	if err != nil {
		return err
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	if err := out.SetColWidth(1, len(columns), 20); err != nil {
		return err
	}
	row := make([]any, len(columns))
	for i, f := range columns {
		row[i] = excelize.Cell{StyleID: bold, Value: f.name}
	}
	if err := out.SetRow("A1", row); err != nil {
		return err
	}
	for n, p := range c.Positions {
		for i, f := range columns {
			if row[i], err = f.worksheetCell(p, text); err != nil {
				return err
			}
		}
		if err := out.SetRow(fmt.Sprintf("A%d", n+2), row); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	last, err := excelize.CoordinatesToCellName(len(columns), len(c.Positions)+1)
	if err != nil {
		return err
	}
	if err := f.AutoFilter(Name, "A1:"+last, nil); err != nil {
		return err
	}
	return f.Write(w)
}

// worksheetCell returns a field's value as the workbook takes it, nil for none.
func (f field) worksheetCell(p *org.Position, style int) (any, error) {
	if f.number != nil {
		if n := f.number(p); n.Known {
			return n.N, nil
		}
		return nil, nil
	}
	s := f.cell(p)
	if s == "" {
		return nil, nil
	}
	// The library cuts longer texts off without a word.
	if n := len(utf16.Encode([]rune(s))); n > maxCell {
		return nil, fmt.Errorf("%s of position %q has %d characters; a spreadsheet's cell holds %d", f.name, p.ID, n, maxCell)
	}
	return excelize.Cell{StyleID: style, Value: s}, nil
}
