package window

import (
	"fmt"
	"os"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// scaleVariable is where Fyne looks for the scale of all its windows.
const scaleVariable = "FYNE_SCALE"

// scaleChoices are the sizes at which windows can be shown, in hundredths of the
// size that the display asks for.
var scaleChoices = []int{75, 100, 125, 150, 175, 200}

// scaleMenu offers to show everything larger or smaller.
func (m *menu) scaleMenu() *fyne.MenuItem {
	for _, percent := range scaleChoices {
		name := strconv.Itoa(percent)
		m.scales = append(m.scales, choice{name, m.item(fmt.Sprintf("%d %%", percent), "", 0, func() { m.window.all.chooseScale(percent) })})
	}
	return parent(lang.L("Scale"), m.scales)
}

func (a *Windows) scale() int {
	const asItIs = 100
	return a.config.App.Preferences().IntWithFallback(prefScale, asItIs)
}

// chooseScale shows all windows at another scale from now on. They stay as large
// on the screen as they are.
func (a *Windows) chooseScale(percent int) {
	before := a.scale()
	a.config.App.Preferences().SetInt(prefScale, percent)
	sizes := make([]fyne.Size, len(a.open))
	for i, w := range a.open {
		sizes[i] = w.window.Canvas().Size()
	}
	a.applyScale()
	a.applyTheme() // has the windows drawn anew
	for i, w := range a.open {
		part := float32(before) / float32(percent)
		w.window.Resize(fyne.NewSize(sizes[i].Width*part, sizes[i].Height*part))
		w.menu.update(w.session.State())
	}
}

// applyScale tells Fyne the scale: the user's choice, of the scale with which the
// program was started.
func (a *Windows) applyScale() {
	scale := float64(a.scale()) / 100
	if given, err := strconv.ParseFloat(a.startScale, 64); err == nil && given > 0 {
		scale *= given
	}
	if err := os.Setenv(scaleVariable, strconv.FormatFloat(scale, 'f', -1, 64)); err != nil {
		fyne.LogError("The scale could not be set", err)
	}
}
