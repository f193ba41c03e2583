package edit_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dotline/graph/edit"
	"dotline/graph/org"
	"dotline/graph/org/orgtest"

	"github.com/google/go-cmp/cmp"
)

// charts is how many charts the tests make up: more of them, more rarities.
var charts = flag.Uint64("charts", 300, "how many charts are made up")

// makeCommand makes up an edit of one of the positions.
func makeCommand(r *rand.Rand, ids []string, m model) edit.Command {
	id := ids[r.IntN(len(ids))]
	other := ids[r.IntN(len(ids))]
	word := orgtest.Words[r.IntN(len(orgtest.Words))]
	switch r.IntN(16) {
	case 0:
		return edit.SetField{ID: id, Field: "title", Value: word}
	case 1:
		return edit.SetField{ID: id, Field: "department", Value: word}
	case 2:
		return edit.SetField{ID: id, Field: "notes", Value: word + []string{"", "\n", "\nmore\n\n  and more", "\r\n", "\x01\u0085"}[r.IntN(5)]}
	case 3:
		return edit.SetField{ID: id, Field: "pay", Value: fmt.Sprint(r.IntN(10))}
	case 4:
		return edit.SetField{ID: id, Field: "name", Value: word}
	case 5:
		return edit.SetList{ID: id, Field: "tags", Values: []string{"key-role", word, "b"}[r.IntN(2) : 1+r.IntN(2)+1]}
	case 6:
		return edit.RemoveField{ID: id, Field: []string{"title", "department", "pay", "notes", "tags"}[r.IntN(5)]}
	case 7:
		return edit.AddException{ID: id, Rule: "r", Reason: word}
	case 8:
		return edit.MovePosition{ID: id, Manager: other}
	case 9:
		return edit.MovePosition{ID: id}
	case 10:
		if peers := m.reports[m.bossOf(id)]; len(peers) > 1 {
			return edit.Reorder{ID: id, Before: peers[r.IntN(len(peers))]}
		}
		return edit.SetField{ID: id, Field: "link", Value: "https://" + word}
	case 11:
		under := other
		if r.IntN(4) == 0 {
			under = ""
		}
		return edit.AddPosition{Under: under, Fields: []edit.Field{{Name: "id", Value: "new" + fmt.Sprint(r.IntN(1e9))}, {Name: "title", Value: word}}}
	case 12:
		return edit.RemovePosition{ID: id, Reports: edit.ReportsFate(r.IntN(2))}
	case 13:
		field := []string{"name", "headcount", "as_of", "complete"}[r.IntN(4)]
		values := []string{map[string]string{"name": word, "headcount": "7", "as_of": "2026-11-01", "complete": "true"}[field]}
		return edit.SetSection{Section: "organization", Field: field, Values: values[:r.IntN(2)]}
	case 14:
		if r.IntN(2) == 0 {
			return edit.SetSection{Section: "view", Field: "theme", Values: []string{"dark"}[:r.IntN(2)]}
		}
		return edit.SetSection{Section: "view", Field: "collapsed", Values: []string{id, other}[:r.IntN(3)]}
	}
	return edit.RenameID{Old: id, New: word + fmt.Sprint(r.IntN(1e9))}
}

// refusals are the reasons for which an edit of a made-up chart may be refused.
var refusals = []string{
	"close a loop", "report to itself", "before itself", "different lists", "remove the position itself",
	"move it first", "in [ ]", "in { }", "a comment stands beside", "cannot hold", "ends within the block scalar",
	"write \"positions:\" above", "comes from a merge key", "a merge key would bring in", "which cannot stand in the map", "the anchor &", "an alias would stand before", "different forms",
}

// refusal returns for which of them an edit was refused, "" for none.
func refusal(err error) string {
	for _, r := range refusals {
		if strings.Contains(err.Error(), r) {
			return r
		}
	}
	return ""
}

