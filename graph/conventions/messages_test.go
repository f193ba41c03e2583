package conventions_test

import (
	"slices"
	"strings"
	"testing"

	"dotline/graph/conventions"
)

func TestMessages(t *testing.T) {
	for _, tt := range []struct{ name, chart, want string }{
		{"people, titles and the line", "positions:\n- {id: ceo, title: CEO}\n- {id: cfo, title: CFO, name: Sam Reed, reports_to: ceo}\n" +
			"- {id: cio, title: CIO, name: Ada Quist, reports_to: cfo}\n",
			"Ada Quist (CIO) reports to Sam Reed (CFO); the convention is the CEO or President"},
		{"a shared post is one", "positions:\n- {id: ceo, title: CEO, names: [Ines Calder, Bo Lind]}\n- {id: cfo, title: CFO, reports_to: ceo}\n" +
			"- {id: cio, title: CIO, names: [Ada Quist, Kim Moss], reports_to: cfo}\n",
			"CIO (Ada Quist and Kim Moss) reports to CFO; the convention is the CEO or President"},
		{"a dotted line is mentioned", "positions:\n- {id: ceo, title: CEO, name: Ines Calder}\n- {id: cfo, title: CFO, reports_to: ceo}\n" +
			"- {id: cio, title: CIO, reports_to: cfo, dotted_line_to: ceo}\n",
			"CIO reports to CFO; the convention is the CEO or President; the dotted line to Ines Calder (CEO) does not change that"},
		{"a title without the seat", "positions:\n- {id: ceo, title: CEO}\n- {id: d, title: Finance Director, reports_to: ceo}\n" +
			"- {id: cio, title: CIO, reports_to: d}\n",
			"CIO reports to Finance Director; the convention is the CEO or President; a CIO below the chiefs may hold no more than the title"},
		{"a dotted line to one of higher rank", ceo + "- {id: m, title: Sales Manager, reports_to: ceo}\n- {id: c, title: Clerk, reports_to: m}\n" +
			"- {id: d, title: Sales Director, reports_to: m, dotted_line_to: [c, ceo]}\n",
			"Sales Director reports to Sales Manager, who ranks lower: manager against director; the dotted line to Ines Calder (CEO) does not change that"},
		{"a dotted line to one of lower rank", ceo + "- {id: m, title: Sales Manager, reports_to: ceo}\n- {id: c, title: Clerk, reports_to: m}\n" +
			"- {id: d, title: Sales Director, reports_to: m, dotted_line_to: c}\n",
			"Sales Director reports to Sales Manager, who ranks lower: manager against director"},
		{"past the lead, with a dotted line to it", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: ceo, dotted_line_to: [cio]}\n",
			"IT Manager reports to Ines Calder (CEO), past CIO; the convention is that IT managers report to whoever leads IT; the dotted line to CIO does not change that"},
		{"past the lead, with another dotted line", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: ceo, dotted_line_to: [ceo]}\n",
			"IT Manager reports to Ines Calder (CEO), past CIO; the convention is that IT managers report to whoever leads IT"},
		{"one role twice", ceo + "- {id: a, title: CFO, reports_to: ceo}\n- {id: b, title: CFO, reports_to: ceo}\n",
			"2 positions hold the role of CFO: CFO and CFO; one scope has one"},
		{"two roles twice", ceo + "- {id: a, title: CFO and COO, reports_to: ceo}\n- {id: b, title: CFO and COO, reports_to: ceo}\n",
			"2 positions hold the roles of COO and CFO: CFO and COO and CFO and COO; one scope has one"},
		{"an organization of a hundred is not small", "organization: {it_headcount: 4, headcount: 100}\n" + ceo + "- {id: cio, title: CIO, reports_to: ceo}\n",
			"CIO leads an IT staff of 4; the convention is an IT Manager or Director at that size"},
		{"a number of three digits", "organization: {it_headcount: 150}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: IT Director, reports_to: coo}\n",
			"IT has a staff of 150 and no executive; the convention is a CIO, a CTO or a VP of Technology above IT Director"},
		{"a title of two lines", ceo + "- {id: x, title: \"Sales\\nDirector\", reports_to: x}\n",
			"Sales Director reports to itself; name its manager, or leave reports_to out for a top"},
		{"a title that two have is no hint", ceo + "- {id: a, title: Sales Director, reports_to: ceo}\n- {id: b, title: Sales Director, reports_to: ceo}\n- {id: x, title: Clerk, reports_to: Sales Director}\n",
			"Clerk reports to \"Sales Director\", which is the id of no position"},
		{"six are listed", "positions: [A, B, C, D, E, F]\n",
			"6 positions report to nobody: A, B, C, D, E and F; give all but one a reports_to"},
		{"of seven the first five", "positions: [A, B, C, D, E, F, G]\n",
			"7 positions report to nobody: A, B, C, D, E and 2 more; give all but one a reports_to"},
		{"a title of sixty letters", ceo + "- {id: x, title: " + strings.Repeat("ä", 60) + ", reports_to: x}\n",
			strings.Repeat("ä", 60) + " reports to itself; name its manager, or leave reports_to out for a top"},
		{"a longer one", ceo + "- {id: x, title: " + strings.Repeat("ä", 61) + ", reports_to: x}\n",
			strings.Repeat("ä", 59) + "… reports to itself; name its manager, or leave reports_to out for a top"},
		{"roles by their names", ceo + "- {id: x, title: Clerk, reports_to: ceo}\n" +
			"conventions: {custom: [{id: own, title: clerk, must_report_to: [ciso, it-director, it-lead, desk--of-ops]}]}\n",
			"Clerk reports to Ines Calder (CEO); the convention is the CISO, IT Director, IT Lead or Desk  Of Ops"},
		{"eleven on the way", "positions:\n- {id: a, title: A}\n" + layers("bcdefghijk"),
			"K stands in layer 11; more than 8 layers are many: A → B → C → D → E → F → G → H → I → J → K"},
		{"twelve", "positions:\n- {id: a, title: A}\n" + layers("bcdefghijkl"),
			"L stands in layer 12; more than 8 layers are many: A → B → C → D → E → … → H → I → J → K → L"},
		{"a CIO of a part", ceo + "- {id: d, title: Divisional CEO, reports_to: ceo}\n- {id: c, title: Divisional CIO, reports_to: d}\n",
			"Divisional CIO is a CIO for a part, and nobody is one for the whole; the convention is an enterprise-wide post"},
		{"two of two parts", ceo + "- {id: d, title: Divisional CEO, reports_to: ceo}\n- {id: c, title: Divisional CIO, reports_to: d}\n" +
			"- {id: e, title: CEO Europe, reports_to: ceo}\n- {id: f, title: CIO Europe, reports_to: e}\n",
			"Divisional CIO and CIO Europe are each a CIO for a part, and nobody is one for the whole; the convention is an enterprise-wide post"},
		{"perhaps functioning as the CIO", ceo + "- {id: itm, title: IT Manager, name: Jo Marsh, reports_to: ceo}\n",
			"Jo Marsh (IT Manager) leads IT, reports to Ines Calder (CEO) and may be functioning as the CIO; the chart does not say who makes the IT strategy"},
		{"certainly", ceo + "- {id: itm, title: IT Manager, name: Jo Marsh, reports_to: ceo, accountable_for: [it-strategy]}\n",
			"Jo Marsh (IT Manager) leads IT, reports to Ines Calder (CEO), makes the IT strategy and is functioning as the CIO"},
		{"a small organization is mentioned, not judged again", "organization: {it_headcount: 3, headcount: 40}\n" + ceo + "- {id: cio, title: CIO, vacant: true, reports_to: ceo}\n",
			"the vacant CIO leads an IT staff of 3 in an organization of 40; the convention is an IT Manager or Director at that size"},
		{"an executive over several", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: a, title: IT Director, reports_to: coo}\n- {id: b, title: Director of Applications, reports_to: coo}\n",
			"IT has 2 directors with nobody of IT above them: IT Director and Director of Applications; the convention is a CIO, a CTO or a VP of Technology above them"},
		{"an executive over one who does the work", "organization: {it_budget: 4000000, currency: EUR}\n" + ceo + "- {id: a, title: IT Director, reports_to: ceo}\n",
			"IT has a budget of 4,000,000 EUR and no executive; the convention is a CIO, a CTO or a VP of Technology above IT Director, who may be functioning as the CIO"},
		{"items in words", ceo + "- {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}\n- {id: itm, title: IT Manager, reports_to: cio, accountable_for: [it_governance]}\n",
			"IT Manager is accountable for IT governance, and Ada Quist (CIO) is not; the convention is that the CIO answers for it and IT carries it out"},
		{"a loop, whole", "positions:\n- {id: a, title: A, reports_to: c}\n- {id: b, title: B, reports_to: a}\n- {id: c, title: C, reports_to: b}\n",
			"reporting lines go in a loop: A → C → B → A"},
		{"did you mean", "positions:\n- {id: sales, title: Sales Director}\n- {id: x, title: Clerk, reports_to: salse}\n",
			`Clerk reports to "salse", which is the id of no position; did you mean "sales"?`},
		{"not itself", "positions:\n- {id: clerk, title: Clerk, reports_to: clerc}\n",
			`Clerk reports to "clerc", which is the id of no position`},
		{"did you mean, by name", "positions:\n- {id: sales, title: Sales Director, name: Kim Moss}\n- {id: x, title: Clerk, reports_to: Kim Moss}\n",
			`Clerk reports to "Kim Moss", which is the id of no position; did you mean "sales"?`},
		{"lines written twice", ceo + "- {id: a, title: Clerk, reports_to: [ceo, ceo], manager: ceo}\n- {id: b, title: Cook, reports_to: ceo, dotted_line_to: [a, a, a, a]}\n" +
			"- {id: c, title: Cook, reports_to: ceo, dotted_line_to: [nobody, nobody]}\n",
			`Cook has a dotted line to "nobody", which is the id of no position`},
		{"two lines, one of them twice", ceo + "- {id: a, title: Clerk, reports_to: ceo}\n- {id: b, title: Cook, reports_to: [ceo, ceo, a]}\n",
			"Cook has 2 solid lines, to Ines Calder (CEO) and Clerk; keep one, and write the others under dotted_line_to"},
		{"a dotted line to itself", ceo + "- {id: a, title: Clerk, reports_to: ceo, dotted_line_to: [a, a]}\n", "Clerk has a dotted line to itself; leave that out"},
		{"held and vacant", ceo + "- {id: a, title: Clerk, names: [Kim Moss, Lee Hart], vacant: true, reports_to: ceo}\n",
			"Clerk is vacant and held by Kim Moss and Lee Hart at once; remove one of the two"},
		{"a successor who is nobody", ceo + "- {id: a, title: Clerk, reports_to: ceo, successor: somebody}\n",
			`the successor of Clerk, "somebody", is the id of no position`},
		{"a successor by title", ceo + "- {id: a, title: Clerk, reports_to: ceo, successor: Cook}\n- {id: b1, title: Cook, reports_to: ceo, successor: none}\n",
			`the successor of Clerk, "Cook", is the id of no position; did you mean "b1"?`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := check(t, tt.chart, conventions.Options{})
			if len(r.Findings) != 1 || r.Findings[0].Message.String() != tt.want {
				t.Errorf("got %q; want %q", messages(r), tt.want)
			}
		})
	}
}

