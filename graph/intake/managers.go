package intake

import (
	"regexp"
	"slices"
	"strings"
)

// Headers name a manager in more combinations of words than a list could hold:
// by which line ("direct", "matrix"), and by what of that manager ("Supervisor
// EID", "Vorgesetzter Pers.Nr.", "Reports To Associate ID"). These are the words,
// as headerKey leaves them. A header with any other is none of these: "Is Manager",
// "Manager Phone".
const (
	managerWords = `(?:reportsto|reportingto|reportingmanagers?|linemanagers?|managers?|supervisors?|mgr|boss|superior|vorgesetzte[rn]?|vorges|führungskraft|responsable|responsabile|leidinggevende|jefe|gestor|直属上级|直接上级|上级|上司|主管)`
	solidWords   = `(?:direct|immediate|solidline|primary|administrative|direkte[rn]?|disziplinarische[rn]?|hiérarchique|直接|直属)`
	dottedWords  = `(?:dottedline|dotted|matrix|functional|secondary|fachliche[rn]?|funktionale[rn]?|fonctionnel(?:le)?|虚线|职能)`
	byWords      = `(?:employee|emp|personnel|personal|person|pers|worker|associate|user|staff|mitarbeiter|position|post|planstellen?|stellen?|job|` +
		`eid|id|number|num|nummer|no|nr|code|ref|matricule|matrícula|matricola|full|legal|display|name|title|titel|email|mail|address|adresse|work|login|upn|` +
		`of|the|der|des|du|de|la|工号|编号|社員番号|姓名|名称|邮箱|职位)`
)

var managerHeaders = []struct {
	field  string
	header *regexp.Regexp
}{
	{"reports_to", regexp.MustCompile(`^` + byWords + `*` + solidWords + `?` + managerWords + solidWords + `?` + byWords + `*$`)},
	{"dotted_line_to", regexp.MustCompile(`^` + byWords + `*(?:` + dottedWords + managerWords + `|` + managerWords + dottedWords + `)` + byWords + `*$`)},
}

// managerMeaning returns which line a header names the upper end of. The names
// of the vocabulary are better ones.
func managerMeaning(key string) (meaning, bool) {
	for _, m := range managerHeaders {
		if m.header.MatchString(key) {
			return meaning{m.field, len(vocabulary)}, true
		}
	}
	return meaning{}, false
}

var (
	managerFirstName = regexp.MustCompile(`^` + solidWords + `?` + managerWords + `(?:first|given|vor)name?$`)
	managerLastName  = regexp.MustCompile(`^` + solidWords + `?` + managerWords + `(?:last|family|nach|sur)name?$`)
)

// joinManagerNames makes one column of the two in which a manager's first and last
// name stand, unless one of them is asked for by itself. It returns where that is, -1
// for nowhere.
func (g *grid) joinManagerNames(asked map[string]string) int {
	column := func(like *regexp.Regexp) int {
		return slices.IndexFunc(g.columns, func(h string) bool {
			_, alone := asked[h]
			return !alone && len(h) <= maxHeader && like.MatchString(headerKey(h))
		})
	}
	first, last := column(managerFirstName), column(managerLastName)
	if first < 0 || last < 0 {
		return -1
	}
	joined := func(cells []string) []string {
		whole := slices.Clone(cells)
		for len(whole) <= max(first, last) {
			whole = append(whole, "")
		}
		whole[first] = strings.TrimSpace(whole[first] + " " + whole[last])
		return slices.Delete(whole, last, last+1)
	}
	for i := range g.rows {
		g.rows[i].cells = joined(g.rows[i].cells)
	}
	if g.header != nil {
		g.header = trimmed(joined(g.header))
	}
	name := g.columns[first] + " + " + g.columns[last]
	g.columns = joined(g.columns)
	if last < first {
		first--
	}
	g.columns[first] = name
	return first
}
