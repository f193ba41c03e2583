package intake_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"dotline/graph/intake"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// workbook makes a workbook of sheets, each a list of rows.
func workbook(t testing.TB, sheets map[string][][]any, order ...string) *excelize.File {
	t.Helper()
	f := excelize.NewFile()
	for i, name := range order {
		if i == 0 {
			if err := f.SetSheetName("Sheet1", name); err != nil {
				t.Fatal(err)
			}
		} else if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for n, row := range sheets[name] {
			cell, err := excelize.CoordinatesToCellName(1, n+1)
			if err != nil {
				t.Fatal(err)
			}
			if err := f.SetSheetRow(name, cell, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	return f
}

func bytesOf(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A workbook is read as it is shown: numbers formatted with zeros keep them,
// and long ones keep all their digits.
func TestWorkbook(t *testing.T) {
	f := workbook(t, map[string][][]any{
		"Codes": {{"Code", "Meaning"}, {"A", "active"}},
		"Staff": {{"Rivers Ltd"}, {}, {"Staff number", "Full name", "Job title", "Line manager", "Salary", "Acting since"},
			{7, "Ann Lee", "CEO", "", 1234.5, ""}, {8, "Bo Chen", "CIO", 7, "", "2026-01-02"}, {1234567890123456789, "Cy Diaz", "Clerk", "Bo Chen", "", ""}},
	}, "Codes", "Staff")
	zeros := "0000"
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &zeros})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellStyle("Staff", "A4", "A5", style); err != nil {
		t.Fatal(err)
	}
	// A date as Excel stores it, in the format that follows the reader's country.
	if err := f.SetCellValue("Staff", "F4", 46000); err != nil {
		t.Fatal(err)
	}
	if style, err = f.NewStyle(&excelize.Style{NumFmt: 14}); err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellStyle("Staff", "F4", "F4", style); err != nil {
		t.Fatal(err)
	}
	data := bytesOf(t, f)
	table, report, err := intake.Read(data, intake.Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := `positions:
  - id: "0007"
    title: CEO
    name: Ann Lee
    acting_since: 2025-12-09
    pay: 1234.5
  - id: "0008"
    title: CIO
    name: Bo Chen
    reports_to: "0007"
    acting_since: 2026-01-02
  - id: "1234567890123456789"
    title: Clerk
    name: Cy Diaz
    reports_to: "0008"
`
	if diff := cmp.Diff(want, string(yamlOf(t, table))); diff != "" {
		t.Errorf("chart (-want +got):\n%s", diff)
	}
	if report.Sheet != "Staff" || report.HeaderRow != 3 || report.Kind != "XLSX" {
		t.Errorf("read %s, sheet %q, header in row %d; want XLSX, Staff, 3", report.Kind, report.Sheet, report.HeaderRow)
	}
	var text bytes.Buffer
	if err := report.WriteText(&text); err != nil {
		t.Fatal(err)
	}
	for _, said := range []string{`above the header: "Rivers Ltd"`, `the worksheet "Codes" was not read`} {
		if !strings.Contains(text.String(), said) {
			t.Errorf("the report does not say %s:\n%s", said, &text)
		}
	}

	if _, _, err := intake.Read(data, intake.Options{Sheet: "Payroll"}); err == nil || !strings.Contains(err.Error(), `"Codes", "Staff"`) {
		t.Errorf("a worksheet that is not there: %v; want an error that lists those that are", err)
	}
	if _, report, err := intake.Read(data, intake.Options{Sheet: "codes"}); report.Sheet != "Codes" {
		t.Errorf("asked for codes, read %q, %v", report.Sheet, err)
	}
}

// A cell that is merged over several rows is meant of them all.
func TestMergedCells(t *testing.T) {
	f := workbook(t, map[string][][]any{"Staff": {
		{"Acme staff list"}, {"Department", "Title", "Reports to"}, {"Executive", "CEO"}, {"IT", "CIO", "CEO"}, {"", "CTO"}, {"Finance", "CFO", "CEO"}, {"", "Clerk", "CFO"},
	}}, "Staff")
	for _, m := range [][2]string{{"A1", "C1"}, {"A4", "A5"}, {"C4", "C5"}} {
		if err := f.MergeCell("Staff", m[0], m[1]); err != nil {
			t.Fatal(err)
		}
	}
	table, _, err := intake.Read(bytesOf(t, f), intake.Options{Name: "staff.xlsx"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range table.Positions {
		got = append(got, fmt.Sprint(p.ID, " ", p.Department, " ", p.ReportsTo))
	}
	want := []string{"ceo Executive []", "cio IT [ceo]", "cto IT [ceo]", "cfo Finance [ceo]", "clerk  [cfo]"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// In a column of links the address counts that a cell leads to; elsewhere its text does,
// and that there was an address is said.
func TestAddressesOfCells(t *testing.T) {
	f := workbook(t, map[string][][]any{"Staff": {
		{"Name", "Job title", "Manager", "Profile URL"},
		{"Ann Lee", "CEO", "", "Profile"}, {"Bo Chen", "CIO", "Ann Lee", "https://example.com/bo"}, {"Cy Diaz", "Clerk", "Bo Chen", "see there"},
	}}, "Staff")
	for cell, address := range map[string]string{"D2": "https://example.com/ann", "D3": "https://example.com/elsewhere", "A2": "mailto:ann@example.com", "A3": "mailto:bo@example.com", "D4": "file:///etc/passwd"} {
		if err := f.SetCellHyperLink("Staff", cell, address, "External"); err != nil {
			t.Fatal(err)
		}
	}
	table, report, err := intake.Read(bytesOf(t, f), intake.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range table.Positions {
		got = append(got, p.Link.Text)
	}
	if diff := cmp.Diff([]string{"https://example.com/ann", "https://example.com/bo", ""}, got); diff != "" {
		t.Errorf("links (-want +got):\n%s", diff)
	}
	said := fmt.Sprint(report.Remarks)
	if !strings.Contains(said, "addresses that cells lead to when clicked were not read: 2") {
		t.Errorf("remarks are %s", said)
	}
}
