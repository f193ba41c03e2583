package window

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dotline/graph/conventions"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"
)

// form edits the fields of a position or of the organization. Each field is
// written by itself, as one edit, when it is left.
type form struct {
	actions formActions
	groups  []group
	fields  map[string]*field
	showing bool   // what changes is not typed
	left    *field // from which the keyboard went last; nil where that was done with
}

// formActions are what a form needs to know and to do.
type formActions struct {
	values       func(field string) []string
	check, write func(field string, values []string) error
	reveal       func(top, bottom float32) // a part of the form that is to be seen
	changed      func()                    // the form looks different
	leave        func()                    // the keyboard is to go elsewhere
	find         finder                    // positions
}

// field is one field of a form.
type field struct {
	spec        spec
	control     control
	shown       []string // what the chart says
	err         error    // what is wrong with what is typed
	top, bottom float32  // where it stands, with all that is said below it
}

func newForm(groups []group, a formActions) *form {
	f := &form{actions: a, groups: groups, fields: map[string]*field{}}
	for _, g := range groups {
		for _, s := range g.fields {
			one := &field{spec: s}
			f.fields[s.name] = one
			one.control = newControl(s, host{
				focused: func() { f.enter(one) },
				changed: func() { f.typed(one) },
				done: func() {
					if f.commit(one) && s.kind != truth && s.kind != choices {
						a.leave()
						f.left = nil
					}
				},
				left: func() {
					f.left = one
					f.commit(one)
				},
				revert: func() {
					f.revert(one)
					a.leave()
					f.left = nil
				},
				settled: func() bool { return !one.pending() },
			}, a.find)
		}
	}
	return f
}

// enter is for when a field has got the keyboard, to be typed anew. One that had it last
// is gone on with: another window had the keyboard meanwhile.
func (f *form) enter(one *field) {
	if e, ok := one.control.(*textEntry); ok && f.left != one {
		e.selectLine()
	}
	f.actions.reveal(one.top, one.bottom)
}

// show shows what the chart says now. Of the same subject as before, what is
// being typed stays.
func (f *form) show(same bool) {
	f.showing = true
	defer func() { f.showing = false }()
	for _, one := range f.fields {
		keep := same && one.pending()
		one.shown = f.actions.values(one.spec.name)
		if !keep {
			f.revert(one)
		}
	}
}

// leave is for when the form is to show another subject, or none: what is being typed
// or chosen was for this one, and the keyboard goes elsewhere.
func (f *form) leave() {
	f.showing = true
	defer func() { f.showing, f.left = false, nil }()
	for _, one := range f.fields {
		f.revert(one)
		if c, ok := one.control.(*choiceBox); ok {
			c.close()
		}
		if c := canvasOf(one.control.(fyne.CanvasObject)); c != nil && c.Focused() == one.control {
			f.actions.leave()
		}
	}
}

// pending reports whether what is typed is not what the chart says.
func (one *field) pending() bool { return !slices.Equal(one.control.values(), one.shown) }

func (f *form) typed(one *field) {
	if f.showing {
		return
	}
	one.err = nil
	m, ok := one.control.(*managerEntry)
	if choosing := ok && len(m.found) > 0; one.pending() && !choosing {
		one.err = f.actions.check(one.spec.name, one.control.values())
	}
	f.actions.changed()
	f.actions.reveal(one.top, one.bottom)
}

// commit writes what is typed, and reports whether nothing is wrong with it.
func (f *form) commit(one *field) bool {
	if !one.pending() {
		return true
	}
	values := one.control.values()
	before := one.shown
	one.shown = values // what writing makes others show is not typed any more
	if one.err = f.actions.write(one.spec.name, values); one.err != nil {
		one.shown = before
	}
	f.actions.changed()
	return one.err == nil
}

// commitAll writes all that is typed and right.
func (f *form) commitAll() {
	for _, g := range f.groups {
		for _, s := range g.fields {
			f.commit(f.fields[s.name])
		}
	}
}

func (f *form) revert(one *field) {
	one.control.set(one.shown)
	one.err = nil
}

var wrong = style{color: theme.ColorNameError, size: theme.SizeNameCaptionText}

// lay puts the form into a column.
func (f *form) lay(c *column) {
	for _, g := range f.groups {
		if g.title != "" {
			c.gap(10)
			c.text(g.title, strong)
		}
		for _, s := range g.fields {
			f.layField(c, f.fields[s.name])
		}
	}
}

func (f *form) layField(c *column, one *field) {
	one.top = c.y
	defer func() { one.bottom = c.y }()
	c.gap(5)
	if one.spec.kind != truth {
		c.text(one.spec.label, caption)
	}
	o := one.control.(fyne.CanvasObject)
	o.Resize(fyne.NewSize(c.width, o.Size().Height)) // how high it is depends on how wide it is
	c.add(o, o.MinSize().Height)
	if m, ok := one.control.(*managerEntry); ok {
		for _, s := range m.matches() {
			c.add(s, s.MinSize().Height)
		}
	}
	if one.err != nil {
		const indent = 22
		c.gap(2)
		c.icon(look.Icon(conventions.Error), c.x)
		c.x, c.width = c.x+indent, c.width-indent
		c.text(words.Sentence(words.Error(one.err)), wrong)
		c.x, c.width = c.x-indent, c.width+indent
	}
}
