// Package process tells about processes: whether one is running, and what this
// one was built from.
package process

import (
	"errors"
	"os"
	"runtime"
	"runtime/debug"
	"syscall"
)

// Lives reports whether a process of that number is running.
func Lives(pid int) bool {
	p, err := os.FindProcess(pid) // which fails on Windows alone, where there is none
	return err == nil && (runtime.GOOS == "windows" || !errors.Is(p.Signal(syscall.Signal(0)), os.ErrProcessDone))
}

// Version is the version that this program was built from, which for a commit is the
// one that Go makes of it; "" where the build does not say.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "(devel)" {
		return ""
	}
	return info.Main.Version
}
