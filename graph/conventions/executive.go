package conventions

import (
	"slices"

	"dotline/graph/org"
)

// reportNoExecutive reports what speaks for an executive over IT: at whoever
// leads it, else, in a chart that is complete, at the fact that speaks for it.
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
	f.Message += " above " + who(lead)
	if as := ps.functionsAsCIO(lead); as != "" {
		f.Message += ", who " + as
	}
	if fact.At.IsValid() {
		f.Related = append(f.Related, fact)
	}
	others := slices.DeleteFunc(f.Positions, func(p *org.Position) bool { return p == lead })
	f.Positions, f.At = append([]*org.Position{lead}, others...), titleAt(lead)
	ps.report(f)
}
