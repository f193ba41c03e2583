package scene_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dotline/graph/scene"
)

func TestHowAPositionIsHeldIsSeen(t *testing.T) {
	s := build(t, `
positions:
  - {id: board, title: Board of Directors}
  - {id: ceo, title: CEO, name: Ines Valde, reports_to: board, acting_since: 2026-02-01}
  - {id: cfo, title: CFO, names: [Tomo Arai, Bo Lind], reports_to: ceo}
  - {id: coo, title: COO, name: ines  VALDE, reports_to: ceo}
  - {id: cio, title: CIO, names: [Ada, Ben, Cy, Dan, Eva, Finn, Gwen], reports_to: ceo}
  - {id: crew, title: Pool, names: [Ada Quist, Ben Rolf, Cy Sand, Dan Toms, Eva Urd, Finn Vale, Gwen West, Hal Yates, Ida Zorn, Jo Abel], reports_to: coo}
  - {id: hr, title: Head of People, name: TBD, reports_to: ceo}
  - {id: law, title: Head of Law, name: tbd, reports_to: ceo}
  - {id: care, title: Head of Care, names: [TBD, n.n.], reports_to: ceo}
  - {id: sales, title: Head of Sales, names: [Uma Fry, TBD], reports_to: ceo}
  - {id: audit, title: Audit Committee, name: Kim Moss, reports_to: board}
  - {id: north, title: Regional Manager Centre, name: Lou May, reports_to: coo}
  - {id: gone, title: Head of Care, name: Tomo Arai, vacant: true, reports_to: ceo}
`, scene.Options{})
	for _, tc := range []struct {
		id, holder, chips, classes string
		body                       bool
	}{
		{"board", "Board of Directors", "", "body", true},
		{"ceo", "Ines Valde", "acting|2 posts", "acting", false},
		{"cfo", "Tomo Arai|Bo Lind", "shared", "shared", false},
		{"coo", "ines VALDE", "2 posts", "", false},
		{"cio", "Ada, Ben, Cy, Dan,|Eva, Finn and|Gwen", "shared", "shared", false},
		{"crew", "Ada Quist|Ben Rolf|Cy Sand|Dan Toms|and 6 more", "shared", "shared", false},
		{"hr", "TBD", "", "", false},
		{"care", "TBD and n.n.", "", "", false},
		{"sales", "Uma Fry and TBD", "", "", false},
		{"audit", "Kim Moss", "", "body", true},
		{"north", "Lou May", "", "", false},
		{"gone", "Vacant", "", "vacant", false},
	} {
		c := card(t, s, tc.id)
		classes := strings.Join(slices.DeleteFunc(slices.Clone(c.Classes), func(s string) bool { return strings.HasPrefix(s, "finding-") }), " ")
		if holder, chips := texts(c, "holder"), texts(c, "chip"); holder != tc.holder || chips != tc.chips || classes != tc.classes {
			t.Errorf("%s: the card says %q and %q, its classes %q; want %q, %q and %q", tc.id, holder, chips, classes, tc.holder, tc.chips, tc.classes)
		}
		if body := slices.ContainsFunc(c.Marks, func(m scene.Mark) bool { return m.Name == "body" }); body != tc.body {
			t.Errorf("%s: a body's frame is %v, want %v", tc.id, body, tc.body)
		}
	}
	for id, want := range map[string]string{"ceo": "\nActing since 2026-02-01\nOther posts: COO\n", "coo": "\nOther posts: CEO\n"} {
		if tooltip := card(t, s, id).Tooltip; !strings.Contains(tooltip, want) {
			t.Errorf("%s: the tooltip %q has no %q", id, tooltip, want)
		}
	}
}

// Where many names are those of several positions, a name does not tell who is who.
func TestFirstNamesAreNotPersons(t *testing.T) {
	for _, tc := range []struct {
		names int // how many there are for 120 positions
		says  bool
	}{{119, true}, {112, true}, {100, false}, {30, false}} {
		var b strings.Builder
		b.WriteString("- {id: p0, title: CEO, name: Name 0}\n")
		for i := 1; i < 120; i++ {
			fmt.Fprintf(&b, "- {title: Clerk %d, name: Name %d, reports_to: p0}\n", i, i%tc.names)
		}
		s := build(t, b.String(), scene.Options{Layout: "tree"})
		if says := texts(card(t, s, "p0"), "chip") != ""; says != tc.says {
			t.Errorf("%d names: one is said to hold several posts: %v, want %v", tc.names, says, tc.says)
		}
	}
}

// However long the one word of a first line is, and whatever stands beside it, what
// comes after it is on the second one.
func TestALongNameGoesOnInTheSecondLine(t *testing.T) {
	s := build(t, `
- {id: a, title: Donaudampfschifffahrtsgesellschaftsinspektor}
- {id: b, title: CFO, name: Thiruvananthapuramanathan Rao, reports_to: a, acting_since: 2026-01-01}
`, scene.Options{})
	for id, want := range map[string]string{
		"a": "Donaudampfschifffahrtsgesell-|schaftsinspektor",
		"b": "Thiruvananthapuramana-|than Rao",
	} {
		if got := texts(card(t, s, id), "holder"); got != want {
			t.Errorf("%s: the card says %q, want %q", id, got, want)
		}
	}
}

