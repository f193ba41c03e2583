package intake_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand"
	"testing"
	"time"

	"dotline/graph/intake"
	"dotline/graph/intake/sheet"
	"dotline/graph/org"

	"github.com/google/go-cmp/cmp"
)

func jsonOf(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

var writers = map[string]func(io.Writer, *org.Chart) error{
	"csv": sheet.WriteCSV, "xlsx": sheet.WriteXLSX, "json": sheet.WriteJSON,
}

// hard are texts that are hard on spreadsheets, lists, quotes and readers of
// staff lists.
var hard = []string{
	"=1+1", "+49 30", "-x", "@SUM(A1)", "\tTab", "\rReturn", "\nLine", "'=quoted", "''-", "'", "＝1", "a;b", `say "so"`, "a, b", "ends;", `"all"`, "two\nlines", " spaced  out ",
	"Ünïcødé 社員", "007", "1e5", "1.0", "true", "null", "~", "# x", "x: y", "- x", "[x]", "{x}", "*x", "&x", "https://x.test/?a=b&c=<d>", "<b>bold</b>", "**bold**", "R&amp;D",
	"Total", "Vacant", "Eliminated", "n/a", "none", "Mr", "id", "title", "_x000D_", "x | y / z & w and v",
}

// chartOf returns a chart of which every field is set somewhere, with texts of
// the hard ones.
func chartOf(random *rand.Rand, n int) *org.Chart {
	word := func() string { return hard[random.Intn(len(hard))] }
	value := func() org.Value { return org.Value{Text: word()} }
	values := func() []org.Value {
		var list []org.Value
		for range random.Intn(4) {
			list = append(list, value())
		}
		return list
	}
	c := &org.Chart{}
	ids := []string{"a ghost", "board"}
	for i := range n {
		p := &org.Position{ID: fmt.Sprintf("%s%03d", word(), i)}
		if random.Intn(20) == 0 {
			p.ID = ids[len(ids)-1] // given twice by mistake
		}
		if i%7 > 0 {
			p.Title = value()
		}
		if random.Intn(2) == 0 {
			p.Names = values()
		}
		for range random.Intn(3) {
			p.ReportsTo = append(p.ReportsTo, org.Value{Text: ids[random.Intn(len(ids))]})
		}
		for range random.Intn(3) {
			p.DottedLineTo = append(p.DottedLineTo, org.Value{Text: ids[random.Intn(len(ids))]})
		}
		ids = append(ids, p.ID)
		p.Tags, p.AccountableFor, p.ResponsibleFor = values(), values(), values()
		p.Vacant, p.Assistant = random.Intn(4) == 0, random.Intn(4) == 0
		if random.Intn(2) == 0 {
			p.Notes, p.Successor, p.Department, p.Location = value(), value(), value(), value()
			p.Link.Text, p.Photo.Text = "https://example.com/"+word(), "photos/"+word()
		}
		if p.Title.Text != "" && random.Intn(2) == 0 {
			p.Role = value()
		}
		if random.Intn(2) == 0 {
			p.Headcount = org.Number{Known: true, N: float64(random.Intn(100))}
			p.Pay = org.Number{Known: true, N: float64(random.Intn(1e7)) / 100}
			p.ActingSince = org.Date{Known: true, Day: time.Date(2026, 1, 1+random.Intn(28), 0, 0, 0, 0, time.UTC)}
			p.Scope, p.Faces, p.Horizon, p.Authority = org.Value{Text: "enterprise"}, org.Value{Text: "product"}, org.Value{Text: "short"}, org.Value{Text: "operational"}
			p.Exceptions = []org.Exception{{Rule: value(), Reason: value(), Until: p.ActingSince}, {Rule: value()}}
		}
		c.Positions = append(c.Positions, p)
	}
	return c
}

// What is written for other programs comes back as it was.
func TestRoundTrip(t *testing.T) {
	for name, write := range writers {
		t.Run(name, func(t *testing.T) {
			for seed := range int64(60) {
				chart := chartOf(rand.New(rand.NewSource(seed)), 12)
				var out bytes.Buffer
				if err := write(&out, chart); err != nil {
					t.Fatal(err)
				}
				table, report, err := intake.Read(out.Bytes(), intake.Options{Name: "x." + name})
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(chart.Positions, table.Positions, samePositions); diff != "" {
					var text bytes.Buffer
					report.WriteText(&text)
					t.Fatalf("seed %d (-written +read):\n%s\n%s", seed, diff, &text)
				}
				yamlOf(t, table)
			}
		})
	}
}

// What a cell holds makes no other program's table of an export.
func TestRoundTripOfLineEnds(t *testing.T) {
	for format, write := range writers {
		var out bytes.Buffer
		chart := &org.Chart{Positions: []*org.Position{{
			ID: "a", Names: []org.Value{{Text: "n/a"}}, Notes: org.Value{Text: "one\r\ntwo"},
		}}}
		if err := write(&out, chart); err != nil {
			t.Fatal(err)
		}
		table, _, err := intake.Read(out.Bytes(), intake.Options{Name: "x." + format})
		if err != nil || len(table.Positions) != 1 || table.Positions[0].Holder() != "n/a" {
			t.Errorf("%s: expected the holder n/a, got %v, %v", format, table.Positions, err)
		}
	}
}
