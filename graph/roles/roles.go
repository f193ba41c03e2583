// Package roles reads a job title: which rank it gives, which function it
// belongs to, which roles its holder holds and what qualifies them.
//
// Precision comes before recall. A title that could mean two things is given
// back with its candidates and no role, and one that the vocabulary does not
// explain stays unknown: a wrong chief would accuse a reporting line that is
// right. The package knows nothing of charts; what the chart says beside the
// title comes in as a [Context].
package roles

import "strings"

// Rank is a step of the ladder from the board down to support. Only the order
// and the steps named here have a meaning, not the distance between them.
type Rank int

// The ladder. RankUnknown is below all of it and compares with none: look
// before comparing.
const (
	RankBoard             Rank = 100
	RankCEO               Rank = 90
	RankChief             Rank = 80 // every other chief officer
	RankSVP               Rank = 75 // executive and senior vice presidents
	RankVP                Rank = 70
	RankDirector          Rank = 60 // directors and heads of a function
	RankAssistantDirector Rank = 55
	RankSeniorManager     Rank = 50
	RankManager           Rank = 40
	RankSupervisor        Rank = 30 // supervisors and leads
	RankSenior            Rank = 20 // senior individual contributors
	RankIndividual        Rank = 10
	RankSupport           Rank = 0
	RankUnknown           Rank = -1
)

var ladder = []struct {
	rank Rank
	name string
}{
	{RankBoard, "board"},
	{RankCEO, "chief executive"},
	{RankChief, "chief officer"},
	{RankSVP, "senior vice president"},
	{RankVP, "vice president"},
	{RankDirector, "director"},
	{RankAssistantDirector, "assistant director"},
	{RankSeniorManager, "senior manager"},
	{RankManager, "manager"},
	{RankSupervisor, "supervisor or lead"},
	{RankSenior, "senior individual contributor"},
	{RankIndividual, "individual contributor"},
	{RankSupport, "support"},
}

func (r Rank) String() string {
	for _, step := range ladder {
		if step.rank == r {
			return step.name
		}
	}
	return "unknown"
}

// below is the next step down the ladder, where a deputy stands. A deputy on a
// board is still a member of it, and support has no step below.
func (r Rank) below() Rank {
	if r == RankBoard || r <= RankSupport {
		return r
	}
	for i, step := range ladder {
		if step.rank == r {
			return ladder[i+1].rank
		}
	}
	return RankUnknown
}

// Function is the field of work that a title names; "" is unknown.
type Function string

// The functions that titles are read into. Information security is a function
// of its own, so that a chief of security is never taken for the head of IT.
const (
	Administration Function = "administration"
	Audit          Function = "audit"
	Communications Function = "communications"
	Compliance     Function = "compliance"
	Customer       Function = "customer"
	Data           Function = "data"
	Digital        Function = "digital"
	Diversity      Function = "diversity"
	Engineering    Function = "engineering"
	Facilities     Function = "facilities"
	Finance        Function = "finance"
	Health         Function = "health"
	HR             Function = "hr"
	Innovation     Function = "innovation"
	Investment     Function = "investment"
	IT             Function = "it"
	Learning       Function = "learning"
	Legal          Function = "legal"
	Marketing      Function = "marketing"
	Operations     Function = "operations"
	Privacy        Function = "privacy"
	Procurement    Function = "procurement"
	Product        Function = "product"
	Quality        Function = "quality"
	Research       Function = "research"
	Risk           Function = "risk"
	Sales          Function = "sales"
	Security       Function = "security"
	Strategy       Function = "strategy"
	Sustainability Function = "sustainability"
)

// Name is the function in words: IT and HR are short for some.
func (f Function) Name() string {
	if f == IT || f == HR {
		return strings.ToUpper(string(f))
	}
	return string(f)
}

// Qualifier changes what a title says of its holder.
type Qualifier string

// The qualifiers, in the order in which a [Reading] lists them.
const (
	Acting      Qualifier = "acting"       // holds the role
	Interim     Qualifier = "interim"      // holds the role
	Joint       Qualifier = "joint"        // co-heads: holds the role with others
	Fractional  Qualifier = "fractional"   // part-time or virtual: holds the role
	Deputy      Qualifier = "deputy"       // one rank below, not the role
	Vice        Qualifier = "vice"         // one rank below, not the role
	Associate   Qualifier = "associate"    // one rank below, not the role
	Assistant   Qualifier = "assistant"    // one rank below ("Assistant Director")
	AssistantTo Qualifier = "assistant-to" // support of somebody, not the role
	OfficeOf    Qualifier = "office-of"    // works in somebody's office, not the role
	Former      Qualifier = "former"       // not the role any more
	Retired     Qualifier = "retired"      // not the role any more
	Designate   Qualifier = "designate"    // not the role yet
	Elect       Qualifier = "elect"        // not the role yet
	Trainee     Qualifier = "trainee"      // learns the role
	Group       Qualifier = "group"        // scope: the whole group
	Global      Qualifier = "global"       // scope: all countries
	Regional    Qualifier = "regional"     // scope: a region or a country
	Divisional  Qualifier = "divisional"   // scope: a division or a site
)

// Reading is what a title says.
type Reading struct {
	Title      string // as given
	Rank       Rank   // of a combined title the highest
	Function   Function
	Roles      []Role      // held by the holder, highest first; do not modify
	Qualifiers []Qualifier // in the order of the constants
	Body       bool        // a board, committee, office or team: nobody's title
	Support    bool        // assistants, chiefs of staff, advisers
	Confident  bool        // rules may rely on rank and roles
	Vague      bool        // the rank is the usual one of a word that spans several: a head, a professor
	Candidates []Role      // what an ambiguous title may mean; Roles is then empty
	Why        []string    // the reading step by step; only [Explain] fills it
}

// Has reports whether the title's holder holds the role.
func (r Reading) Has(role Role) bool {
	for _, held := range r.Roles {
		if held == role {
			return true
		}
	}
	return false
}

// Is reports whether the title carries the qualifier.
func (r Reading) Is(q Qualifier) bool {
	for _, have := range r.Qualifiers {
		if have == q {
			return true
		}
	}
	return false
}

// Context is what the chart says beside the title. All of it is optional.
type Context struct {
	Department   string
	Override     string // the position's role: field, which beats the title
	Top          bool   // the position has no manager
	Leads        bool   // the position has reports
	Headed       bool   // one of them heads the organization
	CEOBeside    bool   // the title of one of them, or of a peer, says CEO
	Sector       string // the organization's
	BossRoles    []Role // the manager's, as far as they are known
	BossFunction Function
	TeamFunction Function // what most of the reports are of whose titles say it
}
