package conventions

import (
	"slices"
	"strconv"
	"strings"

	"dotline/graph/org"
	"dotline/graph/roles"
)

// who names a position in a sentence: "Ada Quist (CIO)", "the vacant CIO" or
// "CIO" where no holder is named.
func who(p *org.Position) string {
	switch holder := p.Holder(); {
	case holder != "" && p.Title.Text != "":
		return shorten(holder) + " (" + shorten(p.Title.Text) + ")"
	case holder != "":
		return shorten(holder)
	case p.Vacant:
		return "the vacant " + shorten(p.Label())
	}
	return shorten(p.Label())
}

// shorten keeps a sentence readable whatever stands in a title.
func shorten(s string) string {
	if len(s) <= 60 && !strings.ContainsAny(s, "\t\r\n") {
		return s
	}
	s = strings.Join(strings.Fields(s), " ")
	if runes := []rune(s); len(runes) > 60 {
		return string(runes[:59]) + "…"
	}
	return s
}

// line says what is drawn: who reports to whom.
func line(p, boss *org.Position) string { return who(p) + " reports to " + who(boss) }

// list names positions, the first few of many.
func list(positions []*org.Position) string {
	names := make([]string, len(positions))
	for i, p := range positions {
		names[i] = who(p)
	}
	return few(names)
}

// few writes "a, b and c", the first few of many.
func few(names []string) string {
	const most = 5
	if more := len(names) - most; more > 1 {
		names = append(slices.Clone(names[:most]), strconv.Itoa(more)+" more")
	}
	return join(names, "and")
}

// join writes "a, b or c".
func join(words []string, conjunction string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + conjunction + " " + words[last]
}

// eitherTitle writes "Chief Risk or Revenue Officer": the words that all titles
// begin and end with are said once.
func eitherTitle(candidates []roles.Role) string {
	titles := make([][]string, len(candidates))
	for i, role := range candidates {
		titles[i] = strings.Fields(role.Title())
	}
	first, begin, end := titles[0], 0, 0
	for !slices.ContainsFunc(titles, func(t []string) bool { return len(t) <= begin+1 || t[begin] != first[begin] }) {
		begin++
	}
	for !slices.ContainsFunc(titles, func(t []string) bool {
		return len(t) <= begin+end+1 || t[len(t)-1-end] != first[len(first)-1-end]
	}) {
		end++
	}
	between := make([]string, len(titles))
	for i, t := range titles {
		between[i] = strings.Join(t[begin:len(t)-end], " ")
	}
	words := append(slices.Clone(first[:begin]), join(between, "or"))
	return strings.Join(append(words, first[len(first)-end:]...), " ")
}

// after puts a reason behind a sentence, where there is one.
func after(mark, reason string) string {
	if reason == "" {
		return ""
	}
	return mark + reason
}

// quote marks a value of the file in a sentence.
func quote(s string) string { return strconv.Quote(shorten(s)) }

// roleName names a role as people say it: CIO, IT Director, Chief Audit Executive; one
// of the chart's own by the words of its id.
func roleName(name string) string {
	if of, deputy := strings.CutPrefix(name, "deputy-"); deputy {
		return "Deputy " + roleName(of)
	}
	if len(name) <= 4 && !strings.Contains(name, "-") {
		return strings.ToUpper(name)
	}
	if role := roles.Role(name); role.Rank() != roles.RankUnknown {
		return role.Title()
	}
	words := strings.Split(name, "-")
	for i, w := range words {
		words[i] = strings.ToUpper(w[:min(1, len(w))]) + w[min(1, len(w)):]
		if slices.Contains(capitals, w) {
			words[i] = strings.ToUpper(w)
		}
	}
	return strings.Join(words, " ")
}

// capitals are the words within ids that people write in capitals.
var capitals = []string{"it", "ict", "hr", "erp", "bi", "qa"}

// count writes a number with its noun: "1 report", "3 reports".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// number writes a number with its thousands parted: "12,000,000".
func number(n float64) string {
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(n, 'f', -1, 64), ".")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if fraction != "" {
		whole += "." + fraction
	}
	return whole
}
