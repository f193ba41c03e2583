//go:build !darwin && !windows

package window_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"dotline/ui/desktop/words/wordstest"
)

// governed has findings about a line, about a position, about nobody's and one of a
// rule of the chart's own.
const governed = `
view: {layout: tree}
conventions:
  rules: {no-such-rule: off}
  custom:
    - {id: sales-under-coo, role: sales-director, must_report_to: [coo], because: The COO pays for it}
positions:
  - {id: ceo, title: CEO, name: Ana Lund}
  - {id: coo, title: COO, name: Jo Kay, reports_to: ceo}
  - {id: cfo, title: CFO, name: Bo Ray, reports_to: ceo}
  - {id: cio, title: CIO, name: Cy Dahl, reports_to: cfo}
  - {id: sales, title: Sales Director, name: Di Moss, reports_to: ceo, colour: red}
`

func TestFindingsAreToldInTheUsersLanguage(t *testing.T) {
	wordstest.Speak(t, "de_DE.UTF-8")
	d := newDesk(t)
	d.window.Resize(fyne.NewSize(1200, 1600))
	d.show(governed)
	const (
		about  = "Cy Dahl, CIO › Bo Ray, CFO – nicht eingehalten: "
		rule   = "Der CIO berichtet an den CEO oder den President."
		detail = "Cy Dahl (CIO) reports to Bo Ray (CFO)"
	)
	d.expect(about+rule,
		"Di Moss, Sales Director – nicht eingehalten: Jedes Feld ist im Format bekannt.",
		"Nicht eingehalten: Jede Regel, die eine Konfiguration oder Ausnahme nennt, existiert.",
		"Di Moss (Sales Director) reports to Ana Lund (CEO)", // as the chart has it
	)
	d.expectNot(detail)
	filter := d.control("Filtern: Name, Titel")
	for _, r := range "oder den" {
		filter.TypedRune(r)
	}
	d.expect(about + rule)
	d.expectNot("Jedes Feld")

	d.tapText("Zeile 11")
	d.expect(about+rule, detail) // in the list, and in the inspector
	d.tapText("Warum?")
	d.expect(rule+" Im Einzelnen, auf Englisch "+detail, "A CIO sets the direction")
}
