package intake_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"dotline/graph/format"
	"dotline/graph/intake"
	"dotline/graph/org"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestRead holds every file of testdata/read to the report and the chart beside
// it, and the chart to the positions that were read.
func TestRead(t *testing.T) {
	paths, err := filepath.Glob("testdata/read/*.*")
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, path := range paths {
		if filepath.Ext(path) == ".golden" {
			continue
		}
		tried++
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			table, report, err := intake.Read(data, intake.Options{Name: path})
			if err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			if err := report.WriteText(&got); err != nil {
				t.Fatal(err)
			}
			got.WriteString("\n---\n")
			text := yamlOf(t, table)
			got.Write(text)
			// Of a chart the sections keep their order.
			if laid, err := format.Chart("chart.yaml", text); filepath.Base(path) != "chart.yaml" && (err != nil || !bytes.Equal(laid, text)) {
				t.Errorf("the chart is not in the one layout: %v\n%s", err, cmp.Diff(string(text), string(laid)))
			}
			golden := path + ".golden"
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("report and chart differ from %s (-want +got):\n%s", golden, diff)
			}
		})
	}
	if tried < 15 {
		t.Errorf("only %d files in testdata/read", tried)
	}
}

// yamlOf returns a table's chart, after holding it to the table.
func yamlOf(t *testing.T, table *intake.Table) []byte {
	t.Helper()
	text, err := table.YAML()
	if err != nil {
		t.Fatal(err)
	}
	chart, err := org.Read("chart.yaml", text)
	if err != nil {
		t.Fatalf("the chart cannot be read back: %v\n%s", err, text)
	}
	for _, p := range chart.Problems {
		// A view comes along as it is, behind the positions, mistakes in it too.
		if n := len(chart.Positions); n == 0 || p.Position != nil || p.At.Before(chart.Positions[n-1].At) {
			t.Errorf("the chart has a problem: %v\n%s", p, text)
		}
	}
	if diff := cmp.Diff(table.Positions, chart.Positions, samePositions); diff != "" {
		t.Errorf("the chart reads back to other positions (-read +chart):\n%s\n%s", diff, text)
	}
	return text
}

// samePositions compares what a position says, not where it says so nor what
// follows from its lines.
var samePositions = cmp.Options{
	cmpopts.IgnoreFields(org.Position{}, "MadeID", "IDAt", "At", "Index", "Manager", "Reports", "Depth", "CutLine"),
	cmpopts.IgnoreFields(org.Exception{}, "At"),
	cmpopts.IgnoreFields(org.Value{}, "At"),
	cmpopts.IgnoreFields(org.Number{}, "At"),
	cmpopts.IgnoreFields(org.Date{}, "At"),
	cmpopts.EquateEmpty(),
}
