package session

import "context"

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

// telling returns what tells how far the job with that number is, from whatever
// goroutine does it.
func (s *Session) telling(j *job, number int) func(done, total int) {
	const steps = 100 // that are worth showing
	last := 0
	return func(done, total int) {
		step := done * steps / total
		if step == last {
			return
		}
		last = step
		s.config.Post(func() {
			if j.number == number {
				j.part = float64(step) / steps
				s.changed(StatusChanged)
			}
		})
	}
}
