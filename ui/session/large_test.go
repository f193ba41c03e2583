package session_test

import (
	"fmt"
	"strings"
	"testing"
)

// tree writes a chart in which everybody down to a level has so many reports.
func tree(reports, levels int) string {
	var b strings.Builder
	b.WriteString("positions:\n")
	var write func(id, boss string, level int)
	write = func(id, boss string, level int) {
		fmt.Fprintf(&b, "  - {id: %s, title: Clerk%s}\n", id, boss)
		if level == levels {
			return
		}
		for i := range reports {
			write(fmt.Sprint(id, "-", i), ", reports_to: "+id, level+1)
		}
	}
	write("a", "", 0)
	return b.String()
}

func TestLargeChartsOpenFolded(t *testing.T) {
	for _, c := range []struct {
		name, text string
		cards      int
	}{
		{"small", tree(8, 3), 585},
		{"large", tree(8, 4), 73},
		{"wide", tree(1000, 1), 1001},
		{"deep", tree(1, 900), 150},
		{"that says so itself", "view: {collapsed: [a-1]}\n" + tree(8, 4), 4681 - 584},
	} {
		d := newDesk(t)
		d.OpenText(c.name, []byte(c.text))
		if st := d.settle(); len(st.Scene.Cards) != c.cards {
			t.Errorf("%s: at first %d cards, want %d", c.name, len(st.Scene.Cards), c.cards)
		}
	}
	d := newDesk(t)
	d.OpenText("large", []byte(tree(8, 4)))
	d.settle()
	p := d.State().Chart.ByID("a-3-3-3-3")
	d.Select(p)
	if st := d.settle(); st.Selected < 0 || st.Scene.Cards[st.Selected].Position.ID != p.ID || len(st.Scene.Cards) != 73+8+8 {
		t.Errorf("what is folded away is not opened when it is selected: %d cards", len(st.Scene.Cards))
	}
	d.OpenBranches()
	if st := d.settle(); len(st.Scene.Cards) != 4681 || d.Folded(d.State().Chart.ByID("a-1-1")) {
		t.Errorf("all opened, %d cards", len(st.Scene.Cards))
	}
}

// A finding that lies in a folded branch is gone to as any other.
func TestFindingInAFoldedBranch(t *testing.T) {
	d := newDesk(t)
	text := strings.Replace(tree(8, 4), "{id: a-3-3-3-3, title: Clerk,", "{id: a-3-3-3-3, title: Clerk, colour: red, pay: much,", 1)
	d.OpenText("large", []byte(text))
	st := d.settle()
	if len(st.Report.Findings) != 2 {
		t.Fatalf("there are %d findings", len(st.Report.Findings))
	}
	for _, finding := range []int{1, 0} {
		d.SelectFinding(finding)
		if st = d.settle(); d.selected() != "a-3-3-3-3" || st.Finding != finding {
			t.Errorf("selected are %q and finding %d, want %d", d.selected(), st.Finding, finding)
		}
		d.reach("a-3-3-3")
		d.Fold()
		d.settle()
	}
}
