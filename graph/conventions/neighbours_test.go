package conventions_test

import (
	"slices"
	"testing"

	"dotline/graph/conventions"
)

// What a title leaves open, those above, below and beside tell.
func TestNeighboursTell(t *testing.T) {
	const (
		chiefs = ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: cfo, title: CFO, reports_to: ceo}\n"
		agency = "conventions: {extends: [us-federal]}\n"
	)
	for _, tt := range []struct {
		name, chart string
		want        []string
	}{
		{"a division's president has chiefs beside the group's", chiefs + "- {id: p, title: \"President, Energy\", reports_to: ceo}\n" +
			"- {id: c, title: CIO, reports_to: p, dotted_line_to: cio}\n- {id: f, title: CFO, reports_to: p}\n", nil},
		{"so has a division's CEO", chiefs + "- {id: p, title: CEO Energy Division, reports_to: ceo}\n" +
			"- {id: c, title: CIO, reports_to: p, dotted_line_to: cio}\n", nil},
		{"the group's CIO steers them", chiefs + "- {id: p, title: \"President, Energy\", reports_to: ceo}\n" +
			"- {id: c, title: CIO, reports_to: p}\n", []string{"satellite-it-unsteered note c"}},
		{"each division its own, and nobody the whole's", ceo + "- {id: p, title: \"President, Energy\", reports_to: ceo}\n- {id: q, title: \"President, Retail\", reports_to: ceo}\n" +
			"- {id: c, title: CIO, reports_to: p}\n- {id: d, title: CIO, reports_to: q}\n", []string{"cio-scope-not-enterprise note c,d"}},
		{"the only one is a division's as well", ceo + "- {id: p, title: \"President, Energy\", reports_to: ceo}\n- {id: c, title: CIO, reports_to: p}\n",
			[]string{"cio-scope-not-enterprise note c"}},
		{"so is who says so", chiefs + "- {id: p, title: \"President, Energy\", reports_to: ceo}\n- {id: c, title: CIO, scope: enterprise, reports_to: p}\n",
			[]string{"duplicate-role warning cio,c", "cio-reports-to-ceo warning c"}},
		{"and whose title does", chiefs + "- {id: p, title: \"President, Energy\", reports_to: ceo}\n- {id: c, title: Group CIO, reports_to: p}\n",
			[]string{"cio-reports-to-ceo warning c"}},
		{"the group's, below a division's president, is not its own", ceo + "- {id: p, title: \"President, Energy\", reports_to: ceo}\n- {id: c, title: Group CIO, reports_to: p}\n",
			[]string{"cio-reports-to-ceo warning c"}},
		{"who leads a division's IT is the division's, and steered by the CIO", chiefs + "- {id: p, title: \"President, Energy\", reports_to: ceo}\n- {id: d, title: IT Director, reports_to: p}\n",
			[]string{"satellite-it-unsteered note d"}},
		{"not below the division's CFO", chiefs + "- {id: p, title: \"President, Energy\", reports_to: ceo}\n- {id: f, title: CFO, reports_to: p}\n- {id: d, title: IT Director, reports_to: f}\n",
			[]string{"it-director-under-cio warning d"}},
		{"two companies are two tops, and no clash of chiefs", "positions:\n- {id: a, title: CEO}\n- {id: b, title: CIO, reports_to: a}\n- {id: c, title: CEO}\n- {id: d, title: CIO, reports_to: c}\n",
			[]string{"multiple-roots warning a,c"}},
		{"two who head IT together are one head", ceo + "- {id: a, title: Co-Head of IT, reports_to: ceo}\n- {id: b, title: Co-Head of IT, reports_to: ceo}\n", nil},
		{"two of one division clash below the whole", ceo + "- {id: p, title: \"President, Energy\", reports_to: ceo}\n- {id: c, title: CFO, reports_to: p}\n- {id: d, title: CFO, reports_to: p}\n",
			[]string{"duplicate-role warning c,d"}},
		{"two of one division clash", "positions:\n- {id: p, title: \"President, Energy\"}\n- {id: c, title: CIO, reports_to: p}\n- {id: d, title: CIO, reports_to: p}\n",
			[]string{"duplicate-role warning c,d"}},
		{"the CTOs of two divisions steer nobody of the other", "positions:\n- {id: g, title: Group CEO}\n- {id: a, title: CEO Division A, reports_to: g}\n- {id: b, title: CEO Division B, reports_to: g}\n" +
			"- {id: c, title: CTO, reports_to: a}\n- {id: d, title: CTO, reports_to: b}\n", nil},
		{"the CEOs of companies of a group", "positions:\n- {id: g, title: Group CEO}\n- {id: a, title: CEO Energy, reports_to: g}\n- {id: b, title: \"CEO, Retail\", reports_to: g}\n", nil},

		{"a president above the CEO, below the members", "positions:\n- {id: m, title: General Assembly}\n- {id: p, title: President, reports_to: m}\n" +
			"- {id: ceo, title: CEO, reports_to: p}\n- {id: cio, title: CIO, reports_to: ceo}\n", nil},
		{"a président who leaves it to the directeur général", "positions:\n- {id: m, title: Assemblée générale}\n- {id: p, title: Président, reports_to: m}\n- {id: a, title: Assistante, reports_to: p}\n" +
			"- {id: d, title: Directeur  Général, reports_to: p}\n- {id: daf, title: DAF, reports_to: d}\n- {id: cio, title: DSI, reports_to: daf}\n", []string{"cio-reports-to-ceo warning cio"}},
		{"a president who leads others as well may not", "positions:\n- {id: p, title: President}\n- {id: cfo, title: CFO, reports_to: p}\n- {id: c, title: Controller, reports_to: cfo}\n" +
			"- {id: d, title: Geschäftsführer, reports_to: p}\n- {id: i, title: IT-Leiter, reports_to: d}\n", []string{"ambiguous-title note d"}},
		{"a president beside the CEO, below the chair", "positions:\n- {id: m, title: Chairman}\n- {id: p, title: President, reports_to: m}\n" +
			"- {id: ceo, title: CEO, reports_to: m}\n- {id: cio, title: CIO, reports_to: p}\n", nil},
		{"nobody else says CEO: two presidents clash", "positions:\n- {id: m, title: Chairman}\n- {id: p, title: President, reports_to: m}\n" +
			"- {id: q, title: President, reports_to: m}\n", []string{"duplicate-role warning p,q"}},
		{"one person in two boxes", ceo + "- {id: a, title: CFO, name: Sam Reed, reports_to: ceo}\n- {id: b, title: Chief Financial Officer, name: SAM REED, reports_to: ceo}\n", nil},
		{"and somebody else in a third", ceo + "- {id: a, title: CFO, name: Sam Reed, reports_to: ceo}\n- {id: b, title: Chief Financial Officer, name: Sam Reed, reports_to: ceo}\n" +
			"- {id: c, title: CFO, name: Kim Moss, reports_to: ceo}\n", []string{"duplicate-role warning a,b,c"}},
		{"two say CEO", "positions:\n- {id: m, title: Chairman}\n- {id: p, title: President and CEO, reports_to: m}\n" +
			"- {id: q, title: CEO, reports_to: m}\n", []string{"duplicate-role warning p,q"}},
		{"a museum's Deputy Director is second to its head", "positions:\n- {id: d, title: Director}\n- {id: s, title: Deputy Director, reports_to: d}\n" +
			"- {id: it, title: Head of IT, reports_to: s}\n", nil},
		{"so is an Assistant Director", "positions:\n- {id: d, title: Director}\n- {id: s, title: Assistant Director, reports_to: d}\n" +
			"- {id: p, title: Director of Public Services, reports_to: s}\n", nil},
		{"a department's is not", ceo + "- {id: d, title: Sales Director, reports_to: ceo}\n- {id: s, title: Deputy Sales Director, reports_to: d}\n" +
			"- {id: p, title: Director of Partners, reports_to: s}\n", []string{"rank-inversion warning p"}},
		{"whoever deputizes for an agency's head is not its head", "positions:\n- {id: a, title: Administrator}\n- {id: s, title: Deputy Administrator, reports_to: a}\n" +
			"- {id: cio, title: CIO, reports_to: s}\n" + agency, []string{"cio-reports-to-ceo error cio"}},
		{"nor is a secretary's assistant", "positions:\n- {id: a, title: Secretary of Transportation}\n- {id: s, title: Assistant Secretary for Budget, reports_to: a}\n" +
			"- {id: cio, title: CIO, reports_to: s}\n" + agency, []string{"cio-reports-to-ceo error cio"}},

		{"the chiefs of two companies of a holding, whose CEO chairs its board", "positions:\n- {id: g, title: \"Chairman & CEO, Arden Holding\"}\n" +
			"- {id: it, title: Group Head of IT, reports_to: g}\n- {id: a, title: \"Managing Director, Arden Energy\", reports_to: g}\n- {id: b, title: \"CEO, Arden Foods\", reports_to: g}\n" +
			"- {id: c, title: CFO Arden Energy, reports_to: a}\n- {id: d, title: CFO Foods, reports_to: b}\n- {id: e, title: \"CIO, Arden Energy\", reports_to: a}\n", nil},
		{"the finance director's IT Manager of one company of a holding", "positions:\n- {id: g, title: Group CEO}\n- {id: it, title: Group Head of IT, reports_to: g}\n" +
			"- {id: b, title: \"CEO, Arden Foods\", reports_to: g}\n- {id: f, title: Finance Director, reports_to: b}\n- {id: m, title: IT Manager, reports_to: f}\n",
			[]string{"functioning-as-cio note it"}},
		{"the head of IT of an inspectorate", "positions:\n- {id: m, title: Permanent Secretary}\n- {id: a, title: \"Director General, Corporate Services\", reports_to: m}\n" +
			"- {id: d, title: \"Director General, Operations\", reports_to: m}\n- {id: cio, title: CIO, reports_to: a}\n- {id: it, title: \"Head of IT, Inspectorate\", reports_to: d}\n",
			[]string{"cio-reports-to-ceo warning cio"}},
		{"a technology director of a practice, whose boss is of no known rank", "positions:\n- {id: m, title: Managing Partner}\n- {id: p, title: Partner - Digital Practice, reports_to: m}\n" +
			"- {id: t, title: Technology Director, reports_to: p}\n- {id: coo, title: COO, reports_to: m}\n- {id: it, title: Head of IT, reports_to: coo}\n", nil},
		{"who sells is a Revenue Officer, whatever else is below", ceo + "- {id: cro, title: CRO, reports_to: ceo}\n- {id: a, title: VP Sales, reports_to: cro}\n" +
			"- {id: b, title: Head of Delight, reports_to: cro}\n- {id: c, title: Wizard, reports_to: cro}\n", nil},
		{"whose field is told by two, is not told", ceo + "- {id: cro, title: CRO, reports_to: ceo}\n- {id: a, title: VP Sales, reports_to: cro}\n" +
			"- {id: b, title: Head of Market Risk, reports_to: cro}\n", []string{"ambiguous-title note cro"}},
		{"a chief of staff leads the staff of the office, and no director", ceo + "- {id: s, title: Chief of Staff, reports_to: ceo}\n- {id: a, title: Press Officer, reports_to: s}\n" +
			"- {id: b, title: Director of Events, reports_to: s}\n", []string{"reports-to-assistant warning b"}},
		{"a Director General sits with the chiefs", "positions:\n- {id: m, title: Permanent Secretary}\n- {id: d, title: \"Director General, Corporate Services\", reports_to: m}\n" +
			"- {id: cio, title: CIO, reports_to: d}\nconventions: {rules: {cio-reports-to-ceo: off}}\n", nil},
		{"while nobody is CIO, others stand in", ceo + "- {id: cio, title: CIO, vacant: true, reports_to: ceo}\n- {id: a, title: Acting CIO, reports_to: ceo, accountable_for: [it-strategy]}\n" +
			"- {id: b, title: IT Manager, reports_to: cio}\n- {id: d, title: Bakery Manager, vacant: true, reports_to: ceo}\n- {id: e, title: Interim Bakery Manager, reports_to: ceo}\n- {title: Baker, reports_to: d}\n", nil},
		{"not of another shop", ceo + "- {id: a, title: Shop Manager, vacant: true, reports_to: ceo, reports: [{title: Clerk}]}\n- {id: x, title: Sales Director, reports_to: ceo}\n" +
			"- {id: b, title: Acting Shop Manager, reports_to: x}\n", []string{"vacant-manager note a"}},
		{"who acts may stand below", ceo + "- {id: a, title: Shop Manager, vacant: true, reports_to: ceo, reports: [{title: Acting Shop Manager}]}\n", nil},
		{"and the strategy waits with one of them", ceo + "- {id: cio, title: CIO, vacant: true, reports_to: ceo}\n- {id: b, title: IT Director, reports_to: cio, accountable_for: [it-strategy]}\n",
			[]string{"vacant-manager note cio"}},
		{"who leads investments is their chief", ceo + "- {id: cio, title: CIO, reports_to: ceo}\n- {id: a, title: Head of Equities, reports_to: cio}\n" +
			"- {id: b, title: Head of Fixed Income, reports_to: cio}\n- {id: coo, title: COO, reports_to: ceo}\n- {id: it, title: IT Manager, reports_to: coo}\n", nil},
		{"and who leads IT, of any sector, its", "organization: {sector: investment}\n" + ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: ceo}\n" +
			"- {id: a, title: IT Manager, reports_to: cio}\n- {id: b, title: Network Manager, reports_to: cio}\n- {id: it, title: IT Manager, reports_to: coo}\n",
			[]string{"it-manager-bypasses-it-lead warning it"}},
		{"one report tells nothing", ceo + "- {id: cpo, title: CPO, reports_to: ceo}\n- {id: a, title: HR Manager, reports_to: cpo}\n", []string{"ambiguous-title note cpo"}},
		{"two do", ceo + "- {id: cpo, title: CPO, reports_to: ceo}\n- {id: a, title: HR Manager, reports_to: cpo}\n- {id: b, title: Recruiter, reports_to: cpo}\n", nil},
		{"half of them do not", ceo + "- {id: cpo, title: CPO, reports_to: ceo}\n- {id: a, title: HR Manager, reports_to: cpo}\n- {id: b, title: Head of Product, reports_to: cpo}\n",
			[]string{"ambiguous-title note cpo"}},

		{"a chief digital officer above IT is an executive of it", "organization: {it_headcount: 120}\n" + ceo + "- {id: cdo, title: Chief Digital Officer, reports_to: ceo}\n" +
			"- {id: it, title: IT Director, reports_to: cdo}\n", nil},
		{"one beside it is not", "organization: {it_headcount: 120}\n" + ceo + "- {id: cdo, title: Chief Digital Officer, reports_to: ceo}\n" +
			"- {id: it, title: IT Director, reports_to: ceo}\n", []string{"large-it-without-executive warning it"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := told(check(t, tt.chart, conventions.Options{})); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
