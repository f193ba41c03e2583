package compare

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/yamltext"
)

// WriteText writes a comparison for a person to read.
func (c Comparison) WriteText(w io.Writer) error {
	out := bufio.NewWriter(w)
	kind := Kind("")
	for _, change := range c.Changes {
		if change.Kind != kind {
			kind = change.Kind
			fmt.Fprintf(out, "%s\n", kind)
		}
		fmt.Fprintf(out, "  %s\n", yamltext.Tame(change.Sentence().String()))
	}
	said := func(heading string, facts []Fact) {
		if len(facts) > 0 {
			fmt.Fprintln(out, heading)
		}
		for _, f := range facts {
			fmt.Fprintf(out, "  %s\n", yamltext.Tame(f.Sentence().String()))
		}
	}
	said("facts", c.Facts)
	said("conventions", c.Conventions)
	list := func(heading string, findings []conventions.Finding) {
		if len(findings) > 0 {
			fmt.Fprintf(out, "%s\n", heading)
		}
		for _, f := range findings {
			fmt.Fprintf(out, "  %s: %s [%s]\n", f.Severity, yamltext.Tame(f.Message.String()), f.Rule.ID)
		}
	}
	list("findings cured", c.Cured)
	list("findings caused", c.Caused)
	fmt.Fprintln(out, c.Summary())
	return out.Flush()
}

// Sentence says who it was and what became of them; the kind is said elsewhere.
func (ch Change) Sentence() phrase.Phrase {
	who := phrase.New("%s [%s]", called(ch.Position()), ch.Position().ID)
	from, to := ch.Before, ch.After
	switch {
	case ch.Kind == Joined && to.Manager == nil:
		return phrase.New("%s, at the top", who)
	case ch.Kind == Joined:
		return phrase.New("%s, under %s", who, called(to.Manager))
	case ch.Kind == Left && from.Manager == nil:
		return phrase.New("%s, from the top", who)
	case ch.Kind == Left:
		return phrase.New("%s, from under %s", who, called(from.Manager))
	case ch.Kind == Moved && from.Manager == nil:
		return phrase.New("%s, from the top to under %s", who, called(to.Manager))
	case ch.Kind == Moved && to.Manager == nil:
		return phrase.New("%s, from under %s to the top", who, called(from.Manager))
	case ch.Kind == Moved:
		return phrase.New("%s, from under %s to under %s", who, called(from.Manager), called(to.Manager))
	}
	return phrase.New("%s: %s was %s, and is %s", who, ch.Field, said(ch.From), said(ch.To))
}

// said is a value in a sentence, or that there is none.
func said(value string) phrase.Phrase {
	if value == "" {
		return phrase.New("nothing")
	}
	return phrase.Verbatim(quoted(value))
}

// called is what a position is called in a sentence: its holders and title.
func called(p *org.Position) phrase.Phrase {
	switch {
	case p.Ghost:
		return phrase.Verbatim(p.ID)
	case p.Holder() == "":
		return phrase.Verbatim(oneLine(p.Label()))
	case p.Title.Text == "":
		return p.Holders()
	}
	return phrase.New("%s (%s)", p.Holders(), oneLine(p.Title.Text))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Summary counts in a line what changed, and which findings that cured and caused.
func (c Comparison) Summary() phrase.Phrase {
	counts := c.counts()
	var changes []phrase.Phrase
	for _, k := range Kinds() {
		if counts[k] > 0 {
			changes = append(changes, phrase.New("%d %s", counts[k], phrase.New(string(k))))
		}
	}
	if n := len(c.Facts); n > 0 {
		changes = append(changes, phrase.Count(n, "%d fact of the organization", "%d facts of the organization"))
	}
	if n := len(c.Conventions); n > 0 {
		changes = append(changes, phrase.Count(n, "%d setting of the conventions", "%d settings of the conventions"))
	}
	var findings phrase.Phrase
	switch cured, caused := len(c.Cured), len(c.Caused); {
	case cured > 0 && caused > 0:
		findings = phrase.New("%s, %d caused", phrase.Count(cured, "%d finding cured", "%d findings cured"), caused)
	case cured > 0:
		findings = phrase.Count(cured, "%d finding cured", "%d findings cured")
	case caused > 0:
		findings = phrase.Count(caused, "%d finding caused", "%d findings caused")
	}
	if len(changes) == 0 && findings.IsZero() {
		return phrase.New("no difference")
	}
	return phrase.Parts(phrase.Listing(changes...), findings)
}

func (c Comparison) counts() map[Kind]int {
	n := map[Kind]int{}
	for _, change := range c.Changes {
		n[change.Kind]++
	}
	return n
}

// jsonSchema is the version of the JSON form.
const jsonSchema = 1

type jsonComparison struct {
	Schema  int                   `json:"schema"`
	Before  jsonChart             `json:"before"`
	After   jsonChart             `json:"after"`
	Changes []jsonChange          `json:"changes"`
	Facts   []Fact                `json:"facts"`
	Rules   []Fact                `json:"conventions"`
	Cured   []conventions.Finding `json:"cured"`
	Caused  []conventions.Finding `json:"caused"`
	Summary map[string]int        `json:"summary"`
}

type jsonChart struct {
	Path      string `json:"path"`
	Positions int    `json:"positions"`
	Profile   string `json:"profile"`
}

type jsonChange struct {
	Kind     Kind   `json:"kind"`
	Position string `json:"position"` // its id in the chart after, or where it left in the one before
	Name     string `json:"name"`
	Title    string `json:"title"`
	Field    string `json:"field,omitempty"`
	From     string `json:"from"`
	To       string `json:"to"`
	Line     int    `json:"line"` // of the position, in the same chart as its id
}

// WriteJSON writes a comparison as one JSON object. An empty list is [].
func (c Comparison) WriteJSON(w io.Writer) error {
	chart := func(r conventions.Report) jsonChart {
		return jsonChart{r.Chart.Path, len(r.Chart.Positions), r.Profile}
	}
	o := jsonComparison{
		Schema: jsonSchema, Before: chart(c.Before), After: chart(c.After), Changes: []jsonChange{}, Facts: append([]Fact{}, c.Facts...), Rules: append([]Fact{}, c.Conventions...),
		Cured: append([]conventions.Finding{}, c.Cured...), Caused: append([]conventions.Finding{}, c.Caused...),
		Summary: map[string]int{"cured": len(c.Cured), "caused": len(c.Caused), "facts": len(c.Facts), "conventions": len(c.Conventions)},
	}
	for k, n := range c.counts() {
		o.Summary[string(k)] = n
	}
	for _, k := range Kinds() {
		o.Summary[string(k)] += 0
	}
	for _, ch := range c.Changes {
		p := ch.Position()
		o.Changes = append(o.Changes, jsonChange{ch.Kind, p.ID, p.Holder(), p.Title.Text, ch.Field, ch.From, ch.To, p.At.Line})
	}
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	out.SetEscapeHTML(false)
	return out.Encode(o)
}
