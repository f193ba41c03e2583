package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// keysIn are the keys that do something in one part of the window.
type keysIn struct {
	part string
	keys []shortcut
}

// localKeys are those that stand on no item of the menu.
var localKeys = []keysIn{
	{"In the diagram", []shortcut{
		{"Zoom at the pointer", "Wheel"},
		{"Move the chart", "Drag, Shift+arrow keys"},
		{"Move a position to another manager", "Drag its card"},
		{"Walk from card to card", "Arrow keys"},
		{"What can be done with a card", "Right click"},
		{"Select nothing", "Esc"},
	}},
	{"In the outline", []shortcut{
		{"Walk from row to row", "Up, Down, Home, End, Page keys"},
		{"Close a branch, or go to the manager", "Left"},
		{"Open a branch, or go to the first report", "Right"},
		{"Open or close a branch", "Space"},
		{"Edit the title", "F2, double click"},
		{"Find", "Letters"},
		{"Leave off finding, or go to the diagram", "Esc"},
	}},
	{"In the source", []shortcut{
		{"Move by words", "Ctrl+Left, Ctrl+Right"},
		{"Go to the ends of the text", "Ctrl+Home, Ctrl+End"},
		{"Select", "Shift and a key that moves"},
		{"Indent, or take an indent away", "Tab, Shift+Tab"},
		{"Go to the diagram", "Esc"},
	}},
	{"While finding", []shortcut{
		{"Next", "Return, Down"},
		{"Previous", "Shift+Return, Up"},
		{"Leave off", "Esc"},
	}},
	{"While presenting", []shortcut{
		{"Next step", "Right, Down, Page Down, Space"},
		{"Previous step", "Left, Up, Page Up"},
		{"First and last step", "Home, End"},
		{"Leave off", "Esc"},
	}},
	{"In a field", []shortcut{
		{"Write what is typed, and go on", "Tab"},
		{"Leave it as it was", "Esc"},
	}},
}

// showShortcuts lists the keys of the menu, and those of the window's parts.
func showShortcuts(keys []shortcut, over fyne.Window) {
	list := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for _, in := range append([]keysIn{{"Everywhere", keys}}, localKeys...) {
		list.Add(widget.NewLabelWithStyle(in.part, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		table := container.New(layout.NewFormLayout())
		for _, k := range in.keys {
			what := widget.NewLabel(k.what)
			what.Wrapping = fyne.TextWrapWord
			table.Add(widget.NewLabel(k.key))
			table.Add(what)
		}
		list.Add(table)
	}
	d := dialog.NewCustom("Keyboard shortcuts", "Close", container.NewVScroll(list), over)
	size := over.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width*0.9, 600), min(size.Height*0.85, 640)))
	d.Show()
}
