// Dotline draws org charts that check themselves.
package main

import (
	"io"
	"os"
	"time"

	"dotline/ui/cli"
	"dotline/ui/desktop"

	"golang.org/x/term"
)

func main() {
	command := cli.Command{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Now: time.Now,
		Color:       term.IsTerminal(int(os.Stdout.Fd())) && os.Getenv("NO_COLOR") == "",
		Interactive: term.IsTerminal(int(os.Stdin.Fd())),
		Window: func(file string) int {
			return desktop.Run(desktop.Options{File: file, Stderr: os.Stderr, Now: time.Now, Frames: frames()})
		},
	}
	os.Exit(command.Run(os.Args[1:]))
}

// frames is where the window writes how long each frame took, for benchmarks.
func frames() io.Writer {
	if os.Getenv("DOTLINE_FRAMES") == "" {
		return nil
	}
	return os.Stderr
}
