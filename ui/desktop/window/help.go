package window

import (
	"cmp"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/conventions"
	"dotline/graph/phrase"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"
	"dotline/ui/process"
)

// showRule tells what the rule of a finding is about, why it matters and where it
// comes from.
func showRule(f *conventions.Finding, over fyne.Window) {
	r := f.Rule
	text := container.New(layout.NewCustomPaddedVBoxLayout(0))
	add := func(s string, style fyne.TextStyle) {
		p := look.NewParagraph(s)
		p.TextStyle = style
		text.Add(p)
	}
	head, body := fyne.TextStyle{Bold: true}, fyne.TextStyle{}
	add(strings.TrimSpace(words.Text(r.Summary)), head)
	add(strings.TrimSpace(words.Text(r.Why)), body)
	if r.Contested {
		add(lang.L("The sources disagree"), head)
		add(words.Text(r.BothSides), body)
	}
	if len(r.Sources) > 0 {
		add(lang.L("Sources"), head)
	}
	for _, s := range r.Sources {
		add(words.Say(phrase.New("%s: %s", s.Title, words.Text(s.Claim))), body)
	}
	if r.Fires != "" {
		add(lang.L("A chart that breaks it"), head)
		code := widget.NewLabelWithStyle(strings.Trim(r.Fires, "\n"), fyne.TextAlignLeading, fyne.TextStyle{Monospace: true})
		code.Wrapping = fyne.TextWrapWord
		text.Add(code)
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
