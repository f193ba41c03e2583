package org_test

import (
	"fmt"
	"testing"

	"dotline/graph/org"

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

// The names of sections' fields are found under every spelling that is read.
func TestFieldsOfSections(t *testing.T) {
	for _, tc := range []struct {
		of        func(string) string
		key, want string
	}{
		{org.OrganizationFieldOf, "as_of", "as_of"}, {org.OrganizationFieldOf, "As Of", "as_of"}, {org.OrganizationFieldOf, "itBudget", "it_budget"},
		{org.OrganizationFieldOf, "Industry", "sector"}, {org.OrganizationFieldOf, "theme", ""},
		{org.ViewFieldOf, "Layout", "layout"}, {org.ViewFieldOf, "collapsed", "collapsed"}, {org.ViewFieldOf, "sector", ""},
		{org.ExceptionFieldOf, "Because", "reason"}, {org.ExceptionFieldOf, "UNTIL", "until"}, {org.ExceptionFieldOf, "id", ""},
	} {
		if got := tc.of(tc.key); got != tc.want {
			t.Errorf("%q names the field %q, want %q", tc.key, got, tc.want)
		}
	}
	for _, f := range org.OrganizationFields() {
		if org.OrganizationFieldOf(f) != f {
			t.Errorf("%q does not name itself", f)
		}
	}
	for _, f := range org.ViewFields() {
		if org.ViewFieldOf(f) != f {
			t.Errorf("%q does not name itself", f)
		}
	}
}
