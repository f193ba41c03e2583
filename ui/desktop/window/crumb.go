package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/ui/desktop/look"
)

// crumb tells above the picture what of the chart it shows, and leads elsewhere.
type crumb struct {
	line  *fyne.Container
	links textLinks
	reach func(fyne.CanvasObject) // brings a part of the line into view
	leave func()
	box   *fyne.Container
}

// link is a word that leads somewhere; nil leads nowhere.
type link struct {
	text string
	to   func()
}

func newCrumb(tips *tips) *crumb {
	c := &crumb{line: container.New(layout.NewCustomPaddedHBoxLayout(6))}
	away := tips.button(theme.CancelIcon(), lang.L("Leave off"), func() { c.leave() })
	scroll := container.NewHScroll(c.line)
	c.reach = func(o fyne.CanvasObject) { scrollTo(scroll, o) }
	c.box = container.NewBorder(nil, widget.NewSeparator(), nil, nil,
		container.New(layout.NewCustomPaddedLayout(2, 2, rowEdge, rowEdge), container.NewBorder(nil, nil, nil, away, scroll)))
	c.box.Hide()
	return c
}

// show makes the crumb appear; leave is what takes it away.
func (c *crumb) show(what string, links []link, leave func()) {
	c.leave = leave
	c.line.RemoveAll()
	c.links.begin()
	defer c.links.end()
	add := func(s string, color fyne.ThemeColorName) {
		c.line.Add(widget.NewRichText(&widget.TextSegment{Text: look.Text(s), Style: widget.RichTextStyle{
			ColorName: color, SizeName: theme.SizeNameCaptionText, Inline: true,
		}}))
	}
	add(what, look.Muted)
	for i, l := range links {
		if i > 0 {
			add("›", look.Muted)
		}
		if l.to == nil {
			add(l.text, theme.ColorNameForeground)
			continue
		}
		place := container.NewCenter()
		place.Add(c.links.add(look.Text(l.text), l.to, func() { c.reach(place) }))
		c.line.Add(place)
	}
	c.box.Show()
	c.line.Refresh()
}

func (c *crumb) hide() {
	c.links.drop()
	c.box.Hide()
}
