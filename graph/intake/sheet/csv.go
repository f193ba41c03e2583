package sheet

import (
	"bufio"
	"encoding/csv"
	"io"

	"dotline/graph/org"
)

// WriteCSV writes the positions as comma-separated values, a header with the
// format's field names first, only the columns that hold something. The text is
// UTF-8 with a byte order mark, without which Excel misreads it, and each cell
// is guarded (see Guard).
func WriteCSV(w io.Writer, c *org.Chart) error {
	b := bufio.NewWriter(w)
	b.WriteString("\ufeff") // an error here comes back from Flush
	out := csv.NewWriter(b)
	columns := used(c)
	row := make([]string, len(columns))
	for i, f := range columns {
		row[i] = f.name
	}
	if err := out.Write(row); err != nil {
		return err
	}
	for _, p := range c.Positions {
		for i, f := range columns {
			row[i] = Guard(f.cell(p))
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return err
	}
	return b.Flush()
}
