package intake_test

import (
	"strings"
	"testing"

	"dotline/graph/intake"
)

// Whose column it is stands above the header: the manager's is not the holder's, whichever
// comes first.
func TestTwoHeaders(t *testing.T) {
	for _, text := range []string{
		"Employee,,,Supervisor,\nID,Name,Title,Name,Title\n1,Ann Lee,CEO,,\n2,Bo Berg,CIO,Ann Lee,CEO\n",
		"Supervisor,,Employee,,\nID,Name,ID,Name,Title\n,,1,Ann Lee,CEO\n1,Ann Lee,2,Bo Berg,CIO\n",
		"Staff of June\n\nManager,Manager,Person,Person,Person\nName,Title,Name,Title,ID\n,,Ann Lee,CEO,1\nAnn Lee,CEO,Bo Berg,CIO,2\n",
		",,Vorgesetzter,\nName,Titel,Name,ID\nAnn Lee,CEO,,1\nBo Berg,CIO,Ann Lee,2\n",
	} {
		table, report := read(t, text, intake.Options{})
		if got := outline(table); got != "1< 2<1" && got != "ceo< cio<ceo" {
			t.Errorf("%q is read as %s", text, got)
		}
		if p := table.Positions[1]; len(p.Names) != 1 || p.Names[0].Text != "Bo Berg" || p.Title.Text != "CIO" {
			t.Errorf("%q: the second is %v, %s", text, p.Names, p.Title.Text)
		}
		if len(report.Doubts) > 0 {
			t.Errorf("%q: %v", text, report.Doubts)
		}
	}
	// A title above a table is none of it, even one that is called as managers are.
	table, _ := read(t, "Manager\nID,Name,Title,Boss\n1,Ann Lee,CEO,\n2,Bo Berg,CIO,1\n", intake.Options{})
	if got := outline(table); got != "1< 2<1" {
		t.Errorf("below a title it is %s", got)
	}
}

// The numbers of an outline say who reports to whom.
func TestOutlineNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"No.,Title\n1,CEO\n1.1,CIO\n1.1.1,IT Manager\n1.2,CFO\n":     "1< 1.1<1 1.1.1<1.1 1.2<1",
		"No.,Title\n1.,CEO\n1.1.,CIO\n1.1.1.,IT Manager\n1.2.,CFO\n": "1.< 1.1.<1. 1.1.1.<1.1. 1.2.<1.",
		"ID,Title\n1.2,CFO\n1.1,CIO\n1,CEO\n":                        "1.2<1 1.1<1 1<",
		"No.,Title\n1,CEO\n1.1,CIO\n1.2.1,IT Manager\n":              "ceo< cio< it-manager<", // 1.2 is not there
		"No.,Title\n1,CEO\n2,CIO\n3,CFO\n":                           "ceo< cio< cfo<",
	} {
		table, report := read(t, text, intake.Options{})
		if got := outline(table); got != want {
			t.Errorf("%q is read as %s, want %s", text, got, want)
		}
		if guessed := strings.Contains(strings.Join(sayings(report), "\n"), "as an outline does"); guessed != strings.Contains(want, "<1") {
			t.Errorf("%q: that it is a guess is said: %v", text, guessed)
		}
	}
}

// What stands at the first of several levels is nobody's title.
func TestLevelsAreNoTitles(t *testing.T) {
	table, _ := read(t, "Level 1,Level 2,Name\nCEO,,Ann Lee\nCEO,CEO/CIO,Bo Berg\n", intake.Options{})
	if got := table.Positions[1].Title.Text; got != "" {
		t.Errorf("the second is titled %q", got)
	}
}

func sayings(r intake.Report) (list []string) {
	for _, d := range r.Doubts {
		list = append(list, d.String())
	}
	return list
}
