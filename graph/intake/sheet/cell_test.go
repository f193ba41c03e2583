package sheet_test

import (
	"testing"

	"dotline/graph/intake/sheet"

	"github.com/google/go-cmp/cmp"
)

func TestGuard(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "x": "x", "=x": "'=x", "+1": "'+1", "-": "'-", "@x": "'@x", "\tx": "'\tx", "\rx": "'\rx", "\nx": "'\nx", "＝x": "'＝x",
		"'x": "'x", "'": "'", "'=x": "''=x", "''=x": "'''=x", "a=b": "a=b",
	} {
		got := sheet.Guard(in)
		if got != want {
			t.Errorf("Guard(%q) is %q, want %q", in, got, want)
		}
		if back := sheet.Unguard(got); back != in {
			t.Errorf("Unguard(%q) is %q, want %q", got, back, in)
		}
	}
}

func TestLists(t *testing.T) {
	for _, list := range [][]string{nil, {"a"}, {"a", "b c"}, {"a;b"}, {"a,b", `"`, ""}, {" a "}, {"a\nb", "c"}, {`x"y`}, {`"x"`, `;`}} {
		cell := sheet.JoinList(list)
		if diff := cmp.Diff(list, sheet.SplitList(cell, ";\n")); diff != "" {
			t.Errorf("%q in one cell is %q (-joined +split):\n%s", list, cell, diff)
		}
	}
	for cell, want := range map[string][]string{
		"a; b;": {"a", "b"}, "a\nb": {"a", "b"}, `"a`: {`"a`}, `"a" b; c`: {`"a" b`, "c"}, ";;": nil, " ": nil,
	} {
		if diff := cmp.Diff(want, sheet.SplitList(cell, ";\n")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", cell, diff)
		}
	}
}
