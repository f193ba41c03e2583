package intake

import (
	"bytes"

	"dotline/graph/phrase"

	"github.com/xuri/excelize/v2"
)

// withMergedCells writes what stands in a cell that is merged over several rows
// into each of them: it is shown beside them all, and a staff list means it of
// them all. The workbook keeps it in the first alone.
func withMergedCells(f *excelize.File, name string, rows []row, rep *Report) ([]row, error) {
	switch n := countMarks(f, "mergeCell "); {
	case n == 0:
		return rows, nil
	case n > maxMerged:
		rep.remark(0, "", phrase.New("there are more than %d merged cells; each was taken for its first cell alone", maxMerged))
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

// maxMerged bounds the merged cells that are looked at.
const maxMerged = 50_000

// countMarks returns how often a text stands in a workbook's parts: so many merged
// cells or rows it has, without being read as a whole for that.
func countMarks(f *excelize.File, mark string) int {
	n := 0
	f.Pkg.Range(func(_, part any) bool {
		text, _ := part.([]byte)
		n += bytes.Count(text, []byte(mark))
		return true
	})
	return n
}
