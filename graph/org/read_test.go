package org_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dotline/graph/org"

	"github.com/google/go-cmp/cmp"
)

func read(t *testing.T, text string) *org.Chart {
	t.Helper()
	c, err := org.Read("chart.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// outline writes a chart's forest, a line each: "  id (title)".
func outline(c *org.Chart) string {
	var b strings.Builder
	var walk func(p *org.Position)
	walk = func(p *org.Position) {
		ghost := ""
		if p.Ghost {
			ghost = " ghost"
		}
		fmt.Fprintf(&b, "%s%s (%s)%s\n", strings.Repeat("  ", p.Depth), p.ID, p.Title.Text, ghost)
		for _, r := range p.Reports {
			walk(r)
		}
	}
	for _, p := range c.Tops() {
		walk(p)
	}
	return b.String()
}

func TestShapes(t *testing.T) {
	const want = "ceo (Chief)\n  cio (CIO)\n    itm (IT Manager)\n  cfo (CFO)\n"
	for name, text := range map[string]string{
		"flat": `
positions:
  - {id: ceo, title: Chief}
  - {id: cio, title: CIO, reports_to: ceo}
  - {id: itm, title: IT Manager, reports_to: cio}
  - {id: cfo, title: CFO, reports_to: ceo}
`,
		"nested": `
positions:
  - id: ceo
    title: Chief
    reports:
      - id: cio
        title: CIO
        reports: [{id: itm, title: IT Manager}]
      - {id: cfo, title: CFO}
`,
		"mixed, under another name": `
team:
  - {id: ceo, title: Chief, reports: [{id: cio, title: CIO}]}
  - {id: itm, title: IT Manager, manager: cio}
  - {id: cfo, title: CFO, Reports To: ceo}
`,
		"list at the top": `
- {id: ceo, title: Chief}
- {id: cio, title: CIO, parentId: ceo}
- {id: itm, title: IT Manager, pid: cio}
- {id: cfo, title: CFO, boss: ceo}
`,
		"map from id to entry": `
positions:
  ceo: {title: Chief}
  cio: {title: CIO, reportsTo: ceo}
  itm: {position: IT Manager, supervisor: cio}
  cfo: {role: CFO, ReportsTo: ceo}
`,
		"map at the top, top markers": `
ceo: {title: Chief, manager: "-"}
cio: {title: CIO, manager: ceo}
itm: {title: IT Manager, manager_id: cio}
cfo: {title: CFO, Reports to Senior Post: ceo}
`,
		"one position at the top": `
id: ceo
title: Chief
reports:
  cio: {title: CIO, reports: {itm: {title: IT Manager}}}
  cfo: CFO
`,
	} {
		t.Run(name, func(t *testing.T) {
			c := read(t, text)
			if diff := cmp.Diff(want, outline(c)); diff != "" {
				t.Error(diff)
			}
			if len(c.Problems) > 0 {
				t.Error("problems:", c.Problems)
			}
		})
	}
}

func TestIDs(t *testing.T) {
	c := read(t, `
- {id: 00123, title: A}
- {id: 0, title: B, reports_to: 00123}
- {title: IT Manager, reports_to: 0}
- {title: IT Manager, reports_to: 0}
- {id: it-manager, reports_to: 0}
- {name: Zoë Ng, reports_to: 0}
- {reports_to: 0}
`)
	want := "00123 (A)\n  0 (B)\n    it-manager-2 (IT Manager)\n    it-manager-3 (IT Manager)\n    it-manager ()\n    zoë-ng ()\n    position ()\n"
	if diff := cmp.Diff(want, outline(c)); diff != "" {
		t.Error(diff)
	}
}

func TestWhatCannotStandIsStillDrawn(t *testing.T) {
	c := read(t, `
positions:
  - {id: top}
  - {id: lost, reports_to: nobody}
  - {id: a, reports_to: c}
  - {id: b, reports_to: a}
  - {id: c, reports_to: b}
  - {id: under-loop, reports_to: b}
  - {id: self, reports_to: self}
  - {id: top, title: again}
`)
	want := `top ()
nobody () ghost
  lost ()
a ()
  b ()
    c ()
    under-loop ()
self ()
top (again)
`
	if diff := cmp.Diff(want, outline(c)); diff != "" {
		t.Error(diff)
	}
	var loops []string
	for _, l := range c.Loops() {
		s := ""
		for _, p := range l {
			s += p.ID + " "
		}
		loops = append(loops, s)
	}
	if diff := cmp.Diff([]string{"a c b ", "self "}, loops); diff != "" {
		t.Error(diff)
	}
}

func TestNestedUnderARepeatedID(t *testing.T) {
	c := read(t, `
- {id: x, title: first}
- id: x
  title: second
  reports: [{id: y}]
`)
	if want := "x (first)\nx (second)\n  y ()\n"; outline(c) != want {
		t.Errorf("got\n%swant\n%s", outline(c), want)
	}
}

func TestFieldsAndTheirPlaces(t *testing.T) {
	c := read(t, `organization:
  name: Harbour Health
  as_of: 2026-11-01
  headcount: 900
  it_budget: 12_000_000
  complete: true
positions:
  - id: cio
    title: CIO
    names: [Ada Quist, Mary Vale, Jo Park]
    reports_to: [ceo, coo]
    dotted_line_to: board
    vacant: yes
    acting_since: 2026-01-31
    exceptions:
      - {rule: cio-reports-to-ceo, reason: merger, until: 2027-06-30}
`)
	p := c.Positions[0]
	o := c.Organization
	got := fmt.Sprintln(o.Name, o.AsOf, o.Headcount.N, o.ITBudget.N, o.ITHeadcount.Known, o.Complete, "|",
		p.Holder(), p.ReportsTo, p.DottedLineTo, p.Vacant, p.ActingSince, "|",
		p.At, p.Title.At, p.ReportsTo[1].At, p.Exceptions[0].Rule.At, p.Exceptions[0].Until)
	want := "Harbour Health 2026-11-01 900 1.2e+07 false true | Ada Quist, Mary Vale and Jo Park [ceo coo] [board] true 2026-01-31 | 8:5 9:12 11:23 16:16 2027-06-30\n"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// What is blank says nothing: there is no holder, and no line.
func TestBlanks(t *testing.T) {
	c := read(t, "- {id: a, title: CEO}\n- {id: b, title: CFO, name: '', vacant: true, reports_to: [a, ' '], dotted_line_to: ''}\n")
	p := c.Positions[1]
	if p.Holder() != "" || len(p.Names) != 0 || len(p.ReportsTo) != 1 || len(p.DottedLineTo) != 0 || len(c.Problems) != 0 {
		t.Errorf("%+v, %v", p, c.Problems)
	}
}

func TestProblems(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"positions:\n  - titel: CIO\n", `2:5 unknown-field: unknown field "titel"; did you mean "title"?`},
		{"positions: []\nfoo: 1\n", `2:1 unknown-field: unknown field "foo"; it is kept, and not used`},
		{"positions: []\nconvention: {}\n", `2:1 unknown-field: unknown field "convention"; did you mean "conventions"?`},
		{"- {title: CIO, acting_since: 2026-02-30}", `1:30 bad-value: acting_since is "2026-02-30"; expected a day of the calendar such as 2026-11-01`},
		{"- {title: CIO, vacant: perhaps}", `1:24 bad-value: vacant is "perhaps"; expected true or false`},
		{"- {title: CIO, pay: -3}", `1:21 bad-value: pay is "-3"; expected a number such as 900`},
		{"organization: {as_of: '', headcount: ' '}\npositions:\n- {title: CIO, pay: '', scope: '', acting_since: ' ', vacant: '', link: '', photo: '', exceptions: '', reports: ''}", ""},
		{"- {title: CIO, tags: {a: b}}", `1:22 bad-value: tags is a mapping; expected a text, or a list of them`},
		{"- {title: CIO, tags: [{a: b}]}", `1:23 bad-value: tags is a mapping; expected a text, or a list of them`},
		{"- {title: [CIO]}", `1:11 bad-value: title is a list; expected one text`},
		{"- {title: CIO, scope: enterprize}", `1:23 bad-value: scope is "enterprize"; expected enterprise or department; did you mean "enterprise"?`},
		{"- {title: CIO, title: CTO}", `1:16 bad-value: "title" is given twice here; the first one counts`},
		{"- {id: a, Title: CIO, slug: b, title: CTO}", "1:23 bad-value: \"slug\" says the same as \"id\" on line 1; the first one counts\n" +
			"1:32 bad-value: \"title\" says the same as \"Title\" on line 1; the first one counts"},
		{"organization: {as_of: 2026-11-01, date: 2025-01-01}\npositions: []", `1:35 bad-value: "date" says the same as "as_of" on line 1; the first one counts`},
		{"- {id: a, Name: A, holder: B, manager: x, boss: y, position: CIO, job_title: CTO}", ""},
		{"- title: CIO\n  reports: 5\n", `2:12 bad-value: "5" is no list of positions; write each one as "- title: …"`},
		{"- &a\n  title: CIO\n  reports: [*a]\n", `3:13 bad-value: the alias *a stands inside of what it names`},
		{"positions: []\n---\npositions: []\n", `3:1 bad-value: a second YAML document begins here and is not read; one file holds one chart`},
		{"- {title: CIO, link: 'javascript:alert(1)'}", `1:22 bad-value: link is "javascript:alert(1)"; expected an address such as https://example.com/cio`},
		{"- {title: CIO, photo: ../cio.png}", `1:23 bad-value: photo is "../cio.png"; expected a file in the chart's own folder such as photos/cio.png`},
		{"company: {name: A}\norganization: {name: B}\npeople: [A]\nstaff: [B]\n", `2:1 bad-value: "organization" says the same as "company" on line 1; the first one counts`},
		{"- {title: CEO, reports: [cio, Clerk, b]}\n- {title: CIO, id: cio, reports: [title, clerk]}\n- {title: B}\n",
			`1:26 bad-value: "cio" is the id of a position, and stands here as the title of one more; to put that one here, write "reports_to: ceo" on it`},
		{"x-it: &it {department: IT}\nbases: {b: &b {pay: 3}}\npositions:\n- {<<: [*it, *b], title: CIO}\n", ""},
		{"position: &p [{title: CIO}]\npositions: []\n", `1:1 unknown-field: unknown field "position"; did you mean "positions"?`},
		{"- {title: CIO, <<: 4}", `1:20 bad-value: << brings in "4"; expected a mapping, such as *name of one with &name`},
		{"- {title: CIO, [a]: 4}", `1:16 unknown-field: unknown field a list; it is kept, and not used`},
		{"%YAML 1.2\n---\n- {title: CIO, pay: -3}", `3:21 bad-value: pay is "-3"; expected a number such as 900`},
		{"- {title: CIO, exceptions: [~]}", `1:29 bad-value: this exception names no rule; write "rule: …" and "reason: …"`},
		{"- {title: CIO, exceptions: [{reason: x}]}", `1:29 bad-value: this exception names no rule; write "rule: …" and "reason: …"`},
	} {
		c := read(t, tc.text)
		var got []string
		for _, p := range c.Problems {
			got = append(got, fmt.Sprintf("%s %s: %s", p.At, p.Kind, p.Message))
		}
		if diff := cmp.Diff(tc.want, strings.Join(got, "\n")); diff != "" {
			t.Errorf("%q: %s", tc.text, diff)
		}
	}
}

func TestWhatServesAsTitle(t *testing.T) {
	for text, want := range map[string]string{
		"{title: A, job_title: B, role: c}":   "A c",
		"{position: B, role: c}":              "B c",
		"{title: '', position: B, role: c}":   "B c",
		"{title: ~, job_title: ' ', role: c}": "c ",
		"{title: '', name: X}":                " ",
	} {
		p := read(t, "- "+text).Positions[0]
		if got := p.Title.Text + " " + p.Role.Text; got != want {
			t.Errorf("%s: title and role %q, want %q", text, got, want)
		}
	}
}

// A merge key says what the entry does not, whatever name the entry says it under.
func TestMergeKeysGiveWay(t *testing.T) {
	for _, tc := range []struct{ entry, want string }{
		{"{id: cio, boss: coo, <<: *base}", "coo"},
		{"{id: cio, <<: *base}", "ceo"},
		{"{id: cio, <<: [*other, *base]}", "coo"},
		{"{id: cio, Reports To: [], <<: *base}", ""},
		{"{id: cio, <<: *both}", "ceo coo"},
		{"{id: cio, boss: coo, manager: cfo, <<: *base}", "coo cfo"},
	} {
		c := read(t, "x: [&base {reports_to: ceo}, &other {manager: coo}, &both {reports_to: ceo, boss: coo}]\n"+
			"positions:\n- id: ceo\n- id: coo\n- id: cfo\n- "+tc.entry+"\n")
		var got []string
		for _, v := range c.Positions[3].ReportsTo {
			got = append(got, v.Text)
		}
		if got := strings.Join(got, " "); got != tc.want {
			t.Errorf("%s reports to %q, want %q", tc.entry, got, tc.want)
		}
	}
	c := read(t, "x: &base {name: Kim Moss}\npositions:\n- {title: CIO, names: [Ada Quist, Jo Marsh], <<: *base}\n")
	if got := c.Positions[0].Holder(); got != "Ada Quist and Jo Marsh" {
		t.Errorf("held by %q, want those of the entry", got)
	}
}

func TestMergeKeysAndAliases(t *testing.T) {
	c := read(t, `
positions:
  - &base {id: a, department: IT, location: Oslo}
  - {<<: *base, slug: b, Location: Bergen}
`)
	b := c.Positions[1]
	if got := fmt.Sprintln(b.ID, b.Department, b.Location, len(c.Problems)); got != "b IT Bergen 0\n" {
		t.Error(got)
	}
}

func TestTextThatIsNoChart(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"", `x.yaml: the file is empty; a chart begins with "positions:"`},
		{" \n\n", `x.yaml: the file is empty; a chart begins with "positions:"`},
		{"# only a comment\n", `x.yaml: the file holds no chart; write its positions under "positions:"`},
		{"hello", `x.yaml:1:1: this is no chart; expected a mapping with "positions:", or a list of positions, in "hello"`},
		{"a\x00b", `x.yaml: this is a binary file, not a chart; expected YAML text`},
		{"\xff\xfet\x00:\x00 \x00\x3d\xd8\n\x00", "x.yaml: the file begins as UTF-16 and holds what is none, such as half a character; save it as UTF-8"},
		{"title: \xff", `x.yaml:1:8: this character is not UTF-8; save the file as UTF-8, in "title: �"`},
	} {
		_, err := org.Read("x.yaml", []byte(tc.text))
		if err == nil || err.Error() != tc.want {
			t.Errorf("%q:\n got %v\nwant %s", tc.text, err, tc.want)
		}
	}
}

