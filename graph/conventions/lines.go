package conventions

import (
	"embed"
	"fmt"
	"iter"
	"strings"

	"dotline/graph/phrase"
	"dotline/graph/roles"

	"gopkg.in/yaml.v3"
)

// lineRule is a convention that only says who reports to whom, or which two posts
// one person does not hold. The built-in ones stand in lines.yaml and
// governance.yaml, a chart's own under "custom:"; all in this form.
type lineRule struct {
	ID       string `yaml:"id"`
	Severity string `yaml:"severity"`
	Because  string `yaml:"because"`

	// Whom it is about: positions that match all that is given.
	Role       names `yaml:"role"` // any of these roles; "it-lead" is whoever leads IT
	Except     names `yaml:"except"`
	Function   names `yaml:"function"`
	Department names `yaml:"department"`
	Title      names `yaml:"title"` // globs
	Rank       names `yaml:"rank"`

	// What it asks of them.
	MustReportTo    names  `yaml:"must_report_to"`
	Tolerated       names  `yaml:"tolerated"` // a note instead
	MustNotReportTo names  `yaml:"must_not_report_to"`
	Instead         names  `yaml:"instead"` // whom to suggest, before those of must_report_to
	Within          string `yaml:"within"`  // direct, or chain: any manager above counts
	WhenPresent     names  `yaml:"when_present"`
	MaxReports      *whole `yaml:"max_reports"`
	MinReports      *whole `yaml:"min_reports"`
	PeersOf         names  `yaml:"peers_of"`
	MustNotHold     names  `yaml:"must_not_hold"` // roles that the same person must not hold

	// OrDotted lets a dotted line do as well. Whom it would lead to may be
	// outside of the chart, so the rule then judges only a chart that shows one
	// of those to report to, or is complete.
	OrDotted bool `yaml:"or_dotted"`
	// Doubtful are bosses to whom a line, with OrDotted, is doubted in any chart: a note
	// where none of those to report to is drawn.
	Doubtful names `yaml:"doubtful"`
	// Independent leaves out of those to report to who sits on the board beside
	// another post: the line leads to that post.
	Independent bool `yaml:"independent"`

	// SameScope leaves lines between a division and the whole to the
	// organization: a division's CIO may answer to the group's, or to the
	// division's own head.
	SameScope bool `yaml:"same_scope"`
	// Only and Never are circumstances of the organization in which alone, and in
	// which not, the rule is judged.
	Only  names `yaml:"only"`
	Never names `yaml:"never"`
	// BelowChief is added where the boss is no chief.
	BelowChief string `yaml:"below_chief"`
	// Restated are rules that would say the same of a line, beside those of rank.
	Restated names `yaml:"restated"`

	// For the built-in ones, what a rule says of itself.
	Summary   string              `yaml:"summary"`
	Why       string              `yaml:"why"`
	Contested bool                `yaml:"contested"`
	BothSides string              `yaml:"both_sides"`
	Sources   []map[string]string `yaml:"sources"`
	Fires     string              `yaml:"fires"`
	Silent    string              `yaml:"silent"`
}

// whole is a number without a fraction, which the YAML library would cut off.
type whole uint32

// UnmarshalYAML reads a number that is written as a whole one.
func (n *whole) UnmarshalYAML(node *yaml.Node) error {
	if node.ShortTag() != "!!int" {
		return fmt.Errorf("%q is no whole number", node.Value)
	}
	return node.Decode((*uint32)(n))
}

// names is a list of names, or a single one.
type names []string

// UnmarshalYAML reads a list of texts, or one text.
func (n *names) UnmarshalYAML(node *yaml.Node) error {
	var one string
	if node.Kind == yaml.ScalarNode {
		if err := node.Decode(&one); err != nil {
			return err
		}
		*n = names{one}
		return nil
	}
	return node.Decode((*[]string)(n))
}

