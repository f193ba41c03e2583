package worker

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// small is a job of its own each time, so that no answer is remembered.
func small() Job {
	return Job{Engine: "dot", Format: "svg", DOT: fmt.Appendf(nil, "digraph { a -> b [comment=%d] }", smallJobs.Add(1))}
}

var smallJobs atomic.Int64

// large takes Graphviz far longer than any test waits.
func large() Job {
	var b strings.Builder
	b.WriteString("digraph {")
	for i := range 40000 {
		fmt.Fprintf(&b, "n%d -> n%d;", i/7, i+1)
	}
	b.WriteString("}")
	return Job{Engine: "dot", Format: "svg", DOT: []byte(b.String())}
}

func newPool(t *testing.T) *Pool {
	p := NewPool()
	t.Cleanup(p.Close)
	return p
}

func mustDraw(t *testing.T, p *Pool) {
	t.Helper()
	out, err := p.Run(t.Context(), small())
	if err != nil || !strings.Contains(string(out), "<title>a</title>") {
		t.Fatalf("drawing: %v, %q", err, out)
	}
}

func TestDrawsAgainAndAgainInOneProcess(t *testing.T) {
	p := newPool(t)
	mustDraw(t, p)
	pid := p.ready[0].Cmd.Process.Pid
	for range 5 {
		mustDraw(t, p)
	}
	if now := p.ready[0].Cmd.Process.Pid; now != pid {
		t.Errorf("process %d was replaced by %d", pid, now)
	}
}

func TestAsManyStandReadyAsWereAskedFor(t *testing.T) {
	p := newPool(t)
	p.Prepare(2)
	p.Prepare(1) // is there already
	mustDraw(t, p)
	if n := len(p.ready); n != 2 {
		t.Errorf("%d processes stand ready, want 2", n)
	}
}

func TestTheSameJobAgainNeedsNoProcess(t *testing.T) {
	p := newPool(t)
	job := small()
	first, err := p.Run(t.Context(), job)
	if err != nil {
		t.Fatal(err)
	}
	want := string(first)
	clear(first) // which is the caller's
	p.Close()
	p.Limit = 1 // nanosecond
	if again, err := p.Run(t.Context(), job); err != nil || string(again) != want {
		t.Errorf("the same job gives %.40q, %v", again, err)
	}
	for _, other := range []Job{{"dot", "json", job.DOT}, {"neato", "svg", job.DOT}, small()} {
		if _, err := p.Run(t.Context(), other); !errors.Is(err, ErrTooSlow) {
			t.Errorf("another job gives %v, want that it takes its time", err)
		}
	}
}

