package intake

import (
	"fmt"
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
)

// join adds a row to the draft that has its id, as one more holder of one post.
// It refuses rows with another title, which only share their id by mistake: the
// chart shows both.
func (b *builder) join(at int, d *draft) bool {
	post := b.drafts[at]
	a, c := post.p, d.p
	if a.Title.Text != "" && c.Title.Text != "" && !strings.EqualFold(a.Title.Text, c.Title.Text) {
		b.report.remark(d.number, b.header(b.in(d.row, "id")), phrase.New("%s is the id of %s too, with another title; both are kept", quote(c.ID), b.report.place(post.number)))
		return false
	}
	if len(post.joined) == maxJoined {
		b.report.remark(d.number, b.header(b.in(d.row, "id")), phrase.New("%s is the id of more than %d rows; this one is kept by itself", quote(c.ID), maxJoined))
		return false
	}
	if slices.Equal(trimmed(post.row.cells), trimmed(d.row.cells)) && post.row.boss == d.row.boss {
		b.report.skip(d.number, phrase.New("the same as %s: %s", b.report.place(post.number), quote(c.ID)))
		return true
	}
	b.report.remark(d.number, "", phrase.New("joined with %s, which has the same id %s", b.report.place(post.number), quote(c.ID)))
	held := len(a.Names) > 0 || len(c.Names) > 0
	a.Vacant = (a.Vacant || c.Vacant) && !held
	a.Assistant = a.Assistant || c.Assistant
	for _, lists := range [][2]*[]org.Value{{&a.Names, &c.Names}, {&a.Tags, &c.Tags}, {&a.AccountableFor, &c.AccountableFor}, {&a.ResponsibleFor, &c.ResponsibleFor}} {
		*lists[0] = union(*lists[0], *lists[1])
	}
	for _, f := range []struct {
		field string
		a, c  *org.Value
	}{
		{"title", &a.Title, &c.Title}, {"department", &a.Department, &c.Department}, {"location", &a.Location, &c.Location}, {"role", &a.Role, &c.Role},
		{"scope", &a.Scope, &c.Scope}, {"faces", &a.Faces, &c.Faces}, {"horizon", &a.Horizon, &c.Horizon}, {"authority", &a.Authority, &c.Authority},
		{"successor", &a.Successor, &c.Successor}, {"link", &a.Link, &c.Link}, {"photo", &a.Photo, &c.Photo}, {"notes", &a.Notes, &c.Notes},
	} {
		switch {
		case f.a.Text == "":
			f.a.Text = f.c.Text
		case f.c.Text != "" && !strings.EqualFold(f.a.Text, f.c.Text):
			b.differs(post, d, f.field, f.c.Text)
		}
	}
	for _, f := range []struct {
		field string
		a, c  *org.Number
	}{{"headcount", &a.Headcount, &c.Headcount}, {"pay", &a.Pay, &c.Pay}} {
		switch {
		case !f.a.Known:
			*f.a = *f.c
		case f.c.Known && f.a.N != f.c.N:
			b.differs(post, d, f.field, fmt.Sprint(f.c.N))
		}
	}
	if !a.ActingSince.Known {
		a.ActingSince = c.ActingSince
	} else if c.ActingSince.Known && !c.ActingSince.Day.Equal(a.ActingSince.Day) {
		b.differs(post, d, "acting_since", c.ActingSince.String())
	}
	a.Exceptions = append(a.Exceptions, c.Exceptions...)
	post.extra = union(post.extra, d.extra)
	post.joined = append(post.joined, d.row)
	return true
}

// maxJoined is how many rows one post may have. More share no post, their column
// is no id.
const maxJoined = 200

// union returns a, and behind it what only c has.
func union[T comparable](a, c []T) []T {
	if len(c) == 0 {
		return a
	}
	seen := make(map[T]bool, len(a)+len(c))
	for _, v := range a {
		seen[v] = true
	}
	for _, v := range c {
		if !seen[v] {
			seen[v] = true
			a = append(a, v)
		}
	}
	return a
}

// differs keeps what another row of a shared post says otherwise.
func (b *builder) differs(post, d *draft, field, text string) {
	post.extra = append(post.extra, fmt.Sprintf("%s of %s: %s", field, b.who(d), text))
	b.report.remark(d.number, field, phrase.New("%s differs from %s; it is kept in the notes", quote(text), b.report.place(post.number)))
}

// who names a row among those of its post.
func (b *builder) who(d *draft) string {
	if holder := d.p.Holder(); holder != "" {
		return holder
	}
	return fmt.Sprintf("%s %d", b.report.Unit, d.number)
}
