// Package desktop opens Dotline's window. A build without cgo has none, and the
// package then only says so.
package desktop

//go:generate go run icon_gen.go

import (
	"io"
	"time"
)

// Options say what to open the window with.
type Options struct {
	File   string           // the chart to open; "" for none
	Stderr io.Writer        // for what is wrong before there is a window
	Now    func() time.Time // the clock
	Frames io.Writer        // where the time of each frame is written; nil for nowhere
}

// NoWindow is the exit status where no window can be opened.
const NoWindow = 3
