package format

import (
	"fmt"

	"dotline/graph/org"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// Chart returns a chart's text as it is when formatted; formatting that again
// changes nothing. The error is one line that begins with the path and, where one
// place is at fault, its line and column: the text is no chart, or cannot be
// formatted without a risk to what it says.
func Chart(path string, text []byte) ([]byte, error) {
	before, err := read(path, text)
	if err != nil {
		return nil, err
	}
	f := newFormatter(before)
	out := f.document()
	if f.failed > 0 {
		return nil, fmt.Errorf("%s:%d:1: this cannot be laid out safely; the file is left as it is", path, f.failed)
	}
	after, err := read(path, out)
	if err != nil {
		return nil, fmt.Errorf("%s: it cannot be laid out safely and is left as it is", path)
	}
	f.change()
	if err := before.compare(after); err != nil {
		return nil, err
	}
	return out, nil
}

// document is a chart's text with its nodes.
type document struct {
	path     string
	src      *yamltext.Source
	root     *yaml.Node
	chart    *org.Chart
	origins  []org.Origin // of each position
	comments []string
}

func read(path string, text []byte) (*document, error) {
	if yamltext.IsUTF16(text) {
		return nil, fmt.Errorf("%s: this is in UTF-16; save it as UTF-8 to format it", path)
	}
	root, second, err := org.Parse(path, text)
	if err != nil {
		return nil, err
	}
	if second != nil {
		return nil, fmt.Errorf("%s:%d:1: a second YAML document begins here, and a chart is one; split the file to format it", path, second.Line)
	}
	d := &document{path: path, src: yamltext.NewSource(text), root: root}
	if d.chart, d.origins, err = org.ReadEntries(path, text, d.root, nil); err != nil {
		return nil, err
	}
	d.comments = comments(d.src, d.root)
	return d, nil
}
