// Package knowledge holds what publications say about roles: what they look to,
// how far and how long they look, what they do, decide and are measured by, and
// what they were reported to earn. It is data, in knowledge.yaml, for people to
// read: no rule judges a chart by it.
package knowledge

import (
	"bytes"
	_ "embed"
	"slices"
	"strings"
	"sync"

	"dotline/graph/roles"
	"dotline/graph/sources"

	"gopkg.in/yaml.v3"
)

// Card is what is known about a role. A list is empty where the publications
// say nothing.
type Card struct {
	Role             roles.Role
	Brief            Brief
	Focus            []sources.Claim
	Scope            []sources.Claim
	Horizon          []sources.Claim
	Responsibilities []sources.Claim
	Decides          []sources.Claim
	WorksWith        []sources.Claim `yaml:"works_with"`
	Metrics          []sources.Claim
	Pay              []Pay
}

// Pay is one figure that a publication reports, of its own time and country.
// Amounts are in whole units of the currency a year; zero is unknown.
type Pay struct {
	Source    string // the publication's key
	Publisher string // whose figure it cites
	AsOf      string `yaml:"as_of"` // a day, or a year; "" where it bears no date
	Country   string // ISO 3166; "" where it is not said
	Currency  string // ISO 4217
	Measure   string // what the amount is: "average base salary"
	Amount    int
	About     bool // the amount is a rounded one
	Low, High int
	Profiles  int    // how many people's figures it rests on
	Also      string // what else was reported with it
}

// Shared are duties that two roles have in common, so that neither is at fault
// for having them.
type Shared struct {
	Roles  []roles.Role
	Duties []sources.Claim
}

// Size says which role heads an IT of a size: From that many people, up to To
// or to fewer than Below where these are not zero.
type Size struct {
	From, To, Below int
	Role            roles.Role
	Claim           sources.Claim
}

//go:embed knowledge.yaml
var text []byte

// file is the form of knowledge.yaml.
type file struct {
	Roles  []Card
	Shared []Shared
	Sizes  []Size
}

var known = sync.OnceValue(func() (k file) {
	dec := yaml.NewDecoder(bytes.NewReader(text))
	dec.KnownFields(true)
	if err := dec.Decode(&k); err != nil {
		panic("knowledge.yaml: " + err.Error())
	}
	return k
})

// Cards returns what is known of all roles, the highest first. The claims are
// shared and must not be changed.
func Cards() []Card { return slices.Clone(known().Roles) }

// Sizes returns the sizes of IT at which roles are said to head it.
func Sizes() []Size { return slices.Clone(known().Sizes) }

// Of returns what is known of a role, and whether anything is.
func Of(role roles.Role) (Card, bool) {
	for _, c := range known().Roles {
		if c.Role == role {
			return c, true
		}
	}
	return Card{}, false
}

// SharedBy returns the duties that the role has in common with others.
func SharedBy(role roles.Role) []Shared {
	return slices.DeleteFunc(slices.Clone(known().Shared), func(s Shared) bool { return !slices.Contains(s.Roles, role) })
}

// Named returns the card of the role that a text names as such, by its id or its
// full title in any case: "cio" or "Chief Information Officer", but not a
// title that merely holds the role, such as "Acting CIO".
func Named(name string) (Card, bool) {
	name = strings.Join(strings.Fields(name), " ")
	for _, c := range known().Roles {
		if strings.EqualFold(name, string(c.Role)) || strings.EqualFold(name, c.Role.Title()) {
			return c, true
		}
	}
	return Card{}, false
}
