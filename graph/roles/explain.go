package roles

import (
	"fmt"
	"strings"
)

// Explain reads a title as [Read] does and says why, step by step.
func Explain(title string, ctx Context) Reading {
	var why []string
	reading := read(title, ctx, &why)
	if reading.Rank == RankUnknown && len(reading.Candidates) == 0 && !reading.Body && len(reading.Roles) == 0 {
		why = append(why, "no rule relies on this title")
	}
	reading.Why = why
	return reading
}

// Describe returns the reading as lines of plain text, each ended by a newline.
func (r Reading) Describe() string {
	var b strings.Builder
	line := func(name, value string) { fmt.Fprintf(&b, "%-12s%s\n", name+":", value) }
	line("title", r.Title)
	if r.Rank == RankUnknown {
		line("rank", r.Rank.String())
	} else {
		line("rank", fmt.Sprintf("%d (%s)", r.Rank, r.Rank))
	}
	line("function", orUnknown(string(r.Function)))
	if len(r.Roles) > 0 {
		line("roles", join(r.Roles))
	} else {
		line("roles", "none")
	}
	if len(r.Candidates) > 0 {
		line("may mean", join(r.Candidates)+"; say which with role:")
	}
	if len(r.Qualifiers) > 0 {
		line("qualifiers", join(r.Qualifiers))
	}
	switch {
	case r.Body:
		line("kind", "a body, no person's position")
	case r.Support:
		line("kind", "a support position")
	}
	if r.Confident {
		line("certain", "yes")
	} else {
		line("certain", "no; rules leave it alone")
	}
	for i, step := range r.Why {
		fmt.Fprintf(&b, "%3d. %s\n", i+1, step)
	}
	return b.String()
}

func orUnknown(s string) string {
	if s == "" {
		return "unknown"
	}
	return s
}

func join[T ~string](list []T) string {
	texts := make([]string, len(list))
	for i, item := range list {
		texts[i] = string(item)
	}
	return strings.Join(texts, ", ")
}
