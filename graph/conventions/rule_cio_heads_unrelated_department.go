package conventions

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var cioHeadsUnrelatedDepartment = &Rule{
	ID: "cio-heads-unrelated-department", Group: Lines, Severity: Note, Contested: true,
	Summary: "The CIO heads what works on information, not finance, people or sales.",
	Why: "A CIO may well have more than IT: records, health information, transcription, quality, communications, whatever " +
		"gathers and moves information. People, money and sales are other chiefs' fields, and below the CIO they have " +
		"nobody at the table who knows them. A CIO with a second chief's title is left alone.",
	BothSides: "One voice gives the CIO many departments, wherever information is gathered, and calls human resources among " +
		"them odd. Others see the CIO over IT alone. So other departments are free, and only these three are a note.",
	Sources: []Source{
		cite("S1", "The CIO is over IT, health information, transcription, quality assurance; in an odd move over human resources, too."),
		cite("S1", "Information is not confined to IT: communications, hard copy, organization and auditing belong to it."),
		cite("S1", "The CIO controls how information gets to where it has to go, on paper or not."),
	},
	silences: []string{"rank-inversion", "rank-compression"},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: hr, title: HR Director, name: Noor Vale, reports_to: cio}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: rec, title: Director of Medical Records, name: Noor Vale, reports_to: cio}
`,
	concerns: func(r *roles.Reading) bool { return unrelatedFields[r.Function] != "" },
	line: func(ps *pass) lineJudge {
		return func(p, boss *org.Position) *fault {
			if !ps.has(boss, roles.CIO) || slices.ContainsFunc(ps.read(boss).Roles, otherSeat) {
				return nil
			}
			r := ps.read(p)
			if namesIT(p) || r.Rank != roles.RankUnknown && r.Rank < roles.RankManager {
				return nil
			}
			return &fault{
				message: phrase.New("%s; %s below the CIO is odd, the convention is a chief of its own or of operations", line(p, boss), phrase.New(unrelatedFields[r.Function])),
				instead: ps.candidates(p, []string{"coo", "ceo"}),
			}
		}
	},
}

// unrelatedFields are the fields of work that have nothing to do with information
// as such, with how a sentence names them.
var unrelatedFields = map[roles.Function]string{roles.HR: "human resources", roles.Finance: "finance", roles.Sales: "sales"}

// otherSeat reports whether the role is a chief's besides those of IT.
func otherSeat(r roles.Role) bool {
	return r.Rank() >= roles.RankChief && r != roles.CIO && r != roles.CTO && r != roles.CISO
}

// namesIT reports whether the title names IT beside another field: an IT Finance
// Manager keeps IT's accounts.
func namesIT(p *org.Position) bool {
	return slices.ContainsFunc(titleWords(p), func(w string) bool {
		return slices.Contains([]string{"it", "ict", "is", "mis", "technology", "systems", "information"}, w)
	})
}

// titleWords are the words of the title in small letters.
func titleWords(p *org.Position) []string {
	return strings.FieldsFunc(strings.ToLower(p.Title.Text), func(c rune) bool { return strings.ContainsRune(" ,()/-&", c) })
}
