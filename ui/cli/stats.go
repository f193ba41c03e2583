package cli

import (
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

	"dotline/graph/conventions"
	"dotline/graph/metrics"
	"dotline/graph/yamltext"

	"github.com/spf13/cobra"
)

func (c *Command) stats() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "stats FILE",
		Short: "Count positions, people, layers and spans of control",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("stats needs one file, and got %d", len(args))
			}
			if format != "text" && format != "json" {
				return fmt.Errorf("unknown format %q; expected text or json", format)
			}
			chart, _, err := c.readChart(args[0])
			if err != nil {
				fmt.Fprintln(c.Stderr, err)
				return status(IO)
			}
			report, err := conventions.Check(chart, c.options(judging{}))
			if err != nil {
				return failure{IO, err}
			}
			m := metrics.Of(chart, report.Assists)
			if format == "json" {
				out := json.NewEncoder(c.Stdout)
				out.SetIndent("", "  ")
				out.SetEscapeHTML(false)
				return out.Encode(struct {
					Schema int    `json:"schema"`
					Path   string `json:"path"`
					metrics.Metrics
				}{1, args[0], m})
			}
			c.writeStats(m)
			return nil
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	return cmd
}

func (c *Command) writeStats(m metrics.Metrics) {
	w := tabwriter.NewWriter(c.Stdout, 0, 0, 2, ' ', 0)
	row := func(name, format string, args ...any) {
		fmt.Fprintf(w, "%s\t%s\n", name, yamltext.Tame(fmt.Sprintf(format, args...)))
	}
	row("positions", "%d (%d vacant, %d without a name, %d shared)", m.Positions, m.Vacant, m.Unnamed, m.Shared)
	row("people", "%d named; the boxes stand for %d", m.People, m.Headcount)
	row("tops", "%d", m.Tops)
	row("layers", "%d (%s)", m.Layers, strings.Trim(fmt.Sprint(m.PerLayer), "[]"))
	row("managers", "%d", m.Managers)
	if m.Managers > 0 {
		row("span", "%d to %d, median %g, mean %.1f", m.Span.Least, m.Span.Most, m.Span.Median, m.Span.Mean)
		row("widest", "%s", few(m.Span.Widest))
	}
	row("dotted lines", "%d", m.Dotted)
	row("assistants", "%d", m.Assistants)
	for i, d := range m.Departments {
		name := ""
		if i == 0 {
			name = "departments"
		}
		row(name, "%d %s", d.Positions, d.Name)
	}
	w.Flush()
}

// few lists the first ids of many.
func few(ids []string) string {
	const most = 5
	if more := len(ids) - most; more > 1 {
		return fmt.Sprintf("%s and %d more", strings.Join(ids[:most], ", "), more)
	}
	return strings.Join(ids, ", ")
}