func TestSyntaxErrorsShowTheLine(t *testing.T) {
	for text, line := range map[string]string{
		"positions:\n  - id: ceo\n   title: x\n":    "   title: x",
		"positions:\n\t- id: ceo\n":                 "\t- id: ceo",
		"positions:\n  - {id: ceo\n  - id: cio\n\n": "  - id: cio",
		"a: \"open\n\n\n":                           "a: \"open",
		"a: 1\nb: \"open\nc: 2\n":                   "b: \"open",
	} {
		_, err := org.Read("x.yaml", []byte(text))
		var syntax *org.SyntaxError
		if !errors.As(err, &syntax) {
			t.Errorf("%q: no syntax error but %v", text, err)
			continue
		}
		if syntax.Line != line || !syntax.At.IsValid() {
			t.Errorf("%q: %v shows line %q, want %q", text, syntax, syntax.Line, line)
		}
	}
}

func TestSyntaxErrorsSayWhatToDo(t *testing.T) {
	for text, want := range map[string]string{
		"- name: Head: IT\n":                       "x.yaml:1:1: not YAML: a colon stands where none can; put a text",
		"- name: @home\n":                          "put it between quotation marks",
		"- name: 'it's'\n- name: b\n":              "look for a bracket or a quotation mark too many",
		"positions:\n\t- id: a\n":                  "x.yaml:2:1: not YAML: a tab stands where the line is indented; use blanks",
		"- id: a\n\tname: b\n":                     "x.yaml:2:1: not YAML: a tab stands where the line is indented; use blanks",
		"- id: a\n name: b\n":                      "indent it as those it belongs to",
		"- {id: a\n- {id: b}\n":                    "a comma is missing, or a } before this",
		"- id: a\n  tags: [a\n  b: c\n":            "a comma is missing, or a ] before this",
		"- {id: a, tags: [b, c}\n- id: d\n":        "x.yaml:1:1: not YAML: a comma is missing, or a ] before this, in \"- {id: a",
		"- {id: a, name: : b}\n- id: d\n":          "x.yaml:1:1: not YAML: a value is missing, or a bracket is one too many, in \"- {id: a",
		"- {id: a}}\n\n# two\n- id: d\n":           "x.yaml:1:1: not YAML: something stands behind the end of this entry",
		"- {id: a,\n   name: b\n   title: c}\n":    "x.yaml:3:4: not YAML: a comma is missing, or a } before this",
		"- {id: a, tags: [b, c\n- id: d\n":         "x.yaml:2:1: not YAML: a comma is missing, or a ] before this",
		"positions: [\n  - id: a\n":                "x.yaml:2:3: not YAML: a value is missing, or a bracket is one too many",
		"- {id: a, name: b\n- id: c\n":             "x.yaml:2:1: not YAML: a comma is missing, or a } before this",
		"- id: a\n  name: b\n   title: c\n- id: d": "x.yaml:3:4: not YAML: a colon stands where none can",
		"- id: a\n name: b\n- id: c\n":             "x.yaml:2:2: not YAML: this does not fit in",
		"- id: a\n  name: \"x\n":                   "x.yaml:2:3: not YAML: a quotation mark is opened here and never closed, in",
		"- id: a\n  notes: |\n  x\n":               "indented deeper than its key",
		"- id: ]\n":                                "a bracket is one too many",
		"- id: - a\n":                              "write the list on lines of its own",
		"- id: \"a\\q\"\n":                         "write two, or use single quotation marks",
		"- title: *CEO*\n":                         "x.yaml:1:1: not YAML: a text cannot begin with & or *",
		"- id: a\n...\n- id: b\n":                  "x.yaml:3:1: not YAML: something stands behind the end of the document",
		"- id: a\x01\n":                            "x.yaml:1:1: not YAML: a character stands here that no text has",
		"- id: a\n<<<<<<< HEAD\n  title: A\n=======\n  title: B\n>>>>>>> other\n": "x.yaml:2:1: a merge conflict begins here; keep one of its two sides",
		"- *a\n": "unknown anchor 'a' referenced",
	} {
		if _, err := org.Read("x.yaml", []byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q:\n got %v\nwant %s", text, err, want)
		}
	}
}

