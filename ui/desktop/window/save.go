package window

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"dotline/graph/disk"
	"dotline/ui/session"
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
		title: "Save the chart as", confirm: "Save", name: w.baseName() + ".yaml",
		check: func(path string) error {
			if ext := strings.ToLower(filepath.Ext(path)); ext != ".yaml" && ext != ".yml" {
				return fmt.Errorf("a chart's name ends in .yaml")
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
	name := filepath.Base(path)
	retry := answer{"Try Again", func() { again(then) }}
	elsewhere := answer{"Save As…", func() { w.chooseSave(then) }}
	return func(err error) {
		switch {
		case err == nil:
			w.banner.hide()
			w.status.say("Saved " + name)
			then()
		case errors.Is(err, disk.ErrChanged):
			w.ask("The file has changed", "Another program has changed "+name+" since it was read here. "+
				"Reload shows its changes, and Undo brings yours back. "+
				"Compare shows what yours would change in it. Overwrite keeps yours, and loses the others.",
				answer{"Compare", w.compareSaved}, answer{"Reload", w.session.Reload}, answer{"Overwrite", func() { w.overwrite(then) }}, elsewhere)
		case errors.Is(err, disk.ErrReadOnly):
			w.ask("The file may only be read", "Nothing was saved: "+name+" is protected against changes. "+
				"Save the chart under another name, or make the file writable and try again.", retry, elsewhere)
		case errors.Is(err, disk.ErrFull):
			w.ask("The disk is full", "Nothing was saved, and "+name+" is as it was. "+
				"Make room and try again, or save the chart on another disk.", retry, elsewhere)
		default:
			w.banner.show(err)
		}
	}
}

// Return is for when the user comes back to the window: another program may have
// changed the file. What is not saved here is given up for that only if the user
// wants it.
func (w *Window) Return() {
	if w.window.Canvas().Overlays().Top() != nil {
		return // first things first
	}
	name := filepath.Base(w.path)
	w.session.Look(func(changed bool) {
		switch {
		case !changed:
			return
		case !w.session.State().Dirty:
			w.session.Reload()
			return
		}
		w.ask("The file has changed", "Another program has changed "+name+". Reload shows its changes, and Undo brings yours back. "+
			"Compare shows what yours would change in it. To keep yours, cancel; when you save, you are asked again.",
			answer{"Compare", w.compareSaved}, answer{"Reload", w.session.Reload})
	})
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
	w.ask("Save the changes?", "What you changed in "+chartName(st)+" is not saved, and would be lost.",
		answer{"Discard", do}, answer{"Save", func() { w.save(do) }})
}

// offerRecovery asks about the changes that an earlier run did not come to save.
func (w *Window) offerRecovery(st session.State) {
	w.ask("Recover the changes?", "Dotline ended before the changes to "+chartName(st)+" were saved. "+
		"Undo takes a recovery back; after Cancel it is offered again the next time.",
		answer{"Discard", w.session.DropRecovery}, answer{"Recover", func() { w.tell(w.session.Recover()) }})
}

// chartName is what the chart is called in a sentence.
func chartName(st session.State) string {
	if st.Path == "" {
		return "this chart"
	}
	return filepath.Base(st.Path)
}
