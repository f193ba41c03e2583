// Package worker runs Graphviz in a process of its own.
//
// Graphviz is C code compiled to WebAssembly. It is not safe for two goroutines,
// cannot be interrupted, keeps all memory it ever took, and fails for good once it
// has failed. So it lives in a child process of the same binary, which gets DOT
// and answers with the result. Cancelling kills that process; its crash, its hang
// and its silence are errors here, and the next job gets a fresh one. A process, or
// as many as were asked for, stands ready in advance, so that nobody waits for its
// start.
package worker

import (
	"bufio"
	"bytes"
	"context"
	"encoding/gob"
	"slices"
	"sync"
	"time"

	"dotline/graph/graphviz/worker/child"
	"dotline/graph/phrase"
)

// Job is one graph to lay out and write.
type Job struct {
	Engine string // "dot", "nop2", …
	Format string // "svg"
	DOT    []byte
}

// DefaultLimit is how long a job may take before it is given up.
const DefaultLimit = 2 * time.Minute

// Pool hands jobs to worker processes. It is safe for several goroutines.
type Pool struct {
	// Limit is how long one job may take; zero means DefaultLimit.
	Limit time.Duration

	mu     sync.Mutex
	ready  []*process
	spare  int // how many are to stand ready
	closed bool
	last   []answer // the newest last
}

// answer is a job with what came of it. Most edits of a chart leave the questions
// where its cards stand as they were, and then nobody waits for the answers.
type answer struct {
	job    Job
	output []byte
}

// So much output of a job is remembered at most, and of so many jobs: a drawing asks
// more than once, to see its size.
const (
	memorable = 1 << 20
	mostLast  = 4
)

// NewPool returns a pool and starts its first process.
func NewPool() *Pool {
	p := &Pool{}
	p.Prepare(1)
	return p
}

// Prepare sees to it that at least n processes stand ready, now and after each job.
// A failure to start one shows when a job asks for it.
func (p *Pool) Prepare(n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.spare = max(p.spare, n)
	for len(p.ready) < p.spare && !p.closed {
		w, err := start()
		if err != nil {
			return
		}
		p.ready = append(p.ready, w)
	}
}

// Close ends the processes that stand ready. Running jobs go on to their end.
func (p *Pool) Close() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	for _, w := range p.ready {
		w.end()
	}
	for _, w := range p.ready {
		w.kill()
	}
	p.ready = nil
}

// ErrTooSlow is the error of a job that took longer than the pool's limit.
var ErrTooSlow = phrase.Errorf("drawing took too long, and Graphviz was stopped; draw fewer positions, or use another layout")

// Run does one job. When ctx ends first, the process is killed at once and the
// error is ctx's. Every other error says in one sentence what became of Graphviz.
// The output is the caller's.
func (p *Pool) Run(ctx context.Context, job Job) ([]byte, error) {
	if output := p.remembered(job); output != nil {
		return output, nil
	}
	w, err := p.take()
	if err != nil {
		return nil, err
	}
	limit := p.Limit
	if limit == 0 {
		limit = DefaultLimit
	}
	limited, cancel := context.WithTimeoutCause(ctx, limit, ErrTooSlow)
	defer cancel()
	output, err := w.do(limited, job)
	if err != nil {
		w.kill()
		p.Prepare(1)
		if limited.Err() != nil {
			return nil, context.Cause(limited)
		}
		return nil, err
	}
	p.giveBack(w)
	if err := checkOutput(job.Format, output); err != nil {
		return nil, err
	}
	if len(output) <= memorable {
		p.mu.Lock()
		if len(p.last) == mostLast {
			p.last = slices.Delete(p.last, 0, 1)
		}
		p.last = append(p.last, answer{job, bytes.Clone(output)})
		p.mu.Unlock()
	}
	return output, nil
}

// remembered returns the output of the job if it is one of the last ones again, else nil.
func (p *Pool) remembered(job Job) []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, a := range p.last {
		if a.job.Engine == job.Engine && a.job.Format == job.Format && bytes.Equal(a.job.DOT, job.DOT) {
			return bytes.Clone(a.output)
		}
	}
	return nil
}

// checkOutput catches what Graphviz returns without an error when it ran out of
// memory: nothing, or the beginning of a drawing.
func checkOutput(format string, output []byte) error {
	switch {
	case len(output) == 0:
		return phrase.Errorf("what Graphviz drew is empty; the chart may be too large for it")
	case format == "svg" && !bytes.HasSuffix(bytes.TrimSpace(output), []byte("</svg>")):
		return phrase.Errorf("what Graphviz drew breaks off; the chart may be too large for it")
	}
	return nil
}

// take returns the process that has stood ready longest, or a new one.
func (p *Pool) take() (*process, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.ready) > 0 {
		w := p.ready[0]
		p.ready = p.ready[1:]
		if w.alive() {
			return w, nil
		}
		w.kill()
	}
	return start()
}

// roomy is how much output a process may have written and still be used again:
// WebAssembly memory never shrinks.
const roomy = 4 << 20

// giveBack keeps a process for the next job, or replaces it.
func (p *Pool) giveBack(w *process) {
	p.mu.Lock()
	keep := len(p.ready) < p.spare && !p.closed && w.written < roomy
	if keep {
		p.ready = append(p.ready, w)
	}
	p.mu.Unlock()
	if !keep {
		w.kill()
		p.Prepare(1)
	}
}

// process is one running worker.
type process struct {
	*child.Process
	enc     *gob.Encoder
	dec     *gob.Decoder
	gone    chan struct{} // closed when the process has ended
	written int
}

func start() (*process, error) {
	c, err := child.Start()
	if err != nil {
		return nil, phrase.Errorf("cannot start Graphviz: %s", err)
	}
	w := &process{Process: c, gone: make(chan struct{})}
	w.enc = gob.NewEncoder(w.In)
	w.dec = gob.NewDecoder(bufio.NewReader(w.Out))
	go func() {
		_ = w.Cmd.Wait() // how it ended shows in what it answered, or in stderr
		close(w.gone)
	}()
	return w, nil
}

// do sends the job and waits for the answer or for the end of ctx.
func (w *process) do(ctx context.Context, job Job) ([]byte, error) {
	type result struct {
		response
		err error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		if r.err = w.enc.Encode(request(job)); r.err == nil {
			r.err = w.dec.Decode(&r.response)
		}
		done <- r
	}()
	select {
	case <-ctx.Done():
		w.kill()
		<-done
		return nil, ctx.Err()
	case r := <-done:
		if r.err != nil {
			w.kill()
			return nil, phrase.Errorf("the Graphviz process stopped in the middle of its work%s; the next drawing starts a new one", w.Stderr.Reason())
		}
		if r.Error != "" {
			return nil, phrase.Errorf("the chart could not be drawn by Graphviz: %s", r.Error)
		}
		w.written += len(r.Output)
		return r.Output, nil
	}
}

func (w *process) alive() bool {
	select {
	case <-w.gone:
		return false
	default:
		return true
	}
}

// end makes the process end.
func (w *process) end() {
	w.In.Close()
	_ = w.Cmd.Process.Kill() // it may have ended by itself
}

// kill ends the process and waits until it is gone, with all that it had of this one.
func (w *process) kill() {
	w.end()
	<-w.gone
	w.Out.Close()
}
