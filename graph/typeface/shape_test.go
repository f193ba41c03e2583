package typeface_test

import (
	"fmt"
	"strings"
	"testing"

	"dotline/graph/typeface"
)

// letters returns the glyphs that are in all of the runs, with their places.
func letters(runs []typeface.Run) (ids []string) {
	for _, run := range runs {
		for _, g := range run.Glyphs {
			ids = append(ids, fmt.Sprintf("%d@%.3f,%.3f", g.ID, g.X, g.Y))
		}
	}
	return ids
}

// glyphOf returns the one glyph of a letter of Liberation Sans.
func glyphOf(f *typeface.Fonts, letter string) string {
	return fmt.Sprint(f.Shape(letter, typeface.Regular, 10)[0].Glyphs[0].ID)
}

func advance(runs []typeface.Run) (points float64) {
	for _, run := range runs {
		points += run.Advance
	}
	return points
}

func TestShapeKerns(t *testing.T) {
	f := typeface.NewFonts()
	for _, text := range []string{"AV", "To", "P.", "Yo"} {
		if got, most := advance(f.Shape(text, typeface.Regular, 10)), typeface.Width(text, typeface.Regular, 10); got >= most-0.1 {
			t.Errorf("%q is drawn %v wide, want less than the %v without kerning", text, got, most)
		}
	}
}

func TestShapeIsNeverWiderThanMeasured(t *testing.T) {
	f := typeface.NewFonts()
	texts := []string{
		"日本語 CEO", "محمد علي 12 CIO", "नमस्ते", "ไทย", "👨\u200d👩\u200d👧 Ada", "🇩🇪 ☺\ufe0f", "x\u0323\u0301", "\u2003\ufdfd",
	}
	for a := '!'; a <= '~'; a++ {
		for b := '!'; b <= '~'; b++ {
			texts = append(texts, string([]rune{a, b}))
		}
	}
	for _, text := range texts {
		for s := typeface.Regular; s <= typeface.BoldItalic; s++ {
			got, most := advance(f.Shape(text, s, 10)), typeface.Width(text, s, 10)
			if got > most+1e-6 {
				t.Errorf("%q in style %d is drawn %v wide, measured %v", text, s, got, most)
			}
		}
	}
}

// Plain Latin text takes a short way; the mark in front sends it the long one.
func TestShapeLatinAsTheLongWay(t *testing.T) {
	f := typeface.NewFonts()
	for _, text := range []string{"AVATAR Yvonne To. W.A.", "Zoë Ångström-Núñez", "ffi fl 12%", "Ǆ ȸ \u00a0x"} {
		short, long := f.Shape(text, typeface.Bold, 12), f.Shape("\u200e"+text, typeface.Bold, 12)
		got, want := fmt.Sprint(letters(short)), fmt.Sprint(letters(long)[1:])
		if got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestDrawnWidth(t *testing.T) {
	f := typeface.NewFonts()
	for text, known := range map[string]bool{
		"Officer": true, "AVATAR": true, "Ελένη … Жуков": true, "אברהם": true, "e\u0302": true, "日本": false, "a 😀": false, "\u2603\ufe0f": false,
	} {
		width, ok := f.DrawnWidth(text, typeface.Bold, 12)
		if ok != known {
			t.Errorf("%q: known is %v, want %v", text, ok, known)
		}
		if want := typeface.Advance(f.Shape(text, typeface.Bold, 12)); ok && width != want {
			t.Errorf("%q is %v wide, want %v", text, width, want)
		}
	}
	if width, _ := f.DrawnWidth("AVATAR", typeface.Regular, 12); width > typeface.Width("AVATAR", typeface.Regular, 12)-2 {
		t.Errorf("AVATAR is %v wide, not kerned", width)
	}
}

func TestShapeOrdersBothDirections(t *testing.T) {
	f := typeface.NewFonts()
	for _, test := range []struct{ name, text, want string }{
		{"right to left", "אבג", "גבא"},
		{"the line stays left to right", "אב ab", "בא ab"},
		{"a name within", "a אב b", "a בא b"},
		{"two words", "אב גד x", "דג בא x"},
		{"numbers stay as they are, behind the word", "אב 12 x", "12 בא x"},
		{"numbers before the word", "12 אב x", "12 בא x"},
		{"a number between words", "אב 12 גד", "דג 12 בא"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got, want []string
			for _, run := range f.Shape(test.text, typeface.Regular, 10) {
				for _, g := range run.Glyphs {
					got = append(got, fmt.Sprint(g.ID))
				}
			}
			for _, letter := range test.want {
				want = append(want, glyphOf(f, string(letter)))
			}
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("Shape(%q) = glyphs %v, want %v", test.text, got, want)
			}
		})
	}
}

