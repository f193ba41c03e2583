//go:build cgo

package desktop

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"dotline/graph/graphviz/worker"
	"dotline/ui/desktop/window"
	"dotline/ui/session"
)

// appID names the application to the system, which keeps its settings by it.
const appID = "org.dotline.Dotline"

//go:embed icon.png
var icon []byte

// Run opens the window and returns the exit status when it is closed.
func Run(o Options) int {
	if err := displayError(); err != nil {
		fmt.Fprintln(o.Stderr, "dotline:", err)
		return NoWindow
	}
	pool := worker.NewPool()
	defer pool.Close()
	a := app.NewWithID(appID)
	picture := fyne.NewStaticResource("icon.png", icon)
	a.SetIcon(picture)
	windows := window.NewWindows(window.Config{App: a, Icon: picture, After: after, Frames: o.Frames, Session: func() *session.Session {
		return session.New(session.Config{Pool: pool, Post: fyne.Do, Now: o.Now, Recovery: recovery(), After: after})
	}})
	defer windows.Close()
	windows.Begin(o.File) // the reading begins while the window is still being made
	a.Lifecycle().SetOnEnteredForeground(windows.Return)
	a.Run()
	return 0
}

// recovery is the folder in which unsaved charts are kept, "" where the system
// names none for the user's own.
func recovery() string {
	cache, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(cache, "dotline", "recovery")
}

// after runs f on the window's goroutine after a while, unless it is stopped.
func after(d time.Duration, f func()) (stop func()) {
	stopped := false // only touched on the window's goroutine
	t := time.AfterFunc(d, func() {
		fyne.Do(func() {
			if !stopped {
				f()
			}
		})
	})
	return func() { stopped = true; t.Stop() }
}
