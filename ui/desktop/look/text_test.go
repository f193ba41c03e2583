package look_test

import (
	"testing"

	"dotline/ui/desktop/look"
)

func TestText(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"CEO reports to the board", "CEO reports to the board"},
		{"CIO → CEO", "CIO › CEO"},
		{"Bo Ray (CFO), past שרה כהן (CIO)", "Bo Ray (CFO), past שרה כהן (CIO)"},
		{"שרה כהן (CIO) reports to Bo Ray", "\u200eשרה כהן (CIO) reports to Bo Ray"},
		{"2: محمد الأحمد", "\u200e2: محمد الأحمد"},
		{"李明华 (CIO)", "李明华 (CIO)"},
		{"", ""},
	} {
		if got := look.Text(c.text); got != c.want {
			t.Errorf("%q is shown as %q, want %q", c.text, got, c.want)
		}
	}
}
