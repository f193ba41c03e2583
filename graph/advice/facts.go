package advice

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dotline/graph/phrase"
)

// facts are the answers, by the questions' places.
type facts []fact

// fact is one answer: a number, or a text in lower case.
type fact struct {
	known  bool
	number float64
	text   string
}

// most is the greatest number that an answer may be.
const most = 1e15

// read turns answers into facts.
func read(answers Answers) (facts, error) {
	f := make(facts, len(questions()))
	for id := range answers {
		if place(id) < 0 {
			return nil, fmt.Errorf("there is no question %q; expected one of %s", id, strings.Join(QuestionIDs(), ", "))
		}
	}
	for i, q := range questions() {
		if text, given := answers[q.ID]; given {
			var err error
			if f[i], err = q.read(text); err != nil {
				return nil, err
			}
		}
	}
	return f, f.contradict()
}

// contradict reports two answers that cannot both be so.
func (f facts) contradict() error {
	all, it := f[place("headcount")], f[place("it_headcount")]
	if all.known && it.known && it.number > all.number {
		return fmt.Errorf("it_headcount is %v and headcount only %v; expected IT to be a part of the organization", it.number, all.number)
	}
	return nil
}

// Check reports what is wrong with an answer to the question.
func (q Question) Check(answer string) error {
	_, err := q.read(answer)
	return err
}

func (q Question) read(answer string) (fact, error) {
	answer = strings.ToLower(strings.TrimSpace(answer))
	switch q.Kind {
	case Number:
		n, err := strconv.ParseFloat(strings.ReplaceAll(answer, ",", ""), 64)
		if err != nil || !(n >= 0 && n <= most) {
			return fact{}, fmt.Errorf("%s is %q; expected a number such as 120", q.ID, answer)
		}
		return fact{known: true, number: n}, nil
	case Choice:
		if !slices.Contains(q.Choices, answer) {
			return fact{}, fmt.Errorf("%s is %q; expected %s", q.ID, answer, phrase.Or(phrase.Names(q.Choices)...))
		}
	}
	if answer == "" {
		return fact{}, fmt.Errorf("%s is empty; expected a word, or leave it out", q.ID)
	}
	return fact{known: true, text: answer}, nil
}

// place returns the place of a question, -1 where there is none with that id.
func place(id string) int {
	return slices.IndexFunc(questions(), func(q Question) bool { return q.ID == id })
}
