package roles_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"dotline/graph/roles"
)

// TestTitles reads the files of testdata: title, rank, function, roles,
// qualifiers, flags and candidates, parted by tabs; "?" is "not confident". The
// titles of adverts.tsv were labelled before they were read.
func TestTitles(t *testing.T) {
	for _, name := range []string{"titles.tsv", "adverts.tsv"} {
		file, err := os.Open(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		lines := bufio.NewScanner(file)
		for n := 1; lines.Scan(); n++ {
			if strings.HasPrefix(lines.Text(), "#") {
				continue
			}
			cells := append(strings.Split(lines.Text(), "\t"), "", "", "", "", "", "")
			want := strings.Join(cells[1:7], " | ")
			if got := summary(roles.Read(cells[0], roles.Context{})); got != want {
				t.Errorf("%s:%d: %q\n got %s\nwant %s", name, n, cells[0], got, want)
			}
		}
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
	}
}

// summary writes a reading as the cells of titles.tsv.
func summary(r roles.Reading) string {
	flags := ""
	switch {
	case r.Body:
		flags = "body"
	case r.Support:
		flags = "support"
	case !r.Confident:
		flags = "?"
	}
	return strings.Join([]string{strconv.Itoa(int(r.Rank)), string(r.Function),
		list(r.Roles), list(r.Qualifiers), flags, list(r.Candidates)}, " | ")
}

func list[T ~string](items []T) string {
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = string(item)
	}
	return strings.Join(texts, ",")
}

// What goes on for pages says nothing, and takes no time to say so.
func TestTextThatIsNoTitle(t *testing.T) {
	r := roles.Read(strings.Repeat("CIO ", 10_000_000), roles.Context{Department: strings.Repeat("IT ", 10_000_000)})
	if r.Confident || r.Rank != roles.RankUnknown {
		t.Errorf("read as %s", summary(r))
	}
}
