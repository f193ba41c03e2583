package window

import (
	"cmp"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/conventions"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"
	"dotline/ui/process"
)

// showRule tells what the rule of a finding is about, why it matters and where it
// comes from.
func showRule(f *conventions.Finding, over fyne.Window) {
	r := f.Rule
	text := widget.NewRichText()
	text.Wrapping = fyne.TextWrapWord
	add := func(style widget.RichTextStyle, s string) {
		text.Segments = append(text.Segments, &widget.TextSegment{Style: style, Text: s})
	}
	head := widget.RichTextStyleSubHeading
	head.SizeName, head.Inline = theme.SizeNameText, false
	add(head, strings.TrimSpace(words.Text(r.Summary)))
	add(widget.RichTextStyleParagraph, strings.TrimSpace(words.Text(r.Why)))
	if r.Contested {
		add(head, lang.L("The sources disagree"))
		add(widget.RichTextStyleParagraph, words.Text(r.BothSides))
	}
	if len(r.Sources) > 0 {
		add(head, lang.L("Sources"))
	}
	for _, s := range r.Sources {
		add(widget.RichTextStyleParagraph, s.Title+": "+words.Text(s.Claim))
	}
	if r.Fires != "" {
		add(head, lang.L("A chart that breaks it"))
		add(widget.RichTextStyleCodeBlock, strings.TrimRight(r.Fires, "\n"))
	}
	showText(r.ID, text, fyne.NewSize(620, 560), over)
}

// keyText is a shortcut as it is printed on keys.
func keyText(s fyne.KeyboardShortcut) string {
	text := ""
	if s.Mod()&ctrl != 0 {
		if runtime.GOOS == "darwin" {
			text += "⌘ "
		} else {
			text += lang.L("Ctrl+")
		}
	}
	if s.Mod()&fyne.KeyModifierAlt != 0 {
		text += lang.L("Alt+")
	}
	if s.Mod()&fyne.KeyModifierShift != 0 {
		text += lang.L("Shift+")
	}
	return text + keyName(s.Key())
}

// keyName is what stands on a key.
func keyName(k fyne.KeyName) string {
	switch k {
	case fyne.KeySpace:
		return lang.L("Space")
	case fyne.KeyTab:
		return lang.L("Tab")
	case fyne.KeyReturn:
		return lang.L("Return")
	case fyne.KeyDelete:
		return lang.L("Delete")
	case fyne.KeyUp:
		return lang.L("Up")
	case fyne.KeyDown:
		return lang.L("Down")
	}
	return string(k)
}

// showAbout tells what Dotline is, and which.
func showAbout(icon fyne.Resource, over fyne.Window) {
	picture := canvas.NewImageFromResource(icon)
	picture.FillMode = canvas.ImageFillContain
	picture.SetMinSize(fyne.NewSize(64, 64))
	version := cmp.Or(process.Version(), lang.L("built from source"))
	centered := func(s string, color fyne.ThemeColorName, bold bool) *widget.RichText {
		return widget.NewRichText(&widget.TextSegment{Text: s, Style: widget.RichTextStyle{
			Alignment: fyne.TextAlignCenter, ColorName: color, TextStyle: fyne.TextStyle{Bold: bold},
		}})
	}
	showText(lang.L("About Dotline"), container.NewVBox(
		picture,
		centered("Dotline", theme.ColorNameForeground, true),
		centered(lang.L("Org charts that check themselves"), theme.ColorNameForeground, false),
		centered(version, look.Muted, false),
	), fyne.NewSize(340, 280), over)
}
