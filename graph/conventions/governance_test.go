package conventions_test

import (
	"slices"
	"strings"
	"testing"

	"dotline/graph/conventions"
)

// Laws, codes and standards: each row with the profile under which it counts.
func TestGovernance(t *testing.T) {
	const board = "positions:\n- {id: board, title: Board of Directors}\n- {id: ceo, title: CEO, name: Ines Calder, reports_to: board}\n- {id: cfo, title: CFO, name: Sam Reed, reports_to: ceo}\n"
	const audit = "- {id: audit, title: Head of Internal Audit, "
	const cio = "- {id: cio, title: CIO, reports_to: ceo}\n"
	const dpo = "- {id: dpo, title: Data Protection Officer, name: Noor Vale, "
	for _, tt := range []struct {
		name, profile, chart string
		want                 string // "rule severity positions", parted by a semicolon
	}{
		{"audit under the CFO", "", board + audit + "reports_to: cfo}\n", "audit-reports-to-board warning audit"},
		{"in a listed company", "sox", board + audit + "reports_to: cfo}\n", "audit-reports-to-board error audit"},
		{"in a bank", "bank", board + audit + "reports_to: ceo}\n", "audit-reports-to-board error audit"},
		{"audit under the board", "sox", board + audit + "reports_to: board}\n", ""},
		{"audit with a dotted line to its committee", "sox", board + "- {id: ac, title: Board Audit Committee, reports_to: board}\n" + audit + "reports_to: cfo, dotted_line_to: ac}\n", ""},
		{"to a committee of which nothing is known", "sox", board + "- {id: rc, title: Governance Committee, reports_to: board}\n" + audit + "reports_to: cfo, dotted_line_to: rc}\n", ""},
		{"a dotted line to another chief does not do", "sox", board + cio + audit + "reports_to: cfo, dotted_line_to: cio}\n", "audit-reports-to-board error audit"},
		{"a dotted line to nobody is its own finding", "sox", board + audit + "reports_to: cfo, dotted_line_to: baord}\n", "unknown-manager error audit"},
		{"no board is drawn, and finance is the boss", "sox", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n" + audit + "reports_to: cfo}\n", "audit-reports-to-board note audit"},
		{"the same with a dotted line to a board that is not drawn", "", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n" + audit + "reports_to: cfo, dotted_line_to: board}\n", "unknown-manager error audit"},
		{"the same with a dotted line to somebody unknown", "", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: w, title: Wise One, reports_to: ceo}\n" + audit + "reports_to: cfo, dotted_line_to: w}\n", ""},
		{"no board is drawn", "sox", ceo + audit + "reports_to: ceo}\n", ""},
		{"nor is there one", "", "organization: {complete: true, headcount: 400}\n" + ceo + cio + "- {id: t, title: Clerk, headcount: 20, reports_to: cio}\n- {id: n, title: Network Engineer, headcount: 20, reports_to: cio}\n" +
			audit + "reports_to: ceo}\n", "audit-reports-to-board warning audit"},
		{"a chair who is the CEO shows no board", "sox", "positions:\n- {id: ceo, title: Chair and CEO}\n" + audit + "reports_to: ceo}\n", ""},
		{"and is none", "sox", strings.Replace(board, "title: CEO", "title: Chair and CEO", 1) + audit + "reports_to: ceo}\n", "audit-reports-to-board error audit"},
		{"a chair of her own does show one", "sox", "positions:\n- {id: c, title: Chair}\n- {id: ceo, title: CEO, reports_to: c}\n" + audit + "reports_to: ceo}\n", "audit-reports-to-board error audit"},
		{"a seat on the board beside a post is not the board", "sox", board + "- {id: coo, title: COO and Board Member, reports_to: ceo}\n" + audit + "reports_to: coo}\n", "audit-reports-to-board error audit"},
		{"audit within audit", "sox", board + "- {id: cae, title: Chief Audit Executive, reports_to: board}\n" + audit + "reports_to: cae}\n", ""},

		{"the CISO under the CIO", "bank", ceo + cio + "- {id: x, title: CISO, reports_to: cio}\n", "ciso-under-it warning x"},
		{"is free elsewhere", "", ceo + cio + "- {id: x, title: CISO, reports_to: cio}\n", ""},
		{"further below", "bank", ceo + cio + "- {id: d, title: IT Director, reports_to: cio}\n- {id: x, title: CISO, reports_to: d}\n", "ciso-under-it warning x"},
		{"under an IT that no CIO leads", "bank", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: IT Director, reports_to: coo}\n- {id: x, title: CISO, reports_to: d}\n", "ciso-under-it warning x"},
		{"beside IT under the COO", "bank", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: IT Director, reports_to: coo}\n- {id: x, title: CISO, reports_to: coo}\n", ""},
		{"under a CEO who is the CTO as well", "bank", "positions:\n- {id: ceo, title: CEO and CTO}\n- {id: x, title: CISO, reports_to: ceo}\n", ""},

		{"the DPO under the CFO", "eu-gdpr", board + dpo + "reports_to: cfo}\n", "dpo-highest-management error dpo"},
		{"is free elsewhere, too", "", board + dpo + "reports_to: cfo}\n", ""},
		{"with a dotted line to the CEO", "eu-gdpr", board + dpo + "reports_to: cfo, dotted_line_to: ceo}\n", ""},
		{"under a member of the board", "eu-gdpr", strings.Replace(board, "title: CFO", "title: CFO and Board Member", 1) + dpo + "reports_to: cfo}\n", ""},
		{"the highest level is not drawn", "eu-gdpr", "positions:\n- {id: law, title: General Counsel}\n" + dpo + "reports_to: law}\n", ""},
		{"a division's under the group's", "eu-gdpr", board + dpo + "reports_to: ceo}\n- {id: d, title: Divisional Data Protection Officer, reports_to: dpo}\n", ""},

		{"DPO and chief", "eu-gdpr", ceo + "- {id: x, title: CHRO and DPO, reports_to: ceo}\n", "dpo-conflict error x"},
		{"DPO and head of marketing", "eu-gdpr", ceo + "- {id: x, title: Head of Marketing / Data Protection Officer, reports_to: ceo}\n", "dpo-conflict error x"},
		{"DPO and head of compliance", "eu-gdpr", ceo + "- {id: x, title: Head of Compliance and DPO, reports_to: ceo}\n", ""},
		{"in two boxes", "eu-gdpr", board + cio + dpo + "reports_to: ceo}\n- {id: x, title: Head of HR, names: [Kim Moss, noor  vale], reports_to: ceo}\n", "dpo-conflict error dpo,x"},
		{"in one title and another box", "eu-gdpr", ceo + "- {id: x, title: CHRO and DPO, name: Noor Vale, reports_to: ceo}\n- {id: y, title: Head of Marketing, name: Noor Vale, reports_to: ceo}\n", "dpo-conflict error x"},
		{"in two boxes that do not conflict", "eu-gdpr", board + dpo + "reports_to: ceo}\n- {id: x, title: Trainer, name: Noor Vale, reports_to: cfo}\n", ""},
		{"two who are not there yet", "eu-gdpr", board + "- {id: dpo, title: DPO, name: TBD, reports_to: ceo}\n- {id: x, title: Head of HR, name: TBD, reports_to: ceo}\n", ""},
		{"the conflicts are an option", "eu-gdpr", ceo + "- {id: x, title: Head of Compliance and DPO, reports_to: ceo}\n- {id: y, title: CHRO and DPO, reports_to: ceo}\n" +
			"- {id: z, title: General Counsel and DPO, reports_to: ceo}\nconventions: {rules: {dpo-conflict: {conflicting: [clo]}}}\n", "dpo-conflict error z"},

		{"CRO and CFO in two boxes", "bank", board + "- {id: cro, title: Chief Risk Officer, name: Sam Reed, reports_to: ceo}\n", "cro-dual-hat warning cro,cfo"},
		{"CRO and head of internal audit", "bank", ceo + "- {id: x, title: Chief Risk Officer and Head of Internal Audit, reports_to: ceo}\n", "cro-dual-hat warning x"},

		{"chair and managing director", "uk-listed", "positions:\n- {id: x, title: Chairman and Managing Director}\n", "chair-is-ceo warning x"},
		{"chair and CEO in two boxes", "uk-listed", "positions:\n- {id: c, title: Chair, name: Ines Calder}\n- {id: ceo, title: CEO, name: Ines Calder, reports_to: c}\n", "chair-is-ceo warning c,ceo"},
		{"who leads the whole chairs a part", "uk-listed", ceo + "- {id: c, title: Chair, name: Ines Calder, scope: department, reports_to: ceo}\n", ""},
		{"a chair and a CEO", "uk-listed", "positions:\n- {id: c, title: Chair, name: Lee Hart}\n- {id: ceo, title: CEO, name: Ines Calder, reports_to: c}\n", ""},

		{"the head of an agency, called CEO", "us-federal", ceo + cio, ""},
		{"whose title says nothing", "us-federal", "positions:\n- {id: s, title: Secretary of Transportation}\n- {id: cio, title: CIO, reports_to: s}\n", ""},
		{"who may be one, below the President", "us-federal", "positions:\n- {id: p, title: President}\n- {id: s, title: Secretary of Commerce, reports_to: p}\n- {id: cio, title: CIO, reports_to: s}\n",
			"ambiguous-title note s"},
		{"an agency's COO is not tolerated", "us-federal", ceo + "- {id: coo, title: COO, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: coo}\n", "cio-reports-to-ceo error cio"},
		{"a bureau's head below the agency's is none", "us-federal", "positions:\n- {id: a, title: Agency Head}\n- {id: b, title: CEO, reports_to: a}\n- {id: cio, title: CIO, reports_to: b}\n", "cio-reports-to-ceo error cio"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := check(t, tt.chart, conventions.Options{Profile: tt.profile})
			var got []string
			for _, f := range r.Findings {
				s := f.Rule.ID + " " + f.Severity.String() + " "
				for i, p := range f.Positions {
					s += strings.Repeat(",", min(i, 1)) + p.ID
				}
				got = append(got, s)
			}
			if got := strings.Join(got, "; "); got != tt.want {
				t.Errorf("got %q; want %q\n%s", got, tt.want, messages(r))
			}
		})
	}
}

