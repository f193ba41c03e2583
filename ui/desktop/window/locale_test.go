//go:build !darwin && !windows

package window_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dotline/graph/edit"
	"dotline/ui/desktop/words"
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
		line = "Cy Dahl (CIO) berichtet an Bo Ray (CFO); üblich ist eine Linie zu CEO oder President"
		own  = "Di Moss (Sales Director) berichtet an Ana Lund (CEO); üblich ist eine Linie zu COO: The COO pays for it" // as the chart has it
	)
	d.expect(line, own, "Unbekanntes Feld", "Keine Regel heißt")
	if cards := d.session.State().Scene.Cards; !strings.Contains(cards[3].Tooltip, "Berichtet an Bo Ray (CFO)\nWarnung: "+line) {
		t.Errorf("the diagram tells of the CIO: %q", cards[3].Tooltip)
	}
	filter := d.control("Filtern: Name, Titel")
	for _, r := range "den CEO oder" { // as the rule says
		filter.TypedRune(r)
	}
	d.expect(line)
	d.expectNot("Unbekanntes Feld")

	d.tapText("Zeile 11")
	d.expect("Chief Information Officer; Rang: C-Level; Funktion: IT")
	d.tapText("Warum?")
	d.expect("Der CIO berichtet an den CEO oder den President. Ein CIO gibt die Richtung der Technologie", "Die Quellen widersprechen sich", "Wer nicht an den CEO berichtet")
}

func TestErrorsAreToldInTheUsersLanguage(t *testing.T) {
	wordstest.Speak(t, "de_DE.UTF-8")
	d := newDesk(t)
	d.window.Resize(fyne.NewSize(1200, 1600))
	d.show(chart)
	d.selectID("cio")
	d.into("Personalstand", "viele")
	d.expect(`headcount ist "viele"; erwartet wird eine Zahl wie 900.`)
	err := d.session.Do(edit.MovePosition{ID: "ceo", Manager: "cio"})
	if got := words.Error(err); !strings.HasSuffix(got, ": cio berichtet direkt oder über andere an ceo, die Linie würde also einen Kreis schließen") {
		t.Errorf("a move that cannot be is told as %q", got)
	}
	d.show("positions:\n\t- title: CEO\n")
	d.expect("die Zeile ist mit einem Tabulator eingerückt; Leerzeichen verwenden.")
}
