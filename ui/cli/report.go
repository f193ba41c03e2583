package cli

import (
	"bytes"
	"errors"
	"fmt"

	"dotline/graph/conventions"
	"dotline/graph/disk"

	"github.com/spf13/cobra"
)

// reporting are the flags that say how check reports what it found.
type reporting struct {
	format                  string
	statistics              bool
	baseline, writeBaseline string
}

func (o *reporting) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.format, "format", "text", "text, json, sarif or github")
	cmd.Flags().BoolVar(&o.statistics, "statistics", false, "count the findings of each rule, in text and json")
	cmd.Flags().StringVar(&o.baseline, "baseline", "", "leave out the findings that this file lists")
	cmd.Flags().StringVar(&o.writeBaseline, "write-baseline", "", "write all findings to this file, for --baseline")
}

// writer returns what writes reports in the format that was asked for. unread is
// how many charts have none, because they could not be read.
func (o *reporting) writer(c *Command) (func(reports []conventions.Report, unread int) error, error) {
	if o.baseline != "" && o.writeBaseline != "" {
		return nil, errors.New("--baseline reads a list of findings and --write-baseline makes one; give one of them")
	}
	if o.statistics && (o.format == "sarif" || o.format == "github") {
		return nil, fmt.Errorf("--statistics has no place in the format %s; expected --format text or json", o.format)
	}
	switch o.format {
	case "text":
		return func(r []conventions.Report, unread int) error {
			return conventions.WriteText(c.Stdout, r, conventions.TextOptions{Color: c.Color, Statistics: o.statistics, Unread: unread})
		}, nil
	case "json":
		return func(r []conventions.Report, _ int) error {
			return conventions.WriteJSON(c.Stdout, r, conventions.JSONOptions{Statistics: o.statistics})
		}, nil
	case "sarif":
		return func(r []conventions.Report, _ int) error { return conventions.WriteSARIF(c.Stdout, r) }, nil
	case "github":
		return func(r []conventions.Report, _ int) error { return conventions.WriteGitHub(c.Stdout, r) }, nil
	}
	return nil, fmt.Errorf("unknown format %q; expected text, json, sarif or github", o.format)
}

// showsSuggestions reports whether the format shows what to do about a finding.
func (o *reporting) showsSuggestions() bool { return o.format == "text" || o.format == "json" }

// known returns the baseline that was asked for, or nil. An error names the file.
func (o *reporting) known(c *Command) (*conventions.Baseline, error) {
	if o.baseline == "" {
		return nil, nil
	}
	text, err := c.readFile(o.baseline)
	if err != nil {
		return nil, err
	}
	return conventions.ReadBaseline(o.baseline, text)
}

// leaveOut takes what the baseline holds out of the reports, and says once what
// it holds for nothing.
func (o *reporting) leaveOut(c *Command, known *conventions.Baseline, reports []conventions.Report) {
	unneeded := known.Apply(reports)
	if len(unneeded) == 0 {
		return
	}
	what := "1 finding is"
	if len(unneeded) > 1 {
		what = fmt.Sprintf("%d findings are", len(unneeded))
	}
	c.complain(fmt.Errorf("%s: %s no longer there, first %s; --write-baseline writes the file anew", o.baseline, what, unneeded[0]))
}

// keep writes the baseline of the reports, and leaves out of these what is in
// it. A baseline of a part of the charts would make old findings of the others
// new ones, so that it is not written where a chart could not be read.
func (o *reporting) keep(reports []conventions.Report, all bool) error {
	if !all {
		return failure{IO, fmt.Errorf("%s was not written, because not every chart could be read", o.writeBaseline)}
	}
	b := conventions.NewBaseline(reports)
	var text bytes.Buffer
	if err := b.Write(&text); err != nil {
		return failure{IO, fmt.Errorf("%s was not written: %w", o.writeBaseline, err)}
	}
	if err := disk.Write(o.writeBaseline, text.Bytes()); err != nil {
		return failure{IO, err}
	}
	b.Apply(reports)
	return nil
}
