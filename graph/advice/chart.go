package advice

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"

	"dotline/graph/org"
	"dotline/graph/roles"

	"gopkg.in/yaml.v3"
)

// FromChart returns the answers that a chart gives: the facts of its
// organization, at how many places its positions are, and how many groups of IT
// have a manager. A fact that the chart leaves out stays unknown, and so does whether
// there are several of what a chart shows one of that is not complete.
func FromChart(c *org.Chart) Answers {
	a := Answers{}
	number := func(id string, n org.Number) {
		if n.Known && n.N >= 0 {
			a[id] = strconv.FormatFloat(n.N, 'f', -1, 64)
		}
	}
	number("headcount", c.Organization.Headcount)
	number("it_headcount", c.Organization.ITHeadcount)
	number("it_budget", c.Organization.ITBudget)
	if sector := c.Organization.Sector.Text; sector != "" {
		a["sector"] = sector
	}
	places, groups := map[string]bool{}, 0
	for _, p := range c.Positions {
		if place := strings.ToLower(strings.Join(strings.Fields(p.Location.Text), " ")); place != "" {
			places[place] = true
		}
		if roles.Read(p.Title.Text, roles.Context{Department: p.Department.Text, Override: p.Role.Text}).Has(roles.ITGroupManager) {
			groups++
		}
	}
	for id, n := range map[string]int{"sites": len(places), "it_groups": groups} {
		if n > 1 || n == 1 && c.Organization.Complete {
			a[id] = strconv.Itoa(n)
		}
	}
	return a
}

// Line is a reporting line that the advice draws.
type Line struct {
	Title     string
	Role      roles.Role
	ReportsTo roles.Role // "" for the head of the organization
}

// Lines returns the lines of the posts that are advised, under a CEO.
func (a Advice) Lines() []Line {
	lines := []Line{{Title: "CEO", Role: roles.CEO}}
	for i, p := range a.Posts {
		if !p.Advised {
			continue
		}
		for _, boss := range rules().Posts[i].ReportsTo {
			if slices.ContainsFunc(lines, func(l Line) bool { return l.Role == boss }) {
				lines = append(lines, Line{p.Title, p.Role, boss})
				break
			}
		}
	}
	return lines
}

const chartHead = `# The lines that the advice draws. Names, teams and the other departments are to be
# filled in; "dotline advise" says what speaks for each post, and against it.
`

// Chart returns the lines as a chart file. Who answers for the IT strategy is
// said: the highest executive of IT, or the CEO where there is none. Of several
// groups of IT the manager's box stands for as many managers.
func (a Advice) Chart() []byte {
	type organization struct {
		Headcount   any    `yaml:",omitempty"`
		ITHeadcount any    `yaml:"it_headcount,omitempty"`
		ITBudget    any    `yaml:"it_budget,omitempty"`
		Sector      string `yaml:",omitempty"`
	}
	type position struct {
		ID             string
		Title          string
		Role           string   `yaml:",omitempty"`
		ReportsTo      string   `yaml:"reports_to,omitempty"`
		Headcount      int      `yaml:",omitempty"`
		Faces          string   `yaml:",omitempty"`
		AccountableFor []string `yaml:"accountable_for,omitempty,flow"`
	}
	var file struct {
		Organization organization `yaml:",omitempty"`
		Positions    []yaml.Node
	}
	value := func(id string) fact { return a.facts[place(id)] }
	file.Organization = organization{plain(value("headcount")), plain(value("it_headcount")), plain(value("it_budget")), value("sector").text}
	strategist := a.strategist()
	for _, l := range a.Lines() {
		p := position{ID: string(l.Role), Title: l.Title, ReportsTo: string(l.ReportsTo)}
		if l.Role == strategist {
			p.AccountableFor = []string{"it-strategy"}
		}
		if !roles.Read(l.Title, roles.Context{Sector: value("sector").text}).Has(l.Role) {
			p.Role = string(l.Role) // the title says less there: a bank's vice president
		}
		if groups := int(value("it_groups").number); l.Role == roles.ITManager && groups > 1 {
			p.Headcount = groups
		}
		if l.Role == roles.CTO && strategist != roles.CTO {
			p.Faces = "product"
		}
		var n yaml.Node
		if err := n.Encode(p); err != nil {
			panic(err) // texts and numbers always encode
		}
		n.Style = yaml.FlowStyle
		file.Positions = append(file.Positions, n)
	}
	var b bytes.Buffer
	b.WriteString(chartHead)
	enc := yaml.NewEncoder(&b)
	enc.SetIndent(2)
	if err := enc.Encode(file); err != nil {
		panic(err) // nodes that were encoded before
	}
	return b.Bytes()
}

// plain returns a number as people write it, nil where it is unknown.
func plain(f fact) any {
	switch {
	case !f.known:
		return nil
	case f.number == math.Trunc(f.number):
		return int64(f.number)
	}
	return f.number
}

// strategist returns the role that answers for the IT strategy.
func (a Advice) strategist() roles.Role {
	for i, p := range a.Posts {
		if p.Advised && rules().Posts[i].Executive {
			return p.Role
		}
	}
	return roles.CEO
}
