package conventions

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"unicode"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

var customKeys = []string{
	"id", "severity", "because", "role", "except", "function", "department", "title", "rank",
	"must_report_to", "or_dotted", "tolerated", "must_not_report_to", "within", "when_present",
	"max_reports", "min_reports", "peers_of", "must_not_hold",
}

// CustomFields lists the fields of a convention under "custom:".
func CustomFields() []string { return slices.Clone(customKeys) }

// custom adds a convention of the chart's own to the rules. One that an earlier
// layer has under the same id is replaced. given are the ids that the section has.
func (conf *configuration) custom(n *yaml.Node, given map[string]bool) {
	if n.Kind != yaml.MappingNode {
		conf.problem(org.BadValue, n, phrase.New("this is no convention; expected id:, role: and must_report_to:"))
		return
	}
	var e lineRule
	if !conf.decodeCustom(n, &e) {
		return
	}
	severity, ok := conf.checkCustom(n, &e)
	if !ok {
		return
	}
	if given[e.ID] {
		conf.problem(org.BadValue, value(n, "id"), phrase.New("another convention above has the id %s; this one counts", quote(e.ID)))
	}
	given[e.ID] = true
	about := cmp.Or(e.Because, "the convention "+e.ID)
	r := &Rule{
		ID: e.ID, Group: Lines, Severity: severity, Summary: about, Why: about,
	}
	e.install(r)
	for key, list := range e.rolesNamed() {
		written := elements(value(n, key))
		written = slices.DeleteFunc(slices.Clone(written), yamltext.IsNull) // as decoding leaves them out
		for i, name := range list[:min(len(list), len(written))] {
			at, in := conf.place(written[i])
			r.own = append(r.own, namedRole{name, at, in})
		}
	}
	at, there := findRule(conf.settings.rules, r.ID)
	if there {
		conf.settings.rules[at] = r
	} else {
		conf.settings.rules = slices.Insert(conf.settings.rules, at, r)
	}
}

// decodeCustom reads the convention field by field, so that a problem points to
// the value that has it.
func (conf *configuration) decodeCustom(n *yaml.Node, e *lineRule) bool {
	sound := true
	for key, v := range conf.pairs(n) {
		if !slices.Contains(customKeys, key.Value) {
			conf.unknownKey(key, customKeys)
			continue
		}
		field := yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{key, v}}
		if field.Decode(e) != nil {
			conf.problem(org.BadValue, v, phrase.New("%s is %s; expected %s", key.Value, org.Describe(v), customValue(key.Value)))
			sound = false
		}
	}
	return sound
}

// customValue says what the field of a convention holds.
func customValue(key string) phrase.Phrase {
	switch key {
	case "id", "severity", "because", "within":
		return phrase.New("a text")
	case "max_reports", "min_reports":
		return phrase.New("a whole number such as 8")
	case "or_dotted":
		return phrase.New("true or false")
	}
	return phrase.New("a name, or a list of names")
}

// checkCustom finds what would keep the convention from meaning something.
func (conf *configuration) checkCustom(n *yaml.Node, e *lineRule) (severity Severity, ok bool) {
	rule, _ := Find(e.ID)
	for _, list := range e.rolesNamed() {
		list.fold()
	}
	e.Because = strings.Join(strings.Fields(e.Because), " ")
	asks := e.judgesLines() || e.judgesSpans() || e.judgesPersons()
	picks := len(e.Role)+len(e.Function)+len(e.Department)+len(e.Title)+len(e.Rank) > 0
	switch {
	case e.ID == "":
		conf.problem(org.BadValue, n, phrase.New("this convention has no id; give it one such as engineers-under-cto"))
	case strings.ContainsFunc(e.ID, func(c rune) bool { return unicode.IsSpace(c) || unicode.IsControl(c) }):
		conf.problem(org.BadValue, value(n, "id"), phrase.New("the id %s has a blank in it; write it as engineers-under-cto", quote(e.ID)))
	case rule != nil:
		conf.problem(org.BadValue, value(n, "id"), phrase.New("%s is the id of a built-in rule; expected another one", quote(e.ID)))
	case !picks:
		conf.problem(org.BadValue, n, phrase.New("the convention %s is about nobody; expected role:, function:, department:, title: or rank:", quote(e.ID)))
	case !asks:
		conf.problem(org.BadValue, n, phrase.New("the convention %s asks for nothing; expected must_report_to:, must_not_report_to:, peers_of:, must_not_hold:, max_reports: or min_reports:", quote(e.ID)))
	case e.Within != "" && e.Within != "direct" && e.Within != "chain":
		conf.problem(org.BadValue, value(n, "within"), phrase.New("within is %s; expected direct or chain", quote(e.Within)))
	default:
		for _, t := range e.Title {
			if _, err := path.Match(globText(t), ""); err != nil {
				conf.problem(org.BadValue, value(n, "title"), phrase.New("%s is no pattern; expected one such as \"*engineer*\"", quote(t)))
				return Off, false
			}
		}
		for i, name := range e.Function {
			f, known := roles.ParseFunction(name)
			if !known {
				conf.problem(org.BadValue, value(n, "function"), phrase.New("unknown function %s; expected one that \"dotline roles\" reads in titles, such as it, finance or sales", quote(name)))
				return Off, false
			}
			e.Function[i] = string(f)
		}
		for i, name := range e.Rank {
			e.Rank[i] = strings.ToLower(name)
			if _, known := rankByName[e.Rank[i]]; !known {
				conf.problem(org.BadValue, value(n, "rank"), phrase.New("unknown rank %s; expected %s", quote(name), phrase.Or(phrase.Names(ranksDown())...)))
				return Off, false
			}
		}
		set := setting{severity: Warning}
		if e.Severity != "" {
			conf.severity(value(n, "severity"), &set)
		}
		return set.severity, true
	}
	return Off, false
}

// checkReports judges how many direct reports the positions have.
func (e *lineRule) checkReports(ps *pass) {
	pick := ps.selector(e)
	for _, p := range ps.chart.Positions {
		n := len(p.Reports)
		var convention phrase.Phrase
		switch {
		case !pick(p):
		case e.MaxReports != nil && n > int(*e.MaxReports):
			convention = phrase.New("the convention is at most %s", countReports(int(*e.MaxReports)))
		case e.MinReports != nil && n < int(*e.MinReports):
			convention = phrase.New("the convention is at least %s", countReports(int(*e.MinReports)))
		}
		if !convention.IsZero() {
			ps.report(Finding{
				Positions: []*org.Position{p}, At: titleAt(p),
				Message: phrase.Clauses(phrase.New("%s has %s", who(p), countReports(n)), e.withReason(convention)),
			})
		}
	}
}

// reason says why the convention is, without a full stop; otherwise is what it
// says where the chart gives no reason.
func (e *lineRule) reason(otherwise phrase.Phrase) phrase.Phrase {
	switch because := strings.TrimSuffix(e.Because, "."); {
	case because == "":
		return otherwise
	case e.isOwn():
		return phrase.Verbatim(because)
	default:
		return phrase.New(because)
	}
}

// withReason adds to what a convention of the chart's own asks for the chart's reason,
// where it gives one.
func (e *lineRule) withReason(convention phrase.Phrase) phrase.Phrase {
	if reason := e.reason(phrase.Phrase{}); e.isOwn() && !reason.IsZero() {
		return phrase.New("%s: %s", convention, reason)
	}
	return convention
}

func oneLine(err error) string {
	return strings.Join(strings.Fields(strings.TrimPrefix(err.Error(), "yaml: ")), " ")
}
