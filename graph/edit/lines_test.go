package edit_test

import (
	"strings"
	"testing"

	"dotline/graph/edit"
	"dotline/graph/org"
)

// standsAlone reports whether a title on the line of its key may be all that the
// text says of the position which a command is about.
func standsAlone(c *org.Chart, cmd edit.Command) bool {
	id := ""
	switch cmd := cmd.(type) {
	case edit.SetField:
		id = cmd.ID
	case edit.AddException:
		id = cmd.ID
	case edit.AddPosition:
		id = cmd.Under
	case edit.MovePosition:
		return standsAlone(c, edit.SetField{ID: cmd.ID}) || standsAlone(c, edit.SetField{ID: cmd.Manager})
	}
	p := c.ByID(id)
	return p != nil && p.IDAt == p.At && (p.Title.At.Line == p.At.Line || !p.Title.IsSet())
}

// checkLines holds that an edit changes no more lines than it must. The lines of
// an entry that moves count as the same however far they are indented.
func checkLines(t *testing.T, at, before string, titleAlone bool, cmd edit.Command, r edit.Result) {
	limit, trim := 0, ""
	before, after := unixEnds(before), unixEnds(string(r.Text))
	switch c := cmd.(type) {
	case edit.SetField:
		if limit = 1; c.Field == "notes" {
			return
		}
	case edit.AddException:
		limit = 3
	case edit.AddPosition:
		limit = 4
	case edit.MovePosition:
		// The reporting line, and the keys of the lists that it leaves and joins.
		limit, trim = 2, " "
	case edit.Reorder:
	default:
		return
	}
	room := min(limit, 2)
	if strings.Count(before, "\n") < 2 {
		return
	}
	if strings.Contains(before, "{\n") || titleAlone {
		limit, room = limit+2, room+2 // braces have lines too, and so has a title that stood alone
	}
	gone, came := lineDiff(before, after, trim)
	if gone > room || came > limit {
		t.Fatalf("%d lines go and %d come: %s gives\n%s", gone, came, at, r.Text)
	}
}

// unixEnds returns a text without its byte order mark and with one line end.
func unixEnds(text string) string {
	return strings.NewReplacer("\ufeff", "", "\r\n", "\n", "\r", "\n").Replace(text)
}

// lineDiff counts the lines that only one of two texts has, but for empty ones
// and but for the characters of trim at their beginnings.
func lineDiff(a, b, trim string) (onlyA, onlyB int) {
	count := map[string]int{}
	for _, line := range strings.Split(a, "\n") {
		count[strings.TrimLeft(line, trim)]++
	}
	for _, line := range strings.Split(b, "\n") {
		count[strings.TrimLeft(line, trim)]--
	}
	for line, n := range count {
		if line != "" {
			onlyA += max(n, 0)
			onlyB += max(-n, 0)
		}
	}
	return onlyA, onlyB
}
