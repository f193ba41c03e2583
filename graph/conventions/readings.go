package conventions

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/roles"
)

// reading is how a title is read, with what follows from it for all who share it.
type reading struct {
	roles.Reading
	boss       int32        // which of the distinct contexts it is to the reports
	above      []roles.Role // what it is to them
	divisional bool         // the title is one part's
	lines      []judgedLine // the rules that may object to such a position's line, once sorted
	sorted     bool
}

// context is what decides how a title is read, so that each is read once.
type context struct {
	title, department, role string
	top, leads              bool
	below                   headship
	ceoBeside               bool
	presides                bool // over one who heads the organization
	team                    roles.Function
	boss                    int32 // which of the distinct boss contexts
}

// Readings keeps how titles are read for who judges one version of a chart after the
// other: most of them stay as they are. It is not safe for several goroutines.
type Readings struct {
	sector   string // of the charts
	readings map[context]*reading
	bosses   map[string]int32 // the distinct boss contexts, by name
	alone    map[context]*titleAlone
}

// begin forgets what another chart may have otherwise.
func (k *Readings) begin(sector string) {
	if k.readings == nil || k.sector != sector {
		*k = Readings{sector, map[context]*reading{}, map[string]int32{}, map[context]*titleAlone{}}
	}
	for _, r := range k.readings {
		r.lines, r.sorted = nil, false
	}
}

// readTitles reads every title, bosses first, because a boss is part of what a
// title's reading depends on.
func (ix *index) readTitles(kept *Readings) {
	if kept == nil {
		kept = &Readings{}
	}
	kept.begin(ix.chart.Organization.Sector.Text)
	readings, bossContexts := kept.readings, kept.bosses
	alone := titlesAlone{of: kept.alone, sayCEO: map[*org.Position]int{}}
	var path []*org.Position
	for _, p := range ix.chart.Positions {
		path = path[:0]
		for q := p; q != nil && !q.Ghost && ix.readings[q.Index] == nil; q = q.TreeManager() {
			path = append(path, q)
		}
		for i := len(path) - 1; i >= 0; i-- {
			q := path[i]
			key := context{q.Title.Text, q.Department.Text, q.Role.Text, q.Manager == nil, len(q.Reports) > 0, noHead, false, false, "", -1}
			var boss *reading
			if m := q.TreeManager(); m != nil && !m.Ghost {
				boss = ix.readings[m.Index]
				key.boss = boss.boss
			}
			if key.top || boss != nil && slices.ContainsFunc(owners, func(r roles.Role) bool { return slices.Contains(boss.above, r) }) {
				for _, report := range q.Reports {
					key.below = max(key.below, alone.headship(report))
				}
				key.presides = key.below == headsAlone && alone.presides(q)
				key.ceoBeside = key.below == saysCEO || key.presides || alone.peerSaysCEO(q)
			}
			if len(q.Reports) > 1 && alone.mayShareAcronym(q) {
				key.team = alone.teamOf(q)
			}
			r := readings[key]
			if r == nil {
				ctx := roles.Context{Department: key.department, Override: key.role, Top: key.top, Leads: key.leads, Headed: key.below > noHead, CEOBeside: key.ceoBeside, TeamFunction: key.team, Sector: kept.sector}
				if boss != nil {
					ctx.BossRoles, ctx.BossFunction = boss.above, boss.Function
				}
				r = &reading{Reading: roles.Read(key.title, ctx)}
				readings[key] = r
				r.divisional = r.Is(roles.Divisional) || r.Is(roles.Regional) || boss != nil && boss.isSubsidiary()
				r.above = r.Roles
				if r.divisional && r.Has(roles.CEO) {
					r.above = append(slices.Clip(r.Roles), roles.DivisionHead)
				}
				if key.presides && r.Has(roles.President) {
					r.above = []roles.Role{roles.Chair}
				}
				if r.Body && r.Has(roles.Shareholders) && !key.top {
					r.above = subsidiary
				}
				if key.top && r.Body && len(r.Roles) == 0 {
					r.above = []roles.Role{roles.Board} // a council or a senate, under whatever name
				}
				as := contextName(r)
				n, seen := bossContexts[as]
				if !seen {
					n = int32(len(bossContexts))
					bossContexts[as] = n
				}
				r.boss = n
			}
			ix.readings[q.Index] = r
		}
	}
}

