package export

import (
	"fmt"
	"slices"

	"dotline/graph/phrase"
	"dotline/graph/scene"
	"dotline/graph/typeface"
)

// noteUncovered tells which characters no font of the machine has. They are
// drawn as boxes, which is not to go unnoticed.
func noteUncovered(s *scene.Scene, note func(phrase.Phrase)) {
	if note == nil {
		return
	}
	missing := uncovered(s)
	if len(missing) == 0 {
		return
	}
	const most = 8
	var list phrase.Phrase
	for _, r := range missing[:min(len(missing), most)] {
		list = phrase.Listing(list, phrase.Verbatim(fmt.Sprintf("%c (U+%04X)", r, r)))
	}
	if more := len(missing) - most; more > 0 {
		list = phrase.New("%s and %d more", list, more)
	}
	note(phrase.New("no font on this machine has %s, drawn as boxes; install a font that has them, such as one of the Noto fonts", list))
}

// uncovered returns the characters of a scene that no font has, in order.
func uncovered(s *scene.Scene) []rune {
	const latin = 0x250 // below, Liberation Sans has them all
	used := map[rune]bool{}
	look := func(marks []scene.Mark) {
		for i := range marks {
			for _, r := range marks[i].Text {
				if r >= latin {
					used[r] = true
				}
			}
		}
	}
	for i := range s.Cards {
		look(s.Cards[i].Marks)
	}
	for _, p := range slices.Concat(s.Panels, s.Backdrop) {
		look(p.Marks)
	}
	fonts := typeface.NewFonts()
	var missing []rune
	for r := range used {
		if !fonts.Covers(r, typeface.Regular) {
			missing = append(missing, r)
		}
	}
	slices.Sort(missing)
	return missing
}
