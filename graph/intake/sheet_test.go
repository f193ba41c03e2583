package intake_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand"
	"net/url"
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

// chartOf returns a chart of which every field is set somewhere, with the texts
// that are hard on spreadsheets, lists and quotes, and with more.
func chartOf(random *rand.Rand, n int, more ...string) *org.Chart {
	hard := []string{"=1+1", "+49 30", "-x", "@SUM(A1)", "'=quoted", "''-", "'", "a;b", `say "so"`, "a, b", "Ünïcødé 社員", "007", "1e5", "true", "null", "~", "# x", "x: y", "- x", "[x]", "{x}", "*x", "&x", "＝1", "https://x.test/?a=b&c=<d>", "ends;", `"all"`}
	hard = append(hard, more...)
	word := func() string { return hard[random.Intn(len(hard))] }
	values := func() []org.Value {
		var list []org.Value
		for i := random.Intn(4); i > 0; i-- {
			list = append(list, org.Value{Text: fmt.Sprintf("%s %d", word(), i)})
		}
		return list
	}
	c := &org.Chart{}
	for i := range n {
		// Titles are told apart, so that rows are not told to be alike; a text
		// behind the mark would be read as markup.
		p := &org.Position{ID: fmt.Sprintf("%s%03d", word(), i), Title: org.Value{Text: fmt.Sprintf("=%d %s", i, word())}}
		if random.Intn(2) == 0 {
			for _, who := range []string{"Lee; Ann", "=Bo Chen", `Cy "C" Diaz`}[:1+random.Intn(3)] {
				p.Names = append(p.Names, org.Value{Text: fmt.Sprintf("%s %d", who, i)})
			}
		}
		if i > 0 {
			p.ReportsTo = []org.Value{{Text: c.Positions[random.Intn(i)].ID}}
		}
		if i > 2 && random.Intn(3) == 0 {
			p.DottedLineTo = []org.Value{{Text: c.Positions[0].ID}, {Text: c.Positions[1].ID}}
		}
		p.Tags, p.AccountableFor, p.ResponsibleFor = values(), values(), values()
		p.Notes = org.Value{Text: word() + "\nsecond line"}
		p.Successor = org.Value{Text: c0(c, p)}
		p.Link = org.Value{Text: "https://example.com/" + url.PathEscape(word())}
		p.Vacant, p.Assistant = random.Intn(4) == 0, random.Intn(4) == 0
		if random.Intn(2) == 0 {
			p.Headcount = org.Number{Known: true, N: float64(random.Intn(100))}
			p.Pay = org.Number{Known: true, N: float64(random.Intn(1e7)) / 100}
			p.ActingSince = org.Date{Known: true, Day: time.Date(2026, 1, 1+random.Intn(28), 0, 0, 0, 0, time.UTC)}
			p.Scope, p.Faces, p.Horizon, p.Authority = org.Value{Text: "enterprise"}, org.Value{Text: "product"}, org.Value{Text: "short"}, org.Value{Text: "operational"}
			p.Role, p.Photo = org.Value{Text: "it-manager"}, org.Value{Text: "photos/x.png"}
			p.Exceptions = []org.Exception{{Rule: org.Value{Text: "span-too-wide"}, Reason: org.Value{Text: `so, "they" <say>; it`}, Until: p.ActingSince}, {Rule: org.Value{Text: "x"}}}
			p.Department, p.Location = org.Value{Text: "=" + word()}, org.Value{Text: "Köln"}
		}
		c.Positions = append(c.Positions, p)
	}
	return c
}

func c0(c *org.Chart, p *org.Position) string {
	if len(c.Positions) > 0 {
		return c.Positions[0].ID
	}
	return p.ID
}

// What is written for other programs comes back as it was.
func TestRoundTrip(t *testing.T) {
	for name, write := range writers {
		t.Run(name, func(t *testing.T) {
			for seed := range int64(30) {
				var more []string
				if name == "csv" {
					// Elsewhere nothing has to keep white space at a text's ends.
					more = []string{"\tTab", "\rReturn", "\nLine"}
				}
				chart := chartOf(rand.New(rand.NewSource(seed)), 12, more...)
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
