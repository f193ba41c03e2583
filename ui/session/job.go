package session

import (
	"context"
	"sync/atomic"
	"time"

	"dotline/graph/progress"
)

// job is slow work of which only the newest matters.
type job struct {
	what   string  // what is being done, "" when nothing is
	part   float64 // how much of it is done, of 1; 0 where nobody knows
	number int
	cancel context.CancelFunc
}

// begin gives up what was being done for something newer.
func (j *job) begin(what string) (ctx context.Context, number int) {
	j.stop()
	j.what = what
	ctx, j.cancel = context.WithCancel(context.Background())
	return ctx, j.number
}

// end reports whether the work with that number is still wanted, and if so, that
// it is done.
func (j *job) end(number int) bool {
	if number != j.number {
		return false
	}
	j.stop()
	return true
}

// stop gives up what is being done.
func (j *job) stop() {
	if j.cancel != nil {
		j.cancel()
	}
	j.what, j.part, j.cancel = "", 0, nil
	j.number++
}

// watching returns a watch of the job with that number, on whatever goroutine it is
// done. It ends the work with the job's context. How far the job is it tells once that
// takes its time, so that quick work is not held up, and never that it went back.
func (s *Session) watching(ctx context.Context, j *job, number int) progress.Watch {
	const (
		soon  = 250 * time.Millisecond
		steps = 100 // that are worth showing
	)
	var lasts atomic.Bool
	s.config.After(soon, func() { lasts.Store(true) })
	last := 0
	return func(done, total int) error {
		if step := done * steps / total; step > last && lasts.Load() {
			last = step
			s.config.Post(func() {
				if j.number == number {
					j.part = float64(step) / steps
					s.changed(StatusChanged)
				}
			})
		}
		return ctx.Err()
	}
}