func TestPhotosStayInTheFolder(t *testing.T) {
	for photo, want := range map[string]bool{
		"cio.png": true, "photos/cio.png": true, "./a/../cio.png": true, "..cio.png": true, "photos\\cio.png": true,
		"/etc/passwd": false, "..": false, "a/../../cio.png": false, "..\\cio.png": false, "\\\\host\\cio.png": false,
		"C:\\cio.png": false, "https://example.com/cio.png": false, "data:image/png;base64,AAAA": false, "file:///etc/passwd": false,
	} {
		c := read(t, fmt.Sprintf("- {title: CIO, photo: %q}\n", photo))
		if got := len(c.Problems) == 0 && c.Positions[0].Photo.Text == photo; got != want {
			t.Errorf("%q is taken: %v, want %v", photo, got, want)
		}
	}
}

// A file made to exhaust whoever reads it is an error at once.
func TestTooMuch(t *testing.T) {
	merges := "x: &a {k: v}\n"
	for _, p := range "abcdefgh" {
		merges += fmt.Sprintf("x%c: &%c {<<: [%s]}\n", p, p+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c, ", p), 9), ", "))
	}
	for name, tc := range map[string]struct{ text, want string }{
		"size":     {"title: " + strings.Repeat("x", org.MaxSize), "x.yaml: the file is larger than 64 MB, which no chart is; name a chart file"},
		"values":   {"[" + strings.Repeat("a,", 5_000_000) + "]", "x.yaml: the file has more than 4 million lines and values, which no chart has; split it"},
		"value":    {"- id: a\n  title: " + strings.Repeat("a b ", 1<<18), "x.yaml:2:1: a single value, or list, goes on here for half a megabyte or more, which none of a chart does; shorten it"},
		"list":     {"- id: a\n  title: \"" + strings.Repeat("a, b", 1<<18), "a single value, or list, goes on here"},
		"brackets": {strings.Repeat("[", 1_000_000), "exceeded max depth"},
		"merges":   {merges + "positions:\n  - {title: x, <<: *i}\n", "multiply"},
	} {
		if _, err := org.Read("x.yaml", []byte(tc.text)); err == nil || !strings.Contains(err.Error(), tc.want) {
			t.Errorf("%s: got %v, want %s", name, err, tc.want)
		}
	}
}

// Unknown fields without end are listed up to a number, and the others counted.
func TestManyUnknownFields(t *testing.T) {
	var b strings.Builder
	b.WriteString("- title: CIO\n")
	for i := range 5000 {
		fmt.Fprintf(&b, "  key%d: x\n", i)
	}
	problems := read(t, b.String()).Problems
	want := `unknown field "key1000" and 3999 more from here on, beside the 1000 that are listed; they are kept, and not used`
	if last := problems[len(problems)-1]; len(problems) != 1001 || last.Message.String() != want || last.At.Line != 1002 {
		t.Errorf("%d problems, the last %+v, want 1001 and %s", len(problems), last, want)
	}
}

// In a map from id to entry each key is compared with all others, so that ten
// times as many must not take a hundred times as long.
func TestLargeMapOfEntries(t *testing.T) {
	const n = 100_000
	var b strings.Builder
	b.WriteString("positions:\n")
	for i := range n {
		fmt.Fprintf(&b, "  p%d: {title: T}\n", i)
	}
	b.WriteString("  p7: {title: again}\n")
	c := read(t, b.String())
	if len(c.Positions) != n || len(c.Problems) != 1 {
		t.Errorf("%d positions and %d problems, want %d and 1", len(c.Positions), len(c.Problems), n)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"positions:\n  - {id: a, reports_to: b}\n  - {id: b, reports_to: a}\n",
		"- &x {title: T, reports: [*x, {<<: *x}]}\n", "a: b", "- [", "organization: {as_of: 1}\nview: 3\n", "? {}\n: x\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := org.Read("f.yaml", text)
		if err != nil {
			var syntax *org.SyntaxError
			if !errors.As(err, &syntax) {
				t.Fatalf("not a syntax error: %v", err)
			}
			return
		}
		// Every position stands in the forest exactly once.
		n := 0
		var walk func(p *org.Position)
		walk = func(p *org.Position) {
			if !p.Ghost {
				n++
			}
			for _, r := range p.Reports {
				walk(r)
			}
		}
		for _, p := range c.Tops() {
			walk(p)
		}
		if n != len(c.Positions) {
			t.Fatalf("%d positions, %d in the forest", len(c.Positions), n)
		}
	})
}

