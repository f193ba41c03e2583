package intake

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dotline/graph/org"
)

// isTop reports whether a manager's cell says that there is none.
func isTop(cell string) bool {
	switch strings.ToLower(cell) {
	case "", "-", "--", "–", "—", "~", "0", "xx", "x", "none", "(none)", "null", "(null)", "nil", "n/a", "na", "#n/a", "n.a.", "not applicable",
		"top", "root", "self", "no manager", "no_manager", "no one", "nobody", "keine", "keiner", "aucun", "ninguno":
		return true
	}
	return cell != "" && strings.Trim(cell, "0") == "" // a number that was never given: 00000000
}

// isVacancy reports whether a holder's cell says that the post has none.
func isVacancy(cell string) bool {
	vacant, _ := cutVacancy(cell)
	return vacant
}

// vacancies are what stands for a holder where there is none, with more behind
// it or not; openings stand alone, for Open is a name too.
var (
	vacancies = []string{
		"vacant", "vacancy", "vacant post", "vacant position", "vacant role", "position vacant", "post vacant", "currently vacant", "new vacancy", "unfilled", "tbd", "tbc", "tba", "tbh",
		"to be hired", "to be appointed", "to be confirmed", "to be determined", "to be recruited", "recruiting", "open position", "open role", "open req", "open requisition", "open headcount", "new hire",
		"n.n.", "unbesetzt", "vakant", "vacante", "poste vacant", "à pourvoir",
	}
	openings = []string{"open", "n/n", "nn"}
)

// cutVacancy reports whether a holder's cell says that there is none, and
// returns what it says besides: "REQ 12" of "Vacant - REQ 12".
func cutVacancy(cell string) (vacant bool, detail string) {
	const marks = "*()[]<>-–—:#, "
	text := strings.Trim(cell, marks)
	lower := strings.ToLower(text)
	longest := 0
	for _, v := range vacancies {
		rest, ok := strings.CutPrefix(lower, v)
		if next, _ := utf8.DecodeRuneInString(rest); ok && !unicode.IsLetter(next) {
			longest = max(longest, len(v))
		}
	}
	if longest == 0 {
		return slices.Contains(openings, lower), ""
	}
	// Where lower case is of another length, both are the details.
	if len(lower) != len(text) {
		longest = 0
	}
	return true, strings.Trim(text[longest:], marks)
}

// isWithheld reports whether a holder's cell says that there is one, unnamed.
func isWithheld(cell string) bool {
	switch strings.ToLower(cell) {
	case "n/d", "n/a", "-", "–", "—", "not disclosed", "undisclosed", "withheld", "redacted", "unknown", "career incumbent":
		return true
	}
	return false
}

// isEliminated reports whether a holder's cell says that there is no such post
// any more, as organograms of the UK government do.
func isEliminated(cell string) bool { return strings.EqualFold(cell, "eliminated") }

// isSalutation reports whether a cell of a column called "Title" is how a person
// is addressed.
func isSalutation(cell string) bool {
	switch strings.ToLower(strings.TrimSuffix(cell, ".")) {
	case "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "prof. dr", "sir", "herr", "frau", "m", "mme", "mlle":
		return true
	}
	return false
}

// truth reads a yes or no; ok is false where a cell is neither.
func truth(cell string) (yes, ok bool) {
	switch strings.ToLower(cell) {
	case "true", "yes", "y", "on", "1", "x", "ja", "oui", "si", "sí", "wahr", "vrai":
		return true, true
	case "", "false", "no", "n", "off", "0", "-", "nein", "non", "falsch", "faux":
		return false, true
	}
	return false, false
}

// number reads a number as people write it, with a currency and with points or
// commas between the thousands; ok is false where it could be read in two ways.
func number(cell string) (n org.Number, ok bool) {
	s := strings.Map(func(c rune) rune {
		if isSpace(c) || strings.ContainsRune("$£€¥'’_", c) {
			return -1
		}
		return c
	}, cell)
	for _, code := range []string{"USD", "EUR", "GBP", "CHF"} {
		s = strings.TrimSuffix(strings.TrimPrefix(s, code), code)
	}
	points, commas := strings.Count(s, "."), strings.Count(s, ",")
	switch {
	case points > 0 && commas > 0:
		// The one that comes last parts off the decimals.
		if strings.LastIndexByte(s, '.') > strings.LastIndexByte(s, ',') {
			s = strings.ReplaceAll(s, ",", "")
		} else {
			s = strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), ",", ".")
		}
	case commas > 0 && inThousands(s, ","):
		s = strings.ReplaceAll(s, ",", "")
	case points > 1 && inThousands(s, "."):
		s = strings.ReplaceAll(s, ".", "")
	case points == 1 && inThousands(s, ".") && s[0] != '0':
		return org.Number{}, false // 60.000 is sixty, or sixty thousand
	case commas == 1:
		s = strings.ReplaceAll(s, ",", ".")
	}
	if s == "" || strings.Trim(s, "0123456789.") != "" {
		return org.Number{}, false
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || x > 1e15 {
		return org.Number{}, false
	}
	return org.Number{Known: true, N: x}, true
}

// inThousands reports whether a mark parts groups of three digits off.
func inThousands(s, mark string) bool {
	groups := strings.Split(s, mark)
	for _, g := range groups[1:] {
		whole, _, _ := strings.Cut(g, ".")
		if len(whole) != 3 {
			return false
		}
	}
	return groups[0] != "" && len(groups[0]) <= 3
}

// date reads a day that can be read in one way only. Day and month as numbers
// with slashes could be either.
func date(cell string) (org.Date, bool) {
	day, _, _ := strings.Cut(cell, "T")
	for _, layout := range []string{time.DateOnly, "2006/01/02", "2.1.2006", "2 Jan 2006", "2 January 2006", "Jan 2, 2006", "January 2, 2006", "2-Jan-2006", time.DateTime} {
		if t, err := time.Parse(layout, day); err == nil {
			return org.Date{Known: true, Day: t.Truncate(24 * time.Hour)}, true
		}
	}
	return org.Date{}, false
}

// oneOf returns which of the allowed words a cell is, "" for none.
func oneOf(cell string, allowed ...string) string {
	for _, a := range allowed {
		if strings.EqualFold(cell, a) {
			return a
		}
	}
	return ""
}
