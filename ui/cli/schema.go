package cli

import (
	"fmt"
	"strings"

	"dotline/graph/schema"

	"github.com/spf13/cobra"
)

func (c *Command) schema() *cobra.Command {
	return &cobra.Command{
		Use:   "schema [conventions]",
		Short: "Print the JSON Schema of chart files, or of files with conventions",
		Long: `Schema prints the JSON Schema (2020-12) of the chart format, with which an editor
that has a YAML language server completes and checks charts; with "conventions",
that of the files which "check --conventions" takes.`,
		RunE: func(_ *cobra.Command, args []string) error {
			text := schema.Chart()
			if len(args) > 0 {
				if of := strings.Join(args, " "); of != "conventions" {
					return fmt.Errorf("there is no schema of %q; expected nothing, or \"conventions\"", of)
				}
				text = schema.Conventions()
			}
			_, err := c.Stdout.Write(text)
			return err
		},
	}
}
