//go:build cgo

package desktop

import (
	_ "embed"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"dotline/graph/graphviz/worker"
	"dotline/graph/typeface"
	"dotline/ui/desktop/crash"
	"dotline/ui/desktop/window"
	"dotline/ui/desktop/words"
	"dotline/ui/process"
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
	reports, endReports := beginReports()
	defer endReports()
	if err := words.LoadShown(hasFont); err != nil {
		slog.Warn("texts stay English", "error", err)
	}
	pool := worker.NewPool()
	defer pool.Close()
	a := app.NewWithID(appID)
	picture := fyne.NewStaticResource("icon.png", icon)
	a.SetIcon(picture)
	recovery, owner, release := beginRecovery()
	defer release()
	windows := window.NewWindows(window.Config{App: a, Icon: picture, After: after, Frames: o.Frames, BeforeShow: plainSurface, Careful: crash.Repeated(reports), Session: func() *session.Session {
		s := session.New(session.Config{Pool: pool, Post: fyne.Do, Now: o.Now, Recovery: recovery, Owner: owner, After: after, Words: words.Session, Say: words.Say, Label: window.FieldLabel})
		s.Subscribe(logging())
		s.Subscribe(freeing())
		return s
	}, Reports: kept("reports")})
	defer windows.Close()
	windows.Begin(o.File)
	for _, w := range a.Driver().AllWindows() {
		if err := openGLError(w); err != nil {
			fmt.Fprintln(o.Stderr, "dotline:", err)
			return NoWindow
		}
	}
	a.Lifecycle().SetOnStarted(func() {
		windows.TellCrashes(reports)
		windows.Watch()
	})
	a.Lifecycle().SetOnEnteredForeground(windows.Return)
	a.Run()
	return 0
}

// hasFont reports whether the machine has a font with a letter.
func hasFont(letter rune) bool { return typeface.NewFonts().Covers(letter, typeface.Regular) }

// kept is a folder for what the program keeps for itself, "" where the system
// names none for the user's own.
func kept(what string) string {
	cache, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(cache, "dotline", what)
}

// beginRecovery prepares the folder in which unsaved text is kept, under a name that is
// this program's as long as it runs. Without such a name the text is kept still, and
// may be offered to another that runs beside it.
func beginRecovery() (folder, owner string, end func()) {
	folder = kept("recovery")
	if folder == "" {
		return "", "", func() {}
	}
	own, err := process.Own(folder)
	if err != nil {
		slog.Warn("another program may offer what is not saved here", "error", err)
		return folder, "", func() {}
	}
	return folder, own.Name, own.Release
}

// beginReports has the program's log and its crashes kept, and returns the
// reports of earlier crashes. Where that cannot be done the program works without.
func beginReports() (crashes []string, end func()) {
	folder := kept("reports")
	if folder == "" {
		return nil, func() {}
	}
	endLog, err := openLog(folder)
	if err != nil {
		return nil, func() {}
	}
	crashes, err = crash.Watch(folder, about())
	if err != nil {
		slog.Warn("crashes are not reported", "error", err)
	}
	return crashes, func() {
		crash.Unwatch(folder)
		endLog()
	}
}

// freeing gives memory back to the system after a chart was opened or edited, which takes
// more of it than to show one; the runtime would keep that for later.
func freeing() func(session.State, session.Change) {
	const awhile = 2 * time.Second // in which nothing else has changed
	stop := func() {}
	return func(_ session.State, c session.Change) {
		if c&session.ChartChanged != 0 {
			stop()
			stop = after(awhile, func() { go debug.FreeOSMemory() })
		}
	}
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
