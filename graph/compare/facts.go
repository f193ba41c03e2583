package compare

import (
	"maps"
	"slices"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/graph/phrase"
)

// Fact is one fact of the organization, or one setting of the conventions, that the charts
// say differently. From and To are what was and is said, "" for nothing.
type Fact struct {
	Field string `json:"field"` // as the format names it
	From  string `json:"from"`
	To    string `json:"to"`

	of string // the section that says it
}

// Sentence says which fact it is, what it was and what it is.
func (f Fact) Sentence() phrase.Phrase {
	return phrase.New("%s: %s was %s, and is %s", phrase.Verbatim(f.of), f.Field, said(f.From), said(f.To))
}

// factsOf returns what a chart says of the organization, in the order of
// [org.OrganizationFields].
func factsOf(o org.Organization) []string {
	return []string{o.Name.Text, o.AsOf.String(), numeral(o.Headcount), numeral(o.ITHeadcount), numeral(o.ITBudget), o.Sector.Text, o.Currency.Text, truthful(o.Complete)}
}

// facts returns what the charts say differently of the organization: findings may
// have been caused or cured by that alone. Their own dates are told with the charts,
// and are another in any two versions.
func facts(before, after org.Organization) (changed []Fact) {
	from, to := factsOf(before), factsOf(after)
	for i, field := range org.OrganizationFields() {
		if from[i] != to[i] && field != "as_of" {
			changed = append(changed, Fact{field, from[i], to[i], "organization"})
		}
	}
	return changed
}

// settings returns what the charts are judged by differently: their profiles, and each rule
// with another severity or other options. A finding that is gone because its rule is off has
// not been cured by anybody's move.
func settings(before, after conventions.Report) (changed []Fact) {
	add := func(field, from, to string) {
		if from != to {
			changed = append(changed, Fact{field, from, to, "conventions"})
		}
	}
	add("profile", before.Profile, after.Profile)
	from, to := before.Settings.Said(), after.Settings.Said()
	for _, id := range slices.Sorted(maps.Keys(to)) {
		add(id, from[id], to[id])
		delete(from, id)
	}
	for _, id := range slices.Sorted(maps.Keys(from)) {
		add(id, from[id], "")
	}
	return changed
}
