package conventions

import "dotline/graph/org"

// reportProblems reports what reading the chart and its configuration found,
// each under the rule of its kind.
func (ps *pass) reportProblems(kind org.ProblemKind) {
	for _, list := range [][]org.Problem{ps.chart.Problems, ps.problems} {
		for _, p := range list {
			if p.Kind != kind {
				continue
			}
			f := Finding{At: p.At, Message: p.Message}
			if p.Position != nil {
				f.Positions = []*org.Position{p.Position}
			}
			ps.report(f)
		}
	}
}
