package org

import (
	"strconv"
	"strings"
	"time"

	"dotline/graph/phrase"

	"gopkg.in/yaml.v3"
)

// position reads the fields of one entry, and returns what is nested in it.
func (r *reader) position(n *yaml.Node, p *Position) (reports []*yaml.Node) {
	var jobTitle Value
	for _, kv := range r.pairs(n, p, r.oneField) {
		v := kv.value
		switch r.field(kv.key.Value) {
		case "id":
			if id := r.text(v, p, "id"); id.IsSet() && strings.TrimSpace(id.Text) != "" {
				p.ID, p.IDAt = id.Text, id.At
			}
		case "title":
			p.Title = r.text(v, p, "title")
		case "job_title":
			jobTitle = r.text(v, p, kv.key.Value)
		case "name", "names":
			p.Names = append(p.Names, without(r.texts(v, p, "name"), isBlank)...)
		case "vacant":
			p.Vacant = r.truth(v, p, "vacant")
		case "reports_to":
			p.ReportsTo = append(p.ReportsTo, r.texts(v, p, "reports_to")...)
		case "dotted_line_to":
			p.DottedLineTo = append(p.DottedLineTo, r.texts(v, p, "dotted_line_to")...)
		case "department":
			p.Department = r.text(v, p, "department")
		case "location":
			p.Location = r.text(v, p, "location")
		case "role":
			p.Role = r.text(v, p, "role")
		case "scope":
			p.Scope = r.oneOf(v, p, "scope", "enterprise", "department")
		case "faces":
			p.Faces = r.oneOf(v, p, "faces", "internal", "product")
		case "horizon":
			p.Horizon = r.oneOf(v, p, "horizon", "long", "short")
		case "authority":
			p.Authority = r.oneOf(v, p, "authority", "strategic", "operational")
		case "accountable_for":
			p.AccountableFor = r.texts(v, p, "accountable_for")
		case "responsible_for":
			p.ResponsibleFor = r.texts(v, p, "responsible_for")
		case "acting_since":
			p.ActingSince = r.date(v, p, "acting_since")
		case "assistant":
			p.Assistant = r.truth(v, p, "assistant")
		case "headcount":
			p.Headcount = r.number(v, p, "headcount")
		case "pay":
			p.Pay = r.number(v, p, "pay")
		case "successor":
			p.Successor = r.text(v, p, "successor")
		case "tags":
			p.Tags = r.texts(v, p, "tags")
		case "link":
			p.Link = r.matching(v, p, "link", IsLink, phrase.New("an address such as https://example.com/cio"))
		case "photo":
			p.Photo = r.matching(v, p, "photo", IsPhoto, phrase.New("a file in the chart's own folder such as photos/cio.png"))
		case "notes":
			p.Notes = r.text(v, p, "notes")
		case "exceptions":
			r.exceptions(v, p)
		case "reports":
			reports = append(reports, v)
		default:
			r.unknown(kv.key, p, fieldList)
		}
	}
	// Where there is no title, other systems' words for it serve as one.
	switch {
	case !isBlank(p.Title):
	case !isBlank(jobTitle):
		p.Title = jobTitle
	case !isBlank(p.Role):
		p.Title, p.Role = p.Role, Value{}
	}
	return reports
}

func (r *reader) exceptions(n *yaml.Node, p *Position) {
	r.each(n, p, func(n *yaml.Node) {
		e := Exception{At: at(n)}
		switch {
		case n.Kind == yaml.ScalarNode && !isNull(n):
			e.Rule = Value{n.Value, at(n)}
		case n.Kind == yaml.MappingNode:
			for _, kv := range r.pairs(n, p, ExceptionFieldOf) {
				switch ExceptionFieldOf(kv.key.Value) {
				case "rule":
					e.Rule = r.text(kv.value, p, "rule")
				case "reason":
					e.Reason = r.text(kv.value, p, "reason")
				case "until":
					e.Until = r.date(kv.value, p, "until")
				default:
					r.unknown(kv.key, p, exceptionList)
				}
			}
		}
		if !e.Rule.IsSet() {
			r.problem(BadValue, n, p, phrase.New("this exception names no rule; write \"rule: …\" and \"reason: …\""))
			return
		}
		p.Exceptions = append(p.Exceptions, e)
	})
}

