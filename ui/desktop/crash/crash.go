// Package crash keeps a report of a crash for whoever mends the program. A report
// says where in the program it happened, and nothing of any chart.
package crash

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"

	"dotline/ui/process"
)

// The names of the files: what a running process would write its crash into, and
// the reports that are made of such.
const (
	rawName    = "running-%d.crash"
	reportName = "crash-%s.txt"
)

var rawNumber = regexp.MustCompile(`^running-(\d+)\.crash$`)

// Watch has a crash of this process written into the folder, which is made. It
// returns the reports of processes that have crashed since the last time, the
// oldest first; each begins with about, which says which program it was.
func Watch(folder, about string) (reports []string, err error) {
	const mine = 0o700
	if err := os.MkdirAll(folder, mine); err != nil {
		return nil, err
	}
	reports, err = collect(folder, about)
	if err != nil {
		return reports, err
	}
	f, err := os.OpenFile(filepath.Join(folder, fmt.Sprintf(rawName, os.Getpid())), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return reports, err
	}
	defer f.Close() // the runtime has a copy
	return reports, debug.SetCrashOutput(f, debug.CrashOptions{})
}

// Unwatch is for a process that ends as it should.
func Unwatch(folder string) {
	if err := debug.SetCrashOutput(nil, debug.CrashOptions{}); err == nil {
		os.Remove(filepath.Join(folder, fmt.Sprintf(rawName, os.Getpid())))
	}
}

// collect makes reports of what processes that have ended wrote.
func collect(folder, about string) (reports []string, err error) {
	files, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		m := rawNumber.FindStringSubmatch(f.Name())
		if m == nil {
			continue
		}
		if pid, err := strconv.Atoi(m[1]); err != nil || process.Lives(pid) {
			continue
		}
		path := filepath.Join(folder, f.Name())
		text, err := os.ReadFile(path)
		if err != nil {
			return reports, err
		}
		if len(text) > 0 {
			info, err := f.Info()
			if err != nil {
				return reports, err
			}
			name, err := write(folder, info.ModTime(), about+"\n\n"+Clean(string(text)))
			if err != nil {
				return reports, err
			}
			reports = append(reports, name)
		}
		if err := os.Remove(path); err != nil {
			return reports, err
		}
	}
	slices.Sort(reports)
	return reports, nil
}

// stamp is how a report's name tells its time, in UTC.
const stamp = "2006-01-02-150405.000"

// Repeated reports whether the newest of new reports is of a crash that came soon after
// another, as when what a program begins with is what ends it.
func Repeated(reports []string) bool {
	const soon = 2 * time.Minute
	if len(reports) == 0 {
		return false
	}
	newest := reports[len(reports)-1]
	all, _ := filepath.Glob(filepath.Join(filepath.Dir(newest), fmt.Sprintf(reportName, "*"))) // the pattern is a good one
	i := slices.Index(all, newest)
	return i > 0 && timeOf(newest).Sub(timeOf(all[i-1])) < soon
}

// timeOf is the time that is in a report's name.
func timeOf(report string) time.Time {
	at, _ := time.Parse(fmt.Sprintf(reportName, stamp), filepath.Base(report)) // zero where it is no report's name
	return at
}

func write(folder string, at time.Time, text string) (string, error) {
	path := filepath.Join(folder, fmt.Sprintf(reportName, at.UTC().Format(stamp)))
	return path, os.WriteFile(path, []byte(text), 0o600)
}

// Clean leaves of what the runtime wrote on a crash what is about the program.
// A panic may have been given any text, also one of a chart; only the runtime's
// own messages are kept of it. The traces name functions, and give arguments as
// addresses.
func Clean(text string) string {
	var kept []string
	in := false // the traces
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		switch {
		case strings.HasPrefix(line, "goroutine "):
			in = true
		case in, strings.HasPrefix(line, "[signal "):
		case strings.HasPrefix(line, "panic: runtime error: "), strings.HasPrefix(line, "fatal error: "):
		case strings.HasPrefix(line, "panic: "):
			line = "panic: (its message is left out)"
		default:
			continue
		}
		kept = append(kept, line)
	}
	return strings.Join(kept, "\n") + "\n"
}