// fold writes names of roles as the catalogue does ("Head of IT" is
// it-director), and those of the chart's own in the same way. What somebody
// does hands-on stays as written: a network engineer is not any IT technician.
func (n names) fold() {
	for i, name := range n {
		n[i] = strings.ToLower(strings.Join(strings.FieldsFunc(name, func(c rune) bool { return c == ' ' || c == '_' }), "-"))
		if n[i] == "it-lead" { // whoever leads IT, not a lead as teams have
			continue
		}
		if role, known := roles.Parse(name); known && role.Rank() > roles.RankSenior {
			n[i] = string(role)
		}
	}
}

// isOwn reports whether the rule is one of a chart's own: it says nothing of itself.
func (e *lineRule) isOwn() bool { return e.Summary == "" }

// rolesNamed goes through the fields that hold names of roles.
func (e *lineRule) rolesNamed() iter.Seq2[string, names] {
	return func(yield func(string, names) bool) {
		_ = yield("role", e.Role) && yield("except", e.Except) && yield("must_report_to", e.MustReportTo) &&
			yield("tolerated", e.Tolerated) && yield("must_not_report_to", e.MustNotReportTo) &&
			yield("when_present", e.WhenPresent) && yield("peers_of", e.PeersOf) && yield("must_not_hold", e.MustNotHold)
	}
}

func (e *lineRule) judgesLines() bool {
	return len(e.MustReportTo)+len(e.MustNotReportTo)+len(e.PeersOf) > 0
}

func (e *lineRule) judgesSpans() bool { return e.MaxReports != nil || e.MinReports != nil }

func (e *lineRule) judgesPersons() bool { return len(e.MustNotHold) > 0 }

// install makes r judge what the entry asks.
func (e *lineRule) install(r *Rule) {
	if e.judgesLines() {
		r.line, r.concerns = e.judge, e.concerns
		r.silences = append([]string{"rank-inversion", "rank-compression"}, e.Restated...)
	}
	if !e.judgesSpans() && !e.judgesPersons() {
		return
	}
	r.check = func(ps *pass) {
		if e.judgesSpans() {
			e.checkReports(ps)
		}
		if e.judgesPersons() {
			e.checkPersons(ps)
		}
	}
}

//go:embed lines.yaml governance.yaml
var ruleFiles embed.FS

// lineRules makes the built-in rules of one of the files.
func lineRules(file string) []*Rule {
	text, err := ruleFiles.Open(file)
	if err != nil {
		panic(err)
	}
	var entries []*lineRule
	dec := yaml.NewDecoder(text)
	dec.KnownFields(true)
	if err := dec.Decode(&entries); err != nil {
		panic(file + ": " + err.Error())
	}
	rules := make([]*Rule, len(entries))
	for i, e := range entries {
		severity, err := ParseSeverity(e.Severity)
		if err != nil {
			panic(fmt.Sprintf("%s: %s: %v", file, e.ID, err))
		}
		r := &Rule{
			ID: e.ID, Group: Lines, Severity: severity, Summary: e.Summary, Why: e.Why,
			Contested: e.Contested, BothSides: e.BothSides, Fires: e.Fires, Silent: e.Silent,
		}
		e.install(r)
		if err := e.limit(r); err != nil {
			panic(fmt.Sprintf("%s: %s: %v", file, e.ID, err))
		}
		for _, claims := range e.Sources {
			for key, claim := range claims {
				r.Sources = append(r.Sources, cite(key, claim))
			}
		}
		switch {
		case e.judgesPersons():
			r.Group = Titles
			r.Options = []Option{{Name: "conflicting", About: "roles that the same person must not hold", Bosses: e.MustNotHold}}
		case e.MustReportTo != nil:
			r.Options = []Option{
				{Name: "accepted", About: "roles to report to", Bosses: e.MustReportTo},
				{Name: "tolerated", About: "roles that give a note instead", Bosses: append([]string{}, e.Tolerated...), MayBeEmpty: true},
			}
		}
		rules[i] = r
	}
	return rules
}

// limit makes r silent outside of the circumstances that the entry names.
func (e *lineRule) limit(r *Rule) (err error) {
	if r.only, err = parseCircumstances(e.Only); err == nil {
		r.never, err = parseCircumstances(e.Never)
	}
	return err
}

func roleNames(names []string) []phrase.Phrase {
	out := make([]phrase.Phrase, len(names))
	for i, n := range names {
		out[i] = roleName(n)
	}
	return out
}
