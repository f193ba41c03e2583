package conventions

import (
	"testing"
	"time"

	"dotline/graph/org"
)

// A chart that says of when it is has the same findings on every day.
func TestTheChartsOwnDateComesFirst(t *testing.T) {
	const position = "\npositions:\n  - {title: CEO}\n  - {id: a, title: Acting CFO, acting_since: 2026-01-01, reports_to: ceo}\n"
	for head, want := range map[string]int{"organization: {as_of: 2026-02-01}": 0, "organization: {name: X}": 1} {
		chart, err := org.Read("x.yaml", []byte(head+position))
		if err != nil {
			t.Fatal(err)
		}
		report, err := Check(chart, Options{Today: time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil || len(report.Findings) != want {
			t.Errorf("%s: %v, findings %v, want %d", head, err, report.Findings, want)
		}
	}
}

// What is said of a chart without a date is the same from day to day, so that a
// drawing with its findings is, too.
func TestTheDayIsNotSaid(t *testing.T) {
	chart, err := org.Read("x.yaml", []byte("positions:\n  - {title: CEO}\n  - {id: a, title: Acting CFO, acting_since: 2026-01-01, reports_to: ceo}\n"))
	if err != nil {
		t.Fatal(err)
	}
	said := ""
	for day := range 3 {
		report, err := Check(chart, Options{Today: time.Date(2030, 1, 1+day, 0, 0, 0, 0, time.UTC)})
		if err != nil || len(report.Findings) != 1 || said != "" && report.Findings[0].Message.String() != said {
			t.Fatalf("day %d: %v, %v; before: %s", day, err, report.Findings, said)
		}
		said = report.Findings[0].Message.String()
	}
}
