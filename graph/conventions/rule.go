package conventions

import (
	"slices"
	"strings"
	"sync"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

// Rule is one thing that a chart is checked for.
type Rule struct {
	ID      string // stable, kebab-case
	Group   Group
	Summary string // one line: what a chart that keeps the rule looks like
	Why     string // why it matters, in a few sentences

	Severity   Severity // by default
	IfComplete Severity // by default in a chart that says "complete: true", where not Off

	Contested bool     // the sources disagree
	BothSides string   // what each side says, for a contested rule
	Sources   []Source // where the rule comes from; none for plain structure
	Options   []Option

	// Fires and Silent are example charts in YAML: one on which the rule has a
	// finding, and no other rule has, and one without any finding.
	Fires, Silent string

	// only and never are the circumstances of the organization in any of which
	// alone, and in none of which, the rule has something to say.
	only, never []circumstance

	check func(*pass)           // judges the chart as a whole, or
	line  func(*pass) lineJudge // judges each solid line by itself
	// concerns reports whether a line rule can object to the line of a position that
	// is so read; nil: to anybody's. It is asked once for all who share a reading.
	concerns func(*roles.Reading) bool
	own      []namedRole // the roles that a rule of the chart's own names
	// afterExceptions marks the rules that judge what the exceptions did.
	afterExceptions bool
	silences        []string // rules that would restate this one's finding on the same position
	// wide marks a rule about the whole organization: another one's finding
	// restates it, or is restated by it, whatever positions they name.
	wide bool
}

// Group says what a rule is about.
type Group string

// The groups, in the order in which they are listed.
const (
	Structure Group = "structure"       // what makes a chart a chart
	Lines     Group = "reporting lines" // who reports to whom
	Duties    Group = "duties"          // who answers for what
	Size      Group = "size"            // what the organization's numbers call for
	Titles    Group = "titles"          // what a position is called, and what it is
	File      Group = "chart file"      // what is written, and the configuration
)

// groups are all of them, in that order.
var groups = []Group{Structure, Lines, Duties, Size, Titles, File}

// Source is one publication that a rule rests on.
type Source struct {
	Title string // as published
	Claim string // what it says, in our words
}

// Option is one setting of a rule besides its severity: a number, or a list of
// roles: bosses mostly.
type Option struct {
	Name, About string
	Number      int      // the default of a number
	Bosses      []string // the default of a list; nil for a number
	MayBeEmpty  bool     // a list without anybody in it means something
}

// lineJudge judges the line from p to boss, drawn or only thought of, and
// returns nil where nothing is wrong with it.
type lineJudge func(p, boss *org.Position) *fault

// rolesOf concerns those who hold one of the roles.
func rolesOf(list ...roles.Role) func(*roles.Reading) bool {
	return func(r *roles.Reading) bool { return slices.ContainsFunc(list, r.Has) }
}

// fault is what is wrong with a line.
type fault struct {
	mild    bool // a note at most
	message phrase.Phrase
	instead []*org.Position // bosses that would be right, the best one first
	dotted  bool            // a dotted line to one of these is enough
}

// Rules returns all rules sorted by id. The slice is the caller's, the rules
// are shared and must not be changed.
func Rules() []*Rule { return slices.Clone(builtin()) }

// Find returns the rule with that id. Where there is none, it returns nil and
// the id that was probably meant, "" where none is near.
func Find(id string) (rule *Rule, suggestion string) { return meantRules{}.find(builtin(), id) }

// meantRules are, of names that no rule has, the rules that were probably meant.
type meantRules map[string]string

// find returns the rule of that name, else the id of the one that was probably meant.
// Of a thousand different names no more are asked about: nobody wrote those by hand.
func (meant meantRules) find(rules []*Rule, id string) (*Rule, string) {
	if at, found := findRule(rules, id); found {
		return rules[at], ""
	}
	near, asked := meant[id]
	if !asked && len(meant) < 1000 {
		ids := make([]string, len(rules))
		for i, r := range rules {
			ids[i] = r.ID
		}
		near = org.Nearest(id, ids)
		meant[id] = near
	}
	return nil, near
}

// findRule returns where a rule is among those sorted by id, or would be.
func findRule(rules []*Rule, id string) (at int, found bool) {
	return slices.BinarySearchFunc(rules, id, func(r *Rule, id string) int { return strings.Compare(r.ID, id) })
}

// builtin are all rules, made when they are first asked for: a command that judges
// nothing does not wait for them.
var builtin = sync.OnceValue(func() []*Rule {
	rules := append([]*Rule{
		unknownManager, selfReport, reportingCycle, duplicateID, multipleManagers, multipleRoots, duplicateRole,
		tooManyDottedLines, spanTooWide, spanTooNarrow, oneToOneChain, tooManyLayers,
		rankInversion, rankCompression, reportsToAssistant, vacantManager, actingTooLong,
		unknownField, badValue, ambiguousTitle,
		unusedException, exceptionWithoutReason, expiredException, unknownRule,
		cioTitleWithoutSeat, itManagerReportsToITLead, techieSkipsManager, satelliteITUnsteered, itGroupsReportToDirector,
		cioPeerOfCSuite, itLeadNotInExecutiveTeam,
		unknownTitle, functioningAsChief, titleInflation, directorManagesManagers, managerWithoutReports,
		combinedCIOITDirector, cioHeadsUnrelatedDepartment,
		cioAccountableITResponsible, strategyNotAtCIO, operationsOnlyCIO, strategyBelowSeat, enterpriseScopeBelowCLevel,
		duplicateAccountability, cioConsolidatesITBudget, itStaffOutsideIT, engineeringUnderCTO, itOperationsUnderCIO,
		itManagerOneDomain, horizonMismatch, decisionAuthorityMismatch, cioScopeNotEnterprise, noSuccessor, payInversion,
		smallITPrefersITManager, directorTitleHonorary, cioInSmallOrg, bothRolesUnjustified, chiefOverload, itTeamWithoutManager,
		itDirectorsWithoutExecutive, itBudgetBand, multiSiteNeedsCIO, softwareFirmChiefArchitect, missingCTO, missingCIO,
		itManagerBypassesITLead, cioWithoutFleet, functioningAsCIO, largeITWithoutExecutive,
	}, slices.Concat(lineRules("lines.yaml"), lineRules("governance.yaml"))...)
	slices.SortFunc(rules, func(a, b *Rule) int { return strings.Compare(a.ID, b.ID) })
	return rules
})

func (r *Rule) option(name string) *Option {
	for i := range r.Options {
		if r.Options[i].Name == name {
			return &r.Options[i]
		}
	}
	return nil
}
