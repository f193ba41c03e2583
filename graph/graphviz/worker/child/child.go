// Package child starts Graphviz processes, the first of them before this process has
// loaded Graphviz itself.
//
// go-graphviz loads its machine code while its package is initialized, in every process
// of this program: a fifth of all the time that a drawing of 1,000 positions takes. The
// process that is to draw does the same once more. So where the command line asks for a
// drawing, the two do it side by side. As wasmcache, this package needs little and is
// therefore initialized before github.com/….
package child

import (
	"io"
	"os"
	"os/exec"
	"runtime/debug"
	"strings"
	"sync"

	"dotline/graph/graphviz/worker/wasmcache"
)

// variable marks a process as a Graphviz process.
const variable = "DOTLINE_GRAPHVIZ_WORKER"

// Is reports whether this process is a Graphviz process.
func Is() bool { return os.Getenv(variable) != "" }

// draws is the command that begins with a Graphviz process.
const draws = "render"

var (
	first   *Process // until somebody starts one
	garbage int
)

func init() {
	// What is loaded stays in use: collecting garbage meanwhile finds none.
	garbage = debug.SetGCPercent(-1)
	if len(os.Args) > 1 && os.Args[1] == draws && !Is() {
		first, _ = run() // whoever starts one then is told of the error
	}
}

// Loaded says that Graphviz has been loaded. It is called once.
func Loaded() {
	debug.SetGCPercent(garbage)
	wasmcache.Restore()
}

// Process is a Graphviz process that waits for its first job.
type Process struct {
	In     io.WriteCloser
	Out    *os.File
	Stderr *Head
	Cmd    *exec.Cmd
}

var mu sync.Mutex

// Start starts a process, or returns the one that was started first.
func Start() (*Process, error) {
	mu.Lock()
	p := first
	first = nil
	mu.Unlock()
	if p != nil {
		return p, nil
	}
	return run()
}

func run() (*Process, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	p := &Process{Stderr: &Head{}, Cmd: exec.Command(self)}
	p.Cmd.Env = append(wasmcache.Environ(), variable+"=1")
	p.Cmd.Stderr = p.Stderr
	if p.In, err = p.Cmd.StdinPipe(); err != nil {
		return nil, err
	}
	// An own pipe rather than StdoutPipe, which Wait would close under the
	// reader while the last answer is still in it.
	out, outWrite, err := os.Pipe()
	if err != nil {
		p.In.Close()
		return nil, err
	}
	p.Out, p.Cmd.Stdout = out, outWrite
	err = p.Cmd.Start()
	outWrite.Close()
	if err != nil {
		out.Close()
		return nil, err
	}
	return p, nil
}

// Head keeps the beginning of what a process wrote to its standard error.
type Head struct {
	mu   sync.Mutex
	text []byte
}

func (t *Head) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if room := 4096 - len(t.text); room > 0 {
		t.text = append(t.text, p[:min(room, len(p))]...)
	}
	return len(p), nil
}

// Reason returns the first line that the process left, as " (…)".
func (t *Head) Reason() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	line, _, _ := strings.Cut(strings.TrimSpace(string(t.text)), "\n")
	if line == "" {
		return ""
	}
	return " (" + line + ")"
}
