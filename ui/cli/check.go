package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"dotline/graph/conventions"

	"github.com/spf13/cobra"
)

// judging are the flags of every command that judges a chart.
type judging struct{ profile, conventions string }

func (j *judging) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&j.profile, "profile", "", `conventions for a kind of organization; "list" shows them`)
	cmd.Flags().StringVar(&j.conventions, "conventions", "", "a YAML file with conventions of your own")
}

// known reports a profile that does not exist as the wrong usage that it is.
func (j *judging) known() error {
	if j.profile == "" {
		return nil
	}
	_, err := conventions.FindProfile(j.profile)
	return err
}

// judge reads and judges one chart. An error names the file.
func (c *Command) judge(path string, j judging) (conventions.Report, error) {
	chart, text, err := c.readChart(path)
	if err != nil {
		return conventions.Report{}, err
	}
	report, err := conventions.Check(chart, conventions.Options{Profile: j.profile, File: j.conventions, Today: c.Now()})
	report.Text = text
	return report, err
}

func (c *Command) check() *cobra.Command {
	var j judging
	var format, failOn string
	cmd := &cobra.Command{
		Use:   "check FILE…",
		Short: "Check the reporting lines of charts",
		Long: `Check reads charts and says what about their reporting lines departs from the
conventions: file, line, column, severity, what is drawn and what is usual, and
the rule, which "dotline explain RULE" explains. "-" is the standard input.`,
		RunE: func(cmd *cobra.Command, files []string) error {
			if j.profile == "list" {
				return c.listProfiles()
			}
			if len(files) == 0 {
				return fmt.Errorf("check needs at least one file")
			}
			if err := j.known(); err != nil {
				return err
			}
			write, err := c.reportWriter(format)
			if err != nil {
				return err
			}
			threshold, err := parseFailOn(failOn)
			if err != nil {
				return err
			}
			return c.checkFiles(files, j, write, threshold)
		},
	}
	j.flags(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "text, json, sarif or github")
	cmd.Flags().StringVar(&failOn, "fail-on", "error", "the severity that makes the exit status 1: error, warning, note or never")
	return cmd
}

func (c *Command) checkFiles(files []string, j judging, write func([]conventions.Report) error, threshold conventions.Severity) error {
	var reports []conventions.Report
	result := OK
	for _, path := range files {
		report, err := c.judge(path, j)
		if err != nil {
			fmt.Fprintln(c.Stderr, err)
			result = IO
			continue
		}
		reports = append(reports, report)
	}
	if err := write(reports); err != nil {
		return failure{IO, fmt.Errorf("cannot write the report: %w", err)}
	}
	if result == OK && slices.ContainsFunc(reports, func(r conventions.Report) bool {
		return slices.ContainsFunc(r.Findings, func(f conventions.Finding) bool { return f.Severity >= threshold })
	}) {
		result = Findings
	}
	if result != OK {
		return status(result)
	}
	return nil
}

func (c *Command) reportWriter(format string) (func([]conventions.Report) error, error) {
	writers := map[string]func(io.Writer, []conventions.Report) error{
		"text": func(w io.Writer, r []conventions.Report) error {
			return conventions.WriteText(w, r, conventions.TextOptions{Color: c.Color})
		},
		"json": conventions.WriteJSON, "sarif": conventions.WriteSARIF, "github": conventions.WriteGitHub,
	}
	write, ok := writers[format]
	if !ok {
		return nil, fmt.Errorf("unknown format %q; expected text, json, sarif or github", format)
	}
	return func(r []conventions.Report) error { return write(c.Stdout, r) }, nil
}

// parseFailOn returns the least severity that fails; for "never" one that no
// finding has.
func parseFailOn(name string) (conventions.Severity, error) {
	if name == "never" {
		return conventions.Error + 1, nil
	}
	s, err := conventions.ParseSeverity(name)
	if err != nil || s == conventions.Off {
		return 0, fmt.Errorf("unknown severity %q for --fail-on; expected error, warning, note or never", name)
	}
	return s, nil
}

func (c *Command) listProfiles() error {
	for _, p := range conventions.Profiles() {
		fmt.Fprintf(c.Stdout, "%s\n  %s\n", p.Name, strings.TrimSpace(p.About))
		for _, change := range p.Changes {
			fmt.Fprintf(c.Stdout, "    %s: %s\n", change.Rule, change.To)
		}
	}
	return nil
}
