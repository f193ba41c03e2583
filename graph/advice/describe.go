package advice

import (
	"fmt"
	"strings"

	"dotline/graph/roles"
	"dotline/graph/sources"
)

// Describe returns the advice as lines of plain text, each ended by a newline:
// the posts with what speaks for and against each, the lines, what publications
// say beside, what the open questions would change, and the sources.
func (a Advice) Describe() string {
	d := describer{cited: map[string]bool{}}
	var names []string
	for _, p := range a.Advised() {
		names = append(names, p.Title)
	}
	d.line("Called for: %s.", strings.Join(names, ", "))
	d.known(a)
	for _, p := range a.Posts {
		d.post(p)
	}
	d.line("\nThe lines")
	for _, l := range a.Lines() {
		if l.ReportsTo == "" {
			d.line("  %s", l.Title)
		} else {
			d.line("  %s reports to %s", l.Title, titleOf(l.ReportsTo))
		}
	}
	d.line("\nWhat is said beside")
	for _, c := range a.Remarks {
		d.claim("  - ", c)
	}
	d.open(a.Open())
	d.line("\nSources")
	for _, key := range sources.Keys() {
		if d.cited[key] {
			title, _ := sources.Title(key)
			d.line("  %s  %s", key, title)
		}
	}
	return d.String()
}

// describer gathers text and the keys of the publications that it cites.
type describer struct {
	strings.Builder
	cited map[string]bool
}

func (d *describer) line(format string, args ...any) { fmt.Fprintf(d, format+"\n", args...) }

func (d *describer) claim(lead string, c sources.Claim) {
	for _, key := range c.Keys {
		d.cited[key] = true
	}
	d.line("%s%s [%s]", lead, c.Text, strings.Join(c.Keys, ", "))
}

func (d *describer) known(a Advice) {
	var known []string
	for _, q := range questions() {
		if answer, given := a.Answers[q.ID]; given {
			known = append(known, q.ID+" "+answer)
		}
	}
	if len(known) == 0 {
		known = []string{"nothing"}
	}
	d.line("Known: %s.", strings.Join(known, ", "))
}

func (d *describer) post(p Post) {
	verdict := "no"
	if p.Advised {
		verdict = "yes"
	}
	d.line("\n%s: %s", p.Title, verdict)
	for _, r := range p.Reasons {
		d.claim(fmt.Sprintf("  %-10s", r.Says), r.Claim)
	}
	if len(p.Reasons) == 0 {
		d.line("  nothing that is known speaks for it")
	}
}

func (d *describer) open(open []Open) {
	if len(open) > 0 {
		d.line("\nUnknown")
	}
	for _, o := range open {
		d.line("  %s: %s", o.Question.ID, o.Question.Ask)
		for _, c := range o.Changes {
			var does []string
			if len(c.Add) > 0 {
				does = append(does, "adds "+titles(c.Add))
			}
			if len(c.Drop) > 0 {
				does = append(does, "drops "+titles(c.Drop))
			}
			d.line("    %s: %s", c.Answer, strings.Join(does, ", "))
		}
		if len(o.Changes) == 0 {
			d.line("    no answer changes the advice by itself")
		}
	}
}

// titleOf returns the title of a post that advice draws.
func titleOf(role roles.Role) string {
	for _, p := range rules().Posts {
		if p.Role == role {
			return p.Title
		}
	}
	return strings.ToUpper(string(role)) // the CEO
}

func titles(list []roles.Role) string {
	names := make([]string, len(list))
	for i, r := range list {
		names[i] = titleOf(r)
	}
	return strings.Join(names, " and ")
}
