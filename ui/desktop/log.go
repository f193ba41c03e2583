//go:build cgo

package desktop

import (
	"cmp"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"

	"dotline/ui/process"
	"dotline/ui/session"
)

// about names this program in reports: its version, and what it was built for.
func about() string {
	return fmt.Sprintf("Dotline %s, %s, %s/%s", cmp.Or(process.Version(), "built from source"), runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

// openLog has the program's log written into a file of the folder, where also
// what the window library logs goes. The file of the last time is kept beside it
// once it has become long. It returns how to end that.
func openLog(folder string) (end func(), err error) {
	const long = 1 << 20
	const mine = 0o700
	if err := os.MkdirAll(folder, mine); err != nil {
		return nil, err
	}
	path := filepath.Join(folder, "dotline.log")
	if info, err := os.Stat(path); err == nil && info.Size() > long {
		if err := os.Rename(path, path+".old"); err != nil {
			return nil, err
		}
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	slog.SetDefault(slog.New(slog.NewTextHandler(f, nil)))
	slog.Info("begins", "program", about(), "process", os.Getpid())
	return func() {
		slog.Info("ends", "process", os.Getpid())
		f.Close()
	}, nil
}

// logging logs what a session does: how much of it there is, and nothing that
// stands in a chart.
func logging() func(session.State, session.Change) {
	var last error
	return func(st session.State, c session.Change) {
		if c&session.ChartChanged != 0 && st.Chart != nil {
			slog.Info("shows", "chart", st.Opened, "positions", len(st.Chart.Positions), "cards", len(st.Scene.Cards), "findings", len(st.Report.Findings), "bytes", len(st.Text))
		}
		if st.Err != nil && st.Err != last {
			slog.Info("could not show", "chart", st.Opened, "error", fmt.Sprintf("%T", st.Err))
		}
		last = st.Err
	}
}
