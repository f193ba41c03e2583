package conventions

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

var sectionKeys = []string{"about", "extends", "rules", "custom"}

// section applies the rules and the custom conventions of one section.
func (conf *configuration) section(n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		held := org.Describe(n)
		if conf.file != "" && n.Kind == yaml.ScalarNode {
			held = phrase.New("a text") // of whatever file a chart may name, nothing is shown
		}
		conf.problem(org.BadValue, n, phrase.New("conventions is %s; expected rules:, extends: or custom:", held))
		return
	}
	for key := range conf.pairs(n) {
		if !slices.Contains(sectionKeys, key.Value) {
			conf.unknownKey(key, sectionKeys)
		}
	}
	// The chart's own rules first: "rules:" may set their severity.
	given := map[string]bool{}
	for _, e := range elements(value(n, "custom")) {
		conf.custom(e, given)
	}
	rules := value(n, "rules")
	if rules == nil || yamltext.IsNull(rules) {
		return
	}
	if rules = yamltext.Target(rules); rules.Kind != yaml.MappingNode {
		conf.problem(org.BadValue, rules, phrase.New("rules is %s; expected entries such as \"cio-reports-to-ceo: error\"", org.Describe(rules)))
		return
	}
	for key, n := range conf.pairs(rules) {
		conf.rule(key, n)
	}
}

// rule applies one entry of "rules:", a severity or a mapping of severity and
// options.
func (conf *configuration) rule(key, n *yaml.Node) {
	rule, near := conf.meant.find(conf.settings.rules, key.Value)
	if rule == nil {
		conf.problem(unknownRuleName, key, unknownRuleMessage(key.Value, near))
		return
	}
	var set setting
	switch n.Kind {
	case yaml.ScalarNode:
		conf.severity(n, &set)
	case yaml.MappingNode:
		for key, v := range conf.pairs(n) {
			if key.Value == "severity" {
				conf.severity(v, &set)
			} else if o := rule.option(key.Value); o != nil {
				conf.option(v, o, &set)
			} else {
				conf.unknownKey(key, optionNames(rule))
			}
		}
	default:
		conf.problem(org.BadValue, n, phrase.New("%s is %s; expected a severity, or a mapping with severity and options", key.Value, org.Describe(n)))
	}
	merged := conf.settings.given[rule.ID]
	merged.apply(set)
	conf.settings.given[rule.ID] = merged
}

func (conf *configuration) severity(n *yaml.Node, set *setting) {
	s, err := ParseSeverity(n.Value)
	if n.Kind != yaml.ScalarNode || err != nil {
		conf.problem(org.BadValue, n, phrase.New("the severity is %s; expected off, note, warning or error", org.Describe(n)))
		return
	}
	set.severity, set.hasSeverity = s, true
}

func (conf *configuration) option(n *yaml.Node, o *Option, set *setting) {
	if o.Bosses == nil {
		number, err := strconv.Atoi(n.Value)
		if n.Kind != yaml.ScalarNode || err != nil || number < 0 {
			conf.problem(org.BadValue, n, phrase.New("%s is %s; expected a whole number such as %d", o.Name, org.Describe(n), o.Number))
			return
		}
		if set.numbers == nil {
			set.numbers = map[string]int{}
		}
		set.numbers[o.Name] = number
		return
	}
	list := []string{}
	named := elements(n)
	for _, e := range named {
		role, ok := roles.Parse(strings.TrimPrefix(e.Value, "deputy-"))
		if e.Kind != yaml.ScalarNode || !ok {
			conf.problem(org.BadValue, e, phrase.Clauses(phrase.New("%s holds %s; expected roles such as ceo or cfo", o.Name, org.Describe(e)), org.DidYouMean(org.Nearest(e.Value, allRoles()))))
			continue
		}
		if strings.HasPrefix(e.Value, "deputy-") {
			role = "deputy-" + role
		}
		list = append(list, string(role))
	}
	if len(list) == 0 && (len(named) > 0 || !o.MayBeEmpty) {
		if len(named) == 0 {
			conf.problem(org.BadValue, n, phrase.New("%s holds no role; expected at least one, or the rule turned off", o.Name))
		}
		return
	}
	if set.bosses == nil {
		set.bosses = map[string][]string{}
	}
	set.bosses[o.Name] = list
}

// unknownKey tells of a key, once however often it is merged into others.
func (conf *configuration) unknownKey(key *yaml.Node, known []string) {
	if conf.told[key] {
		return
	}
	conf.told[key] = true
	conf.problem(org.UnknownField, key, phrase.Clauses(phrase.New("unknown field %s; expected %s", quote(key.Value), phrase.Or(phrase.Names(known)...)), org.DidYouMean(org.Nearest(key.Value, known))))
}

func unknownRuleMessage(id, near string) phrase.Phrase {
	return phrase.Clauses(phrase.New("no rule is called %s", quote(id)), org.DidYouMean(near))
}

func optionNames(r *Rule) []string {
	names := []string{"severity"}
	for _, o := range r.Options {
		names = append(names, o.Name)
	}
	return names
}

func allRoles() []string {
	var all []string
	for _, r := range roles.All() {
		all = append(all, string(r))
	}
	return all
}

// pairs goes through a mapping's keys with their values, aliases followed, and then
// through those that its merge keys bring in. A key given twice is a problem, and the
// first one counts.
func (conf *configuration) pairs(mapping *yaml.Node) iter.Seq2[*yaml.Node, *yaml.Node] {
	return func(yield func(key, value *yaml.Node) bool) {
		seen := map[string]bool{}
		for _, m := range lineage(mapping) {
			for key, v := range entries(m) {
				switch {
				case yamltext.IsMerge(key):
					conf.checkMerge(v)
				case !seen[key.Value]:
					seen[key.Value] = true
					if !yield(key, v) {
						return
					}
				case m == mapping:
					conf.problem(org.BadValue, key, phrase.New("%s is given twice here; the first one counts", quote(key.Value)))
				}
			}
		}
	}
}

// value returns the value of a key, aliases of the value followed, or nil.
func value(mapping *yaml.Node, key string) *yaml.Node {
	for _, m := range lineage(mapping) {
		for k, v := range entries(m) {
			if k.Value == key {
				return v
			}
		}
	}
	return nil
}

// elements returns a list's nodes, or the node itself where it is no list.
func elements(n *yaml.Node) []*yaml.Node {
	switch {
	case n == nil || yamltext.IsNull(n):
		return nil
	case n.Kind != yaml.SequenceNode:
		return []*yaml.Node{n}
	}
	list := make([]*yaml.Node, len(n.Content))
	for i, e := range n.Content {
		list[i] = yamltext.Target(e)
	}
	return list
}
