package window

import (
	"net/url"
	"path/filepath"
)

// TellCrashes tells that the program has crashed, and where the newest of the
// reports of it is.
func (a *Windows) TellCrashes(reports []string) {
	if len(reports) == 0 || len(a.open) == 0 {
		return
	}
	newest := reports[len(reports)-1]
	a.open[0].ask("Dotline ended unexpectedly the last time", "What went wrong is in the report "+filepath.Base(newest)+
		", which says nothing of your charts. Whoever mends Dotline can use it: it lies in\n"+filepath.Dir(newest),
		answer{"Open the Folder", a.openReports})
}

// showReports tells where the log and the reports are.
func (w *Window) showReports() {
	w.ask("Reports and log", "The log says what Dotline did, and crash reports where it failed. None says anything of your charts. They lie in\n"+
		w.config.Reports, answer{"Open the Folder", w.all.openReports})
}

func (a *Windows) openReports() {
	if err := a.config.App.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(a.config.Reports)}); err != nil {
		a.open[0].banner.show(err)
	}
}
