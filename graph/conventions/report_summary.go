package conventions

import (
	"fmt"

	"dotline/graph/phrase"
)

// summary counts findings over several charts.
type summary struct {
	Errors     int  `json:"errors"`
	Warnings   int  `json:"warnings"`
	Notes      int  `json:"notes"`
	Suppressed int  `json:"suppressed"`
	Baselined  *int `json:"baselined,omitempty"` // nil where no baseline was applied
}

func (s *summary) add(r Report) {
	s.Errors += r.Count(Error)
	s.Warnings += r.Count(Warning)
	s.Notes += r.Count(Note)
	s.Suppressed += len(r.Suppressed)
	if r.Baselined != nil {
		if s.Baselined == nil {
			s.Baselined = new(int)
		}
		*s.Baselined += len(r.Baselined)
	}
}

func (s summary) String() string {
	text := fmt.Sprintf("%s, %s, %s, %d suppressed", phrase.Count(s.Errors, "%d error", "%d errors"),
		phrase.Count(s.Warnings, "%d warning", "%d warnings"), phrase.Count(s.Notes, "%d note", "%d notes"), s.Suppressed)
	if s.Baselined != nil {
		text += fmt.Sprintf(", %d in the baseline", *s.Baselined)
	}
	return text
}
