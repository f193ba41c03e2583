package conventions

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dotline/graph/disk"
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// unknownRuleName is the kind of the problems that rule unknown-rule reports.
const unknownRuleName org.ProblemKind = "unknown-rule"

// maxConfiguration is the size, in bytes, that a configuration file may have.
const maxConfiguration = 1 << 20

// maxFiles is how many configuration files one chart may have read. A few files that
// each extend another many times over would be read without end.
const maxFiles = 100

// problem is something in a configuration that could not be used.
type problem = org.Problem

// configuration gathers what profiles, files and the chart say, later ones over
// earlier ones.
type configuration struct {
	settings Settings
	problems []problem
	meant    meantRules
	told     map[*yaml.Node]bool // keys of which it was said that they are unknown
	open     []string            // files being read, to notice one that extends itself
	files    int                 // that were read

	// Within a file, problems are put where the chart extends it; the message
	// then says where in the file they are.
	file string
	from org.Pos
}

// configure returns the settings for a chart. Of the layers, each over those
// before it: the rules' own defaults; the profile of the options, or else what
// the chart extends; the configuration file of the options; the chart's rules.
func configure(c *org.Chart, o Options) (Settings, []problem, error) {
	conf := &configuration{settings: Settings{rules: slices.Clone(builtin()), given: map[string]setting{}}, meant: meantRules{}, told: map[*yaml.Node]bool{}}
	var section *yaml.Node
	if c.Conventions != nil {
		section = yamltext.Target(c.Conventions)
	}
	var profiles []string
	if o.Profile != "" {
		p, err := profileByName(o.Profile)
		if err != nil {
			return Settings{}, nil, err
		}
		conf.profile(p)
		profiles = []string{p.Name}
	} else if section != nil {
		profiles = conf.extends(section, filepath.Dir(c.Path))
	}
	if o.File != "" {
		at := len(conf.problems)
		conf.readFile(o.File, org.Pos{})
		if len(conf.problems) > at {
			return Settings{}, nil, errors.New(conf.problems[at].Message.String())
		}
	}
	if section != nil {
		conf.section(section)
	}
	if len(profiles) == 0 {
		profiles = []string{"default"}
	}
	conf.settings.Profile = strings.Join(profiles, ", ")
	return conf.settings, conf.problems, nil
}

func (conf *configuration) problem(kind org.ProblemKind, n *yaml.Node, message phrase.Phrase) {
	at, in := conf.place(n)
	conf.problems = append(conf.problems, problem{Kind: kind, At: at, Message: within(in, message)})
}

// place returns where the node is in the chart, or where the chart extends the file
// that it is in, with what a message then says first.
func (conf *configuration) place(n *yaml.Node) (at org.Pos, in string) {
	at = org.Pos{Line: n.Line, Column: n.Column}
	if conf.file == "" {
		return at, ""
	}
	return conf.from, conf.file + ":" + at.String()
}

// within says where in a file a message applies, if it is in one.
func within(in string, message phrase.Phrase) phrase.Phrase {
	if in == "" {
		return message
	}
	return phrase.New("%s: %s", in, message)
}

// extends applies the profiles and files that a section names, and returns
// their names.
func (conf *configuration) extends(section *yaml.Node, dir string) []string {
	var names []string
	for _, n := range elements(value(section, "extends")) {
		at, _ := conf.place(n)
		switch {
		case n.Kind != yaml.ScalarNode:
			conf.problem(org.BadValue, n, phrase.New("extends holds %s; expected names of profiles and paths of files", org.Describe(n)))
			continue
		case isPath(n.Value):
			path := n.Value
			if !filepath.IsAbs(path) {
				path = filepath.Join(dir, path)
			}
			conf.readFile(path, at)
		default:
			p, err := profileByName(n.Value)
			if err != nil {
				conf.problem(org.BadValue, n, phrase.Of(err))
				continue
			}
			conf.profile(p)
		}
		names = append(names, n.Value)
	}
	return names
}

func (conf *configuration) profile(p *profile) {
	conf.section(p.section)
}

// isPath tells a file from a profile's name.
func isPath(s string) bool {
	return strings.ContainsAny(s, `/\`) || strings.HasSuffix(s, ".yaml") || strings.HasSuffix(s, ".yml")
}

// readFile applies a configuration file, which holds the section itself or has
// it under "conventions:".
func (conf *configuration) readFile(path string, from org.Pos) {
	outer, outerFrom := conf.file, conf.from
	if outer == "" {
		conf.from = from
	}
	conf.file = path
	defer func() { conf.file, conf.from = outer, outerFrom }()
	told := func(message phrase.Phrase) {
		conf.problems = append(conf.problems, problem{Kind: org.BadValue, At: conf.from, Message: message})
	}
	fail := func(why phrase.Phrase) { told(phrase.New("%s: %s", path, why)) }
	name := filepath.Clean(path)
	if slices.Contains(conf.open, name) {
		fail(phrase.New("this configuration extends itself"))
		return
	}
	if conf.files++; conf.files > maxFiles {
		if conf.files == maxFiles+1 {
			fail(phrase.New("the configurations extend each other too often; expected at most %d files in all", maxFiles))
		}
		return
	}
	conf.open = append(conf.open, name)
	defer func() { conf.open = conf.open[:len(conf.open)-1] }()
	text, err := readSmall(path)
	if err != nil {
		told(phrase.Of(err))
		return
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(yamltext.Readable(yamltext.UTF8(text)), &doc); err != nil {
		fail(phrase.New("not YAML: %s", strings.TrimPrefix(err.Error(), "yaml: ")))
		return
	}
	if len(bytes.TrimSpace(text)) == 0 || len(doc.Content) == 0 {
		fail(phrase.New("the file is empty; expected rules:, extends: or custom:"))
		return
	}
	section := yamltext.Target(doc.Content[0])
	if inner := value(section, "conventions"); inner != nil {
		section = yamltext.Target(inner)
	}
	conf.extends(section, filepath.Dir(path))
	conf.section(section)
}

// readSmall reads a regular file of a configuration's size. An error names the file.
func readSmall(path string) ([]byte, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return nil, phrase.Errorf("%s: %s", path, phrase.New("expected a file with conventions"))
	}
	text, err := disk.Read(path, maxConfiguration+1)
	if err == nil && len(text) > maxConfiguration {
		return nil, phrase.Errorf("%s: %s", path, phrase.New("the file is larger than %d bytes; expected a configuration", maxConfiguration))
	}
	return text, err
}
