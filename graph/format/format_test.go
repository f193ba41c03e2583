package format_test

import (
	"strings"
	"testing"

	"dotline/graph/format"

	"github.com/google/go-cmp/cmp"
)

// cases are texts with what they become; after is "" where that is the same.
var cases = []struct{ name, before, after string }{
	{"formatted", "positions:\n  - id: a\n    tags: [x, y] # c\n", ""},
	{"indentation", "positions:\n- id: a\n  reports:\n    -   id: b\n        tags:\n        - x\n", "positions:\n  - id: a\n    reports:\n      - id: b\n        tags:\n          - x\n"},
	{"a list at the top", "-   id: a\n-\n    id: b\n", "- id: a\n- id: b\n"},
	{"a map of ids", "positions:\n    a:\n        title: A\n    'b':   {title: B}\n    c:\n", "positions:\n  a:\n    title: A\n  b: {title: B}\n  c:\n"},
	{"one position", "title: A\nreports: \n- title: B\n", "title: A\nreports:\n  - title: B\n"},
	{"titles alone", "-  A\n- 'B'\n-\n- \"- C\"\n", "- A\n- B\n-\n- \"- C\"\n"},
	{"lists in lists", "- id: a\n  own:\n  - - x\n    -   y: 1\n        z: 2\n", "- id: a\n  own:\n    - - x\n      - y: 1\n        z: 2\n"},

	{"names", "- ID: a\n  manager: b\n  JobTitle: T\n  Full-Name: N\n  Direct Reports:\n    - \"Unique Identifier\": c\n", "- id: a\n  title: T\n  name: N\n  reports_to: b\n  reports:\n    - id: c\n"},
	{"names of sections", "Company:\n  asOf: 2026-11-01\n  NAME: X\nTeam:\n  - id: a\nVIEW: {Theme: dark}\n", "organization:\n  name: X\n  as_of: 2026-11-01\npositions:\n  - id: a\nview: {theme: dark}\n"},
	{"names in exceptions", "- id: a\n  Exceptions:\n    - because: B\n      RULE: r\n    - {until: 2027-01-01, Rule: s, because: C}\n", "- id: a\n  exceptions:\n    - rule: r\n      reason: B\n    - {rule: s, reason: C, until: 2027-01-01}\n"},
	{"a name that is taken", "- id: a\n  manager: b\n  boss: c\n  reports_to: d\n", ""},
	{"a title beside the job's", "- job_title: J\n  title: T\n", ""},
	{"a role that is the title", "- reports_to: b\n  role: CIO\n  id: a\n", "- id: a\n  role: CIO\n  reports_to: b\n"},
	{"keys of others", "- x-b: 1\n  id: a\n  x-a:\n      manager: m\n      id: i\n", "- id: a\n  x-b: 1\n  x-a:\n    manager: m\n    id: i\n"},
	{"conventions", "positions: []\nconventions:\n    rules: {span-too-wide: {max: 8, severity: \"note\"}}\n    extends: [ startup ]\n", "conventions:\n  rules: {span-too-wide: {max: 8, severity: note}}\n  extends: [startup]\npositions: []\n"},

	{"order", "- title: T\n  reports:\n    - id: b\n  tags: [x]\n  id: a\n", "- id: a\n  title: T\n  tags: [x]\n  reports:\n    - id: b\n"},
	{"names and holders stay in their order", "- names: [b]\n  name: a\n", ""},
	{"order, with comments", "- title: T # of the title\n  # of the id,\n  # on two lines\n  id: a\n\n  # apart\n  pay: 1\n  tags: [x]\n", "# of the id,\n# on two lines\n- id: a\n  title: T # of the title\n\n  # apart\n  pay: 1\n  tags: [x]\n"},
	{"order of sections", "# The chart\n# of X\n\n# People\npositions:\n  - id: a\n  # none yet\n\n# How it looks\nview: {}\n\n# The firm\norganization: X\n", "# The chart\n# of X\n\n# The firm\norganization: X\n\n# People\npositions:\n  - id: a\n  # none yet\n\n# How it looks\nview: {}\n"},

	{"a file's head, close to its first section", "# The chart\npositions: []\n# The firm\norganization: X\n", "# The chart\n\n# The firm\norganization: X\npositions: []\n"},
	{"quotes", "- {id: \"00123\", title: 'Head', name: \"no\", pay: \"5\", department: \"2026-11-01\", location: 'a: b', tags: ['x, y', \"z\", \"\"]}\n", "- {id: \"00123\", title: Head, name: \"no\", department: \"2026-11-01\", location: 'a: b', pay: \"5\", tags: ['x, y', z, \"\"]}\n"},
	{"quotes of a block", "- id: 'a'\n  title: \"Head, IT\"\n  name: 'O''Neill'\n  location: \"a\\tb\"\n  notes: \"#1\"\n", "- id: a\n  title: Head, IT\n  name: O'Neill\n  location: \"a\\tb\"\n  notes: \"#1\"\n"},

	{"blanks and line ends", "\ufeffpositions:\t\r\n\r\n  - id:   a  \r\n    title:\tT\r\n\r\n\r\n\r\n  - id: b\r\n\r\n\r\n", "positions:\n  - id: a\n    title: T\n\n  - id: b\n"},
	{"no last line end", "- id: a", "- id: a\n"},
	{"the document's marks", "%YAML 1.1\n# c\n---   \n\n- id: a\n...\n\n\n# d\n", "%YAML 1.1\n# c\n---\n- id: a\n...\n\n# d\n"},
	{"flow", "positions: [ {id: a , title: T,},{\"id\":b,tags : [ x,y ]}, {}, [ ] ]\n", "positions: [{id: a, title: T}, {id: b, tags: [x, y]}, {}, []]\n"},
	{"columns", "- {id: a,   name: X,   pay: 1}\n- {id: bcd, name: XYZ, pay: 2}\n", ""},
	{"columns of what is shorter now", "- {id: 'a',  name: X,  pay: 1}\n- {id: 'bc', name: YZ, pay: 2}\n", "- {id: a,    name: X,  pay: 1}\n- {id: bc, name: YZ, pay: 2}\n"},
	{"flow over lines", "positions:\n- {manager: 'b',\n   id: a} # c\n-   dotted_line_to: [\n       a , # one\n\n       b\n    ]\n    id: c\n", "positions:\n  - {reports_to: 'b',\n     id: a} # c\n  - id: c\n    dotted_line_to: [\n       a , # one\n\n       b\n    ]\n"},
	{"pairs without a value", "- {id: a, reports: [{manager: c, id: b},  {name: }]}\n", "- {id: a, reports: [{reports_to: c, id: b},  {name: }]}\n"},
	{"JSON", "{\n\t\"positions\": [\n\t\t{ \"title\": \"A\", \"manager\": \"b\" }\n\t]\n}", "{\n\t\"positions\": [\n\t\t{ \"title\": \"A\", \"reports_to\": \"b\" }\n\t]\n}\n"},

	{"a value below its key", "- title:\n       # why\n       T # c\n  id:\n     a\n", "- id:\n    a\n  title:\n    # why\n    T # c\n"},
	{"values over lines", "-   id: a\n    title: one\n      two\n    notes: \"three \\\n\n     four\\ \n       five\"\n", "- id: a\n  title: one\n    two\n  notes: \"three \\\n\n    four\\ \n     five\"\n"},
	{"block scalars", "-   id: a\n    notes: |  # why\n        one  \n          two\n\n        # three\n\n    own: >-2\n        four\n\n-   id: b\n    notes: |+\n     x\n\n\n    pay: 1\n", "- id: a\n  notes: |  # why\n    one  \n      two\n\n    # three\n\n  own: >2-\n      four\n\n- id: b\n  pay: 1\n  notes: |+\n    x\n\n\n"},
	{"a block scalar without its line end", "- id: a\n  notes: |\n     x", "- id: a\n  notes: |-\n    x\n"},

	{"comments, indented", "# head\npositions:\n    # one\n    - id: a\n        # of id\n      # of title\n      title: T\n          # deeper\n    # two\n\n    # three\n    - id: b\n     # in b\n# end\n", "# head\npositions:\n  # one\n  - id: a\n      # of id\n    # of title\n    title: T\n      # deeper\n  # two\n\n  # three\n  - id: b\n    # in b\n# end\n"},
	{"comments, behind", "- id: a   # far\n  title: \"T\" # near\n  pay: 1 #near\n  tags: # of tags\n  - x\t# x\n  link: \"L\"  # near, too\n  notes: \"M\"    # kept in its\n  photo: \"P\"    # column\n", "- id: a   # far\n  title: T # near\n  pay: 1 # near\n  tags: # of tags\n    - x # x\n  link: L  # near, too\n  photo: P      # column\n  notes: M      # kept in its\n"},
	{"comments below a list at its key's column", "- id: a\n  tags:\n  - x\n  # of title\n  title: T\n", "- id: a\n  # of title\n  title: T\n  tags:\n    - x\n"},
	{"a comment far behind, alone", "- title: \"Chief\"     # far\n  id: a\n", "- id: a\n  title: Chief     # far\n"},
	{"comments behind a dash", "-   # of a\n    id: a\n-\n    # of b\n    id: b\n", "-   # of a\n  id: a\n# of b\n- id: b\n"},
	{"below an empty list", "positions:\n  - id: a\n    reports:\n        # none yet\n    pay: 1\n", "positions:\n  - id: a\n    pay: 1\n    reports:\n      # none yet\n"},

	{"anchors", "x-base: &base\n    manager: \"b\"\n    id: x\npositions:\n-   <<: *base\n    title: \"T\"\n    id: 'a'\n- manager: &m b\n  id: \"c\"\n- {manager: *m, id: \"d\"}\n", "x-base: &base\n  manager: \"b\"\n  id: x\npositions:\n  - <<: *base\n    title: \"T\"\n    id: 'a'\n  - reports_to: &m b\n    id: c\n  - {reports_to: *m, id: d}\n"},
	{"a key with a question mark in it", "- id: a\n  ?x:   y\n", "- id: a\n  ?x: y\n"},
	{"tags and question marks", "- ? id\n  : a\n  title: !!str 'T'\n-   !own\n    manager: b\n    id: c\n", "- ? id\n  : a\n  title: !!str 'T'\n- !own\n  manager: b\n  id: c\n"},
}

