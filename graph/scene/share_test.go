package scene_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dotline/graph/scene"
)

// listed are 20 with one boss, or none. One of them leads one, another four.
func listed(boss string) string {
	var b strings.Builder
	for i := range 20 {
		fmt.Fprintf(&b, "- {id: m%d, title: Manager, reports_to: %q}\n", i, boss)
	}
	b.WriteString("- {id: c1, title: Clerk, reports_to: m1}\n")
	for i := range 4 {
		fmt.Fprintf(&b, "- {id: d%d, title: Clerk, reports_to: m2}\n", i)
	}
	return b.String()
}

// contents says who is on each page: in brackets what the card's pills say.
func contents(first *scene.Scene) (pages []string) {
	for _, s := range append([]*scene.Scene{first}, first.Pages...) {
		var ids []string
		for _, c := range s.Cards {
			id := c.ID
			if pills := texts(c, "more"); pills != "" {
				id += "(" + pills + ")"
			}
			ids = append(ids, id)
		}
		pages = append(pages, strings.Join(ids, " "))
	}
	return pages
}

// Who report to one, or to nobody, and are too many for a sheet, go on as a list; small
// branches stay with it.
func TestAListGoesOn(t *testing.T) {
	for _, tc := range []struct {
		boss, above, focus string
		want               []string
	}{
		{"boss", "- {id: boss, title: Boss}\n", "", []string{
			"boss(+10, continued on page 2) m0 m1 c1 m2(+4, continued on page 3) m3 m4 m5 m6 m7 m8 m9",
			"boss(from page 1) m10 m11 m12 m13 m14 m15 m16 m17 m18 m19",
			"m2(from page 1) d0 d1 d2 d3",
		}},
		{"boss", "- {title: Other}\n- {id: top, title: Top}\n- {id: boss, title: Boss, reports_to: top}\n", "boss", []string{
			"top boss(+10, continued on page 2) m0 m1 c1 m2(+4, continued on page 3) m3 m4 m5 m6 m7 m8 m9",
			"boss(from page 1) m10 m11 m12 m13 m14 m15 m16 m17 m18 m19",
			"m2(from page 1) d0 d1 d2 d3",
		}},
		{"boss", "- {id: top, title: Top}\n- {id: boss, title: Boss, reports_to: top}\n- {id: x, title: X, reports_to: top}\n" + strings.Repeat("- {title: Clerk, reports_to: x}\n", 9), "", []string{
			"top boss(+25, continued on page 2) x clerk clerk-2 clerk-3 clerk-4 clerk-5 clerk-6 clerk-7 clerk-8 clerk-9",
			"boss(+10, continued on page 3|from page 1) m0 m1 c1 m2(+4, continued on page 4) m3 m4 m5 m6 m7 m8 m9",
			"boss(from page 2) m10 m11 m12 m13 m14 m15 m16 m17 m18 m19",
			"m2(from page 2) d0 d1 d2 d3",
		}},
		{"boss", "- {id: top, title: Top}\n- {id: mid, title: Middle, reports_to: top}\n- {id: boss, title: Boss, reports_to: mid}\n", "", []string{
			"top mid boss(+11, continued on page 2) m0 m1 c1 m2(+4, continued on page 3) m3 m4 m5 m6 m7 m8",
			"boss(from page 1) m9 m10 m11 m12 m13 m14 m15 m16 m17 m18 m19",
			"m2(from page 1) d0 d1 d2 d3",
		}},
		{"", "", "", []string{
			"m0 m1 c1 m2(+4, continued on page 3) m3 m4 m5 m6 m7 m8 m9",
			"m10 m11 m12 m13 m14 m15 m16 m17 m18 m19",
			"m2(from page 1) d0 d1 d2 d3",
		}},
	} {
		first := build(t, tc.above+listed(tc.boss), scene.Options{Focus: tc.focus, Fits: func(s *scene.Scene) bool { return len(s.Cards) <= 13 }})
		if got := contents(first); !slices.Equal(got, tc.want) {
			t.Errorf("with the boss %q:\n%s\nwant\n%s", tc.boss, strings.Join(got, "\n"), strings.Join(tc.want, "\n"))
		}
	}
}

