package edit_test

import (
	"slices"
	"strings"
	"testing"

	"dotline/graph/edit"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// change is how many lines of a text may go and how many may come.
type change struct{ gone, came int }

func (c change) plus(d change) change { return change{c.gone + d.gone, c.came + d.came} }

// lineCounter says how many lines of a chart's text an edit may change.
type lineCounter struct {
	src     *yamltext.Source
	entries map[string]*yaml.Node
}

func newLineCounter(text string) lineCounter {
	return lineCounter{yamltext.NewSource([]byte(text)), entriesOf(text)}
}

// lines counts the lines of a node.
func (l lineCounter) lines(n *yaml.Node) int {
	return l.src.Line(max(l.src.Start(n), l.src.End(n)-1)) - l.src.Line(l.src.Start(n)) + 1
}

// newLines counts the lines that a new value takes.
func newLines(value string) int {
	if n := strings.Count(value, "\n"); n > 0 && !strings.ContainsRune(value, '\r') {
		return n + 2 // those of a block scalar, below its header
	}
	return 1
}

// pair returns the nodes by which an entry gives a field.
func (l lineCounter) pair(id string, fields ...string) (key, value *yaml.Node) {
	e := l.entries[id]
	for i := 0; e != nil && e.Kind == yaml.MappingNode && i+1 < len(e.Content); i += 2 {
		if slices.Contains(fields, e.Content[i].Value) {
			return e.Content[i], e.Content[i+1]
		}
	}
	return nil, nil
}

// room is what an edit of an entry's fields may change beside what it says, for
// the sake of how the entry is written: a line that holds all of them, the comma of
// a neighbour, the line of a title that becomes a field.
func (l lineCounter) room(id string) change {
	switch e := l.entries[id]; {
	case e == nil:
		return change{}
	case e.Kind == yaml.ScalarNode && e.Tag != "!!null":
		return change{1, 2}
	case yamltext.IsFlow(e):
		return change{1, 1}
	}
	return change{}
}

// set is what giving a field a value of some lines may change.
func (l lineCounter) set(id string, lines int, fields ...string) change {
	if _, value := l.pair(id, fields...); value != nil {
		if value.Style&yamltext.InBlock != 0 {
			lines++ // its header stays
		}
		return change{l.lines(value), max(lines, 1)}
	}
	return change{0, lines}.plus(l.room(id))
}

// unset is what taking a field away may change: it goes with its comments, and
// behind a dash the next field takes its place.
func (l lineCounter) unset(id string, fields ...string) change {
	key, value := l.pair(id, fields...)
	if value == nil {
		return change{}
	}
	first := l.src.Line(l.src.KeyStart(key))
	last := max(first, l.src.Line(max(0, l.src.End(value)-1)), l.src.Line(max(0, l.src.Colon(key))))
	column := l.src.Column(l.src.KeyStart(key))
	for last+2 < len(l.src.Starts) {
		text, indent := l.src.Bare(last + 1)
		switch {
		case len(text) == 0 && value.Style&yamltext.InBlock != 0: // perhaps part of it
		case len(text) == 0 || text[0] != '#' || indent <= column:
			return l.without(id, first, last)
		}
		last++
	}
	return l.without(id, first, last)
}

// without is what taking lines away from an entry may change.
func (l lineCounter) without(id string, first, last int) change {
	c := change{last - first + 1, 0}.plus(l.room(id))
	if before, _ := l.src.Bare(first); len(before) > 0 && before[0] == '-' {
		c = c.plus(change{1, 1})
	}
	return c
}

// mentions counts the lines that say an id.
func (l lineCounter) mentions(id string) int {
	var doc yaml.Node
	if err := yaml.Unmarshal(l.src.Text, &doc); err != nil {
		panic(err)
	}
	lines := map[int]bool{}
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		lines[n.Line] = lines[n.Line] || n.Value == id
		for _, c := range n.Content {
			walk(c)
		}
	}
	walk(&doc)
	n := 0
	for _, says := range lines {
		if says {
			n++
		}
	}
	return n
}

