package session

import (
	"slices"

	"dotline/graph/conventions"
	"dotline/graph/edit"
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/repair"
)

// Repair carries out what a finding suggests.
func (s *Session) Repair(f *conventions.Finding) error {
	if f.Suggestion == nil {
		return phrase.Errorf("this finding suggests nothing; edit the chart")
	}
	return s.Do(repair.Command(*f.Suggestion))
}

// Allow writes an exception for a finding, with its reason and the last day on
// which it holds, as 2027-06-30, or "" for always.
func (s *Session) Allow(f *conventions.Finding, reason, until string) error {
	p := AllowedOn(f)
	if p == nil {
		return phrase.Errorf("this finding is about no position that an exception could be written on; edit the chart")
	}
	return s.Do(edit.AddException{ID: p.ID, Rule: f.Rule.ID, Reason: reason, Until: until})
}

// AllowedOn returns the position on which an exception for a finding stands, nil
// where there can be none, as where several have the id under which it would be written.
func AllowedOn(f *conventions.Finding) *org.Position {
	i := slices.IndexFunc(f.Positions, func(p *org.Position) bool { return !p.Ghost })
	if i < 0 || !f.Rule.Allowable() {
		return nil
	}
	p := f.Positions[i]
	if slices.ContainsFunc(f.Positions[i+1:], func(other *org.Position) bool { return other.ID == p.ID }) {
		return nil
	}
	return p
}
