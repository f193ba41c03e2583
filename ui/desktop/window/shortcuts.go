package window

import (
	"runtime"

	"dotline/ui/desktop/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// keysIn are the keys that do something in one part of the window.
type keysIn struct {
	part string
	keys []shortcut
}

// localKeys are those that stand on no item of the menu.
func localKeys() []keysIn {
	return []keysIn{
		{lang.L("In the diagram"), []shortcut{
			{lang.L("Zoom at the pointer"), lang.L("Wheel")},
			{lang.L("Move the chart"), lang.L("Drag, Shift+arrow keys")},
			{lang.L("Move a position to another manager"), lang.L("Drag its card")},
			{lang.L("Walk from card to card"), lang.L("Arrow keys")},
			{lang.L("What can be done with a card"), lang.L("Right click, Menu key")},
			{lang.L("Select nothing"), lang.L("Esc")},
		}},
		{lang.L("In the outline"), []shortcut{
			{lang.L("Walk from row to row"), lang.L("Up, Down, Home, End, Page keys")},
			{lang.L("Close a branch, or go to the manager"), lang.L("Left")},
			{lang.L("Open a branch, or go to the first report"), lang.L("Right")},
			{lang.L("Open or close a branch"), lang.L("Space")},
			{lang.L("Edit the title"), lang.L("F2, double click")},
			{lang.L("Find"), lang.L("Letters")},
			{lang.L("Leave off finding, or go to the diagram"), lang.L("Esc")},
		}},
		{lang.L("In the source"), []shortcut{
			{lang.L("Move by words"), lang.L("Ctrl+Left, Ctrl+Right")},
			{lang.L("Go to the ends of the text"), lang.L("Ctrl+Home, Ctrl+End")},
			{lang.L("Select"), lang.L("Shift and a key that moves")},
			{lang.L("Indent, or take an indent away"), lang.L("Tab, Shift+Tab")},
			{lang.L("Go to the diagram"), lang.L("Esc")},
		}},
		{lang.L("While finding"), []shortcut{
			{lang.L("Next"), lang.L("Return, Down")},
			{lang.L("Previous"), lang.L("Shift+Return, Up")},
			{lang.L("Leave off"), lang.L("Esc")},
		}},
		{lang.L("While presenting"), []shortcut{
			{lang.L("Next step"), lang.L("Right, Down, Page Down, Space")},
			{lang.L("Previous step"), lang.L("Left, Up, Page Up")},
			{lang.L("First and last step"), lang.L("Home, End")},
			{lang.L("Leave off"), lang.L("Esc")},
		}},
		{lang.L("In a field"), []shortcut{
			{lang.L("Write what is typed, and go on"), lang.L("Tab")},
			{lang.L("Write what is typed, and go to the diagram"), lang.L("Return")},
			{lang.L("Begin another line of a list"), lang.L("Shift+Return")},
			{lang.L("Leave it as it was"), lang.L("Esc")},
		}},
	}
}

// showShortcuts lists the keys of the menu, and those of the window's parts.
func showShortcuts(keys []shortcut, over fyne.Window) {
	list := container.New(layout.NewCustomPaddedVBoxLayout(0))
	if runtime.GOOS != "darwin" { // where the system has the menu
		keys = append([]shortcut{{lang.L("Open the menu"), lang.L("Alt")}}, keys...)
	}
	for _, in := range append([]keysIn{{lang.L("Everywhere"), keys}}, localKeys()...) {
		list.Add(widget.NewLabelWithStyle(in.part, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		table := container.New(layout.NewFormLayout())
		for _, k := range in.keys {
			table.Add(widget.NewLabel(k.key))
			table.Add(look.NewParagraph(k.what))
		}
		list.Add(table)
	}
	showText(lang.L("Keyboard shortcuts"), list, fyne.NewSize(600, 640), over)
}
