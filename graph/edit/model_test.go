package edit_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dotline/graph/edit"
	"dotline/graph/org"
)

// model is what a chart says, without how its text says it.
type model struct {
	posts   map[string]*post
	reports map[string][]string // under each manager, "" at the top: ids in their order
	folded  []string            // the ids that the view has collapsed
	facts   map[string]string   // of the organization and the view
	unused  string              // what reading could not use
}

// post is what a chart says of a position, but for its id and its reports.
type post struct {
	lines, dotted []string
	successor     string
	fields        map[string]string
}

func ids(values []org.Value) []string {
	var list []string
	for _, v := range values {
		list = append(list, v.Text)
	}
	return list
}

// modelOf returns what a chart says. Unknown fields are among its problems.
func modelOf(c *org.Chart) model {
	m := model{posts: map[string]*post{}, reports: map[string][]string{}}
	for _, p := range c.Positions {
		m.posts[p.ID] = &post{lines: ids(p.ReportsTo), dotted: ids(p.DottedLineTo), successor: p.Successor.Text, fields: map[string]string{
			"title": p.Title.Text, "names": strings.Join(ids(p.Names), "|"), "department": p.Department.Text, "location": p.Location.Text,
			"notes": p.Notes.Text, "tags": strings.Join(ids(p.Tags), "|"), "pay": fmt.Sprint(p.Pay.Known, p.Pay.N), "vacant": fmt.Sprint(p.Vacant),
			"acting_since": p.ActingSince.String(), "link": p.Link.Text, "exceptions": fmt.Sprint(len(p.Exceptions)),
		}}
		boss := ""
		if p.Manager != nil {
			boss = p.Manager.ID
		}
		m.reports[boss] = append(m.reports[boss], p.ID)
	}
	var problems []string
	for _, p := range c.Problems {
		problems = append(problems, p.Message.String())
	}
	slices.Sort(problems)
	m.folded = ids(c.View.Collapsed)
	m.facts = map[string]string{
		"name": c.Organization.Name.Text, "headcount": "", "as_of": c.Organization.AsOf.String(), "complete": "", "theme": c.View.Theme.Text,
	}
	if c.Organization.Headcount.Known {
		m.facts["headcount"] = fmt.Sprint(c.Organization.Headcount.N)
	}
	if c.Organization.Complete {
		m.facts["complete"] = "true"
	}
	m.unused = fmt.Sprint(problems)
	return m
}

// under takes a position from its manager's reports and puts it among another's:
// before the one named, or last if before is "".
func (m model) under(id, from, to, before string) {
	m.reports[from] = slices.DeleteFunc(m.reports[from], func(x string) bool { return x == id })
	list := m.reports[to]
	i := slices.Index(list, before)
	if i < 0 {
		i = len(list)
	}
	m.reports[to] = slices.Insert(slices.Clone(list), i, id)
}

func (m model) bossOf(id string) string {
	for boss, list := range m.reports {
		if slices.Contains(list, id) {
			return boss
		}
	}
	return ""
}

