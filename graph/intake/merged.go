package intake

import (
	"bytes"

	"github.com/xuri/excelize/v2"
)

// withMergedCells writes what stands in a cell that is merged over several rows
// into each of them: it is shown beside them all, and a staff list means it of
// them all. The workbook keeps it in the first alone.
func withMergedCells(f *excelize.File, name string, rows []row) ([]row, error) {
	if !hasMergedCells(f) {
		return rows, nil
	}
	merged, err := f.GetMergeCells(name, true)
	if err != nil {
		return nil, errDamaged
	}
	at := make(map[int]int, len(rows))
	for i, r := range rows {
		at[r.number] = i
	}
	filled := 0
	for _, m := range merged {
		column, first, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		if err != nil {
			return nil, errDamaged
		}
		_, last, err := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err != nil {
			return nil, errDamaged
		}
		i, given := at[first]
		if !given || blank(rows[i].cell(column-1)) {
			continue
		}
		text := rows[i].cell(column - 1)
		for i++; i < len(rows) && rows[i].number <= last; i++ {
			if filled++; filled > maxCells {
				return nil, errDamaged // merged over and over
			}
			r := &rows[i]
			for len(r.cells) < column {
				r.cells = append(r.cells, "")
			}
			r.cells[column-1] = text
		}
	}
	return rows, nil
}

// hasMergedCells reports whether a part of the workbook speaks of such, so that
// the others need not be read as a whole.
func hasMergedCells(f *excelize.File) bool {
	found := false
	f.Pkg.Range(func(_, part any) bool {
		text, _ := part.([]byte)
		found = bytes.Contains(text, []byte("mergeCell"))
		return !found
	})
	return found
}
