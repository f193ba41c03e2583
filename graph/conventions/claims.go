package conventions

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

// Claim is one thing that the sources say about roles and lines, with what became
// of it.
type Claim struct {
	ID      string    `yaml:"claim"` // a number, or "C" and a number where sources contradict each other
	Kind    ClaimKind `yaml:"kind"`
	Rules   []string  `yaml:"rules"`   // the ids of those that keep it, for one kept by rules
	Says    string    `yaml:"says"`    // in our words
	Sources []string  `yaml:"sources"` // titles
	Charts  []string  `yaml:"charts"`  // in YAML: charts that it allows, without any finding
}

// ClaimKind says what became of a claim.
type ClaimKind string

// The kinds of claims.
const (
	KeptByRule ClaimKind = "rule"      // rules judge it
	Allowance  ClaimKind = "allowance" // it says that something is fine, and nothing fires on it
	Knowledge  ClaimKind = "knowledge" // it describes a role, and is shown beside it
	Advice     ClaimKind = "advice"    // it says which posts an organization needs
)

// Claims returns all claims in the order of their numbers. They are shared and
// must not be changed.
func Claims() []Claim { return slices.Clone(claims()) }

//go:embed claims.yaml
var claimsFile []byte

var claims = sync.OnceValue(func() []Claim {
	var list []Claim
	if err := yaml.Unmarshal(claimsFile, &list); err != nil {
		panic("claims.yaml: " + err.Error())
	}
	for i := range list {
		for k, key := range list[i].Sources {
			list[i].Sources[k] = cite(key, "").Title
		}
	}
	return list
})

// became says in words what became of the claim.
func (c Claim) became() string {
	if len(c.Rules) > 0 {
		return strings.Join(c.Rules, ", ")
	}
	return string(c.Kind)
}

// ExplainAll returns every rule, by what it is about, and then every claim of the
// sources with what became of it, as plain text for a terminal.
func ExplainAll() string {
	var b strings.Builder
	for _, g := range groups {
		fmt.Fprintf(&b, "%s\n", strings.ToUpper(string(g)))
		for _, r := range builtin() {
			if r.Group == g {
				fmt.Fprintf(&b, "  %s (%s)\n%s\n", r.ID, r.defaults(), wrap(r.Summary, "    "))
			}
		}
		b.WriteByte('\n')
	}
	b.WriteString("CLAIMS OF THE SOURCES\n")
	for _, c := range claims() {
		fmt.Fprintf(&b, "  %s: %s\n%s\n%s\n", c.ID, c.became(), wrap(c.Says, "    "), wrap("["+strings.Join(c.Sources, "; ")+"]", "    "))
	}
	return b.String()
}

// ClaimsPage returns the claims with what became of each as a Markdown page.
func ClaimsPage() string {
	var b strings.Builder
	b.WriteString("# The claims of the sources, and what became of them\n\n" +
		"Generated from claims.yaml: `go test ./graph/conventions -run ClaimsPage -update`.\n\n" +
		"A claim is kept by rules (`dotline explain RULE` tells more about one); it allows something, and then no rule\n" +
		"fires on the charts beside it in claims.yaml; it is knowledge, which role cards and overlays show; or it is advice\n" +
		"on which posts an organization needs.\n\n" +
		"| claim | what it says | what became of it | sources |\n|---|---|---|---|\n")
	for _, c := range claims() {
		became := c.became()
		if len(c.Rules) > 0 {
			became = "`" + strings.Join(c.Rules, "`, `") + "`"
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", c.ID, c.Says, became, strings.Join(c.Sources, "; "))
	}
	return b.String()
}
