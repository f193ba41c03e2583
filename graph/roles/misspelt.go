package roles

import "strings"

// often are the words that most titles of rank and of IT are made of.
var often = []string{
	"chief", "officer", "executive", "president", "director", "manager", "supervisor",
	"information", "technology", "technical", "financial", "operating", "operations", "marketing", "security",
}

// doubtMisspelt takes back a reading if a word of the title, put right, would make
// another of it: "Cheif Information Officer" is no officer of low rank. What the title
// would then say is what it may mean.
func (r *reader) doubtMisspelt(reading Reading) Reading {
	if reading.Confident && len(reading.Roles) > 0 {
		return reading
	}
	right := r.words.respelt()
	if right == "" {
		return reading
	}
	meant := Read(right, r.ctx)
	if !meant.Confident || len(meant.Roles) == 0 && (!reading.Confident || meant.Rank == reading.Rank) {
		return reading
	}
	reading.Rank, reading.Roles, reading.Confident, reading.Support, reading.Body = RankUnknown, nil, false, false, false
	reading.Candidates = meant.Roles
	if r.trace != nil {
		r.say("a word of it may be misspelt, and %q be meant", right)
	}
	return reading
}

// respelt returns the title with its misspelt words put right, "" where it has none.
func (w *words) respelt() string {
	v := known()
	var b strings.Builder
	found := false
	for i := range w.len() {
		word := w.at(i)
		if i > 0 {
			b.WriteByte(' ')
		}
		if right := rightSpelling(word); right != "" && v[string(word)] == nil {
			b.WriteString(right)
			found = true
			continue
		}
		b.Write(word)
	}
	if !found {
		return ""
	}
	return b.String()
}

// rightSpelling returns the word of those often used that differs by one slip, "" if
// none does. More letters at the end are another form of the word.
func rightSpelling(word []byte) string {
	if len(word) < 5 {
		return ""
	}
	right := ""
	for _, o := range often {
		if string(word) == o || len(word) > len(o) && string(word[:len(o)]) == o {
			return ""
		}
		if word[0] == o[0] && oneSlip(string(word), o) {
			right = o
		}
	}
	return right
}

// oneSlip reports whether s and t differ by one letter that is missing, too many or
// wrong, or by two neighbours that are swapped.
func oneSlip(s, t string) bool {
	for s != "" && t != "" && s[0] == t[0] {
		s, t = s[1:], t[1:]
	}
	for s != "" && t != "" && s[len(s)-1] == t[len(t)-1] {
		s, t = s[:len(s)-1], t[:len(t)-1]
	}
	return len(s) <= 1 && len(t) <= 1 || len(s) == 2 && len(t) == 2 && s[0] == t[1] && s[1] == t[0]
}
