package conventions_test

import (
	"slices"
	"strings"
	"testing"

	"dotline/graph/conventions"
)

// ceo begins the chart of most rows: their positions follow it.
const ceo = "positions:\n- {id: ceo, title: CEO, name: Ines Calder}\n"

func TestConventions(t *testing.T) {
	for _, tt := range []struct {
		name, chart string
		want        []string // "rule severity", in order
	}{
		{"5: an IT manager under the CEO, nobody above in IT, is no line at fault", ceo +
			"- {id: itm, title: IT Manager, reports_to: ceo}\n",
			[]string{"functioning-as-cio note"}},
		{"5: the same under the CEO with the strategy elsewhere", "positions:\n" +
			"- {id: ceo, title: CEO, accountable_for: it-strategy}\n" +
			"- {id: itm, title: IT Manager, reports_to: ceo}\n", nil},
		{"12: an IT director without a CIO may report to the COO", ceo +
			"- {id: coo, title: COO, reports_to: ceo}\n- {id: itd, title: IT Director, reports_to: coo}\n", nil},
		{"12: under the CFO it is a note", ceo +
			"- {id: cfo, title: CFO, reports_to: ceo}\n- {id: itd, title: IT Director, reports_to: cfo}\n",
			[]string{"it-lead-reports-to-finance note"}},
		{"18: a dotted line to the board", "positions:\n- {id: board, title: Board of Directors}\n- {id: ceo, title: CEO, reports_to: board}\n" +
			"- {id: cio, title: CIO, reports_to: ceo, dotted_line_to: board}\n", nil},
		{"24: CIO and IT Manager side by side still bypasses", ceo +
			"- {id: cio, title: CIO, reports_to: ceo}\n- {id: itm, title: IT Manager, reports_to: ceo}\n",
			[]string{"it-manager-bypasses-it-lead warning"}},
		{"26: a tiny IT, a director's title", "organization: {it_headcount: 3, headcount: 40}\n" + ceo +
			"- {id: coo, title: COO, reports_to: ceo}\n- {id: itd, title: IT Director, reports_to: coo}\n", nil},
		{"26, C15: a tiny IT, a chief's title", "organization: {it_headcount: 4, headcount: 40}\n" + ceo +
			"- {id: cio, title: CIO, reports_to: ceo}\n", []string{"cio-without-fleet warning"}},
		{"46: a title alone is no finding", ceo +
			"- {id: coo, title: COO, reports_to: ceo}\n- {id: boss, title: Head of IT, reports_to: coo}\n", nil},
		{"48: a technology firm's CIO", "organization: {it_headcount: 4, sector: technology}\n" + ceo +
			"- {id: cio, title: CIO, reports_to: ceo}\n", nil},
		{"52: one person is CIO and IT Manager", ceo + "- {id: cio, title: CIO / IT Manager, reports_to: ceo}\n", nil},
		{"53: one person is CIO and IT Director", ceo + "- {id: cio, title: CIO and IT Director, reports_to: ceo}\n", nil},

		{"67: the director of a group past the CIO", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: ceo}\n" +
			"- {id: d, title: Director of Infrastructure, reports_to: coo}\n", []string{"it-staff-outside-it note"}},
		{"67: below a lead of the same rank", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: it, title: IT Director, reports_to: coo}\n" +
			"- {id: d, title: Director of Infrastructure, reports_to: coo}\n", []string{"it-directors-without-executive warning"}},
		{"67: of another field with systems", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: cto, title: CTO, reports_to: ceo}\n" +
			"- {id: d, title: Director of Infrastructure, reports_to: cto}\n", nil},
		{"67: of a field's infrastructure", ceo + "- {id: w, title: Director of Public Works, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: ceo}\n" +
			"- {id: d, title: Director of Infrastructure, reports_to: w}\n", nil},
		{"67: of another site", "positions:\n- {id: ceo, title: CEO, location: Ghent}\n- {id: cio, title: CIO, location: Ghent, reports_to: ceo}\n" +
			"- {id: s, title: Plant Director, location: Porto, reports_to: ceo}\n- {id: d, title: Director of Infrastructure, location: Porto, reports_to: s, dotted_line_to: cio}\n", nil},

		{"1: the President is as good as the CEO", "positions:\n- {id: p, title: President}\n- {id: cio, title: CIO, reports_to: p}\n", nil},
		{"1: a managing director at the top is, too", "positions:\n- {id: md, title: Managing Director}\n- {id: cio, title: CIO, reports_to: md}\n", nil},
		{"1: the COO is tolerated", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: coo}\n",
			[]string{"cio-reports-to-ceo note"}},
		{"1: the CFO is not", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: cfo}\n",
			[]string{"cio-reports-to-ceo warning"}},
		{"1: a CIO under a manager is one finding, not a rank's too", ceo +
			"- {id: ops, title: Operations Manager, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: ops}\n",
			[]string{"cio-reports-to-ceo warning"}},
		{"1: a boss of unknown rank", "positions:\n- {id: w, title: Wizard of Light Bulb Moments}\n- {id: cio, title: CIO, reports_to: w}\n", nil},
		{"1: a division's CIO under the group's", "positions:\n- {id: ceo, title: CEO}\n- {id: g, title: Group CIO, reports_to: ceo}\n" +
			"- {id: d, title: Divisional CIO, reports_to: g}\n", nil},
		{"1: a division's CIO under the division's head", ceo + "- {id: d, title: General Manager, department: Retail, reports_to: ceo}\n" +
			"- {id: cio, title: CIO, scope: department, reports_to: d}\n", []string{"cio-scope-not-enterprise note"}},
		{"1: a chair is no lesser seat", "positions:\n- {id: c, title: Chair}\n- {id: cio, title: CIO, reports_to: c}\n", nil},
		{"1: a former CIO holds no seat", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: old, title: Former CIO, reports_to: cfo}\n", nil},
		{"1: an acting one does", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: cio, title: Acting CIO, reports_to: cfo}\n",
			[]string{"cio-reports-to-ceo warning"}},
		{"1: role: beats the title", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: x, title: Head of Bits, role: cio, reports_to: cfo}\n",
			[]string{"cio-reports-to-ceo warning"}},
		{"1: the other CIO, of investments", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n" +
			"- {id: x, title: Chief Investment Officer, reports_to: cfo}\n", nil},
		{"1: a line to an assistant is that finding only", ceo + "- {id: pa, title: Executive Assistant to the CEO, reports_to: ceo}\n" +
			"- {id: cio, title: CIO, reports_to: pa}\n", []string{"reports-to-assistant warning"}},

		{"C2: the IT Manager under the CTO", ceo + "- {id: cto, title: CTO, reports_to: ceo}\n- {id: itm, title: IT Manager, reports_to: cto}\n", nil},
		{"C2: under an IT Director, a CIO above", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: itd, title: IT Director, reports_to: cio}\n" +
			"- {id: itm, title: IT Manager, reports_to: itd}\n", nil},
		{"9: past an IT Director to the CFO", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: itd, title: IT Director, reports_to: ceo, accountable_for: it-strategy}\n" +
			"- {id: itm, title: IT Manager, reports_to: cfo}\n",
			[]string{"functioning-as-cio note", "it-manager-bypasses-it-lead warning"}},
		{"9: the CFO is the CIO as well", ceo + "- {id: cfo, title: CFO and CIO, reports_to: ceo}\n- {id: itm, title: IT Manager, reports_to: cfo}\n", nil},
		{"9: past a vacant CIO", ceo + "- {id: cio, title: CIO, vacant: true, reports_to: ceo}\n- {id: itm, title: IT Manager, reports_to: ceo}\n",
			[]string{"it-manager-bypasses-it-lead warning"}},
		{"9: a division's CIO leads another IT", ceo + "- {id: d, title: Divisional CEO, reports_to: ceo}\n- {id: cio, title: Divisional CIO, reports_to: d}\n" +
			"- {id: coo, title: COO, reports_to: ceo}\n- {id: itm, title: Senior IT Manager, reports_to: coo}\n", []string{"cio-scope-not-enterprise note"}},
		{"9: only a division's CIO is above", ceo + "- {id: d, title: Divisional CEO, reports_to: ceo}\n- {id: cio, title: Divisional CIO, reports_to: d}\n" +
			"- {id: itm, title: Divisional IT Manager, reports_to: d}\n", []string{"cio-scope-not-enterprise note"}},
		{"9: a CIO below the manager is at fault alone", ceo + "- {id: itm, title: IT Manager, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: itm}\n",
			[]string{"cio-reports-to-ceo warning"}},
		{"C9: a CTO who faces the product leads no IT", ceo + "- {id: cto, title: CTO, faces: product, reports_to: ceo}\n" +
			"- {id: coo, title: COO, reports_to: ceo}\n- {id: itm, title: IT Manager, reports_to: coo}\n", nil},

		{"10: under a deputy CIO", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: d, title: Deputy CIO, reports_to: cio}\n" +
			"- {id: itd, title: IT Director, reports_to: d}\n", nil},
		{"10: beside the CIO under the CEO", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: itd, title: IT Director, reports_to: ceo, dotted_line_to: cio}\n",
			[]string{"it-director-under-cio warning"}},
		{"10: only a division has a CIO", ceo + "- {id: d, title: Divisional CEO, reports_to: ceo}\n- {id: cio, title: Divisional CIO, reports_to: d}\n" +
			"- {id: coo, title: COO, reports_to: ceo}\n- {id: itd, title: IT Director, reports_to: coo}\n", []string{"cio-scope-not-enterprise note"}},
		{"20: the CIO under the CTO", ceo + "- {id: cto, title: CTO, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: cto}\n",
			[]string{"cio-reports-to-ceo warning"}},
		{"20: the CTO under the CIO", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: cto, title: CTO, reports_to: cio}\n",
			[]string{"cio-cto-peers note"}},

		{"20: a division's CTO under the group's CIO", ceo + "- {id: cio, title: Group CIO, reports_to: ceo}\n- {id: cto, title: Divisional CTO, reports_to: cio}\n", nil},
		{"29: a chart that shows no IT", "organization: {it_headcount: 60}\n" + ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n", nil},
		{"29: a complete chart without any IT", "organization: {it_headcount: 60, complete: true}\n" + ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: coo, title: COO, reports_to: ceo}\n",
			[]string{"large-it-without-executive warning"}},
		{"29: the CIO may be the one of IT", "organization: {it_headcount: 60, sector: investment}\n" + ceo + "- {id: cio, title: CIO, reports_to: ceo}\n" +
			"- {id: itd, title: IT Director, reports_to: cio}\n", []string{"ambiguous-title note"}},
		{"29: 50 without an executive", "organization: {it_headcount: 50}\n" + ceo +
			"- {id: itd, title: IT Director, reports_to: ceo}\n", []string{"large-it-without-executive warning"}},
		{"29: 49 under one director", "organization: {it_headcount: 49}\n" + ceo +
			"- {id: coo, title: COO, reports_to: ceo}\n- {id: itd, title: IT Director, reports_to: coo}\n", nil},
		{"C10: 24 under two directors", "organization: {it_headcount: 24}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n" +
			"- {id: a, title: Director of IT, reports_to: coo}\n- {id: b, title: Director of Information Systems, reports_to: coo}\n",
			[]string{"it-directors-without-executive warning"}},
		{"C10: 24 under two directors, one above the other", "organization: {it_headcount: 24}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n" +
			"- {id: a, title: Director of IT, reports_to: coo}\n- {id: b, title: Director of Applications, reports_to: a}\n",
			[]string{"large-it-without-executive note"}},
		{"29: a VP of Technology is one", "organization: {it_headcount: 80}\n" + ceo +
			"- {id: vp, title: VP of Technology, reports_to: ceo}\n", nil},
		{"29: an unknown headcount", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: itd, title: IT Director, reports_to: coo}\n", nil},

		{"30: from 5 on a note", "organization: {it_headcount: 10}\n" + ceo + "- {id: cio, title: CIO, reports_to: ceo}\n", []string{"cio-without-fleet note"}},
		{"30: from 11 on nothing", "organization: {it_headcount: 11}\n" + ceo + "- {id: cio, title: CIO, reports_to: ceo}\n", nil},
		{"30: a group's CIO with a dotted fleet", "organization: {it_headcount: 3}\n" + ceo + "- {id: cio, title: Group CIO, reports_to: ceo}\n" +
			"- {id: x, title: Sales Director, reports_to: ceo, dotted_line_to: cio}\n", nil},
		{"30: boxes are counted only when all are there", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: t, title: Help Desk Technician, reports_to: cio}\n", nil},
		{"30: in a complete chart they are", "organization: {complete: true}\n" + ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n" +
			"- {id: cio, title: CIO, reports_to: ceo}\n- {id: t, title: Help Desk Technician, reports_to: cio, headcount: 2}\n- {id: n, title: Network Engineer, reports_to: cio}\n" +
			"- {id: v, title: Network Engineer, vacant: true, reports_to: cio}\n",
			[]string{"cio-without-fleet warning"}},
		{"30: with the people whom a box stands for", "organization: {complete: true}\n" + ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n" +
			"- {id: cio, title: CIO, reports_to: ceo}\n- {id: t, title: Help Desk Technician, reports_to: cio, headcount: 4}\n- {id: n, title: Network Engineer, reports_to: cio}\n",
			[]string{"cio-without-fleet note"}},

		{"43: a vendor's manager does not function as the CIO", ceo + "- {id: v, title: IT Manager (contractor), reports_to: ceo}\n", nil},
		{"43: nor a body", ceo + "- {id: v, title: IT Steering Committee, reports_to: ceo}\n", nil},
		{"43: nor an assistant", ceo + "- {id: v, title: Assistant to the IT Director, reports_to: ceo}\n", nil},
		{"43: nor below an assistant", "positions:\n- {id: pa, title: CEO, assistant: true}\n- {id: itm, title: IT Manager, reports_to: pa}\n",
			[]string{"reports-to-assistant warning"}},
		{"43: nor where the CIO may be the one of IT", "organization: {sector: investment}\n" + ceo + "- {id: cio, title: CIO, reports_to: ceo}\n" +
			"- {id: itm, title: IT Manager, reports_to: ceo}\n", []string{"ambiguous-title note"}},
		{"43: nor a vacant post", ceo + "- {id: itm, title: IT Manager, vacant: true, reports_to: ceo}\n", nil},

		{"rank: a division's head under the group's COO", ceo + "- {id: coo, title: Group COO, reports_to: ceo}\n- {id: d, title: Divisional CEO, reports_to: coo}\n", nil},
		{"rank: craftspeople are not compared", ceo + "- {id: m, title: Account Manager, reports_to: ceo}\n- {id: s, title: Senior Engineer, reports_to: m}\n", nil},
		{"structure: what is in error is not judged further", "positions:\n- {id: ceo, title: CEO}\n- {id: cfo, title: CFO, reports_to: ceo}\n" +
			"- {id: cio, title: CIO, reports_to: [cfo, ceo]}\n", []string{"multiple-managers error"}},
		{"structure: whose manager's id is repeated is not judged", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: cfo, title: Finance Manager, reports_to: ceo}\n" +
			"- {id: cio, title: CIO, reports_to: cfo}\n", []string{"duplicate-id error"}},
		{"structure: both of one id are in error", ceo + "- {id: pa, title: Executive Assistant, reports_to: ceo}\n- {id: x, title: Sales Director, reports_to: pa}\n" +
			"- {id: x, title: Clerk, reports_to: ceo}\n", []string{"duplicate-id error"}},
		{"structure: somebody acts in the vacant post", ceo + "- {id: cio, title: CIO, vacant: true, reports_to: ceo}\n- {id: acting, title: Acting CIO, reports_to: ceo}\n", nil},
		{"structure: an assistant's assistant", ceo + "- {id: pa, title: Executive Assistant, reports_to: ceo}\n- {id: x, title: Administrative Assistant, reports_to: pa}\n", nil},
		{"structure: a chain of three is one finding", "organization: {complete: true}\n" + ceo + "- {id: a, title: COO, reports_to: ceo}\n- {id: b, title: Sales Director, reports_to: a}\n" +
			"- {id: c, title: Shop Manager, reports_to: b}\n- {id: x, title: Clerk, reports_to: c}\n- {id: y, title: Clerk, reports_to: c}\n", []string{"one-to-one-chain note"}},
		{"structure: a body has no span", "organization: {complete: true}\npositions:\n- {id: b, title: Board of Directors}\n- {id: ceo, title: CEO, reports_to: b}\n" +
			"conventions: {rules: {span-too-wide: {max: 0}}}\n", nil},
		{"structure: 210 days are not too long", "organization: {as_of: 2026-07-30}\n" + ceo + "- {id: x, title: Acting CFO, acting_since: 2026-01-01, reports_to: ceo}\n", nil},
		{"structure: 211 are", "organization: {as_of: 2026-07-31}\n" + ceo + "- {id: x, title: Acting CFO, acting_since: 2026-01-01, reports_to: ceo}\n", []string{"acting-too-long note"}},
		{"structure: an unknown manager is no second top", "positions:\n- {id: ceo, title: CEO}\n- {id: cio, title: CIO, reports_to: cfoo}\n",
			[]string{"unknown-manager error"}},
		{"structure: two of one id are not two of one role", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: ceo}\n",
			[]string{"duplicate-id error"}},
		{"structure: co-heads by a tag", "positions:\n- {id: a, title: CEO, tags: co-head}\n- {id: b, title: CEO, tags: [co-head]}\n", []string{"multiple-roots note"}},
		{"structure: co-heads", "positions:\n- {id: a, title: Co-CEO}\n- {id: b, title: Co-CEO}\n", []string{"multiple-roots note"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := check(t, tt.chart, conventions.Options{})
			var got []string
			for _, f := range r.Findings {
				got = append(got, f.Rule.ID+" "+f.Severity.String())
			}
			// The rows give rules in the order of their names, whatever their places.
			slices.Sort(got)
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q; want %q", got, tt.want)
				for _, f := range r.Findings {
					t.Logf("%s: %s", f.At, f.Message)
				}
			}
		})
	}
}

