package intake_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"testing"

	"dotline/graph/intake"

	"github.com/xuri/excelize/v2"
)

// staff returns the list of an organization of n people as a personnel system
// exports it, header first.
func staff(n int) [][]string {
	rows := [][]string{{"Employee ID", "Name", "Job Title", "Manager ID", "Department", "Location", "Email", "Hire Date", "Cost Center"}}
	for i := range n {
		boss := ""
		if i > 0 {
			boss = fmt.Sprintf("%06d", (i-1)/8)
		}
		rows = append(rows, []string{
			fmt.Sprintf("%06d", i), fmt.Sprintf("Ada Quist %d", i), []string{"Analyst", "Clerk", "R&D Engineer"}[i%3], boss,
			[]string{"IT", "Sales"}[i%2], []string{"Oslo", "Bergen"}[i%2], fmt.Sprintf("p%d@x.test", i), fmt.Sprintf("2020-01-%02d", i%28+1), fmt.Sprintf("CC-%d", i%50),
		})
	}
	return rows
}

// Each kind of file with 100,000 people, to the text of the chart.
func BenchmarkRead(b *testing.B) {
	rows := staff(100_000)
	for kind, write := range map[string]func() ([]byte, error){
		"csv": func() ([]byte, error) {
			var out bytes.Buffer
			err := csv.NewWriter(&out).WriteAll(rows)
			return out.Bytes(), err
		},
		"json": func() ([]byte, error) {
			var list []map[string]string
			for _, r := range rows[1:] {
				m := map[string]string{}
				for i, cell := range r {
					m[rows[0][i]] = cell
				}
				list = append(list, m)
			}
			return json.Marshal(list)
		},
		"xlsx": func() ([]byte, error) {
			f := excelize.NewFile()
			s, err := f.NewStreamWriter("Sheet1")
			if err != nil {
				return nil, err
			}
			for i, r := range rows {
				cells := make([]any, len(r))
				for j := range r {
					cells[j] = r[j]
				}
				if err := s.SetRow(fmt.Sprintf("A%d", i+1), cells); err != nil {
					return nil, err
				}
			}
			if err := s.Flush(); err != nil {
				return nil, err
			}
			out, err := f.WriteToBuffer()
			if err != nil {
				return nil, err
			}
			return out.Bytes(), nil
		},
	} {
		b.Run(kind, func(b *testing.B) {
			data, err := write()
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				table, _, err := intake.Read(data, intake.Options{Name: "x." + kind})
				if err != nil {
					b.Fatal(err)
				}
				if _, err := table.YAML(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
