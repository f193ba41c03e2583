package window_test

import (
	"go/token"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dotline/ui/desktop/words/wordstest"
)

// Whatever can be used has a name in words, in the user's language: what a screen
// reader says of it.
func TestEveryControlHasAName(t *testing.T) {
	wordstest.Speak(t, "de_DE.UTF-8")
	seen := map[string]bool{}
	for _, s := range scenes {
		d := newDesk(t)
		d.show(chart)
		s.open(d)
		tops := append([]fyne.CanvasObject{d.window.Content()}, d.window.Canvas().Overlays().List()...)
		for _, top := range tops {
			for _, c := range controlsIn(top, "") {
				seen[reflect.TypeOf(c.object).String()] = true
				if strings.TrimSpace(c.name) == "" {
					t.Errorf("%s: a %T has no name", s.name, c.object)
				}
			}
		}
	}
	for _, kind := range []string{"*diagram.Diagram", "*source.Editor", "*window.outlineRow", "*window.findingRow", "*window.textLink", "*tip.Button", "*window.namedSelect"} {
		if !seen[kind] {
			t.Errorf("no %s was looked at", kind)
		}
	}
}

// named is a control with its name, "" where it has none.
type named struct {
	object fyne.CanvasObject
	name   string
}

// controlsIn are those inside an object, which a form calls label.
func controlsIn(o fyne.CanvasObject, label string) (all []named) {
	if !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			all = append(all, controlsIn(c, label)...)
		}
		return all
	case *widget.Form:
		for _, i := range o.Items {
			all = append(all, controlsIn(i.Widget, i.Text)...)
		}
		return all
	}
	w, ok := o.(fyne.Widget)
	if !ok {
		return nil
	}
	if isControl(o) {
		all = append(all, named{o, nameOf(o, label)})
	}
	for _, c := range test.WidgetRenderer(w).Objects() {
		all = append(all, controlsIn(c, label)...)
	}
	return all
}

// isControl reports whether a person can use an object. The parts of which Fyne's own
// controls are made are not meant.
func isControl(o fyne.CanvasObject) bool {
	kind := reflect.TypeOf(o).Elem()
	if strings.HasPrefix(kind.PkgPath(), "fyne.io/") && (!token.IsExported(kind.Name()) || !strings.HasSuffix(kind.PkgPath(), "v2/widget")) {
		return false
	}
	switch o.(type) {
	case *widget.PopUp: // which is around what is used
		return false
	case fyne.Focusable, fyne.Tappable:
		return true
	}
	return false
}

// nameOf is what a control says of itself, or else what its form calls it.
func nameOf(o fyne.CanvasObject, label string) string {
	switch o := o.(type) {
	case *widget.Button:
		return o.Text
	case *widget.Check:
		return o.Text
	case *widget.RadioGroup:
		return label
	case fyne.Accessible:
		if name := o.AccessibilityLabel(); name != "" {
			return name
		}
	}
	return label
}
