package conventions

import (
	"slices"

	"dotline/graph/org"
)

// reportNoExecutive reports what speaks for an executive over IT, several
// positions or a fact: at whoever leads it, else, in a chart that is complete, at
// that fact.
func (ps *pass) reportNoExecutive(f Finding, fact Related) {
	f.Message += "; the convention is a CIO, a CTO or a VP of Technology"
	lead := ps.itLead
	if lead == nil {
		if !ps.chart.Organization.Complete {
			return // the chart does not show IT at all
		}
		f.At = fact.At
		ps.report(f)
		return
	}
	as := ps.functionsAsCIO(lead)
	switch {
	case len(f.Positions) > 0:
		f.Message += " above them"
	case as != "":
		f.Message += " above " + who(lead) + ", who " + as
	default:
		f.Message += " above " + who(lead)
	}
	if fact.At.IsValid() {
		f.Related = append(f.Related, fact)
	}
	others := slices.DeleteFunc(f.Positions, func(p *org.Position) bool { return p == lead })
	f.Positions, f.At = append([]*org.Position{lead}, others...), titleAt(lead)
	ps.report(f)
}
