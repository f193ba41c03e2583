package scene_test

import (
	"slices"
	"strings"
	"testing"

	"dotline/graph/layout"
	"dotline/graph/scene"
)

const overlaid = `
organization: {name: Quay, complete: true}
positions:
  - {id: ceo, title: CEO, name: Ines Valde, department: Board}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo, department: IT, horizon: short}
  - {id: ops, title: IT Manager, reports_to: cio, department: IT}
  - {id: desk, title: Support Agent, headcount: 6, reports_to: ops, department: IT}
  - {id: gone, title: Clerk, vacant: true, reports_to: ceo}
  - {id: lost, title: Clerk, reports_to: nobody}
conventions: {rules: {span-too-wide: {max: 1}}}
`

// Assistants stand beside their boss, who does not lead more for them.
func TestSpansLeaveOutAssistants(t *testing.T) {
	s := build(t, `
positions:
  - {id: ceo, title: CEO}
  - {id: pa, title: Clerk, assistant: true, reports_to: ceo}
  - {id: ea, title: Executive Assistant, reports_to: ceo}
  - {id: cfo, title: CFO, reports_to: ceo}
  - {id: aide, title: Clerk, assistant: true, reports_to: cfo}
conventions: {rules: {span-too-wide: {max: 1}}}
`, scene.Options{Overlays: []scene.Overlay{scene.Spans}})
	for id, want := range map[string]string{"ceo": "Layer 1|Span 1", "cfo": "Layer 2"} {
		var added []string
		for _, m := range card(t, s, id).Marks {
			if m.Kind == scene.Text && m.Name == "chip" {
				added = append(added, m.Text)
			}
		}
		if got := strings.Join(added, "|"); got != want {
			t.Errorf("%s says %q, want %q", id, got, want)
		}
	}
}

func TestOverlays(t *testing.T) {
	for _, tc := range []struct {
		overlays []scene.Overlay
		card     string
		want     string // the texts that the overlay adds to the card
		legend   string // a text of the legend
		facts    string // a text of the title block
	}{
		{nil, "ceo", "", "Error", "1 error, 4 notes"},
		{[]scene.Overlay{}, "cio", "", "Direct reports / all", "6 positions"},
		{[]scene.Overlay{scene.RoleCards}, "cio", "Enterprise|Short term|Inward|On strategy|Focus: business strategy|Metric: bottom line", "Said of this position, not only of its role", ""},
		{[]scene.Overlay{scene.RoleCards}, "ops", "Department|Short term|Inward|On operations|Focus: systems that run|Metric: uptime, on time, in budget", "", ""},
		{[]scene.Overlay{scene.RoleCards}, "gone", "", "", ""},
		{[]scene.Overlay{scene.Spans}, "ceo", "Layer 1|Span 2, more than 1", "Span beyond the limit", "4 layers, spans of 1 to 2, median 1"},
		{[]scene.Overlay{scene.Spans}, "cio", "Layer 2|Span 1, fewer than 2", "", ""},
		{[]scene.Overlay{scene.Spans}, "desk", "Layer 4", "", ""},
		{[]scene.Overlay{scene.Headcount}, "ceo", "9 people", "People of the branch", "10 people"},
		{[]scene.Overlay{scene.Headcount}, "lost", "1 person", "", ""},
		{[]scene.Overlay{scene.Headcount}, "gone", "", "", ""},
		{[]scene.Overlay{scene.Headcount}, "nobody", "", "", ""},
		{[]scene.Overlay{scene.Headcount, scene.Spans}, "desk", "Layer 4|6 people", "", ""},
	} {
		s := build(t, overlaid, scene.Options{Overlays: tc.overlays})
		var added []string
		for _, m := range card(t, s, tc.card).Marks {
			if m.Kind == scene.Text && (m.Name == "chip" || m.Name == "trait" || m.Name == "people") {
				added = append(added, m.Text)
			}
		}
		if got := strings.Join(added, "|"); got != tc.want {
			t.Errorf("%v: %s says %q, want %q", tc.overlays, tc.card, got, tc.want)
		}
		if all := panelTexts(s); !strings.Contains(all, tc.legend) || !strings.Contains(all, tc.facts) {
			t.Errorf("%v: no %q or no %q in %q", tc.overlays, tc.legend, tc.facts, all)
		}
	}
}

func panelTexts(s *scene.Scene) string {
	var all []string
	for _, p := range s.Panels {
		for _, m := range p.Marks {
			all = append(all, m.Text)
		}
	}
	return strings.Join(all, "\n")
}

// What a role was reported to earn is told with its publisher and date, and only where
// role cards are asked for.
func TestReportedPay(t *testing.T) {
	const want = "Reported of the role: average base salary: USD 167,942 a year"
	for _, tc := range []struct {
		overlays []scene.Overlay
		card     string
		told     bool
	}{
		{[]scene.Overlay{scene.RoleCards}, "cio", true},
		{[]scene.Overlay{scene.RoleCards}, "ops", false},
		{[]scene.Overlay{scene.RoleCards}, "gone", false},
		{nil, "cio", false},
	} {
		tip := card(t, build(t, overlaid, scene.Options{Overlays: tc.overlays}), tc.card).Tooltip
		if _, pay, told := strings.Cut(tip, want); told != tc.told {
			t.Errorf("%v: %s says %q", tc.overlays, tc.card, tip)
		} else if told && !strings.Contains(pay, "(Payscale, 2021-10-26, US, 2,237 profiles), in CIO vs CTO") {
			t.Errorf("%s tells no source and date: %q", tc.card, pay)
		}
	}
}

