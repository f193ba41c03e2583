package window

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// What each control says of itself to whoever does not see it.

// AccessibilityLabel is the entry's name, or what is to be typed.
func (e *keyEntry) AccessibilityLabel() string { return cmp.Or(e.name, e.hint) }

// AccessibilityRole is that of a text.
func (e *keyEntry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the field's name.
func (b *tickBox) AccessibilityLabel() string { return b.Text }

// AccessibilityRole is that of a button.
func (b *tickBox) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the field's name.
func (b *choiceBox) AccessibilityLabel() string { return b.name }

// AccessibilityRole is that of a button.
func (b *choiceBox) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the word.
func (l *textLink) AccessibilityLabel() string { return l.text.Text }

// AccessibilityRole is that of a link.
func (l *textLink) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// AccessibilityLabel is who is meant.
func (s *match) AccessibilityLabel() string { return s.text }

// AccessibilityRole is that of a button.
func (s *match) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the finding's message, or the group's heading.
func (r *findingRow) AccessibilityLabel() string {
	if r.entry.finding < 0 {
		return plural(r.entry.severity)
	}
	return message(&r.panel.report.Findings[r.entry.finding])
}

// AccessibilityRole is that of a text.
func (r *findingRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the text.
func (r *listRow) AccessibilityLabel() string { return r.entry.text }

// AccessibilityRole is that of a text.
func (r *listRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel names the row's position.
func (r *outlineRow) AccessibilityLabel() string { return named(r.entry.position) }

// AccessibilityRole is that of a text.
func (r *outlineRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel names the list.
func (l *outlineList) AccessibilityLabel() string { return lang.L("Outline") }

// AccessibilityRole is that of what holds others.
func (l *outlineList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// namedSelect is a choice with a name that stands beside it, or nowhere.
type namedSelect struct {
	widget.Select
	name   string
	reveal func() // brings the choice into view that gets the keyboard
	leave  func() // is for Escape
}

func newNamedSelect(name string, options []string, chosen func(string)) *namedSelect {
	s := &namedSelect{name: name, reveal: func() {}, leave: func() {}}
	s.Options, s.OnChanged = options, chosen
	s.PlaceHolder = name
	s.ExtendBaseWidget(s)
	return s
}

// FocusGained marks the choice, and brings it into view.
func (s *namedSelect) FocusGained() {
	s.Select.FocusGained()
	s.reveal()
}

// TypedKey handles a key.
func (s *namedSelect) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		s.leave()
		return
	}
	s.Select.TypedKey(k)
}

// AccessibilityLabel is the choice's name.
func (s *namedSelect) AccessibilityLabel() string { return s.name }

// AccessibilityRole is that of a button.
func (s *namedSelect) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
