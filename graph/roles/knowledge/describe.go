package knowledge

import (
	"fmt"
	"strconv"
	"strings"

	"dotline/graph/roles"
	"dotline/graph/sources"
)

// Aspect is one side of a card, under the name by which people are shown it.
type Aspect struct {
	Name   string
	Claims []sources.Claim
}

// Aspects returns the sides of which something is known, pay left out.
func (c Card) Aspects() []Aspect {
	var known []Aspect
	for _, a := range []Aspect{
		{"Focus", c.Focus}, {"Scope", c.Scope}, {"Horizon", c.Horizon}, {"Responsibilities", c.Responsibilities},
		{"Decides", c.Decides}, {"Works with", c.WorksWith}, {"Metrics", c.Metrics},
	} {
		if len(a.Claims) > 0 {
			known = append(known, a)
		}
	}
	return known
}

// Describe returns the card as lines of plain text, each ended by a newline,
// with the publications that it cites at the end.
func (c Card) Describe() string {
	var b strings.Builder
	cited := map[string]bool{}
	claim := func(cl sources.Claim) {
		for _, key := range cl.Keys {
			cited[key] = true
		}
		fmt.Fprintf(&b, "  - %s [%s]\n", cl.Text, strings.Join(cl.Keys, ", "))
	}
	fmt.Fprintf(&b, "%s: what is said of the role\n", c.Role.Title())
	for _, a := range c.Aspects() {
		fmt.Fprintf(&b, "%s\n", a.Name)
		for _, cl := range a.Claims {
			claim(cl)
		}
	}
	for _, s := range SharedBy(c.Role) {
		fmt.Fprintf(&b, "Shared with the %s\n", strings.Join(others(s.Roles, c.Role), " and the "))
		for _, cl := range s.Duties {
			claim(cl)
		}
	}
	if len(c.Pay) > 0 {
		b.WriteString("Pay, as it was reported; nothing is judged by it\n")
	}
	for _, p := range c.Pay {
		cited[p.Source] = true
		fmt.Fprintf(&b, "  - %s [%s]\n", p, p.Source)
	}
	b.WriteString("Sources\n")
	for _, key := range sources.Keys() {
		if cited[key] {
			title, _ := sources.Title(key)
			fmt.Fprintf(&b, "  %s  %s\n", key, title)
		}
	}
	return b.String()
}

func others(all []roles.Role, but roles.Role) []string {
	var titles []string
	for _, r := range all {
		if r != but {
			titles = append(titles, r.Title())
		}
	}
	return titles
}

// String writes the figure with its publisher and date: "average base salary:
// USD 167,942 a year, 98,000 to 255,000 (Payscale, 2021-10-26, US, 2,237 profiles)".
func (p Pay) String() string {
	s := p.Measure
	if p.Amount > 0 {
		s += ": "
		if p.About {
			s += "about "
		}
		s += p.Currency + " " + thousands(p.Amount) + " a year"
	}
	if p.High > 0 {
		s += ", " + thousands(p.Low) + " to " + thousands(p.High)
	}
	if p.Also != "" {
		s += "; " + p.Also
	}
	where := []string{p.Publisher}
	for _, detail := range []string{p.AsOf, p.Country} {
		if detail != "" {
			where = append(where, detail)
		}
	}
	if p.AsOf == "" {
		where = append(where, "undated")
	}
	if p.Profiles > 0 {
		where = append(where, thousands(p.Profiles)+" profiles")
	}
	return s + " (" + strings.Join(where, ", ") + ")"
}

// thousands writes a number with commas, whatever the locale.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
