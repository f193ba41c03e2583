package knowledge_test

import (
	"slices"
	"strings"
	"testing"

	"dotline/graph/roles"
	"dotline/graph/roles/knowledge"

	"github.com/google/go-cmp/cmp"
)

func TestTraits(t *testing.T) {
	for _, tt := range []struct {
		name, title string
		own         knowledge.Own
		role        roles.Role
		want        []string // "Name: value", with "(own)" or "(not …)" behind it
	}{
		{"a CIO of whom the chart says no more", "CIO", knowledge.Own{}, roles.CIO, []string{
			"Focus: business strategy", "Scope: enterprise", "Horizon: long term", "Looks: inward", "Decides: on strategy", "Metric: bottom line"}},
		{"the chart says the same", "CIO", knowledge.Own{Horizon: "long"}, roles.CIO, []string{
			"Focus: business strategy", "Scope: enterprise", "Horizon: long term (own)", "Looks: inward", "Decides: on strategy", "Metric: bottom line"}},
		{"the chart says otherwise, and wins", "CTO", knowledge.Own{Scope: "department", Horizon: "short", Faces: "internal", Authority: "operational"}, roles.CTO, []string{
			"Focus: products and innovation", "Scope: department (own) (not enterprise)", "Horizon: short term (own) (not long term)",
			"Looks: inward (own) (not outward)", "Decides: on operations (own) (not on strategy)", "Metric: top line"}},
		{"nothing is said of an IT Director's horizon, so that the chart's is no deviation", "IT Director", knowledge.Own{Horizon: "long"}, roles.ITDirector, []string{
			"Focus: cost of technology", "Scope: department", "Horizon: long term (own)", "Metric: cost of IT"}},
		{"of two roles the higher one", "CIO / IT Manager", knowledge.Own{Authority: "operational"}, roles.CIO, []string{
			"Focus: business strategy", "Scope: enterprise", "Horizon: long term", "Looks: inward", "Decides: on operations (own) (not on strategy)", "Metric: bottom line"}},
		{"of two roles the one of which something is known", "Chief Marketing Officer and IT Manager", knowledge.Own{}, roles.ITManager, []string{
			"Focus: systems that run", "Scope: department", "Horizon: short term", "Looks: inward", "Decides: on operations", "Metric: uptime, on time, in budget"}},
		{"a deputy holds no role", "Deputy CIO", knowledge.Own{}, "", nil},
		{"but may have a scope", "Deputy CIO", knowledge.Own{Scope: "department"}, "", []string{"Scope: department (own)"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			role, traits := knowledge.Traits(roles.Read(tt.title, roles.Context{}), tt.own)
			var got []string
			for _, tr := range traits {
				line := tr.Name + ": " + tr.Value
				if tr.Own {
					line += " (own)"
				}
				if tr.Deviates() {
					line += " (not " + tr.Usual.Text + ")"
				}
				got = append(got, line)
			}
			if d := cmp.Diff(tt.want, got); d != "" || role != tt.role {
				t.Errorf("role %q, -want +got:\n%s", role, d)
			}
		})
	}
}

// TestBriefs holds the briefs to the words of charts, and to what the card cites.
func TestBriefs(t *testing.T) {
	for _, c := range knowledge.Cards() {
		var cited []string
		for _, a := range c.Aspects() {
			for _, claim := range a.Claims {
				cited = append(cited, claim.Keys...)
			}
		}
		b := c.Brief
		for text, words := range map[string]string{
			b.Scope.Text: "enterprise department team", b.Horizon.Text: "long short",
			b.Faces.Text: "internal product", b.Authority.Text: "strategic operational",
		} {
			if text != "" && !slices.Contains(strings.Fields(words), text) {
				t.Errorf("%s: brief says %q, not one of: %s", c.Role, text, words)
			}
		}
		for _, key := range slices.Concat(b.Focus.Keys, b.Scope.Keys, b.Horizon.Keys, b.Faces.Keys, b.Authority.Keys, b.Metric.Keys) {
			if !slices.Contains(cited, key) {
				t.Errorf("%s: the brief cites %s, the card does not", c.Role, key)
			}
		}
	}
}
