package sources

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

// Claim is what publications say about something, in our words.
type Claim struct {
	Text string
	Keys []string // of the publications that say so
}

// UnmarshalYAML reads a claim as files hold it: the keys of its publications, a
// colon and the text, as in "S1, S3: …".
func (c *Claim) UnmarshalYAML(n *yaml.Node) error {
	var said map[string]string
	if err := n.Decode(&said); err != nil || len(said) != 1 {
		return fmt.Errorf("line %d: expected a claim such as \"S1: what it says\"", n.Line)
	}
	for keys, text := range said {
		c.Text, c.Keys = strings.TrimSpace(text), strings.Split(keys, ", ")
	}
	for _, key := range c.Keys {
		if _, ok := titles[key]; !ok {
			return fmt.Errorf("line %d: no publication has the key %q", n.Line, key)
		}
	}
	return nil
}

// Titles returns the titles of the publications.
func (c Claim) Titles() []string {
	list := make([]string, len(c.Keys))
	for i, key := range c.Keys {
		list[i] = titles[key]
	}
	return list
}
