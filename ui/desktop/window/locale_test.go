//go:build !darwin && !windows

package window_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"dotline/graph/edit"
	"dotline/graph/intake"
	"dotline/graph/org"
	"dotline/ui/desktop/window"
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
	d.expect("headcount ist „viele“; erwartet wird eine Zahl wie 900.")
	err := d.session.Do(edit.MovePosition{ID: "ceo", Manager: "cio"})
	if got := words.Error(err); !strings.HasSuffix(got, ": CIO berichtet direkt oder über andere an CEO, die Linie würde also einen Kreis schließen") {
		t.Errorf("a move that cannot be is told as %q", got)
	}
	d.show("positions:\n\t- title: CEO\n")
	d.expect("die Zeile ist mit einem Tabulator eingerückt; Leerzeichen verwenden.")
}

func TestStaffListsAreToldOfInTheUsersLanguage(t *testing.T) {
	wordstest.Speak(t, "de_DE.UTF-8")
	d := newDesk(t)
	d.drop("empty.csv", "")
	d.expect("empty.csv: die Datei ist leer; erwartet wird eine Tabelle mit Spaltenköpfen, JSON oder YAML.")
	d.drop("staff.csv", "# of June\nName,Postion,Manager,Shoe size\nAna Lund,CEO,,37\nCy Dahl,CIO,Somebody Else,44\nTotal,,,\n")
	d.expect(
		"Aus 3 Zeilen wurden 2 Stellen.",
		"Spalte „Postion“ gilt als „Titel“: ähnlich geschrieben.",
		"Spalte „Manager“ nennt 1 vorgesetzte Stelle; davon in dieser Tabelle: 0.",
		"vermutet: ähnlich geschrieben", "nicht verstanden; in den Notizen",
		"Zeile 1: ein Kommentar: „# of June“", "Zeile 5: eine Zeile unter der Tabelle: „Total“",
		"Zeile 4, Manager: „Somebody Else“ kommt in dieser Tabelle nicht vor; die Linie führt zu einer Karte dieses Namens",
	)
	d.session.DropRecovery()
	d.session.Close()
}

func TestAFieldHasOneNameEverywhere(t *testing.T) {
	for _, locale := range []string{"de_DE.UTF-8", "fr_FR.UTF-8", "zh_CN.UTF-8"} {
		wordstest.Speak(t, locale)
		for _, field := range intake.Fields() {
			if label := window.FieldLabel("positions", field); label != field && words.Text("field "+field) != label {
				t.Errorf("%s: %s is %q in a report of an import, and %q elsewhere", locale, field, words.Text("field "+field), label)
			}
		}
	}
}

func TestExportsAreToldOfInTheUsersLanguage(t *testing.T) {
	wordstest.Speak(t, "de_DE.UTF-8")
	d := newDesk(t)
	d.show("positions: [{title: \"CEO \U0010fff0\"}]")
	export := func(name string) {
		d.menu("Datei", "Exportieren…")
		d.control("Datei").(interface{ SetText(string) }).SetText(filepath.Join(d.dir, name))
		d.tap("Exportieren")
		d.settle()
	}
	export("a.png")
	d.expect("a.png exportiert. Keine Schrift auf diesem Rechner hat \U0010fff0 (U+10FFF0), daher sind Kästchen gezeichnet; eine passende Schrift installieren, etwa eine Noto-Schrift.")
	export("none/a.png")
	d.expect("a.png: den Ordner " + filepath.Join(d.dir, "none") + " gibt es nicht; ihn zuerst anlegen oder einen anderen angeben.")
}

// What a chart begins with is in the language of the window around it.
func TestChartsBeginInTheUsersLanguage(t *testing.T) {
	for locale, want := range map[string]struct{ file, from, template, title, first string }{
		"de_DE.UTF-8": {"Datei", "Neu aus Vorlage", "Krankenhaus", "Pflegedirektion", "Geschäftsführung"},
		"fr_FR.UTF-8": {"Fichier", "Nouveau à partir d’un modèle", "Hôpital", "Directeur des soins", "Directeur général"},
		"zh_CN.UTF-8": {"文件", "从模板新建", "医院", "护理部主任", "首席执行官"},
		"es_ES.UTF-8": {"File", "New From Template", "Hospital", "Chief Nursing Officer", "Chief Executive Officer"},
	} {
		t.Run(locale, func(t *testing.T) {
			wordstest.Speak(t, locale)
			d := newDesk(t)
			test.Tap(d.button(lang.L("New chart")))
			if st := d.settle(); st.Chart == nil || !titled(st.Chart, want.first) {
				t.Errorf("a new chart has no position %q", want.first)
			}
			d.menu(want.file, want.from, want.template)
			if st := d.settle(); st.Chart == nil || !titled(st.Chart, want.title) {
				t.Errorf("the hospital has no position %q", want.title)
			}
		})
	}
}

func titled(c *org.Chart, title string) bool {
	return slices.ContainsFunc(c.Positions, func(p *org.Position) bool { return p.Title.Text == title })
}
