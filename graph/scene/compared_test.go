package scene_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dotline/graph/edit"
	"dotline/graph/layout"
	"dotline/graph/org/orgtest"
	"dotline/graph/scene"
	"dotline/graph/scene/scenetest"
)

const earlier = `
organization: {name: All of it, as_of: 2026-05-01}
positions:
  - {id: ceo, title: CEO, name: Ines Valde}
  - {id: cfo, title: CFO, name: Bo Lind, reports_to: ceo}
  - {id: cio, title: CIO, name: Cy Dahl, reports_to: cfo}
  - {id: itm, title: IT Manager, name: Gus Holt, reports_to: cio}
  - {id: fleet, title: Head of Fleet, name: Ida Jung, reports_to: cfo}
  - {id: port, title: Port Manager, name: Kit Long, reports_to: fleet, dotted_line_to: ceo}
  - {id: crew, title: Crew Manager, name: Jo Kane, reports_to: fleet}
  - {id: stray, title: Clerk, reports_to: nobody}
`

const later = `
organization: {name: All of it, as_of: 2026-11-01}
positions:
  - {id: ceo, title: CEO, name: Ines Valde}
  - {id: cfo, title: Finance Director, name: Bo Lind, reports_to: ceo, location: Oslo}
  - {id: cio, title: CIO, name: Cy Dahl, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Gus Holt, reports_to: cfo}
  - {id: aide, title: Executive Assistant, name: Lou May, reports_to: ceo}
  - {id: crew, title: Crew Manager, name: Jo Kane, reports_to: ceo}
view: {collapsed: [ceo]}
`

func compared(t *testing.T, before, after string, o scene.Options) *scene.Scene {
	t.Helper()
	return scenetest.Compare(t, pool, before, after, o)
}

func TestWhatBecameOfEach(t *testing.T) {
	s := compared(t, earlier, later, scene.Options{})
	if len(s.Cards) != 9 {
		t.Errorf("%d cards, want the six of the chart and the three that left", len(s.Cards))
	}
	for _, c := range []struct {
		id, classes, tags, boss, tells string
		frame                          scene.Dash
	}{
		{"ceo", "", "", "", "4 direct reports, 5 in all", scene.Unbroken},
		{"aide", "joined", "joined", "ceo", "Joined: Lou May (Executive Assistant) [aide], under Ines Valde (CEO)", scene.Unbroken},
		{"fleet", "left", "left", "cfo", "Left: Ida Jung (Head of Fleet) [fleet], from under Bo Lind (CFO)", scene.LongDashed},
		{"port", "left", "left", "fleet", "Left: ", scene.LongDashed},
		{"stray", "left", "left", "", "Left: Clerk [stray], from under nobody", scene.LongDashed},
		{"cio", "moved", "moved from Bo Lind", "ceo", "Cured: Cy Dahl (CIO) reports to Bo Lind (CFO)", scene.Unbroken},
		{"crew", "moved", "moved from Ida Jung", "ceo", "Moved: ", scene.Unbroken},
		{"itm", "finding-warning moved", "moved from Cy Dahl", "cfo", "Warning: ", scene.Unbroken},
		{"cfo", "retitled changed", "was CFO|changed: location", "ceo", `title was "CFO", and is "Finance Director"`, scene.Unbroken},
	} {
		got := card(t, s, c.id)
		boss := ""
		i := slices.IndexFunc(s.Cards, func(o scene.Card) bool { return o.ID == c.id })
		if b := s.Forest.Boss[i]; b >= 0 {
			boss = s.Cards[b].ID
		}
		if classes := strings.Join(got.Classes, " "); classes != c.classes || texts(got, "chip") != c.tags || boss != c.boss || got.Frame.Dash != c.frame || got.Left != (c.classes == "left") {
			t.Errorf("%s: classes %q, tags %q, below %q, frame %v", c.id, classes, texts(got, "chip"), boss, got.Frame.Dash)
		}
		if !strings.Contains(got.Tooltip, c.tells) {
			t.Errorf("%s tells %q, want %q in it", c.id, got.Tooltip, c.tells)
		}
	}
	joined, other := card(t, s, "aide").Frame, card(t, s, "ceo").Frame
	if joined.Width <= other.Width {
		t.Error("the frame of one who has joined is no wider than others")
	}
}

func TestFormerLines(t *testing.T) {
	s := compared(t, earlier, later, scene.Options{})
	var got []string
	for _, l := range s.Lines {
		if l.Kind == scene.Former {
			got = append(got, s.Cards[l.From].ID+">"+l.ID+" "+strings.Join(l.Classes, " "))
		}
		if l.Kind == scene.Dotted {
			t.Errorf("%s has kept a dotted line", l.ID)
		}
		if l.Kind == scene.Former && l.Dash != scene.Spotted {
			t.Errorf("the former line of %s has pattern %v", l.ID, l.Dash)
		}
	}
	slices.Sort(got)
	want := []string{"cfo>cio line former", "cfo>fleet line former", "cio>itm line former", "fleet>crew line former", "fleet>port line former"}
	if !slices.Equal(got, want) {
		t.Errorf("former lines are %q, want %q", got, want)
	}
}