// A mark of a document begins none where nothing stands below it.
func TestMarksOfNoDocument(t *testing.T) {
	for _, text := range []string{"- id: a\n---\n", "- id: a\n---\n# end\n...\n", "---\n---\n- id: a\n", "- id: a\n---\n---\n"} {
		if c := read(t, text); len(c.Problems) > 0 || c.ByID("a") == nil {
			t.Errorf("%q: %v", text, c.Problems)
		}
	}
	if c := read(t, "- id: a\n---\n---\n- id: b\n"); len(c.Problems) != 1 || c.Problems[0].At.Line != 4 {
		t.Errorf("a document behind an empty one: %v", c.Problems)
	}
}

// JSON may escape a slash, and does a character beyond the first 65536 as two halves;
// YAML has neither.
func TestEscapesOfJSON(t *testing.T) {
	c := read(t, `[{"id":"a","link":"https:\/\/x\\/","title":"\ud83d\uDE00 C\u00eb\ud840\udc0bO \\ud83d\\ude00","pay":"x"},{"id":"b"}]`)
	if got := c.ByID("a").Title.Text; got != "\U0001f600 Cë\U0002000bO \\ud83d\\ude00" {
		t.Errorf("read is %q", got)
	}
	if got := c.ByID("a").Link.Text; got != `https://x\/` {
		t.Errorf("read is %q", got)
	}
	if at := c.Problems[0].At; at.Column != 101 {
		t.Errorf("behind them, a problem is told at %v", at)
	}
	_, err := org.Read("x.yaml", []byte("- \"\\/\"\n"+`- "\/\q"`+"\n"))
	if err == nil || err.Error() != `x.yaml:2:1: not YAML: no character is written with this backslash; write two, or use single quotation marks, in "- \"\\/\\q\""` {
		t.Errorf("no character: %v", err)
	}
	_, err = org.Read("x.yaml", []byte(`- "\ud83d"`+"\n"))
	if err == nil || !strings.Contains(err.Error(), "half of one; write the character itself") {
		t.Errorf("half of a character: %v", err)
	}
}

