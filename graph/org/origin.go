package org

import (
	"slices"

	"gopkg.in/yaml.v3"
)

// Origin is what a position was read from. Reading a chart again after a small
// change of its text takes over, by its origin, every position whose nodes are
// still the ones it was read from.
type Origin struct {
	Body *yaml.Node // holds the position's fields: a mapping, or a scalar that is the title alone

	position                *Position
	key                     string // the key before it in a map of ids
	line                    int    // the body's when it was read; an edit above moves it
	reportsTo, dottedLineTo []Value
	reports                 []*yaml.Node // what is nested in it
	clean                   bool         // its fields gave no problem, which would have to be found again
}

// origins are those of an earlier reading, found by their bodies.
type origins struct {
	list  []Origin
	next  int                // what probably comes next: texts change in few places
	index map[*yaml.Node]int // made where something else came
}

func (o *origins) of(body *yaml.Node) *Origin {
	if o.next < len(o.list) && o.list[o.next].Body == body {
		o.next++
		return &o.list[o.next-1]
	}
	if len(o.list) == 0 {
		return nil
	}
	if o.index == nil {
		o.index = make(map[*yaml.Node]int, len(o.list))
		for i := range o.list {
			o.index[o.list[i].Body] = i
		}
	}
	i, found := o.index[body]
	if !found {
		return nil
	}
	o.next = i + 1
	return &o.list[i]
}

// again makes p the position that was read from the origin, before its lines
// were resolved and wherever its entry has moved since.
func (r *reader) again(p *Position, o *Origin) {
	place, id, idAt := p.At, p.ID, p.IDAt
	*p = *o.position
	if p.MadeID {
		p.ID, p.IDAt, p.MadeID = id, idAt, false
	}
	p.ReportsTo, p.DottedLineTo = o.reportsTo, o.dottedLineTo
	p.Index, p.Manager, p.Reports, p.Depth, p.CutLine = 0, nil, nil, 0, false
	if by := o.Body.Line - o.line; by != 0 {
		r.move(p, by)
	}
	p.At = place
}

// move adds to every line of the text that the position mentions.
func (r *reader) move(p *Position, by int) {
	move := func(at *Pos) {
		if at.IsValid() {
			at.Line += by
		}
	}
	for _, at := range []*Pos{&p.IDAt, &p.ActingSince.At, &p.Headcount.At, &p.Pay.At} {
		move(at)
	}
	for _, v := range []*Value{
		&p.Title, &p.Department, &p.Location, &p.Role, &p.Scope, &p.Faces, &p.Horizon, &p.Authority,
		&p.Successor, &p.Link, &p.Photo, &p.Notes,
	} {
		move(&v.At)
	}
	// The lists are the earlier chart's, too, which stays as it is.
	for _, list := range []*[]Value{&p.Names, &p.AccountableFor, &p.ResponsibleFor, &p.Tags, &p.ReportsTo, &p.DottedLineTo} {
		*list = append(r.values(len(*list)), *list...)
		for i := range *list {
			move(&(*list)[i].At)
		}
	}
	p.Exceptions = slices.Clone(p.Exceptions)
	for i := range p.Exceptions {
		e := &p.Exceptions[i]
		for _, at := range []*Pos{&e.At, &e.Rule.At, &e.Reason.At, &e.Until.At} {
			move(at)
		}
	}
}

// values returns an empty list with room for n, which is not allocated by itself.
func (r *reader) values(n int) []Value {
	const atOnce = 512
	if n == 0 {
		return nil
	}
	if len(r.free) < n {
		r.free = make([]Value, max(n, atOnce))
	}
	list := r.free[:0:n]
	r.free = r.free[n:]
	return list
}
