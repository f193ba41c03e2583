package window

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/ui/desktop/look"
)

// welcome is what stands in the window while nothing is open.
type welcome struct {
	choose *widget.Button
	recent *fyne.Container
	onOpen func(path string)
	box    *fyne.Container
}

func newWelcome(icon fyne.Resource, onChoose, onNew, onSample func(), onOpen func(string)) *welcome {
	w := &welcome{onOpen: onOpen, recent: container.New(layout.NewCustomPaddedVBoxLayout(2))}
	picture := canvas.NewImageFromResource(icon)
	picture.FillMode = canvas.ImageFillContain
	picture.SetMinSize(fyne.NewSize(72, 72))
	title := widget.NewRichText(&widget.TextSegment{Text: lang.L("Org charts that check themselves"), Style: widget.RichTextStyle{
		Alignment: fyne.TextAlignCenter, ColorName: theme.ColorNameForeground, SizeName: theme.SizeNameHeadingText, TextStyle: fyne.TextStyle{Bold: true},
	}})
	about := widget.NewRichText(&widget.TextSegment{
		Text:  lang.L("Open a chart written in YAML. Dotline draws it, and checks\neach reporting line against the conventions of its roles."),
		Style: widget.RichTextStyle{Alignment: fyne.TextAlignCenter, ColorName: look.Muted},
	})
	w.choose = widget.NewButtonWithIcon(lang.L("Open a chart…"), theme.FolderOpenIcon(), onChoose)
	w.choose.Importance = widget.HighImportance
	begin := widget.NewButtonWithIcon(lang.L("New chart"), theme.DocumentCreateIcon(), onNew)
	try := widget.NewButtonWithIcon(lang.L("Try a sample chart"), theme.MediaPlayIcon(), onSample)
	drop := widget.NewRichText(&widget.TextSegment{
		Text:  lang.L("or drop a chart or a staff list on this window"),
		Style: widget.RichTextStyle{Alignment: fyne.TextAlignCenter, ColorName: look.Muted, SizeName: theme.SizeNameCaptionText},
	})
	w.box = container.NewStack(newGround(look.Chart), container.NewCenter(container.NewVBox(
		picture, title, about,
		container.NewCenter(container.New(layout.NewCustomPaddedHBoxLayout(10), w.choose, begin, try)),
		drop,
		container.NewCenter(w.recent),
	)))
	w.box.Hide()
	return w
}

// show lists the charts that were open before.
func (w *welcome) show(recent []string) {
	const most = 5
	w.recent.RemoveAll()
	if len(recent) == 0 {
		return
	}
	title := widget.NewLabelWithStyle(lang.L("Recent charts"), fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	w.recent.Add(title)
	for _, path := range recent[:min(len(recent), most)] {
		link := newTextLink(filepath.Base(path)+"  ·  "+shortened(filepath.Dir(path)), func() { w.onOpen(path) })
		link.text.Alignment = fyne.TextAlignCenter
		w.recent.Add(link)
	}
}

// shortened is a folder's name without its beginning, where that is long.
func shortened(folder string) string {
	const most = 48
	r := []rune(folder)
	if len(r) <= most {
		return folder
	}
	return "…" + string(r[len(r)-most:])
}

// showWelcome shows the welcome page in place of the diagram, or that again, and sees
// that nothing has the keyboard that is not to be seen.
func (w *Window) showWelcome(shown bool) {
	switch {
	case shown == w.welcome.box.Visible():
	case shown:
		w.diagram.Hide()
		w.welcome.box.Show()
		w.window.Canvas().Focus(w.welcome.choose)
	default:
		w.welcome.box.Hide()
		w.diagram.Show()
		w.window.Canvas().Unfocus()
	}
}
