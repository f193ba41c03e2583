package conventions_test

import (
	"testing"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/graph/roles"
)

// TestReading: a report gives each title as the rules read it, not as it reads alone.
func TestReading(t *testing.T) {
	r := check(t, "organization: {sector: bank}\n"+ceo+
		"- {id: cio, title: CIO, department: Investments, reports_to: ceo}\n"+
		"- {id: x, title: Head of Bits, role: it-manager, reports_to: ceo}\n"+
		"- {id: vp, title: Vice President, reports_to: x}\n"+
		"- {id: lost, title: Clerk, reports_to: nobody}\n", conventions.Options{})
	for id, want := range map[string]struct {
		rank roles.Rank
		role roles.Role
	}{
		"ceo":  {roles.RankCEO, roles.CEO},
		"cio":  {roles.RankChief, roles.ChiefInvestment}, // by its department
		"x":    {roles.RankManager, roles.ITManager},     // by its role: field
		"lost": {roles.RankIndividual, ""},
	} {
		got := r.Reading(r.Chart.ByID(id))
		if got.Rank != want.rank || want.role != "" && !got.Has(want.role) {
			t.Errorf("%s: read as %s with %v; want %s with %q", id, got.Rank, got.Roles, want.rank, want.role)
		}
	}
	for name, tt := range map[string]struct {
		reports string
		want    roles.Role
	}{
		"an owner who runs the firm":     {"- {id: a, title: IT Manager, reports_to: o}\n", roles.CEO},
		"one above whoever runs it":      {"- {id: a, title: IT Manager, reports_to: o}\n- {id: b, title: Managing Director, reports_to: o}\n", roles.Shareholders},
		"one above a chief, by the role": {"- {id: b, title: Boss, role: ceo, reports_to: o}\n", roles.Shareholders},
		"one above a division's head":    {"- {id: b, title: 'Managing Director, Sales', reports_to: o}\n", roles.CEO},
	} {
		r := check(t, "positions:\n- {id: o, title: Owner}\n"+tt.reports, conventions.Options{})
		if got := r.Reading(r.Chart.ByID("o")); !got.Has(tt.want) {
			t.Errorf("%s: read as %v; want %s", name, got.Roles, tt.want)
		}
	}
	for name, tt := range map[string]struct {
		top, report string
		want        roles.Role
		ceo         bool
	}{
		"a President above the CEO":      {"President", "CEO", roles.President, false},
		"one who founded it":             {"Founder & President", "Chief Executive Officer", roles.President, false},
		"a Managing Director above":      {"Managing Director", "CEO", roles.ManagingDirector, false},
		"a President above a GM":         {"President", "General Manager", roles.President, true},
		"a President above a chief":      {"President", "COO", roles.President, true},
		"a President above a divisional": {"President", "Managing Director, Sales", roles.President, true},
	} {
		r := check(t, "positions:\n- {id: p, title: "+tt.top+"}\n- {id: q, title: '"+tt.report+"', reports_to: p}\n- {id: cio, title: CIO, reports_to: p}\n", conventions.Options{})
		if got := r.Reading(r.Chart.ByID("p")); got.Rank != roles.RankCEO || !got.Has(tt.want) || got.Has(roles.CEO) != tt.ceo {
			t.Errorf("%s: read as %s with %v; want %s, the CEO %v", name, got.Rank, got.Roles, tt.want, tt.ceo)
		}
		if !tt.ceo && len(r.Findings) > 0 {
			t.Errorf("%s: %s", name, messages(r))
		}
	}
	if got := r.Reading(r.Chart.ByID("vp")); got.Rank >= roles.RankVP {
		t.Errorf("a bank's VP: read as %s; want less, by the sector", got.Rank)
	}
	for name, p := range map[string]*org.Position{"a ghost": r.Chart.Ghosts[0], "a position of no report": {Index: 99}} {
		if got := r.Reading(p); got.Rank != roles.RankUnknown || len(got.Roles) > 0 {
			t.Errorf("%s: read as %s with %v; want nothing", name, got.Rank, got.Roles)
		}
	}
}

// TestHeadUnderACouncil: a body at the top that goes by no known name is what a
// board is to the head of the organization; one within it is not.
func TestHeadUnderACouncil(t *testing.T) {
	const head = "positions:\n- {id: top, title: University Council}\n- {id: president, title: President, reports_to: top}\n"
	r := check(t, head+"- {id: cio, title: CIO, reports_to: president}\n", conventions.Options{})
	if got := r.Reading(r.Chart.ByID("president")); !got.Has(roles.CEO) || len(r.Findings) > 0 {
		t.Errorf("under a council: read as %v, findings %v", got.Roles, r.Findings)
	}
	r = check(t, head+"- {id: senate, title: Faculty Council, reports_to: president}\n- {id: p, title: President, reports_to: senate}\n", conventions.Options{})
	if got := r.Reading(r.Chart.ByID("p")); got.Has(roles.CEO) {
		t.Errorf("under a council within: read as %v", got.Roles)
	}
}