func messages(r conventions.Report) string {
	var all []string
	for _, f := range r.Findings {
		all = append(all, f.Message.String())
	}
	return strings.Join(all, "\n")
}

func TestSuggestions(t *testing.T) {
	for _, tt := range []struct{ name, chart, want string }{
		{"to the CEO", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: cfo}\n", "cio reports_to ceo"},
		{"no CEO to be found", "positions:\n- {id: cfo, title: CFO}\n- {id: cio, title: CIO, reports_to: cfo}\n", ""},
		{"two of them", "positions:\n- {id: a, title: Co-CEO}\n- {id: b, title: Co-CEO, reports_to: a}\n- {id: cfo, title: CFO, reports_to: a}\n" +
			"- {id: cio, title: CIO, reports_to: cfo}\n", ""},
		{"the CEO stands below", "positions:\n- {id: cfo, title: CFO}\n- {id: cio, title: CIO, reports_to: cfo}\n- {id: ceo, title: CEO, reports_to: cio}\n" +
			"conventions: {rules: {rank-inversion: off}}\n", ""},
		{"the CEO's own line is in error", "positions:\n- {id: ceo, title: CEO, reports_to: ceo}\n- {id: cfo, title: CFO}\n- {id: cio, title: CIO, reports_to: cfo}\n" +
			"conventions: {rules: {self-report: off}}\n", ""},
		{"to the IT lead", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: itm, title: IT Manager, reports_to: ceo}\n", "itm reports_to cio"},
		{"not to an equal", ceo + "- {id: a, title: VP of Sales, reports_to: ceo}\n- {id: m, title: Sales Manager, reports_to: a}\n- {id: b, title: VP of Marketing, reports_to: m}\n", ""},
		{"to the assistant's boss", ceo + "- {id: pa, title: Executive Assistant, reports_to: ceo}\n- {id: s, title: Sales Director, reports_to: pa}\n", "s reports_to ceo"},
		{"a division's CIO whose division is not drawn: to the group's", ceo + "- {id: g, title: Group CIO, reports_to: ceo}\n- {id: f, title: Group CFO, reports_to: ceo}\n" +
			"- {id: c, title: Divisional CIO, reports_to: f}\n", "c reports_to g"},
		{"the enterprise's CIO, below a division's CFO", ceo + "- {id: p, title: \"President, Energy\", reports_to: ceo}\n- {id: f, title: CFO, reports_to: p}\n" +
			"- {id: c, title: CIO, scope: enterprise, reports_to: f}\n", "c reports_to ceo"},
		{"not to one of two who lead together", ceo + "- {id: a, title: Co-CIO, reports_to: ceo}\n- {id: b, title: Co-CIO, reports_to: ceo}\n- {id: itm, title: IT Manager, reports_to: ceo}\n", ""},
		{"to a post in which somebody acts", ceo + "- {id: a, title: CIO, vacant: true, reports_to: ceo}\n- {id: b, title: Acting CIO, reports_to: ceo}\n- {id: itm, title: IT Manager, reports_to: ceo}\n", "itm reports_to a"},
		{"not where that breaks another rule", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: pa, title: Executive Assistant, reports_to: ceo}\n" +
			"- {id: itm, title: IT Manager, reports_to: pa}\n", ""},
		{"a dotted line to whoever steers", "positions:\n- {id: ceo, title: CEO}\n- {id: cio, title: CIO, location: A, reports_to: ceo}\n- {id: p, title: Plant Manager, reports_to: ceo}\n" +
			"- {id: itm, title: IT Manager, location: B, reports_to: p}\n", "itm dotted_line_to cio"},
		{"to the division's CIO", ceo + "- {id: g, title: Group CIO, reports_to: ceo}\n- {id: p, title: \"President, Energy\", reports_to: ceo}\n" +
			"- {id: c, title: CIO, reports_to: p, dotted_line_to: g}\n- {id: d, title: IT Director, reports_to: p}\n", "d reports_to c"},
		{"to the division's head", ceo + "- {id: g, title: Group CIO, reports_to: ceo}\n- {id: p, title: \"President, Energy\", reports_to: ceo}\n" +
			"- {id: f, title: CFO, reports_to: p}\n- {id: c, title: CIO, reports_to: f, dotted_line_to: g}\n", "c reports_to p"},
		{"the only CIO, below a division's CFO: to the head of the whole", ceo + "- {id: p, title: \"President, Energy\", reports_to: ceo}\n" +
			"- {id: f, title: CFO, reports_to: p}\n- {id: c, title: CIO, reports_to: f}\n", "c reports_to ceo"},
		{"a CIO of the division by title: to its head", ceo + "- {id: p, title: \"President, Energy\", reports_to: ceo}\n" +
			"- {id: f, title: CFO, reports_to: p}\n- {id: c, title: Divisional CIO, reports_to: f}\n", "c reports_to p"},
		{"a vice president of IT: to the chief of it", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: s, title: SVP Marketing, reports_to: ceo}\n" +
			"- {id: v, title: VP of Technology, reports_to: s}\n", "v reports_to cio"},
		{"where there is none, to the head", ceo + "- {id: s, title: SVP Marketing, reports_to: ceo}\n- {id: v, title: VP of Technology, reports_to: s}\n", "v reports_to ceo"},
		{"to the one manager", "organization: {it_headcount: 20}\n" + ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: itm, title: IT Manager, reports_to: cio}\n" +
			"- {id: n, title: Network Engineer, reports_to: cio}\n", "n reports_to itm"},
		{"to a chief's peer's boss", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: p, title: Provost, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: p}\n", "cio reports_to ceo"},
		{"the role that was meant", ceo + "- {id: x, title: Boss of Bits, role: it-manger, reports_to: ceo}\n", "x role it-manager"},
		{"an acronym with a letter doubled", ceo + "- {id: x, title: Boss of Bits, role: cioo, reports_to: ceo}\n", "x role cio"},
		{"with two swapped", ceo + "- {id: x, title: Boss of Bits, role: Deputy COT, reports_to: ceo}\n", "x role deputy-cto"},
		{"the successor that was meant", ceo + "- {id: x, title: Boss of Bits, successor: bytes-bos, reports_to: ceo}\n- {id: bytes-boss, title: Bytes, reports_to: ceo}\n", "x successor bytes-boss"},
		{"to the head under another name", "positions:\n- {id: md, title: Managing Director}\n- {id: cfo, title: CFO, reports_to: md}\n- {id: cio, title: CIO, reports_to: cfo}\n", "cio reports_to md"},
		{"not one of three tops", ceo + "- {id: s, title: Sales Director}\n- {id: m, title: Marketing Director}\n", ""},
		{"not a top of unknown rank", ceo + "- {id: s, title: Wizard}\n", ""},
		{"nor where the CEO is none of them", "positions:\n- {id: b, title: Board of Directors}\n- {id: ceo, title: CEO, reports_to: b}\n- {id: s, title: Sales Director}\n", ""},
		{"the second top", ceo + "- {id: s, title: Sales Director}\n", "s reports_to ceo"},
		{"the id that was meant", ceo + "- {id: s, title: Sales Director, reports_to: CEO }\n- {id: x, title: Clerk, reports_to: s}\n", "s reports_to ceo"},
		{"not below itself", "positions:\n- {id: sales, title: Sales Director, reports_to: clerc}\n- {id: clerk, title: Clerk, reports_to: sales}\n", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := check(t, tt.chart, conventions.Options{})
			if len(r.Findings) != 1 {
				t.Fatalf("got %d findings, want 1:\n%s", len(r.Findings), messages(r))
			}
			got := ""
			if s := r.Findings[0].Suggestion; s != nil {
				got = s.Position.ID + " " + s.Field + " " + s.Value
			}
			if got != tt.want {
				t.Errorf("suggests %q; want %q", got, tt.want)
			}
		})
	}
}
