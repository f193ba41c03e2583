package session

import "context"

// job is slow work of which only the newest matters.
type job struct {
	what   string // what is being done, "" when nothing is
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
	j.what, j.cancel = "", nil
	j.number++
}
