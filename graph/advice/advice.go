// Package advice says which posts an organization's IT calls for: a CIO, a VP of
// Technology, a CTO, an IT Director, an IT Manager, or several of them. It asks
// what publications on these roles ask, and weighs the answers as they do. The
// questions, the reasons and how they are counted are data, in questions.yaml and
// advice.yaml.
//
// Advice judges no chart; that is package conventions' work. The chart that
// comes with it is one on which the conventions have nothing to say.
package advice

import (
	"maps"
	"slices"

	"dotline/graph/roles"
	"dotline/graph/sources"
)

// Answers are what is known of an organization, by the questions' ids. What is
// unknown is left out.
type Answers map[string]string

// Advice is what the answers come to.
type Advice struct {
	Answers Answers
	Posts   []Post // all of them, advised or not, the highest first
	Remarks []sources.Claim

	facts   facts
	advised decisions
}

// Post is one post with what speaks for it and against it.
type Post struct {
	Role    roles.Role
	Title   string
	Advised bool
	Reasons []Reason
}

// Reason is something that speaks for or against a post.
type Reason struct {
	Says  Side
	Claim sources.Claim
}

// Side says what a reason does to a post.
type Side string

// The sides. One reason that excludes outweighs all others, and one that
// requires outweighs those that speak only for or against.
const (
	Excludes Side = "excludes"
	Requires Side = "requires"
	For      Side = "for"
	Against  Side = "against"
)

// Open is a question without an answer, and what each answer would change.
type Open struct {
	Question Question
	Changes  []Change // the answers that would change nothing are left out
}

// Change is what one answer would add to the advice and take from it.
type Change struct {
	Answer    string // a choice, or a range of numbers in words: "50 or more"
	Add, Drop []roles.Role

	from, upTo float64 // of a range
}

// Give advises. An error says which answer is none.
func Give(answers Answers) (Advice, error) {
	f, err := read(answers)
	if err != nil {
		return Advice{}, err
	}
	advised := decide(f)
	a := Advice{Answers: maps.Clone(answers), facts: f, advised: advised}
	for i, p := range rules().Posts {
		post := Post{Role: p.Role, Title: p.Title, Advised: advised[i]}
		for _, r := range p.Reasons {
			if r.when.holds(f, advised) {
				post.Reasons = append(post.Reasons, Reason{r.Says, r.Claim})
			}
		}
		a.Posts = append(a.Posts, post)
	}
	for _, r := range rules().Remarks {
		if r.when.holds(f, advised) {
			a.Remarks = append(a.Remarks, r.Claim)
		}
	}
	return a, nil
}

// Open returns the questions without an answer, in their order.
func (a Advice) Open() []Open {
	var open []Open
	for i, q := range questions() {
		if !a.facts[i].known {
			open = append(open, Open{q, changes(a.facts, i, a.advised)})
		}
	}
	return open
}

// decide returns which of the posts are advised, in their order.
func decide(f facts) decisions {
	advised := make(decisions, 0, len(rules().Posts))
	for _, p := range rules().Posts {
		excluded, required, more := false, false, 0
		for _, r := range p.Reasons {
			if !r.when.holds(f, advised) {
				continue
			}
			switch r.Says {
			case Excludes:
				excluded = true
			case Requires:
				required = true
			case For:
				more++
			case Against:
				more--
			}
		}
		advised = append(advised, !excluded && (required || more > 0))
	}
	return advised
}

// changes returns what the answers to an open question would change. Ranges of
// numbers side by side that change the same are one.
func changes(f facts, question int, now decisions) []Change {
	var list []Change
	for _, t := range tries(question) {
		with := slices.Clone(f)
		with[question] = t.fact
		if with.contradict() != nil {
			continue
		}
		c := Change{Answer: t.name(), upTo: t.high}
		for i, advised := range decide(with) {
			switch {
			case advised && !now[i]:
				c.Add = append(c.Add, rules().Posts[i].Role)
			case now[i] && !advised:
				c.Drop = append(c.Drop, rules().Posts[i].Role)
			}
		}
		if len(c.Add)+len(c.Drop) == 0 {
			continue
		}
		if n := len(list); n > 0 && t.text == "" && list[n-1].upTo+1 == t.number && slices.Equal(list[n-1].Add, c.Add) && slices.Equal(list[n-1].Drop, c.Drop) {
			t.number = list[n-1].from
			c.Answer = t.name()
			list = list[:n-1]
		}
		c.from = t.number
		list = append(list, c)
	}
	return list
}

// Advised returns the posts that are advised, the highest first.
func (a Advice) Advised() []Post {
	return slices.DeleteFunc(slices.Clone(a.Posts), func(p Post) bool { return !p.Advised })
}