// The organization's name has two lines.
func TestALongNameOfAnOrganization(t *testing.T) {
	for name, want := range map[string]string{
		"Acme": "Acme\n2 positions",
		"University Hospital of the Northern and Western Districts, a Public Body under the Law": "University Hospital of the Northern and Western Districts, a Public\nBody under the Law\n",
	} {
		s := build(t, "organization: {name: \""+name+"\"}\npositions:\n- {id: a, title: Director}\n- {title: Clerk, reports_to: a}\n", scene.Options{})
		if got := panelTexts(s); !strings.HasPrefix(got, want) {
			t.Errorf("the title says %q, want %q", got, want)
		}
		top := s.Cards[0].Box.Min.Y
		for _, m := range s.Panels[0].Marks {
			if m.Box.Min.Y < s.Panels[0].Box.Min.Y || m.Box.Max.Y > top {
				t.Errorf("%q at %v is not within the title %v above the card at %v", m.Text, m.Box, s.Panels[0].Box, top)
			}
		}
	}
}

// A card says something where its title and its name are blank, and what no screen
// shows leaves no gap.
func TestCardsOfBlanks(t *testing.T) {
	s := build(t, `
- {id: a, title: "  ", name: " "}
- {id: b, title: " ", name: "Bo \a Lind", reports_to: a}
`, scene.Options{})
	for id, want := range map[string]string{"a": "a", "b": "Bo Lind"} {
		if got := texts(card(t, s, id), "holder") + texts(card(t, s, id), "title"); got != want {
			t.Errorf("%s: the card says %q, want %q", id, got, want)
		}
	}
}

// Of several people on few lines, who has a name too long for one is cut, and not broken.
func TestNoNameOfSeveralIsBroken(t *testing.T) {
	s := build(t, `
- {id: ceo, title: CEO}
- {id: desk, title: Night Desk, names: [Wilhelmina Konstantinopolitanska-Oberhuber, Bo Ek, Cy Orr, Di Fox, Ed Poe, Flo Ray], reports_to: ceo}
`, scene.Options{})
	if got, want := texts(card(t, s, "desk"), "holder"), "Wilhelmina Konstantino…|Bo Ek|Cy Orr|Di Fox|and 2 more"; got != want {
		t.Errorf("the card says %q, want %q", got, want)
	}
}

// A tooltip names some of somebody's many posts, and a name of very many is no person's.
func TestManyPostsOfOneName(t *testing.T) {
	for posts, want := range map[int]string{
		6: "\nOther posts: Post 1, Post 2, Post 3, Post 4, Post 5\n", 20: "\nOther posts: Post 1, Post 2, Post 3, Post 4, Post 5 and 14 more\n", 21: "", 3000: "",
	} {
		var b strings.Builder
		b.WriteString("- {id: p0, title: Post 0, name: Ines Valde}\n")
		for i := 1; i < posts; i++ {
			fmt.Fprintf(&b, "- {title: Post %d, name: Ines Valde, reports_to: p0}\n", i)
		}
		tooltip := card(t, build(t, b.String(), scene.Options{Layout: "tree"}), "p0").Tooltip
		if !strings.Contains(tooltip, want) || strings.Contains(tooltip, "Other posts") != (want != "") {
			t.Errorf("%d posts: the tooltip is %.200q, want %q in it", posts, tooltip, want)
		}
	}
}

// Whatever stands beside a name, neither is under the other, and nothing leaves the card.
func TestNamesAndSignsKeepApart(t *testing.T) {
	s := build(t, `
organization: {name: Acme, headcount: 900, it_headcount: 80, as_of: 2026-11-01}
positions:
  - {id: ceo, title: CEO, name: Ines Valde}
  - {id: cfo, title: CFO, name: Wilhelmina Konstantinopolitanska, reports_to: ceo, acting_since: 2024-01-01}
  - {id: cio, title: CIO, names: [Wilhelmina Konstantinopolitanska, Maximiliane Oberhuber-Vogelsang], reports_to: cfo, acting_since: 2024-01-01}
  - {id: itm, title: IT Manager, name: Maximiliane Oberhuber-Vogelsang, reports_to: ceo, acting_since: 2024-01-01}
`, scene.Options{})
	apart := 0
	for _, c := range s.Cards {
		var names, signs []scene.Rect
		for _, m := range c.Marks {
			switch {
			case m.Name == "holder":
				names = append(names, m.Box)
			case m.Name == "chip-frame":
				signs = append(signs, m.Box)
			case m.Name == "sign": // within a badge
				signs = append(signs, m.Box.Inset(-2))
			}
		}
		for _, r := range slices.Concat(names, signs) {
			if r.Min.X < c.Box.Min.X || r.Max.X > c.Box.Max.X || r.Min.Y < c.Box.Min.Y || r.Max.Y > c.Box.Max.Y {
				t.Errorf("%s: %v leaves the card %v", c.ID, r, c.Box)
			}
		}
		for i, r := range signs {
			for _, o := range slices.Concat(names, signs[i+1:]) {
				if apart++; r.Min.X < o.Max.X && o.Min.X < r.Max.X && r.Min.Y < o.Max.Y && o.Min.Y < r.Max.Y {
					t.Errorf("%s: %v and %v overlap", c.ID, r, o)
				}
			}
		}
	}
	if apart < 6 {
		t.Errorf("only %d pairs were compared", apart)
	}
}
