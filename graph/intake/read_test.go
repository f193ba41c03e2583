package intake_test

import (
	"errors"
	"math/rand"
	"strconv"
	"strings"
	"testing"

	"dotline/graph/intake"
	"dotline/graph/org"
	"dotline/graph/phrase"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// read reads a text that must be readable.
func read(t *testing.T, text string, o intake.Options) (*intake.Table, intake.Report) {
	t.Helper()
	table, report, err := intake.Read([]byte(text), o)
	if err != nil {
		t.Fatal(err)
	}
	return table, report
}

// outline writes positions in short: "id<manager,…" for each.
func outline(table *intake.Table) string {
	var list []string
	for _, p := range table.Positions {
		var to []string
		for _, v := range p.ReportsTo {
			to = append(to, v.Text)
		}
		list = append(list, p.ID+"<"+strings.Join(to, ","))
	}
	return strings.Join(list, " ")
}

func TestEncodings(t *testing.T) {
	const text = "id,title,reports_to\n1,Geschäftsführer,\n2,Père Noël – “chef”,1\n"
	for name, enc := range map[string]encoding.Encoding{
		"UTF-8": encoding.Nop, "UTF-8 with a byte order mark": unicode.UTF8BOM, "Windows-1252": charmap.Windows1252,
		"UTF-16 LE": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16 BE": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	} {
		data, err := enc.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		table, report := read(t, data, intake.Options{})
		if report.Encoding != name || len(table.Positions) != 2 || table.Positions[1].Title.Text != "Père Noël – “chef”" {
			t.Errorf("%s: read as %s, %d positions", name, report.Encoding, len(table.Positions))
		}
	}
	for name, enc := range map[string]encoding.Encoding{
		"UTF-16 LE": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16 BE": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
	} {
		data, err := enc.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		if table, report := read(t, data, intake.Options{}); report.Encoding != name || len(table.Positions) != 2 {
			t.Errorf("%s without a mark: read as %s", name, report.Encoding)
		}
	}
}

// Of several managers in a cell none is lost, though one may be named as a role is.
func TestManagersNamedAsRoles(t *testing.T) {
	for cell, want := range map[string]string{
		"cfo; people": "cfo,people", "cfo|people": "cfo,people", "cfo/people": "cfo,people", "cfo & people": "cfo,people", "cfo and people": "cfo,people",
		"cfo, people": "cfo,people", "Chief Financial Officer": "cfo", "VP & Head of Human Resources": "people",
	} {
		table, _ := read(t, "id,title,boss\ncfo,CFO,\npeople,Head of HR,\nx,Clerk,"+strconv.Quote(cell)+"\ny,Cook,people\n", intake.Options{})
		if got := outline(table); got != "cfo< people< x<"+want+" y<people" {
			t.Errorf("%s: %s", cell, got)
		}
	}
}

// A column that no header explains is the manager's by its cells, those left out
// that say there is none.
func TestManagerByCells(t *testing.T) {
	table, _ := read(t, "ID,Title,Above\n1,CEO,00000000\n2,CIO,1\n3,Clerk,2\n", intake.Options{})
	if got := outline(table); got != "1< 2<1 3<2" {
		t.Errorf("read as %s", got)
	}
}

// What Chinese spreadsheets export is told from Western text, of which no
// letters above ASCII, many of them or few, look like Chinese.
func TestChineseEncoding(t *testing.T) {
	const text = "工号,姓名,职位,直属上级\n1,张伟,首席执行官,\n2,李镕,IT 经理（北京）,张伟\n"
	data, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	table, report := read(t, data, intake.Options{})
	if report.Encoding != "GB18030" || outline(table) != "1< 2<1" || table.Positions[1].Title.Text != "IT 经理（北京）" {
		t.Errorf("read as %s: %s", report.Encoding, outline(table))
	}
	for _, western := range []string{"id,title,name\n1,Geschäftsführer,Jörg Grün\n", "id,title,name\n1,ÄÖÜÄÖÜÄÖÜ,Zoë ÇÉÈÊÂÔ\n", "id,title\n1,éé èè\n2,Œuvre\n",
		"id,title\n1,Head of “IT” – Europe\n2,Ann’s clerk…\n", "id,title\n1,Clerk (½ day)\n2,± 5 €\n", "id,title,name\n1,Jefa,Mª Luz\n2,Jefe 2º,Mª Paz\n",
		"id,title,name\n1,Clerk,Žan Lee\n", "id,title\n1,Clerk (100 m² or µm)\n",
		"id,title\n1,LEITER STRAßEN\n2,A×B\n",
		"id,title,name\n1,CEO,José Müller\n2,CIO,Åsa Öst\n3,CFO,João Conceição\n4,COO,Søren Kjær\n5,CMO,Zoë Lefèvre\n6,CSO,Begoña Núñez\n7,CTO,Þór Élès\n"} {
		data, err := charmap.Windows1252.NewEncoder().String(western)
		if err != nil {
			t.Fatal(err)
		}
		if _, report := read(t, data, intake.Options{}); report.Encoding != "Windows-1252" {
			t.Errorf("%q: read as %s", western, report.Encoding)
		}
	}
}

// A damaged UTF-8 text is no text in another encoding.
func TestDamagedEncoding(t *testing.T) {
	for _, text := range []string{"id,title\n1,Gesch\xe4ftsführer für Käse, Möbel, Züge, Bücher, Türen, Hüte, Körbe, Gläser\n", "id,title\n1,首席执行官\xe9x首席信息官\n"} {
		if _, report, err := intake.Read([]byte(text), intake.Options{}); err == nil || !strings.Contains(err.Error(), "is not UTF-8") {
			t.Errorf("%q: read as %s, %v", text, report.Encoding, err)
		}
	}
}

// The kind is found by the content where the name does not say it.
func TestKinds(t *testing.T) {
	for _, c := range []struct{ name, text, kind, delimiter, want string }{
		{"", "id,title,boss\na,A,\nb,B,a\n", "CSV", "comma", "a< b<a"},
		{"-", "id;title;boss\na;A, the first;\nb;B, the second;a\n", "CSV", "semicolon", "a< b<a"},
		{"x.txt", "id\ttitle\tboss\na\tA\t\nb\tB\ta\n", "TSV", "tab", "a< b<a"},
		{"", "id|title|boss\ra|A|\rb|B|a\r", "CSV", "bar", "a< b<a"},
		{"", "sep=^\nid^title^boss\na^A^\nb^B^a\n", "CSV", "caret", "a< b<a"},
		{"", "Title\nChief\nClerk\n", "CSV", "comma", "chief< clerk<"},
		{"", "CEO\nCIO\nIT Manager\n", "CSV", "comma", "ceo< cio< it-manager<"},
		{"", `[{"id":"a"},{"id":"b","pid":"a"}]`, "JSON", "", "a< b<a"},
		{"", `{"id":"a","children":[{"id":"b"}]}`, "JSON", "", "a< b<a"},
		{"", "- id: a\n- id: b\n  boss: a\n", "YAML", "", "a< b<a"},
		{"", "# staff\nstaff:\n  a: {title: A}\n  b: {title: B, boss: a}\n", "YAML", "", "a< b<a"},
		{"", "id: a\nname: Ann\nchildren:\n- id: b\n", "YAML", "", "a< b<a"},
		{"-", "[{id: a}, {id: b, boss: a}]\n", "YAML", "", "a< b<a"},
		{"-", "organization: {name: X, headcount: 9}\npositions:\n- id: a\n- id: b\n  reports_to: a\n", "YAML", "", "a< b<a"},
		{"-", "staff:   # all of them; so far\n- id: a\n- id: b\n  boss: a\n", "YAML", "", "a< b<a"},
		{"-", "Team:Title:Boss\na:A:\nb:B:a\n", "CSV", "colon", "a< b<a"},
		{"", "{staff: [{id: a, title: \"A\"}]}\n", "YAML", "", "a<"},
		{"x.csv", "{\"id\": \"a\"}\n{\"id\": \"b\", \"pid\": \"a\"}\n", "JSON", "", "a< b<a"},
		{"x.yml", "{id: a, title: A}\n---\n{id: b, boss: a}\n", "YAML", "", "a< b<a"},
	} {
		table, report := read(t, c.text, intake.Options{Name: c.name})
		if got := outline(table); got != c.want || report.Kind != c.kind || report.Delimiter != c.delimiter {
			t.Errorf("%q: %s %s %s; want %s %s %s", c.text, report.Kind, report.Delimiter, got, c.kind, c.delimiter, c.want)
		}
	}
}

// Managers are found however they are named.
func TestManagers(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"id":               {"id,title,manager\n7,A,\n8,B,7\n", "7< 8<7"},
		"id, other zeros":  {"id,title,manager\n007,A,\n008,B,7.0\n", "007< 008<007"},
		"id in other case": {"id,title,manager\nAB,A,\nCD,B,ab\n", "AB< CD<AB"},
		"exact id first":   {"id,title,manager\nAB,A,\nab,B,AB\nx,C,ab\n", "AB< ab<AB x<ab"},
		"name":             {"name,manager\nAnn Lee,\nBo Chen,ann lee\n", "ann-lee< bo-chen<ann-lee"},
		"last, first":      {"name,manager\nAnn Lee,\nBo Chen,\"Lee, Ann\"\n", "ann-lee< bo-chen<ann-lee"},
		"name and number":  {"name,manager\nAnn Lee,\nBo Chen,Ann Lee (0042)\n", "ann-lee< bo-chen<ann-lee"},
		"title":            {"title,manager\nChief,\nClerk,chief\n", "chief< clerk<chief"},
		"title with marks": {"title,manager\n**Chief**,\nClerk,<i>Chief</i>\n", "chief< clerk<chief"},
		"role":             {"title,role,name,manager\nIT Manager,it-manager,Ann,\nClerk,clerk,Bo,it-manager\n", "it-manager< clerk<it-manager"},
		"slug of a title":  {"id,title,manager\n1,IT Manager,\n2,Clerk,it-manager\n", "1< 2<1"},
		"login":            {"id,name,login,manager\n1,Ann,al,\n2,Bo,bc,AL\n", "1< 2<1"},
		"mixed":            {"id,name,manager\n1,Ann,\n2,Bo,1\n3,Cy,1\n4,Di,Bo\n", "1< 2<1 3<1 4<2"},
		"two columns":      {"id,name,manager id,manager name\n1,Ann,,\n2,Bo,1,Ann\n3,Cy,,Bo\n4,Di,77,Bo\n", "1< 2<1 3<2 4<2"},
		"first and last":   {"First name,Last name,Reports to\nAnn,Lee,\nBo,Chen,Ann Lee\n", "ann-lee< bo-chen<ann-lee"},
		"in German":        {"Titel;Name;Vorgesetzter\nChefin;Ann Lee;\nLeiter;Bo Chen;Ann Lee\n", "chefin< leiter<chefin"},
		"in French":        {"Intitulé,Nom,Responsable\nChef,Lee,\nCommis,Chen,Lee\n", "chef< commis<chef"},
		"in Chinese":       {"职位名称,姓名,上级\nCEO,李安,\nCIO,陈博,李安\n", "ceo< cio<ceo"},
		"a doctor's title": {"Titel;Position;Manager\nDr.;CEO;\nProf.;CIO;CEO\n", "ceo< cio<ceo"},
		"not himself":      {"name,title,manager\nAnn,Chief,\nBo,Clerk,Bo\nBo,Head,Ann\n", "chief< clerk<head head<chief"},
		"unknown":          {"id,title,manager\n1,A,nobody here\n", "1<nobody here"},
		"several":          {"id,title,reports_to\n1,A,\n2,B,\n3,C,1; 2\n", "1< 2< 3<1,2"},
		"top markers":      {"id,title,manager\n1,A,XX\n2,B,none\n3,C,-\n4,D,0\n5,E,NULL\n6,F,#N/A\n", "1< 2< 3< 4< 5< 6<"},
		"0 is an id":       {"id,title,manager\n0,A,-\n1,B,0\n", "0< 1<0"},
		"shared post":      {"id,title,name,manager\n1,A,Ann,\n1,A,Bo,\n2,B,Cy,Bo\n", "1< 2<1"},
		"id among several": {"slug,employee id,manager\na,1,\nb,2,1\n", "1< 2<1"},
		"nested and named": {`[{"id":"a","title":"A","reports":[{"id":"b","title":"B","manager":"A"}]}]`, "a< b<a"},
		"by data alone":    {"id,title,upward\n1,A,\n2,B,1\n3,C,2\n", "1< 2<1 3<2"},
		"yes is no name":   {"id,title,manager\n1,A,yes\n2,B,no\n3,C,no\n", "1< 2< 3<"},
	} {
		t.Run(name, func(t *testing.T) {
			table, _ := read(t, c.text, intake.Options{})
			yamlOf(t, table)
			if got := outline(table); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// Markup goes, its text stays, and what only looks like markup is text.
func TestMarkup(t *testing.T) {
	for in, want := range map[string]string{
		"<b>Head</b> of <i>IT</i>":     "Head of IT",
		"Head<br/>of IT":               "Head of IT",
		"R&amp;D &lt;Lab&gt;":          "R&D <Lab>",
		"R&D":                          "R&D",
		"a <b":                         "a <b",
		"<none> 5 < 6":                 "<none> 5 < 6",
		"<!-- old -->CEO":              "CEO",
		"**Head** of _IT_":             "Head of IT",
		"[Head of IT](https://x.test)": "Head of IT",
		"`root` keeper":                "root keeper",
		"# Head of IT":                 "Head of IT",
		"2 * 3 * 4":                    "2 * 3 * 4",
		"snake_case_title":             "snake_case_title",
		"Grade [7]":                    "Grade [7]",
		"1. Officer":                   "1. Officer",
		"***":                          "***",
		"Head\nof\u00a0IT":             "Head of IT",
	} {
		table, _ := read(t, `[{"id": "x", "title": `+jsonOf(t, in)+`}]`, intake.Options{})
		if got := table.Positions[0].Title.Text; got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

func TestMap(t *testing.T) {
	const text = "Code,Who,Boss ID,Badge\na,Ann,,1\nb,Bo,a,2\n"
	table, report := read(t, text, intake.Options{Map: map[string]string{"Code": "id", "who": "title", "Boss ID": "reports_to", "Badge": "ignore"}})
	if got := outline(table); got != "a< b<a" {
		t.Errorf("got %s", got)
	}
	want := []intake.Column{
		{Header: "Code", Field: "id", Sure: true, Reason: phrase.Verbatim("as asked"), Filled: 2},
		{Header: "Who", Field: "title", Sure: true, Reason: phrase.Verbatim("as asked"), Filled: 2},
		{Header: "Boss ID", Field: "reports_to", Sure: true, Reason: phrase.Verbatim("as asked; by id, 1 of 1 found"), Filled: 1},
		{Header: "Badge", Field: "ignore", Sure: true, Reason: phrase.Verbatim("as asked"), Filled: 2},
	}
	if diff := cmp.Diff(want, report.Columns, cmp.Comparer(func(a, b phrase.Phrase) bool { return a.String() == b.String() })); diff != "" {
		t.Errorf("columns (-want +got):\n%s", diff)
	}
	if report.Unsure || table.Positions[1].Notes.Text != "" {
		t.Errorf("unsure: %v, notes %q; want neither", report.Doubts, table.Positions[1].Notes.Text)
	}
	for _, c := range []struct{ header, field, want string }{
		{"Bos", "id", `there is no column "Bos"`}, {"Code", "reports-to", `did you mean "reports_to"`}, {"Code", "nonsense", "expected one of id, title"},
	} {
		if _, _, err := intake.Read([]byte(text), intake.Options{Map: map[string]string{c.header: c.field}}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s=%s: %v; want %s", c.header, c.field, err, c.want)
		}
	}
}

// A column mapped to no field is kept in the notes, whatever its header says.
func TestMapToNotes(t *testing.T) {
	table, _ := read(t, "id,title,location\na,A,Oslo\n", intake.Options{Map: map[string]string{"location": ""}})
	if p := table.Positions[0]; p.Location.Text != "" || p.Notes.Text != "location: Oslo" {
		t.Errorf("location %q, notes %q; want it in the notes", p.Location.Text, p.Notes.Text)
	}
}

// Whatever a text is made of, the chart says the same.
func TestTextsInYAML(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	pieces := []string{" ", "  ", "\t", "\n", "\n\n", "\r", "\r\n", "a", "b c", ": ", ":", "#", " #", "- ", "'", "\"", "\u0085", "\u2028", "\u00a0", "\ufeff", "é", "社", "|", ">", "%", "@", "`", "&", "*", "!", "? ", "[", "]", "{", "}", ",", "\\", "~", "null", "true", "1", "0x1", "---", "...", "\x00", "\x01", "\x7f", "😀", "<<", "="}
	made := func() org.Value {
		var b strings.Builder
		for range 1 + random.Intn(6) {
			b.WriteString(pieces[random.Intn(len(pieces))])
		}
		return org.Value{Text: b.String()}
	}
	for range 1500 {
		table := &intake.Table{Positions: []*org.Position{{
			ID: "x" + made().Text, Title: made(), Names: []org.Value{{Text: "x" + made().Text}}, Tags: []org.Value{made(), made()}, Notes: made(), Location: made(),
		}}}
		yamlOf(t, table)
	}
}

// Without a column that says what a row is there is no chart, but a report from
// which a person can map the columns.
func TestNoColumns(t *testing.T) {
	_, report, err := intake.Read([]byte("colour,size\nred,1\nblue,2\n"), intake.Options{})
	if !errors.Is(err, intake.ErrNoColumns) || len(report.Columns) != 2 || !report.Unsure {
		t.Errorf("got %v, %d columns, unsure %t; want ErrNoColumns, 2, true", err, len(report.Columns), report.Unsure)
	}
}

// Every header that the chart format itself reads is read alike here.
func TestSameAliasesAsTheFormat(t *testing.T) {
	for _, key := range []string{"manager", "manager_id", "reportsTo", "ReportsTo", "parentId", "pid", "boss", "supervisor", "Reports To", "Reports to Senior Post"} {
		same(t, "- {id: a, title: A}\n- {id: b, title: B, "+key+": a}\n")
	}
	for _, key := range []string{"slug", "employee_id", "Unique Identifier", "Post Unique Reference"} {
		same(t, "- {"+key+": a, title: A}\n- {"+key+": b, title: B, boss: a}\n")
	}
	for _, key := range []string{"role", "position", "job_title"} {
		same(t, "- {id: a, "+key+": The A}\n")
	}
	for _, key := range []string{"dotted_line", "secondary_manager", "matrix_manager", "Dotted Line To"} {
		same(t, "- {id: a, title: A}\n- {id: b, title: B, "+key+": a}\n")
	}
	for _, key := range []string{"name", "names", "department", "location", "accountable_for", "responsible_for", "successor", "tags", "photo", "notes"} {
		same(t, "- {id: a, title: A, "+key+": x}\n")
	}
	same(t, "- {id: a, title: A, url: https://example.com/a}\n")
	for _, top := range []string{"", "null", "none", "'-'", "XX", "0"} {
		same(t, "- {id: a, title: A, reports_to: "+top+"}\n")
	}
	same(t, "- {id: a, title: A, vacant: yes, assistant: true, scope: enterprise, faces: product, horizon: long, authority: strategic, headcount: 3, pay: 4, acting_since: 2026-01-01}\n")
}

// same holds what intake reads of a chart file to what package org does.
func same(t *testing.T, text string) {
	t.Helper()
	chart, err := org.Read("x.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	table, _ := read(t, text, intake.Options{Name: "x.yaml"})
	if diff := cmp.Diff(chart.Positions, table.Positions, samePositions); diff != "" {
		t.Errorf("%s(-org +intake):\n%s", text, diff)
	}
}

// The answer of a service has the entries somewhere within, and says more beside.
func TestWrappedEntries(t *testing.T) {
	for text, want := range map[string]string{
		`{"data": {"employees": [{"id": 1, "title": "CEO"}, {"id": 2, "title": "CIO", "manager": 1}]}}`:                          "1< 2<1; ",
		`{"result": {"data": {"items": [{"id": 1, "title": "CEO"}], "total": 1}}, "status": "ok"}`:                               "1<; total status",
		"response:\n  payload:\n    staff:\n    - {id: 1, title: CEO}\n":                                                         "1<; ",
		`{"data": {"id": 1, "title": "CEO", "reports": [{"id": 2, "title": "CIO"}]}}`:                                            "1< 2<1; ",
		`{"output": {"title": "CEO", "team": [{"title": "CIO"}]}, "response": {"title": "Board", "team": [{"title": "Chair"}]}}`: "output< cio<output response< chair<response; ",
	} {
		table, report := read(t, text, intake.Options{Name: map[bool]string{true: "a.json"}[text[0] == '{']})
		beside := []string{}
		for _, r := range report.Remarks {
			if _, key, ok := strings.Cut(r.Text.String(), `"`); ok {
				key, _, _ = strings.Cut(key, `"`)
				beside = append(beside, key)
			}
		}
		if got := outline(table) + "; " + strings.Join(beside, " "); got != want {
			t.Errorf("%s\nread as %q, want %q", text, got, want)
		}
	}
}

func TestSheetsAreAWorkbooks(t *testing.T) {
	_, _, err := intake.Read([]byte("id,title\n1,CEO\n"), intake.Options{Sheet: "Staff"})
	if err == nil || err.Error() != `this is CSV, which has no worksheets; leave "Staff" out` {
		t.Errorf("%v", err)
	}
}
