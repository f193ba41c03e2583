package intake_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dotline/graph/intake"
)

// Whoever wants to know hears how far reading is, of every kind, and can end it
// anywhere.
func TestReadingIsWatched(t *testing.T) {
	const n = 1000
	rows := [][]any{{"ID", "Title", "Boss"}}
	var csv, yaml, json strings.Builder
	csv.WriteString("ID,Title,Boss\n")
	for i := range n {
		rows = append(rows, []any{fmt.Sprint("e", i), "Clerk", "e0"})
		fmt.Fprintf(&csv, "e%d,Clerk,e0\n", i)
		fmt.Fprintf(&yaml, "- {uid: e%d, job: Clerk, boss: e0}\n", i)
		fmt.Fprintf(&json, `,{"uid": "e%d", "job": "Clerk", "boss": "e0"}`, i)
	}
	for name, data := range map[string][]byte{
		"a.csv":  []byte(csv.String()),
		"a.xlsx": bytesOf(t, workbook(t, map[string][][]any{"Staff": rows}, "Staff")),
		"a.yaml": []byte(yaml.String()),
		"a.json": []byte("[" + json.String()[1:] + "]"),
	} {
		var told []float64
		_, rep, err := intake.Read(data, intake.Options{Name: name, Watch: func(done, total int) error {
			told = append(told, float64(done)/float64(total))
			return nil
		}})
		if err != nil || rep.Positions != n {
			t.Fatalf("%s: %d positions, %v", name, rep.Positions, err)
		}
		if last := len(told) - 1; last < n/2 || !slices.IsSorted(told) || told[0] > 0.3 || told[last] < 0.8 || told[last] > 1 {
			t.Errorf("%s: told are %d parts, from %v to %v", name, len(told), told[:1], told[max(last, 0):])
		}
		enough := errors.New("enough")
		for _, at := range []float64{0, 0.5, 0.8} {
			_, _, err := intake.Read(data, intake.Options{Name: name, Watch: func(done, total int) error {
				if float64(done) >= at*float64(total) {
					return enough
				}
				return nil
			}})
			if !errors.Is(err, enough) {
				t.Errorf("%s: ended at %v it says %v", name, at, err)
			}
		}
	}
}
