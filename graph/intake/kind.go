package intake

import (
	"bytes"
	"path"
	"regexp"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
)

// kindOfBytes recognises what is no text by its first bytes: "XLSX", "" for what
// may be text, and an error for what is known and not read.
func kindOfBytes(data []byte) (string, error) {
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return "", phrase.Errorf("the file is empty; expected a table with a header, JSON or YAML")
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return "XLSX", nil
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return "", phrase.Errorf("this is an old or an encrypted Excel workbook; save it as .xlsx without a password, or as CSV")
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return "", phrase.Errorf("this is a PDF; expected CSV, XLSX, JSON or YAML")
	case markup.Match(data[:min(len(data), 512)]):
		return "", phrase.Errorf("this is a web page, whatever its name says; open it in a spreadsheet and save it as .xlsx or CSV")
	}
	return "", nil
}

var (
	markup    = regexp.MustCompile(`^(?i)\x{feff}?\s*<(!doctype|html|\?xml|table)`)
	jsonStart = regexp.MustCompile(`^(\[\s*[\[{]|\{\s*"[^"]*"\s*:)`)
	// A key without quotes, which JSON does not know.
	yamlFlow = regexp.MustCompile(`^[\[{][\s\[{]*[^"'\s\[\]{},:]+[^"\[\]{},:]*:\s`)
	// A key alone on its line, a key before a value, an item of a list, or the
	// document's own mark. None of these begins a table with two columns, nor does
	// the name of a chart's section before a colon.
	yamlStart = regexp.MustCompile(`^(---\s*$|-\s|-$|%YAML|[^,;\t|:]+:\s*$|[^,;\t|:]+:\s+[^,;\t|]*$)`)
)

// kindOfText tells the kinds of text apart: "JSON", "YAML", "TSV" or "CSV" (which
// stands for any other delimiter too).
func kindOfText(text string, o Options) string {
	start := strings.TrimSpace(text)
	ext := strings.ToLower(path.Ext(strings.ReplaceAll(o.Name, `\`, "/")))
	switch {
	case o.Delimiter == '\t':
		return "TSV"
	case o.Delimiter != 0:
		return "CSV"
	case ext == "" && yamlFlow.MatchString(start):
		return "YAML"
	case jsonStart.MatchString(start) && ext != ".yaml" && ext != ".yml":
		return "JSON"
	case ext == ".json" || ext == ".jsonl" || ext == ".ndjson":
		return "JSON"
	case ext == ".yaml" || ext == ".yml":
		return "YAML"
	case ext == ".tsv" || ext == ".tab":
		return "TSV"
	case ext == ".csv":
		return "CSV"
	case strings.HasPrefix(start, "{") || strings.HasPrefix(start, "["):
		return "JSON"
	}
	for line := range strings.Lines(start) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		line, _, _ = strings.Cut(line, " #")
		if key, value, ok := strings.Cut(line, ":"); ok && (value == "" || value[0] == ' ') && org.SectionOf(key) != "" || yamlStart.MatchString(strings.TrimSpace(line)) {
			return "YAML"
		}
		break
	}
	return "CSV"
}
