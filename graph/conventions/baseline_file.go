package conventions

import (
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"

	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// baselineVersion is the version of the baseline file's form.
const baselineVersion = 1

// mostInBaseline bounds the lines and values of a baseline that is read. One of a
// hundred thousand findings has less.
const mostInBaseline = 1_000_000

const baselineHead = `# Findings that "dotline check --baseline" with this file leaves out. A finding is
# known by its file, rule and positions, so that the charts may be edited.
# "dotline check --write-baseline" writes the list anew.
`

// baselineFile is the form of a baseline's file.
type baselineFile struct {
	Baseline int
	Findings []yaml.Node
}

// baselineLine is the form of an entry.
type baselineLine struct {
	File, Rule string
	Positions  []string `yaml:",omitempty"`
	Count      *int     `yaml:",omitempty"` // nil for one
}

// Write writes the baseline as YAML, sorted, each entry on a line of its own, so
// that versions of the file compare line by line.
func (b *Baseline) Write(w io.Writer) error {
	file := baselineFile{baselineVersion, make([]yaml.Node, len(b.entries))}
	for i, e := range b.entries {
		line := baselineLine{e.File, e.Rule, e.Positions, nil}
		if e.Count > 1 {
			line.Count = &e.Count
		}
		if err := file.Findings[i].Encode(line); err != nil {
			return err
		}
		file.Findings[i].Style = yaml.FlowStyle
	}
	if _, err := io.WriteString(w, baselineHead); err != nil {
		return err
	}
	enc := yaml.NewEncoder(w)
	enc.SetIndent(2)
	return errors.Join(enc.Encode(file), enc.Close())
}

// ReadBaseline reads a baseline file. An error names the file, the line and what
// was expected there.
func ReadBaseline(name string, text []byte) (*Baseline, error) {
	fail := func(n *yaml.Node, format string, args ...any) error {
		return fmt.Errorf("%s:%d:%d: %s", name, n.Line, n.Column, fmt.Sprintf(format, args...))
	}
	if yamltext.MostValues(text) > mostInBaseline {
		return nil, fmt.Errorf("%s: the file has more than %d lines and values; expected a baseline, which \"dotline check --write-baseline\" writes", name, mostInBaseline)
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		return nil, fmt.Errorf("%s: not YAML: %s", name, oneLine(err))
	}
	if len(doc.Content) == 0 {
		return nil, fmt.Errorf("%s: the file is empty; expected a baseline, which \"dotline check --write-baseline\" writes", name)
	}
	root := doc.Content[0]
	version, findings := value(root, "baseline"), value(root, "findings")
	if version == nil || findings == nil || findings.Kind != yaml.SequenceNode {
		return nil, fail(root, "this is no baseline; expected one that \"dotline check --write-baseline\" wrote")
	}
	if version.Value != strconv.Itoa(baselineVersion) {
		return nil, fail(version, "the baseline is of version %s; expected %d", quote(version.Value), baselineVersion)
	}
	b := &Baseline{}
	for _, n := range findings.Content {
		e, err := readEntry(n)
		if err != nil {
			return nil, fail(n, "%v", err)
		}
		b.entries = append(b.entries, e)
	}
	b.unite()
	return b, nil
}

func readEntry(n *yaml.Node) (BaselineEntry, error) {
	var line baselineLine
	if err := n.Decode(&line); err != nil {
		return BaselineEntry{}, fmt.Errorf("this entry cannot be read: %s", oneLine(err))
	}
	if line.File == "" || line.Rule == "" {
		return BaselineEntry{}, errors.New("this entry names no finding; expected file: and rule: in it")
	}
	e := BaselineEntry{path.Clean(line.File), line.Rule, line.Positions, 1}
	slices.Sort(e.Positions)
	if line.Count != nil {
		e.Count = *line.Count
	}
	if e.Count < 1 {
		return BaselineEntry{}, fmt.Errorf("count is %d; expected 1 or more", e.Count)
	}
	return e, nil
}
