package source

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// Whatever is replaced, the lines begin where they would if the text were read
// anew.
func TestLinesFollowTheText(t *testing.T) {
	const letters = "ab\n\r"
	r := rand.New(rand.NewPCG(1, 2))
	some := func() []byte {
		b := make([]byte, r.IntN(6))
		for i := range b {
			b[i] = letters[r.IntN(len(letters))]
		}
		return b
	}
	x := newText([]byte("one\r\ntwo\nthree"))
	for n := range 5000 {
		from := r.IntN(len(x.bytes) + 1)
		to := from + r.IntN(min(len(x.bytes)-from, 8)+1)
		before := string(x.bytes)
		x.replace(from, to, some())
		if want := newText(x.bytes); !slices.Equal(x.starts, want.starts) {
			t.Fatalf("step %d: %q became %q with lines at %v, want %v", n, before, x.bytes, x.starts, want.starts)
		}
	}
}

func TestSteps(t *testing.T) {
	const family = "👩‍👩‍👧"
	x := newText([]byte("a é" + family + "\r\n\n  - id: b_1"))
	end := len(x.bytes)
	for _, c := range []struct {
		name     string
		step     func(int) int
		from, to int
	}{
		{"after a letter", x.after, 0, 1},
		{"after an accented letter", x.after, 2, 4},
		{"after what is one character to the eye", x.after, 4, 4 + len(family)},
		{"after a line", x.after, 4 + len(family), 6 + len(family)},
		{"after the text", x.after, end, end},
		{"before what is one character to the eye", x.before, 4 + len(family), 4},
		{"before a line", x.before, 6 + len(family), 4 + len(family)},
		{"before the text", x.before, 0, 0},
		{"after a word", x.wordAfter, end - 7, end - 5},
		{"after the last word", x.wordAfter, end - 5, end},
		{"before the last word", x.wordBefore, end, end - 3},
		{"before the first word", x.wordBefore, 1, 0},
	} {
		if got := c.step(c.from); got != c.to {
			t.Errorf("%s: from %d to %d, want %d", c.name, c.from, got, c.to)
		}
	}
	if from, to := x.word(end - 1); string(x.bytes[from:to]) != "b_1" {
		t.Errorf("the word is %q", x.bytes[from:to])
	}
	if got := fmt.Sprintf("%q %q", x.lineBreak(0), x.lineBreak(2)); got != `"\r\n" "\n"` {
		t.Errorf("the line breaks are %s", got)
	}
}

func TestParts(t *testing.T) {
	for line, want := range map[string]string{
		"":                                "",
		"# all of it":                     "-|-|-|# all of it",
		"  - id: ceo   # who":             "  - |id: |ceo   |# who",
		"    title: 'C# Lead' # \"x":      "    |title: |'C# Lead' |# \"x",
		"    link: https://a.example/#us": "    |link: |https://a.example/#us|-",
		"just words":                      "-|-|just words|-",
		"  - {id: a, title: \"B # C\"}":   "  - {|id: |a, title: \"B # C\"}|-",
		"    reports:":                    "    |reports:|-|-",
		"    it's: don't":                 "    |-|it's: don't|-",
	} {
		joined := ""
		for _, p := range parts(line) {
			joined += p.text
		}
		if joined != line {
			t.Errorf("%q became %q", line, joined)
		}
		m := shape.FindStringSubmatch(line)
		got := ""
		for i := 1; m != nil && i < len(m) && line != ""; i++ {
			if i > 1 {
				got += "|"
			}
			if m[i] == "" {
				got += "-"
			}
			got += m[i]
		}
		if got != want {
			t.Errorf("%q is %s, want %s", line, got, want)
		}
	}
}
