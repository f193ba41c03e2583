package conventions_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"dotline/graph/conventions"
)

// TestEdges holds rules to what stands just on either side of them, and to the
// positions that their findings are about.
func TestEdges(t *testing.T) {
	const (
		cio  = ceo + "- {id: cio, title: CIO, reports_to: ceo}\n"
		team = "- {id: coo, title: COO, reports_to: ceo}\n- {id: itd, title: IT Director, department: IT, reports_to: coo}\n" +
			"- {id: n, title: Network Engineer, department: Networks, headcount: 5, reports_to: itd}\n" +
			"- {id: a, title: Applications Manager, department: Applications, reports_to: itd}\n"
		exco = ceo + "- {id: x, title: Executive Committee, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: ceo}\n"
	)
	custom := func(rule string) string { return "conventions: {custom: [{id: own, " + rule + "}]}\n" }
	for _, tt := range []struct {
		name, chart string
		want        []string // "rule severity positions", sorted
	}{
		{"an IT of five has teams", "organization: {it_headcount: 5}\n" + ceo + team, []string{"it-team-without-manager note n"}},
		{"one of four is a team", "organization: {it_headcount: 4}\n" + ceo + team, nil},
		{"a director may lead supervisors", "organization: {it_headcount: 60}\n" + cio +
			"- {id: d, title: Director of IT Infrastructure, reports_to: cio}\n- {id: s, title: Help Desk Supervisor, reports_to: d}\n", nil},
		{"but not technicians alone", "organization: {it_headcount: 60}\n" + cio +
			"- {id: d, title: Director of IT Infrastructure, reports_to: cio}\n- {id: s, title: Network Engineer, reports_to: d}\n", []string{"director-manages-managers note d"}},
		{"a senior technician skips managers, too", "organization: {it_headcount: 20}\n" + cio +
			"- {id: m, title: IT Manager, reports_to: cio}\n- {id: s, title: Senior Network Engineer, reports_to: cio}\n", []string{"techie-skips-manager note s"}},
		{"a vice president may rank with an executive director", ceo + "- {id: a, title: Executive Director Medical Services, reports_to: ceo}\n" +
			"- {id: b, title: Vice President Nursing, reports_to: a}\n", nil},
		{"an assistant director does not", ceo + "- {id: a, title: Executive Director Medical Services, reports_to: ceo}\n" +
			"- {id: b, title: Assistant Director of Nursing, reports_to: a}\n- {id: c, title: Director of Pharmacy, reports_to: b}\n", []string{"rank-inversion warning c"}},
		{"who leads a team ranks above those who do not", ceo + "- {id: a, title: Senior Engineer, reports_to: ceo}\n" +
			"- {id: b, title: Team Lead, reports_to: a}\n", []string{"rank-inversion warning b"}},

		{"whose location is unknown is at no other site", ceo + "- {id: cio, title: CIO, location: Oslo, reports_to: ceo}\n" +
			"- {id: s, title: Sales Director, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: s}\n", []string{"it-manager-reports-to-it-lead warning m"}},
		{"an unknown site is none of three", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: a, title: IT Manager, location: Oslo, reports_to: coo}\n" +
			"- {id: b, title: IT Manager, location: Bergen, reports_to: a}\n- {id: c, title: IT Manager, reports_to: a}\n", nil},
		{"three are three", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: a, title: IT Manager, location: Oslo, reports_to: coo}\n" +
			"- {id: b, title: IT Manager, location: Bergen, reports_to: a}\n- {id: c, title: IT Manager, location: Hamar, reports_to: a}\n", []string{"multi-site-needs-cio note a,b,c"}},
		{"directors without an executive, their lead first", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: b, title: Director of Applications, reports_to: coo}\n" +
			"- {id: a, title: IT Director, reports_to: coo}\n", []string{"it-directors-without-executive warning a,b"}},
		{"a budget in no currency like the dollar", "organization: {it_budget: 5000000, currency: JPY}\n" + ceo +
			"- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: IT Director, scope: enterprise, reports_to: coo}\n", nil},
		{"a budget of ten million", "organization: {it_budget: 10000000}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: IT Director, reports_to: coo}\n",
			[]string{"it-budget-band warning d"}},
		{"one a little smaller", "organization: {it_budget: 9999999}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: IT Director, reports_to: coo}\n",
			[]string{"it-budget-band note d"}},
		{"who is drawn is counted, the board is not", "organization: {complete: true}\n" + cio + "- {id: w, title: Wizard, headcount: 60, reports_to: cio}\n" +
			"- {id: v, title: Witch, reports_to: cio}\n- {id: x, title: Clerk, headcount: 37, reports_to: ceo}\n", nil},
		{"one fewer is few", "organization: {complete: true}\n" + cio + "- {id: w, title: Wizard, headcount: 60, reports_to: cio}\n" +
			"- {id: v, title: Witch, reports_to: cio}\n- {id: x, title: Clerk, headcount: 36, reports_to: ceo}\n", []string{"cio-in-small-org note cio"}},

		{"a peer is the chief who stands highest", ceo + "- {id: p, title: Provost, reports_to: ceo}\n- {id: cfo, title: CFO, reports_to: p}\n- {id: coo, title: COO, reports_to: ceo}\n" +
			"- {id: cio, title: CIO, reports_to: p}\nconventions: {rules: {cio-reports-to-ceo: off}}\n", []string{"cio-peer-of-c-suite warning cio"}},
		{"the CEO and one chief are an executive team", exco + "- {id: cfo, title: CFO, reports_to: ceo, dotted_line_to: x}\n", []string{"it-lead-not-in-executive-team note cio"}},
		{"the CEO alone is none", exco, nil},
		{"whoever leads IT makes its strategy, whoever else does", "organization: {headcount: 50}\npositions:\n- {id: ceo, title: CEO, accountable_for: it-strategy}\n" +
			"- {id: m, title: IT Manager, reports_to: ceo, accountable_for: it-strategy}\n", []string{"functioning-as-cio note m"}},
		{"a title that may hide a CIO", ceo + "- {id: m, title: IT Manager, reports_to: ceo}\n- {id: g, title: Government CIO, reports_to: ceo}\n", []string{"ambiguous-title note g"}},
		{"a post for one is paid as one", ceo + "- {id: cio, title: CIO, pay: 100, headcount: 1, reports_to: ceo}\n- {id: m, title: IT Manager, pay: 110, headcount: 1, reports_to: cio}\n",
			[]string{"pay-inversion note m"}},
		{"posts for several are not", ceo + "- {id: cio, title: CIO, pay: 100, reports_to: ceo}\n- {id: m, title: IT Manager, pay: 220, headcount: 2, reports_to: cio}\n", nil},
		{"nine layers are many", "positions:\n- {id: a, title: A}\n" + layers("bcdefghi"), []string{"too-many-layers note i"}},
		{"eight are not", "positions:\n- {id: a, title: A}\n" + layers("bcdefgh"), nil},

		{"own: whoever leads IT", cio + "- {id: m, title: IT Manager, reports_to: cio}\n- {id: t, title: IT Team Lead, reports_to: m}\n" +
			custom("role: it-lead, must_report_to: coo"), []string{"own warning cio"}},
		{"own: a CIO's deputy", cio + "- {id: d, title: Deputy CIO, reports_to: cio}\n- {id: itd, title: IT Director, reports_to: d}\n" +
			custom("role: it-director, must_report_to: deputy-cio"), nil},
		{"own: a deputy whom nobody is above is no CIO's", cio + "- {id: d, title: Deputy CIO}\n- {id: itd, title: IT Director, reports_to: d}\n" +
			custom("role: it-director, must_report_to: deputy-cio"), []string{"multiple-roots warning ceo,d", "own warning itd"}},
		{"own: nor is one of a manager who is not there", cio + "- {id: d, title: Deputy CIO, reports_to: x}\n- {id: itd, title: IT Director, reports_to: d}\n" +
			custom("role: it-director, must_report_to: deputy-cio"), []string{"own warning itd", "unknown-manager error d"}},
		{"a CIO of five", "organization: {it_headcount: 5}\n" + cio, []string{"cio-without-fleet note cio"}},
		{"of four", "organization: {it_headcount: 4}\n" + cio, []string{"cio-without-fleet warning cio"}},
		{"of ten", "organization: {it_headcount: 10}\n" + cio, []string{"cio-without-fleet note cio"}},
		{"of eleven", "organization: {it_headcount: 11}\n" + cio, nil},
		{"a group's of four, whose fleet is elsewhere", "organization: {it_headcount: 4}\n" + ceo + "- {id: cio, title: Group CIO, reports_to: ceo}\n" +
			"- {id: b, title: Sales Manager, reports_to: ceo, dotted_line_to: cio}\n", nil},
		{"a group's without any", "organization: {it_headcount: 4}\n" + ceo + "- {id: cio, title: Group CIO, reports_to: ceo}\n", []string{"cio-without-fleet warning cio"}},
		{"a dotted line to one who is no group's", "organization: {it_headcount: 4}\n" + cio + "- {id: b, title: Sales Manager, reports_to: ceo, dotted_line_to: cio}\n",
			[]string{"cio-without-fleet warning cio"}},
		{"an IT of ten has managers to skip", "organization: {it_headcount: 10}\n" + ceo + "- {id: cto, title: CTO, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: cto}\n" +
			"- {id: s, title: Network Engineer, reports_to: cto}\n", []string{"techie-skips-manager note s"}},
		{"one of nine has not", "organization: {it_headcount: 9}\n" + ceo + "- {id: cto, title: CTO, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: cto}\n" +
			"- {id: s, title: Network Engineer, reports_to: cto}\n", nil},
		{"a manager of nobody", "organization: {complete: true, headcount: 200, it_headcount: 20}\n" + cio + "- {id: m, title: Network Manager, headcount: 1, reports_to: cio}\n" +
			"- {id: n, title: Help Desk Manager, headcount: 2, reports_to: cio}\n- {id: x, title: Clerk, reports_to: ceo}\n", []string{"manager-without-reports note m"}},
		{"two who keep the books alike", ceo + "- {id: a, title: Finance Manager, reports_to: ceo, accountable_for: finance-strategy}\n- {id: b, title: Finance Manager, reports_to: ceo}\n", nil},
		{"equal pay", cio[:len(cio)-len(", reports_to: ceo}\n")] + ", pay: 100, reports_to: ceo}\n- {id: m, title: IT Manager, pay: 100, reports_to: cio}\n", nil},
		{"more pay for one of the same rank", ceo + "- {id: a, title: Sales Manager, pay: 100, reports_to: ceo}\n- {id: b, title: Brand Marketing Manager, pay: 110, reports_to: a}\n", nil},
		{"a manager who leads IT has a seat", ceo + "- {id: x, title: Executive Committee, reports_to: ceo}\n- {id: coo, title: COO, reports_to: ceo}\n" +
			"- {id: cfo, title: CFO, reports_to: ceo, dotted_line_to: x}\n- {id: m, title: IT Manager, reports_to: coo}\n", []string{"it-lead-not-in-executive-team note m"}},
		{"a technician who leads it has none", ceo + "- {id: x, title: Executive Committee, reports_to: ceo}\n- {id: coo, title: COO, reports_to: ceo}\n" +
			"- {id: cfo, title: CFO, reports_to: ceo, dotted_line_to: x}\n- {id: m, title: Network Engineer, reports_to: coo}\n", nil},
		{"three areas in four words", "organization: {it_headcount: 60}\n" + cio + "- {id: a, title: IT Manager, reports_to: cio, responsible_for: [network, networks, servers, telephony]}\n" +
			"- {id: b, title: Help Desk Manager, reports_to: cio}\n", nil},
		{"three areas and one thing that is none", "organization: {it_headcount: 60}\n" + cio + "- {id: a, title: IT Manager, reports_to: cio, responsible_for: [network, parties, servers, telephony]}\n" +
			"- {id: b, title: Help Desk Manager, reports_to: cio}\n", nil},
		{"whoever leads IT steers from another site", ceo + "- {id: coo, title: COO, location: Oslo, reports_to: ceo}\n- {id: a, title: IT Director, location: Bergen, reports_to: coo}\n" +
			"- {id: b, title: IT Manager, location: Oslo, reports_to: a}\n", nil},
		{"a dotted line to nobody may steer", ceo + "- {id: cio, title: CIO, location: Oslo, reports_to: ceo}\n- {id: g, title: Plant Manager, reports_to: ceo}\n" +
			"- {id: b, title: IT Manager, location: Bergen, reports_to: g, dotted_line_to: x}\n", []string{"unknown-manager error b"}},
		{"a large IT without an executive is that alone", "organization: {it_headcount: 60, it_budget: 12000000}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n" +
			"- {id: a, title: IT Director, location: Oslo, scope: enterprise, reports_to: coo}\n- {id: b, title: IT Manager, location: Bergen, reports_to: a}\n- {id: c, title: IT Manager, location: Hamar, reports_to: a}\n",
			[]string{"large-it-without-executive warning a"}},
		{"a budget without one, too", "organization: {it_budget: 12000000}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n" +
			"- {id: a, title: IT Director, location: Oslo, reports_to: coo}\n- {id: b, title: IT Manager, location: Bergen, scope: enterprise, reports_to: a}\n- {id: c, title: IT Manager, location: Hamar, reports_to: a}\n",
			[]string{"it-budget-band warning a"}},
		{"and sites", "organization: {it_headcount: 30}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n" +
			"- {id: a, title: IT Director, location: Oslo, reports_to: coo}\n- {id: b, title: IT Manager, location: Bergen, scope: enterprise, reports_to: a}\n- {id: c, title: IT Manager, location: Hamar, reports_to: a}\n",
			[]string{"multi-site-needs-cio note a,b,c"}},
		{"directors without one, of whatever size", "organization: {it_headcount: 60, it_budget: 12000000}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: b, title: Director of Applications, reports_to: coo}\n" +
			"- {id: a, title: IT Director, reports_to: coo}\n", []string{"it-directors-without-executive warning a,b"}},
		{"sites stand for a scope elsewhere in IT", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: Network Manager, scope: enterprise, reports_to: a}\n" +
			"- {id: a, title: IT Director, location: Oslo, reports_to: coo}\n- {id: b, title: IT Manager, location: Bergen, reports_to: a}\n- {id: c, title: IT Manager, location: Hamar, reports_to: a}\n",
			[]string{"multi-site-needs-cio note a,b,c"}},
		{"so does a budget", "organization: {it_budget: 4000000}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: Network Manager, scope: enterprise, reports_to: a}\n" +
			"- {id: a, title: IT Director, reports_to: coo}\n", []string{"it-budget-band note a"}},
		{"so do directors", "organization: {it_headcount: 30}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: Network Manager, scope: enterprise, reports_to: a}\n" +
			"- {id: a, title: IT Director, reports_to: coo}\n- {id: b, title: Director of Applications, reports_to: coo}\n", []string{"it-directors-without-executive warning a,b"}},
		{"a manager of people below the CIO", cio + "- {id: h, title: HR Manager, reports_to: cio}\n", []string{"cio-heads-unrelated-department note h"}},
		{"a clerk there", cio + "- {id: h, title: HR Administrator, reports_to: cio}\n", nil},
		{"technical people far above", cio + "- {id: v, title: VP Engineering, reports_to: ceo}\n- {id: l, title: Office Manager, reports_to: v}\n" +
			"- {id: s, title: Systems Administrator, reports_to: l}\n", nil},
		{"technical people far above a group", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: IT Director, reports_to: coo}\n- {id: a, title: Network Manager, reports_to: d}\n" +
			"- {id: v, title: VP Engineering, reports_to: ceo}\n- {id: l, title: Office Manager, reports_to: v}\n- {id: b, title: Applications Manager, reports_to: l}\n", nil},
		{"a CIO deep within a division", ceo + "- {id: d, title: Divisional CEO, reports_to: ceo}\n- {id: o, title: COO, reports_to: d}\n- {id: cio, title: CIO, reports_to: o}\n" +
			"conventions: {rules: {cio-reports-to-ceo: off}}\n", []string{"cio-scope-not-enterprise note cio"}},
		{"IT outside of IT counts", "organization: {complete: true, headcount: 500}\n" + cio + "- {id: coo, title: COO, reports_to: ceo}\n" +
			"- {id: n, title: Network Engineer, headcount: 9, reports_to: coo}\n- {id: x, title: Clerk, reports_to: coo}\n", []string{"cio-without-fleet note cio", "it-staff-outside-it note n"}},
		{"one more of it", "organization: {complete: true, headcount: 500}\n" + cio + "- {id: coo, title: COO, reports_to: ceo}\n" +
			"- {id: n, title: Network Engineer, headcount: 10, reports_to: coo}\n- {id: x, title: Clerk, reports_to: coo}\n", []string{"it-staff-outside-it note n"}},
		{"whose line is in error is judged by no size", "organization: {it_headcount: 3}\n" + ceo + "- {id: cio, title: CIO, reports_to: coo}\n", []string{"unknown-manager error cio"}},
		{"nor by duties", ceo + "- {id: cio, title: CIO, horizon: short, reports_to: xyz}\n", []string{"unknown-manager error cio"}},
		{"ranks that cannot be compared are not equal", ceo + "- {id: w, title: Wizard, reports_to: ceo}\n- {id: m, title: Sales Manager, reports_to: w}\n" +
			"- {id: n, title: Sales Manager, reports_to: m}\nconventions: {rules: {rank-compression: note}}\n", []string{"rank-compression note n"}},
		{"a head's pay is nobody's to compare", "positions:\n- {id: ceo, title: CEO, pay: 100}\n- {id: w, title: Wizard, pay: 200, reports_to: ceo}\n", nil},
		{"two in two vacant posts of one role clash", ceo + "- {id: a, title: CFO, vacant: true, reports_to: ceo}\n- {id: b, title: CFO, vacant: true, reports_to: ceo}\n",
			[]string{"duplicate-role warning a,b"}},
		{"one acts for the other", ceo + "- {id: a, title: Acting CFO, reports_to: ceo}\n- {id: b, title: CFO, vacant: true, reports_to: ceo}\n", nil},

		{"own: at most as many reports as there are", cio + custom("role: ceo, max_reports: 1"), nil},
		{"own: one fewer", cio + "- {id: x, title: Clerk, reports_to: ceo}\n" + custom("role: ceo, max_reports: 1"), []string{"own warning ceo"}},
		{"own: what somebody does hands-on is not any technician", cio + "- {id: m, title: IT Manager, reports_to: cio}\n- {id: a, title: Network Engineer, reports_to: m}\n" +
			"- {id: b, title: Systems Administrator, reports_to: m}\n" + custom("role: network engineer, must_report_to: coo"), []string{"own warning a"}},
		{"own: directly", cio + "- {id: m, title: IT Manager, reports_to: cio}\n- {id: x, title: Help Desk Manager, reports_to: m}\n" + custom("role: it-group-manager, must_report_to: cio, within: direct"),
			[]string{"own warning x"}},
		{"own: in the end", cio + "- {id: m, title: IT Manager, reports_to: cio}\n- {id: x, title: Help Desk Manager, reports_to: m}\n" + custom("role: it-group-manager, must_report_to: cio, within: chain"), nil},
		{"own: neither", cio + custom("role: cio, must_report_to: coo, within: reach"), []string{"bad-value error "}},
		{"own: beside somebody who is not drawn", cio + custom("role: cio, peers_of: cfo"), nil},
		{"own: where a role is present that a title spells", cio + "- {id: d, title: Data Engineer, reports_to: ceo}\n" +
			custom("role: cio, must_report_to: coo, when_present: data-engineer"), []string{"own warning cio"}},
		{"own: where it is not", cio + custom("role: cio, must_report_to: coo, when_present: data-engineer"), nil},
		{"own: where a vice president of IT is present", cio + "- {id: v, title: VP Applications, reports_to: cio}\n" +
			custom("role: cio, must_report_to: coo, when_present: vp-technology"), []string{"own warning cio"}},
		{"own: an unknown key", cio + custom("role: cio, must_report_to: ceo, must_report: x"), []string{"unknown-field warning "}},
		{"own: of one function", cio + "- {id: s, title: Sales Manager, reports_to: ceo}\n- {id: m, title: Network Manager, reports_to: ceo}\n" +
			custom("function: it, rank: manager, must_report_to: cio"), []string{"it-staff-outside-it note m", "own warning m"}},
		{"own: at least as many reports as there are", cio + custom("role: ceo, min_reports: 1"), nil},
		{"own: one more", cio + custom("role: ceo, min_reports: 2"), []string{"own warning ceo"}},
		{"own: a role that only the title spells", cio + "- {id: a, title: Data Engineer, reports_to: ceo}\n- {id: b, title: Cost Engineer, reports_to: ceo}\n" +
			custom("role: data-engineer, must_report_to: cio"), []string{"own warning a"}},
		{"own: the head under another name", "positions:\n- {id: c, title: Chair}\n- {id: md, title: Managing Director, reports_to: c}\n" +
			custom("role: ceo, must_report_to: board"), nil},
		{"own: whoever heads an agency", "positions:\n- {id: x, title: Executive Council, role: board}\n- {id: p, title: President, reports_to: x}\n" +
			custom("role: agency-head, must_not_report_to: board"), []string{"own warning p"}},
		{"own: a chief executive under the board", "positions:\n- {id: x, title: Executive Council, role: board}\n- {id: p, title: Managing Director, reports_to: x}\n" +
			custom("role: ceo, must_not_report_to: board"), []string{"own warning p"}},
		{"own: a vice president of IT under any name", cio + "- {id: v, title: VP Applications, reports_to: ceo}\n- {id: w, title: SVP Infrastructure Services, department: IT, reports_to: ceo}\n" +
			custom("role: vp-technology, must_report_to: cio"), []string{"own warning v", "own warning w"}},
		{"own: not a body", cio + "- {id: b, title: IT Committee, reports_to: ceo}\n" + custom("title: \"*committee*\", must_report_to: cio"), nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := check(t, tt.chart, conventions.Options{})
			var got []string
			for _, f := range r.Findings {
				var ids []string
				for _, p := range f.Positions {
					ids = append(ids, p.ID)
				}
				got = append(got, f.Rule.ID+" "+f.Severity.String()+" "+strings.Join(ids, ","))
			}
			slices.Sort(got)
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q\nwant %q\n%s", got, tt.want, messages(r))
			}
		})
	}
}

