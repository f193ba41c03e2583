package look

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/go-text/typesetting/segmenter"
)

// Wrapper breaks texts into lines. It remembers how wide words are: thousands of
// findings are made of few words.
type Wrapper struct {
	measure func(text string, size float32, style fyne.TextStyle) fyne.Size
	words   map[word]float32
}

type word struct {
	text  string
	size  float32
	style fyne.TextStyle
}

// NewWrapper returns a wrapper that measures by the application's fonts.
func NewWrapper() *Wrapper {
	return &Wrapper{measure: fyne.MeasureText, words: map[word]float32{}}
}

// Lines breaks a text at its spaces, and between the letters of scripts that have
// none, so that each line fits into the width; a word that does not fit is broken
// where it must.
func (w *Wrapper) Lines(text string, width, size float32, style fyne.TextStyle) []string {
	var lines []string
	line, used := "", float32(0)
	flush := func() { lines, line, used = append(lines, line), "", 0 }
	add := func(word, between string) {
		space := w.Width(between, size, style)
		long := w.Width(word, size, style)
		if line != "" && used+space+long > width {
			flush()
		}
		for line == "" && long > width {
			head := w.head(word, width, size, style)
			if head == word {
				break
			}
			line = head
			flush()
			word = word[len(head):]
			long = w.Width(word, size, style)
		}
		if line != "" {
			line, used = line+between, used+space
		}
		line, used = line+word, used+long
	}
	for _, word := range strings.FieldsFunc(text, isBreak) {
		between := " "
		for _, part := range parts(word) {
			add(part, between)
			between = ""
		}
	}
	if line != "" {
		flush()
	}
	return lines
}

// isBreak reports whether lines end at a blank: at those that hold two words together
// they do not.
func isBreak(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }

// parts are where a word without spaces may be broken: a word of letters is one, and
// of ideographs each, with the marks that belong to it.
func parts(word string) (all []string) {
	if !strings.ContainsFunc(word, func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }) {
		return []string{word}
	}
	var seg segmenter.Segmenter
	seg.InitWithString(word)
	for it := seg.LineIterator(); it.Next(); {
		all = append(all, string(it.Line().Text))
	}
	return all
}

// Cut is a text in one line, with an ellipsis where it does not fit into the
// width; nothing where not even that does.
func (w *Wrapper) Cut(text string, width, size float32, style fyne.TextStyle) string {
	if w.Width(text, size, style) <= width {
		return text
	}
	const ellipsis = "…"
	head := w.head(text, width-w.Width(ellipsis, size, style), size, style)
	if cut := strings.TrimRight(head, " ") + ellipsis; w.measure(cut, size, style).Width <= width {
		return cut
	}
	return ""
}

// head is as much of a word as fits, a letter at least.
func (w *Wrapper) head(word string, width, size float32, style fyne.TextStyle) string {
	end := len(word)
	for i := range word {
		if i > 0 && w.measure(word[:i], size, style).Width > width {
			break
		}
		if i > 0 {
			end = i
		}
	}
	return word[:end]
}

// Width is how wide a text in one line is.
func (w *Wrapper) Width(text string, size float32, style fyne.TextStyle) float32 {
	key := word{text, size, style}
	width, known := w.words[key]
	if !known {
		const most = 50_000 // words; more than any chart says
		if len(w.words) > most {
			clear(w.words)
		}
		width = w.measure(text, size, style).Width
		w.words[key] = width
	}
	return width
}

// LineHeight is how high a line of text is.
func (w *Wrapper) LineHeight(size float32, style fyne.TextStyle) float32 {
	key := word{"\n", size, style}
	height, known := w.words[key]
	if !known {
		height = w.measure("Ág", size, style).Height
		w.words[key] = height
	}
	return height
}
