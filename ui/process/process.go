// Package process asks the system about its processes.
package process

import (
	"errors"
	"os"
	"runtime"
	"syscall"
)

// Lives reports whether a process of that number is running.
func Lives(pid int) bool {
	p, err := os.FindProcess(pid) // which fails on Windows alone, where there is none
	return err == nil && (runtime.GOOS == "windows" || !errors.Is(p.Signal(syscall.Signal(0)), os.ErrProcessDone))
}
