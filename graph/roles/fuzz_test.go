package roles_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dotline/graph/roles"
)

// titles returns the titles of testdata/titles.tsv.
func titles(tb testing.TB) []string {
	tb.Helper()
	data, err := os.ReadFile("testdata/titles.tsv")
	if err != nil {
		tb.Fatal(err)
	}
	var all []string
	lines := bufio.NewScanner(strings.NewReader(string(data)))
	for lines.Scan() {
		if title, _, found := strings.Cut(lines.Text(), "\t"); found {
			all = append(all, title)
		}
	}
	return all
}

// Whatever the title: no panic, the same reading twice and with its reasons,
// and neither case nor space changes it.
func FuzzRead(f *testing.F) {
	for _, title := range titles(f) {
		f.Add(title, "", false)
	}
	f.Add("chief / & officer", "it manager", true)
	f.Add("chief officer officer", "-", false)
	f.Add("(((to", "to", true)
	f.Add("\xff\xfe CIO", "Investments", true)
	f.Fuzz(func(t *testing.T, title, department string, top bool) {
		ctx := roles.Context{Department: department, Top: top}
		want := roles.Read(title, ctx)
		if want.Confident && len(want.Candidates) > 0 || len(want.Roles) > 0 && len(want.Candidates) > 0 {
			t.Errorf("%q is both certain and ambiguous: %+v", title, want)
		}
		if want.Confident && !want.Body && want.Rank == roles.RankUnknown {
			t.Errorf("%q is certain but has no rank: %+v", title, want)
		}
		why := roles.Explain(title, ctx)
		why.Why = nil
		if diff := cmp.Diff(want, why); diff != "" {
			t.Errorf("%q: explained, it reads otherwise (-read +explained):\n%s", title, diff)
		}
		if len(title) > 900 {
			return // one of these may be so long that its end is not read
		}
		for _, variant := range []string{" " + title + "\t ", strings.ReplaceAll(title, " ", "  "), upperASCII(title)} {
			got := roles.Read(variant, ctx)
			got.Title = want.Title
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%q and %q read differently (-first +second):\n%s", title, variant, diff)
			}
		}
	})
}

// upperASCII leaves other letters alone: not all of them have one other case.
func upperASCII(s string) string {
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' {
			return r - 'a' + 'A'
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

func BenchmarkRead(b *testing.B) {
	all := titles(b)
	roles.Read(all[0], roles.Context{})
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		roles.Read(all[i%len(all)], roles.Context{Department: "Operations"})
		i++
	}
}
