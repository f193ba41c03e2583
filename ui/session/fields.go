package session

import (
	"strconv"

	"gopkg.in/yaml.v3"

	"dotline/graph/edit"
	"dotline/graph/org"
	"dotline/graph/phrase"
)

// Values returns what a field of a position says, by the format's name for it: no
// values where it says nothing. Truths are "true" or nothing.
func Values(p *org.Position, field string) []string {
	switch field {
	case "id":
		return []string{p.ID}
	case "title":
		return one(p.Title)
	case "name", "names":
		return texts(p.Names)
	case "vacant":
		return truth(p.Vacant)
	case "headcount":
		return number(p.Headcount)
	case "reports_to":
		return texts(p.ReportsTo)
	case "dotted_line_to":
		return texts(p.DottedLineTo)
	case "department":
		return one(p.Department)
	case "location":
		return one(p.Location)
	case "role":
		return one(p.Role)
	case "scope":
		return one(p.Scope)
	case "faces":
		return one(p.Faces)
	case "horizon":
		return one(p.Horizon)
	case "authority":
		return one(p.Authority)
	case "accountable_for":
		return texts(p.AccountableFor)
	case "responsible_for":
		return texts(p.ResponsibleFor)
	case "acting_since":
		return day(p.ActingSince)
	case "assistant":
		return truth(p.Assistant)
	case "pay":
		return number(p.Pay)
	case "successor":
		return one(p.Successor)
	case "tags":
		return texts(p.Tags)
	case "link":
		return one(p.Link)
	case "photo":
		return one(p.Photo)
	case "notes":
		return one(p.Notes)
	}
	return nil
}

// FactValues does for a fact of the organization what [Values] does for a field.
func FactValues(o *org.Organization, fact string) []string {
	switch fact {
	case "name":
		return one(o.Name)
	case "as_of":
		return day(o.AsOf)
	case "headcount":
		return number(o.Headcount)
	case "it_headcount":
		return number(o.ITHeadcount)
	case "it_budget":
		return number(o.ITBudget)
	case "sector":
		return one(o.Sector)
	case "currency":
		return one(o.Currency)
	case "complete":
		return truth(o.Complete)
	}
	return nil
}

func one(v org.Value) []string {
	if v.Text == "" {
		return nil
	}
	return []string{v.Text}
}

func texts(list []org.Value) []string {
	var all []string
	for _, v := range list {
		all = append(all, v.Text)
	}
	return all
}

func truth(yes bool) []string {
	if !yes {
		return nil
	}
	return []string{"true"}
}

func number(n org.Number) []string {
	if !n.Known {
		return nil
	}
	return []string{strconv.FormatFloat(n.N, 'f', -1, 64)}
}

func day(d org.Date) []string {
	if !d.Known {
		return nil
	}
	return []string{d.String()}
}

// CheckField says what is wrong with values for a field of the position with
// that id, nil where they could be written.
func (s *Session) CheckField(id, field string, values []string) error {
	chart := s.chart()
	if chart == nil {
		return errNothingOpen
	}
	switch {
	case mentioning(field):
		if _, err := s.mentioned(id, field, values); err != nil {
			return err
		}
	case field == "id":
		switch {
		case len(values) != 1:
			return phrase.Errorf("a position has one id; write it")
		case values[0] != s.current(id) && chart.ByID(values[0]) != nil:
			return phrase.Errorf("the id %s is another position's; choose one of its own", phrase.Quote(values[0]))
		}
	case field == "reports_to":
		if len(values) > 0 && chart.ByID(values[0]) == nil {
			return phrase.Errorf("no position is called %s; choose one of the chart", phrase.Quote(values[0]))
		}
	}
	return problem(probe("positions", field, values))
}

// CheckFact says what is wrong with values for a fact of the organization, nil
// where they could be written.
func (s *Session) CheckFact(fact string, values []string) error {
	return problem(probe("organization", fact, values))
}

// SetField gives a field of the position with that id its values, as an edit; no
// values remove it. To give reports_to is to move the position.
func (s *Session) SetField(id, field string, values []string) error {
	if err := s.CheckField(id, field, values); err != nil {
		return err
	}
	if mentioning(field) {
		values, _ = s.mentioned(id, field, values)
	}
	if field == "names" && len(values) == 1 {
		field = "name" // of one holder, where the position has neither yet
	}
	shown := id
	id = s.current(id)
	var c edit.Command = edit.SetList{ID: id, Field: field, Values: values}
	switch {
	case field == "reports_to" && len(values) == 0:
		c = edit.MovePosition{ID: id}
	case field == "reports_to":
		c = edit.MovePosition{ID: id, Manager: s.current(values[0])}
	case len(values) == 0:
		c = edit.RemoveField{ID: id, Field: field}
	}
	return s.do(c, shown)
}

// SetFact gives a fact of the organization its values, as an edit; no values
// remove it.
func (s *Session) SetFact(fact string, values []string) error {
	if err := s.CheckFact(fact, values); err != nil {
		return err
	}
	return s.Do(edit.SetSection{Section: "organization", Field: fact, Values: values})
}

// chart is that of the text of now, as far as it has been read.
func (s *Session) chart() *org.Chart {
	if s.document != nil {
		return s.document.Chart()
	}
	return s.state.Chart
}

// probe reads a chart that says nothing but the values of one field.
func probe(section, field string, values []string) (*org.Chart, error) {
	scalar := func(text string) *yaml.Node {
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text}
	}
	value := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null"}
	switch len(values) {
	case 0:
	case 1:
		value = scalar(values[0])
	default:
		value = &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
		for _, v := range values {
			value.Content = append(value.Content, scalar(v))
		}
	}
	fields := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: []*yaml.Node{scalar(field), value}}
	if section == "positions" {
		fields = &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Content: []*yaml.Node{fields}}
	}
	root := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: []*yaml.Node{scalar(section), fields}}
	return org.ReadNode("", nil, root)
}

// problem is the first that reading a chart found.
func problem(c *org.Chart, err error) error {
	if err == nil && len(c.Problems) > 0 {
		err = phrase.ErrorOf(c.Problems[0].Message)
	}
	return err
}
