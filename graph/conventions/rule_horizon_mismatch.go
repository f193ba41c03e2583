package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
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
		ps.checkFocus(func(p *org.Position) org.Value { return p.Horizon },
			limit{"short", "the horizon of %s is short; the convention for a chief is long"},
			limit{"long", "the horizon of %s is long, beside %s; the convention for a manager is short"})
	},
}

// limit is a value that does not become a post, with what says so.
type limit struct{ value, message string }

// checkFocus judges a field that says for whom of IT's leaders a post is: low is
// what does not become a chief, and high what does not become a manager below one.
func (ps *pass) checkFocus(field func(*org.Position) org.Value, low, high limit) {
	for _, p := range ps.mayBeAny([]string{"cio", "cto", "it-manager", "it-group-manager", "it-supervisor"}) {
		v := field(p)
		if v.Text == "" {
			continue
		}
		chief := ps.has(p, roles.CIO) || ps.has(p, roles.CTO)
		manager := !chief && ps.hasAny(p, itManagers) && ps.executive != nil
		f := Finding{Positions: []*org.Position{p}, At: v.At}
		switch {
		case v.Text == low.value && chief && !ps.inManagement(p):
			f.Message = phrase.New(low.message, who(p))
		case v.Text == high.value && manager:
			f.Message = phrase.New(high.message, who(p), who(ps.executive))
		default:
			continue
		}
		ps.report(f)
	}
}