// allowed returns what a command may change; false where the positions that it
// is about are so many that no number is worth to be held.
func (l lineCounter) allowed(m model, cmd edit.Command) (c change, ok bool) {
	switch cmd := cmd.(type) {
	case edit.SetField:
		fields := []string{cmd.Field}
		if cmd.Field == "name" {
			fields = []string{"name", "names"}
		}
		return l.set(cmd.ID, newLines(cmd.Value), fields...), true
	case edit.SetList:
		return l.set(cmd.ID, len(cmd.Values), cmd.Field), true
	case edit.RemoveField:
		return l.unset(cmd.ID, cmd.Field), true
	case edit.AddException:
		if _, list := l.pair(cmd.ID, "exceptions"); list != nil && len(list.Content) > 0 {
			return change{1, 2}, true
		}
		return change{1, 3}.plus(l.room(cmd.ID)), true
	case edit.SetSection:
		body := l.entries[cmd.Section]
		switch {
		case body == nil && len(cmd.Values) == 0:
			return change{}, true
		case body == nil: // set apart as the others are
			return change{1, 3}, true
		case len(cmd.Values) > 0:
			return l.set(cmd.Section, len(cmd.Values), cmd.Field), true
		case len(body.Content) == 2:
			return change{l.lines(body) + 2, 0}.plus(l.room(cmd.Section)), true
		}
		return l.unset(cmd.Section, cmd.Field), true
	case edit.RenameID:
		n := l.mentions(cmd.Old)
		return change{n, n}.plus(l.room(cmd.Old)), true
	case edit.AddPosition: // set apart, with braces, its fields, its line, and the key of a new list
		return change{1, 7}.plus(l.room(cmd.Under)), true
	case edit.MovePosition:
		// The reporting line, and the keys of the lists that it leaves and joins.
		return change{2, 2}.plus(l.room(cmd.ID)).plus(l.room(cmd.Manager)).plus(l.room(m.bossOf(cmd.ID))), true
	case edit.Reorder:
		return l.room(cmd.ID), true
	}
	return change{}, false
}

// checkLines holds that an edit changes no more lines than it must: the others
// stay, byte for byte and in their order. The lines of entries that move count as
// the same wherever they come to stand, and however far they are indented.
func checkLines(t *testing.T, at, before string, m model, cmd edit.Command, r edit.Result) {
	t.Helper()
	l := newLineCounter(before)
	limit, ok := l.allowed(m, cmd)
	if !ok {
		return
	}
	var got change
	switch cmd.(type) {
	case edit.MovePosition, edit.Reorder:
		got = regrouped(linesOf(before), linesOf(string(r.Text)))
	default:
		got = inOrder(linesOf(before), linesOf(string(r.Text)))
	}
	if got.gone > limit.gone || got.came > limit.came {
		t.Errorf("%d lines go and %d come, not %d and %d: %s gives\n%s", got.gone, got.came, limit.gone, limit.came, at, r.Text)
	}
}

// linesOf returns a text's lines with their ends.
func linesOf(text string) []string {
	src := yamltext.NewSource([]byte(text))
	var lines []string
	for i := range len(src.Starts) - 1 {
		lines = append(lines, string(src.Text[src.Starts[i]:src.Starts[i+1]]))
	}
	if src.Missing {
		lines[len(lines)-1] = strings.TrimSuffix(lines[len(lines)-1], src.EOL)
	}
	return lines
}

// same reports whether two lines are, but for a line end that only one has since
// the other is the last of its text.
func same(a, b string) bool {
	return a == b || lastEnd(a) == "" && a == strings.TrimRight(b, "\r\n") || lastEnd(b) == "" && b == strings.TrimRight(a, "\r\n")
}

// inOrder counts the lines that do not stand in both texts, in the same order.
func inOrder(a, b []string) change {
	for len(a) > 0 && len(b) > 0 && same(a[0], b[0]) {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && same(a[len(a)-1], b[len(b)-1]) {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	common := make([]int, len(b)+1) // by how many lines of b: the most that it has in common with a
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := common[j+1]
			if same(x, y) {
				common[j+1] = diagonal + 1
			} else {
				common[j+1] = max(above, common[j])
			}
			diagonal = above
		}
	}
	return change{len(a) - common[len(b)], len(b) - common[len(b)]}
}

// regrouped counts the lines that only one of two texts has, in whatever order,
// but for empty ones, indentation and line ends.
func regrouped(a, b []string) change {
	count := map[string]int{}
	for _, line := range a {
		count[strings.Trim(line, " \r\n")]++
	}
	for _, line := range b {
		count[strings.Trim(line, " \r\n")]--
	}
	delete(count, "")
	var c change
	for _, n := range count {
		c.gone += max(n, 0)
		c.came += max(-n, 0)
	}
	return c
}
