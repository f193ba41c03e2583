package intake

import (
	"dotline/graph/org"
	"dotline/graph/phrase"

	"github.com/xuri/excelize/v2"
)

// maxHyperlinks bounds the cells whose address is asked for: the library looks through
// all of a worksheet's for each.
const maxHyperlinks = 2000

// withAddresses puts the address that a cell leads to in the place of what it says, in a
// column of links: there it says "Profile", and the address is meant. Of others, whose
// text is what is meant, it is remarked.
func (g *grid) withAddresses(f *excelize.File, name string, rep *Report) error {
	switch n := countMarks(f, "<hyperlink "); {
	case n == 0:
		return nil
	case n > maxHyperlinks:
		rep.remark(0, "", phrase.New("more than %d cells lead to an address when clicked; the addresses were not read", maxHyperlinks))
		return nil
	}
	cells, err := f.GetHyperLinkCells(name, "External")
	if err != nil {
		return errDamaged
	}
	at := make(map[int]int, len(g.rows))
	for i, r := range g.rows {
		at[r.number] = i
	}
	left := make([]int, len(g.columns)) // addresses that are not read
	for _, cell := range cells {
		column, number, err := excelize.CellNameToCoordinates(cell)
		i, given := at[number]
		if column--; err != nil || !given || column >= len(g.columns) {
			continue // of several cells, or of none of the table's
		}
		_, address, err := f.GetCellHyperLink(name, cell)
		if err != nil {
			return errDamaged
		}
		switch m, known := lookUp(g.columns[column]); {
		case !org.IsLink(address) || org.IsLink(g.rows[i].cell(column)):
		case known && m.field == "link" && column < len(g.rows[i].cells):
			g.rows[i].cells[column] = address
		default:
			left[column]++
		}
	}
	for i, n := range left {
		if n > 0 {
			rep.remark(0, g.columns[i], phrase.New("addresses that cells lead to when clicked were not read: %d", n))
		}
	}
	return nil
}
