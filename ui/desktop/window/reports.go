package window

import (
	"dotline/ui/desktop/words"
	"net/url"
	"path/filepath"

	"fyne.io/fyne/v2/lang"
)

// TellCrashes tells that the program has crashed, and where the newest of the
// reports of it is; and offers what the program began without.
func (a *Windows) TellCrashes(reports []string) {
	if len(reports) == 0 || len(a.open) == 0 {
		return
	}
	newest := reports[len(reports)-1]
	text := lang.L("What went wrong is in the report {{.File}}, which says nothing of your charts. "+
		"Whoever mends Dotline can use it: it lies in\n{{.Folder}}", words.With{"File": filepath.Base(newest), "Folder": filepath.Dir(newest)})
	answers := []answer{{lang.L("Open the Folder"), a.openReports}}
	if a.config.Careful {
		text += "\n\n" + lang.L("It was not the first time. What was open is not opened again, since that may be why; nothing of it is lost.")
		answers = append(answers, answer{lang.L("Open It Again"), a.openLeft})
	}
	a.open[0].ask(lang.L("Dotline ended unexpectedly the last time"), text, answers...)
}

// showReports tells where the log and the reports are.
func (w *Window) showReports() {
	w.ask(lang.L("Reports and log"), lang.L("The log says what Dotline did, and crash reports where it failed. None says anything of your charts. "+
		"They lie in\n{{.Folder}}", words.With{"Folder": w.config.Reports}), answer{lang.L("Open the Folder"), w.all.openReports})
}

func (a *Windows) openReports() {
	if err := a.config.App.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(a.config.Reports)}); err != nil {
		a.open[0].banner.show(err)
	}
}
