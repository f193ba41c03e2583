package advice

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// decisions say of the posts decided so far whether they are advised.
type decisions []bool

// conditions must all hold.
type conditions []condition

// condition asks that a fact lies in a range or is one of the texts, or that a
// post is advised or not.
type condition struct {
	question int // -1: it is about a post
	low      float64
	high     float64
	texts    []string

	post    int
	advised bool
}

func (cs conditions) holds(f facts, posts decisions) bool {
	for _, c := range cs {
		if !c.holds(f, posts) {
			return false
		}
	}
	return true
}

func (c condition) holds(f facts, posts decisions) bool {
	switch {
	case c.question < 0:
		return posts[c.post] == c.advised
	case c.texts != nil:
		return slices.Contains(c.texts, f[c.question].text)
	}
	fact := f[c.question]
	return fact.known && fact.number >= c.low && fact.number <= c.high
}

// condition reads one condition on what key names: a question, or a post that
// is decided before number before.
func (r *ruleFile) condition(key string, n *yaml.Node, before int) (condition, error) {
	if i := slices.IndexFunc(r.Posts[:before], func(p post) bool { return string(p.Role) == key }); i >= 0 {
		if n.Value != "yes" && n.Value != "no" {
			return condition{}, fmt.Errorf("line %d: expected yes or no", n.Line)
		}
		return condition{question: -1, post: i, advised: n.Value == "yes"}, nil
	}
	i := slices.IndexFunc(questions(), func(q Question) bool { return q.ID == key })
	if i < 0 {
		return condition{}, fmt.Errorf("line %d: %q is no question, and no post decided before", n.Line, key)
	}
	c := condition{question: i}
	if questions()[i].Kind == Number {
		var err error
		c.low, c.high, err = span(n.Value)
		return c, err
	}
	c.texts = []string{n.Value}
	if n.Kind == yaml.SequenceNode {
		c.texts = nil
		for _, e := range n.Content {
			c.texts = append(c.texts, e.Value)
		}
	}
	for _, text := range c.texts {
		if questions()[i].Kind == Choice && !slices.Contains(questions()[i].Choices, text) {
			return condition{}, fmt.Errorf("line %d: %q is no answer to %s", n.Line, text, key)
		}
	}
	return c, nil
}

// span reads a range: 5..10, 50.. or ..4.
func span(text string) (low, high float64, err error) {
	from, to, found := strings.Cut(text, "..")
	low, high = 0, math.Inf(1)
	if from != "" {
		low, err = strconv.ParseFloat(from, 64)
	}
	if to != "" && err == nil {
		high, err = strconv.ParseFloat(to, 64)
	}
	if !found || err != nil || low > high {
		return 0, 0, fmt.Errorf("%q is no range; expected one such as 5..10", text)
	}
	return low, high, nil
}

// try is an answer that may be given: a choice, or the least number of a range
// up to high.
type try struct {
	fact
	high float64
}

// name says the answer in words.
func (t try) name() string {
	switch {
	case t.text != "":
		return t.text
	case math.IsInf(t.high, 1):
		return thousands(t.number) + " or more"
	}
	return thousands(t.number) + " to " + thousands(t.high)
}

// tries returns the answers to a question that conditions tell apart.
func tries(question int) []try {
	q := questions()[question]
	var list []try
	if q.Kind != Number {
		for _, c := range q.Choices {
			list = append(list, try{fact: fact{known: true, text: c}})
		}
		return list
	}
	starts := []float64{0}
	for _, c := range rules().conditions() {
		if c.question == question {
			starts = append(starts, c.low, c.high+1)
		}
	}
	slices.Sort(starts)
	starts = slices.Compact(starts)
	for i, from := range starts {
		switch {
		case math.IsInf(from, 1):
		case i+1 < len(starts):
			list = append(list, try{fact{known: true, number: from}, starts[i+1] - 1})
		default:
			list = append(list, try{fact{known: true, number: from}, math.Inf(1)})
		}
	}
	return list
}

// thousands writes a whole number with commas, whatever the locale.
func thousands(n float64) string {
	s := strconv.FormatFloat(n, 'f', -1, 64)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