// The title block counts, and the legend explains what is there and nothing else.
func TestWhatIsSaidOfAComparison(t *testing.T) {
	for _, c := range []struct {
		name, before, after string
		facts               string
		legend, cured       []string
	}{
		{"all that can be", earlier, later,
			"As of 2026-11-01 · 6 positions · compared with 2026-05-01 · 1 joined, 3 left, 3 moved, 1 retitled, 1 changed · 2 findings cured, 1 caused · profile default",
			[]string{"Warning caused", "Suggested line", "Direct reports / all", "Joined", "Left", "Line before"}, []string{"Cured", "Warning: Cy Dahl (CIO) reports to Bo Lind (CFO)"}},
		{"one who joined", "[{id: a, title: Clerk}]", "[{id: a, title: Clerk, reports: [{id: b, title: Clerk}]}]",
			"2 positions · compared with an earlier chart · 1 joined · profile default", []string{"Direct reports", "Joined"}, nil},
		{"nothing", later, later,
			"As of 2026-11-01 · 6 positions · compared with 2026-11-01 · no difference · profile default", []string{"Direct reports / all"}, nil},
	} {
		s := compared(t, c.before, c.after, scene.Options{})
		said := map[string][]string{}
		for _, p := range s.Panels {
			for _, m := range p.Marks {
				if m.Kind == scene.Text && m.Name != "counts" && m.Name != "sign" {
					said[m.Name] = append(said[m.Name], m.Text)
				}
			}
		}
		if got := strings.Join(said["facts"], ""); !strings.EqualFold(got, c.facts) {
			t.Errorf("%s: %q\nwant %q", c.name, got, c.facts)
		}
		if !slices.Equal(said["legend"], c.legend) {
			t.Errorf("%s: the legend is %q, want %q", c.name, said["legend"], c.legend)
		}
		for _, want := range c.cured {
			if !strings.Contains(strings.Join(said["cured"], "\n"), want) {
				t.Errorf("%s: cured is %q, want %q in it", c.name, said["cured"], want)
			}
		}
		if (said["cured"] != nil) != (c.cured != nil) {
			t.Errorf("%s: cured is %q", c.name, said["cured"])
		}
	}
}

func TestOneWhoLeftHasNoOtherOnesID(t *testing.T) {
	const both = "[{id: a, title: Clerk}, {id: b, title: Clerk}, {id: x, title: Agent, reports_to: b}"
	s := compared(t, both+", {id: x, title: Buyer, reports_to: a}]", both+"]", scene.Options{})
	if c := card(t, s, "x"); c.Left {
		t.Error("the id is that of the position that left")
	}
	if c := card(t, s, "x~left"); !c.Left {
		t.Error("the position that left has another one's id")
	}
}

// Charts are edited at random; whatever came out, no card stands on another, nothing
// leaves its card, and every position of both is there.
func TestComparisonsStandFree(t *testing.T) {
	for seed := range uint64(60) {
		before, ids := orgtest.Chart(seed)
		if len(ids) < 3 {
			continue
		}
		after := []byte(before)
		for k, cmd := range []edit.Command{
			edit.RemovePosition{ID: ids[len(ids)/2], Reports: edit.MoveUp},
			edit.RemovePosition{ID: ids[1], Reports: edit.Remove},
			edit.MovePosition{ID: ids[len(ids)-1], Manager: ids[0]},
			edit.SetField{ID: ids[0], Field: "title", Value: "Keeper of the Great and of the Small Seals, and of all their Wax"},
		} {
			if r, err := edit.Apply("after.yaml", after, cmd); err == nil && int(seed+uint64(k))%3 > 0 {
				after = r.Text
			}
		}
		o := scene.Options{Layout: layout.Engines[1+int(seed)%(len(layout.Engines)-1)], Direction: layout.Directions[int(seed)%len(layout.Directions)]}
		s := compared(t, before, string(after), o)
		seen := map[string]bool{}
		for i, c := range s.Cards {
			if seen[c.ID] {
				t.Errorf("seed %d: two cards have the id %s", seed, c.ID)
			}
			seen[c.ID] = true
			for _, d := range s.Cards[:i] {
				if c.Box.Overlaps(d.Box) {
					t.Fatalf("seed %d: %s and %s overlap\n%s\n%s", seed, c.ID, d.ID, before, after)
				}
			}
			for _, m := range c.Marks {
				if m.Kind == scene.Text && m.Name != "rule" && m.Box.Union(c.Box) != c.Box {
					t.Fatalf("seed %d: %q leaves the card of %s", seed, m.Text, c.ID)
				}
			}
		}
		for _, id := range ids {
			if !seen[id] && !strings.Contains(fmt.Sprint(seen), id+"~") {
				t.Errorf("seed %d: %s is not drawn\n%s\n%s", seed, id, before, after)
			}
		}
	}
}

// A comparison that does not fit goes on on other pages as a chart does: who has left
// stands on one of them, and nothing there counts as unchanged for being elsewhere.
func TestAComparisonOnPages(t *testing.T) {
	first := compared(t, earlier, later, scene.Options{
		Folded: map[string]bool{"ceo": false}, Fits: func(s *scene.Scene) bool { return len(s.Cards) <= 6 },
	})
	if len(first.Pages) == 0 {
		t.Fatal("there is one page")
	}
	left, cured := 0, 0
	for i, s := range append([]*scene.Scene{first}, first.Pages...) {
		if len(s.Cards) > 6 {
			t.Errorf("page %d has %d cards", i+1, len(s.Cards))
		}
		hasLeft := false
		for _, c := range s.Cards {
			if c.Left {
				left, hasLeft = left+1, true
			}
			if note := texts(c, "more"); strings.Contains(note, "unchanged") {
				t.Errorf("page %d says %q of %s", i+1, note, c.ID)
			}
		}
		for _, p := range s.Panels {
			switch p.Name {
			case "cured":
				cured++
			case "legend":
				if told := strings.Contains(panelTexts(s), "Left"); told != hasLeft {
					t.Errorf("page %d: the legend tells of who has left: %v, want %v", i+1, told, hasLeft)
				}
			}
		}
	}
	if left != 3 || cured != 1 {
		t.Errorf("%d who have left on all pages and %d lists of what is cured, want 3 and 1", left, cured)
	}
}
