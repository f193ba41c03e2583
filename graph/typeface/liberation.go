package typeface

import (
	"bytes"
	"fmt"
	"sync"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansbolditalic"
	"codeberg.org/go-fonts/liberation/liberationsansitalic"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/go-text/typesetting/font"
)

// Style is one of the four cuts of Liberation Sans.
type Style uint8

// The cuts.
const (
	Regular Style = iota
	Bold
	Italic
	BoldItalic
)

// StyleOf returns the cut for text that is bold, italic, both or neither.
func StyleOf(bold, italic bool) Style {
	s := Regular
	if bold {
		s += Bold
	}
	if italic {
		s += Italic
	}
	return s
}

// files are the fonts as TrueType files, by Style.
var files = [4][]byte{
	Regular:    liberationsansregular.TTF,
	Bold:       liberationsansbold.TTF,
	Italic:     liberationsansitalic.TTF,
	BoldItalic: liberationsansbolditalic.TTF,
}

// TTF returns the font as a TrueType file, which is not to be changed, for
// documents that bring their fonts along.
func (s Style) TTF() []byte { return files[s] }

// embedded holds the parsed fonts by Style. Parsing waits for the first use, so
// that a command that measures no text does not pay for it. A *font.Font is
// read-only and serves every goroutine.
var embedded = [4]func() *font.Font{
	Regular:    parsed(Regular),
	Bold:       parsed(Bold),
	Italic:     parsed(Italic),
	BoldItalic: parsed(BoldItalic),
}

func parsed(s Style) func() *font.Font {
	return sync.OnceValue(func() *font.Font {
		face, err := font.ParseTTF(bytes.NewReader(files[s]))
		if err != nil {
			panic(fmt.Sprintf("typeface: the embedded Liberation Sans does not parse: %v", err))
		}
		return face.Font
	})
}
