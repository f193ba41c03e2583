package conventions_test

import (
	"testing"

	"dotline/graph/conventions"

	"github.com/google/go-cmp/cmp"
)

func TestStatistics(t *testing.T) {
	vacant := "positions: [{id: a, title: Clerk, vacant: true, reports: [{title: Clerk}]}]\n"
	tolerated := "positions: [{id: ceo, title: CEO}, {id: coo, title: COO, reports_to: ceo}, {id: cio, title: CIO, reports_to: coo}]\n"
	astray := "positions: [{id: a, title: Clerk, reports_to: nobody}]\n"
	var all []conventions.Report
	for _, text := range []string{vacant, underCFO, tolerated, vacant, astray} {
		all = append(all, check(t, text, conventions.Options{}))
	}
	want := []conventions.Statistic{
		{Rule: "unknown-manager", Severity: conventions.Error, Findings: 1},
		{Rule: "cio-reports-to-ceo", Severity: conventions.Warning, Findings: 1},
		{Rule: "vacant-manager", Severity: conventions.Note, Findings: 2},
		{Rule: "cio-reports-to-ceo", Severity: conventions.Note, Findings: 1},
	}
	if d := cmp.Diff(want, conventions.Statistics(all)); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}
