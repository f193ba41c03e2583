package intake

import (
	"slices"
	"strings"
)

// Tables of two persons a row have two headers, one above the other: whose column it is,
// and what is in it. The column of a manager's name is called so by both together.

// grouped returns the header at a row with what stands above it, and the row of that
// header, which is the next one where that row is what stands above.
func grouped(rows []row, at int) (header []string, of int) {
	if at > 0 {
		if joined, ok := joinHeaders(rows[at-1].cells, rows[at].cells); ok {
			return joined, at
		}
	}
	if at+1 < len(rows) && isAllHeaders(rows[at+1].cells) {
		if joined, ok := joinHeaders(rows[at].cells, rows[at+1].cells); ok {
			return joined, at + 1
		}
	}
	return rows[at].cells, at
}

// joinHeaders puts what stands above headers, over the first column of some or over each,
// before those that are there twice, where it is what managers' columns are called by.
func joinHeaders(above, headers []string) ([]string, bool) {
	times := map[string]int{}
	for _, h := range headers {
		times[headerKey(h)]++
	}
	joined, group, some := slices.Clone(headers), "", false
	for i, h := range headers {
		over := ""
		if i < len(above) {
			over = cleanLine(above[i])
		}
		if over != "" {
			group = over
		}
		if blank(h) || len(group) > maxHeader || over == "" && times[headerKey(h)] < 2 {
			continue
		}
		if m, ok := lookUp(group); ok && (m.field == "reports_to" || m.field == "dotted_line_to") {
			joined[i], some = group+" "+strings.TrimSpace(h), some || times[headerKey(h)] > 1
		}
	}
	return joined, some
}

// isAllHeaders reports whether all cells are headers, and some of them there twice.
func isAllHeaders(cells []string) bool {
	seen := map[string]bool{}
	twice := false
	for _, c := range cells {
		if blank(c) {
			continue
		}
		if _, ok := lookUp(c); !ok || len(c) > maxHeader {
			return false
		}
		key := headerKey(c)
		twice, seen[key] = twice || seen[key], true
	}
	return twice && len(seen) > 1
}
