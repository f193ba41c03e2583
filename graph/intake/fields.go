package intake

import (
	"slices"
	"strings"
	"unicode"

	"dotline/graph/phrase"
)

// meaning is what a header stands for: a field, and how good a name it is for
// it, 0 the best. Where two columns mean one field, the better name is taken.
type meaning struct {
	field string
	rank  int
}

// names lists, for each field, the headers it goes by, the best first. They are
// compared by their letters and digits alone, so that "Reports to", reportsTo
// and REPORTS_TO are one. The fields are those of a position in the chart
// format, and some that are parts of one: see Fields.
//
// Sources: the format itself; the UK government's organogram publication format;
// the column names of the exports and templates of BambooHR, Workday, Personio,
// PeopleSoft, Microsoft Entra ID, Google Workspace, SAP SuccessFactors, Organimi,
// Lucidchart and Visio; the list of leading positions of the US government; the
// data formats of d3-org-chart, OrgChartJS and the Backstage catalog.
var names = []struct{ field, headers string }{
	{"id", "id, slug, unique identifier, post unique reference, position id, post id, position number, position no, position code, post reference, post ref, unique id, unique ref, role id, role key, metadata name, " +
		"employee id, employee number, employee no, employee code, employee eid, emp id, emp no, empl id, staff id, staff number, staff no, person id, person number, personnel number, personnel id, worker id, " +
		"user id, member id, node id, associate id, payroll number, object id, uid, uuid, guid, eid, key, ref, reference, " +
		"personalnummer, personal nr, pers nr, stellennr, personeelsnummer, matricola, mitarbeiternummer, mitarbeiter nr, mitarbeiter id, stellennummer, matricule, número de empleado, código, código de empleado, matrícula, codice, 工号, 员工编号, 社員番号"},
	{"title", "title, job title, position, position title, position name, post title, post, job, job name, job position, business title, working title, employee title, role title, role name, job role, " +
		"stelle, stellenbezeichnung, funktion, jobtitel, jobbezeichnung, berufsbezeichnung, poste, intitulé du poste, fonction, puesto, cargo, functie, designation, generic job title, job profile, occupation, label, role, titel, intitulé, job title description, position description, planstellenbezeichnung, planstelle, tätigkeit, mansione, intitulé de poste, 职位, 职务, 岗位, 职位名称, 岗位名称, 役職"},
	{"name", "name, names, full name, display name, employee name, employee full name, preferred name, legal name, holder, holders, post holder, incumbent, incumbent name, name of incumbent, name of post holder, last name first name, surname first name, last first name, name last first, " +
		"emp name, stelleninhaber, stelleninhaberin, worker, employee, person, person name, staff name, staff member, member name, nachname vorname, mitarbeiter, mitarbeitername, nom complet, nombre, nombre completo, naam, lead, team lead, cn, common name, nombre y apellidos, apellidos y nombres, nome, nome completo, 姓名, 名字, 氏名, 名前"},
	{"first_name", "first name, given name, forename, forenames, name first, preferred first name, fname, vorname, prénom, voornaam"},
	{"last_name", "last name, surname, family name, name last, lname, nachname, nom, nom de famille, apellido, apellidos, cognome, achternaam, sn"},
	{"reports_to", "reports to, reports to id, manager id, supervisor id, line manager id, manager, line manager, supervisor, boss, boss id, parent id, parent, pid, " +
		"reports to senior post, reporting senior post, reports to position, reports to position id, reports to post, reports to unique identifier, manager employee id, manager employee number, manager number, manager no, manager code, manager user id, " +
		"supervisor eid, superior, superior id, parent position, parent position id, parent node id, manager position id, reporting to, reporting manager, reporting manager id, direct manager, direct manager id, immediate supervisor, " +
		"managers id, managers name, manager name, manager full name, manager display name, supervisor name, line manager name, reports to name, reports to title, manager title, manager role, reports to role, " +
		"manager email, managers email, manager work email, supervisor email, line manager email, reports to email, manager user principal name, manager upn, manager login, workers manager, mgr, mgr id, stpid, member of, " +
		"vorgesetzter, vorgesetzte, übergeordnete stelle, übergeordnete planstelle, übergeordnete position, vorgesetzte stelle, vorgesetzter id, führungskraft, führungskraft id, responsable, responsable hiérarchique, manager matricule, jefe, jefe inmediato, jefe directo, supervisor directo, leidinggevende, gestor, chefia, superior imediato, " +
		"直属上级, 上级, 汇报对象, 上司, " + headsOfDepartments},
	{"dotted_line_to", "dotted line to, dotted line, dotted line relationship to, dotted lines, dotted line managers, dotted line manager, dotted line manager id, dotted line id, dotted manager, secondary manager, secondary manager id, secondary supervisor, matrix manager, matrix manager id, functional manager, functional manager id, second manager, fachlicher vorgesetzter"},
	{"department", "department, departments, dept, department name, dept name, abteilung, département, departamento, afdeling, área, 部门, 部署, division, business unit, org unit, organisational unit, organizational unit, organization unit, organisation unit, " +
		"bereich, service, unit, team, team name, job team function, function, directorate, section, sub department, area, group, home department description, home department, department description, supervisory organization, " +
		"organisationseinheit bezeichnung, org einheit bez, orgeinheit, organisationseinheit, reparto, 所属部门, department id, dept id, parent department, org unit path"},
	{"location", "location, location name, work location, office, office location, site, work site, city, town, location city, location state, base, workplace, region, country, standort, arbeitsort, dienstort, ort, lieu, ubicación, sede, locatie, 地点, 工作地点, 勤務地"},
	{"role", "role, role slug"},
	{"scope", "scope"}, {"faces", "faces"}, {"horizon", "horizon"}, {"authority", "authority"},
	{"accountable_for", "accountable for, accountabilities"},
	{"responsible_for", "responsible for"},
	{"acting_since", "acting since, kommissarisch seit"},
	{"vacant", "vacant, is vacant, vacancy, position vacant"},
	{"assistant", "assistant, is assistant"},
	{"headcount", "headcount, head count, number of posts in fte, number of posts, number of people, number of employees, number of staff, no of posts, no of people, no of employees, no of staff, people, people count, staff count, employee count, heads, posts, quantity, qty, count, anzahl, effectif"},
	{"pay", "pay, salary, annual salary, salaire annuel, salario anual, base salary, base pay, annual pay, annual compensation, compensation, total pay, gehalt, jahresgehalt, salaire, salario"},
	{"successor", "successor, successor id"},
	{"tags", "tags, tag, labels"},
	{"link", "link, url, web page, webpage, profile url, profile link, custom link, linkedin, linkedin url"},
	{"photo", "photo, image, picture, avatar, img, photo url, image url, picture url, avatar url"},
	{"notes", "notes, note, comments, comment, remarks, remark, description, bemerkung, bemerkungen"},
	{"exceptions", "exceptions"},
	{"organization", "organization, organisation, organization name, organisation name, company, company name, employer, legal entity, org, agency, firma, entreprise, empresa"},
	{"status", "status, employment status, empl status, employee status, position status, worker status, staffing status"},
}

