package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"

	"dotline/graph/export"
	"dotline/graph/graphviz"
	"dotline/graph/graphviz/worker"
	"dotline/graph/layout"
	"dotline/graph/phrase"
	"dotline/graph/repair"
	"dotline/graph/scene"

	"github.com/spf13/cobra"
)

func (c *Command) render() *cobra.Command {
	var j judging
	var out string
	var draw scene.Options
	var overlays []string
	var write output
	cmd := &cobra.Command{
		Use:   "render FILE -o OUT." + strings.Join(export.Formats, "|."),
		Short: "Draw a chart, with its findings, into a file",
		Long: `Render draws the chart with its findings into a file whose name tells the
format: SVG, PNG, PDF, or DOT and JSON for other tools. "-" is the standard input. The
same chart and options give the same bytes.`,
		RunE: func(cmd *cobra.Command, files []string) error {
			if j.profile == "list" {
				return c.listProfiles()
			}
			switch {
			case len(files) != 1:
				return fmt.Errorf("render needs one file, and got %d", len(files))
			case out == "":
				return fmt.Errorf("render needs -o with the picture's name")
			case draw.Levels < 0 || cmd.Flags().Changed("levels") && draw.Levels == 0:
				return fmt.Errorf("--levels is %d; expected 1 or more", draw.Levels)
			}
			if err := j.known(); err != nil {
				return err
			}
			if cmd.Flags().Changed("overlay") {
				var err error
				if draw.Overlays, err = scene.ParseOverlays(overlays); err != nil {
					return err
				}
			}
			if err := checkLook(draw); err != nil {
				return err
			}
			format, err := export.Format(out)
			if err != nil {
				return err
			}
			if err := write.check(cmd, format); err != nil {
				return err
			}
			if err := spare(out, files[0], j.conventions); err != nil {
				return err
			}
			draw.Shape, draw.Fits = write.shape, write.fits
			write.Note = c.noteOf(out)
			return c.renderFile(files[0], out, j, draw, write.Options)
		},
	}
	j.flags(cmd)
	cmd.Flags().StringVarP(&out, "output", "o", "", "the file to write; its ending tells the format: ."+strings.Join(export.Formats, ", ."))
	lookFlags(cmd, &draw)
	cmd.Flags().StringVar(&draw.Focus, "focus", "", "draw the branch of the position with this `ID`, below the managers above it")
	cmd.Flags().IntVar(&draw.Levels, "levels", 0, "draw `N` levels, from the top or from the focus (default: all)")
	cmd.Flags().StringSliceVar(&overlays, "overlay", []string{string(scene.Findings)}, "what is drawn beside: some of "+scene.OverlayNames()+`, or "none"`)
	if err := cmd.RegisterFlagCompletionFunc("overlay", cobra.FixedCompletions(strings.Split(scene.OverlayNames(), ", "), cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err) // there is no such flag
	}
	write.flags(cmd)
	return cmd
}

// lookFlags are the flags of how a whole chart looks.
func lookFlags(cmd *cobra.Command, draw *scene.Options) {
	cmd.Flags().StringVar(&draw.Layout, "layout", "", "how cards are placed: "+strings.Join(layout.Engines, ", ")+` (default: the chart's, else "auto")`)
	cmd.Flags().StringVar((*string)(&draw.Direction), "direction", "", "where reports stand, seen from their boss: "+directions()+` (default: the chart's, else "down")`)
	cmd.Flags().StringVar(&draw.Theme, "theme", "", "the colours: "+strings.Join(scene.ThemeNames(), ", ")+` (default: the chart's, else "light")`)
}

// checkLook tells which of those flags is wrong.
func checkLook(draw scene.Options) error {
	switch {
	case draw.Layout != "" && !slices.Contains(layout.Engines, draw.Layout):
		return fmt.Errorf("unknown layout %q; expected one of %s", draw.Layout, strings.Join(layout.Engines, ", "))
	case draw.Direction != "" && !slices.Contains(layout.Directions, draw.Direction):
		return fmt.Errorf("unknown direction %q; expected one of %s", draw.Direction, directions())
	}
	_, err := scene.FindTheme(draw.Theme)
	return err
}

func directions() string {
	names := make([]string, len(layout.Directions))
	for i, d := range layout.Directions {
		names[i] = string(d)
	}
	return strings.Join(names, ", ")
}

func (c *Command) renderFile(path, out string, j judging, draw scene.Options, write export.Options) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	// Graphviz starts while the chart is being read.
	pool := worker.NewPool()
	defer pool.Close()
	if format, err := export.Format(out); err == nil && format == "svg" {
		pool.Prepare(graphviz.Processes(positionsAbout(path)))
	}
	report, err := c.judge(path, j)
	if err != nil {
		fmt.Fprintln(c.Stderr, err)
		return status(IO)
	}
	repair.Try(&report, c.options(j))
	if folder := folderOf(path); folder != nil {
		defer func() { _ = folder.Close() }() // nothing was written
		draw.Photos = folder.FS()
	}
	drawing, err := scene.Build(ctx, pool, report.Chart, &report, draw)
	if errors.Is(err, scene.ErrNoPosition) {
		return err
	}
	if err != nil {
		return failure{IO, fmt.Errorf("%s was not drawn: %w", path, err)}
	}
	return c.export(ctx, pool, path, drawing, out, write)
}

// positionBytes is about how much text of a chart a position takes.
const positionBytes = 100

// positionsAbout is how many positions the chart of that file has, guessed before it is
// read; none where its size is not known, as that of the standard input.
func positionsAbout(path string) int {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return 0
	}
	return int(info.Size() / positionBytes)
}

// noteOf tells what is to be known of a file that is written.
func (c *Command) noteOf(out string) func(phrase.Phrase) {
	return func(note phrase.Phrase) { fmt.Fprintf(c.Stderr, "%s: %s\n", out, note) }
}

// export writes the drawing of a chart file, and tells what is to be known of it.
func (c *Command) export(ctx context.Context, pool *worker.Pool, path string, drawing *scene.Scene, out string, write export.Options) error {
	for _, note := range drawing.Notes {
		fmt.Fprintf(c.Stderr, "%s: %s\n", path, note)
	}
	if err := export.ToFile(ctx, pool, out, drawing, write); err != nil {
		return failure{IO, err}
	}
	return nil
}

// folderOf opens the folder that a chart's file is in, out of which nothing is read
// that the chart names; nil for one that comes from the standard input.
func folderOf(path string) *os.Root {
	if path == "-" {
		return nil
	}
	folder, err := os.OpenRoot(filepath.Dir(path))
	if err != nil {
		return nil // then the chart itself could not be read
	}
	return folder
}
