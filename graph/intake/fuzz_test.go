package intake_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"dotline/graph/intake"
)

// fuzz holds what is read of any data, if it is, to the chart written of it.
func fuzz(f *testing.F, kind string, seeds ...[]byte) {
	paths, err := filepath.Glob("testdata/read/*" + kind)
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		table, report, err := intake.Read(data, intake.Options{Name: "x" + kind})
		if err != nil {
			return
		}
		if len(table.Positions) > 0 {
			yamlOf(t, table)
		}
		if report.Positions != len(table.Positions) || report.Rows < report.Positions {
			t.Errorf("%d rows, %d positions by the report; there are %d", report.Rows, report.Positions, len(table.Positions))
		}
		var out bytes.Buffer
		if err := report.WriteText(&out); err != nil {
			t.Error(err)
		}
	})
}

func FuzzCSV(f *testing.F) {
	fuzz(f, ".csv", []byte("id,title,name,manager,dotted line,notes,tags,headcount,exceptions\n1,\"a\nb\",\"A; B\",2;3,\"'=x\",\" n\n\tm \",\"a,b\",1.5,\"[{\"\"rule\"\":\"\"x\"\"}]\"\n"))
}

func FuzzJSON(f *testing.F) {
	fuzz(f, ".json", []byte(`{"organization":{"name":"x","as_of":"2026-01-01","complete":true},"positions":[{"title":"~","notes":" \n x\n","reports":[{"title":"null"}]}]}`))
}

func FuzzYAML(f *testing.F) {
	fuzz(f, ".yaml", []byte("a: &a {title: x, boss: b}\nb:\n  <<: *a\n  notes: |2-\n     x\n"))
}

func FuzzXLSX(f *testing.F) {
	fuzz(f, ".xlsx",
		bytesOf(f, workbook(f, map[string][][]any{"S": {{"id", "title", "manager"}, {1, "A", ""}, {"2", "=B", 1}, {12345678901234, true, 2}}}, "S")),
		withSheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="C1" t="s"><v>9</v></c></row><row><c s="4"><f>1+1</f><v>2</v></c></row>`))
}
