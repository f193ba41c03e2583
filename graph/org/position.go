package org

import (
	"strings"

	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// position reads the fields of one entry, and returns what is nested in it.
func (r *reader) position(n *yaml.Node, p *Position) (reports []*yaml.Node) {
	var jobTitle Value
	for _, kv := range r.pairs(n, p, r.meansField) {
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
	if isEmpty(n) {
		return
	}
	r.each(n, p, func(n *yaml.Node) {
		e := Exception{At: at(n)}
		switch {
		case n.Kind == yaml.ScalarNode && !yamltext.IsNull(n):
			e.Rule = Value{n.Value, at(n)}
		case n.Kind == yaml.MappingNode:
			for _, kv := range r.pairs(n, p, once(ExceptionFieldOf)) {
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
		for _, kv := range r.pairs(n, nil, once(OrganizationFieldOf)) {
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
			if !yamltext.IsNull(n) {
				r.problem(BadValue, n, nil, phrase.New("view is %s; expected fields such as \"layout: auto\"", Describe(n)))
			}
			return
		}
		for _, kv := range r.pairs(n, nil, once(ViewFieldOf)) {
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
			hint = DidYouMean(guess)
		}
		r.hints[asked] = hint
	}
	r.problem(UnknownField, key, p, phrase.Clauses(phrase.New("unknown field %s", Describe(key)), hint))
}
