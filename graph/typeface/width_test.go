package typeface_test

import (
	"fmt"
	"math"
	"strings"
	"sync"
	"testing"

	"dotline/graph/typeface"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestWidth(t *testing.T) {
	const em = 2048 // units, of which Arial and Liberation Sans have the same number
	for _, test := range []struct {
		name  string
		text  string
		style typeface.Style
		ems   float64
	}{
		{"nothing", "", typeface.Regular, 0},
		{"letters as wide as Arial's", "Hello", typeface.Regular, (1479 + 1139 + 455 + 455 + 1139) / float64(em)},
		{"bold", "Hi", typeface.Bold, (1479 + 569) / float64(em)},
		{"italic is as wide as upright", "Hello", typeface.Italic, (1479 + 1139 + 455 + 455 + 1139) / float64(em)},
		{"no kerning", "AV", typeface.Regular, (1366 + 1366) / float64(em)},
		{"Latin, Greek, Cyrillic", "Éß ΩЖ", typeface.Regular, (1366 + 1251 + 569 + 1531 + 1891) / float64(em)},
		{"East Asian wide", "日本語", typeface.Regular, 3},
		{"fullwidth", "Ａ", typeface.Bold, 1},
		{"a picture", "😀", typeface.Regular, 1},
		{"Arabic is not in the font", "علي", typeface.Regular, 1.8},
		{"an accent on its own", "e\u0301", typeface.Regular, 1139 / float64(em)},
		{"a joined sequence", "👩\u200d💻", typeface.Regular, 2},
		{"a variation selector", "日\ufe0f", typeface.Regular, 1},
		{"direction marks", "\u200f\u202ba\u202c", typeface.Regular, 1139 / float64(em)},
		{"soft hyphen", "a\u00ada", typeface.Regular, 2 * 1139 / float64(em)},
		{"control characters", "\x00\x1b\u0085", typeface.Regular, 0},
		{"white space is drawn as a space", "\t\n ", typeface.Regular, 3 * 569 / float64(em)},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, size := range []float64{1, 10.5, 64} {
				if got := typeface.Width(test.text, test.style, size); !near(got, test.ems*size) {
					t.Errorf("Width(%q, %d, %v) = %v, want %v", test.text, test.style, size, got, test.ems*size)
				}
			}
		})
	}
}

