package typeface

// DrawnWidth returns how wide [Fonts.Shape] draws text, in points: its [Width]
// less the kerning. It is known, and the same on every machine, where Liberation
// Sans has all of the text; else ok is false.
func (f *Fonts) DrawnWidth(text string, s Style, size float64) (width float64, ok bool) {
	runes := []rune(text)
	if asksForEmoji(runes) || !covers(f.liberation(s), runes) {
		return 0, false
	}
	return Advance(f.Shape(text, s, size)), true
}

// Advance returns how wide the runs of a text are together, in their own unit.
func Advance(runs []Run) float64 {
	width := 0.0
	for i := range runs {
		width += runs[i].Advance
	}
	return width
}
