package edit_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dotline/graph/edit"
	"dotline/graph/org"
	"dotline/graph/org/orgtest"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
)

// there is an edit together with the one that takes it back.
type there struct {
	kind        string
	forth, back edit.Command
}

// inverses are edits of a chart that another edit takes back, each for one of
// its positions.
type inverses struct {
	*rand.Rand
	chart *org.Chart
	model
	entries map[string]*yaml.Node // of each position: what its text says
	id      string
}

func (v inverses) other() string { return v.chart.Positions[v.IntN(len(v.chart.Positions))].ID }

// all returns them, those left out whose inverse the format does not have: what
// is given two forms that say the same comes back in the first.
func (v inverses) all() []there {
	pos, boss := v.chart.ByID(v.id), v.bossOf(v.id)
	var all []there
	add := func(kind string, forth, back edit.Command) { all = append(all, there{kind, forth, back}) }

	if pos.Pay.Known {
		add("number", edit.SetField{ID: v.id, Field: "pay", Value: "7"}, edit.SetField{ID: v.id, Field: "pay", Value: fmt.Sprint(pos.Pay.N)})
	}
	if pos.Department.IsSet() {
		add("text", edit.SetField{ID: v.id, Field: "department", Value: v.pick()}, edit.SetField{ID: v.id, Field: "department", Value: pos.Department.Text})
	}
	if pos.Notes.IsSet() {
		add("lines", edit.SetField{ID: v.id, Field: "notes", Value: v.pick()}, edit.SetField{ID: v.id, Field: "notes", Value: pos.Notes.Text})
	}
	if e := v.entries[v.id]; !pos.Pay.Known && (e.Kind != yaml.ScalarNode || e.Tag == "!!null") {
		add("field", edit.SetField{ID: v.id, Field: "pay", Value: "7"}, edit.RemoveField{ID: v.id, Field: "pay"})
	}
	if !v.chart.View.Direction.IsSet() {
		add("section", edit.SetSection{Section: "view", Field: "direction", Values: []string{"down"}}, edit.SetSection{Section: "view", Field: "direction"})
	}
	add("id", edit.RenameID{Old: v.id, New: "new"}, edit.RenameID{Old: "new", New: v.id})
	if v.holdsNone(v.id) {
		return all
	}
	add("position", edit.AddPosition{Under: v.id, Fields: []edit.Field{{Name: "id", Value: "new"}}}, edit.RemovePosition{ID: "new"})

	peers := v.reports[boss]
	if next := peers[v.IntN(len(peers))]; v.share(peers) && next != v.id {
		back := ""
		if i := slices.Index(peers, v.id); i+1 < len(peers) {
			back = peers[i+1]
		}
		add("order", edit.Reorder{ID: v.id, Before: next}, edit.Reorder{ID: v.id, Before: back})
		add("last", edit.Reorder{ID: v.id}, edit.Reorder{ID: v.id, Before: back})
	}
	to := v.other()
	switch i := slices.Index(peers, v.id); {
	case !v.isNested(v.id):
		if pos.Manager != nil && !v.holdsNone(to) {
			add("line", edit.MovePosition{ID: v.id, Manager: to}, edit.MovePosition{ID: v.id, Manager: boss})
		}
	case i > 0 && to != boss && !v.hasStrays() && slices.ContainsFunc(v.reports[to], v.isNested): // one alone shows no blank lines
		add("list", edit.MovePosition{ID: v.id, Manager: to}, edit.MovePosition{ID: v.id, Manager: boss, After: peers[i-1]})
	}
	return all
}

func (v inverses) pick() string { return orgtest.Words[v.IntN(len(orgtest.Words))] }

// holdsNone reports whether the text of a position has a place for reports in which
// none stand, or is its title alone: a report that comes and goes leaves neither.
func (v inverses) holdsNone(id string) bool {
	e := v.entries[id]
	return e == nil || e.Kind == yaml.ScalarNode && e.Tag != "!!null" || slices.ContainsFunc(e.Content, func(n *yaml.Node) bool {
		return n.Value == "reports"
	}) && !slices.ContainsFunc(v.reports[id], v.isNested)
}

