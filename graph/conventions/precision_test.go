package conventions_test

import (
	"slices"
	"strings"
	"testing"

	"dotline/graph/conventions"
)

// What a chart leaves open accuses nobody, and one cause is one finding.
func TestPrecision(t *testing.T) {
	const chiefs = ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: ceo}\n"
	for _, tt := range []struct {
		name, chart string
		want        []string // "rule severity positions"
	}{
		{"an agency's Director heads it", "positions:\n- {id: d, title: Director}\n- {id: cfo, title: CFO, reports_to: d}\n" +
			"- {id: cio, title: CIO, reports_to: d}\n", nil},
		{"so does an Administrator", "positions:\n- {id: a, title: Administrator}\n- {id: cfo, title: CFO, reports_to: a}\n", nil},
		{"a department's director does not", "positions:\n- {id: d, title: Sales Director}\n- {id: cio, title: CIO, reports_to: d}\n",
			[]string{"cio-reports-to-ceo warning cio"}},
		{"nor does one with a boss", ceo + "- {id: d, title: Director, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: d}\n",
			[]string{"cio-reports-to-ceo warning cio"}},
		{"nor a manager", "positions:\n- {id: m, title: Manager}\n- {id: d, title: Sales Director, reports_to: m}\n",
			[]string{"rank-inversion warning d"}},
		{"a division's president has chiefs", ceo + "- {id: p, title: Division President, reports_to: ceo}\n" +
			"- {id: cfo, title: CFO, reports_to: p}\n- {id: cio, title: Division CIO, reports_to: p}\n", []string{"cio-scope-not-enterprise note cio"}},
		{"a chief on the board reports as a chief", ceo + "- {id: cfo, title: CFO and Board Member, reports_to: ceo}\n" +
			"- {id: cio, title: CIO and Board Member, reports_to: ceo}\n- {id: m, title: Sales Manager, reports_to: ceo}\n" +
			"- {id: cmo, title: CMO and Board Member, reports_to: m}\n", []string{"rank-inversion warning cmo"}},
		{"and is reported to as one", ceo + "- {id: cfo, title: CFO and Board Member, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: cfo}\n",
			[]string{"cio-reports-to-ceo warning cio"}},
		{"a division's president is not above the CEO", "positions:\n- {id: p, title: Division President}\n- {id: ceo, title: CEO, reports_to: p}\n",
			[]string{"rank-inversion warning ceo"}},

		{"two roles of one person are one line", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n" +
			"- {id: x, title: IT Director / IT Manager, reports_to: ceo}\n", []string{"it-director-under-cio warning x"}},
		{"two roles that two people share clash once", ceo + "- {id: a, title: CIO and CTO, reports_to: ceo}\n" +
			"- {id: b, title: CIO and CTO, reports_to: ceo}\n", []string{"duplicate-role warning a,b"}},
		{"one step below the CIO are assistant CIOs and vice presidents", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n" +
			"- {id: a, title: Assistant CIO, reports_to: cio}\n- {id: v, title: VP Infrastructure, reports_to: cio}\n" +
			"- {id: x, title: IT Director, reports_to: a}\n- {id: y, title: IT Director, reports_to: v}\n", nil},
		{"not those of another field", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: v, title: VP Operations, reports_to: ceo}\n" +
			"- {id: x, title: IT Director, reports_to: v}\n", []string{"it-director-under-cio warning x"}},
		{"a note does not hide a warning", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: fm, title: Finance Manager, reports_to: coo}\n" +
			"- {id: itd, title: IT Director, reports_to: fm}\n", []string{"rank-inversion warning itd"}},
		{"nor the other way round", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: fm, title: Finance Manager, reports_to: coo}\n" +
			"- {id: itd, title: IT Director, reports_to: fm}\nconventions: {rules: {rank-inversion: note}}\n",
			[]string{"it-lead-reports-to-finance note itd"}},
		{"a loop is not deep", "positions:\n- {id: a, title: A, reports_to: c}\n- {id: b, title: B, reports_to: a}\n- {id: c, title: C, reports_to: b}\n" +
			"- {id: d, title: D, reports_to: c}\nconventions: {rules: {too-many-layers: {max: 2}}}\n", []string{"reporting-cycle error a,c,b"}},

		{"an executive director may be above a chief", ceo + "- {id: a, title: Executive Director Medical Services, reports_to: ceo}\n" +
			"- {id: b, title: Chief Medical Information Officer, reports_to: a}\n", nil},
		{"one further down is not", ceo + "- {id: c, title: Chief Medical Officer, reports_to: ceo}\n- {id: a, title: Executive Director Medical Services, reports_to: c}\n" +
			"- {id: b, title: Chief Nursing Officer, reports_to: a}\n", []string{"rank-inversion warning b"}},
		{"nor is a plain director", ceo + "- {id: a, title: Director of Medical Services, reports_to: ceo}\n" +
			"- {id: b, title: Chief Nursing Officer, reports_to: a}\n", []string{"rank-inversion warning b"}},
		{"a head of something may be a manager", ceo + "- {id: d, title: Deputy Director of Estates, reports_to: ceo}\n" +
			"- {id: m, title: Plant Manager, reports_to: d}\n- {id: x, title: Head of Maintenance, reports_to: d}\n- {id: y, title: Head of Production, reports_to: m}\n", nil},
		{"a director is none, nor is the head of a whole function", ceo + "- {id: d, title: Deputy Director of Estates, reports_to: ceo}\n" +
			"- {id: x, title: Director of Maintenance, reports_to: d}\n- {id: y, title: Head of HR, reports_to: d}\n",
			[]string{"rank-inversion warning x", "rank-inversion warning y"}},
		{"a head ranks above a supervisor", ceo + "- {id: s, title: Shift Supervisor, reports_to: ceo}\n- {id: x, title: Head of Production, reports_to: s}\n",
			[]string{"rank-inversion warning x"}},
		{"a chief press officer may be no chief of the whole", ceo + "- {id: d, title: Director of Communications, reports_to: ceo}\n" +
			"- {id: x, title: Chief Press Officer, reports_to: d}\n", nil},
		{"who has a craft may lead others of it", ceo + "- {id: a, title: University Librarian, reports_to: ceo}\n- {id: x, title: Head of Collections, reports_to: a}\n" +
			"- {id: b, title: City Engineer, reports_to: ceo}\n- {id: y, title: Streets Manager, reports_to: b}\n" +
			"- {id: c, title: Professor of Optics, reports_to: ceo}\n- {id: z, title: Laboratory Manager, reports_to: c}\n", nil},
		{"who has a job does not", ceo + "- {id: b, title: Network Engineer, reports_to: ceo}\n- {id: y, title: Streets Manager, reports_to: b}\n",
			[]string{"rank-inversion warning y"}},
		{"under the CFO who is the COO as well, IT has the COO", ceo + "- {id: cfo, title: CFO/COO, reports_to: ceo}\n- {id: x, title: IT Director, reports_to: cfo}\n", nil},
		{"an RSSI may report to a director, a CDO does not", ceo + "- {id: a, title: Directeur du numérique, reports_to: ceo}\n- {id: x, title: RSSI, reports_to: a}\n" +
			"- {id: b, title: Sales Director, reports_to: ceo}\n- {id: y, title: Chief Data Officer, reports_to: b}\n", []string{"rank-inversion warning y"}},
		{"a fractional CIO is what small organizations have", "organization: {headcount: 40, it_headcount: 2}\n" + ceo +
			"- {id: cio, title: Fractional CIO, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: cio}\n", nil},
		{"below a Chief Transformation Officer the CIO is of information", ceo + "- {id: t, title: Chief Transformation Officer, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: t}\n",
			[]string{"cio-reports-to-ceo warning cio"}},
		{"a head and the director above are not known to be equals", ceo + "- {id: d, title: Director of Estates, reports_to: ceo}\n- {id: x, title: Head of Maintenance, reports_to: d}\n" +
			"- {id: y, title: Director of Parks, reports_to: d}\nconventions: {rules: {rank-compression: note}}\n", []string{"rank-compression note y"}},
		{"a software company of another language", "organization: {sector: 软件}\n" + ceo + "- {id: cto, title: CTO, reports_to: ceo}\n- {id: cfo, title: CFO, reports_to: ceo}\n" +
			"- {id: x, title: IT Supervisor, reports_to: cfo}\n",
			[]string{"it-lead-reports-to-finance note x"}},
		{"who directs networks and infrastructure of another kind does not lead IT", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: a, title: Dealer Network Director, reports_to: coo}\n" +
			"- {id: b, title: Infrastructure Director, reports_to: coo}\n- {id: c, title: Director of Food Technology, reports_to: coo}\n" +
			"- {id: m, title: IT Manager, reports_to: coo}\n- {id: e, title: Network Engineer, reports_to: m}\n", nil},
		{"unless IT is below, or in the title", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: a, title: Infrastructure Director, reports_to: coo}\n" +
			"- {id: e, title: Network Manager, reports_to: a}\n- {id: cfo, title: CFO, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: cfo}\n",
			[]string{"it-manager-bypasses-it-lead warning m"}},
		{"as IT infrastructure is", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: a, title: IT Infrastructure Director, reports_to: coo}\n" +
			"- {id: cfo, title: CFO, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: cfo}\n", []string{"it-manager-bypasses-it-lead warning m"}},
		{"a directeur technique builds", ceo + "- {id: a, title: Directeur technique, reports_to: ceo}\n- {id: cfo, title: COO, reports_to: ceo}\n" +
			"- {id: m, title: Responsable informatique, reports_to: cfo}\n", nil},
		{"an airline's network is no computers'", chiefs + "- {id: cco, title: Chief Commercial Officer, reports_to: ceo}\n- {id: v, title: \"VP, Network & Revenue Management\", reports_to: cco}\n" +
			"- {id: n, title: VP Network, reports_to: cco}\n- {id: m, title: Network Manager, reports_to: n}\n", nil},
		{"a vice president of IT's applications is one", chiefs + "- {id: cco, title: Chief Commercial Officer, reports_to: ceo}\n- {id: v, title: VP Applications, reports_to: cco}\n",
			[]string{"vp-technology-line warning v"}},
		{"nor is a shop's, or that of the pipes", chiefs + "- {id: s, title: Sales Director, reports_to: ceo}\n- {id: b, title: Branch Network Manager, reports_to: s}\n" +
			"- {id: w, title: Directeur de la voirie et des réseaux, reports_to: ceo}\n- {id: r, title: Responsable réseaux, reports_to: w}\n", nil},
		{"an administrator's is", chiefs + "- {id: s, title: Sales Director, reports_to: ceo}\n- {id: b, title: Network Administrator, reports_to: s}\n",
			[]string{"it-staff-outside-it note b"}},
		{"and a department's that says so", chiefs + "- {id: s, title: Sales Director, reports_to: ceo}\n- {id: b, title: Network Manager, department: IT, reports_to: s}\n",
			[]string{"it-staff-outside-it note b"}},
		{"a power company has networks of its own", "organization: {sector: energy}\n" + chiefs + "- {id: s, title: Director of Distribution, reports_to: ceo}\n- {id: n, title: Network Engineer, reports_to: s}\n" +
			"- {id: o, title: Networks Director, reports_to: coo}\n- {id: a, title: Systems Administrator, reports_to: s}\n", []string{"it-staff-outside-it note a"}},
		{"so has whoever sells lines", chiefs + "- {id: s, title: Leiter Glasfaser, reports_to: ceo}\n- {id: n, title: Netzwerktechniker, reports_to: s}\n", nil},
		{"who builds for clients does not lead IT", ceo + "- {id: t, title: Head of Technology, reports_to: ceo}\n- {id: a, title: Lead Developer, reports_to: t}\n- {id: b, title: UX Designer, reports_to: t}\n" +
			"- {id: coo, title: COO, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: coo}\n", nil},
		{"who has the help desk as well does", ceo + "- {id: t, title: Head of Technology, reports_to: ceo}\n- {id: a, title: Lead Developer, reports_to: t}\n- {id: b, title: Help Desk Manager, reports_to: t}\n" +
			"- {id: coo, title: COO, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: coo}\n", []string{"functioning-as-cio note t", "it-manager-bypasses-it-lead warning m"}},
		{"a vice president of finance is finance", ceo + "- {id: f, title: VP Finance, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: f}\n", []string{"it-lead-reports-to-finance note m"}},
		{"a field's own IT is no site", chiefs + "- {id: p, title: Provost, reports_to: ceo}\n- {id: l, title: Director of Learning Technologies, reports_to: p}\n", nil},
		{"books are no information services", chiefs + "- {id: l, title: Director of Library and Information Services, reports_to: coo}\n", nil},
		{"nor is power a system", chiefs + "- {id: l, title: \"Director, Power Systems\", reports_to: coo}\n", nil},
		{"companies below one board each have their chiefs", "positions:\n- {id: b, title: Holding Board}\n- {id: x, title: CEO Alpha GmbH, reports_to: b}\n- {id: y, title: \"Managing Director, Beta Ltd\", reports_to: b}\n" +
			"- {id: f, title: CFO, reports_to: x}\n- {id: g, title: CFO, reports_to: y}\n- {id: c, title: CIO, reports_to: x}\n- {id: d, title: CIO, reports_to: y}\n", nil},
		{"nor do companies that have boxes of their own", "positions:\n- {id: h, title: Nordfels Holding AG}\n- {id: a, title: Nordfels Stahl GmbH & Co. KG, reports_to: h}\n- {id: b, title: Acme Foods Ltd, reports_to: h}\n" +
			"- {id: x, title: Geschäftsführer, reports_to: a}\n- {id: y, title: Managing Director, reports_to: b}\n- {id: f, title: CFO, reports_to: x}\n- {id: g, title: CFO, reports_to: y}\n" +
			"- {id: c, title: CIO, reports_to: x}\n- {id: d, title: CIO, reports_to: g}\n", []string{"cio-reports-to-ceo warning d"}},
		{"below a group's head they are parts of it", chiefs + "- {id: a, title: Acme Foods Ltd, reports_to: ceo}\n- {id: y, title: CEO, reports_to: a}\n- {id: f, title: CFO, reports_to: y}\n" +
			"- {id: d, title: CIO, reports_to: y, dotted_line_to: cio}\n", nil},
		{"a CEO of two leads a field, and no part", "positions:\n- {id: b, title: Board}\n- {id: x, title: \"Co-CEO, Product\", reports_to: b}\n- {id: y, title: \"Co-CEO, Operations\", reports_to: b}\n" +
			"- {id: c, title: CIO, reports_to: y}\n", nil},
		{"two share a job", ceo + "- {id: a, title: CIO (job share), reports_to: ceo}\n- {id: b, title: CIO (job share), reports_to: ceo}\n", nil},
		{"a CFO who is head of IT is above the IT manager", ceo + "- {id: f, title: CFO and Head of IT, reports_to: ceo}\n- {id: m, title: IT Manager, reports_to: f}\n", nil},
		{"one company has one CEO, whatever the spelling", "positions:\n- {id: b, title: Board}\n- {id: x, title: CEO, reports_to: b}\n- {id: y, title: Chief Executive Officer, reports_to: b}\n" +
			"- {id: f, title: CFO, reports_to: x}\n- {id: g, title: COO, reports_to: y}\n", []string{"duplicate-role warning x,y"}},
		{"a power company's director of networks is no second one of IT", "positions:\n- {id: b, title: Aufsichtsrat}\n- {id: t, title: Technischer Vorstand, reports_to: b}\n- {id: n, title: Leiter Netze, reports_to: t}\n" +
			"- {id: k, title: Kaufmännischer Vorstand, reports_to: b}\n- {id: i, title: Bereichsleiter IT, reports_to: k}\n", []string{"it-lead-reports-to-finance note i"}},
		{"a chief of a few days a month stands on no ladder", chiefs + "- {id: d, title: Transformation Director, reports_to: ceo}\n- {id: v, title: Fractional CISO, reports_to: d}\n", nil},
		{"who helps customers has a desk, too", chiefs + "- {id: s, title: Customer Service Director, reports_to: ceo}\n- {id: h, title: Help Desk Manager, reports_to: s}\n- {id: a, title: Service Desk Agent, reports_to: h}\n" +
			"- {id: x, title: Sales Director, reports_to: ceo}\n- {id: y, title: Applications Engineer, reports_to: x}\n- {id: z, title: IT Support Manager, reports_to: x}\n",
			[]string{"it-staff-outside-it note z"}},
		{"a builder's infrastructure is what it builds", "organization: {sector: construction}\n" + chiefs + "- {id: i, title: Director of Infrastructure, reports_to: coo}\n", nil},
		{"one who is vice president and CIO has one line", ceo + "- {id: s, title: SVP Sales, reports_to: ceo}\n- {id: v, title: VP of IT and CIO, reports_to: s}\n", []string{"cio-reports-to-ceo warning v"}},
		{"so has a CIO and CTO", ceo + "- {id: s, title: CFO, reports_to: ceo}\n- {id: v, title: CIO and CTO, reports_to: s}\n", []string{"cio-reports-to-ceo warning v"}},
		{"who is CTO and IT Director is the CIO's peer", chiefs + "- {id: v, title: CTO and IT Director, reports_to: ceo}\n", nil},
		{"a university's senior vice president has chiefs", "positions:\n- {id: p, title: President}\n- {id: v, title: Senior Vice President for Finance and Administration, reports_to: p}\n" +
			"- {id: h, title: Chief Human Resources Officer, reports_to: v}\n", nil},
		{"one further down does not", chiefs + "- {id: v, title: SVP Sales, reports_to: coo}\n- {id: h, title: Chief Data Officer, reports_to: v}\n", []string{"rank-inversion warning h"}},
		{"a programme's IT is the programme's", chiefs + "- {id: t, title: Chief Transformation Officer, reports_to: ceo}\n- {id: l, title: Interim Programme IT Lead, reports_to: t}\n", nil},
		{"a site's manager, below one whose title says no site", chiefs + "- {id: u, title: Directeur d'usine Nord, reports_to: coo}\n- {id: r, title: Responsable informatique site, reports_to: u}\n",
			[]string{"satellite-it-unsteered note r"}},
		{"a hotel's manager has directors", ceo + "- {id: h, title: Hotel Manager, reports_to: ceo}\n- {id: f, title: Director of Food & Beverage, reports_to: h}\n", nil},
		{"a sales manager has none", ceo + "- {id: h, title: Sales Manager, reports_to: ceo}\n- {id: f, title: Director of Food & Beverage, reports_to: h}\n", []string{"rank-inversion warning f"}},
		{"a nursing home's administrator has one", ceo + "- {id: a, title: Administrator, reports_to: ceo}\n- {id: n, title: Director of Nursing, reports_to: a}\n", nil},
		{"data protection and controlling say no rank", ceo + "- {id: c, title: Compliance Manager, reports_to: ceo}\n- {id: d, title: Data Protection Officer, reports_to: c}\n" +
			"- {id: f, title: Finance Manager, reports_to: ceo}\n- {id: g, title: Controller, reports_to: f}\n", nil},
		{"nor does the director of a picture", ceo + "- {id: m, title: Brand Manager, reports_to: ceo}\n- {id: d, title: Art Director, reports_to: m}\n", nil},
		{"a committee drawn for dotted lines is no second top", ceo + "- {id: ac, title: Audit Committee}\n- {id: a, title: Head of Internal Audit, reports_to: ceo, dotted_line_to: ac}\n", nil},
		{"one that no line leads to is", ceo + "- {id: ac, title: Steering Committee}\n", []string{"multiple-roots warning ceo,ac"}},
		{"a board is one, too", ceo + "- {id: b, title: Board}\n- {id: a, title: Head of Internal Audit, reports_to: ceo, dotted_line_to: b}\n", []string{"multiple-roots warning ceo,b"}},
		{"assistants are not led", ceo + strings.Repeat("- {title: Clerk, reports_to: ceo}\n", 15) + "- {id: pa, title: Clerk, assistant: true, reports_to: ceo}\n- {title: Executive Assistant, reports_to: ceo}\n", nil},
		{"one too many is", ceo + strings.Repeat("- {title: Clerk, reports_to: ceo}\n", 16), []string{"span-too-wide note ceo"}},
		{"a role nearly known", ceo + "- {id: a, title: Boss of Bits, role: it-manger, reports_to: ceo}\n", []string{"bad-value warning a"}},
		{"a role of the chart's own, far from any", ceo + "- {id: a, title: Boss of Bits, role: wizard, reports_to: ceo}\n", nil},
		{"one that says a rank", ceo + "- {id: a, title: Boss of Bits, role: hr-manager, reports_to: ceo}\n", nil},
		{"one in four letters", ceo + "- {id: a, title: Chief Product and Technology Officer, role: cpto, reports_to: ceo}\n", nil},
		{"an acronym near several, or with another letter", ceo + "- {id: a, title: Boss of Bits, role: cgo, reports_to: ceo}\n" +
			"- {id: b, title: Boss of Bytes, role: cfp, reports_to: ceo}\n- {id: c, title: Boss of Nibbles, role: ooc, reports_to: ceo}\n- {id: d, title: Boss, role: PMO, reports_to: ceo}\n", nil},
		{"one that the chart's conventions name", ceo + "- {id: a, title: Boss of Bits, role: it-manger, reports_to: ceo}\n" +
			"conventions: {custom: [{id: bits, role: it-manger, must_report_to: ceo}]}\n", nil},
		{"nearly one that they name and another holds", ceo + "- {id: a, title: Tooling Boss, role: toolsmith, reports_to: ceo}\n" +
			"- {id: b, title: Tools, role: toolsmiht, reports_to: ceo}\n" +
			"conventions: {custom: [{id: tools, role: toolsmith, must_report_to: ceo}]}\n", []string{"bad-value warning b"}},
		{"a known role, written as a title", ceo + "- {id: a, title: Boss of Bits, role: Chief Data Officer, reports_to: ceo}\n", nil},

		{"two of one rank lead no IT", ceo + "- {id: a, title: IT Manager, reports_to: ceo}\n- {id: b, title: IT Manager, reports_to: ceo}\n", nil},
		{"unless one makes the strategy", ceo + "- {id: a, title: IT Manager, reports_to: ceo}\n" +
			"- {id: b, title: IT Manager, reports_to: ceo, accountable_for: it-strategy}\n", []string{"functioning-as-cio note b"}},
		{"all of IT comes before a group of it", ceo + "- {id: a, title: Network Manager, reports_to: ceo}\n- {id: b, title: IT Manager, reports_to: ceo}\n",
			[]string{"functioning-as-cio note b"}},

		{"a team's box stands for its people", complete + "- {id: t, title: Help Desk Team, headcount: 20, reports_to: cio}\n" +
			"- {id: n, title: Network Engineer, reports_to: cio}\n", nil},
		{"whose number is unknown where it says none", complete + "- {id: t, title: Help Desk Team, reports_to: cio}\n" +
			"- {id: n, title: Network Engineer, reports_to: cio}\n", nil},
		{"its members are counted where they are drawn", complete + "- {id: t, title: Help Desk Team, reports_to: cio}\n" +
			"- {id: a, title: Clerk, reports_to: t}\n- {id: b, title: Clerk, reports_to: t}\n- {id: n, title: Network Engineer, reports_to: cio}\n",
			[]string{"cio-without-fleet warning cio"}},
		{"people below the CIO count under any title", complete + "- {id: w, title: Wizard, headcount: 11, reports_to: cio}\n" +
			"- {id: n, title: Network Engineer, reports_to: cio}\n", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := told(check(t, tt.chart, conventions.Options{}))
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// told returns the findings as "rule severity positions", in order.
func told(r conventions.Report) []string {
	var all []string
	for _, f := range r.Findings {
		s := f.Rule.ID + " " + f.Severity.String() + " "
		for i, p := range f.Positions {
			if i > 0 {
				s += ","
			}
			s += p.ID
		}
		all = append(all, s)
	}
	return all
}

// complete begins charts that hold every position of their organization.
const complete = "organization: {complete: true, headcount: 400}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: ceo}\n"
