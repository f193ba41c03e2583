package window

import (
	"errors"
	"path/filepath"
	"strings"

	"dotline/graph/disk"
	"dotline/ui/desktop/words"
	"dotline/ui/session"

	"fyne.io/fyne/v2/lang"
)

// save writes the chart into its file, asking for one where it has none, and
// then does something else if that has succeeded.
func (w *Window) save(then func()) {
	if w.path == "" {
		w.chooseSave(then)
		return
	}
	w.session.Save(w.outcome(w.path, w.save, then))
}

// chooseSave lets the user choose where the chart is saved.
func (w *Window) chooseSave(then func()) {
	w.askPath(pathQuestion{
		title: lang.L("Save the chart as"), confirm: lang.L("Save"), name: w.baseName() + ".yaml",
		check: func(path string) error {
			if ext := strings.ToLower(filepath.Ext(path)); ext != ".yaml" && ext != ".yml" {
				return errors.New(lang.L("a chart's name ends in .yaml"))
			}
			if other := w.all.showing(w.full(path)); other != nil && other != w {
				return errors.New(lang.L("another window shows this file; close it there first, or choose another name"))
			}
			return nil
		},
		do: func(path string) { w.saveAs(path, then) },
	})
}

func (w *Window) saveAs(path string, then func()) {
	again := func(then func()) { w.saveAs(path, then) }
	w.session.SaveAs(path, w.outcome(path, again, then))
}

func (w *Window) overwrite(then func()) {
	w.session.Overwrite(w.outcome(w.path, w.overwrite, then))
}

// outcome tells the outcome of saving and offers what can be done about it.
func (w *Window) outcome(path string, again func(then func()), then func()) func(error) {
	name := words.With{"File": filepath.Base(path)}
	retry := answer{lang.L("Try Again"), func() { again(then) }}
	elsewhere := answer{lang.L("Save As…"), func() { w.chooseSave(then) }}
	return func(err error) {
		switch {
		case err == nil:
			w.banner.succeeded()
			w.status.say(lang.L("Saved {{.File}}", name))
			then()
		case errors.Is(err, disk.ErrChanged):
			w.ask(lang.L("The file has changed"), lang.L("Another program has changed {{.File}} since it was read here. "+
				"Reload shows its changes, and Undo brings yours back. "+
				"Compare shows what yours would change in it. Overwrite keeps yours, and loses the others.", name),
				answer{lang.L("Compare"), w.compareSaved}, answer{lang.L("Reload"), w.session.Reload}, answer{lang.L("Overwrite"), func() { w.overwrite(then) }}, elsewhere)
		case errors.Is(err, disk.ErrReadOnly):
			w.ask(lang.L("The file may only be read"), lang.L("Nothing was saved: {{.File}} is protected against changes. "+
				"Save the chart under another name, or make the file writable and try again.", name), retry, elsewhere)
		case errors.Is(err, disk.ErrFull):
			w.ask(lang.L("The disk is full"), lang.L("Nothing was saved, and {{.File}} is as it was. "+
				"Make room and try again, or save the chart on another disk.", name), retry, elsewhere)
		default:
			w.banner.show(err)
		}
	}
}

// Return is for when the user comes back to the window: another program may have
// changed the file.
func (w *Window) Return() { w.lookAtFile() }

// glance sees whether another program has changed the file, such as an editor beside
// the window. It is called again and again.
func (w *Window) glance() { w.session.Glance(w.lookAtFile) }

// lookAtFile shows what another program has changed in the file. What is not saved here
// is given up for that only if the user wants it. It reports whether that could be seen
// to; while something is asked it cannot.
func (w *Window) lookAtFile() bool {
	if w.asking() {
		return false // first things first
	}
	name := words.With{"File": filepath.Base(w.path)}
	w.session.Look(func(changed bool) {
		if !changed {
			return
		}
		w.commit() // what is being typed is not saved either
		if !w.session.State().Dirty {
			w.session.Reload()
			return
		}
		w.ask(lang.L("The file has changed"), lang.L("Another program has changed {{.File}}. Reload shows its changes, and Undo brings yours back. "+
			"Compare shows what yours would change in it. To keep yours, cancel; when you save, you are asked again.", name),
			answer{lang.L("Compare"), w.compareSaved}, answer{lang.L("Reload"), w.session.Reload})
	})
	return true
}

// leave does something that gives up the chart, after asking what becomes of its
// unsaved changes.
func (w *Window) leave(do func()) {
	w.commit()
	st := w.session.State()
	if !st.Dirty {
		do()
		return
	}
	title := lang.L("Save the changes?")
	what := lang.L("What you changed in {{.Chart}} is not saved, and would be lost.", words.With{"Chart": chartName(st)})
	if st.Gone {
		title = lang.L("Save the chart?") // of which nothing may be changed
		what = lang.L("Another program has removed {{.Chart}}: if you do not save it again, it is lost.", words.With{"Chart": chartName(st)})
	}
	w.ask(title, what,
		answer{lang.L("Discard"), do}, answer{lang.L("Save"), func() { w.save(do) }})
}

// offerRecovery asks about the changes that an earlier run did not come to save.
func (w *Window) offerRecovery(st session.State) {
	w.ask(lang.L("Recover the changes?"), lang.L("Dotline ended before the changes to {{.Chart}} were saved. "+
		"Undo takes a recovery back; after Cancel it is offered again the next time.", words.With{"Chart": chartName(st)}),
		answer{lang.L("Discard"), w.session.DropRecovery}, answer{lang.L("Recover"), func() { w.tell(w.session.Recover()) }})
}

// chartName is what the chart is called in a sentence.
func chartName(st session.State) string {
	if st.Path == "" {
		return lang.L("this chart")
	}
	return filepath.Base(st.Path)
}
