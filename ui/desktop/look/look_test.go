package look_test

import (
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"dotline/ui/desktop/look"
)

const size = 13 // of texts

func TestLinesFit(t *testing.T) {
	test.NewTempApp(t)
	w := look.NewWrapper()
	style := fyne.TextStyle{}
	for _, text := range []string{
		"", "one", "The CIO reports to the CFO; the convention is the CEO or the President",
		"Donaudampfschifffahrtsgesellschaftskapitänsanwärterin reports to nobody", strings.Repeat("職", 80),
	} {
		for _, width := range []float32{60, 120, 300} {
			lines := w.Lines(text, width, size, style)
			for _, line := range lines {
				if got := fyne.MeasureText(line, size, style).Width; got > width+1 {
					t.Errorf("%q is %.0f wide, want %.0f at most", line, got, width)
				}
			}
			joined := strings.Join(strings.Fields(strings.Join(lines, "")), "")
			if want := strings.Join(strings.Fields(text), ""); joined != want {
				t.Errorf("%q became %q", text, lines)
			}
		}
	}
	if got, want := w.Lines("a b c", 300, size, style), []string{"a b c"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	letter := fyne.MeasureText("职", size, style).Width
	if got, want := w.Lines("CIO 向经理汇报", 5.5*letter, size, style), []string{"CIO 向经理", "汇报"}; !slices.Equal(got, want) {
		t.Errorf("a line is not filled: got %q, want %q", got, want)
	}
}

func TestClosingMarksBeginNoLine(t *testing.T) {
	test.NewTempApp(t)
	w, style := look.NewWrapper(), fyne.TextStyle{}
	letter := fyne.MeasureText("职", size, style).Width
	for letters := range 12 {
		width := float32(letters+3) * letter
		for _, line := range w.Lines("设有负责人时，经理向其汇报（或由其指定）。", width, size, style) {
			if strings.ContainsAny(line[:len("，")], "，）。") {
				t.Errorf("a line of %.0f begins %q", width, line)
			}
			if got := fyne.MeasureText(line, size, style).Width; got > width+1 {
				t.Errorf("%q is %.0f wide, want %.0f at most", line, got, width)
			}
		}
	}
	if got := w.Lines("，，，", letter, size, style); len(got) != 3 {
		t.Errorf("marks alone became %q", got)
	}
}

func TestCut(t *testing.T) {
	w, style := look.NewWrapper(), fyne.TextStyle{}
	for _, c := range []struct {
		text  string
		width float32
		want  string
	}{
		{"Ana Lund", 300, "Ana Lund"},
		{"Ana Lund", fyne.MeasureText("Ana L…", size, style).Width, "Ana L…"},
		{"Ana Lund", fyne.MeasureText("Ana …", size, style).Width, "Ana…"},
		{"Ana Lund", 1, ""},
		{"", 0, ""},
	} {
		if got := w.Cut(c.text, c.width, size, style); got != c.want {
			t.Errorf("%q in %.0f is %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

// TestContrast holds texts to the contrast that WCAG 2.1 (1.4.3, level AA) asks
// for: 4.5 to 1 on all that they stand on.
func TestContrast(t *testing.T) {
	th := look.New()
	for _, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		for _, text := range []fyne.ThemeColorName{
			theme.ColorNameForeground, look.Muted, theme.ColorNameError, theme.ColorNameWarning, look.Note, theme.ColorNameHyperlink,
		} {
			for _, ground := range []fyne.ThemeColorName{
				theme.ColorNameBackground, look.Chart, look.Raised, theme.ColorNameSelection, theme.ColorNameOverlayBackground,
			} {
				if c := contrast(th.Color(text, variant), th.Color(ground, variant)); c < 4.5 {
					t.Errorf("variant %d: %s on %s has a contrast of %.2f, want 4.5", variant, text, ground, c)
				}
			}
		}
		for _, text := range []fyne.ThemeColorName{theme.ColorNameForeground, theme.ColorNamePlaceHolder} {
			if c := contrast(th.Color(text, variant), th.Color(theme.ColorNameInputBackground, variant)); c < 4.5 {
				t.Errorf("variant %d: %s in an entry has a contrast of %.2f, want 4.5", variant, text, c)
			}
		}
		for _, ground := range []fyne.ThemeColorName{theme.ColorNameBackground, theme.ColorNameOverlayBackground} {
			if c := contrast(th.Color(theme.ColorNameInputBackground, variant), th.Color(ground, variant)); c < 1.08 {
				t.Errorf("variant %d: an entry on %s cannot be told from it, with a contrast of %.2f", variant, ground, c)
			}
		}
	}
}

// contrast is the contrast ratio of WCAG 2.1.
func contrast(a, b color.Color) float64 {
	luminance := func(c color.Color) float64 {
		r, g, b, _ := c.RGBA()
		linear := func(v uint32) float64 {
			s := float64(v) / 0xffff
			if s <= 0.04045 {
				return s / 12.92
			}
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
	}
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestModePinsTheFace(t *testing.T) {
	th := look.New()
	for _, c := range []struct {
		mode         look.Mode
		system, want fyne.ThemeVariant
	}{
		{look.System, theme.VariantLight, theme.VariantLight},
		{look.System, theme.VariantDark, theme.VariantDark},
		{look.Light, theme.VariantDark, theme.VariantLight},
		{look.Dark, theme.VariantLight, theme.VariantDark},
	} {
		th.SetMode(c.mode)
		if got := th.Variant(c.system); got != c.want {
			t.Errorf("mode %d on system %d shows %d, want %d", c.mode, c.system, got, c.want)
		}
	}
}