func (r *reader) organization(n *yaml.Node) {
	o := &r.chart.Organization
	r.follow(n, nil, func(n *yaml.Node) {
		if n.Kind != yaml.MappingNode {
			o.Name = r.text(n, nil, "organization")
			return
		}
		for _, kv := range r.pairs(n, nil, OrganizationFieldOf) {
			v := kv.value
			switch OrganizationFieldOf(kv.key.Value) {
			case "name":
				o.Name = r.text(v, nil, "name")
			case "as_of":
				o.AsOf = r.date(v, nil, "as_of")
			case "headcount":
				o.Headcount = r.number(v, nil, "headcount")
			case "it_headcount":
				o.ITHeadcount = r.number(v, nil, "it_headcount")
			case "it_budget":
				o.ITBudget = r.number(v, nil, "it_budget")
			case "sector":
				o.Sector = r.text(v, nil, "sector")
			case "currency":
				o.Currency = r.text(v, nil, "currency")
			case "complete":
				o.Complete = r.truth(v, nil, "complete")
			default:
				r.unknown(kv.key, nil, organizationList)
			}
		}
	})
}

func (r *reader) view(n *yaml.Node) {
	w := &r.chart.View
	r.follow(n, nil, func(n *yaml.Node) {
		if n.Kind != yaml.MappingNode {
			if !isNull(n) {
				r.problem(BadValue, n, nil, phrase.New("view is %s; expected fields such as \"layout: auto\"", describe(n)))
			}
			return
		}
		for _, kv := range r.pairs(n, nil, ViewFieldOf) {
			switch ViewFieldOf(kv.key.Value) {
			case "layout":
				w.Layout = r.oneOf(kv.value, nil, "layout", "auto", "dot", "tree", "radial", "departments")
			case "direction":
				w.Direction = r.oneOf(kv.value, nil, "direction", "down", "right", "up", "left")
			case "theme":
				w.Theme = r.oneOf(kv.value, nil, "theme", "light", "dark", "print")
			case "collapsed":
				w.Collapsed = r.texts(kv.value, nil, "collapsed")
			default:
				r.unknown(kv.key, nil, viewList)
			}
		}
	})
}

// mostUnknown is how many different unknown fields are listed one by one. No chart
// made by people or programs has more.
const mostUnknown = 1000

func (r *reader) unknown(key *yaml.Node, p *Position, known []string) {
	// A name that is wrong once is often wrong in every entry.
	asked := known[0] + " " + key.Value
	hint, seen := r.hints[asked]
	if !seen && len(r.hints) == mostUnknown {
		if r.unlisted == 0 {
			r.firstUnlisted = key
		}
		r.unlisted++
		return
	}
	if !seen {
		hint = phrase.New("it is kept, and not used")
		if guess := nearestName(key.Value, known); guess != "" {
			hint = didYouMean(guess)
		}
		r.hints[asked] = hint
	}
	r.problem(UnknownField, key, p, phrase.Clauses(phrase.New("unknown field %s", describe(key)), hint))
}

// text reads one scalar; null and nothing are unset.
func (r *reader) text(n *yaml.Node, p *Position, field string) Value {
	return r.scalar(n, p, field, phrase.New("one text"))
}

func (r *reader) scalar(n *yaml.Node, p *Position, field string, expected phrase.Phrase) (v Value) {
	r.follow(n, p, func(n2 *yaml.Node) {
		switch {
		case isNull(n2):
		case n2.Kind == yaml.ScalarNode:
			v = Value{n2.Value, at(n)}
		default:
			r.problem(BadValue, n, p, phrase.New("%s is %s; expected %s", field, describe(n2), expected))
		}
	})
	return v
}

