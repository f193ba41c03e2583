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
		"\xff\xfea\x00b":                  "\xff\xfea\x00b",
		"\xff\xfea\x00\x3d\xd8b\x00":      "\xff\xfea\x00\x3d\xd8b\x00",
		"\xff\xfe":                        "",
	} {
		if got := string(yamltext.UTF8([]byte(in))); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

// What is read as UTF-8 goes back into its file as it was.
func TestMark(t *testing.T) {
	for _, text := range []string{
		"", "a: é\n", "\ufeffa: b", "\xff\xfea\x00:\x00\n\x00", "\xfe\xff\x00a\x00:\x20\xac", "\xff\xfe", "\xff\xfe\x3d\xd8\x00\xde", "\xff\xfe\xfd\xff",
	} {
		file := []byte(text)
		if got := yamltext.WithMark(yamltext.UTF8(file), yamltext.Mark(file)); string(got) != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}
