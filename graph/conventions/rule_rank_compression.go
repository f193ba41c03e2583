package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var rankCompression = &Rule{
	ID: "rank-compression", Group: Lines, Severity: Off,
	Summary: "A boss ranks above the report, not level with it.",
	Why: "A line between equals leaves open who decides, and often stands for a seniority that no title shows. Many " +
		"organizations draw it on purpose, so the rule is off unless a chart or a profile asks for it.",
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo}
  - {id: shop, title: Director of Marketing, reports_to: sales}
conventions:
  rules: {rank-compression: note}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo}
  - {id: shop, title: Marketing Manager, reports_to: sales}
conventions:
  rules: {rank-compression: note}
`,
	concerns: ranked,
	line: func(ps *pass) lineJudge {
		return func(p, boss *org.Position) *fault {
			a, b, ok := ps.ranks(p, boss)
			if !ok || a != b || ps.read(p).Vague || ps.read(boss).Vague {
				return nil
			}
			return &fault{message: phrase.New("%s, and both have the rank of %s", line(p, boss), phrase.New(a.String()))}
		}
	},
}
