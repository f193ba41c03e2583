package advice

import (
	"bytes"
	_ "embed"
	"slices"
	"sync"

	"gopkg.in/yaml.v3"
)

// Kind says what answers a question takes.
type Kind string

// The kinds of questions.
const (
	Number Kind = "number"
	Choice Kind = "choice"
	Text   Kind = "text"
)

// Question is one that the advice depends on.
type Question struct {
	ID      string // as an answer names it; a fact of charts has the same name there
	Ask     string // a full sentence
	Kind    Kind
	Choices []string // the answers to choose from
}

//go:embed questions.yaml
var questionsFile []byte

// questions stand in a file apart from what is made of the answers, since every
// command line has a flag for each.
var questions = sync.OnceValue(func() (list []Question) {
	dec := yaml.NewDecoder(bytes.NewReader(questionsFile))
	dec.KnownFields(true)
	if err := dec.Decode(&list); err != nil {
		panic("questions.yaml: " + err.Error())
	}
	return list
})

// Questions returns the questions in the order in which to ask them.
func Questions() []Question { return slices.Clone(questions()) }

// QuestionIDs returns the questions' ids in the same order.
func QuestionIDs() []string {
	ids := make([]string, len(questions()))
	for i, q := range questions() {
		ids[i] = q.ID
	}
	return ids
}
