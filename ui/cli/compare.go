package cli

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"

	"dotline/graph/compare"
	"dotline/graph/conventions"
	"dotline/graph/export"
	"dotline/graph/graphviz/worker"
	"dotline/graph/repair"
	"dotline/graph/scene"

	"github.com/spf13/cobra"
)

func (c *Command) compare() *cobra.Command {
	var j judging
	var format, failOn, out string
	var draw scene.Options
	var write output
	cmd := &cobra.Command{
		Use:   "compare BEFORE AFTER [-o OUT." + strings.Join(export.Formats, "|.") + "]",
		Short: "Tell what became of a chart, and which findings that cured and caused",
		Long: `Compare reads two charts, or two versions of one, and tells who joined and left,
who moved and was retitled, what else changed, and which findings are cured and
caused by that. "-" is the standard input, for one of the two.

With -o it draws both as one picture, too: the chart AFTER, with what became of
each position, and in it those who have left, where they reported.

A position is the same in both if it has the same id; where ids were made of
titles, or were changed, it is known by its holder and its title.

The exit status is 1 if a finding at or above --fail-on is caused.`,
		RunE: func(cmd *cobra.Command, files []string) error {
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
			if err := checkPicture(cmd, out, draw, &write); err != nil {
				return err
			}
			if err := spare(out, files[0], files[1], j.conventions); err != nil {
				return err
			}
			draw.Shape, draw.Fits = write.shape, write.fits
			reports := make([]conventions.Report, len(files))
			for i, path := range files {
				if reports[i], err = c.judge(path, j); err != nil {
					fmt.Fprintln(c.Stderr, err)
					return status(IO)
				}
			}
			if out != "" {
				repair.Try(&reports[1], c.options(j))
			}
			made := compare.Charts(reports[0], reports[1])
			tell := made.WriteText
			if format == "json" {
				tell = made.WriteJSON
			}
			if err := tell(c.Stdout); err != nil {
				return err
			}
			if out != "" {
				write.Note = c.noteOf(out)
				if err := c.drawComparison(files[1], &made, out, draw, write.Options); err != nil {
					return err
				}
			}
			if slices.ContainsFunc(made.Caused, func(f conventions.Finding) bool { return f.Severity >= threshold }) {
				return status(Findings)
			}
			return nil
		},
	}
	j.flags(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "what is printed: text or json")
	cmd.Flags().StringVar(&failOn, "fail-on", "error", "the severity of a finding caused that makes the exit status 1: error, warning, note or never")
	cmd.Flags().StringVarP(&out, "output", "o", "", "a picture to write, too; its ending tells the format: ."+strings.Join(export.Formats, ", ."))
	lookFlags(cmd, &draw)
	write.flags(cmd)
	return cmd
}

// checkPicture tells which flag of the picture is wrong, or has none to be about.
func checkPicture(cmd *cobra.Command, out string, draw scene.Options, write *output) error {
	if out == "" {
		for _, name := range []string{"layout", "direction", "theme", "scale", "dpi", "page", "poster", "transparent"} {
			if cmd.Flags().Changed(name) {
				return fmt.Errorf("--%s is about a picture; name one with -o", name)
			}
		}
		return nil
	}
	if err := checkLook(draw); err != nil {
		return err
	}
	format, err := export.Format(out)
	if err != nil {
		return err
	}
	return write.check(cmd, format)
}

// drawComparison draws two charts as one picture; path is the file of the later.
func (c *Command) drawComparison(path string, made *compare.Comparison, out string, draw scene.Options, write export.Options) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	pool := worker.NewPool()
	defer pool.Close()
	if folder := folderOf(path); folder != nil {
		defer func() { _ = folder.Close() }() // nothing was written
		draw.Photos = folder.FS()
	}
	drawing, err := scene.BuildComparison(ctx, pool, made, draw)
	if err != nil {
		return failure{IO, fmt.Errorf("the comparison was not drawn: %w", err)}
	}
	return c.export(ctx, pool, path, drawing, out, write)
}
