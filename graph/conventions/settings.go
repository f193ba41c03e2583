package conventions

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Settings are what a chart is judged by: every rule, the chart's own included,
// with the severity and the options that its configuration gives.
type Settings struct {
	Profile string

	rules []*Rule // sorted by id
	given map[string]setting
}

// setting is what configurations say about one rule.
type setting struct {
	severity    Severity
	hasSeverity bool
	numbers     map[string]int
	bosses      map[string][]string
}

// Rules returns the rules sorted by id, those of the chart's own included.
func (s Settings) Rules() []*Rule { return slices.Clone(s.rules) }

// Severity returns the severity that the rule has under these settings;
// complete says whether the chart holds every position of its organization.
func (s Settings) Severity(r *Rule, complete bool) Severity { return s.of(r, complete).severity }

// Number returns the value of a rule's number option under these settings.
func (s Settings) Number(r *Rule, option string) int { return s.given[r.ID].number(r, option) }

// number returns a number option's value: the given one, else the rule's own.
func (s setting) number(r *Rule, option string) int {
	if n, given := s.numbers[option]; given {
		return n
	}
	return r.option(option).Number
}

func (s Settings) of(r *Rule, complete bool) setting {
	set := s.given[r.ID]
	if !set.hasSeverity {
		set.severity = r.Severity
		if complete && r.IfComplete != Off {
			set.severity = r.IfComplete
		}
	}
	return set
}

// Said returns by each rule's id its severity and, of its options, those that are given, as
// configurations write them: what judges alike says the same.
func (s Settings) Said() map[string]string {
	said := map[string]string{}
	for _, rule := range s.rules {
		set := s.of(rule, false) // that a chart is complete is a fact of its own
		words := []string{set.severity.String()}
		for _, o := range rule.Options {
			if n, given := set.numbers[o.Name]; given && n != o.Number {
				words = append(words, fmt.Sprintf("%s: %d", o.Name, n))
			}
			if list, given := set.bosses[o.Name]; given && !slices.Equal(list, o.Bosses) {
				words = append(words, fmt.Sprintf("%s: [%s]", o.Name, strings.Join(list, ", ")))
			}
		}
		said[rule.ID] = strings.Join(words, ", ")
	}
	return said
}

// apply puts a later setting over an earlier one: what it does not say stays.
func (s *setting) apply(later setting) {
	if later.hasSeverity {
		s.severity, s.hasSeverity = later.severity, true
	}
	if later.numbers != nil {
		s.numbers = maps.Clone(s.numbers)
		if s.numbers == nil {
			s.numbers = map[string]int{}
		}
		maps.Copy(s.numbers, later.numbers)
	}
	if later.bosses != nil {
		s.bosses = maps.Clone(s.bosses)
		if s.bosses == nil {
			s.bosses = map[string][]string{}
		}
		maps.Copy(s.bosses, later.bosses)
	}
}