// texts reads a list of scalars, or a single one.
func (r *reader) texts(n *yaml.Node, p *Position, field string) (list []Value) {
	r.each(n, p, func(n *yaml.Node) {
		if v := r.scalar(n, p, field, phrase.New("a text, or a list of them")); v.IsSet() {
			list = append(list, v)
		}
	})
	return list
}

// each calls f with every element of a list, or with n itself if it is none.
func (r *reader) each(n *yaml.Node, p *Position, f func(*yaml.Node)) {
	r.follow(n, p, func(n2 *yaml.Node) {
		switch {
		case n2.Kind == yaml.SequenceNode:
			for _, e := range n2.Content {
				r.follow(e, p, f)
			}
		case !isNull(n2):
			f(n2)
		}
	})
}

func (r *reader) oneOf(n *yaml.Node, p *Position, field string, allowed ...string) Value {
	v := r.text(n, p, field)
	if isBlank(v) {
		return Value{}
	}
	for _, a := range allowed {
		if strings.EqualFold(strings.TrimSpace(v.Text), a) {
			return Value{a, v.At}
		}
	}
	var hint phrase.Phrase
	if guess := Nearest(strings.ToLower(v.Text), allowed); guess != "" {
		hint = didYouMean(guess)
	}
	r.problem(BadValue, n, p, phrase.Clauses(phrase.New("%s is %s; expected %s", field, quote(v.Text), strings.Join(allowed, ", ")), hint))
	return Value{}
}

func (r *reader) truth(n *yaml.Node, p *Position, field string) bool {
	v := r.text(n, p, field)
	switch strings.ToLower(strings.TrimSpace(v.Text)) {
	case "true", "yes", "y", "on", "1":
		return true
	case "", "false", "no", "n", "off", "0":
		return false
	}
	r.problem(BadValue, n, p, phrase.New("%s is %s; expected true or false", field, quote(v.Text)))
	return false
}

func (r *reader) number(n *yaml.Node, p *Position, field string) Number {
	v := r.text(n, p, field)
	if isBlank(v) {
		return Number{}
	}
	x, err := strconv.ParseFloat(strings.NewReplacer("_", "", " ", "").Replace(v.Text), 64)
	if err != nil || x < 0 || x > 1e15 || x != x {
		r.problem(BadValue, n, p, phrase.New("%s is %s; expected a number such as 900", field, quote(v.Text)))
		return Number{}
	}
	return Number{Known: true, N: x, At: v.At}
}

func (r *reader) date(n *yaml.Node, p *Position, field string) Date {
	v := r.text(n, p, field)
	if isBlank(v) {
		return Date{}
	}
	day, err := time.Parse(time.DateOnly, strings.TrimSpace(v.Text))
	if err != nil {
		r.problem(BadValue, n, p, phrase.New("%s is %s; expected a day of the calendar such as 2026-11-01", field, quote(v.Text)))
		return Date{}
	}
	return Date{Known: true, Day: day, At: v.At}
}

func isBlank(v Value) bool { return strings.TrimSpace(v.Text) == "" }

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

func describe(n *yaml.Node) phrase.Phrase {
	switch n.Kind {
	case yaml.SequenceNode:
		return phrase.New("a list")
	case yaml.MappingNode:
		return phrase.New("a mapping")
	}
	return phrase.Verbatim(quote(n.Value))
}

// didYouMean asks whether a name is the one that was meant.
func didYouMean(name string) phrase.Phrase { return phrase.New("did you mean %s?", quote(name)) }

// quote puts a value between quotation marks and shortens it to what a message
// can hold.
func quote(s string) string {
	n := 0
	for i := range s {
		if n++; n > 60 {
			s = s[:i] + "…"
			break
		}
	}
	return strconv.Quote(s)
}
