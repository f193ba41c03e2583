package cli

import (
	"fmt"
	"slices"

	"dotline/graph/compare"
	"dotline/graph/conventions"

	"github.com/spf13/cobra"
)

func (c *Command) compare() *cobra.Command {
	var j judging
	var format, failOn string
	cmd := &cobra.Command{
		Use:   "compare BEFORE AFTER",
		Short: "Tell what became of a chart, and which findings that cured and caused",
		Long: `Compare reads two charts, or two versions of one, and tells who joined and left,
who moved and was retitled, what else changed, and which findings are cured and
caused by that. "-" is the standard input, for one of the two.

A position is the same in both if it has the same id; where ids were made of
titles, or were changed, it is known by its holder and its title.

The exit status is 1 if a finding at or above --fail-on is caused.`,
		RunE: func(_ *cobra.Command, files []string) error {
			if len(files) != 2 {
				return fmt.Errorf("compare needs two files, and got %d", len(files))
			}
			if files[0] == "-" && files[1] == "-" {
				return fmt.Errorf("compare reads the standard input for one of its two files only")
			}
			if format != "text" && format != "json" {
				return fmt.Errorf("unknown format %q; expected text or json", format)
			}
			if err := j.known(); err != nil {
				return err
			}
			threshold, err := parseFailOn(failOn)
			if err != nil {
				return err
			}
			reports := make([]conventions.Report, len(files))
			for i, path := range files {
				if reports[i], err = c.judge(path, j); err != nil {
					fmt.Fprintln(c.Stderr, err)
					return status(IO)
				}
			}
			made := compare.Charts(reports[0], reports[1])
			write := made.WriteText
			if format == "json" {
				write = made.WriteJSON
			}
			if err := write(c.Stdout); err != nil {
				return failure{IO, fmt.Errorf("cannot write the comparison: %w", err)}
			}
			if slices.ContainsFunc(made.Caused, func(f conventions.Finding) bool { return f.Severity >= threshold }) {
				return status(Findings)
			}
			return nil
		},
	}
	j.flags(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	cmd.Flags().StringVar(&failOn, "fail-on", "error", "the severity of a finding caused that makes the exit status 1: error, warning, note or never")
	return cmd
}
