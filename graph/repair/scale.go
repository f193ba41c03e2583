package repair

import (
	"dotline/graph/conventions"
	"dotline/graph/edit"
)

// Scale weighs edits of one text that are not made: it tells which findings each
// would cure and cause. A Scale is for one goroutine at a time.
type Scale struct {
	document *edit.Document
	options  conventions.Options
	before   []conventions.Finding
}

// NewScale reads and judges a chart's text. It fails where [edit.Open] does, and
// where the conventions' options are wrong.
func NewScale(path string, text []byte, o conventions.Options) (*Scale, error) {
	d, err := edit.Open(path, text)
	if err != nil {
		return nil, err
	}
	r, err := conventions.Check(d.Chart(), o)
	if err != nil {
		return nil, err
	}
	return &Scale{d, o, r.Findings}, nil
}

// Weigh returns what an edit would cure and cause, or why it cannot be made.
func (s *Scale) Weigh(cmd edit.Command) (conventions.Effect, error) {
	after, err := judge(s.document, cmd, s.options)
	if err != nil {
		return conventions.Effect{}, err
	}
	return conventions.Effect{Cures: conventions.Missing(s.before, after), Causes: conventions.Missing(after, s.before)}, nil
}

// judge returns the findings that the chart has after an edit, which it takes
// back.
func judge(doc *edit.Document, cmd edit.Command, o conventions.Options) ([]conventions.Finding, error) {
	edited, err := doc.Apply(cmd)
	if err != nil {
		return nil, err
	}
	r, err := conventions.Check(edited.Chart, o)
	if _, back := doc.Revert(edited.Splices); err == nil {
		err = back
	}
	return r.Findings, err
}
