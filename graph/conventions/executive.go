package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
)

// reportNoExecutive reports what speaks for an executive over IT, several
// positions or a fact: at whoever leads it, else, in a chart that is complete, at
// that fact.
func (ps *pass) reportNoExecutive(f Finding, fact Related) {
	lead := ps.itLead
	if lead == nil {
		if !ps.chart.Organization.Complete {
			return // the chart does not show IT at all
		}
		f.At, f.Message = fact.At, phrase.Clauses(f.Message, phrase.New("the convention is a CIO, a CTO or a VP of Technology"))
		ps.report(f)
		return
	}
	convention := phrase.New("the convention is a CIO, a CTO or a VP of Technology above them")
	if len(f.Positions) == 0 {
		format := map[certainty]string{
			no:        "the convention is a CIO, a CTO or a VP of Technology above %s",
			perhaps:   "the convention is a CIO, a CTO or a VP of Technology above %s, who may be functioning as the CIO",
			certainly: "the convention is a CIO, a CTO or a VP of Technology above %s, who is functioning as the CIO",
		}[ps.functionsAsCIO(lead)]
		convention = phrase.New(format, who(lead))
	}
	f.Message = phrase.Clauses(f.Message, convention)
	if fact.At.IsValid() {
		f.Related = append(f.Related, fact)
	}
	others := slices.DeleteFunc(f.Positions, func(p *org.Position) bool { return p == lead })
	f.Positions, f.At = append([]*org.Position{lead}, others...), titleAt(lead)
	ps.report(f)
}