// entriesOf returns what a chart's text says of each position, and of each section.
func entriesOf(text string) map[string]*yaml.Node {
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
		panic(err)
	}
	entries := map[string]*yaml.Node{}
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		for i, c := range n.Content {
			if walk(c); n.Kind != yaml.MappingNode || i%2 > 0 {
				continue
			}
			switch v := n.Content[i+1]; {
			case c.Value == "id":
				entries[v.Value] = n
			case n == doc.Content[0] && org.SectionOf(c.Value) != "":
				entries[c.Value] = v
			case postID.MatchString(c.Value):
				entries[c.Value] = v
			}
		}
	}
	walk(&doc)
	return entries
}

// postID matches the ids of positions that are made up, or that edits give.
var postID = regexp.MustCompile(`^p[0-9]+$|[0-9]{5}$`)

// isNested reports whether a position stands in its manager's reports.
func (v inverses) isNested(id string) bool {
	p := v.chart.ByID(id)
	return len(p.ReportsTo) > 0 && p.ReportsTo[0].At == p.At
}

// share reports whether peers stand in one list of the text without others
// between them.
func (v inverses) share(peers []string) bool {
	return !v.hasStrays() && (!slices.ContainsFunc(peers, func(id string) bool { return !v.isNested(id) }) || len(v.reports) == 1)
}

// hasStrays reports whether a list holds what is no position: an entry that comes to
// stand behind its peer does so before that, wherever it stood.
func (v inverses) hasStrays() bool {
	return slices.ContainsFunc(v.chart.Problems, func(p org.Problem) bool {
		return strings.Contains(p.Message.String(), "this entry is no position")
	})
}

// TestInverseEdits holds that an edit and the one that takes it back restore
// every byte.
func TestInverseEdits(t *testing.T) {
	tried := map[string]int{}
	for seed := range *charts {
		text, ids := orgtest.Chart(seed)
		r := rand.New(rand.NewPCG(seed, 5))
		chart, err := org.Read("chart.yaml", []byte(text))
		if err != nil {
			t.Fatal(seed, err, text)
		}
		for _, e := range (inverses{r, chart, modelOf(chart), entriesOf(text), ids[r.IntN(len(ids))]}).all() {
			there, err := edit.Apply("chart.yaml", []byte(text), e.forth)
			if err != nil {
				continue // TestEditsReadAsIntended looks at refusals
			}
			again, err := edit.Apply("chart.yaml", there.Text, e.back)
			if err != nil {
				t.Fatalf("seed %d, %+v, and back: %v\n%s", seed, e.forth, err, there.Text)
			}
			tried[e.kind]++
			if !restored(e.kind, text, there, string(again.Text)) {
				t.Fatalf("seed %d, %s, %+v and %+v:\n%s", seed, e.kind, e.forth, e.back, cmp.Diff(text, string(again.Text)))
			}
		}
	}
	for _, kind := range []string{"number", "text", "lines", "field", "section", "id", "position", "order", "last", "line", "list"} {
		if tried[kind] < int(*charts)/50 {
			t.Errorf("expected more inverses of each kind to be tried: %v", tried)
		}
	}
}

// restored reports whether a text is as it was. A value that was written in
// another way than it had to be need not come back in the same, nor does the last
// line end go that a block scalar needed.
func restored(kind, text string, there edit.Result, again string) bool {
	if kind == "text" || kind == "lines" {
		from, to := len(text), 0
		for _, s := range there.Splices {
			from, to = min(from, s.Offset), max(to, s.Offset+len(s.Removed))
		}
		return from > to || strings.HasPrefix(again, text[:from]) && strings.HasSuffix(again, text[to:])
	}
	if lastEnd(string(there.Text)) != "" && lastEnd(text) == "" {
		again = strings.TrimSuffix(again, lastEnd(again))
	}
	return again == text
}

var lineEnd = regexp.MustCompile("(?:\r\n|\n|\r)$")

func lastEnd(text string) string { return lineEnd.FindString(text) }
