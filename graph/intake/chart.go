package intake

import (
	"slices"
	"strings"

	"dotline/graph/org"
)

var (
	chartFields = set(strings.Join(org.Fields(), " "))
	listFields  = set("name names reports_to dotted_line_to accountable_for responsible_for tags")
)

// isChart reports whether a document is a chart in Dotline's own format: with no
// other names for anything, and with lines that name ids rather than people.
func isChart(doc node) bool {
	at := slices.Index(doc.keys, "positions")
	c := census{ids: map[string]bool{}, names: map[string]bool{}}
	if at < 0 || !c.entries(doc.items[at]) {
		return false
	}
	byID, byName := 0, 0
	for _, to := range c.bosses {
		switch {
		case c.ids[to]:
			byID++
		case c.names[strings.ToLower(to)]:
			byName++
		}
	}
	return byID >= byName
}

// census is what the entries of a document are called, and whom they name as
// their managers.
type census struct {
	ids, names map[string]bool
	bosses     []string
}

// entries counts a list of entries, or a map from id to entry; false if there is
// something else among them.
func (c *census) entries(n node) bool {
	for i, e := range n.items {
		if n.kind == object {
			c.ids[n.keys[i]] = true
		}
		if e.kind != object || !c.entry(e) {
			return false
		}
	}
	return n.kind != scalar || n.text == ""
}

func (c *census) entry(n node) bool {
	for i, k := range n.keys {
		v := n.items[i]
		if !chartFields[k] || v.kind == object && k != "reports" || k == "reports" && !c.entries(v) {
			return false
		}
		texts := []node{v}
		if v.kind == list {
			texts = v.items
		}
		for _, t := range texts {
			switch k {
			case "id":
				c.ids[t.text] = true
			case "name", "names", "title":
				c.names[strings.ToLower(t.text)] = true
			case "reports_to":
				c.bosses = append(c.bosses, t.text)
			}
		}
	}
	return true
}