// TestClashes: what clashes is found at the second one, and names the others' places.
func TestClashes(t *testing.T) {
	for name, chart := range map[string]string{
		"ids":   "positions:\n- {id: ceo, title: CEO}\n- {id: a, title: Clerk, reports_to: ceo}\n- {id: a, title: Cook, reports_to: ceo}\n- {id: a, title: Driver, reports_to: ceo}\n",
		"roles": "positions:\n- {id: ceo, title: CEO}\n- {id: a, title: CFO, reports_to: ceo}\n- {id: b, title: CFO, reports_to: ceo}\n- {id: c, title: CFO, reports_to: ceo}\n",
		"items": "positions:\n- {id: ceo, title: CEO}\n- {id: a, title: Clerk, reports_to: ceo, accountable_for: keys}\n- {id: b, title: Cook, reports_to: ceo, accountable_for: keys}\n" +
			"- {id: c, title: Driver, reports_to: ceo, accountable_for: keys}\n",
	} {
		r := check(t, chart, conventions.Options{})
		if len(r.Findings) != 1 {
			t.Fatalf("%s: got %d findings, want 1:\n%s", name, len(r.Findings), messages(r))
		}
		f := r.Findings[0]
		lines := []int{f.At.Line}
		for _, other := range f.Related {
			lines = append(lines, other.At.Line)
		}
		if !slices.Equal(lines, []int{4, 3, 5}) {
			t.Errorf("%s: found on line %d, others on lines %v; want 4, others 3 and 5", name, lines[0], lines[1:])
		}
	}
}