// headsOfDepartments are the columns that name the head of each row's department,
// the head's own row included.
const headsOfDepartments = "department manager, dept manager, department head, head of department, abteilungsleiter, chef de service, jefe de departamento"

var namesHeads = func() map[string]bool {
	m := map[string]bool{}
	for h := range strings.SplitSeq(headsOfDepartments, ", ") {
		m[headerKey(h)] = true
	}
	return m
}()

// factNames are the facts of an organization that are taken over, by headerKey.
var factNames = map[string]string{
	"name": "name", "asof": "as_of", "date": "as_of", "headcount": "headcount", "employees": "headcount", "itheadcount": "it_headcount", "itbudget": "it_budget",
	"sector": "sector", "industry": "sector", "currency": "currency", "complete": "complete",
}

// vocabulary holds the headers of names by their headerKey. "role" is in it as a
// title: where there is a better one, it is read again as the field.
var vocabulary = func() map[string]meaning {
	m := map[string]meaning{}
	for _, n := range names {
		for rank, h := range strings.Split(n.headers, ", ") {
			if _, taken := m[headerKey(h)]; !taken {
				m[headerKey(h)] = meaning{n.field, rank}
			}
		}
	}
	return m
}()

func inVocabulary(key string) (m meaning, ok bool) {
	m, ok = vocabulary[key]
	return m, ok
}

// Fields returns what Options.Map may give a column as its field: the fields of
// a position in the chart format; first_name and last_name, which make a name;
// organization, which is the organization's name where all rows agree on it;
// status, which may say that a post is vacant; and "ignore", which leaves the
// column out.
func Fields() []string {
	var list []string
	for _, n := range names {
		list = append(list, n.field)
	}
	return append(list, "ignore")
}

// called is a field by its name in the chart format; other languages may call it as
// they show it.
func called(field string) phrase.Phrase {
	return phrase.Phrase{Format: "field " + field, English: field}
}

func isField(name string) bool { return slices.Contains(Fields(), name) }

// lookUp returns what a header stands for. What stands in brackets in it is
// looked past ("Grade (or equivalent)"), and so is the object that holds a value
// where it is only a wrapping ("data.name").
func lookUp(header string) (meaning, bool) {
	spellings := []string{header}
	if i := strings.IndexAny(header, "(["); i > 0 {
		spellings = append(spellings, header[:i])
	}
	for inner := header; ; {
		outer, rest, ok := strings.Cut(inner, ".")
		if !ok || !outerKeys[headerKey(outer)] {
			break
		}
		inner = rest
		spellings = append(spellings, inner)
	}
	if strings.Contains(header, "/") {
		spellings = append(spellings, strings.Split(header, "/")...) // "School / Department"
	}
	for _, known := range []func(key string) (meaning, bool){inVocabulary, managerMeaning} {
		for _, s := range spellings {
			if m, ok := known(headerKey(s)); ok {
				return m, true
			}
		}
	}
	return meaning{}, false
}

// headerKey keeps of a header its letters and digits, in lower case. A number
// sign counts as "number".
func headerKey(header string) string {
	var b strings.Builder
	for _, c := range header {
		switch {
		case c == '#':
			b.WriteString("number")
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			b.WriteRune(unicode.ToLower(c))
		}
	}
	return b.String()
}
