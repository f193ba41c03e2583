package conventions

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

// namedRole is a role as a convention of the chart's own names it.
type namedRole struct {
	name string
	at   org.Pos
	in   string // where in a file that the chart extends, "" in the chart
}

// reportMisspeltRoles asks about roles that are nearly a known one. A chart may have
// roles of its own, so this is no error. What a position is said to be is compared with
// the catalogue and with what conventions of the chart's own name and others hold; what
// such a convention names and nobody holds, with the catalogue and with all that is held.
func (ps *pass) reportMisspeltRoles() {
	var own []namedRole
	for _, rule := range ps.settings.rules {
		own = append(own, rule.own...)
	}
	var held []string
	isHeld := map[string]bool{}
	if len(own) > 0 {
		held = ps.rolesHeld(isHeld)
	}
	inUse := newRoleGuesser()
	for _, r := range own {
		if isHeld[r.name] {
			inUse.known = append(inUse.known, r.name)
		}
	}
	ps.askPositions(inUse)
	anybodys := newRoleGuesser(held...)
	for _, r := range own {
		if isHeld[r.name] {
			continue
		}
		if meant := anybodys.meant(r.name); meant != "" {
			ps.report(Finding{
				At: r.at, Severity: min(Warning, ps.set.severity),
				Message: within(r.in, phrase.Clauses(phrase.New("nobody holds the role %s, and no rule knows it", quote(r.name)), org.DidYouMean(meant))),
			})
		}
	}
}

func (ps *pass) askPositions(guess *roleGuesser) {
	for _, p := range ps.chart.Positions {
		own := ps.read(p).Roles
		if !p.Role.IsSet() || len(own) != 1 {
			continue
		}
		if meant := guess.meant(string(own[0])); meant != "" {
			ps.report(Finding{
				Positions: []*org.Position{p}, At: p.Role.At, Severity: min(Warning, ps.set.severity),
				Message:    phrase.Clauses(phrase.New("the role of %s, %s, is none that a convention knows", who(p), quote(p.Role.Text)), org.DidYouMean(meant)),
				Suggestion: &Suggestion{p, "role", meant},
			})
		}
	}
}

// rolesHeld returns the names by which a convention finds positions that hold no role
// of the catalogue, in the order of the text, and puts them into the set.
func (ix *index) rolesHeld(set map[string]bool) []string {
	var held []string
	add := func(name string) {
		if name != "" && !set[name] {
			set[name] = true
			held = append(held, name)
		}
	}
	for _, p := range ix.chart.Positions {
		for _, role := range ix.read(p).Roles {
			add(string(role))
		}
		add(strings.ToLower(titleAsID(p)))
	}
	return held
}

// roleGuesser finds the role that one which nothing knows probably is.
type roleGuesser struct {
	known  []string
	asked  map[string]string // name → the one probably meant, or ""
	budget int               // how many names are still compared by their letters
}

func newRoleGuesser(more ...string) *roleGuesser {
	return &roleGuesser{known: append(allRoles(), more...), asked: map[string]string{}, budget: mostCompared}
}

// meant returns the known role that the name is nearly, or "" if it says a rank, as a
// title would.
func (g *roleGuesser) meant(name string) string {
	meant, met := g.asked[name]
	if !met {
		bare, deputy := strings.CutPrefix(name, "deputy-")
		if !slices.Contains(g.known, bare) && g.budget >= len(g.known) && !roles.Read(bare, roles.Context{}).Confident {
			g.budget -= len(g.known)
			if len(bare) > 4 {
				meant = org.Nearest(bare, g.known)
			} else {
				meant = g.sameLetters(bare)
			}
		}
		if deputy && meant != "" {
			meant = "deputy-" + meant
		}
		g.asked[name] = meant
	}
	return meant
}

// sameLetters returns the one known role from which an acronym differs by a letter that
// is doubled or by two neighbours that are swapped, or "". Another letter makes another
// acronym: each of them is near some other.
func (g *roleGuesser) sameLetters(acronym string) string {
	var found []string
	for i := 1; i < len(acronym); i++ {
		meant := acronym[:i-1] + acronym[i:i+1] + acronym[i-1:i] + acronym[i+1:]
		if meant == acronym { // the two are the same
			meant = acronym[:i] + acronym[i+1:]
		}
		if slices.Contains(g.known, meant) && !slices.Contains(found, meant) {
			found = append(found, meant)
		}
	}
	if len(found) != 1 {
		return ""
	}
	return found[0]
}