func TestGovernanceMessages(t *testing.T) {
	for _, tt := range []struct{ name, profile, chart, message, suggestion string }{
		{"a dotted line is enough", "", "positions:\n- {id: n, title: Non-Executive Director, reports_to: b}\n- {id: b, title: Board of Directors}\n- {id: m, title: Non-Executive Director, reports_to: b}\n- {id: ceo, title: CEO, reports_to: b}\n" +
			"- {id: a, title: Head of Internal Audit, name: Noor Vale, reports_to: ceo}\n",
			"Noor Vale (Head of Internal Audit) reports to CEO; the convention is a line, solid or dotted, to the Audit Committee, Board or Chair of the Board", "dotted_line_to b"},
		{"which takes the place of none", "", "positions:\n- {id: b, title: Board of Directors}\n- {id: ceo, title: CEO, reports_to: b}\n- {id: cfo, title: CFO, reports_to: ceo}\n" +
			"- {id: a, title: Head of Internal Audit, reports_to: ceo, dotted_line_to: cfo}\n",
			"Head of Internal Audit reports to CEO; the convention is a line, solid or dotted, to the Audit Committee, Board or Chair of the Board", ""},
		{"which leads to no executive", "", "positions:\n- {id: c, title: Chair}\n- {id: ceo, title: CEO and Board Member, reports_to: c}\n- {id: a, title: Head of Internal Audit, reports_to: ceo}\n",
			"Head of Internal Audit reports to CEO and Board Member; the convention is a line, solid or dotted, to the Audit Committee, Board or Chair of the Board", "dotted_line_to c"},
		{"who is above is named", "bank", ceo + "- {id: cro, title: Chief Risk Officer, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: ceo}\n- {id: d, title: IT Director, reports_to: cio}\n- {id: x, title: CISO, reports_to: d}\n",
			"CISO reports to IT Director, below CIO; security then answers to those whose work it judges", "reports_to cro"},
		{"one title", "uk-listed", "positions:\n- {id: ceo, title: Chair & CEO, name: Ines Calder}\n",
			"Ines Calder (Chair & CEO) is Chair of the Board and CEO; the board then watches over its own leader", ""},
		{"two boxes", "uk-listed", "positions:\n- {id: c, title: Chair, name: Ines Calder}\n- {id: ceo, title: CEO, name: Ines Calder, reports_to: c}\n",
			"Ines Calder (Chair) is also CEO; the board then watches over its own leader", ""},
		{"an agency's head", "us-federal", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: cio, title: CIO, reports_to: cfo}\n",
			"CIO reports to CFO; the convention is the Agency Head", "reports_to ceo"},
		{"IT under the CFO goes to the COO first", "", ceo + "- {id: cfo, title: CFO, reports_to: ceo}\n- {id: coo, title: COO, reports_to: ceo}\n- {id: d, title: IT Director, reports_to: cfo}\n",
			"IT Director reports to CFO; under finance IT tends to be kept to repairs, the CEO or COO gives it more leverage", "reports_to coo"},
		{"several meanings are said once", "", ceo + "- {id: x, title: CPO, reports_to: ceo}\n",
			`the title "CPO" may mean Chief Human Resources, Product, Procurement or Privacy Officer; say which in a role: field`, ""},
		{"meanings with nothing in common", "", ceo + "- {id: x, title: Managing Director, reports_to: ceo}\n",
			`the title "Managing Director" may mean Chief Executive Officer or Head of a Division; say which in a role: field`, ""},
		{"one meaning", "", "positions:\n- {id: x, title: Commissioner}\n",
			`the title "Commissioner" may mean Agency Head; if so, write role: agency-head`, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := check(t, tt.chart, conventions.Options{Profile: tt.profile})
			if len(r.Findings) != 1 {
				t.Fatalf("got %d findings, want 1:\n%s", len(r.Findings), messages(r))
			}
			f, suggestion := r.Findings[0], ""
			if f.Suggestion != nil {
				suggestion = f.Suggestion.Field + " " + f.Suggestion.Value
			}
			if f.Message.String() != tt.message || suggestion != tt.suggestion {
				t.Errorf("got %q, %q; want %q, %q", f.Message, suggestion, tt.message, tt.suggestion)
			}
		})
	}
}

