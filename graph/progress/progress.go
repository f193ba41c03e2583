// Package progress tells how far slow work is, and ends it where nobody wants it any
// more.
package progress

import "io"

// Watch is told how far work is, in parts of no certain size. What it returns other
// than nil ends the work, and is its error. A nil Watch wants to know nothing.
type Watch func(done, total int) error

// Tell tells a watch how far the work is.
func (w Watch) Tell(done, total int) error {
	if w == nil || total <= 0 {
		return nil
	}
	return w(done, total)
}

// Stage is a watch of a part of the work, which is done with that many percent of the
// whole before and after it.
func (w Watch) Stage(from, to int) Watch {
	if w == nil {
		return nil
	}
	const fine = 10 // parts to a percent
	return func(done, total int) error {
		return w(fine*from+int(int64(fine*(to-from))*int64(done)/int64(total)), fine*100)
	}
}

// Reader tells how many bytes of something are read.
type Reader struct {
	from        io.Reader
	done, total int
	watches     []Watch
	ended       error
}

// NewReader returns a reader of that many bytes that tells each of the watches.
func NewReader(from io.Reader, bytes int, watches ...Watch) *Reader {
	return &Reader{from: from, total: bytes, watches: watches}
}

// Read reads on, unless a watch ends that.
func (r *Reader) Read(p []byte) (int, error) {
	for _, w := range r.watches {
		if r.ended = w.Tell(r.done, r.total); r.ended != nil {
			return 0, r.ended
		}
	}
	n, err := r.from.Read(p)
	r.done += n
	return n, err
}

// Ended is the error with which a watch has ended the reading, nil where none has.
// Who reads may have made another one of it.
func (r *Reader) Ended() error { return r.ended }
