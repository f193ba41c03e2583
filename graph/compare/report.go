package compare

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"dotline/graph/conventions"
	"dotline/graph/org"
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
		fmt.Fprintf(out, "  %s\n", change.Sentence())
	}
	list := func(heading string, findings []conventions.Finding) {
		if len(findings) > 0 {
			fmt.Fprintf(out, "%s\n", heading)
		}
		for _, f := range findings {
			fmt.Fprintf(out, "  %s: %s [%s]\n", f.Severity, f.Message, f.Rule.ID)
		}
	}
	list("findings cured", c.Cured)
	list("findings caused", c.Caused)
	fmt.Fprintln(out, c.Summary())
	return out.Flush()
}

// Sentence says who it was and what became of them; the kind is said elsewhere.
func (ch Change) Sentence() string {
	who := Name(ch.Position()) + " [" + ch.Position().ID + "]"
	place := func(p *org.Position) string {
		if p.Manager == nil {
			return "the top"
		}
		return "under " + Name(p.Manager)
	}
	switch ch.Kind {
	case Joined:
		if ch.After.Manager == nil {
			return who + ", at the top"
		}
		return who + ", " + place(ch.After)
	case Left:
		return who + ", from " + place(ch.Before)
	case Moved:
		return who + ", from " + place(ch.Before) + " to " + place(ch.After)
	}
	value := func(text string) string {
		if text == "" {
			return "nothing"
		}
		return quoted(text)
	}
	return fmt.Sprintf("%s: %s was %s, and is %s", who, ch.Field, value(ch.From), value(ch.To))
}

// Summary counts in a line what changed, and which findings that cured and caused.
func (c Comparison) Summary() string {
	counts := c.counts()
	var changes, findings []string
	for _, k := range Kinds() {
		if counts[k] > 0 {
			changes = append(changes, fmt.Sprint(counts[k], " ", k))
		}
	}
	for _, of := range []struct {
		list   []conventions.Finding
		became string
	}{{c.Cured, "cured"}, {c.Caused, "caused"}} {
		what := "findings "
		if len(of.list) == 1 {
			what = "finding "
		}
		if len(findings) > 0 {
			what = "" // said already
		}
		if len(of.list) > 0 {
			findings = append(findings, fmt.Sprint(len(of.list), " ", what, of.became))
		}
	}
	parts := slices.DeleteFunc([]string{strings.Join(changes, ", "), strings.Join(findings, ", ")}, func(s string) bool { return s == "" })
	return cmp.Or(strings.Join(parts, " · "), "no difference")
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
		Schema: jsonSchema, Before: chart(c.Before), After: chart(c.After), Changes: []jsonChange{},
		Cured: append([]conventions.Finding{}, c.Cured...), Caused: append([]conventions.Finding{}, c.Caused...),
		Summary: map[string]int{"cured": len(c.Cured), "caused": len(c.Caused)},
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
