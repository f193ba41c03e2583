package intake_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"dotline/graph/intake"
)

// hostile are files made to harm, or broken ones. Each has a part of the error
// that must come of it; "" where it can be read, and must end.
var hostile = []struct {
	name, file, want string
	data             func() []byte
}{
	{"nothing", "x.csv", "empty", text(" \n")},
	{"100 MB of one line", "x.csv", "larger than 32 MB", func() []byte { return bytes.Repeat([]byte("a"), 100<<20) }},
	{"8 MB of one cell", "x.csv", "line 1 has a cell of 8 MB", func() []byte { return bytes.Repeat([]byte("a"), 8<<20) }},
	{"a million columns", "x.csv", "1000001 columns; expected at most 16384", func() []byte { return bytes.Repeat([]byte(","), 1_000_000) }},
	{"columns over quoted line ends", "x.csv", "cells; expected at most", func() []byte {
		return []byte(strings.Repeat("\"\n\"", 1000) + strings.Repeat("\"\n\""+strings.Repeat(",", 10_000), 1000))
	}},
	{"ten million rows", "x.csv", "expected at most", func() []byte { return []byte("id,title\n" + strings.Repeat("a,b\n", 7_000_000)) }},
	{"all rows share an id", "x.csv", "", func() []byte {
		var b bytes.Buffer
		b.WriteString("id,name,tags,thing\n")
		for i := range 8_000 {
			fmt.Fprintf(&b, "x,n%d,t%d,u%d\n", i, i, i)
		}
		return b.Bytes()
	}},
	{"all rows report to a namesake", "x.csv", "", func() []byte {
		var b bytes.Buffer
		b.WriteString("name,title,manager,manager title\n")
		for range 8_000 {
			b.WriteString("Ann Lee,Clerk,Ann Lee,Clerk\n")
		}
		return b.Bytes()
	}},
	{"a loop of all rows", "x.csv", "", func() []byte {
		var b bytes.Buffer
		b.WriteString("id,manager\n")
		for i := range 8_000 {
			fmt.Fprintf(&b, "%d,%d\n", i, (i+1)%8_000)
		}
		return b.Bytes()
	}},
	{"a cell of very many managers", "x.csv", "", func() []byte { return []byte("id,manager\n1," + strings.Repeat("a;", 200_000) + "\n") }},
	{"sixteen thousand titles", "x.csv", "", func() []byte {
		return []byte(strings.Repeat("title,manager,id,", 5000) + "x\n" + strings.Repeat("a\n", 8_000))
	}},
	{"long headers, many cells", "x.csv", "notes", func() []byte {
		return []byte("title" + strings.Repeat(","+strings.Repeat("h", 50), 100) + "\n" + strings.Repeat("1"+strings.Repeat(",1", 100)+"\n", 25_000))
	}},
	{"markup in every cell", "x.csv", "", func() []byte {
		var b bytes.Buffer
		b.WriteString("title,name,department,location\n")
		for i := range 8_000 {
			fmt.Fprintf(&b, "**<b>a%d,[[[[*_`%d,&lt;<i>*%d*,**__%d**\n", i, i, i, i)
		}
		return b.Bytes()
	}},
	{"a zero byte", "x.csv", "line 2: a zero byte", text("id,title\n1,a\x00b\n")},
	{"broken UTF-8", "x.csv", "line 2: byte 0xff is not UTF-8", text("id,title\n1,é\xff\n")},
	{"half of UTF-16", "x.csv", "UTF-16 LE", text("\xff\xfei\x00d")},
	{"an open quote", "x.csv", "line 2: a quote opens here", text("id,title\n1,\"a\n2,b\n3,c\n")},
	{"a web page", "staff.xls", "web page", text("<!DOCTYPE html><table><tr><td>id</td></tr></table>")},
	{"a web page with a byte order mark", "staff.xls", "web page", text("\ufeff<html><table><tr><td>id</td></tr></table>")},
	{"an old workbook", "x.xls", "old or an encrypted", text("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")},
	{"a PDF", "x.pdf", "PDF", text("%PDF-1.7\n")},
	{"a delimiter that is none", "x.csv", "no column", text("colour\nred\n")},
	{"a million brackets", "x.json", "nested more than", func() []byte { return bytes.Repeat([]byte("["), 1_000_000) }},
	{"a million objects in each other", "x.json", "nested more than", func() []byte { return bytes.Repeat([]byte(`{"a":`), 1_000_000) }},
	{"two million numbers", "x.json", "values", func() []byte { return []byte("[" + strings.Repeat("1,", 2_000_000) + "1]") }},
	{"a hundred thousand different keys", "x.json", "differ too much", func() []byte {
		var b bytes.Buffer
		for i := range 8_000 {
			fmt.Fprintf(&b, "{\"id\":%d,\"k%d\":1}\n", i, i)
		}
		return b.Bytes()
	}},
	{"the same key again and again", "x.json", "different keys", func() []byte { return []byte(`[{"id": 1` + strings.Repeat(`, "k": 1`, 200_000) + `}]`) }},
	{"a title of 8 MB", "x.json", "\"title\" of entry 1 has 8 MB", func() []byte { return []byte(`[{"title": "` + strings.Repeat("a", 8<<20) + `"}]`) }},
	{"half a JSON document", "x.json", "line 2: not JSON: the text ends", text("[{\"id\": 1},\n")},
	{"no JSON", "x.json", "not JSON: invalid character", text("[{\"id\": 1},\n oops]")},
	{"a number alone", "x.json", "no entries", text("{}")},
	{"an alias bomb", "x.yaml", "alias", func() []byte {
		var b bytes.Buffer
		b.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x]\n")
		for i := 1; i < 12; i++ {
			fmt.Fprintf(&b, "a%d: &a%d [%s*a%d]\n", i, i, strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 8), i-1)
		}
		return b.Bytes()
	}},
	{"an alias within itself", "x.yaml", "alias within itself", text("- &a\n  id: 1\n  children: [*a]\n")},
	{"a million brackets in YAML", "x.yaml", "", func() []byte { return bytes.Repeat([]byte("["), 1_000_000) }},
	{"a million items in YAML", "x.yaml", "too many values", func() []byte { return bytes.Repeat([]byte("- a\n"), 8_000_000) }},
	{"the same key again and again in YAML", "x.yaml", "", func() []byte { return []byte("- {id: 1" + strings.Repeat(", k: 1", 5_000) + "}") }},
	{"half a workbook", "x.xlsx", "damaged", text("PK\x03\x04oops")},
	{"another archive", "x.xlsx", "no Excel workbook", func() []byte { return archive(map[string]string{"a.txt": "hello"}) }},
	{"a zip bomb", "x.xlsx", "unpacks into more than", func() []byte {
		return archive(map[string]string{"xl/workbook.xml": "<x/>", "xl/worksheets/sheet1.xml": strings.Repeat(" ", 66<<20)})
	}},
	{"many small bombs", "x.xlsx", "unpacks into more than", func() []byte {
		parts := map[string]string{}
		for i := range 66 {
			parts[fmt.Sprintf("xl/media/%d", i)] = strings.Repeat(" ", 1<<20)
		}
		return archive(parts)
	}},
	{"a lying zip", "x.xlsx", "workbook", func() []byte {
		data := archive(map[string]string{"xl/workbook.xml": strings.Repeat(" ", 50<<20)})
		return bytes.ReplaceAll(data, []byte{0, 0, 0x20, 0x03}, []byte{0x10, 0, 0, 0})
	}},
	{"rows without end", "x.xlsx", "rows beyond the last", func() []byte {
		return withSheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row><row r="2000000000"><c r="A2000000000" t="inlineStr"><is><t>a</t></is></c></row>`)
	}},
	{"one long text many times", "x.xlsx", "too large", func() []byte {
		var b strings.Builder
		for i := 1; i < 10_000; i++ {
			fmt.Fprintf(&b, `<row r="%d"><c t="s"><v>0</v></c></row>`, i)
		}
		return withSheet(b.String(), `<si><t>`+strings.Repeat("x", 8_000)+`</t></si>`)
	}},
	{"very many texts", "x.xlsx", "600000 different texts", func() []byte { return withSheet("", strings.Repeat(`<si><t>x</t></si>`, 600_000)) }},
	{"a text that there is not", "x.xlsx", "damaged", func() []byte { return withSheet(`<row r="1"><c t="s"><v>-5</v></c></row>`, `<si><t>x</t></si>`) }},
	{"cells far to the right", "x.xlsx", "too large", func() []byte {
		var b strings.Builder
		for i := 1; i < 100_000; i++ {
			fmt.Fprintf(&b, `<row r="%d"><c r="XFD%d" t="str"><v>x</v></c></row>`, i, i)
		}
		return withSheet(b.String())
	}},
	{"many numbers", "x.xlsx", "", func() []byte {
		var b strings.Builder
		for i := 1; i <= 5_000; i++ {
			fmt.Fprintf(&b, `<row r="%d">%s</row>`, i, strings.Repeat(`<c><v>1</v></c>`, 30))
		}
		return withSheet(b.String())
	}},
}

func text(s string) func() []byte { return func() []byte { return []byte(s) } }

// archive makes a zip file of the parts.
func archive(parts map[string]string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range parts {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, content)
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// withSheet makes a workbook whose one worksheet has these rows, and refers to
// these texts.
func withSheet(rows string, texts ...string) []byte {
	const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	return archive(map[string]string{
		"_rels/.rels":                `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"[Content_Types].xml":        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"xl/workbook.xml":            `<workbook ` + main + ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Staff" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/sharedStrings.xml":       `<sst ` + main + `>` + strings.Join(texts, "") + `</sst>`,
		"xl/worksheets/sheet1.xml":   `<worksheet ` + main + `><sheetData>` + rows + `</sheetData></worksheet>`,
	})
}

// Whatever a file is, reading it ends, in a chart or in an error that says why.
func TestHostile(t *testing.T) {
	for _, c := range hostile {
		t.Run(c.name, func(t *testing.T) {
			table, _, err := intake.Read(c.data(), intake.Options{Name: c.file})
			switch {
			case c.want != "" && err == nil:
				t.Fatalf("read without an error; want one that says %q", c.want)
			case c.want != "" && !strings.Contains(err.Error(), c.want):
				t.Fatalf("%v; want an error that says %q", err, c.want)
			case err != nil && len(err.Error()) > 400:
				t.Errorf("the error has %d characters", len(err.Error()))
			}
			if err == nil {
				if _, err := table.YAML(); err != nil {
					t.Error(err)
				}
			}
		})
	}
}
