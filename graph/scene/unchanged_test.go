package scene_test

import (
	"slices"
	"strings"
	"testing"

	"dotline/graph/compare"
	"dotline/graph/scene"
	"dotline/graph/scene/scenetest"
)

// calm is a chart of two branches, a and b, with two levels each.
const calm = `
positions:
  - {id: top, title: Chair}
  - {id: a, title: Clerk, reports_to: top}
  - {id: a1, title: Clerk, reports_to: a}
  - {id: a11, title: Clerk, reports_to: a1}
  - {id: b, title: Clerk, reports_to: top}
  - {id: b1, title: Clerk, reports_to: b}
  - {id: b11, title: Clerk, reports_to: b1}
`

func TestUnchanged(t *testing.T) {
	for _, c := range []struct{ name, from, to, want string }{
		{"nothing", "", "", "top a a1 b b1"},
		{"the top itself", "title: Chair", "title: Chairman", "top a a1 b b1"},
		{"one in the middle", "id: a1, title: Clerk", "id: a1, title: Agent", "a1 b b1"},
		{"one at the end", "id: a11, title: Clerk", "id: a11, title: Agent", "b b1"},
		{"one who joined", "  - {id: b, ", "  - {id: a2, title: Agent, reports_to: a}\n  - {id: b, ", "a1 b b1"},
		{"one who left", "  - {id: a11, title: Clerk, reports_to: a1}\n", "", "b b1"},
		{"one who moved away", "reports_to: a1}", "reports_to: b}", "b1"},
		{"a finding that was caused", "id: b1, title: Clerk, ", "id: b1, title: Clerk, reports_to: b11, ", "a a1"},
	} {
		made := compare.Charts(scenetest.Judge(t, calm), scenetest.Judge(t, strings.Replace(calm, c.from, c.to, 1)))
		var ids []string
		for _, p := range scene.Unchanged(&made) {
			ids = append(ids, p.ID)
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("%s: nothing changed below %s, want %s", c.name, got, c.want)
		}
	}
}

// What is asked to be folded is, and says how many are there, but where something
// changed.
func TestFoldedComparison(t *testing.T) {
	all := map[string]bool{"top": true, "a": true, "a1": false, "b": true, "b1": true}
	s := compared(t, calm, strings.Replace(calm, "id: a1, title: Clerk", "id: a1, title: Agent", 1), scene.Options{Folded: all})
	var ids []string
	for _, c := range s.Cards {
		ids = append(ids, c.ID)
	}
	if want := []string{"top", "a", "a1", "a11", "b"}; !slices.Equal(ids, want) {
		t.Errorf("drawn are %v, want %v", ids, want)
	}
	if got := texts(card(t, s, "b"), "more"); got != "+2 unchanged" {
		t.Errorf("the folded branch says %q", got)
	}
}
