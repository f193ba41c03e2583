package edit_test

import (
	"testing"

	"dotline/graph/edit"
	"dotline/graph/org"
)

// TestLeastQuoting writes new values where there were none: with no more quotes
// than readers of YAML 1.1 and 1.2 need to read a string.
func TestLeastQuoting(t *testing.T) {
	for _, tc := range []struct{ value, block, flow string }{
		{"Chief", "Chief", "Chief"},
		{"R&D and more", "R&D and more", "R&D and more"},
		{"Head, IT", "Head, IT", `"Head, IT"`},
		{"https://x.org/a?b=c#d", "https://x.org/a?b=c#d", `"https://x.org/a?b=c#d"`},
		{"it's", "it's", "it's"},
		{`say "hi"`, `say "hi"`, `say "hi"`},
		{"Zoë \U0001f600 日本語", "Zoë \U0001f600 日本語", "Zoë \U0001f600 日本語"},
		{"3 people", "3 people", "3 people"},
		{"e5", "e5", "e5"},
		{"", `""`, `""`},
		{"00123", `"00123"`, `"00123"`},
		{"-7", `"-7"`, `"-7"`},
		{"1_000", `"1_000"`, `"1_000"`},
		{"0x1F", `"0x1F"`, `"0x1F"`},
		{"0o17", `"0o17"`, `"0o17"`},
		{"0b11", `"0b11"`, `"0b11"`},
		{"190:20:30", `"190:20:30"`, `"190:20:30"`},
		{"1e3", `"1e3"`, `"1e3"`},
		{"1.5", `"1.5"`, `"1.5"`},
		{".5", `".5"`, `".5"`},
		{".inf", `".inf"`, `".inf"`},
		{".NaN", `".NaN"`, `".NaN"`},
		{"2026-11-01", `"2026-11-01"`, `"2026-11-01"`},
		{"2026-11-01 10:00:00", `"2026-11-01 10:00:00"`, `"2026-11-01 10:00:00"`},
		{"yes", `"yes"`, `"yes"`},
		{"N", `"N"`, `"N"`},
		{"Off", `"Off"`, `"Off"`},
		{"True", `"True"`, `"True"`},
		{"null", `"null"`, `"null"`},
		{"~", `"~"`, `"~"`},
		{"=", `"="`, `"="`},
		{"<<", `"<<"`, `"<<"`},
		{"a: b", `"a: b"`, `"a: b"`},
		{"a:", `"a:"`, `"a:"`},
		{"a:b", "a:b", `"a:b"`},
		{"a #b", `"a #b"`, `"a #b"`},
		{"a#b", "a#b", "a#b"},
		{"# x", `"# x"`, `"# x"`},
		{" lead", `" lead"`, `" lead"`},
		{"tail ", `"tail "`, `"tail "`},
		{"- x", `"- x"`, `"- x"`},
		{"? x", `"? x"`, `"? x"`},
		{"[x]", `"[x]"`, `"[x]"`},
		{"&x", `"&x"`, `"&x"`},
		{"*x", `"*x"`, `"*x"`},
		{"!x", `"!x"`, `"!x"`},
		{"%x", `"%x"`, `"%x"`},
		{"@x", `"@x"`, `"@x"`},
		{"`x", "\"`x\"", "\"`x\""},
		{"...", `"..."`, `"..."`},
		{`"quoted"`, `'"quoted"'`, `'"quoted"'`},
		{`a: \b`, `'a: \b'`, `'a: \b'`},
		{"tab\there", `"tab\there"`, `"tab\there"`},
		{"bell\a", `"bell\x07"`, `"bell\x07"`},
		{"nul\x00", `"nul\x00"`, `"nul\x00"`},
		{"del\x7f", `"del\x7f"`, `"del\x7f"`},
		{"next\u0085line", `"next\x85line"`, `"next\x85line"`},
		{"line\u2028end", `"line\u2028end"`, `"line\u2028end"`},
		{"turn\u202eabout", `"turn\u202eabout"`, `"turn\u202eabout"`},
		{"\u200fmarked", "\u200fmarked", "\u200fmarked"},
		{"\ufeffmark", `"\ufeffmark"`, `"\ufeffmark"`},
		{"one\r\ntwo", `"one\r\ntwo"`, `"one\r\ntwo"`},
		{"one\ntwo", "|-\n    one\n    two", `"one\ntwo"`},
		{"one\n\n two\n", "|\n    one\n\n     two", `"one\n\n two\n"`},
		{"one\n\n", `"one\n\n"`, `"one\n\n"`},
		{"\n", `"\n"`, `"\n"`},
	} {
		for before, after := range map[string]string{
			"- id: a\n":     "- id: a\n  location: " + tc.block + "\n",
			"- {id: a, }\n": "- {id: a, location: " + tc.flow + ", }\n",
		} {
			got := apply(t, before, edit.SetField{ID: "a", Field: "location", Value: tc.value})
			if got != after {
				t.Errorf("%q is written\n%s, expected\n%s", tc.value, got, after)
			}
			if c, err := org.Read("chart.yaml", []byte(got)); err != nil || c.Positions[0].Location.Text != tc.value {
				t.Errorf("%q reads back as %q (%v)", tc.value, c.Positions[0].Location.Text, err)
			}
		}
	}
}
