package conventions

import (
	"fmt"
	"strings"
)

// Explain returns what there is to know about a rule as plain text for a
// terminal: what it asks for and why, both sides of a contested one, an example
// on which it has a finding and one without, options, profiles and sources.
func Explain(r *Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s)\n\n%s\n\n%s\n", r.ID, r.defaults(), wrap(r.Summary, ""), wrap(r.Why, ""))
	if in := r.judgedIn(); in != "" {
		fmt.Fprintf(&b, "\n%s\n", wrap(in, ""))
	}
	if r.Contested {
		fmt.Fprintf(&b, "\nBoth sides\n%s\n", wrap(r.BothSides, "  "))
	}
	example := func(heading, text string) {
		if text = strings.Trim(text, "\n"); text != "" {
			fmt.Fprintf(&b, "\n%s\n  %s\n", heading, strings.ReplaceAll(text, "\n", "\n  "))
		}
	}
	example("A chart with this finding", r.Fires)
	example("A chart without it", r.Silent)
	if len(r.Options) > 0 {
		b.WriteString("\nOptions\n")
		for _, o := range r.Options {
			value := fmt.Sprint(o.Number)
			if o.Bosses != nil {
				value = "[" + strings.Join(o.Bosses, ", ") + "]"
			}
			b.WriteString(wrap(fmt.Sprintf("%s: %s (default %s)", o.Name, o.About, value), "  ") + "\n")
		}
	}
	changed := ""
	for _, p := range Profiles() {
		for _, c := range p.Changes {
			if c.Rule == r.ID {
				changed += fmt.Sprintf("  %s sets %s\n", p.Name, c.To)
			}
		}
	}
	if changed != "" {
		b.WriteString("\nProfiles\n" + changed)
	}
	if len(r.Sources) > 0 {
		b.WriteString("\nSources\n")
		for _, s := range r.Sources {
			fmt.Fprintf(&b, "  %s\n%s\n", s.Title, wrap(s.Claim, "    "))
		}
	}
	return b.String()
}

// defaults says how severe the rule is unless a configuration says otherwise.
func (r *Rule) defaults() string {
	severity := r.Severity.String()
	if r.IfComplete != Off {
		severity += "; " + r.IfComplete.String() + " in a chart that is complete"
	}
	if r.Contested {
		severity += "; contested"
	}
	return severity
}

// wrap breaks a text into lines of a terminal's width.
func wrap(text, indent string) string {
	const width = 78
	var b strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		n := len([]rune(word))
		switch {
		case column == 0:
			b.WriteString(indent)
			column = len(indent)
		case column+1+n > width:
			b.WriteString("\n" + indent)
			column = len(indent)
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	return b.String()
}
