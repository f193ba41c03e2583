package org_test

import (
	"testing"

	"dotline/graph/org"
)

func TestFolded(t *testing.T) {
	for text, want := range map[string]string{
		"Ada Quist": "ada quist", " ada\t QUIST ": "ada quist", "Ａda": "ada", "É": "é", "E\u0301": "é",
		"TBD": "", "n/a": "", "To be  hired": "", "-": "", "N. N.": "", "Unassigned": "", "unknown": "", "": "", "Tbdal": "tbdal",
	} {
		if got := (org.Value{Text: text}).Folded(); got != want {
			t.Errorf("%q is folded to %q, want %q", text, got, want)
		}
	}
}
