//go:build !darwin && !windows

package desktop_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"dotline/ui/desktop"
)

func TestNoWindow(t *testing.T) {
	for _, display := range []string{"", ":987", "nonsense", "localhost:987.0"} {
		t.Run(display, func(t *testing.T) {
			t.Setenv("DISPLAY", display)
			t.Setenv("WAYLAND_DISPLAY", "")
			var stderr bytes.Buffer
			if got := desktop.Run(desktop.Options{Stderr: &stderr, Now: time.Now}); got != desktop.NoWindow {
				t.Errorf("exit status %d, want %d", got, desktop.NoWindow)
			}
			said := stderr.String()
			if strings.Count(said, "\n") != 1 || !strings.HasPrefix(said, "dotline: ") || !strings.Contains(said, "dotline render") {
				t.Errorf("said %q, want one line that names what works without a window", said)
			}
		})
	}
}