// Without the findings nothing is left of them.
func TestNoFindings(t *testing.T) {
	told := build(t, everything, scene.Options{})
	s := build(t, everything, scene.Options{Overlays: []scene.Overlay{}})
	look := func(s *scene.Scene) (signs int) {
		for _, c := range s.Cards {
			for _, m := range c.Marks {
				if m.Name == "sign" || m.Name == "rule" {
					signs++
				}
			}
			if strings.Contains(strings.Join(c.Classes, " ")+c.Tooltip, "finding") {
				signs++
			}
		}
		for _, l := range s.Lines {
			if l.Kind == scene.Suggested || strings.Contains(strings.Join(l.Classes, " "), "finding") {
				signs++
			}
		}
		if all := panelTexts(s); strings.Contains(all, "arning") || strings.Contains(all, "profile") {
			signs++
		}
		return signs
	}
	if look(told) < 5 || look(s) > 0 {
		t.Errorf("%d signs of findings with the overlay, %d without", look(told), look(s))
	}
}

// Departments tint their cards, and those of one department alike.
func TestDepartmentsTint(t *testing.T) {
	for _, theme := range []string{"light", "dark"} {
		plain := build(t, overlaid, scene.Options{Theme: theme})
		s := build(t, overlaid, scene.Options{Theme: theme, Overlays: []scene.Overlay{scene.Departments}})
		if card(t, plain, "cio").Frame.Fill != card(t, plain, "ceo").Frame.Fill {
			t.Errorf("%s: cards are tinted unasked", theme)
		}
		ceo, cio, ops := card(t, s, "ceo").Frame.Fill, card(t, s, "cio").Frame.Fill, card(t, s, "ops").Frame.Fill
		if ceo == cio || cio != ops {
			t.Errorf("%s: the board has %v, IT %v and %v", theme, ceo, cio, ops)
		}
	}
}

// More departments than colours: the largest have one, and the legend says so of the others.
func TestManyDepartments(t *testing.T) {
	text := manyDepartments(20) + "- {id: last, title: Clerk, department: D19}\n"
	s := build(t, text, scene.Options{Layout: "tree", Overlays: []scene.Overlay{scene.Departments}})
	striped := func(id string) bool {
		return slices.ContainsFunc(card(t, s, id).Marks, func(m scene.Mark) bool { return m.Name == "stripe" })
	}
	if !striped("last") || !striped("p0") || striped("p18") || !strings.Contains(panelTexts(s), "Other departments") {
		t.Errorf("stripes: the largest %v, the first %v, one of the small %v; legend %q", striped("last"), striped("p0"), striped("p18"), panelTexts(s))
	}
}

// Each layer begins at its guide, whatever the direction.
func TestLayerGuides(t *testing.T) {
	for _, d := range []string{"down", "right", "up", "left"} {
		s := build(t, overlaid+"view: {direction: "+d+"}\n", scene.Options{Overlays: []scene.Overlay{scene.Spans}})
		var names []string
		for _, p := range s.Backdrop {
			names = append(names, p.Name)
			for _, c := range s.Cards {
				if c.Box.Overlaps(p.Marks[len(p.Marks)-1].Box) {
					t.Errorf("%s: %s is written on %s", d, p.Name, c.ID)
				}
			}
		}
		if got := strings.Join(names, " "); got != "layer-1 layer-2 layer-3 layer-4" {
			t.Errorf("%s: guides %s", d, got)
		}
	}
}

// What hangs in a stack and is of a layer above is not cut by a layer's guide.
func TestGuidesLeaveStacksAlone(t *testing.T) {
	const text = `
- {id: ceo, title: CEO}
- {id: a, title: Head, reports_to: ceo}
- {id: b, title: Head, reports_to: ceo}
- {id: c, title: Head, reports_to: ceo}
- {id: d, title: Head, reports_to: ceo}
- {id: e, title: Head, reports_to: ceo}
- {id: f, title: Head, reports_to: ceo}
- {id: g, title: Head, reports_to: ceo}
- {id: a1, title: Lead, reports_to: a}
- {id: a2, title: Lead, reports_to: a}
- {id: a11, title: Clerk, reports_to: a1}
- {id: a21, title: Clerk, reports_to: a2}
`
	guides := 0
	for _, d := range layout.Directions {
		s := build(t, text, scene.Options{Layout: "tree", Direction: d, Overlays: []scene.Overlay{scene.Spans}})
		for _, p := range s.Backdrop {
			for _, m := range p.Marks {
				if m.Kind != scene.Polyline {
					continue
				}
				guides++
				for _, c := range s.Cards {
					if crosses(m.Points, c.Box) {
						t.Errorf("%s: the guide of %s, %v, passes behind %s at %v", d, p.Name, m.Points, c.ID, c.Box)
					}
				}
			}
		}
	}
	if guides < 12 {
		t.Errorf("only %d guides", guides)
	}
}

func TestParseOverlays(t *testing.T) {
	for _, tc := range []struct {
		names, want string
		fails       bool
	}{
		{"findings,span", "findings,span", false},
		{" roles", "roles", false},
		{"none", "", false},
		{"none,span", "", true},
		{"colours", "", true},
		{"", "", true},
	} {
		list, err := scene.ParseOverlays(strings.Split(tc.names, ","))
		var got []string
		for _, o := range list {
			got = append(got, string(o))
		}
		if (err != nil) != tc.fails || strings.Join(got, ",") != tc.want || err == nil && list == nil {
			t.Errorf("%q: %v, %v", tc.names, list, err)
		}
	}
}
