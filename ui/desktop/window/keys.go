package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dotline/ui/desktop/diagram"
	"dotline/ui/session"
)

// bindKeys binds the keys that no item of the menu can have: those without a
// modifier, and second ones for the same.
func (w *Window) bindKeys() {
	c := w.window.Canvas()
	c.SetOnTypedKey(w.typedKey)
	in := func(fyne.Shortcut) { w.diagram.ZoomBy(diagram.ZoomStep) }
	// Where plus is typed with Shift, its key is that of the equals sign.
	c.AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEqual, Modifier: ctrl}, in)
	c.AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEqual, Modifier: ctrlShift}, in)
	c.AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyPlus, Modifier: ctrlShift}, in)
	c.AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: ctrlShift}, func(fyne.Shortcut) { w.redo() })
}

func (w *Window) typedKey(k *fyne.KeyEvent) {
	const step = 60 // units of the screen
	if overlays := w.window.Canvas().Overlays(); overlays.Top() != nil {
		if k.Name == fyne.KeyEscape {
			overlays.Remove(overlays.Top()) // hidden only, it would go on keeping all else away
		}
		return
	}
	switch k.Name {
	case fyne.KeyF8:
		w.commit()
		w.typedF8()
	case fyne.KeyF5:
		w.commit()
		w.present()
	case fyne.KeyEscape:
		w.banner.dismiss()
		w.session.SelectCard(-1)
	case fyne.KeyLeft:
		w.walk(session.Left, fyne.NewDelta(step, 0))
	case fyne.KeyRight:
		w.walk(session.Right, fyne.NewDelta(-step, 0))
	case fyne.KeyUp:
		w.walk(session.Up, fyne.NewDelta(0, step))
	case fyne.KeyDown:
		w.walk(session.Down, fyne.NewDelta(0, -step))
	case fyne.KeyTab:
		w.typedTab()
	case fyne.KeyReturn, fyne.KeyEnter:
		w.addPeer()
	case fyne.KeySpace:
		w.session.Fold()
	case fyne.KeyF2:
		w.editTitle()
	case fyne.KeyDelete, fyne.KeyBackspace:
		w.removePosition()
	case desktop.KeyMenu:
		w.typedMenu()
	}
}

// walk selects the next card in a direction, or with Shift moves the chart.
func (w *Window) walk(way session.Direction, pan fyne.Delta) {
	if shiftHeld() {
		w.diagram.Pan(pan)
		return
	}
	w.session.Walk(way)
	w.diagram.Reveal(w.session.State().Selected)
}

// typedTab adds a report. With Shift it goes to the object before the diagram, as
// everywhere: Tab would do so once nothing is selected.
func (w *Window) typedTab() {
	if shiftHeld() {
		w.window.Canvas().FocusPrevious()
		return
	}
	w.addReport()
}

// typedF8 goes to the next finding, with Shift to the one before.
func (w *Window) typedF8() {
	if shiftHeld() {
		w.nextFinding(-1)
	} else {
		w.nextFinding(1)
	}
}

func shiftHeld() bool {
	driver, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && driver.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}
