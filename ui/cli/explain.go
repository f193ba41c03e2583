package cli

import (
	"fmt"

	"dotline/graph/conventions"

	"github.com/spf13/cobra"
)

func (c *Command) explain() *cobra.Command {
	return &cobra.Command{
		Use:   "explain RULE…",
		Short: "Explain what a rule checks, and why; without a rule, list them",
		RunE: func(_ *cobra.Command, ids []string) error {
			if len(ids) == 0 {
				for _, r := range conventions.Rules() {
					fmt.Fprintf(c.Stdout, "%-30s %-8s %s\n", r.ID, r.Severity, r.Summary)
				}
				return nil
			}
			for i, id := range ids {
				rule, guess := conventions.Find(id)
				if rule == nil {
					if guess != "" {
						return fmt.Errorf("there is no rule %q; did you mean %q?", id, guess)
					}
					return fmt.Errorf("there is no rule %q; \"dotline explain\" lists them", id)
				}
				if i > 0 {
					fmt.Fprintln(c.Stdout)
				}
				fmt.Fprint(c.Stdout, conventions.Explain(rule))
			}
			return nil
		},
	}
}
