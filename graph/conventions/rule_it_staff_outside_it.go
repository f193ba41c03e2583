package conventions

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var itStaffOutsideIT = &Rule{
	ID: "it-staff-outside-it", Group: Lines, Severity: Note,
	Summary: "Administrators, network engineers, the help desk and the heads of IT's groups work within IT.",
	Why: "Whoever keeps systems running needs standards, cover in absence and somebody who knows the work. Below the head of " +
		"another department such a post is an IT of its own. Staff below another technical field, such as engineering or " +
		"security, at another site or in a division, or from outside, are left alone, and so are analysts, and managers of " +
		"what may be no computers: roads have an infrastructure, and water, power and shops have networks. Nor is the help " +
		"desk meant that a department has for its customers.",
	Sources: []Source{
		cite("S4", "IT managers manage the team of system administrators, network engineers and help desk technicians."),
		cite("S1", "IT managers see to it that network admins and help desk folks are doing their jobs."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: hr, title: HR Director, name: Noor Vale, reports_to: ceo}
  - {id: adm, title: Systems Administrator, name: Kim Moss, reports_to: hr}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: hr, title: HR Director, name: Noor Vale, reports_to: ceo}
  - {id: adm, title: Systems Administrator, name: Kim Moss, reports_to: cio}
`,
	concerns: func(r *roles.Reading) bool { return slices.ContainsFunc(itStaff, r.Has) || directsGroup(r) },
	line: func(ps *pass) lineJudge {
		lead, only := ps.itLead, ps.onlyLead()
		technical := chain{ix: ps.index, whole: true, is: ps.technical}
		return func(p, boss *org.Position) *fault {
			if lead == nil || ps.leadsAllOfIT(p) {
				return nil
			}
			if !ps.known(boss) || technical.leadsTo(boss) != nil || ps.read(lead).Rank <= ps.read(p).Rank ||
				ps.above(p, lead) || ps.elsewhere(p, lead) || ps.inDivision(p, boss) || external(p) || analyzes(p) || ps.otherWork(p, boss) || ps.customersOwn(p, boss) {
				return nil
			}
			if directsGroup(ps.read(p)) && ps.match(boss, topBosses) == "" {
				return nil // below another field, infrastructure may well be roads
			}
			return &fault{
				message: phrase.New("%s, outside of IT, which %s leads; the convention is that IT's staff work within IT", line(p, boss), who(lead)),
				instead: only,
			}
		}
	},
}

// itStaff are the roles that keep systems running.
var itStaff = []roles.Role{roles.ITTechnician, roles.ITSupervisor, roles.ITGroupManager}

// directsGroup reports whether a position that is so read directs one of IT's groups, such
// as infrastructure, rather than all of it.
func directsGroup(r *roles.Reading) bool {
	return r.Function == roles.IT && (r.Rank == roles.RankDirector || r.Rank == roles.RankAssistantDirector) && len(r.Roles) == 0
}

// leadsAllOfIT reports whether the position's title makes it a manager or
// director of IT, whatever else it says: other rules judge their lines.
func (ix *index) leadsAllOfIT(p *org.Position) bool {
	return ix.has(p, roles.ITManager) || ix.has(p, roles.ITDirector)
}

// analyzes reports whether the position analyzes systems rather than keeps them
// running, as many departments have somebody do for theirs, or does so for a programme.
func analyzes(p *org.Position) bool {
	return slices.ContainsFunc(titleWords(p), func(w string) bool {
		return slices.Contains([]string{"analyst", "programme", "program", "project"}, w)
	})
}

// technical reports whether the position is IT's or of a field with systems of
// its own to run.
func (ix *index) technical(p *org.Position) bool {
	fields := []roles.Function{roles.Engineering, roles.Security, roles.Data, roles.Digital, roles.Product, roles.Research}
	return ix.ofIT(p) || ix.has(p, roles.CTO) || slices.Contains(fields, ix.read(p).Function) || runsTelecom(p)
}

// customersOwn reports whether the position may be there for customers: those who sell and
// serve have application engineers, help desks and web sites of their own. Whoever
// administers systems or networks keeps IT's running.
func (ix *index) customersOwn(p, boss *org.Position) bool {
	fields := []roles.Function{roles.Sales, roles.Customer, roles.Marketing}
	return slices.Contains(fields, ix.read(boss).Function) && !slices.ContainsFunc(titleWords(p), func(w string) bool {
		return slices.Contains([]string{"it", "ict", "information"}, w) || slices.ContainsFunc([]string{"admin", "system", "network", "netz", "server"}, func(begin string) bool { return strings.HasPrefix(w, begin) })
	})
}

// runsTelecom reports whether the position's title is of networks that are what the
// organization sells.
func runsTelecom(p *org.Position) bool {
	return slices.ContainsFunc(titleWords(p), func(w string) bool {
		return strings.HasPrefix(w, "telecom") || slices.Contains([]string{"telekommunikation", "télécom", "télécoms", "télécommunications", "glasfaser", "fibre", "fiber", "broadband"}, w)
	})
}
