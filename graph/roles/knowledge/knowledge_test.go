package knowledge_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"dotline/graph/roles"
	"dotline/graph/roles/knowledge"
	"dotline/graph/sources"
)

// TestEveryRoleIsThere: the publications say something of each of these.
func TestEveryRoleIsThere(t *testing.T) {
	for _, role := range []roles.Role{
		roles.CEO, roles.CFO, roles.COO, roles.President, roles.Board, roles.CIO, roles.CTO, roles.CSO, roles.CISO, roles.ChiefArchitect,
		roles.VPTechnology, roles.ITDirector, roles.ITManager, roles.ITSupervisor, roles.ITGroupManager, roles.ITTechnician, roles.FinanceManager,
	} {
		if c, ok := knowledge.Of(role); !ok || len(c.Aspects()) == 0 {
			t.Errorf("nothing is known of %s", role)
		}
	}
}

func TestCards(t *testing.T) {
	day := regexp.MustCompile(`^(\d{4}(-\d\d-\d\d)?)?$`)
	seen := map[roles.Role]bool{}
	for _, c := range knowledge.Cards() {
		if seen[c.Role] || !slices.Contains(roles.All(), c.Role) {
			t.Errorf("%s: known twice, or no role of the catalogue", c.Role)
		}
		seen[c.Role] = true
		for _, a := range c.Aspects() {
			for _, claim := range a.Claims {
				if !strings.HasSuffix(claim.Text, ".") || len(claim.Keys) == 0 {
					t.Errorf("%s, %s: %+v; want a sentence with its publications", c.Role, a.Name, claim)
				}
			}
		}
		for _, p := range c.Pay {
			if _, ok := sources.Title(p.Source); !ok || !day.MatchString(p.AsOf) || p.Publisher == "" || p.Measure == "" || p.Low > p.High || p.Amount > 0 && p.Currency == "" {
				t.Errorf("%s: pay %+v", c.Role, p)
			}
		}
	}
	for _, s := range knowledge.Sizes() {
		if !slices.Contains(roles.All(), s.Role) || len(s.Claim.Keys) == 0 {
			t.Errorf("size %+v", s)
		}
	}
}

func TestDescribe(t *testing.T) {
	c, _ := knowledge.Of(roles.CIO)
	got := c.Describe()
	for _, want := range []string{
		"Chief Information Officer: what is said of the role\nFocus\n  - Technology in the service of the business's strategy",
		"Horizon\n  - Long term. [S1]\n", "Metrics\n  - The bottom line. [S3]\n", "Shared with the IT Manager\n",
		"  - average base salary: USD 167,942 a year, 98,000 to 255,000; bonus 5,000 to 88,000, profit sharing 3,000 to 51,000, commission up to 18,000; 99,000 to 309,000 in all (Payscale, 2021-10-26, US, 2,237 profiles) [S3]\n",
		"  - average salary: about USD 179,000 a year (Glassdoor, 2021, US) [S0]\n",
		"  - more than an IT manager: about USD 100,000 a year (a contributor, undated) [S1]\n",
		"Sources\n  S0  Choosing Between CIO vs IT Manager (article, 2021)\n  S1  ",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Contains(got, "S4  ") {
		t.Errorf("a publication is listed that the card does not cite:\n%s", got)
	}
}

func TestNamed(t *testing.T) {
	for name, want := range map[string]roles.Role{
		"cio": "cio", "CIO": "cio", " it  manager": "it-manager", "IT Manager": "it-manager", "chief information officer": "cio", "it-director": "it-director",
		"Deputy CIO": "", "Acting CIO": "", "CIO, Europe": "", "cmo": "", "": "",
	} {
		if c, ok := knowledge.Named(name); ok != (want != "") || c.Role != want {
			t.Errorf("%q names %q, want %q", name, c.Role, want)
		}
	}
}
