//go:build cgo

package desktop

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

var errNoDisplay = errors.New(`there is no display to open a window on; use "dotline check" or "dotline render", or set DISPLAY`)

// displayError says why no window can be opened, nil where one can. It looks
// before the window library does, which would panic. Only systems whose display
// is a server that may be missing are asked.
func displayError() error {
	switch runtime.GOOS {
	case "darwin", "windows":
		return nil
	}
	display, wayland := os.Getenv("DISPLAY"), os.Getenv("WAYLAND_DISPLAY")
	if display == "" && wayland == "" {
		return errNoDisplay
	}
	if wayland != "" && answers("unix", waylandSocket(wayland)) {
		return nil
	}
	for _, a := range x11Addresses(display) {
		if answers(a.network, a.address) {
			return nil
		}
	}
	named := "DISPLAY=" + display
	if display == "" {
		named = "WAYLAND_DISPLAY=" + wayland
	}
	return fmt.Errorf(`the display of %s cannot be opened; use "dotline check" or "dotline render", or set DISPLAY`, named)
}

var errNoOpenGL = errors.New(`the display has no OpenGL, which the window is drawn with; use "dotline check" or "dotline render", or install OpenGL for this display`)

// openGLError says why a window that was shown is none, nil where the display has it.
// The window library logs why it made none, and then waits for it for ever.
func openGLError(w fyne.Window) (err error) {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return nil
	}
	native.RunNative(func(context any) {
		switch context {
		case driver.X11WindowContext{}, driver.WaylandWindowContext{}, driver.MacWindowContext{}, driver.WindowsWindowContext{}:
			err = errNoOpenGL
		}
	})
	return err
}

// address is where a display server may listen.
type address struct{ network, address string }

// x11Addresses are where the server of an X display may listen; see X(7),
// "Display names": [host]:display[.screen].
func x11Addresses(display string) []address {
	host, number, ok := cutLast(display, ":")
	number, _, _ = strings.Cut(number, ".")
	n, err := strconv.Atoi(number)
	if !ok || err != nil || n < 0 {
		return nil
	}
	socket := "/tmp/.X11-unix/X" + number
	var all []address
	if host == "" || host == "unix" {
		all = append(all, address{"unix", socket}, address{"unix", "@" + socket})
	}
	if host == "" {
		host = "localhost"
	}
	const firstPort = 6000
	return append(all, address{"tcp", net.JoinHostPort(strings.Trim(host, "[]"), strconv.Itoa(firstPort+n))})
}

func cutLast(s, sep string) (before, after string, ok bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// waylandSocket is the socket of a Wayland display: a path, or a name in the
// runtime folder.
func waylandSocket(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), name)
}

func answers(network, address string) bool {
	const soon = 2 * time.Second
	c, err := net.DialTimeout(network, address, soon)
	if err != nil {
		return false
	}
	return c.Close() == nil
}