// does changes the model as the command says. anyOrder names a position whose
// place among its peers the command leaves open.
func (m *model) does(cmd edit.Command) (anyOrder string) {
	switch c := cmd.(type) {
	case edit.SetField:
		m.posts[c.ID].fields[c.Field] = c.Value
		switch c.Field {
		case "pay":
			m.posts[c.ID].fields["pay"] = "true " + c.Value
		case "name":
			m.posts[c.ID].fields["names"] = c.Value
			delete(m.posts[c.ID].fields, "name")
		}
	case edit.SetList:
		if c.Field == "dotted_line_to" {
			m.posts[c.ID].dotted = c.Values
			break
		}
		m.posts[c.ID].fields[c.Field] = strings.Join(c.Values, "|")
	case edit.RemoveField:
		m.posts[c.ID].fields[c.Field] = map[string]string{"pay": "false 0", "vacant": "false"}[c.Field]
	case edit.SetSection:
		if c.Field == "collapsed" {
			m.folded = c.Values
			break
		}
		m.facts[c.Field] = strings.Join(c.Values, "|")
	case edit.AddException:
		n, _ := strconv.Atoi(m.posts[c.ID].fields["exceptions"])
		m.posts[c.ID].fields["exceptions"] = strconv.Itoa(n + 1)
	case edit.MovePosition:
		boss := m.bossOf(c.ID)
		if boss == c.Manager && c.After == "" {
			break
		}
		before := ""
		if list := m.reports[c.Manager]; c.After != "" {
			if i := slices.Index(list, c.After) + 1; i < len(list) {
				before = list[i]
			}
			if before == c.ID {
				break
			}
		} else {
			anyOrder = c.ID
		}
		m.under(c.ID, boss, c.Manager, before)
		m.posts[c.ID].lines = nil
		if c.Manager != "" {
			m.posts[c.ID].lines = []string{c.Manager}
		}
	case edit.Reorder:
		boss := m.bossOf(c.ID)
		m.under(c.ID, boss, boss, c.Before)
	case edit.AddPosition:
		id := c.Fields[0].Value
		m.posts[id] = &post{fields: map[string]string{
			"title": c.Fields[1].Value, "names": "", "department": "", "location": "", "notes": "", "tags": "", "pay": "false 0", "vacant": "false",
			"acting_since": "", "link": "", "exceptions": "0",
		}}
		if c.Under != "" {
			m.posts[id].lines = []string{c.Under}
		}
		m.reports[c.Under] = append(m.reports[c.Under], id)
		anyOrder = id
	case edit.RemovePosition:
		m.remove(c)
	case edit.RenameID:
		m.rename(c.Old, c.New)
	}
	return anyOrder
}

func (m *model) remove(c edit.RemovePosition) {
	boss := m.bossOf(c.ID)
	gone := map[string]bool{c.ID: true}
	if c.Reports == edit.Remove {
		for queue := []string{c.ID}; len(queue) > 0; queue = queue[1:] {
			gone[queue[0]] = true
			queue = append(queue, m.reports[queue[0]]...)
		}
	} else {
		for _, r := range slices.Clone(m.reports[c.ID]) {
			m.under(r, c.ID, boss, c.ID)
			m.posts[r].lines = nil
			if boss != "" {
				m.posts[r].lines = []string{boss}
			}
		}
	}
	isGone := func(id string) bool { return gone[id] }
	m.reports[boss] = slices.DeleteFunc(m.reports[boss], isGone)
	for id := range gone {
		delete(m.posts, id)
		delete(m.reports, id)
	}
	m.folded = slices.DeleteFunc(m.folded, isGone)
	for _, p := range m.posts {
		p.dotted = slices.DeleteFunc(p.dotted, isGone)
		if gone[p.successor] {
			p.successor = ""
		}
	}
}

func (m *model) rename(old, id string) {
	swap := func(list []string) {
		for i := range list {
			if list[i] == old {
				list[i] = id
			}
		}
	}
	m.posts[id] = m.posts[old]
	delete(m.posts, old)
	m.reports[id] = m.reports[old]
	delete(m.reports, old)
	for _, p := range m.posts {
		swap(p.lines)
		swap(p.dotted)
		if p.successor == old {
			p.successor = id
		}
	}
	swap(m.folded)
	for _, list := range m.reports {
		swap(list)
	}
}

// write writes the model down, the ids of each manager's reports in their
// order but for those in sorted, whose reports come in alphabetical order.
func (m model) write(sorted func(boss string) bool) string {
	var b strings.Builder
	for _, id := range sortedKeys(m.posts) {
		p := m.posts[id]
		fmt.Fprintf(&b, "%q lines %q dotted %q successor %q\n", id, p.lines, p.dotted, p.successor)
		for _, f := range sortedKeys(p.fields) {
			fmt.Fprintf(&b, "  %s %q\n", f, p.fields[f])
		}
	}
	for _, boss := range sortedKeys(m.reports) {
		list := slices.Clone(m.reports[boss])
		if sorted(boss) {
			slices.Sort(list)
		}
		if len(list) > 0 {
			fmt.Fprintf(&b, "under %q %q\n", boss, list)
		}
	}
	return fmt.Sprintf("%sfolded %q\n%q\n%s\n", b.String(), m.folded, m.facts, m.unused)
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