// A chart's own conventions can ask for what the built-in ones ask.
func TestCustomGovernance(t *testing.T) {
	const chart = "positions:\n- {id: ceo, title: CEO}\n- {id: cfo, title: CFO and COO, department: Money, reports_to: ceo}\n- {id: clo, title: General Counsel, reports_to: cfo, dotted_line_to: ceo}\n"
	for _, tt := range []struct {
		name, custom string
		want         []string
	}{
		{"a dotted line will do", "{id: x, role: clo, must_report_to: ceo, or_dotted: true}", nil},
		{"or not", "{id: x, role: clo, must_report_to: ceo}", []string{"x warning"}},
		{"unknown as long as nobody is drawn", "{id: x, role: clo, must_report_to: chair, or_dotted: true}", nil},
		{"two hats", "{id: x, role: cfo, must_not_hold: coo, severity: error}", []string{"x error"}},
		{"two hats, by department", "{id: x, department: Money, must_not_hold: [coo]}", []string{"x warning"}},
		{"one hat", "{id: x, role: cfo, must_not_hold: cio}", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := check(t, chart+"conventions: {custom: ["+tt.custom+"]}\n", conventions.Options{})
			if got := described(r); len(got)+len(tt.want) > 0 && !slices.Equal(got, tt.want) {
				t.Errorf("got %q; want %q\n%s", got, tt.want, messages(r))
			}
		})
	}
}