// Branches that have left go on elsewhere as others do.
func TestThoseWhoHaveLeftGoOn(t *testing.T) {
	const stays = "- {id: boss, title: Boss}\n- {id: n, title: Head of People, reports_to: boss}\n"
	const old = "- {id: old, title: Head of Sales, reports_to: boss}\n"
	first := compared(t, stays+old+listed("old"), stays, scene.Options{Fits: func(s *scene.Scene) bool { return len(s.Cards) <= 13 }})
	want := []string{
		"boss n old(+11, continued on page 2) m0 m1 c1 m2(+4, continued on page 3) m3 m4 m5 m6 m7 m8",
		"old(from page 1) m9 m10 m11 m12 m13 m14 m15 m16 m17 m18 m19",
		"m2(from page 1) d0 d1 d2 d3",
	}
	if got := contents(first); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	alone := compared(t, stays+strings.Repeat("- {title: Clerk, reports_to: n}\n", 8), stays, scene.Options{Fits: func(s *scene.Scene) bool { return len(s.Cards) <= 9 }})
	if got := contents(alone); len(got) != 2 || got[0] != "boss n(+8, continued on page 2)" {
		t.Errorf("where only those who have left report to one: %q", got)
	}
	if got := panelTexts(first.Pages[1]); !strings.Contains(got, "0 of 2 positions") {
		t.Errorf("a page of who has left says %q", got)
	}
}

func TestCoHeadsAreOnOnePage(t *testing.T) {
	first := build(t, `
- {id: cio, title: CIO}
- {id: a, title: Agent, reports_to: cio}
- {id: b, title: Agent, reports_to: cio}
- {id: x1, title: Co-Head of Desk, reports_to: cio}
- {id: c, title: Agent, reports_to: cio}
- {id: x2, title: Co-Head of Desk, reports_to: cio}
`, scene.Options{Fits: func(s *scene.Scene) bool { return len(s.Cards) <= 4 }})
	want := []string{"cio(+3, continued on page 2) a b", "cio(from page 1) x1 x2 c"}
	if got := contents(first); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Ghosts beside somebody stand on one page: where their list is divided first in it, and
// where a branch goes on on the page before.
func TestGhostsBesideStandOnOnePage(t *testing.T) {
	const four = "- {title: R, reports_to: a}\n- {title: S, reports_to: a}\n- {title: T, reports_to: a}\n- {title: U, reports_to: a}\n"
	for _, tc := range []struct {
		chart string
		most  int
		want  []string
	}{
		{"- {id: a, title: A, dotted_line_to: [x, y, z]}\n", 2, []string{
			"a(+2, continued on page 2) x", "a(+1, continued on page 3|from page 1) y", "a(from page 2) z",
		}},
		{"- {id: a, title: A, dotted_line_to: [x, y]}\n" + four, 4, []string{
			"a(+3, continued on page 2) r x y", "a(from page 1) s t u",
		}},
		{"- {id: a, title: A, dotted_line_to: [x, y]}\n" + strings.Replace(four, "title: U", "title: U, dotted_line_to: [x]", 1), 4, []string{
			"a(+4, continued on page 2) x y", "a(+2, continued on page 3|from page 1) r s", "a(from page 2) t u x",
		}},
		{"- {id: ceo, title: CEO}\n- {id: a, title: A, reports_to: ceo, dotted_line_to: x}\n" + four, 5, []string{
			"ceo a(+4, continued on page 2) x", "a(from page 1) r s t u",
		}},
	} {
		first := build(t, tc.chart, scene.Options{Fits: func(s *scene.Scene) bool { return len(s.Cards) <= tc.most }})
		if got := contents(first); !slices.Equal(got, tc.want) {
			t.Errorf("%d on a page of\n%s\ngot  %q\nwant %q", tc.most, tc.chart, got, tc.want)
		}
	}
}

// Who stands alone on a page too small even for that has no list to divide, and is drawn.
func TestNobodyToDivide(t *testing.T) {
	first := build(t, "- {id: a, title: A}\n", scene.Options{Fits: func(s *scene.Scene) bool { return false }})
	if got := contents(first); !slices.Equal(got, []string{"a"}) {
		t.Errorf("pages %q", got)
	}
}
