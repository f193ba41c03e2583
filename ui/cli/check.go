package cli

import (
	"fmt"
	"slices"
	"strings"

	"dotline/graph/conventions"
	"dotline/graph/repair"
	"dotline/graph/yamltext"

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
	report, err := conventions.Check(chart, c.options(j))
	report.Text = yamltext.UTF8(text)
	return report, err
}

func (c *Command) options(j judging) conventions.Options {
	return conventions.Options{Profile: j.profile, File: j.conventions, Today: c.Now()}
}

func (c *Command) check() *cobra.Command {
	var j judging
	var o reporting
	var failOn string
	cmd := &cobra.Command{
		Use:   "check FILE…",
		Short: "Check the reporting lines of charts",
		Long: `Check reads charts and says what about their reporting lines departs from the
conventions: file, line, column, severity, what is drawn and what is usual, and
the rule, which "dotline explain RULE" explains. "-" is the standard input.

A baseline is a file that lists known findings, so that only new ones are
reported; --write-baseline makes it. A finding is known by its rule and positions,
not by its line.`,
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
			write, err := o.writer(c)
			if err != nil {
				return err
			}
			threshold, err := parseFailOn(failOn)
			if err != nil {
				return err
			}
			if o.writeBaseline == "-" {
				return fmt.Errorf("--write-baseline needs the name of a file: the standard output has the report")
			}
			if err := spare(o.writeBaseline, slices.Concat(files, []string{j.conventions})...); err != nil {
				return err
			}
			reports, all, err := c.judgeFiles(files, j, o)
			if err != nil {
				return err
			}
			if o.showsSuggestions() {
				for i := range reports {
					repair.Try(&reports[i], c.options(j))
				}
			}
			if err := write(reports, len(files)-len(reports)); err != nil {
				return err
			}
			return verdict(reports, all, threshold)
		},
	}
	j.flags(cmd)
	o.flags(cmd)
	cmd.Flags().StringVar(&failOn, "fail-on", "error", "the severity that makes the exit status 1: error, warning, note or never")
	return cmd
}

// judgeFiles judges the charts, one after the other. What cannot be read is said
// and left out; all tells whether that befell none. The baseline is read first,
// since without it every known finding would be a new one.
func (c *Command) judgeFiles(files []string, j judging, o reporting) (reports []conventions.Report, all bool, err error) {
	known, err := o.known(c)
	if err != nil {
		fmt.Fprintln(c.Stderr, err)
		return nil, false, status(IO)
	}
	for _, path := range files {
		report, err := c.judge(path, j)
		if err != nil {
			fmt.Fprintln(c.Stderr, err)
			continue
		}
		reports = append(reports, report)
	}
	all = len(reports) == len(files)
	switch {
	case known != nil:
		o.leaveOut(c, known, reports)
	case o.writeBaseline != "":
		err = o.keep(reports, all)
	}
	return reports, all, err
}

// verdict is the exit status: a chart that could not be read weighs more than
// any finding.
func verdict(reports []conventions.Report, all bool, threshold conventions.Severity) error {
	if !all {
		return status(IO)
	}
	for _, r := range reports {
		if slices.ContainsFunc(r.Findings, func(f conventions.Finding) bool { return f.Severity >= threshold }) {
			return status(Findings)
		}
	}
	return nil
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
