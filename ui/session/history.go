package session

import (
	"bytes"

	"dotline/graph/edit"
)

// change is one edit of the text that can be taken back.
type change struct {
	name    string
	splices []edit.Splice // none where the edit changed nothing

	before, after string // the id of the position one was at, "" where that is not known
	renames       bool   // these are two ids of one position
}

// Difference is what turns one text into another: one splice between what is the
// same at both ends.
func Difference(from, to []byte) edit.Splice {
	start, most := 0, min(len(from), len(to))
	for start < most && from[start] == to[start] {
		start++
	}
	end := 0
	for end < most-start && from[len(from)-1-end] == to[len(to)-1-end] {
		end++
	}
	return edit.Splice{Offset: start, Removed: from[start : len(from)-end], Inserted: to[start : len(to)-end]}
}

// rewrite is the edit that turns one text into another.
func rewrite(name string, from, to []byte) change {
	d := Difference(from, to)
	if len(d.Removed) == 0 && len(d.Inserted) == 0 {
		return change{name: name}
	}
	return change{name: name, splices: []edit.Splice{d}}
}

// history is what was done and can be taken back, and what was taken back and
// can be done again, each with the newest at its end.
type history struct{ done, undone []change }

// add notes an edit. What had been taken back is gone with it.
func (h *history) add(c change) {
	if len(c.splices) == 0 {
		return
	}
	// Copies, for a history without end must not keep every text whole.
	own := change{name: c.name, before: c.before, after: c.after, renames: c.renames}
	for _, p := range c.splices {
		own.splices = append(own.splices, edit.Splice{Offset: p.Offset, Removed: bytes.Clone(p.Removed), Inserted: bytes.Clone(p.Inserted)})
	}
	h.done, h.undone = append(h.done, own), nil
}

// last returns the newest of some changes, one without a name where there is
// none.
func last(changes []change) change {
	if len(changes) == 0 {
		return change{}
	}
	return changes[len(changes)-1]
}
