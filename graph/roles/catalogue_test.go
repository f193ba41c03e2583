package roles_test

import (
	"testing"

	"dotline/graph/roles"
)

func TestParse(t *testing.T) {
	for value, want := range map[string]roles.Role{
		"cio":                       roles.CIO,
		"CIO":                       roles.CIO,
		" it-manager ":              roles.ITManager,
		"it_manager":                roles.ITManager,
		"IT Manager":                roles.ITManager,
		"head of it":                roles.ITDirector,
		"Director of IS":            roles.ITDirector,
		"Chief Information Officer": roles.CIO,
		"chief of staff":            roles.ChiefOfStaff,
		"cso":                       roles.CSO,
		"VP Technology":             roles.VPTechnology,
		"network engineer":          roles.ITTechnician,
		"":                          "",
		"ceio":                      "",
		"deputy cio":                "",
		"former cio":                "",
		"acting cio":                "",
		"ceo and chair":             "",
		"sales manager":             "",
	} {
		got, ok := roles.Parse(value)
		if got != want || ok != (want != "") {
			t.Errorf("Parse(%q) = %q, %t; want %q", value, got, ok, want)
		}
	}
}

// A role's own title must lead back to it, or a card could not be read again.
func TestTitleOfRoleIsRead(t *testing.T) {
	for _, role := range roles.All() {
		if got, ok := roles.Parse(role.Title()); !ok || got != role {
			t.Errorf("Parse(%q) = %q, %t; want %q", role.Title(), got, ok, role)
		}
	}
}

func TestAllIsOrderedAndUnique(t *testing.T) {
	seen := map[roles.Role]bool{}
	last := roles.RankBoard
	for _, role := range roles.All() {
		if seen[role] {
			t.Errorf("%s is listed twice", role)
		}
		if role.Rank() > last {
			t.Errorf("%s of rank %d stands below rank %d", role, role.Rank(), last)
		}
		if role.Title() == string(role) {
			t.Errorf("%s has no title", role)
		}
		seen[role], last = true, role.Rank()
	}
}

func TestRoleOutsideTheCatalogue(t *testing.T) {
	own := roles.Role("data-engineer")
	if own.Title() != "data-engineer" || own.Rank() != roles.RankUnknown || own.Function() != "" {
		t.Errorf("got %q, %d, %q; want the name, unknown, none", own.Title(), own.Rank(), own.Function())
	}
}

func TestParseFunction(t *testing.T) {
	for name, want := range map[string]roles.Function{
		"it": roles.IT, "IT": roles.IT, "Information Technology": roles.IT, "hr": roles.HR, "Human Resources": roles.HR,
		"internal-audit": roles.Audit, "security": roles.Security, "Health": roles.Health,
		"": "", "payroll": "", "network": "", "wizardry": "", "CIO": "", "IT and finance": "", "it-strategy": "",
	} {
		got, ok := roles.ParseFunction(name)
		if ok != (want != "") || ok && got != want {
			t.Errorf("ParseFunction(%q) = %q, %t; want %q", name, got, ok, want)
		}
	}
	for _, f := range []roles.Function{
		roles.Administration, roles.Audit, roles.Communications, roles.Compliance, roles.Customer, roles.Data, roles.Digital,
		roles.Diversity, roles.Engineering, roles.Facilities, roles.Finance, roles.Health, roles.HR, roles.Innovation,
		roles.Investment, roles.IT, roles.Learning, roles.Legal, roles.Marketing, roles.Operations, roles.Privacy,
		roles.Procurement, roles.Product, roles.Quality, roles.Research, roles.Risk, roles.Sales, roles.Security,
		roles.Strategy, roles.Sustainability,
	} {
		if got, ok := roles.ParseFunction(string(f)); !ok || got != f {
			t.Errorf("ParseFunction(%q) = %q, %t", f, got, ok)
		}
	}
}