func TestWidthInSeveralGoroutines(t *testing.T) {
	const text = "Zoë 日本 علي"
	want := typeface.Width(text, typeface.BoldItalic, 12)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if got := typeface.Width(text, typeface.BoldItalic, 12); got != want {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
	group.Wait()
}

func TestStyleOf(t *testing.T) {
	got := fmt.Sprint(typeface.StyleOf(false, false), typeface.StyleOf(true, false), typeface.StyleOf(false, true), typeface.StyleOf(true, true))
	want := fmt.Sprint(typeface.Regular, typeface.Bold, typeface.Italic, typeface.BoldItalic)
	if got != want {
		t.Errorf("got styles %s, want %s", got, want)
	}
}

func TestFit(t *testing.T) {
	wide := func(text string) float64 { return typeface.Width(text, typeface.Regular, 10) }
	for _, test := range []struct {
		name string
		text string
		max  float64
		want string
		cut  bool
	}{
		{"fits exactly", "Director", wide("Director"), "Director", false},
		{"is a hair too wide", "Director", wide("Director") - 0.001, "Direc…", true},
		{"no space before the ellipsis", "Head of Sales", wide("Head of …") + 0.001, "Head of…", true},
		{"only the ellipsis", "Director", wide("…"), "…", true},
		{"not even that", "Director", wide("…") - 0.001, "", true},
		{"an accent stays with its letter", "Ze\u0301e\u0301z", wide("Ze…"), "Ze\u0301…", true},
		{"a family is not parted", "👩\u200d👩\u200d👧👩\u200d👩\u200d👧", wide("日日日日…"), "👩\u200d👩\u200d👧…", true},
		{"a flag is not parted", "🇩🇪🇫🇷", wide("🇩🇪…") + 1, "🇩🇪…", true},
		{"ideographs", "日本語情報", wide("日本…"), "日本…", true},
		{"text that is not UTF-8", "caf\xe9 au lait", wide("caf\xe9 a…"), "caf\xe9 a…", true},
		{"nothing", "", 0, "", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, cut := typeface.Fit(test.text, typeface.Regular, 10, test.max)
			if got != test.want || cut != test.cut {
				t.Errorf("Fit(%q, %v) = %q, %v; want %q, %v", test.text, test.max, got, cut, test.want, test.cut)
			}
			if w := wide(got); w > test.max {
				t.Errorf("%q is %v wide, more than %v", got, w, test.max)
			}
		})
	}
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		name  string
		text  string
		max   float64
		lines int
		want  string
	}{
		{"one line is enough", "IT Manager", 80, 2, "IT Manager"},
		{"at a space", "Chief Information Officer", 80, 2, "Chief Information|Officer"},
		{"filled", "Vice President of Technology", 80, 2, "Vice President of|Technology"},
		{"after a hyphen", "Vice-President Technology", 75, 2, "Vice-President|Technology"},
		{"the last one is cut", "Deputy Assistant Director of Service Delivery", 80, 2, "Deputy Assistant|Director of Serv…"},
		{"between ideographs", "最高情報責任者", 45, 2, "最高情報|責任者"},
		{"inside a word that is too long", "Geschäftsführerin", 50, 2, "Geschäfts-|führerin"},
		{"where a syllable begins", "Gesellschaftsversammlung", 57, 3, "Gesell-|schaftsver-|sammlung"},
		{"not within a sound", "Donaudampfschifffahrt", 66, 2, "Donaudampf-|schifffahrt"},
		{"behind a joining s", "Verwaltungsassistentin", 61, 3, "Verwal-|tungsassis-|tentin"},
		{"not far from the end of the line", "Angstschweiß", 40, 2, "Angstsc-|hweiß"},
		{"after a low line", "vice_president_of_enablement", 90, 2, "vice_president_of_|enablement"},
		{"before a capital", "ChiefExecutiveOfficer", 75, 2, "ChiefExecutive|Officer"},
		{"in an address", "jo.lind@example.org", 60, 2, "jo.lind@|example.org"},
		{"at a soft hyphen", "Personal\u00adverwaltung", 50, 2, "Personal-|verwaltung"},
		{"at one that has room for the hyphen", "Personal\u00adver\u00adwaltung", 59, 2, "Personal\u00adver-|waltung"},
		{"at none for which there is no room", "Personal\u00adver\u00adwaltung", 56, 2, "Personal-|ver\u00adwaltung"},
		{"none of a soft hyphen alone", "\u00adGeschäftsführerin", 50, 2, "Geschäfts-|führerin"},
		{"inside one that is not hyphenated", "12345678901234567890", 60, 2, "1234567890|1234567890"},
		{"narrower than a letter", "abc", 1, 3, "a|b|"},
		{"one line asked for", "Chief Information Officer", 80, 1, "Chief Informati…"},
		{"none asked for", "Chief Information Officer", 80, 0, "Chief Informati…"},
		{"no spaces at the ends", "  Chief Information   Officer  ", 88, 2, "Chief Information|Officer"},
		{"nothing to see", "  ", 80, 2, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := strings.Join(typeface.Wrap(test.text, typeface.Regular, 10, test.max, test.lines), "|")
			if got != test.want {
				t.Errorf("Wrap(%q, %v, %d) = %q, want %q", test.text, test.max, test.lines, got, test.want)
			}
		})
	}
}

func TestWrapBeside(t *testing.T) {
	for _, test := range []struct {
		text  string
		first float64
		want  string
	}{
		{"Chief Information Officer", 60, "Chief|Information Officer"},
		{"Chief Information Officer", 200, "Chief Information Officer"},
		{"Geschäftsführerin Technik", 50, "Geschäfts-|führerin Technik"},
	} {
		if got := strings.Join(typeface.WrapBeside(test.text, typeface.Regular, 10, test.first, 120, 2), "|"); got != test.want {
			t.Errorf("%q beside something that leaves %v: %q, want %q", test.text, test.first, got, test.want)
		}
	}
}

func BenchmarkWidth(b *testing.B) {
	for b.Loop() {
		typeface.Width("Chief Information Officer", typeface.Regular, 10.5)
	}
}

func BenchmarkFit(b *testing.B) {
	for b.Loop() {
		typeface.Fit("Assistant Director of Service Delivery", typeface.Regular, 10.5, 100)
	}
}
