package conventions

import (
	"time"

	"dotline/graph/org"
	"dotline/graph/phrase"
)

var actingTooLong = &Rule{
	ID: "acting-too-long", Group: Structure, Severity: Note,
	Summary: "Acting appointments end in time.",
	Why: "Somebody who acts for most of a year either holds the post or keeps it from being filled. Judged against " +
		"today, or the chart's own as_of; without either it is silent.",
	Sources: []Source{{
		Title: "Federal Vacancies Reform Act, 5 U.S.C. 3346",
		Claim: "An acting officer of a US agency may serve for 210 days from the vacancy.",
	}},
	Options: []Option{{Name: "days", About: "how many days somebody may act", Number: 210}},
	Fires: `
organization: {as_of: 2026-11-01}
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Acting Sales Director, acting_since: 2026-01-05, reports_to: ceo}
`,
	Silent: `
organization: {as_of: 2026-11-01}
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Acting Sales Director, acting_since: 2026-06-05, reports_to: ceo}
`,
	check: func(ps *pass) {
		if ps.today.IsZero() {
			return
		}
		most := ps.number("days")
		for _, p := range ps.chart.Positions {
			if !p.ActingSince.Known {
				continue
			}
			if days := int(ps.today.Sub(p.ActingSince.Day) / (24 * time.Hour)); days > most {
				ps.report(Finding{
					Positions: []*org.Position{p}, At: p.ActingSince.At,
					Message: phrase.New("%s has been acting since %s; more than %d days are long", who(p), p.ActingSince.String(), most),
				})
			}
		}
	},
}