// layers writes positions, each below the one before; the first one is below a.
func layers(ids string) string {
	var b strings.Builder
	above := "a"
	for _, id := range strings.Split(ids, "") {
		b.WriteString("- {id: " + id + ", title: " + strings.ToUpper(id) + ", reports_to: " + above + "}\n")
		above = id
	}
	return b.String()
}

// TestManyOfOnePart holds that many of one role under one head of a division are looked
// at once each, and are the enterprise's unless somebody outside holds the role too.
func TestManyOfOnePart(t *testing.T) {
	var b strings.Builder
	b.WriteString(ceo + "- {id: d, title: Divisional CEO, reports_to: ceo}\n")
	for i := range 20_000 {
		fmt.Fprintf(&b, "- {id: x%d, title: Chief Technology Officer, reports_to: d}\n", i)
	}
	for _, c := range []struct {
		name, more string
		want       int // findings of duplicate-role
	}{
		{"nobody outside", "", 1},
		{"one outside", "- {id: o, title: Chief Technology Officer, reports_to: ceo}\n", 1},
	} {
		begin := time.Now()
		chart := read(t, b.String()+c.more)
		read := time.Since(begin)
		r, err := conventions.Check(chart, conventions.Options{})
		if err != nil {
			t.Fatal(err)
		}
		found := 0
		for _, f := range r.Findings {
			if f.Rule.ID == "duplicate-role" {
				found++
			}
		}
		if found != c.want {
			t.Errorf("%s: %d findings of duplicate-role, want %d", c.name, found, c.want)
		}
		if took := time.Since(begin) - read; took > 5*time.Second {
			t.Errorf("%s: judged in %v, reading took %v", c.name, took, read)
		}
	}
}

// TestManyLongUnknownManagers holds that long names do not take the longer to be judged
// the more of them nobody has: one was compared with each, letter by letter.
func TestManyLongUnknownManagers(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute with the race detector, whatever their length")
	}
	var b strings.Builder
	b.WriteString("positions:\n")
	long := strings.Repeat("w", 2000)
	for i := range 1000 {
		fmt.Fprintf(&b, "- {id: %s%d, title: Clerk, reports_to: %s%dzz}\n", long, i, long[1:], i)
	}
	chart := read(t, b.String())
	begin := time.Now()
	r, err := conventions.Check(chart, conventions.Options{})
	if err != nil || len(r.Findings) < 1000 {
		t.Fatalf("%d findings, %v", len(r.Findings), err)
	}
	if took := time.Since(begin); took > 15*time.Second {
		t.Errorf("judged in %v", took)
	}
}
