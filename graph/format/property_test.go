package format_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"dotline/graph/format"
	"dotline/graph/org"
	"dotline/graph/org/orgtest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// TestMadeUpCharts formats charts of every style and holds that the result is the
// same chart with the same comments, and stays as it is.
func TestMadeUpCharts(t *testing.T) {
	changed := 0
	for seed := range uint64(500) {
		text, _ := orgtest.Chart(seed)
		out, err := format.Chart("chart.yaml", []byte(text))
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, text)
		}
		if diff := cmp.Diff(remarks(text), remarks(string(out))); diff != "" {
			t.Fatalf("seed %d, comments: %s\n%s\nbecomes\n%s", seed, diff, text, out)
		}
		sameChart(t, []byte(text), out)
		again, err := format.Chart("chart.yaml", out)
		if err != nil || string(again) != string(out) {
			t.Fatalf("seed %d: %v, again %s", seed, err, cmp.Diff(string(out), string(again)))
		}
		if string(out) != text {
			changed++
		}
	}
	if changed < 400 {
		t.Errorf("only %d charts changed", changed)
	}
}

// mark matches the comments that made-up charts have; their values hold others.
var mark = regexp.MustCompile(`# (?:chart|fictional|about p\d+\t!|end of p\d+|of [a-z_A-Z -]+)`)

func remarks(text string) []string {
	all := mark.FindAllString(text, -1)
	slices.Sort(all)
	return all
}

// sameChart holds that two texts say the same, wherever they say it.
func sameChart(t *testing.T, before, after []byte) {
	t.Helper()
	var charts [2]*org.Chart
	for i, text := range [][]byte{before, after} {
		c, err := org.Read("chart.yaml", text)
		if err != nil {
			t.Fatalf("%v in %q, formatted %q", err, before, after)
		}
		charts[i] = c
	}
	byName := func(a, b *org.Position) bool {
		return a == nil && b == nil || a != nil && b != nil && a.ID == b.ID && a.Index == b.Index
	}
	same := cmp.Options{
		cmpopts.IgnoreTypes(org.Pos{}), cmpopts.IgnoreUnexported(org.Chart{}), cmpopts.IgnoreFields(org.Chart{}, "Conventions", "Positions"),
		cmpopts.IgnoreFields(org.Problem{}, "Message"), cmp.Comparer(byName),
		cmpopts.SortSlices(func(a, b org.Problem) bool { return problem(a) < problem(b) }),
	}
	diff := cmp.Diff(charts[0], charts[1], same) + cmp.Diff(values(charts[0]), values(charts[1]), same)
	if diff != "" {
		t.Fatalf("%q\nbecomes\n%q\nand another chart:\n%s", before, after, diff)
	}
}

func problem(p org.Problem) string {
	if p.Position == nil {
		return string(p.Kind)
	}
	return fmt.Sprint(p.Kind, p.Position.Index)
}

func values(c *org.Chart) []org.Position {
	var list []org.Position
	for _, p := range c.Positions {
		list = append(list, *p)
	}
	return list
}

// TestSamples holds that the samples, from which people learn the format, have
// its layout.
func TestSamples(t *testing.T) {
	paths, err := filepath.Glob("../../samples/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("found %v, %v", paths, err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		out, err := format.Chart(path, text)
		if err != nil {
			t.Error(err)
		} else if diff := cmp.Diff(string(text), string(out)); diff != "" {
			t.Errorf("%s is not formatted: %s", path, diff)
		}
	}
}
