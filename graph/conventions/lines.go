package conventions

import (
	_ "embed"
	"fmt"
	"strings"

	"dotline/graph/org"
	"dotline/graph/roles"

	"gopkg.in/yaml.v3"
)

// lineRule is a convention that only says who reports to whom. The built-in
// ones stand in lines.yaml, a chart's own under "custom:"; both in this form.
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
	Instead         names  `yaml:"instead"` // whom to suggest in place of a boss that must not be
	Within          string `yaml:"within"`  // direct, or chain: any manager above counts
	WhenPresent     names  `yaml:"when_present"`
	MaxReports      *int   `yaml:"max_reports"`
	MinReports      *int   `yaml:"min_reports"`
	PeersOf         names  `yaml:"peers_of"`

	// SameScope leaves lines between a division and the whole to the
	// organization: a division's CIO may answer to the group's, or to the
	// division's own head.
	SameScope bool `yaml:"same_scope"`
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
		if role, known := roles.Parse(name); known && role.Rank() > roles.RankSenior {
			n[i] = string(role)
		}
	}
}

//go:embed lines.yaml
var linesYAML string

// lineRules makes the built-in rules of lines.yaml.
func lineRules() []*Rule {
	var entries []*lineRule
	dec := yaml.NewDecoder(strings.NewReader(linesYAML))
	dec.KnownFields(true)
	if err := dec.Decode(&entries); err != nil {
		panic("lines.yaml: " + err.Error())
	}
	rules := make([]*Rule, len(entries))
	for i, e := range entries {
		severity, err := ParseSeverity(e.Severity)
		if err != nil {
			panic(fmt.Sprintf("lines.yaml: %s: %v", e.ID, err))
		}
		r := &Rule{
			ID: e.ID, Group: Lines, Severity: severity, Summary: e.Summary, Why: e.Why,
			Contested: e.Contested, BothSides: e.BothSides, Fires: e.Fires, Silent: e.Silent,
			silences: append([]string{"rank-inversion", "rank-compression"}, e.Restated...),
			line:     e.judge,
		}
		for _, claims := range e.Sources {
			for key, claim := range claims {
				r.Sources = append(r.Sources, cite(key, claim))
			}
		}
		if e.MustReportTo != nil {
			r.Options = []Option{
				{Name: "accepted", About: "roles to report to", Bosses: e.MustReportTo},
				{Name: "tolerated", About: "roles that give a note instead", Bosses: append([]string{}, e.Tolerated...), MayBeEmpty: true},
			}
		}
		rules[i] = r
	}
	return rules
}

// judge returns the judge of the rule for one chart.
func (e *lineRule) judge(ps *pass) lineJudge {
	accepted, tolerated := e.MustReportTo, e.Tolerated
	if ps.rule.option("accepted") != nil {
		accepted, tolerated = ps.bosses("accepted"), ps.bosses("tolerated")
	}
	if !ps.present(e.WhenPresent) {
		return func(p, boss *org.Position) *fault { return nil }
	}
	pick := ps.selector(e)
	chain, below := newChain(ps.index, accepted), newChain(ps.index, e.MustNotReportTo)
	return func(p, boss *org.Position) *fault {
		if !pick(p) || e.SameScope && ps.crossesScope(p, boss, e.Role) {
			return nil
		}
		if len(accepted) > 0 {
			if f := e.judgeAccepted(ps, p, boss, accepted, tolerated, chain); f != nil {
				return f
			}
		}
		if ps.match(boss, e.MustNotReportTo) != "" || e.Within == "chain" && below.above(boss) {
			return &fault{
				message: line(p, boss) + "; " + e.Because + ps.dottedRemark(p, e.Instead),
				instead: ps.candidates(e.Instead),
			}
		}
		if len(e.PeersOf) > 0 {
			return e.judgePeers(ps, p, boss)
		}
		return nil
	}
}

func (e *lineRule) judgeAccepted(ps *pass, p, boss *org.Position, accepted, tolerated []string, chain *chain) *fault {
	if ps.match(boss, accepted) != "" || e.Within == "chain" && chain.above(boss) {
		return nil
	}
	// A boss whose title says nothing certain is an unknown fact; one above a
	// chief executive is no lesser seat than the one asked for.
	if !ps.known(boss) || ps.mayHead(boss) || ps.postRank(boss) > roles.RankCEO {
		return nil
	}
	f := &fault{instead: ps.candidates(accepted)}
	f.message = line(p, boss) + "; the convention is the " + join(roleNames(accepted), "or")
	if t := ps.match(boss, tolerated); t != "" {
		f.mild = true
		f.message += ", and the " + roleName(t) + " is tolerated"
	} else if e.BelowChief != "" && ps.read(boss).Rank < roles.RankChief {
		f.message += "; " + e.BelowChief
	}
	if e.Summary == "" && e.Because != "" { // one of the chart's own
		f.message += ": " + strings.TrimSuffix(e.Because, ".")
	}
	f.message += ps.dottedRemark(p, accepted)
	return f
}

// judgePeers asks that p reports to whom those it should stand beside report.
func (e *lineRule) judgePeers(ps *pass, p, boss *org.Position) *fault {
	for _, name := range e.PeersOf {
		peer := ps.onlyNamed(name)
		if peer == nil || peer == p {
			continue
		}
		if other := ps.boss(peer); other != nil && other != boss {
			return &fault{
				message: line(p, boss) + ", and " + line(peer, other) + "; the convention is one manager for both",
				instead: []*org.Position{other},
			}
		}
	}
	return nil
}

// crossesScope reports whether the line leads from a part to the whole in a way
// that the rule does not judge: to the same role there, or to the part's head.
func (ix *index) crossesScope(p, boss *org.Position, same []string) bool {
	if ix.divisional(p) != ix.divisional(boss) && ix.read(boss).Function == ix.read(p).Function {
		return true
	}
	for _, role := range same {
		if ix.named(p, role) && ix.named(boss, role) {
			return true
		}
	}
	return ix.divisional(p) && ix.read(boss).Function == ""
}

// dottedRemark mentions a dotted line that leads where the solid one should.
func (ix *index) dottedRemark(p *org.Position, wanted []string) string {
	for _, d := range p.DottedLineTo {
		if q := ix.chart.ByID(d.Text); q != nil && ix.match(q, wanted) != "" {
			return "; the dotted line to " + who(q) + " does not change that"
		}
	}
	return ""
}

// chain answers whether a position or any manager above it holds one of the
// names, each position looked at once.
type chain struct {
	ix    *index
	names []string
	known []int8 // by Position.Index: 0 not yet, 1 yes, -1 no
}

func newChain(ix *index, names []string) *chain { return &chain{ix: ix, names: names} }

func (c *chain) above(p *org.Position) bool {
	if c.known == nil {
		c.known = make([]int8, len(c.ix.chart.Positions))
	}
	q, answer := p, int8(-1)
	for ; q != nil && !q.Ghost; q = q.TreeManager() {
		if answer = c.known[q.Index]; answer != 0 {
			break
		}
		if answer = -1; c.ix.match(q, c.names) != "" {
			answer = 1
			c.known[q.Index] = 1
			break
		}
	}
	for s := p; s != q; s = s.TreeManager() {
		c.known[s.Index] = answer
	}
	return answer == 1
}

func roleNames(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = roleName(n)
	}
	return out
}
