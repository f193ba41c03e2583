package scene

import (
	"image/color"
	"maps"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/typeface"
)

// A card tells how its position is held. A vacancy and a ghost have frames of their
// own, and so has a body, which is nobody's post. That its holder is acting, that
// several share it, and that one of them has other posts, too, is said in chips beside
// the name.

// gatherPosts finds the posts of each person in the chart. In a large chart in which
// many would have several, such as one of first names, names do not tell who is who,
// and nobody has. Nor is a name of very many posts a person's.
func (d *drawer) gatherPosts() {
	const (
		large, many = 50, 0.1 // posts with a name; share of the people
		most        = 20      // posts of one person
	)
	d.posts = make(map[string][]*org.Position, len(d.chart.Positions))
	for _, p := range d.chart.Positions {
		if p.Vacant {
			continue
		}
		for _, name := range org.Distinct(p.Names) {
			if person := name.Folded(); person != "" {
				d.posts[person] = append(d.posts[person], p)
			}
		}
	}
	several, held := 0, 0
	for _, posts := range d.posts {
		if held += len(posts); len(posts) > 1 {
			several++
		}
	}
	if held >= large && float64(several) > many*float64(len(d.posts)) {
		clear(d.posts)
	}
	maps.DeleteFunc(d.posts, func(_ string, posts []*org.Position) bool { return len(posts) > most })
}

// states are the chips beside the holder's name.
func (b *builder) states(i int) (list []chip) {
	p := b.positions[i]
	if p.Vacant || b.hasLeft(p) {
		return nil
	}
	add := func(s string) {
		c := b.theme.plainChip(s, true)
		c.size = smallSize // no less than the card's other texts, so that paper takes as many
		list = append(list, c)
	}
	if p.ActingSince.Known {
		add(b.words("acting"))
	}
	if shared(p) {
		add(b.words("shared"))
	}
	if n := len(b.postsOf(p)); n > 1 {
		add(b.say(phrase.Count(n, "%d post", "%d posts")))
	}
	return list
}

// shared reports whether several people are named as holders of a position.
func shared(p *org.Position) bool {
	if len(p.Names) < 2 {
		return false
	}
	people := 0
	for _, name := range p.Names {
		if name.Folded() != "" {
			people++
		}
	}
	return people > 1
}

// postsOf are the posts of that holder of a position who has most.
func (b *builder) postsOf(p *org.Position) (posts []*org.Position) {
	for _, name := range p.Names {
		if held := b.posts[name.Folded()]; len(held) > len(posts) {
			posts = held
		}
	}
	return posts
}

// otherPosts names what the holder of a position has beside it, as far as a tooltip
// can hold; "" for nothing.
func (b *builder) otherPosts(p *org.Position) string {
	const most = 5
	var others []phrase.Phrase
	for _, post := range b.postsOf(p) {
		if post != p {
			others = append(others, phrase.Verbatim(oneLine(post.Label())))
		}
	}
	if len(others) == 0 || p.Vacant || b.hasLeft(p) {
		return ""
	}
	list := phrase.Listing(others[:min(len(others), most)]...)
	if more := len(others) - most; more > 0 {
		list = phrase.New("%s and %d more", list, more)
	}
	return b.words("Other posts: %s", list)
}

// isBody reports whether a position is a board or the like. Where somebody holds it,
// its title must be that of a known one: "Regional Manager Centre" reads as a centre.
func (b *builder) isBody(p *org.Position) bool {
	if b.hasLeft(p) {
		return false
	}
	r := b.report.Reading(p)
	return r.Body && (len(p.Names) == 0 || len(r.Roles) > 0)
}

// bodyFrame is the second line within the frame of a body.
func bodyFrame(frame Mark) Mark {
	const inset = 3
	frame.Name, frame.Box, frame.Radius, frame.Fill = "body", frame.Box.Inset(inset), frame.Radius-inset, color.NRGBA{}
	return frame
}

// leastName is how much of the first line the signs beside a name leave to it.
const leastName = 70

// beside are the chips beside a holder's name on a card with so much room for both, and
// what they take together with the badges. Chips that would leave the name too little
// are left out.
func (b *builder) beside(i int, inner float64) (list []chip, width float64) {
	width = float64(len(b.severities(i))) * (badgeSize + badgeGap)
	for _, c := range b.states(i) {
		if more := c.width() + chipGap; width+more+leastName <= inner {
			list, width = append(list, c), width+more
		}
	}
	return list, width
}

// holderWidth is what the widest line takes that need not be broken.
func (b *builder) holderWidth(p *org.Position, holders string) (width float64) {
	if len(p.Names) < 2 || p.Vacant {
		return typeface.Width(holders, typeface.Bold, holderSize)
	}
	for _, name := range p.Names {
		width = max(width, typeface.Width(oneLine(name.Text), typeface.Bold, holderSize))
	}
	return width
}

// holderLines sets who holds a position beside signs that leave so much of the first
// line: in two lines at most, and where several do not go onto one, in a line each, or
// one after the other where they are more than that.
func (b *builder) holderLines(p *org.Position, holders string, first, width float64) []string {
	if typeface.Width(holders, typeface.Bold, holderSize) <= first {
		return []string{holders}
	}
	if len(p.Names) < 2 || p.Vacant {
		return typeface.WrapBeside(holders, typeface.Bold, holderSize, first, width, 2)
	}
	if len(p.Names) > mostHolders && b.holderWidth(p, holders)+holderSize <= first { // with a comma
		if lines := typeface.Wrap(b.unbroken(p), typeface.Bold, holderSize, first, mostHolders+1); len(lines) <= mostHolders {
			for k := range lines {
				lines[k] = strings.ReplaceAll(lines[k], noBreak, " ")
			}
			return lines
		}
	}
	var lines []string
	for k, name := range p.Names {
		text, room := oneLine(name.Text), width
		if k == mostHolders-1 && len(p.Names) > mostHolders {
			text = b.words("and %d more", len(p.Names)-k)
		}
		if k == 0 {
			room = first
		}
		text, _ = typeface.Fit(text, typeface.Bold, holderSize, room)
		if lines = append(lines, text); len(lines) == mostHolders {
			break
		}
	}
	return lines
}

const noBreak = "\u00a0"

// unbroken is a position's people as one text whose lines end between names only.
func (b *builder) unbroken(p *org.Position) string {
	names := make([]phrase.Phrase, len(p.Names))
	for k, name := range p.Names {
		names[k] = phrase.Verbatim(strings.ReplaceAll(oneLine(name.Text), " ", noBreak))
	}
	return b.say(phrase.And(names...))
}

// mostHolders is how many lines a card has for the holders of a shared post.
const mostHolders = 5
