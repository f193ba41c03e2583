package sheet_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"dotline/graph/intake/sheet"
	"dotline/graph/org"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

const chart = `organization: {name: Reed & Co, headcount: 40, as_of: 2026-01-02, complete: true}
positions:
  - {id: "007", title: =SUM(A1), names: ["Ann; Lee", Bo], pay: 1234.5, vacant: true}
  - {id: "@b", title: "-B", name: "a;b", reports_to: "007", dotted_line_to: [x], notes: "+1\n2", exceptions: [{rule: r, reason: "<so>", until: 2027-01-01}]}
`

func read(t *testing.T, text string) *org.Chart {
	t.Helper()
	c, err := org.Read("chart.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestWriteCSV(t *testing.T) {
	var out bytes.Buffer
	if err := sheet.WriteCSV(&out, read(t, chart)); err != nil {
		t.Fatal(err)
	}
	want := "\ufeff" + `id,title,name,vacant,reports_to,dotted_line_to,pay,notes,exceptions
007,'=SUM(A1),"""Ann; Lee""; Bo",true,,,1234.5,,
'@b,'-B,"""a;b""",,007,x,,"'+1
2","[{""rule"":""r"",""reason"":""<so>"",""until"":""2027-01-01""}]"
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// No cell of a CSV file begins with what a spreadsheet would run.
func TestCellsAreHarmless(t *testing.T) {
	for _, c := range []string{"=", "+", "-", "@", `\t`, `\r`, `\n`, "＝", "＋", "－", "＠", "'="} {
		text := strings.ReplaceAll(`- {id: "#x", title: "#x", name: "#x", department: "#x", tags: ["#x"], notes: "#x", reports_to: "#y"}`, "#", c)
		var out bytes.Buffer
		if err := sheet.WriteCSV(&out, read(t, text)); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.String(), "\ufeff"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for i, cell := range rows[1] {
			if strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(cell)[0]) {
				t.Errorf("the cell under %s is %q", rows[0][i], cell)
			}
		}
	}
}

func TestWriteJSON(t *testing.T) {
	var out bytes.Buffer
	if err := sheet.WriteJSON(&out, read(t, chart)); err != nil {
		t.Fatal(err)
	}
	want := `{
  "organization": {
    "name": "Reed & Co",
    "as_of": "2026-01-02",
    "headcount": 40,
    "complete": true
  },
  "positions": [
    {
      "id": "007",
      "title": "=SUM(A1)",
      "name": [
        "Ann; Lee",
        "Bo"
      ],
      "vacant": true,
      "pay": 1234.5
    },
    {
      "id": "@b",
      "title": "-B",
      "name": [
        "a;b"
      ],
      "reports_to": "007",
      "dotted_line_to": "x",
      "notes": "+1\n2",
      "exceptions": [
        {
          "rule": "r",
          "reason": "<so>",
          "until": "2027-01-01"
        }
      ]
    }
  ]
}
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Texts are texts in a workbook: no formula, no number, no cut end.
func TestWriteXLSX(t *testing.T) {
	var out bytes.Buffer
	if err := sheet.WriteXLSX(&out, read(t, chart)); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.GetRows("Positions")
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"id", "title", "name", "vacant", "reports_to", "dotted_line_to", "pay", "notes", "exceptions"},
		{"007", "=SUM(A1)", `"Ann; Lee"; Bo`, "true", "", "", "1234.5"},
		{"@b", "-B", `"a;b"`, "", "007", "x", "", "+1\n2", `[{"rule":"r","reason":"<so>","until":"2027-01-01"}]`},
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	if formula, err := f.GetCellFormula("Positions", "B2"); formula != "" || err != nil {
		t.Errorf("the title is the formula %q, %v", formula, err)
	}
	for cell, want := range map[string]excelize.CellType{"A2": excelize.CellTypeInlineString, "G2": excelize.CellTypeUnset} { // as numbers are stored
		if kind, err := f.GetCellType("Positions", cell); kind != want || err != nil {
			t.Errorf("%s is of type %d, want %d, %v", cell, kind, want, err)
		}
	}

	long := "- {id: a, title: A, notes: \"" + strings.Repeat("x", 32_768) + "\"}"
	if err := sheet.WriteXLSX(&out, read(t, long)); err == nil || !strings.Contains(err.Error(), `notes of position "a" has 32768 characters`) {
		t.Errorf("a text too long for a cell: %v", err)
	}
}
