package conventions_test

import (
	"slices"
	"strings"
	"testing"

	"dotline/graph/conventions"
)

// Where rules leave a chart alone, and where only just not.
func TestBoundaries(t *testing.T) {
	const cio = ceo + "- {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}\n"
	const exco = ceo + "- {id: x, title: Executive Committee, reports_to: ceo}\n- {id: cfo, title: CFO, reports_to: ceo, dotted_line_to: x}\n- {id: coo, title: COO, reports_to: ceo, dotted_line_to: x}\n"
	const director = ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: IT Director, reports_to: coo}\n- {id: n, title: Network Manager, reports_to: d}\n"
	for _, tt := range []struct {
		name, chart string
		want        []string
	}{
		{"6: an assistant leads nothing", ceo + "- {id: h, title: HR Director, reports_to: ceo}\n- {id: m, title: IT Manager, assistant: true, reports_to: h}\n", nil},
		{"6: under a CTO of the product", "organization: {sector: software}\n" + cio + "- {id: t, title: CTO, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: t}\n", nil},
		{"6: above the lead", ceo + "- {id: s, title: Sales Director, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: s}\n- {id: d, title: IT Director, reports_to: m}\n",
			[]string{"rank-inversion warning"}},
		{"6: only a division has a lead", ceo + "- {id: d, title: Divisional CEO, reports_to: ceo}\n- {id: l, title: Divisional IT Director, reports_to: d}\n- {id: s, title: Sales Director, reports_to: ceo}\n" +
			"- {id: m, title: IT Manager, scope: department, reports_to: s}\n", nil},
		{"6: at another site, with a dotted line", "positions:\n- {id: ceo, title: CEO}\n- {id: cio, title: CIO, location: A, reports_to: ceo}\n- {id: s, title: Sales Director, reports_to: ceo}\n" +
			"- {id: m, title: IT Manager, location: B, reports_to: s, dotted_line_to: cio}\n", nil},

		{"17: steered by somebody of IT above", "positions:\n- {id: ceo, title: CEO}\n- {id: cio, title: CIO, location: A, reports_to: ceo}\n- {id: p, title: Plant Manager, reports_to: ceo}\n" +
			"- {id: d, title: IT Director, location: B, reports_to: p, dotted_line_to: cio}\n- {id: m, title: IT Manager, location: B, reports_to: d}\n", []string{"it-director-under-cio warning"}},
		{"17: a dotted line to the CIO's own people", "positions:\n- {id: ceo, title: CEO}\n- {id: cio, title: CIO, location: A, reports_to: ceo}\n- {id: d, title: Service Desk Manager, reports_to: cio}\n" +
			"- {id: p, title: Plant Manager, reports_to: ceo}\n- {id: m, title: IT Manager, location: B, reports_to: p, dotted_line_to: d}\n", nil},
		{"17: of two equals neither steers", ceo + "- {id: a, title: Plant Manager, reports_to: ceo}\n- {id: b, title: Works Manager, reports_to: ceo}\n" +
			"- {id: m, title: IT Manager, location: A, reports_to: a}\n- {id: n, title: IT Manager, location: B, reports_to: b}\n", nil},

		{"19: below a boss of unknown rank", director + "- {id: w, title: Dean, reports_to: ceo}\n- {id: h, title: Help Desk Manager, reports_to: w}\n", nil},
		{"19: above the director", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: h, title: Help Desk Manager, reports_to: coo}\n- {id: d, title: IT Director, reports_to: h}\n- {id: n, title: Network Manager, reports_to: d}\n",
			[]string{"rank-inversion warning"}},
		{"19: in a division", director + "- {id: v, title: Divisional CEO, reports_to: ceo}\n- {id: h, title: Help Desk Manager, reports_to: v}\n", nil},
		{"19: an IT Manager as well is one finding", director + "- {id: s, title: Sales Director, reports_to: ceo}\n- {id: h, title: IT Manager / Help Desk Manager, reports_to: s}\n",
			[]string{"it-manager-reports-to-it-lead warning"}},
		{"19: outside of IT is one finding", director + "- {id: s, title: Sales Director, reports_to: ceo}\n- {id: h, title: Help Desk Manager, reports_to: s}\n", []string{"it-groups-report-to-director note"}},

		{"25: a CIO who leads the committee", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: x, title: Executive Committee, reports_to: cio}\n" +
			"- {id: cfo, title: CFO, reports_to: ceo, dotted_line_to: x}\n- {id: coo, title: COO, reports_to: ceo, dotted_line_to: x}\n", nil},
		{"25: another body", ceo + "- {id: x, title: Works Council, reports_to: ceo}\n- {id: cfo, title: CFO, reports_to: ceo, dotted_line_to: x}\n- {id: coo, title: COO, reports_to: ceo, dotted_line_to: x}\n" +
			"- {id: cio, title: CIO, reports_to: ceo}\n", nil},
		{"25: the board", "positions:\n- {id: x, title: Management Board}\n- {id: ceo, title: CEO, reports_to: x}\n- {id: cfo, title: CFO, reports_to: ceo, dotted_line_to: x}\n- {id: coo, title: COO, reports_to: ceo, dotted_line_to: x}\n" +
			"- {id: cio, title: CIO, reports_to: ceo}\n", nil},
		{"25: a division's lead", exco + "- {id: d, title: Divisional CEO, reports_to: ceo}\n- {id: l, title: Divisional IT Director, reports_to: d}\n", nil},

		{"27: a chief's title is another rule's", "organization: {it_headcount: 3}\n" + cio + "conventions: {rules: {small-it-prefers-it-manager: note}}\n", []string{"cio-without-fleet warning"}},
		{"27: no IT is drawn", "organization: {it_headcount: 3}\n" + ceo + "conventions: {rules: {small-it-prefers-it-manager: note}}\n", nil},
		{"59: a division's strategy is another", cio + "- {id: m, title: Divisional IT Manager, reports_to: cio, accountable_for: it-strategy}\n", nil},
		{"59: at the boss of a CIO who is not even responsible", "positions:\n- {id: ceo, title: CEO, accountable_for: it-strategy}\n- {id: cio, title: CIO, reports_to: ceo}\n", []string{"strategy-not-at-cio note"}},
		{"61: a department's box is no level", "organization: {headcount: 500}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: it, title: IT Department, reports_to: coo}\n" +
			"- {id: m, title: IT Manager, reports_to: it, accountable_for: it-strategy}\n", nil},
		{"35: people of no department", ceo + "- {id: cio, title: CIO, department: IT, reports_to: ceo}\n- {id: n, title: Network Engineer, headcount: 6, reports_to: cio}\n", nil},
		{"35: vacant posts are no people", ceo + "- {id: cio, title: CIO, department: IT, reports_to: ceo}\n- {id: n, title: Network Engineer, headcount: 6, vacant: true, department: Networks, reports_to: cio}\n", nil},
		{"40: who may be the CIO", ceo + "- {id: x, title: CIO, reports_to: ceo}\norganization: {sector: investment}\nconventions: {rules: {missing-cio: note}}\n", []string{"ambiguous-title note"}},
		{"49b: a vacant post, a box of many, one with a report", "organization: {complete: true, headcount: 400, it_headcount: 20}\n" + ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: k, title: Clerk, reports_to: ceo}\n" +
			"- {id: a, title: Network Manager, vacant: true, reports_to: cio}\n- {id: b, title: Database Manager, headcount: 3, reports_to: cio}\n- {id: c, title: Help Desk Manager, reports_to: cio}\n" +
			"- {id: d, title: Help Desk Technician, reports_to: c}\n- {id: e, title: Help Desk Technician, reports_to: c}\n", nil},
		{"60: a CIO who is the IT Manager", ceo + "- {id: x, title: CIO / IT Manager, reports_to: ceo, responsible_for: help-desk}\n", nil},
		{"85: a vacant post needs a holder first", "positions:\n- {id: ceo, title: CEO, successor: coo}\n- {id: coo, title: COO, reports_to: ceo}\n- {id: cio, title: CIO, vacant: true, reports_to: ceo}\n", nil},
		{"87: pay of which one is unknown", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: m, title: IT Manager, pay: 100, reports_to: cio}\n", nil},
		{"87: pay of several together", ceo + "- {id: cio, title: CIO, pay: 100, reports_to: ceo}\n- {id: m, title: IT Manager, headcount: 2, pay: 150, reports_to: cio}\n", nil},
		{"67: below a boss of unknown rank", cio + "- {id: w, title: Dean, reports_to: ceo}\n- {id: a, title: Systems Administrator, reports_to: w}\n", nil},
		{"67: in a division", cio + "- {id: w, title: Divisional CEO, reports_to: ceo}\n- {id: a, title: Systems Administrator, reports_to: w}\n", nil},
		{"67: nobody leads IT but another technician", ceo + "- {id: s, title: Sales Director, reports_to: ceo}\n- {id: a, title: Systems Administrator, reports_to: s}\n" +
			"- {id: b, title: Systems Administrator, reports_to: s}\n", nil},
		{"67: a director's line is the director's rule's", cio + "- {id: s, title: Sales Director, reports_to: ceo}\n- {id: a, title: IT Director / Network Engineer, reports_to: s}\n",
			[]string{"it-director-under-cio warning"}},
		{"69: below the CTO's own people", cio + "- {id: t, title: CTO, reports_to: ceo}\n- {id: v, title: VP Engineering, reports_to: t}\n- {id: h, title: Help Desk Manager, reports_to: v}\n" +
			"- {id: a, title: Help Desk Technician, reports_to: h}\n", []string{"it-operations-under-cio note"}},
		{"70: of groups, too, but of no chief", "organization: {it_headcount: 60}\n" + ceo + "- {id: cio, title: CIO, reports_to: ceo, responsible_for: [networks, servers, erp, help-desk, it-governance]}\n" +
			"- {id: a, title: Network Manager, reports_to: cio, responsible_for: [networks, servers, erp, voice]}\n- {id: b, title: Help Desk Manager, reports_to: cio}\n", []string{"it-manager-one-domain note"}},

		{"1: by law under the one head, who is drawn above a boss of unknown rank", "positions:\n- {id: a, title: Agency Head}\n- {id: b, title: Assistant Secretary for Administration, reports_to: a}\n" +
			"- {id: c, title: CIO, reports_to: b}\nconventions: {extends: [us-federal]}\n", []string{"cio-reports-to-ceo error"}},
		{"1: by law, below the head's own office", "positions:\n- {id: a, title: Agency Head}\n- {id: b, title: Office of the Administrator, reports_to: a}\n" +
			"- {id: c, title: CIO, reports_to: b}\nconventions: {extends: [us-federal]}\n", nil},
		{"1: by law, the head's title is not certain", "positions:\n- {id: a, title: Administrator}\n- {id: b, title: Assistant Administrator, reports_to: a}\n" +
			"- {id: c, title: CIO, reports_to: b}\nconventions: {extends: [us-federal]}\n", nil},
		{"4: under who keeps the books", ceo + "- {id: c, title: Group Financial Controller, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: c}\n", []string{"it-lead-reports-to-finance note"}},
		{"9: a CTO of an IT services company looks outward", "organization: {sector: IT services}\n" + ceo + "- {id: t, title: CTO, reports_to: ceo}\n- {id: o, title: COO, reports_to: ceo}\n" +
			"- {id: m, title: Internal IT Manager, reports_to: o}\n", nil},
		{"15: below a manager of things who has people", ceo + "- {id: p, title: Property Manager, reports_to: ceo}\n- {id: m, title: Maintenance Supervisor, reports_to: p}\n", nil},
		{"15: a director there is one too many", ceo + "- {id: p, title: Property Manager, reports_to: ceo}\n- {id: m, title: Facilities Director, reports_to: p}\n", []string{"rank-inversion warning"}},
		{"17: a field's own IT is at no other site", cio + "- {id: s, title: Chief Scientific Officer, reports_to: ceo}\n- {id: l, title: Head of Research Informatics, reports_to: s}\n", nil},
		{"34: of two directors neither is the lead whom finance would keep to repairs", ceo + "- {id: f, title: CFO, reports_to: ceo}\n- {id: o, title: COO, reports_to: ceo}\n" +
			"- {id: a, title: Director of IT Infrastructure, reports_to: f}\n- {id: b, title: Director of IT Applications, reports_to: o}\n", []string{"it-directors-without-executive warning"}},
		{"9: in a division, under its head", ceo + "- {id: g, title: Group CIO, reports_to: ceo}\n- {id: d, title: Divisional CEO, reports_to: ceo}\n" +
			"- {id: m, title: Divisional IT Manager, reports_to: d, dotted_line_to: g}\n", nil},
		{"9: past the division to the head of the whole", ceo + "- {id: g, title: Group CIO, reports_to: ceo}\n- {id: m, title: Divisional IT Manager, reports_to: ceo}\n",
			[]string{"it-manager-bypasses-it-lead warning"}},
		{"two companies of a holding have a CEO and a CFO each", "positions:\n- {id: a, title: CEO, tags: [holding]}\n- {id: b, title: CEO, tags: [holding]}\n" +
			"- {id: c, title: CFO, reports_to: a}\n- {id: d, title: CFO, reports_to: b}\n", []string{"multiple-roots note"}},
		{"a top beside two co-heads is one too many", "positions:\n- {id: a, title: Co-CEO}\n- {id: b, title: Co-CEO}\n- {id: c, title: Clerk}\n",
			[]string{"multiple-roots warning"}},
		{"a Co-CEO and the other", "positions:\n- {id: a, title: Co-CEO}\n- {id: b, title: CEO}\n", []string{"multiple-roots note"}},
		{"but no company of it has two", "positions:\n- {id: a, title: CEO, tags: [holding]}\n- {id: b, title: CEO, tags: [holding]}\n" +
			"- {id: c, title: CFO, reports_to: a}\n- {id: d, title: CFO, reports_to: a}\n", []string{"duplicate-role warning", "multiple-roots note"}},
		{"35: the only team that is named", cio + "- {id: n, title: Network Engineer, headcount: 5, department: Networks, reports_to: cio}\n", []string{"it-team-without-manager note"}},
		{"35: one of four", cio + "- {id: n, title: Network Engineer, headcount: 4, department: Networks, reports_to: cio}\n", nil},
		{"35: all of IT is no team", cio + "- {id: n, title: Network Engineer, headcount: 5, department: IT Department, reports_to: cio}\n", nil},
		{"35: a team's box", cio + "- {id: t, title: Help Desk Team, reports_to: cio}\n- {id: n, title: Help Desk Technician, headcount: 5, reports_to: t}\n", []string{"it-team-without-manager note"}},
		{"35: a team's box with a manager above", cio + "- {id: m, title: Help Desk Manager, reports_to: cio}\n- {id: t, title: Help Desk Team, reports_to: m}\n" +
			"- {id: n, title: Help Desk Technician, headcount: 5, reports_to: t}\n", nil},
		{"35: a team's box with a supervisor in it", cio + "- {id: t, title: Help Desk Team, reports_to: cio}\n- {id: s, title: Help Desk Supervisor, reports_to: t}\n" +
			"- {id: n, title: Help Desk Technician, headcount: 5, reports_to: t}\n", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := check(t, tt.chart, conventions.Options{})
			got := described(r)
			slices.Sort(got)
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q; want %q\n%s", got, tt.want, messages(r))
			}
		})
	}
}

// A finding points to the value that would change.
func TestPlaces(t *testing.T) {
	for _, tt := range []struct {
		rule, chart string
		at          string // the text there
	}{
		{"operations-only-cio", ceo + "- {id: cio, title: CIO, reports_to: ceo, responsible_for: [hiring, help-desk]}\n", "help-desk"},
		{"it-manager-one-domain", "organization: {it_headcount: 50}\n" + ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: n, title: Help Desk Manager, reports_to: cio}\n" +
			"- {id: m, title: IT Manager, reports_to: cio, accountable_for: networks, responsible_for: [servers, storage, voice, databases]}\n", "databases"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			r := check(t, tt.chart, conventions.Options{})
			if len(r.Findings) != 1 || r.Findings[0].Rule.ID != tt.rule {
				t.Fatalf("got\n%s; want one of %s", messages(r), tt.rule)
			}
			at := r.Findings[0].At
			if rest := strings.Split(tt.chart, "\n")[at.Line-1][at.Column-1:]; !strings.HasPrefix(rest, tt.at) {
				t.Errorf("points to %q; want %q", rest, tt.at)
			}
		})
	}
}
