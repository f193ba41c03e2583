package org_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Every name that a field goes by is read in any case and with any separators.
func TestKeysInAnyCase(t *testing.T) {
	const want = "ceo (Chief)\n  cio (CIO)\n"
	for entry, keys := range map[string][]string{
		"{id: cio, title: CIO, %s: ceo}": {"REPORTS_TO", "Reportsto", "reportsto", "reports-to", "MANAGER", "ManagerID", "parentid", "PARENTID",
			"PID", "Boss", "SUPERVISOR", "REPORTS TO", "rEPORTS tO", "reports to senior post"},
		"{%s: cio, title: CIO, boss: ceo}": {"ID", "Id", "SLUG", "EmployeeID", "employeeid", "unique identifier", "uNIQUE iDENTIFIER", "POST UNIQUE REFERENCE"},
		"{id: cio, %s: CIO, boss: ceo}":    {"TITLE", "Role", "POSITION", "JobTitle", "JOBTITLE", "job title"},
	} {
		for _, key := range keys {
			c := read(t, "- {id: ceo, title: Chief}\n- "+fmt.Sprintf(entry, key)+"\n")
			if diff := cmp.Diff(want, outline(c)); diff != "" || len(c.Problems) > 0 {
				t.Errorf("%s: %s %v", key, diff, c.Problems)
			}
		}
	}
	for _, key := range []string{"DOTTED_LINE", "dottedline", "SecondaryManager", "MATRIX MANAGER", "dottedLineTo"} {
		c := read(t, "- {title: CIO, "+key+": [ceo]}\n")
		if got := c.Positions[0].DottedLineTo; len(got) != 1 || got[0].Text != "ceo" {
			t.Errorf("%s: dotted lines to %v, want one to ceo", key, got)
		}
	}
}
