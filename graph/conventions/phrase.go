package conventions

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

// who names a position in a sentence: "Ada Quist (CIO)", "the vacant CIO" or
// "CIO" where no holder is named. A shared post is named before those who share it, so
// that it is one for the sentence: "CIO (Ada Quist and Bo Lind)".
func who(p *org.Position) phrase.Phrase {
	switch held := p.Holder() != ""; {
	case len(p.Names) > 1 && p.Title.Text != "":
		return phrase.New("%s (%s)", shorten(p.Title.Text), holders(p))
	case held && p.Title.Text != "":
		return phrase.New("%s (%s)", holders(p), shorten(p.Title.Text))
	case held:
		return holders(p)
	case p.Vacant:
		return phrase.New("the vacant %s", shorten(p.Label()))
	}
	return phrase.Verbatim(shorten(p.Label()))
}

// holders names the people of a position: "Ada Quist and Bo Lind".
func holders(p *org.Position) phrase.Phrase {
	all := p.Holder()
	if short := shorten(all); short != all {
		return phrase.Verbatim(short)
	}
	return p.Holders()
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
func line(p, boss *org.Position) phrase.Phrase {
	return phrase.New("%s reports to %s", who(p), who(boss))
}

// list names positions, the first few of many.
func list(positions []*org.Position) phrase.Phrase {
	names := make([]phrase.Phrase, len(positions))
	for i, p := range positions {
		names[i] = who(p)
	}
	return few(names)
}

// few writes "a, b and c", the first few of many.
func few(names []phrase.Phrase) phrase.Phrase {
	const most = 5
	if more := len(names) - most; more > 1 {
		names = append(slices.Clone(names[:most]), phrase.New("%d more", more))
	}
	return phrase.And(names...)
}

// eitherTitle names roles, in English as "Chief Risk or Revenue Officer": the words
// that all titles begin and end with are said once there.
func eitherTitle(candidates []roles.Role) phrase.Phrase {
	all := make([]phrase.Phrase, len(candidates))
	for i, role := range candidates {
		all[i] = phrase.New(role.Title())
	}
	either := phrase.Or(all...)
	either.English = shared(candidates)
	return either
}

// shared writes "Chief Risk or Revenue Officer".
func shared(candidates []roles.Role) string {
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
	words := append(slices.Clone(first[:begin]), phrase.Or(phrase.Names(between)...).String())
	return strings.Join(append(words, first[len(first)-end:]...), " ")
}

// quote marks a value of the file in a sentence.
func quote(s string) phrase.Phrase { return phrase.Quote(shorten(s)) }

// roleName names a role as people say it: CIO, IT Director, Chief Audit Executive; one
// of the chart's own by the words of its id.
func roleName(name string) phrase.Phrase {
	if of, deputy := strings.CutPrefix(name, "deputy-"); deputy {
		return phrase.New("Deputy %s", roleName(of))
	}
	if len(name) <= 4 && !strings.Contains(name, "-") {
		return phrase.Verbatim(strings.ToUpper(name))
	}
	if role := roles.Role(name); role.Rank() != roles.RankUnknown {
		return phrase.New(role.Title())
	}
	words := strings.Split(name, "-")
	for i, w := range words {
		words[i] = strings.ToUpper(w[:min(1, len(w))]) + w[min(1, len(w)):]
		if slices.Contains(capitals, w) {
			words[i] = strings.ToUpper(w)
		}
	}
	return phrase.Verbatim(strings.Join(words, " "))
}

// capitals are the words within ids that people write in capitals.
var capitals = []string{"it", "ict", "hr", "erp", "bi", "qa"}

// countReports counts those who report to a position.
func countReports(n int) phrase.Phrase { return phrase.Count(n, "%d report", "%d reports") }
