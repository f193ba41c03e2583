package knowledge

import (
	"dotline/graph/roles"
	"dotline/graph/sources"
)

// Brief is a card in a few words, those that a drawing has room for. Scope is
// "enterprise", "department" or "team", Horizon "long" or "short", Faces "internal" or
// "product" and Authority "strategic" or "operational", as charts have them. A claim
// without text is one that the publications do not make.
type Brief struct {
	Focus, Scope, Horizon, Faces, Authority, Metric sources.Claim
}

// Own is what a chart itself says of a position, in the words of [Brief]; "" where it
// says nothing. It comes before what is said of the role.
type Own struct {
	Scope, Horizon, Faces, Authority string
}

// Trait is one line of a position's card.
type Trait struct {
	Name  string        // as people are shown it: "Horizon"
	Value string        // what holds for the position: "long term"
	Usual sources.Claim // what is said of the role, in the same words; no text: nothing
	Own   bool          // the chart says it, of this position
}

// Deviates reports whether the chart says something else of the position than the
// publications say of its role. That is no fault: it is to be seen.
func (t Trait) Deviates() bool { return t.Own && t.Usual.Text != "" && t.Value != t.Usual.Text }

// Of the position whose title was so read and of which the chart says own, Traits
// returns the role that its card is for, the highest held of which anything is known,
// and the lines of the card of which something is known, always in the same order.
// Whoever holds no such role, such as a deputy, has the chart's own words alone, and
// the role "".
func Traits(r roles.Reading, own Own) (roles.Role, []Trait) {
	var role roles.Role
	var brief Brief
	for _, held := range r.Roles {
		if c, known := Of(held); known {
			role, brief = held, c.Brief
			break
		}
	}
	var traits []Trait
	for _, line := range []struct {
		name, own string
		usual     sources.Claim
	}{
		{"Focus", "", brief.Focus},
		{"Scope", own.Scope, brief.Scope},
		{"Horizon", own.Horizon, brief.Horizon},
		{"Looks", own.Faces, brief.Faces},
		{"Decides", own.Authority, brief.Authority},
		{"Metric", "", brief.Metric},
	} {
		t := Trait{Name: line.name, Value: inWords(line.own), Usual: line.usual, Own: line.own != ""}
		t.Usual.Text = inWords(t.Usual.Text)
		if !t.Own {
			t.Value = t.Usual.Text
		}
		if t.Value != "" {
			traits = append(traits, t)
		}
	}
	return role, traits
}

// inWords writes what the chart's own words do not say by themselves.
func inWords(value string) string {
	switch value {
	case "long", "short":
		return value + " term"
	case "internal":
		return "inward"
	case "product":
		return "outward"
	case "strategic":
		return "on strategy"
	case "operational":
		return "on operations"
	}
	return value
}
