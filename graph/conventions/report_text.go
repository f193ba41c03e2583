package conventions

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"dotline/graph/yamltext"

	"golang.org/x/text/width"
)

// TextOptions say how a text report looks.
type TextOptions struct {
	Color      bool // mark severities with ANSI colours
	Statistics bool // count the findings of each rule
	Unread     int  // how many charts could not be read, and so have no report
}

const (
	reset = "\x1b[0m"
	bold  = "\x1b[1m"
)

var colors = map[Severity]string{Error: "\x1b[31;1m", Warning: "\x1b[33;1m", Note: "\x1b[36;1m"}

// WriteText writes findings for people: "file:line:col: severity: message
// [rule]" and, where the report has the chart's text, the line with a caret
// below the place. The statistics come behind them, if they are asked for, and
// a last line sums all reports up, if there are any, and says how many charts are
// missing from them.
func WriteText(w io.Writer, reports []Report, o TextOptions) error {
	b := bufio.NewWriter(w)
	paint := func(color, s string) string {
		if !o.Color {
			return s
		}
		return color + s + reset
	}
	var t summary
	for _, r := range reports {
		text := yamltext.NewSource(r.Text) // counts lines as the findings do
		var quoted []rune                  // the line of the finding before, which is often this one's too
		quotedAt := 0
		for _, f := range r.Findings {
			fmt.Fprintf(b, "%s %s %s [%s]\n",
				paint(bold, fmt.Sprintf("%s:%s:", yamltext.Tame(pathOf(r)), f.At)), paint(colors[f.Severity], f.Severity.String()+":"), yamltext.Tame(f.Message.String()), f.Rule.ID)
			if f.At.Line < len(text.Starts) {
				if f.At.Line != quotedAt {
					quoted, quotedAt = []rune(string(text.RawLine(f.At.Line-1))), f.At.Line
				}
				quoteLine(b, quoted, f.At.Column, func(s string) string { return paint(colors[f.Severity], s) })
			}
			if s := f.Suggestion; s != nil {
				fmt.Fprintf(b, "    suggestion for %s: %s: %s\n", yamltext.Tame(who(s.Position).String()), s.Field, yamltext.Tame(s.Value))
				writeEffect(b, f.Effect)
			}
		}
		t.add(r)
	}
	if o.Statistics {
		writeStatistics(b, Statistics(reports))
	}
	switch {
	case o.Unread == 0:
		fmt.Fprintln(b, t)
	case len(reports) > 0:
		fmt.Fprintf(b, "%s; %d of %d charts could not be read\n", t, o.Unread, o.Unread+len(reports))
	}
	return b.Flush()
}

// writeStatistics writes a line for each rule and severity, the counts below
// each other.
func writeStatistics(w io.Writer, list []Statistic) {
	most := 0
	for _, s := range list {
		most = max(most, s.Findings)
	}
	digits := len(strconv.Itoa(most))
	for _, s := range list {
		noun := s.Severity.String()
		if s.Findings != 1 {
			noun += "s"
		}
		fmt.Fprintf(w, "%*d %-8s  %s\n", digits, s.Findings, noun, s.Rule)
	}
}

// writeEffect says what a suggestion would do beside curing its finding.
func writeEffect(w io.Writer, e *Effect) {
	if e == nil {
		return
	}
	for _, kind := range []struct {
		would    string
		findings []Finding
	}{{"cure", e.Cures}, {"cause", e.Causes}} {
		for _, f := range kind.findings {
			on := ""
			if len(f.Positions) > 0 {
				on = " on " + yamltext.Tame(list(f.Positions).String())
			}
			fmt.Fprintf(w, "      would also %s %s%s\n", kind.would, f.Rule.ID, on)
		}
	}
}

// quoteLine writes a line of the chart, what surrounds the place if it is long,
// and a caret below the column, which counts characters.
func quoteLine(w io.Writer, line []rune, column int, paint func(string) string) {
	const most = 120
	at := min(max(column-1, 0), len(line))
	from := 0
	if len(line) > most && at > most/2 {
		from = at - most/2
	}
	to := min(len(line), from+most)
	if from >= to {
		return
	}
	var pad strings.Builder
	for _, c := range line[from:at] {
		switch {
		case c == '\t':
			pad.WriteByte('\t')
		case isWide(c):
			pad.WriteString("  ")
		default:
			pad.WriteByte(' ')
		}
	}
	fmt.Fprintf(w, "    %s\n    %s%s\n", yamltext.Tame(string(line[from:to])), pad.String(), paint("^"))
}

func isWide(c rune) bool {
	k := width.LookupRune(c).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth
}

// pathOf names the chart's file in a report.
func pathOf(r Report) string {
	if r.Chart.Path == "" {
		return "-"
	}
	return r.Chart.Path
}
