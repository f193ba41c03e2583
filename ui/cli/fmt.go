package cli

import (
	"bytes"
	"fmt"

	"dotline/graph/disk"
	"dotline/graph/format"

	"github.com/spf13/cobra"
)

func (c *Command) fmt() *cobra.Command {
	var check bool
	cmd := &cobra.Command{
		Use:   "fmt FILE…",
		Short: "Give charts the one layout that all formatted charts have",
		Long: `Fmt rewrites charts in the format's layout: names and order of keys, indentation,
quotes, blank lines, line ends. What they say stays the same, and so do their
comments. It prints the names of the files that it changed. "-" is the standard
input, formatted to the standard output.

With --check it writes nothing and prints the names of the files that it would
change; the exit status is 1 if there are any.`,
		RunE: func(_ *cobra.Command, files []string) error {
			if len(files) == 0 {
				return fmt.Errorf("fmt needs at least one file")
			}
			result := OK
			for _, path := range files {
				changes, err := c.formatFile(path, check)
				if err != nil {
					fmt.Fprintln(c.Stderr, err)
					result = IO
				} else if changes && check && result == OK {
					result = Findings
				}
			}
			if result != OK {
				return status(result)
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&check, "check", false, "write nothing; print which files are not formatted")
	return cmd
}

// formatFile formats one file, or only says whether that would change it. An
// error names the file.
func (c *Command) formatFile(path string, check bool) (changes bool, err error) {
	text, err := c.readFile(path)
	if err != nil {
		return false, err
	}
	formatted, err := format.Chart(path, text)
	if err != nil {
		return false, err
	}
	changes = !bytes.Equal(text, formatted)
	switch {
	case path == "-" && !check:
		_, _ = c.Stdout.Write(formatted) // the sink says why it could not
	case changes:
		if !check {
			if err := disk.Replace(path, formatted, disk.StampOf(text)); err != nil {
				return true, err
			}
		}
		fmt.Fprintln(c.Stdout, path)
	}
	return changes, nil
}
