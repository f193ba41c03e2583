package cli

import (
	"fmt"

	"dotline/graph/conventions"
	"dotline/graph/roles"

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

func (c *Command) roles() *cobra.Command {
	var ctx roles.Context
	cmd := &cobra.Command{
		Use:   "roles TITLE…",
		Short: "Show how job titles are read",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, titles []string) error {
			for i, title := range titles {
				if i > 0 {
					fmt.Fprintln(c.Stdout)
				}
				fmt.Fprint(c.Stdout, roles.Explain(title, ctx).Describe())
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&ctx.Department, "department", "", "the department of the position, which some titles need")
	cmd.Flags().StringVar(&ctx.Sector, "sector", "", "the organization's sector, such as bank")
	return cmd
}