func TestSeveralAtOnce(t *testing.T) {
	p := newPool(t)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if _, err := p.Run(t.Context(), small()); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

func TestKilledInTheMiddle(t *testing.T) {
	p := newPool(t)
	w, job := p.ready[0], large()
	failed := make(chan error)
	go func() {
		_, err := p.Run(t.Context(), job)
		failed <- err
	}()
	for taken := false; !taken; time.Sleep(300 * time.Millisecond) {
		p.mu.Lock()
		taken = len(p.ready) == 0
		p.mu.Unlock()
	}
	if err := w.Cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	err := <-failed
	if err == nil || !strings.Contains(err.Error(), "stopped in the middle") {
		t.Errorf("got %v", err)
	}
	mustDraw(t, p)
}

func TestKilledWhileItStandsReady(t *testing.T) {
	p := newPool(t)
	mustDraw(t, p)
	w := p.ready[0]
	_ = w.Cmd.Process.Kill()
	<-w.gone
	mustDraw(t, p)
}

func TestCancelKillsAtOnce(t *testing.T) {
	p := newPool(t)
	w, job := p.ready[0], large()
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	begin := time.Now()
	if _, err := p.Run(ctx, job); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	if took := time.Since(begin); took > 5*time.Second {
		t.Errorf("took %v to cancel", took)
	}
	if w.alive() {
		t.Error("the process lives on")
	}
	mustDraw(t, p)
}

func TestLimit(t *testing.T) {
	p := newPool(t)
	p.Limit = 200 * time.Millisecond
	if _, err := p.Run(t.Context(), large()); !errors.Is(err, ErrTooSlow) {
		t.Errorf("got %v", err)
	}
	p.Limit = 0
	mustDraw(t, p)
}

func TestTextThatIsNoGraph(t *testing.T) {
	p := newPool(t)
	if _, err := p.Run(t.Context(), Job{Engine: "dot", Format: "svg", DOT: []byte("digraph {")}); err == nil {
		t.Error("no error")
	}
	mustDraw(t, p)
}

func TestEmptyAndTruncatedOutputAreErrors(t *testing.T) {
	for _, output := range []string{"", "<svg><g>"} {
		if checkOutput("svg", []byte(output)) == nil {
			t.Errorf("%q passed", output)
		}
	}
	if err := checkOutput("svg", []byte("<svg></svg>\n")); err != nil {
		t.Error(err)
	}
}

// The machine code must lie where only the user can write. The process is
// started with a fresh home, and a shared temporary folder that must stay empty.
func TestMachineCodeLiesInTheUsersOwnCache(t *testing.T) {
	cache, shared := filepath.Join(t.TempDir(), "cache"), t.TempDir()
	t.Setenv("XDG_CACHE_HOME", cache)
	t.Setenv("TMPDIR", shared)
	p := newPool(t)
	mustDraw(t, p)
	info, err := os.Stat(filepath.Join(cache, "dotline"))
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o700 {
		t.Errorf("the cache folder has mode %v", info.Mode().Perm())
	}
	code := 0
	_ = filepath.WalkDir(filepath.Join(cache, "dotline"), func(_ string, d os.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			code++
		}
		return nil
	})
	if code == 0 {
		t.Error("no machine code in the cache folder")
	}
	if left, _ := os.ReadDir(shared); len(left) > 0 {
		t.Errorf("left in the shared temporary folder: %v", left)
	}
}

func TestWithoutACacheFolderNothingIsLeftBehind(t *testing.T) {
	shared := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", "")
	t.Setenv("HOME", "")
	t.Setenv("TMPDIR", shared)
	p := newPool(t)
	mustDraw(t, p)
	if left, _ := os.ReadDir(shared); len(left) > 0 {
		t.Errorf("left in the shared temporary folder: %v", left)
	}
}

// What a process that was replaced had open does not wait for the garbage collector.
func TestReplacedProcessesLeaveNothingOpen(t *testing.T) {
	const files = "/proc/self/fd"
	if _, err := os.ReadDir(files); err != nil {
		t.Skip("the system does not tell which files are open")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	p := newPool(t)
	p.Limit = 1 // nanosecond
	open := func() int {
		entries, err := os.ReadDir(files)
		if err != nil {
			t.Fatal(err)
		}
		return len(entries)
	}
	before := open()
	for range 5 {
		if _, err := p.Run(t.Context(), small()); !errors.Is(err, ErrTooSlow) {
			t.Fatalf("the job was not given up: %v", err)
		}
	}
	if after := open(); after > before {
		t.Errorf("%d files are open after five processes were replaced, %d before", after, before)
	}
}

// A drawing asks a few questions, and its next version most of them again.
func TestRemembersTheLastAnswers(t *testing.T) {
	p := newPool(t)
	jobs := []Job{small(), small(), small(), small(), small()}
	var answers []string
	for _, j := range jobs {
		out, err := p.Run(t.Context(), j)
		if err != nil {
			t.Fatal(err)
		}
		answers = append(answers, string(out))
	}
	p.Limit = 1 // nothing is drawn so fast
	for i, j := range jobs {
		out, err := p.Run(t.Context(), j)
		if remembered := i > 0; (err == nil) != remembered || remembered && string(out) != answers[i] {
			t.Errorf("job %d: %v, %q", i, err, out)
		}
	}
}
