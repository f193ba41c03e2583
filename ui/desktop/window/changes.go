package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"dotline/graph/compare"
	"dotline/graph/conventions"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"
	"dotline/ui/session"
)

// changes is the panel that lists what became of an earlier chart, in place of the
// findings.
type changes struct {
	*textList
	box *fyne.Container
}

func newChanges() *changes {
	c := &changes{textList: newTextList()}
	title := container.New(layout.NewCustomPaddedLayout(4, 0, 5, 5), bold(lang.L("Changes")))
	c.box = container.NewBorder(title, nil, nil, nil, c.list)
	c.box.Hide()
	return c
}

// show lists what a comparison found. A change and a finding that was caused lead to
// their cards, by their numbers there.
func (c *changes) show(found *session.Comparison, toChange, toCause func(int)) {
	var entries []listEntry
	group := func(heading string, list []listEntry) {
		if len(list) > 0 {
			entries = append(append(entries, listEntry{text: heading, count: len(list)}), list...)
		}
	}
	for _, kind := range compare.Kinds() {
		var list []listEntry
		for i, ch := range found.Changes {
			if ch.Kind == kind {
				list = append(list, listEntry{text: look.Text(words.Say(ch.Sentence())), to: func() { toChange(i) }})
			}
		}
		group(kindLabel(kind), list)
	}
	said := func(facts []compare.Fact) (list []listEntry) {
		for _, f := range facts {
			list = append(list, listEntry{text: look.Text(words.Say(f.Sentence()))})
		}
		return list
	}
	group(lang.L("Organization"), said(found.Facts))
	group(lang.L("Conventions"), said(found.Conventions))
	told := func(findings []conventions.Finding, to func(i int) func()) (list []listEntry) {
		for i := range findings {
			f := &findings[i]
			list = append(list, listEntry{text: message(f), icon: look.Icon(f.Severity), to: to(i)})
		}
		return list
	}
	group(lang.L("Findings cured"), told(found.Cured, func(int) func() { return nil }))
	group(lang.L("Findings caused"), told(found.Caused, func(i int) func() { return func() { toCause(i) } }))
	if len(entries) == 0 {
		entries = []listEntry{{text: lang.L("The two charts say the same.")}}
	}
	c.set(entries)
}

// kindLabel heads the changes of a kind.
func kindLabel(k compare.Kind) string {
	switch k {
	case compare.Joined:
		return lang.L("Have joined")
	case compare.Left:
		return lang.L("Have left")
	case compare.Moved:
		return lang.L("Have moved")
	case compare.Retitled:
		return lang.L("Retitled")
	case compare.Renamed:
		return lang.L("Renamed")
	}
	return lang.L("Changed")
}