// What is wrong with an exception is found at the value to change.
func TestExceptionPlaces(t *testing.T) {
	const head = "organization: {as_of: 2027-07-01}\npositions:\n- {id: ceo, title: CEO}\n- {id: cfo, title: CFO, reports_to: ceo}\n" +
		"- id: cio\n  title: CIO\n  reports_to: cfo\n  exceptions:\n"
	for exception, want := range map[string]string{
		"  - rule: cio-reports-to-ceo\n    reason: Merger.\n    until: 2027-06-30\n":                   "expired-exception 11:12",
		"  - rule: cio-reports-to-ceo\n    reason: \"\"\n    until: 2027-08-30\n":                      "exception-without-reason 10:13",
		"  - until: 2027-08-30\n    rule: cio-reports-to-ceo\n":                                        "exception-without-reason 10:11",
		"  - {rule: cio-reports-to-ceo, reason: Merger.}\n  - {rule: rank-inversion, reason: Rank.}\n": "unused-exception 10:12",
	} {
		var got []string
		for _, f := range check(t, head+exception, conventions.Options{}).Findings {
			if f.Rule.ID != "cio-reports-to-ceo" {
				got = append(got, f.Rule.ID+" "+f.At.String())
			}
		}
		if !slices.Equal(got, []string{want}) {
			t.Errorf("%q: got %q; want %q", exception, got, want)
		}
	}
}
