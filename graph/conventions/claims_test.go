package conventions_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"dotline/graph/conventions"

	"github.com/google/go-cmp/cmp"
)

// TestEveryClaimIsThere holds that no claim of the sources was left out, and that
// they stand in order.
func TestEveryClaimIsThere(t *testing.T) {
	var want, got []string
	for n := 1; n <= 93; n++ {
		if n == 49 { // two claims in one sentence
			want = append(want, "49a", "49b")
			continue
		}
		want = append(want, fmt.Sprint(n))
	}
	for n := 1; n <= 15; n++ {
		want = append(want, fmt.Sprintf("C%d", n))
	}
	for _, c := range conventions.Claims() {
		got = append(got, c.ID)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("claims (-want +got):\n%s", d)
	}
}

func TestClaimsAreKept(t *testing.T) {
	for _, c := range conventions.Claims() {
		t.Run(c.ID, func(t *testing.T) {
			if c.Says == "" || len(c.Sources) == 0 {
				t.Error("want what it says, and sources")
			}
			if rules := c.Kind == conventions.KeptByRule; rules != (len(c.Rules) > 0) {
				t.Errorf("a claim of kind %s names rules %v", c.Kind, c.Rules)
			}
			for _, id := range c.Rules {
				if rule, near := conventions.Find(id); rule == nil {
					t.Errorf("there is no rule %s; %s?", id, near)
				}
			}
			if c.Kind == conventions.Allowance && len(c.Charts) == 0 {
				t.Error("an allowance has no chart that shows it")
			}
			for _, chart := range c.Charts {
				for _, f := range check(t, chart, conventions.Options{}).Findings {
					t.Errorf("on a chart that it allows: %s: %s [%s]", f.At, f.Message, f.Rule.ID)
				}
			}
			if !slices.Contains([]conventions.ClaimKind{conventions.KeptByRule, conventions.Allowance, conventions.Knowledge, conventions.Advice}, c.Kind) {
				t.Errorf("unknown kind %q", c.Kind)
			}
		})
	}
}

// TestRulesComeFromClaims holds that a rule drawn from the sources is one that a
// claim asks for, and none of them is an error unless somebody says so.
func TestRulesComeFromClaims(t *testing.T) {
	claimed, sources := map[string]bool{}, map[string]bool{}
	for _, c := range conventions.Claims() {
		for _, id := range c.Rules {
			claimed[id] = true
		}
		for _, title := range c.Sources {
			sources[title] = true
		}
	}
	for _, r := range conventions.Rules() {
		drawn := slices.ContainsFunc(r.Sources, func(s conventions.Source) bool { return sources[s.Title] })
		if drawn && !claimed[r.ID] {
			t.Errorf("no claim asks for %s", r.ID)
		}
		if drawn && r.Severity == conventions.Error {
			t.Errorf("%s is an error by default; the sources know no standard", r.ID)
		}
	}
}

func TestClaimsPage(t *testing.T) {
	const path = "CLAIMS.md"
	page := conventions.ClaimsPage()
	if *update {
		if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(text), page); d != "" {
		t.Errorf("%s is not what claims.yaml says; run the test with -update (-file +data):\n%s", path, d)
	}
}

func TestExplainAll(t *testing.T) {
	all := conventions.ExplainAll()
	for _, r := range conventions.Rules() {
		if !strings.Contains(all, "  "+r.ID+" (") {
			t.Errorf("it does not list %s", r.ID)
		}
	}
	for _, c := range conventions.Claims() {
		if !strings.Contains(all, "  "+c.ID+": ") {
			t.Errorf("it does not list claim %s", c.ID)
		}
	}
}
