package intake

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
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
		holders[slug(d.p.Holder())]++
	}
	next := map[string]int{}
	for _, d := range b.drafts {
		if d.p.ID != "" {
			continue
		}
		title, holder := b.slug(d.p.Title.Text), slug(d.p.Holder())
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

// slug is slug for titles, of which many are alike.
func (b *builder) slug(title string) string {
	made, seen := b.slugs[title]
	if !seen {
		made = slug(title)
		b.slugs[title] = made
	}
	return made
}

// slug writes a text as the chart format makes ids of titles: letters and digits
// in lower case, a hyphen for all between them.
func slug(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c)
	})
	return strings.Join(words, "-")
}