// What Liberation Sans lacks comes from the machine's fonts where one has it,
// and else is its box for a missing character, glyph 0.
func TestShapeFallsBack(t *testing.T) {
	f := typeface.NewFonts()
	own := f.Shape("a", typeface.Regular, 10)[0].Face
	for _, r := range "日ع😀\U0010fffd" {
		runs := f.Shape(string(r), typeface.Regular, 10)
		if len(runs) != 1 || len(runs[0].Glyphs) != 1 {
			t.Errorf("%q gives %v, want one glyph", r, runs)
			continue
		}
		covered := f.Covers(r, typeface.Regular)
		if missing := runs[0].Glyphs[0].ID == 0; missing == covered {
			t.Errorf("%q: covered is %v, but missing glyph drawn is %v", r, covered, missing)
		}
		if usesOwn := runs[0].Face == own; usesOwn == covered || usesOwn != runs[0].Own {
			t.Errorf("%q: covered is %v, but Liberation Sans used is %v", r, covered, usesOwn)
		}
	}
	if !f.Covers('é', typeface.Bold) {
		t.Error("é is not covered, but Liberation Sans has it")
	}
}

// A machine without a cache folder, as a bare service account is one, draws
// what the embedded fonts have.
func TestShapeWithoutCacheFolder(t *testing.T) {
	for _, name := range []string{"HOME", "XDG_CACHE_HOME", "LocalAppData"} {
		t.Setenv(name, "")
	}
	f := typeface.NewFonts()
	runs := f.Shape("a日", typeface.Regular, 10)
	if len(runs) != 2 || runs[1].Glyphs[0].ID != 0 || runs[1].Advance > 10 {
		t.Errorf("got %v, want a letter and the box for a missing one, at most an em wide", runs)
	}
}

// What is written into a document, for searching, is known of every glyph or
// at least of its run.
func TestShapeTellsWhatItStandsFor(t *testing.T) {
	f := typeface.NewFonts()
	for _, test := range []struct{ text, want string }{
		{"CIO, Zoë", "CIO, Zoë=CIO, Zoë"},
		{"a אב", "a =a  אב=בא<"},
		{"\tb", " b= b"},
		{"e\u0301", "e\u0301=-"},
		{"\U0010fffd", "\U0010fffd=-"},
	} {
		var got []string
		for _, run := range f.Shape(test.text, typeface.Regular, 10) {
			letters := ""
			for _, g := range run.Glyphs {
				if g.Rune == 0 {
					g.Rune = '-'
				}
				letters += string(g.Rune)
			}
			if run.RightToLeft {
				letters += "<"
			}
			got = append(got, run.Text+"="+letters)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
}

func TestShapeLeavesOutControlCharacters(t *testing.T) {
	f := typeface.NewFonts()
	got := letters(f.Shape("a\x1b\tb", typeface.Regular, 10))
	want := letters(f.Shape("a b", typeface.Regular, 10))
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func BenchmarkShape(b *testing.B) {
	f := typeface.NewFonts()
	for _, text := range []string{"Chief Information Officer", "日本語 太郎", "محمد علي"} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				f.Shape(text, typeface.Regular, 10.5)
			}
		})
	}
}