// In a map from id to entry at the top, an id may be a field's name.
func TestMapAtTheTopWithFieldsNames(t *testing.T) {
	for text, want := range map[string]string{
		"ceo: {title: Chief}\nmanager: {title: Manager, boss: ceo}\n": "ceo (Chief)\n  manager (Manager)\n",
		"manager:\n  title: Manager\n":                                "manager (Manager)\n",
		"title: Chief\nreports:\n  role: {title: R}\n":                "chief (Chief)\n  role (R)\n",
		"reports:\n  a: {title: A}\n":                                 "position ()\n  a (A)\n",
		"title: Chief\nmanager: {id: x}\n":                            "chief (Chief)\n",
	} {
		if diff := cmp.Diff(want, outline(read(t, text))); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

// Whoever wants to know hears how many bytes are read, and can end that.
func TestReadingIsWatched(t *testing.T) {
	text := "positions:\n" + strings.Repeat("- {title: Clerk}\n", 500)
	var told []int
	chart, err := org.Read("chart.yaml", []byte(text), func(done, total int) error {
		if told = append(told, done); total != len(text) {
			t.Errorf("told are %d bytes in all, want %d", total, len(text))
		}
		return nil
	})
	if err != nil || len(chart.Positions) != 500 {
		t.Fatal(err)
	}
	if len(told) < 10 || told[0] != 0 || !slices.IsSorted(told) || told[len(told)-1] != len(text) {
		t.Errorf("told are %v", told)
	}
	enough := errors.New("enough")
	chart, err = org.Read("chart.yaml", []byte(text), func(done, _ int) error {
		if done > len(text)/2 {
			return enough
		}
		return nil
	})
	if chart != nil || !errors.Is(err, enough) {
		t.Errorf("where it is ended it says %v", err)
	}
}

// Whoever a line names is there: managers first, then those whom only lines beside the
// reporting line name.
func TestGhostsAreAllWhomLinesName(t *testing.T) {
	c := read(t, `
positions:
  - {id: cio, title: CIO, dotted_line_to: [bord, lost]}
  - {id: cfo, title: CFO, reports_to: [cio, audit, cio], dotted_line_to: [bord, cio]}
  - {id: clerk, title: Clerk, reports_to: lost}
`)
	var ids []string
	for i, g := range c.Ghosts {
		ids = append(ids, g.ID)
		if !g.Ghost || g.Index != i {
			t.Errorf("%s is %+v", g.ID, g)
		}
	}
	if got := strings.Join(ids, " "); got != "lost bord audit" {
		t.Errorf("ghosts are %s", got)
	}
	if got := len(c.Tops()); got != 2 {
		t.Errorf("%d tops; whom only dotted lines name is none", got)
	}
}