// subsidiary is what the box of a company below others is to those in it: what owns them, and
// a part.
var subsidiary = []roles.Role{roles.Shareholders, roles.DivisionHead}

func (r *reading) isSubsidiary() bool { return slices.Equal(r.above, subsidiary) }

// owners are the roles of those who own the organization or speak for who does.
var owners = []roles.Role{roles.Board, roles.Shareholders, roles.Chair}

// headship is how certain it is of a title, by itself, that its holder heads an
// organization.
type headship uint8

const (
	noHead     headship = iota
	headsAlone          // if nobody but the owners is above
	saysCEO             // whoever is above
)

// titlesAlone reads titles by themselves, each once.
type titlesAlone struct {
	of     map[context]*titleAlone
	sayCEO map[*org.Position]int // position → how many of its reports' titles say CEO
}

type titleAlone struct {
	roles.Reading
	headship headship
}

func (t titlesAlone) read(p *org.Position) *titleAlone {
	key := context{title: p.Title.Text, department: p.Department.Text, role: p.Role.Text}
	r := t.of[key]
	if r == nil {
		ctx := roles.Context{Department: key.department, Override: key.role}
		r = &titleAlone{Reading: roles.Read(key.title, ctx)}
		ctx.BossRoles = []roles.Role{roles.Shareholders}
		if r.Has(roles.CEO) {
			r.headship = saysCEO
		} else if at := roles.Read(key.title, ctx); slices.ContainsFunc(chiefExecutives, at.Has) {
			r.headship = headsAlone
		}
		t.of[key] = r
	}
	return r
}

func (t titlesAlone) headship(p *org.Position) headship { return t.read(p).headship }

// presides reports whether a president leaves the organization to the one report who leads
// anybody, as in French and German associations and mutuals: Président, and below the
// Directeur général.
func (t titlesAlone) presides(p *org.Position) bool {
	var head *org.Position
	for _, q := range p.Reports {
		if len(q.Reports) == 0 {
			continue
		}
		if head != nil {
			return false
		}
		head = q
	}
	return head != nil && slices.Contains(headsBelowPresidents, strings.ToLower(strings.Join(strings.Fields(head.Title.Text), " ")))
}

// headsBelowPresidents are what they are called whom a president may leave it to.
var headsBelowPresidents = []string{
	"directeur général", "directrice générale", "geschäftsführer", "geschäftsführerin", "hauptgeschäftsführer", "hauptgeschäftsführerin",
	"generaldirektor", "generaldirektorin", "director general", "directora general",
}

// peerSaysCEO reports whether somebody beside the position, under one boss, is CEO by title.
func (t titlesAlone) peerSaysCEO(p *org.Position) bool {
	boss := p.TreeManager()
	if boss == nil {
		return false
	}
	n, counted := t.sayCEO[boss]
	if !counted {
		for _, report := range boss.Reports {
			if t.headship(report) == saysCEO {
				n++
			}
		}
		t.sayCEO[boss] = n
	}
	if t.headship(p) == saysCEO {
		n--
	}
	return n > 0
}

// mayShareAcronym reports whether the title may be one that has several meanings.
func (t titlesAlone) mayShareAcronym(p *org.Position) bool {
	r := t.read(p)
	return r.Rank == roles.RankChief || len(r.Candidates) > 1
}

// teamOf returns the function of more than half of the position's reports whose titles say
// one, "" where there is no such one.
func (t titlesAlone) teamOf(p *org.Position) roles.Function {
	count, said := map[roles.Function]int{}, 0
	for _, report := range p.Reports {
		if f := t.read(report).Function; f != "" {
			count[f]++
			said++
		}
	}
	for f, n := range count {
		if 2*n > said {
			return f
		}
	}
	return ""
}

// contextName tells apart what the readings of reports can depend on.
func contextName(r *reading) string {
	var b strings.Builder
	b.WriteString(string(r.Function))
	for _, role := range r.above {
		b.WriteByte(' ')
		b.WriteString(string(role))
	}
	return b.String()
}
