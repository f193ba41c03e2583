// Package cli is the command line: it parses arguments, reads and writes files
// and turns what the engine says into output and an exit status.
package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"

	"dotline/graph/disk"
	"dotline/graph/org"
	"dotline/ui/process"

	"github.com/spf13/cobra"
)

// Exit statuses.
const (
	OK       = 0
	Findings = 1 // findings at or above --fail-on
	Usage    = 2 // wrong usage
	IO       = 3 // a file that could not be read or written, or no display
)

// garbage is how much of it, in percent of what is in use, a command may gather unless
// the user says: it ends before long, and gives all back. The window goes on for hours.
const garbage = 400

// Command is one run of the program, with all that it needs from outside.
type Command struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Now            func() time.Time
	Color          bool // Stdout is a terminal that shows colours
	Interactive    bool // Stdin is a terminal, so that questions are answered
	// Window opens the window on a file, "" for none, and returns an exit status
	// when it is closed.
	Window func(file string) int

	stdinRead bool
}

// sink is an output that remembers why it could not be written to, so that no
// command has to say so itself.
type sink struct {
	io.Writer
	err error
}

func (s *sink) Write(p []byte) (int, error) {
	n, err := s.Writer.Write(p)
	if err != nil && s.err == nil {
		s.err = err
	}
	return n, err
}

// status is an error that only carries an exit status: all was said before.
type status int

func (s status) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// failure is an error with the exit status that it leads to.
type failure struct {
	status int
	error
}

// Run runs the program with its arguments, the program's name left out, and
// returns the exit status.
func (c *Command) Run(args []string) int {
	run, out := *c, &sink{Writer: c.Stdout}
	run.Stdout = out
	root := run.root()
	root.SetArgs(args)
	root.SetIn(c.Stdin)
	root.SetOut(out)
	root.SetErr(c.Stderr)
	err := root.Execute()
	var s status
	var f failure
	switch {
	case out.err != nil:
		c.complain(fmt.Errorf("standard output: %w", out.err))
		return IO
	case err == nil:
		return OK
	case errors.As(err, &s):
		return int(s)
	case errors.As(err, &f):
		c.complain(f.error)
		return f.status
	}
	c.complain(fmt.Errorf("%w; see \"dotline --help\"", err))
	return Usage
}

// complain writes an error on one line. Errors about a place in a file name it
// themselves.
func (c *Command) complain(err error) { fmt.Fprintln(c.Stderr, "dotline:", err) }

func (c *Command) root() *cobra.Command {
	root := &cobra.Command{
		Use:     "dotline [FILE]",
		Short:   "Org charts that check themselves",
		Version: cmp.Or(process.Version(), "built from source"),
		Long: `Dotline draws org charts that check themselves.

It reads an org chart written in YAML, checks every reporting line against role
conventions, and draws the annotated hierarchy. Without a command it opens the
window, on FILE if one is named.

Exit status: 0 nothing at or above --fail-on, 1 findings at or above it, 2 wrong
usage, 3 a file that could not be read or written, or no display.`,
		Args:          oneFile,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(_ *cobra.Command, args []string) error {
			file := ""
			if len(args) > 0 {
				file = args[0]
			}
			if s := c.Window(file); s != OK {
				return status(s)
			}
			return nil
		},
	}
	root.PersistentPreRun = func(cmd *cobra.Command, _ []string) {
		if cmd.HasParent() && os.Getenv("GOGC") == "" {
			debug.SetGCPercent(garbage)
		}
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SuggestionsMinimumDistance = 2
	root.AddCommand(c.check(), c.render(), c.compare(), c.explain(), c.roles(), c.advise(), c.stats(), c.fmt(), c.schema(), c.importCommand(), c.exportCommand())
	return root
}

// oneFile tells what is wrong where the window is asked for more than one file: a
// command that there is not, most often.
func oneFile(cmd *cobra.Command, args []string) error {
	if len(args) < 2 {
		return nil
	}
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return fmt.Errorf("there is no command %q; did you mean %q?", args[0], near[0])
	}
	return fmt.Errorf("the window opens one file, and got %d", len(args))
}

// readChart reads a chart with its text. An error names the file.
func (c *Command) readChart(path string) (*org.Chart, []byte, error) {
	text, err := c.readFile(path)
	if err != nil {
		return nil, nil, err
	}
	chart, err := org.Read(path, text)
	return chart, text, err
}

// readFile reads a file, or the standard input for "-". Of what is larger than
// any chart it reads just so much that this can be told. The error is one line
// that names the file.
func (c *Command) readFile(path string) ([]byte, error) {
	if path == "-" {
		if c.stdinRead {
			return nil, errors.New("-: the standard input was read already; name it once")
		}
		c.stdinRead = true
		text, err := io.ReadAll(io.LimitReader(c.Stdin, org.MaxSize+1))
		if err != nil {
			return nil, fmt.Errorf("standard input: %w", err)
		}
		return text, nil
	}
	return disk.Read(path, org.MaxSize+1)
}

// toStdout reports whether an output is the standard one: "-", or no file at all.
func toStdout(path string) bool { return path == "" || path == "-" }

// spare tells of a file to be written that is one of those to be read: what it said
// would be lost.
func spare(out string, read ...string) error {
	if toStdout(out) {
		return nil
	}
	for _, path := range read {
		if path != "" && path != "-" && disk.Same(out, path) {
			return fmt.Errorf("%s is read here, and writing it would replace what it says; name another file", out)
		}
	}
	return nil
}

// writeFile writes a file, or the standard output.
func (c *Command) writeFile(path string, content []byte) error {
	if !toStdout(path) {
		if err := disk.Write(path, content); err != nil {
			return failure{IO, err}
		}
		return nil
	}
	_, err := c.Stdout.Write(content)
	return err
}