func TestChart(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			want := c.after
			if want == "" {
				want = c.before
			}
			got, err := format.Chart("chart.yaml", []byte(c.before))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, string(got)); diff != "" {
				t.Error(diff)
			}
			again, err := format.Chart("chart.yaml", got)
			if err != nil || string(again) != string(got) {
				t.Errorf("again: %v %s", err, cmp.Diff(string(got), string(again)))
			}
			sameChart(t, []byte(c.before), got)
		})
	}
}

// unsafe are texts that are no charts or not foreseen, by how the error goes on.
var unsafe = []struct{ text, want string }{
	{"- id: a\n---\n- id: b\n", ":3:1: a second YAML document begins here"},
	{"\xff\xfe-\x00", ": this is in UTF-16"},
	{"", ": the file is empty"},
	{"- {id: a\n- id: b\n", ":2:1: not YAML"},
	{"text\n", ":1:1: this is no chart"},
	{"- id: a\n  title: " + strings.Repeat("a b ", 1<<18), ":2:1: a single value, or list, goes on here"},
	{"- title: T\n  id: !,a\n   b\n", ":2:1: this cannot be laid out safely"},
	{"- title: \"T\"# no blank\n", ":1:1: this cannot be laid out safely"},
	{"- id: a\n- !own\n  # why\n  &x\n  id: b\n", ":4:1: this cannot be laid out safely"},
}

func TestWhatIsLeftAlone(t *testing.T) {
	for _, c := range unsafe {
		got, err := format.Chart("chart.yaml", []byte(c.text))
		if err == nil || !strings.HasPrefix(err.Error(), "chart.yaml"+c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%.60q: expected %q, got %v and %.60q", c.text, c.want, err, got)
		}
	}
}
