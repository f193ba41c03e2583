package cli

import (
	"fmt"

	"dotline/graph/conventions"

	"github.com/spf13/cobra"
)

func (c *Command) explain() *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:   "explain RULE…",
		Short: "Explain what a rule checks, and why; without a rule, list them",
		RunE: func(_ *cobra.Command, ids []string) error {
			if all {
				fmt.Fprint(c.Stdout, conventions.ExplainAll())
				return nil
			}
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
	cmd.Flags().BoolVar(&all, "all", false, "list every rule by what it is about, and every claim of the sources with what became of it")
	return cmd
}