// TestEditsReadAsIntended makes edits one after the other on made-up charts, and
// holds each result against a model of what charts say that knows no text.
func TestEditsReadAsIntended(t *testing.T) {
	counts, refused := map[string]int{}, map[string]int{}
	for seed := range *charts {
		text, _ := orgtest.Chart(seed)
		r := rand.New(rand.NewPCG(seed, 4))
		d, err := edit.Open("chart.yaml", []byte(text))
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, text)
		}
		var done [][]edit.Splice
		for range 6 {
			before := string(d.Text())
			m := modelOf(d.Chart())
			if len(m.posts) == 0 {
				break
			}
			cmd := makeCommand(r, sortedKeys(m.posts), m)
			at := fmt.Sprintf("seed %d, %s %+v\n%s\n", seed, cmd.Name(), cmd, before)
			result, err := d.Apply(cmd)
			if err != nil {
				reason := refusal(err)
				if reason == "" {
					t.Fatalf("%v: %s", err, at)
				}
				if string(result.Text) != before || string(d.Text()) != before {
					t.Fatalf("a refused edit changes the text: %s", at)
				}
				refused[reason]++
				continue
			}
			counts[strings.Fields(cmd.Name())[0]]++
			done = append(done, result.Splices)

			full, err := org.Read("chart.yaml", result.Text)
			if err != nil {
				t.Fatalf("%v: %s gives\n%s", err, at, result.Text)
			}
			checkLines(t, at, before, m, cmd, result)
			open := m.does(cmd)
			got := modelOf(full)
			sorted := func(boss string) bool {
				return open != "" && boss == got.bossOf(open) || hasMoved(cmd)
			}
			if _, removal := cmd.(edit.RemovePosition); removal {
				got.unused, m.unused = "", "" // the problems of what is gone
			}
			if diff := cmp.Diff(m.write(sorted), got.write(sorted)); diff != "" {
				t.Fatalf("%s gives\n%s\n%s", at, result.Text, diff)
			}
			if diff := cmp.Diff(places(full), places(result.Chart)); diff != "" {
				t.Fatalf("the chart is not what its text says: %s gives\n%s\n%s", at, result.Text, diff)
			}
		}
		for i := len(done) - 1; i >= 0; i-- {
			if _, err := d.Revert(done[i]); err != nil {
				t.Fatal(err)
			}
		}
		if string(d.Text()) != text {
			t.Fatalf("seed %d: undone, the text is not as it was", seed)
		}
	}
	t.Log("edits", counts, "refused", refused)
	for _, kind := range []string{"Set", "Remove", "Move", "Reorder", "Add", "Allow", "Rename"} {
		if counts[kind] < int(*charts)/10 {
			t.Errorf("expected more edits of each kind: %v", counts)
		}
	}
}

// hasMoved reports whether a command may change the order of peers whose lines
// stand in different lists.
func hasMoved(cmd edit.Command) bool {
	switch cmd.(type) {
	case edit.RemovePosition, edit.Reorder, edit.MovePosition:
		return true
	}
	return false
}

// places writes down all that a chart says, and where it stands.
func places(c *org.Chart) string {
	var b strings.Builder
	called := func(list ...*org.Position) (ids []string) {
		for _, p := range list {
			if p != nil {
				ids = append(ids, fmt.Sprint(p.ID, " ", p.Index, " ", p.Ghost))
			}
		}
		return ids
	}
	for _, p := range slices.Concat(c.Positions, c.Ghosts) {
		alone := *p
		alone.Manager, alone.Reports = nil, nil
		fmt.Fprintf(&b, "%#v under %q above %q\n", alone, called(p.Manager), called(p.Reports...))
	}
	for _, p := range c.Problems {
		fmt.Fprintln(&b, p.Kind, p.At, called(p.Position), p.Message)
	}
	fmt.Fprintf(&b, "%#v %#v", c.Organization, c.View)
	return b.String()
}
