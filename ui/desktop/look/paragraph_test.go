package look_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"dotline/ui/desktop/look"
)

// Lines end as the wrapper ends them, and the window library ends none of them before.
func TestParagraph(t *testing.T) {
	test.NewTempApp(t)
	for _, text := range []string{
		"陈明 (CIO) 向赵强 (CFO) 汇报；惯例是向 CEO 或 President 汇报。行在汉字之间换行，标点不在行首。",
		"Le constat\u00a0: le rattachement\u00a0; la portée\u00a0! Un poste\u00a0?",
		"One line.\nAnother line, which is longer than the first one is.",
	} {
		p := look.NewParagraph(text)
		for _, width := range []float32{90, 140, 200, 90} {
			p.Resize(fyne.NewSize(width, 300))
			inner := width - 2*p.Theme().Size(theme.SizeNameInnerPadding)
			want := strings.Split(p.Text, "\n")
			var got []string
			for _, o := range test.WidgetRenderer(test.WidgetRenderer(p).Objects()[0].(fyne.Widget)).Objects() {
				if shown, ok := o.(*canvas.Text); ok && shown.Text != "" {
					got = append(got, shown.Text)
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%.0f wide, %q has the lines %q, want %q", width, text, got, want)
			}
			for _, line := range got {
				if w := fyne.MeasureText(line, theme.TextSize(), fyne.TextStyle{}).Width; w > inner+0.5 {
					t.Errorf("%q is %.1f wide, want %.1f at most", line, w, inner)
				}
				if strings.ContainsAny(line[:1], ":;!?") || strings.HasPrefix(line, "；") || strings.HasPrefix(line, "，") || strings.HasPrefix(line, "。") {
					t.Errorf("%q begins with a mark", line)
				}
			}
		}
		if got := p.AccessibilityLabel(); got != text {
			t.Errorf("what is read aloud is %q", got)
		}
		p.SetText("Other")
		if p.Text != "Other" {
			t.Errorf("it says %q", p.Text)
		}
	}
}
