package advice

import (
	"bytes"
	_ "embed"
	"fmt"
	"slices"
	"sync"

	"dotline/graph/roles"
	"dotline/graph/sources"

	"gopkg.in/yaml.v3"
)

// ruleFile is the form of advice.yaml.
type ruleFile struct {
	Posts   []post
	Remarks []reason
}

// post is a post that may be advised.
type post struct {
	Role      roles.Role
	Title     string
	ReportsTo []roles.Role `yaml:"reports_to"` // the first of these that is there
	Executive bool         // answers for the IT strategy
	Reasons   []reason
}

// reason is a claim with the conditions under which it holds; a remark says
// nothing for or against.
type reason struct {
	Says  Side
	When  yaml.Node
	Claim sources.Claim

	when conditions
}

//go:embed advice.yaml
var text []byte

var rules = sync.OnceValue(func() *ruleFile {
	r, err := parse(text)
	if err != nil {
		panic("advice.yaml: " + err.Error())
	}
	return r
})

func parse(text []byte) (*ruleFile, error) {
	r := &ruleFile{}
	dec := yaml.NewDecoder(bytes.NewReader(text))
	dec.KnownFields(true)
	if err := dec.Decode(r); err != nil {
		return nil, err
	}
	for i := range r.Posts {
		for k := range r.Posts[i].Reasons {
			re := &r.Posts[i].Reasons[k]
			if !slices.Contains([]Side{Excludes, Requires, For, Against}, re.Says) {
				return nil, fmt.Errorf("line %d: a reason says %q", re.When.Line, re.Says)
			}
			if err := r.resolve(re, i); err != nil {
				return nil, err
			}
		}
	}
	for i := range r.Remarks {
		if err := r.resolve(&r.Remarks[i], len(r.Posts)); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// resolve reads the conditions of a reason, which may name the posts before.
func (r *ruleFile) resolve(re *reason, before int) error {
	for i := 0; i+1 < len(re.When.Content); i += 2 {
		c, err := r.condition(re.When.Content[i].Value, re.When.Content[i+1], before)
		if err != nil {
			return fmt.Errorf("line %d: %w", re.When.Line, err)
		}
		re.when = append(re.when, c)
	}
	return nil
}

// conditions returns the conditions of all posts.
func (r *ruleFile) conditions() []condition {
	var list []condition
	for _, p := range r.Posts {
		for _, re := range p.Reasons {
			list = append(list, re.when...)
		}
	}
	return list
}
