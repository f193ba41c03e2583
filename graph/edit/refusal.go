package edit

import "dotline/graph/phrase"

// Refusal says which edit was not made, and why.
type Refusal struct {
	Edit string // the command's name
	Why  error
}

func (r *Refusal) Error() string { return r.Phrase().String() }

// Phrase says which edit was not made, and why.
func (r *Refusal) Phrase() phrase.Phrase { return phrase.New("%s: %s", r.Edit, phrase.Of(r.Why)) }

// Unwrap returns why the edit was not made.
func (r *Refusal) Unwrap() error { return r.Why }
