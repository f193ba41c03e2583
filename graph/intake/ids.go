package intake

import (
	"slices"
	"strconv"

	"dotline/graph/org"
)

// makeIDs gives an id to every draft without one: its title, if no other row
// has that; else its holder, who will not be renumbered when a row is added
// above; else the title with a number. The chart format itself has only the
// title and the number, and its charts keep to that.
func (b *builder) makeIDs() {
	if !slices.ContainsFunc(b.drafts, func(d *draft) bool { return d.p.ID == "" }) {
		return
	}
	taken := map[string]bool{}
	titles, holders := map[string]int{}, map[string]int{}
	for _, d := range b.drafts {
		taken[d.p.ID] = true
		titles[b.slug(d.p.Title.Text)]++
		holders[org.Slug(d.p.Holder())]++
	}
	next := map[string]int{}
	for _, d := range b.drafts {
		if d.p.ID != "" {
			continue
		}
		title, holder := b.slug(d.p.Title.Text), org.Slug(d.p.Holder())
		base := title
		if holder != "" && holders[holder] == 1 && titles[title] > 1 && !b.grid.own || base == "" {
			base = holder
		}
		if base == "" {
			base = "position"
		}
		id := base
		for n := max(next[base], 2); taken[id]; n++ {
			id = base + "-" + strconv.Itoa(n)
			next[base] = n + 1
		}
		taken[id] = true
		d.p.ID, d.p.MadeID = id, true
	}
}

// slug is [org.Slug] for titles, of which many are alike.
func (b *builder) slug(title string) string {
	made, seen := b.slugs[title]
	if !seen {
		made = org.Slug(title)
		b.slugs[title] = made
	}
	return made
}
