package yamltext_test

import (
	"testing"

	"dotline/graph/yamltext"
)

func TestUTF8(t *testing.T) {
	for in, want := range map[string]string{
		"":                                "",
		"\ufeffa: \u00e9\n":               "\ufeffa: \u00e9\n",
		"\xff\xfea\x00:\x00 \x00\xe9\x00": "a: \u00e9",
		"\xfe\xff\x00a\x00:\x00 \x00\xe9": "a: \u00e9",
		"\xff\xfe=\xd8\xbc\xdc":           "\U0001f4bc",
		"\xff\xfea\x00b":                  "a\ufffd",
		"\xff\xfe":                        "",
	} {
		if got := string(yamltext.UTF8([]byte(in))); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}
