package typeface

import (
	"slices"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/text/unicode/bidi"
)

// inVisualOrder returns the runs of a left-to-right line, given in the order of
// the text, in the order in which they stand (rule L2 of Unicode UAX #9). Such a
// line has three levels: 0 for left-to-right text, 1 for right-to-left, and 2
// for numbers behind right-to-left letters. Runs know only their direction, so
// the numbers at the beginning of a run are parted from it here.
func inVisualOrder(runs []shaping.Input) []shaping.Input {
	var ordered []shaping.Input
	embedded := 0 // where the runs at level 1 and 2 begin that ordered ends with
	for _, run := range runs {
		if run.Direction.Progression() == di.TowardTopLeft {
			ordered = append(ordered, run)
			continue
		}
		if n := leadingNumbers(run); n > 0 && embedded < len(ordered) {
			numbers := run
			numbers.RunEnd = run.RunStart + n
			ordered = append(ordered, numbers)
			run.RunStart = numbers.RunEnd
		}
		if run.RunStart == run.RunEnd {
			continue
		}
		slices.Reverse(ordered[embedded:])
		ordered = append(ordered, run)
		embedded = len(ordered)
	}
	slices.Reverse(ordered[embedded:])
	return ordered
}

// leadingNumbers returns how many runes of run come before its first letter, up
// to and with the last digit among them.
func leadingNumbers(run shaping.Input) int {
	n := 0
	for i, r := range run.Text[run.RunStart:run.RunEnd] {
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.L:
			return n
		case bidi.EN, bidi.AN:
			n = i + 1
		}
	}
	return n
}
