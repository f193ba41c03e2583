package conventions

import (
	"dotline/graph/org"
	"dotline/graph/roles"
)

var horizonMismatch = &Rule{
	ID: "horizon-mismatch", Group: Duties, Severity: Note,
	Summary: "A CIO or CTO looks years ahead, an IT Manager at the day.",
	Why: "The two jobs differ most in how far they look. A chief with a short horizon leaves the future to nobody; a manager " +
		"with a long one, where a chief is there for that, leaves the day. Judged where the chart gives a horizon; an IT " +
		"Manager above whom IT has nobody may look as far as needed.",
	Sources: []Source{
		cite("S1", "CIOs look to the future, managers are more in the now."),
		cite("S1", "An IT manager has a daily, more short-term focus, the CIO a long-term one."),
		cite("S4", "CTOs plan strategically and for the long term, IT managers concentrate on the daily operation."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, horizon: short, reports_to: ceo}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, horizon: long, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, horizon: short, reports_to: cio}
`,
	check: func(ps *pass) {
		ps.checkFocus(func(p *org.Position) org.Value { return p.Horizon }, "short", "long", "horizon")
	},
}

// checkFocus judges a field that says for whom of IT's leaders a post is: low is
// what does not become a chief, and high what does not become a manager below one.
func (ps *pass) checkFocus(field func(*org.Position) org.Value, low, high, name string) {
	for _, p := range ps.mayBeAny([]string{"cio", "cto", "it-manager", "it-group-manager", "it-supervisor"}) {
		v := field(p)
		if v.Text == "" {
			continue
		}
		chief := ps.has(p, roles.CIO) || ps.has(p, roles.CTO)
		manager := !chief && ps.hasAny(p, itManagers) && ps.executive != nil
		m := "the " + name + " of " + who(p) + " is " + v.Text
		switch {
		case v.Text == low && chief && !ps.inManagement(p):
			m += "; the convention for a chief is " + high
		case v.Text == high && manager:
			m += ", beside " + who(ps.executive) + "; the convention for a manager is " + low
		default:
			continue
		}
		ps.report(Finding{Positions: []*org.Position{p}, At: v.At, Message: m})
	}
}
