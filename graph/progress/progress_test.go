package progress_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"dotline/graph/progress"
)

func TestStages(t *testing.T) {
	var got float64
	var whole progress.Watch = func(done, total int) error {
		got = float64(done) / float64(total)
		return nil
	}
	for _, c := range []struct {
		name        string
		watch       progress.Watch
		done, total int
		want        float64
	}{
		{"the whole", whole, 1, 4, 0.25},
		{"where a stage begins", whole.Stage(20, 60), 0, 7, 0.2},
		{"in its middle", whole.Stage(20, 60), 3, 6, 0.4},
		{"where it ends", whole.Stage(20, 60), 7, 7, 0.6},
		{"a stage of a stage", whole.Stage(20, 60).Stage(50, 100), 1, 2, 0.5},
		{"much", whole.Stage(0, 50), 1 << 40, 1 << 41, 0.25},
	} {
		if err := c.watch.Tell(c.done, c.total); err != nil || got != c.want {
			t.Errorf("%s: told is %v (%v), want %v", c.name, got, err, c.want)
		}
	}
	got = -1
	if err := whole.Tell(0, 0); err != nil || got != -1 {
		t.Errorf("of no work is told %v (%v)", got, err)
	}
	var none progress.Watch
	if err := none.Stage(0, 50).Tell(1, 2); err != nil {
		t.Errorf("who wants to know nothing says %v", err)
	}
}

func TestReader(t *testing.T) {
	text := strings.Repeat("x", 1000)
	var told []int
	enough := errors.New("enough")
	for _, c := range []struct {
		name  string
		until int
		want  error
	}{
		{"to the end", 2000, nil}, {"ended", 500, enough},
	} {
		told = nil
		r := progress.NewReader(strings.NewReader(text), len(text), nil, func(done, total int) error {
			if told = append(told, done); done >= c.until {
				return enough
			}
			return nil
		})
		read, err := io.ReadAll(r)
		if !errors.Is(err, c.want) || !errors.Is(r.Ended(), c.want) || c.want == nil && string(read) != text {
			t.Errorf("%s: read are %d bytes, %v, ended by %v", c.name, len(read), err, r.Ended())
		}
		if last := told[len(told)-1]; told[0] != 0 || last != min(len(read), 1000) {
			t.Errorf("%s: told are %v, read are %d", c.name, told, len(read))
		}
	}
}
