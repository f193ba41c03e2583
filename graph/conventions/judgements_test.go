package conventions_test

import (
	"slices"
	"testing"

	"dotline/graph/conventions"
)

// What the sources say of their own examples, and where each rule drawn from them
// begins and ends. Each row has the claim's number.
func TestJudgements(t *testing.T) {
	const cio = ceo + "- {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}\n"
	const both = cio + "- {id: cto, title: CTO, name: Kim Moss, reports_to: ceo}\n"
	for _, tt := range []struct {
		name, chart string
		want        []string // "rule severity", in order of the rules' names
	}{
		{"43: the IT Manager under the CEO of a firm of sixty is functioning as the CIO", "organization: {headcount: 60, it_headcount: 3}\n" + ceo +
			"- {id: itm, title: IT Manager, reports_to: ceo, accountable_for: it-strategy}\n", []string{"functioning-as-cio note"}},
		{"30: a CIO with three help desk people is an admiral without a fleet", "organization: {headcount: 60, it_headcount: 3}\n" + cio,
			[]string{"cio-without-fleet warning"}},
		{"30: acting counts", "organization: {it_headcount: 3}\n" + ceo + "- {id: cio, title: Acting CIO, reports_to: ceo}\n", []string{"cio-without-fleet warning"}},
		{"30: deputy does not", "organization: {it_headcount: 30}\n" + cio + "- {id: d, title: Deputy CIO, reports_to: cio}\n- {id: e, title: Deputy CIO, reports_to: cio}\n", nil},
		{"52: CIO and IT Manager combined in a small firm", "organization: {headcount: 60, it_headcount: 3}\n" + ceo + "- {id: x, title: CIO and IT Manager, reports_to: ceo}\n", nil},
		{"52: from 50 people in IT on a note", "organization: {headcount: 900, it_headcount: 50}\n" + ceo + "- {id: x, title: CIO and IT Manager, reports_to: ceo}\n",
			[]string{"combined-cio-it-manager note"}},
		{"52: in two boxes, too", "organization: {headcount: 900, it_headcount: 50}\n" + cio + "- {id: itm, title: IT Manager, name: Ada Quist, reports_to: cio}\n",
			[]string{"combined-cio-it-manager note"}},
		{"55: medical records under the CIO", cio + "- {id: m, title: Director of Medical Records, reports_to: cio}\n", nil},
		{"56: human resources under the CIO", cio + "- {id: hr, title: Human Resources, reports_to: cio}\n", []string{"cio-heads-unrelated-department note"}},
		{"56: under a CIO who is the COO as well", ceo + "- {id: x, title: COO and CIO, reports_to: ceo}\n- {id: hr, title: HR Director, reports_to: x}\n", nil},
		{"56: under one who is the CTO and IT Manager, too", ceo + "- {id: x, title: CIO / CTO / IT Manager, reports_to: ceo}\n- {id: hr, title: HR Director, reports_to: x}\n",
			[]string{"cio-heads-unrelated-department note"}},
		{"56: under one who is the CISO, too", ceo + "- {id: x, title: CIO and CISO, reports_to: ceo}\n- {id: hr, title: HR Director, reports_to: x}\n", []string{"cio-heads-unrelated-department note"}},
		{"56: IT's own accounts", cio + "- {id: f, title: IT Finance Manager, reports_to: cio}\n", nil},
		{"56: a recruiter is no department", cio + "- {id: f, title: Recruiter, reports_to: cio}\n", nil},

		{"3: the title without the seat, where the line's own rule is off", ceo + "- {id: f, title: Finance Director, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: f}\n" +
			"conventions: {rules: {cio-reports-to-ceo: off, rank-inversion: off}}\n", []string{"cio-title-without-seat note"}},
		{"45: no duty of strategy tells more", ceo + "- {id: f, title: Finance Director, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: f, responsible_for: hiring}\n" +
			"conventions: {rules: {cio-reports-to-ceo: off, rank-inversion: off}}\n", []string{"title-inflation note"}},
		{"45: by default the line is at fault once", ceo + "- {id: f, title: Finance Director, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: f, responsible_for: hiring}\n",
			[]string{"cio-reports-to-ceo warning"}},
		{"6: under the head of another department", cio + "- {id: m, title: Marketing Director, reports_to: ceo}\n- {id: itm, title: IT Manager, reports_to: m}\n",
			[]string{"it-manager-reports-to-it-lead warning"}},
		{"6: whose rank is unknown", cio + "- {id: m, title: Dean, reports_to: ceo}\n- {id: itm, title: Faculty IT Manager, reports_to: m}\n", nil},
		{"6: in the CIO's own organization", cio + "- {id: m, title: Head of Transformation, reports_to: cio}\n- {id: itm, title: IT Manager, reports_to: m}\n", nil},
		{"13: VP of Technology under the CFO is where the source expects one", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: v, title: VP of Technology, reports_to: cfo}\n",
			nil},
		{"13: a vice president under the deputy CIO, and one under another", cio + "- {id: d, title: Deputy CIO, reports_to: cio}\n- {id: a, title: VP Infrastructure, reports_to: d}\n" +
			"- {id: b, title: SVP Technology, reports_to: cio}\n- {id: c, title: VP Applications, reports_to: b}\n", nil},
		{"13: under the CAO", ceo + "- {id: a, title: Chief Administrative Officer, reports_to: ceo}\n- {id: v, title: VP of Technology, reports_to: a}\n",
			[]string{"vp-technology-line note"}},
		{"14: a CTO under the CFO is one finding", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: t, title: CTO, reports_to: cfo}\n", []string{"cto-reports-to-ceo note"}},
		{"16: an engineer straight under the CIO", "organization: {it_headcount: 12}\n" + cio + "- {id: m, title: IT Manager, reports_to: cio}\n- {id: n, title: Network Engineer, reports_to: cio}\n",
			[]string{"techie-skips-manager note"}},
		{"16: in a small IT that is how it is", "organization: {it_headcount: 9, headcount: 300}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: IT Director, reports_to: coo}\n" +
			"- {id: m, title: IT Manager, reports_to: d}\n- {id: n, title: Network Engineer, reports_to: d}\n", nil},
		{"16: an engineer under the CEO is one finding", "organization: {it_headcount: 12}\n" + cio + "- {id: m, title: IT Manager, reports_to: cio}\n- {id: n, title: Network Engineer, reports_to: ceo}\n",
			[]string{"techie-skips-manager note"}},
		{"17: a site's manager with a dotted line", "positions:\n- {id: ceo, title: CEO}\n- {id: cio, title: CIO, location: Ghent, reports_to: ceo}\n- {id: p, title: Plant Manager, reports_to: ceo}\n" +
			"- {id: itm, title: IT Manager, location: porto, reports_to: p, dotted_line_to: cio}\n", nil},
		{"17: without one", "positions:\n- {id: ceo, title: CEO}\n- {id: cio, title: CIO, location: Ghent, reports_to: ceo}\n- {id: p, title: Plant Manager, reports_to: ceo}\n" +
			"- {id: itm, title: IT Manager, location: porto, reports_to: p}\n", []string{"satellite-it-unsteered note"}},
		{"17: straight to the CEO is a bypass", "positions:\n- {id: ceo, title: CEO}\n- {id: cio, title: CIO, location: Ghent, reports_to: ceo}\n" +
			"- {id: itm, title: IT Manager, location: porto, reports_to: ceo}\n", []string{"it-manager-bypasses-it-lead warning"}},
		{"19: managers under the CIO, beside the director", cio + "- {id: d, title: IT Director, reports_to: cio}\n- {id: a, title: Network Manager, reports_to: cio}\n" +
			"- {id: b, title: Help Desk Manager, reports_to: d}\n", nil},
		{"21: a CIO a level lower, under a boss of unknown rank", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: w, title: Provost, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: w}\n",
			[]string{"cio-peer-of-c-suite warning"}},
		{"21: below the CFO is the line's own finding", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: cfo}\n", []string{"cio-reports-to-ceo warning"}},
		{"25: no committee is drawn", cio + "- {id: cfo, title: CFO, reports_to: ceo}\n", nil},
		{"25: a teacher of technology leads no IT", ceo + "- {id: x, title: Executive Committee, reports_to: ceo}\n- {id: cfo, title: CFO, reports_to: ceo, dotted_line_to: x}\n" +
			"- {id: coo, title: COO, reports_to: ceo, dotted_line_to: x}\n- {id: t, title: Technology Teacher, reports_to: coo}\n", nil},
		{"25: one of whom nothing is known", cio + "- {id: x, title: Executive Committee, reports_to: ceo}\n- {id: cfo, title: CFO, reports_to: ceo}\n", nil},

		{"29, 37, 34: one executive is missing, one finding", "organization: {it_headcount: 70, it_budget: 20000000}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n" +
			"- {id: a, title: Director of IT, scope: enterprise, location: A, reports_to: coo}\n- {id: b, title: Director of Applications, location: B, reports_to: coo}\n- {id: c, title: IT Manager, location: C, reports_to: a}\n",
			[]string{"it-directors-without-executive warning"}},
		{"29, 37: staff and budget", "organization: {it_headcount: 70, it_budget: 20000000}\n" + ceo + "- {id: a, title: Director of IT, reports_to: ceo}\n",
			[]string{"large-it-without-executive warning"}},
		{"37: a budget of millions", "organization: {it_budget: 3000000}\n" + ceo + "- {id: a, title: Director of IT, reports_to: ceo}\n", []string{"it-budget-band note"}},
		{"37: below that", "organization: {it_budget: 2900000}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: a, title: Director of IT, reports_to: coo}\n", nil},
		{"37: of another currency", "organization: {it_budget: 20000000, currency: JPY}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: a, title: Director of IT, reports_to: coo}\n", nil},
		{"37, 26: of an IT of four", "organization: {it_headcount: 4, it_budget: 20000000}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: a, title: Director of IT, reports_to: coo}\n", nil},
		{"37: with a CIO", "organization: {it_budget: 20000000}\n" + cio, nil},
		{"29: a CTO of a technology company is an executive", "organization: {it_headcount: 80, sector: software}\n" + ceo + "- {id: t, title: CTO, reports_to: ceo}\n" +
			"- {id: coo, title: COO, reports_to: ceo}\n- {id: i, title: IT Manager, reports_to: coo}\n", nil},
		{"C9: and steers no internal IT unless the chart says so", "organization: {sector: software}\n" + ceo + "- {id: t, title: CTO, faces: internal, reports_to: ceo}\n" +
			"- {id: coo, title: COO, reports_to: ceo}\n- {id: i, title: IT Manager, reports_to: coo}\n", []string{"it-manager-bypasses-it-lead warning"}},
		{"C9: nor does it function as the CIO beside one", "organization: {sector: software}\n" + ceo + "- {id: t, title: CTO, reports_to: ceo}\n- {id: i, title: IT Manager, reports_to: ceo}\n", nil},
		{"31: a CIO in an organization of 99", "organization: {headcount: 99}\n" + cio, []string{"cio-in-small-org note"}},
		{"31: of 100", "organization: {headcount: 100}\n" + cio, nil},
		{"31: a group's CIO with a dotted fleet", "organization: {headcount: 90}\n" + ceo + "- {id: cio, title: Group CIO, reports_to: ceo}\n" +
			"- {id: x, title: Sales Director, reports_to: ceo, dotted_line_to: cio}\n", nil},
		{"30 and 31: one finding about the size", "organization: {headcount: 99, it_headcount: 8}\n" + cio, []string{"cio-without-fleet note"}},
		{"32: with the CIO in question it is the same cause", "organization: {headcount: 99}\n" + cio + "- {id: m, title: IT Manager, reports_to: cio}\n", []string{"cio-in-small-org note"}},
		{"32: allowed by an exception, still one cause", "organization: {headcount: 99}\n" + ceo +
			"- {id: cio, title: CIO, reports_to: ceo, exceptions: [{rule: cio-in-small-org, reason: We grow.}]}\n- {id: m, title: IT Manager, reports_to: cio}\n", nil},
		{"32: a group's CIO with a dotted fleet", "organization: {headcount: 90, it_headcount: 20}\n" + ceo + "- {id: cio, title: Group CIO, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: cio}\n" +
			"- {id: x, title: Sales Director, reports_to: ceo, dotted_line_to: cio}\n", nil},
		{"32: another site's IT Manager", "organization: {headcount: 90, sector: software}\npositions:\n- {id: ceo, title: CEO}\n- {id: cio, title: CIO, location: Ghent, reports_to: ceo}\n" +
			"- {id: m, title: IT Manager, location: Porto, reports_to: cio}\n", nil},
		{"33: three sites", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: a, title: IT Manager, location: A, reports_to: coo}\n" +
			"- {id: b, title: IT Manager, location: B, reports_to: coo}\n- {id: c, title: IT Manager, location: C, reports_to: coo}\n", []string{"multi-site-needs-cio note"}},
		{"33: two", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: a, title: IT Manager, location: A, reports_to: coo}\n- {id: b, title: IT Manager, location: a, reports_to: coo}\n" +
			"- {id: c, title: IT Manager, location: C, reports_to: coo}\n", nil},
		{"34: two directors of divisions", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: a, title: Divisional IT Director, reports_to: coo}\n- {id: b, title: Regional IT Director, reports_to: coo}\n", nil},
		{"35: a team under the IT manager", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: m, title: IT Manager, department: IT, reports_to: coo}\n" +
			"- {id: n, title: Network Engineer, headcount: 9, department: Networks, reports_to: m}\n", nil},
		{"35: a team of the CIO's, and the only one", ceo + "- {id: cio, title: CIO, department: IT, reports_to: ceo}\n- {id: n, title: Network Engineer, headcount: 5, department: Networks, reports_to: cio}\n",
			[]string{"it-team-without-manager note"}},
		{"35, 16: a team straight under the CIO is one finding", "organization: {it_headcount: 30}\n" + ceo + "- {id: cio, title: CIO, department: IT, reports_to: ceo}\n" +
			"- {id: m, title: IT Manager, department: IT, reports_to: cio}\n- {id: n, title: Network Engineer, headcount: 5, department: Networks, reports_to: cio}\n",
			[]string{"it-team-without-manager note"}},
		{"35, 49a: and so is one under a director", "organization: {it_headcount: 60}\n" + cio + "- {id: d, title: IT Director, department: IT, reports_to: cio}\n" +
			"- {id: n, title: Network Engineer, headcount: 5, department: Networks, reports_to: d}\n", []string{"director-manages-managers note"}},
		{"35: IT as a whole is no team", cio + "- {id: n, title: Network Engineer, headcount: 5, department: IT, reports_to: cio}\n", nil},
		{"35: four people are no team", cio + "- {id: n, title: Network Engineer, headcount: 4, department: Networks, reports_to: cio}\n- {id: m, title: Help Desk Manager, department: Help Desk, reports_to: cio}\n", nil},
		{"38: three chiefs among eighty", "organization: {headcount: 80}\n" + both + "- {id: s, title: CISO, reports_to: ceo}\n", []string{"chief-overload note"}},
		{"38: a technology company is no other", "organization: {headcount: 80, sector: technology}\n" + both + "- {id: s, title: CISO, reports_to: ceo}\n", []string{"chief-overload note"}},
		{"38: two", "organization: {headcount: 80}\n" + ceo + "- {id: t, title: CTO, reports_to: ceo}\n- {id: s, title: CISO, reports_to: ceo}\n", nil},

		{"44: the Manager of Accounting", ceo + "- {id: a, title: Manager of Accounting, reports_to: ceo, accountable_for: financial_strategy}\n", []string{"functioning-as-chief note"}},
		{"44: of whose strategy nothing is known", ceo + "- {id: a, title: Manager of Accounting, reports_to: ceo}\n", []string{"functioning-as-chief note"}},
		{"44: the same where another one makes it", "positions:\n- {id: ceo, title: CEO, accountable_for: financial-strategy}\n- {id: a, title: Manager of Accounting, reports_to: ceo}\n", nil},
		{"44: the same in a small firm", "organization: {headcount: 99}\n" + ceo + "- {id: a, title: Manager of Accounting, reports_to: ceo}\n", nil},
		{"44: the same with a CFO", ceo + "- {id: c, title: CFO, reports_to: ceo}\n- {id: a, title: Manager of Accounting, reports_to: ceo}\n", nil},
		{"44: of whose people's strategy nothing is known", ceo + "- {id: a, title: HR Manager, reports_to: ceo}\n- {id: b, title: Head of Marketing, reports_to: ceo}\n", nil},
		{"44: who may have a CFO above", ceo + "- {id: a, title: Accounting Manager, reports_to: ceo, accountable_for: finance-strategy}\n- {id: b, title: Finance Director, reports_to: ceo}\n", nil},
		{"44: a deputy's people rank lower", ceo + "- {id: a, title: Finance Director, reports_to: ceo, accountable_for: finance-strategy}\n- {id: b, title: Accountant, reports_to: a}\n", []string{"functioning-as-chief note"}},
		{"44: people and marketing", ceo + "- {id: a, title: HR Manager, reports_to: ceo, accountable_for: people-strategy}\n- {id: b, title: Head of Marketing, reports_to: ceo, accountable_for: marketing-strategy}\n",
			[]string{"functioning-as-chief note", "functioning-as-chief note"}},
		{"44: an ambiguous title may be the chief", ceo + "- {id: a, title: HR Manager, reports_to: ceo, accountable_for: hr-strategy}\n- {id: b, title: CPO, reports_to: ceo}\n", []string{"ambiguous-title note"}},
		{"44: a vice president's title says so", ceo + "- {id: a, title: VP Finance, reports_to: ceo, accountable_for: finance-strategy}\n", nil},
		{"44: an accountant's does not", ceo + "- {id: a, title: Accountant, reports_to: ceo, accountable_for: finance-strategy}\n", nil},
		{"44: nor a vacant post, a division's, another field's", ceo + "- {id: a, title: Finance Manager, vacant: true, reports_to: ceo, accountable_for: finance-strategy}\n" +
			"- {id: b, title: Divisional HR Manager, reports_to: ceo, accountable_for: hr-strategy}\n- {id: c, title: Sales Director, reports_to: ceo, accountable_for: marketing-strategy}\n", nil},
		{"44: below the COO", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: a, title: Finance Manager, reports_to: coo, accountable_for: finance-strategy}\n", nil},
		{"44: with a CFO", ceo + "- {id: c, title: CFO, reports_to: ceo}\n- {id: a, title: Manager of Accounting, reports_to: ceo, accountable_for: finance-strategy}\n", nil},
		{"49a: a director of engineers", "organization: {it_headcount: 50}\n" + cio + "- {id: d, title: IT Director, reports_to: cio}\n- {id: n, title: Network Engineer, reports_to: d}\n",
			[]string{"director-manages-managers note"}},
		{"49a: whose engineer leads somebody", "organization: {it_headcount: 50}\n" + cio + "- {id: d, title: IT Director, reports_to: cio}\n- {id: n, title: Network Engineer, reports_to: d}\n" +
			"- {id: t, title: IT Technician, reports_to: n}\n", nil},
		{"49a: who has a team of unknown people", "organization: {it_headcount: 50}\n" + cio + "- {id: d, title: IT Director, reports_to: cio}\n- {id: n, title: Help Desk Team, reports_to: d}\n", nil},
		{"49a: who is the manager as well", "organization: {it_headcount: 50}\n" + cio + "- {id: d, title: IT Director / IT Manager, reports_to: cio}\n- {id: n, title: Network Engineer, reports_to: d}\n", nil},
		{"49a: without anybody, in a chart that is complete", "organization: {it_headcount: 50, headcount: 400, complete: true}\n" + cio + "- {id: c, title: Clerk, headcount: 300, reports_to: ceo}\n" +
			"- {id: d, title: IT Director, reports_to: cio}\n- {id: m, title: Systems Analyst, headcount: 40, reports_to: cio}\n", []string{"director-manages-managers note"}},
		{"49a: a director whose reports are not drawn", "organization: {it_headcount: 50}\n" + cio + "- {id: d, title: IT Director, reports_to: cio}\n", nil},
		{"53: another IT Director", ceo + "- {id: cio, title: CIO / IT Director, reports_to: ceo}\n- {id: d, title: IT Director, reports_to: cio}\n", []string{"combined-cio-it-director note"}},
		{"53: two who hold both clash once", ceo + "- {id: a, title: CIO / IT Director, reports_to: ceo}\n- {id: b, title: CIO / IT Director, reports_to: ceo}\n", []string{"duplicate-role warning"}},
		{"53: a division's IT Director", ceo + "- {id: cio, title: CIO / IT Director, reports_to: ceo}\n- {id: d, title: Divisional IT Director, reports_to: cio}\n", nil},
		{"57: both in a firm of a hundred", "organization: {headcount: 100}\n" + ceo + "- {id: x, title: CIO & CTO, reports_to: ceo}\n", []string{"combined-cio-cto note"}},
		{"57: of unknown size", ceo + "- {id: x, title: CIO & CTO, reports_to: ceo}\n", nil},

		{"59: the strategy at the CIO's own manager", cio + "- {id: m, title: IT Manager, reports_to: cio, accountable_for: it-strategy}\n", []string{"strategy-not-at-cio warning"}},
		{"59: elsewhere", cio + "- {id: m, title: COO, reports_to: ceo, accountable_for: IT Strategy}\n", []string{"strategy-not-at-cio note"}},
		{"59: at the CTO", both + "- {id: x, title: Clerk, reports_to: ceo}\n", nil},
		{"59: at the boss of a responsible CIO", "positions:\n- {id: ceo, title: CEO, accountable_for: it-strategy}\n- {id: cio, title: CIO, reports_to: ceo, responsible_for: it-strategy}\n", nil},
		{"59, 61: far below is the same cause", "organization: {headcount: 500}\n" + cio + "- {id: a, title: IT Director, reports_to: cio}\n- {id: m, title: IT Manager, reports_to: a, accountable_for: it-strategy}\n",
			[]string{"strategy-not-at-cio warning"}},
		{"59, 58: the strategy is no other enterprise item", cio + "- {id: m, title: IT Manager, reports_to: cio, accountable_for: [it-strategy, enterprise-architecture]}\n",
			[]string{"cio-accountable-it-responsible note", "strategy-not-at-cio warning"}},
		{"58: one finding for a position", cio + "- {id: m, title: IT Manager, reports_to: cio, accountable_for: [data-privacy, it-governance]}\n", []string{"cio-accountable-it-responsible note"}},
		{"58: outside of IT", cio + "- {id: m, title: General Counsel, reports_to: ceo, accountable_for: data-privacy}\n", nil},
		{"58: a division's", cio + "- {id: m, title: Divisional IT Manager, reports_to: cio, accountable_for: data-privacy}\n", nil},
		{"60: a duty that nobody here knows", ceo + "- {id: cio, title: CIO, reports_to: ceo, responsible_for: [help-desk, moonshots]}\n", nil},
		{"60: shared ones alone are neither", ceo + "- {id: cio, title: CIO, reports_to: ceo, responsible_for: [hiring, it-budget]}\n", nil},
		{"61: below a board the board is no level", "organization: {headcount: 500}\npositions:\n- {id: b, title: Board of Directors}\n- {id: ceo, title: CEO, reports_to: b}\n- {id: coo, title: COO, reports_to: ceo}\n" +
			"- {id: m, title: IT Manager, reports_to: coo, accountable_for: it-strategy}\n", nil},
		{"62: a director for the enterprise", "organization: {it_headcount: 24}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: IT Director, scope: enterprise, reports_to: coo}\n",
			[]string{"enterprise-scope-below-c-level note"}},
		{"62: of a small IT", "organization: {it_headcount: 23}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: IT Director, scope: enterprise, reports_to: coo}\n", nil},
		{"62: with an executive", "organization: {it_headcount: 24}\n" + cio + "- {id: d, title: IT Director, scope: enterprise, reports_to: cio}\n", nil},
		{"62: by its budget", "organization: {it_headcount: 9, it_budget: 3000000}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: IT Director, scope: enterprise, reports_to: coo}\n" +
			"conventions: {rules: {it-budget-band: off}}\n", []string{"enterprise-scope-below-c-level note"}},
		{"63: the strategy twice", ceo + "- {id: cio, title: CIO, reports_to: ceo, accountable_for: it-strategy}\n- {id: cto, title: CTO, reports_to: ceo, accountable_for: it_strategy}\n",
			[]string{"duplicate-accountability warning"}},
		{"63: in a firm of sixty", "organization: {headcount: 60, sector: software}\n" + ceo + "- {id: cio, title: CIO, reports_to: ceo, accountable_for: it-strategy}\n" +
			"- {id: cto, title: CTO, reports_to: ceo, accountable_for: it-strategy}\n", nil},
		{"63: each department hires", cio + "- {id: a, title: HR Director, reports_to: ceo, accountable_for: hiring}\n- {id: b, title: Sales Director, reports_to: ceo, accountable_for: hiring}\n", nil},
		{"63: the same post in several places", cio + "- {id: a, title: Shop Manager, reports_to: ceo, accountable_for: sales}\n- {id: b, title: Shop Manager, reports_to: ceo, accountable_for: sales}\n", nil},
		{"63: at two sites", cio + "- {id: a, title: Plant Manager, location: A, reports_to: ceo, accountable_for: safety}\n- {id: b, title: Works Director, location: B, reports_to: ceo, accountable_for: safety}\n", nil},
		{"63: in two divisions", cio + "- {id: a, title: Divisional Sales Director, reports_to: ceo, accountable_for: prices}\n- {id: b, title: Regional Sales Manager, reports_to: ceo, accountable_for: prices}\n", nil},
		{"63: joint holders", "positions:\n- {id: a, title: Co-CEO, accountable_for: prices}\n- {id: b, title: Co-CEO of Growth, reports_to: a, accountable_for: prices}\n" +
			"conventions: {rules: {rank-inversion: off}}\n", nil},
		{"63: a vacant post and who acts in it", ceo + "- {id: a, title: CIO, vacant: true, reports_to: ceo, accountable_for: it-strategy}\n- {id: b, title: Acting CIO, reports_to: ceo, accountable_for: it-strategy}\n", nil},
		{"65: the budget below the CIO alone", cio + "- {id: d, title: IT Director, reports_to: cio, accountable_for: it-budget}\n", []string{"cio-consolidates-it-budget note"}},
		{"65: without a CIO", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: IT Director, reports_to: coo, accountable_for: it-budget}\n", nil},
		{"65: the CIO consolidates", ceo + "- {id: cio, title: CIO, reports_to: ceo, responsible_for: it-budget}\n- {id: d, title: IT Director, reports_to: cio, accountable_for: it-budget}\n", nil},
		{"65: at the CFO", cio + "- {id: d, title: CFO, reports_to: ceo, accountable_for: it-budget}\n", nil},
		{"67: an administrator under sales", cio + "- {id: s, title: Sales Director, reports_to: ceo}\n- {id: a, title: Systems Administrator, reports_to: s}\n", []string{"it-staff-outside-it note"}},
		{"67: a department's systems analyst", "organization: {it_headcount: 20}\n" + cio + "- {id: m, title: IT Manager, reports_to: cio}\n- {id: s, title: Sales Director, reports_to: ceo}\n" +
			"- {id: a, title: Systems Analyst, reports_to: s}\n- {id: b, title: Systems Analyst, reports_to: cio}\n", nil},
		{"67: a vendor's", cio + "- {id: s, title: Sales Director, reports_to: ceo}\n- {id: a, title: Systems Administrator, tags: [vendor], reports_to: s}\n", nil},
		{"67: at another site", "positions:\n- {id: ceo, title: CEO}\n- {id: cio, title: CIO, location: Ghent, reports_to: ceo}\n- {id: s, title: Sales Director, reports_to: ceo}\n" +
			"- {id: a, title: Systems Administrator, location: Porto, reports_to: s}\n", nil},
		{"67: under engineering", cio + "- {id: s, title: VP Engineering, reports_to: ceo}\n- {id: a, title: Systems Administrator, reports_to: s}\n", nil},
		{"67: in a box of IT", cio + "- {id: s, title: IT Department, reports_to: ceo}\n- {id: a, title: Systems Administrator, reports_to: s}\n", nil},
		{"68: research under the CIO", both + "- {id: r, title: Head of R&D, reports_to: cio}\n", []string{"engineering-under-cto note"}},
		{"68: further below the CIO", both + "- {id: d, title: Head of Delivery, reports_to: cio}\n- {id: r, title: Head of R&D, reports_to: d}\n", []string{"engineering-under-cto note"}},
		{"68: the head of it alone", both + "- {id: r, title: Head of R&D, reports_to: cio}\n- {id: s, title: R&D Manager, reports_to: r}\n", []string{"engineering-under-cto note"}},
		{"68: already the CTO's, a level down", cio + "- {id: cto, title: CTO, reports_to: cio}\n- {id: r, title: Head of R&D, reports_to: cto}\n- {id: s, title: Head of R&D Labs, reports_to: cio}\n",
			[]string{"cio-cto-peers note"}},
		{"68: a manager of applications, and an engineer", both + "- {id: r, title: Software Engineering Manager, reports_to: cio}\n- {id: s, title: Product Designer, reports_to: cio}\n", nil},
		{"68: of the product", both + "- {id: r, title: Product Engineering Manager, reports_to: cio}\n", []string{"engineering-under-cto note"}},
		{"68: by what it faces", both + "- {id: r, title: Platform Engineering Manager, faces: product, reports_to: cio}\n", []string{"engineering-under-cto note"}},
		{"68: platforms are the organization's own", both + "- {id: r, title: Director of Platform Engineering, reports_to: cio}\n", nil},
		{"68: without a CTO", cio + "- {id: r, title: Head of R&D, reports_to: cio}\n", nil},
		{"68: the organization's own applications", both + "- {id: r, title: Application Development Manager, reports_to: cio}\n", nil},
		{"69: the service desk under the CTO", both + "- {id: r, title: Service Desk Manager, reports_to: cto}\n", []string{"it-operations-under-cio note"}},
		{"69: under one who faces inward", cio + "- {id: cto, title: CTO, faces: internal, reports_to: ceo}\n- {id: r, title: Service Desk Manager, reports_to: cto}\n", nil},
		{"70: four areas", "organization: {it_headcount: 60}\n" + cio + "- {id: a, title: IT Manager, reports_to: cio, responsible_for: [networks, servers, erp, help-desk]}\n- {id: b, title: IT Manager, reports_to: cio}\n",
			[]string{"it-manager-one-domain note"}},
		{"73: a chief of the day", ceo + "- {id: cto, title: CTO, horizon: short, reports_to: ceo}\n", []string{"horizon-mismatch note"}},
		{"73: a CIO who is the IT Manager may be both", ceo + "- {id: x, title: CIO / IT Manager, horizon: short, reports_to: ceo}\n", nil},
		{"73: a manager of the years, beside a chief", cio + "- {id: m, title: IT Manager, horizon: long, reports_to: cio}\n", []string{"horizon-mismatch note"}},
		{"73, C6: and where nobody else is", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: m, title: IT Manager, horizon: long, authority: strategic, reports_to: coo}\n", nil},
		{"74: a chief who decides on operations", ceo + "- {id: cto, title: CTO, authority: operational, reports_to: ceo}\n", []string{"decision-authority-mismatch note"}},
		{"83: a department's CIO", ceo + "- {id: cio, title: CIO, scope: department, reports_to: ceo}\n", []string{"cio-scope-not-enterprise note"}},
		{"83: inside a business unit", ceo + "- {id: d, title: Divisional CEO, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: d}\n", []string{"cio-scope-not-enterprise note"}},
		{"83: below a division's president", ceo + "- {id: d, title: Division President, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: d}\n",
			[]string{"cio-scope-not-enterprise note"}},
		{"83: and this, where the line's own rule is off", ceo + "- {id: d, title: Division President, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: d}\n" +
			"conventions: {rules: {cio-reports-to-ceo: off, cio-title-without-seat: off}}\n", []string{"cio-scope-not-enterprise note"}},
		{"83: below the general manager of one", ceo + "- {id: d, title: \"General Manager, Automotive\", reports_to: ceo}\n- {id: cio, title: CIO, reports_to: d}\n", []string{"cio-scope-not-enterprise note"}},
		{"83: one of a field is no division's", ceo + "- {id: d, title: \"General Manager, Corporate Services\", reports_to: ceo}\n- {id: cio, title: CIO, reports_to: d}\n", []string{"cio-reports-to-ceo warning"}},
		{"83: nor is a director of the executive", ceo + "- {id: d, title: \"Executive Director, Estates\", reports_to: ceo}\n- {id: cio, title: CIO, reports_to: d}\n", []string{"cio-reports-to-ceo warning"}},
		{"83: said to be the enterprise's", ceo + "- {id: d, title: \"President, Energy\", reports_to: ceo}\n- {id: cio, title: CIO, scope: enterprise, reports_to: d}\n", []string{"cio-reports-to-ceo warning"}},
		{"10: beside the division's CIO", ceo + "- {id: d, title: \"President, Energy\", reports_to: ceo}\n- {id: cio, title: CIO, reports_to: d}\n- {id: it, title: IT Director, reports_to: d}\n",
			[]string{"cio-scope-not-enterprise note", "it-director-under-cio warning"}},
		{"10: a division without one, and no CIO of the whole", ceo + "- {id: d, title: \"President, Energy\", reports_to: ceo}\n- {id: e, title: \"President, Retail\", reports_to: ceo}\n- {id: cio, title: CIO, reports_to: d}\n- {id: it, title: IT Director, reports_to: e}\n",
			[]string{"cio-scope-not-enterprise note"}},

		{"83: another may be the whole's", "organization: {sector: investment}\n" + ceo + "- {id: x, title: CIO, reports_to: ceo}\n- {id: d, title: Divisional CEO, reports_to: ceo}\n" +
			"- {id: cio, title: Divisional Chief Information Officer, reports_to: d}\n", []string{"ambiguous-title note"}},
		{"83: whose line is in error", ceo + "- {id: cio, title: Divisional CIO, reports_to: coo}\n", []string{"unknown-manager error"}},
		{"83: a division's own chart", "positions:\n- {id: d, title: Divisional CEO}\n- {id: cio, title: CIO, reports_to: d}\n", nil},
		{"85: nobody has a successor", cio, nil},
		{"85: somebody has", "positions:\n- {id: ceo, title: CEO, successor: cio}\n- {id: cio, title: CIO, reports_to: ceo}\n", []string{"no-successor note"}},
		{"87: a manager paid more", ceo + "- {id: cio, title: CIO, pay: 100, reports_to: ceo}\n- {id: m, title: IT Manager, pay: 101, reports_to: cio}\n", []string{"pay-inversion note"}},
		{"87: a craft paid more", ceo + "- {id: m, title: Sales Manager, pay: 100, reports_to: ceo}\n- {id: s, title: Sales Representative, pay: 200, reports_to: m}\n", nil},
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
