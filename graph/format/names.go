package format

import (
	"slices"

	"dotline/graph/org"

	"gopkg.in/yaml.v3"
)

// vocabulary is what the keys of one kind of mapping are called, and their order.
type vocabulary struct {
	name   func(key string) string // the format's name of a key, or ""
	order  []string                // of the names; "" is where other keys stand, else they come last
	within map[string]*vocabulary  // of the mappings that a field holds
}

var (
	exception = &vocabulary{name: org.ExceptionFieldOf, order: org.ExceptionFields()}
	position  = &vocabulary{name: org.FieldOf, order: fieldOrder(), within: map[string]*vocabulary{"exceptions": exception}}
	chart     = &vocabulary{name: org.SectionOf, order: org.Sections(), within: map[string]*vocabulary{
		"organization": {name: org.OrganizationFieldOf, order: org.OrganizationFields()},
		"view":         {name: org.ViewFieldOf, order: org.ViewFields()},
	}}
)

// fieldOrder is that of the format, with other keys before the reports: behind
// them nobody would look for what their boss has.
func fieldOrder() []string {
	order := org.Fields()
	return slices.Insert(order, slices.Index(order, "reports"), "")
}

// field is what becomes of one key of a mapping.
type field struct {
	name   string // how it is called from now on, "" for as before
	rank   int    // its place among the others; equal ones stay in their order
	within *vocabulary
}

// fields says what becomes of a mapping's keys.
func (f *formatter) fields(n *yaml.Node, v *vocabulary, keep bool) []field {
	fields := make([]field, len(n.Content)/2)
	if v == nil || keep {
		return fields
	}
	names := make([]string, len(fields))
	count := map[string]int{}
	for i := range fields {
		if k := n.Content[2*i]; k.Kind == yaml.ScalarNode && !hasProperties(k) {
			names[i] = v.name(k.Value)
			count[names[i]]++
		}
	}
	for i, name := range names {
		key := n.Content[2*i].Value
		fields[i].within = v.within[name]
		fields[i].rank = v.rank(name)
		if name == "role" && count["title"]+count["job_title"] == 0 {
			fields[i].rank = v.rank("title") // as which it is read
		}
		if name == "job_title" && count["title"] == 0 {
			name, count["title"] = "title", count[name]
		}
		// A key that is given twice, if by two names, stays as it is: under one
		// name the second would not be read.
		if name != "" && name != "job_title" && name != key && count[name] == 1 {
			fields[i].name = name
		}
	}
	if f.tied[n] {
		for i := range fields {
			fields[i].rank = 0
		}
	}
	return fields
}

// rank returns the place of a name in the order. What reading adds up or lets one
// override another has one rank, so that neither comes first that was second.
func (v *vocabulary) rank(name string) int {
	switch name {
	case "job_title":
		name = "title"
	case "names":
		name = "name"
	}
	if i := slices.Index(v.order, name); i >= 0 {
		return i
	}
	return len(v.order)
}

// arranged returns the places of fields in their order, or nil if they are in it.
func arranged(fields []field) []int {
	byRank := func(a, b field) int { return a.rank - b.rank }
	if slices.IsSortedFunc(fields, byRank) {
		return nil
	}
	order := make([]int, len(fields))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return byRank(fields[a], fields[b]) })
	return order
}

// rearranged returns the pairs of a mapping in that order.
func rearranged(content []*yaml.Node, order []int) []*yaml.Node {
	var out []*yaml.Node
	for _, i := range order {
		out = append(out, content[2*i], content[2*i+1])
	}
	return out
}
