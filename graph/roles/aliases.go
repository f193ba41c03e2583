package roles

import (
	"slices"
	"strings"
)

// aliases are the names of a role that need no more than themselves. Names of
// rank and function ("IT Director", "Manager of Accounting") are not here: they
// are read word by word.
var aliases = []struct {
	role  Role
	rank  Rank // 0: the role's own
	names string
}{
	{Board, 0, "board member, board director, member of the board, member of the board of directors, member of the executive board, member of the management board, member of the supervisory board, non executive director, nonexecutive director, independent director, lead independent director, senior independent director, independent non executive director, ned, trustee, board trustee, vice chair, vice chairman, vice chairwoman, vice chairperson, vice chair of the board, vice chairman of the board, deputy chair, deputy chairman, deputy chairwoman, deputy chairperson, vorstandsmitglied, mitglied des vorstands, membre du directoire, aufsichtsratsmitglied, administrateur indépendant"},
	{Chair, 0, "president of the board, president of the board of directors, president of the supervisory board, chair of the board, chair of the board of directors, chairman of the board, chairman of the board of directors, chairwoman of the board, chairwoman of the board of directors, chairperson of the board, chairperson of the board of directors, chair of trustees, chair of the trustees, chair of the board of trustees, board chair, board chairman, board chairwoman, board chairperson, executive chair, executive chairman, executive chairwoman, non executive chair, non executive chairman, independent chair, aufsichtsratsvorsitzender, aufsichtsratsvorsitzende, président du conseil, président du conseil d'administration, présidente du conseil, présidente du conseil d'administration, verwaltungsratspräsident, verwaltungsratspräsidentin, stiftungsratspräsident, stiftungsratspräsidentin, 董事长, 理事长"},
	{CEO, 0, "ceo, chief executive, chief executive officer, chief exec, chief exec officer, pdg, président directeur général, présidente directrice générale, vorstandsvorsitzender, vorstandsvorsitzende, vorstandsvorsitz, vorsitzender des vorstands, vorsitzende des vorstands, sprecher des vorstands, sprecherin des vorstands, vorstandssprecher, vorstandssprecherin, vorsitzender der geschäftsleitung, vorsitzende der geschäftsleitung, président du directoire, présidente du directoire, vorsitz der geschäftsführung, vorsitzender der geschäftsführung, vorsitzende der geschäftsführung, consejero delegado, consejera delegada, amministratore delegato, verkställande direktör, administrerende direktør, toimitusjohtaja, prezes zarządu, diretor presidente, administrador delegado, administradora delegada, 最高経営責任者, 代表取締役社長, 首席执行官"},
	{AgencyHead, 0, "agency head, head of agency, head of the agency, agency administrator, agency director, directeur général des services, directrice générale des services, dgs"},
	{COO, 0, "coo, vorstand operations, vorständin operations, vorstand produktion, vorständin produktion, chief operating officer, chief operations officer, chief operation officer, director of operations and chief operating officer, geschäftsführung operations, geschäftsführer operations, geschäftsführerin operations, directeur des opérations, directrice des opérations, 首席运营官, 最高執行責任者"},
	{CFO, 0, "cfo, chief financial officer, chief finance officer, chief financial and administrative officer, directeur administratif et financier, directrice administrative et financière, daf, directeur financier, directrice financière, finanzvorstand, finanzvorständin, vorstand finanzen, vorständin finanzen, geschäftsführung finanzen, geschäftsführer finanzen, geschäftsführerin finanzen, kaufmännische geschäftsführung, kaufmännischer geschäftsführer, kaufmännische geschäftsführerin, kaufmännische direktion, kaufmännischer direktor, kaufmännische direktorin, kaufmännischer vorstand, kaufmännische vorständin, kämmerer, kämmerin, stadtkämmerer, stadtkämmerin, kreiskämmerer, kreiskämmerin, directeur des affaires financières, directrice des affaires financières, 总会计师, direttore finanziario, 最高財務責任者, 首席财务官"},
	{CIO, 0, "it vorstand, it vorständin, vorstand it, vorständin it, chief information officer, chief info officer, chief it officer, chief information systems officer, chief information technology officer, dsi, directeur des systèmes d'information, directrice des systèmes d'information, directeur systèmes d'information, directeur des systèmes informatiques, directeur des services numériques, directrice des services numériques, directeur du numérique et des systèmes d'information, directrice du numérique et des systèmes d'information, directeur des systèmes d'information et du numérique, directrice des systèmes d'information et du numérique, dsin, dnsi, 最高情報責任者, 首席信息官"},
	{CTO, 0, "chief technology officer, chief technical officer, chief tech officer, directeur de la technologie, directrice de la technologie, 最高技術責任者, 首席技术官"},
	{CISO, 0, "ciso, chief information security officer, chief info security officer, chief cyber security officer, chief cybersecurity officer, chief it security officer, rssi, responsable de la sécurité des systèmes d'information, responsable sécurité des systèmes d'information, 首席信息安全官"},
	{CSO, 0, "chief security officer, 首席安全官"},
	{CMO, 0, "chief marketing officer, directeur marketing, directrice marketing, 首席市场官, 首席营销官"},
	{CHRO, 0, "chro, chief human resources officer, chief human resource officer, chief hr officer, chief people officer, chief talent officer, chief people and culture officer, drh, directeur des ressources humaines, directrice des ressources humaines, personalvorstand, personalvorständin, vorstand personal, vorständin personal, geschäftsführung personal, geschäftsführer personal, geschäftsführerin personal, 首席人力资源官"},
	{CDO, 0, "chief data officer, chief data and analytics officer, chief analytics officer, cdao, 首席数据官"},
	{CPO, 0, "chief product officer, chief product and technology officer, 首席产品官"},
	{CRO, 0, "chief risk officer, chief risk and compliance officer, 首席风险官"},
	{CCO, 0, "chief commercial officer"},
	{CLO, 0, "chief legal officer, chief legal counsel, general counsel, group general counsel, directeur juridique, directrice juridique, directeur des affaires juridiques, directrice des affaires juridiques, chefsyndikus, leitung justiziariat, leiter justiziariat, leiterin justiziariat, general counsel & secretary, general counsel & board secretary, general counsel and secretary, general counsel and board secretary, 总法律顾问, 首席法务官"},
	{CAO, 0, "chief administrative officer, chief administration officer"},
	{ChiefAuditExecutive, 0, "cae, chief audit executive, chief internal auditor, chief auditor, chief internal audit officer, chief audit officer, auditor general"},
	{ChiefAuditExecutive, RankDirector, "head of internal audit, head of group internal audit, director of internal audit, internal audit director, directeur de l'audit interne, leiter interne revision, 审计部总经理, 审计部部长, 内审部部长, 内审部总经理"},
	{ChiefInvestment, 0, "chief investment officer, chief investments officer"},
	{ChiefInnovation, 0, "chief innovation officer"},
	{ChiefStrategy, 0, "chief strategy officer, chief strategic officer"},
	{ChiefSales, 0, "chief sales officer, vertriebsvorstand, vertriebsvorständin, vorstand vertrieb, vorständin vertrieb"},
	{ChiefSustainability, 0, "chief sustainability officer"},
	{ChiefScientific, 0, "chief scientific officer, chief science officer"},
	{ChiefRevenue, 0, "chief revenue officer"},
	{ChiefCompliance, 0, "chief compliance officer, chief ethics and compliance officer, 首席合规官"},
	{ChiefCustomer, 0, "chief customer officer, chief client officer, chief customer experience officer, chief experience officer"},
	{ChiefCommunications, 0, "chief communications officer, chief communication officer"},
	{ChiefDigital, 0, "chief digital officer, 首席数字官"},
	{ChiefDiversity, 0, "chief diversity officer"},
	{ChiefProcurement, 0, "chief procurement officer, chief purchasing officer"},
	{ChiefPrivacy, 0, "chief privacy officer"},
	{ChiefMedical, 0, "chief medical officer, chief clinical officer, ärztliche direktion, ärztlicher direktor, ärztliche direktorin, directeur médical, directrice médicale, 医疗副院长"},
	{ChiefNursing, 0, "chief nursing officer, chief nurse executive, chief nurse officer, pflegedirektion, pflegedirektor, pflegedirektorin, directeur des soins, directrice des soins, directeur des soins infirmiers, directrice des soins infirmiers, 护理部主任"},
	{ChiefMedicalInformation, 0, "cmio, chief medical information officer, chief medical informatics officer, chief clinical information officer, ccio, chief health information officer"},
	{ChiefAccounting, 0, "chief accounting officer"},
	{ChiefLearning, 0, "chief learning officer"},
	{ITDirector, 0, "it sjef, it chef, it 总监, 信息技术总监, 信息技术部总经理, 信息科技部总经理"},
	{ChiefArchitect, 0, "chief architect, chief software architect, chief technology architect, chief enterprise architect"},
	{FinanceDirector, 0, "kaufmännischer leiter, kaufmännische leiterin, leiter finanzen, director financiero, directora financiera, diretor financeiro, diretora financeira, 财务总监"},
	{HRDirector, 0, "personalleitung, personalleiter, personalleiterin, leitung personal, leiter personal, leiterin personal, abteilungsleitung personal, abteilungsleiter personal, abteilungsleiterin personal"},
	{Controller, 0, "leitung controlling, leiter controlling, leiterin controlling, responsable du contrôle de gestion, 财务主管"},
	{CompanySecretary, 0, "company secretary, corporate secretary, group company secretary, university secretary, college secretary, 董事会秘书"},
	{DPO, 0, "dpo, data protection officer, group data protection officer, datenschutzbeauftragter, datenschutzbeauftragte, délégué à la protection des données, déléguée à la protection des données, delegado de protección de datos, responsabile della protezione dei dati"},
	{ITManager, 0, "it 经理, 信息技术经理, it responsible, ict responsible, it verantwortlicher, it verantwortliche, ict verantwortlicher, ict verantwortliche, edv verantwortlicher, edv verantwortliche, verantwortlicher it, verantwortliche it"},
	{FinanceManager, 0, "chef comptable, cheffe comptable, responsable comptable, gerente de finanzas"},
	{ITTechnician, 0, "sysadmin, sys admin, system administrator, systems administrator, system admin, systems admin, systemadministrator, systemadministratorin, linux administrator, windows administrator, unix administrator, network admin, dba, load technician, computer technician, computer operator, pc technician, fachinformatiker, fachinformatikerin, administrateur réseau, administrateur système, administrateur systèmes, administrateur systèmes et réseaux, it supporter, it supporterin, technicien informatique, technicien support, técnico de sistemas, administrador de sistemas, 网络工程师, 系统管理员"},
	{ChiefOfStaff, 0, "chief of staff, deputy chief of staff, cos, chef de cabinet, cheffe de cabinet, directeur de cabinet, directrice de cabinet, directeur du cabinet, directrice du cabinet"},
}

// acronyms are shared by several roles. The department, else the boss's
// function, tells which; usual means that nobody has to say so for the first.
var acronyms = []struct {
	name  string
	usual bool
	roles []Role
}{
	{"cio", true, []Role{CIO, ChiefInvestment, ChiefInnovation}},
	{"cto", true, []Role{CTO}},
	{"cmo", true, []Role{CMO, ChiefMedical}},
	{"cso", false, []Role{CSO, ChiefStrategy, ChiefSales, ChiefSustainability, ChiefScientific}},
	{"cro", false, []Role{CRO, ChiefRevenue}},
	{"cco", false, []Role{CCO, ChiefCompliance, ChiefCustomer, ChiefCommunications}},
	{"cdo", false, []Role{CDO, ChiefDigital, ChiefDiversity}},
	{"cpo", false, []Role{CPO, CHRO, ChiefProcurement, ChiefPrivacy}},
	{"clo", false, []Role{CLO, ChiefLearning}},
	{"cao", false, []Role{CAO, ChiefAccounting, ChiefAuditExecutive}},
	{"cno", false, []Role{ChiefNursing}},
}

// directs reports whether the name of a chief's role is a director's title, of another
// language or short for one: who is responsible for security may report to a director.
func directs(name string) bool {
	return slices.Contains([]string{"rssi", "dsi", "daf", "drh"}, name) ||
		slices.ContainsFunc([]string{"direct", "direkt", "leit", "responsab", "kämmer", "主任"}, func(part string) bool { return strings.Contains(name, part) })
}

func addRoleNames(v vocabulary) {
	for _, a := range aliases {
		facts := catalogue[place[a.role]]
		e := entry{kind: roleName, role: a.role, rank: facts.rank, function: facts.function}
		if a.rank != 0 {
			e.rank = a.rank
		}
		if e.rank == RankSupport {
			e.kind = support
		}
		for name := range strings.SplitSeq(a.names, ", ") {
			// A data protection officer's rank is whatever the person has beside.
			e.vague = e.rank == RankChief && directs(name) || e.role == DPO
			v.add(e, name)
		}
	}
	// A hospital's second one, for another profession.
	v.add(entry{kind: roleName, rank: RankChief, function: Health}, "cnio, chief nursing information officer, chief nursing informatics officer, chief nurse information officer")
	// Who sits on a board for its plants and its products does not lead IT.
	v.add(entry{kind: roleName, rank: RankChief, function: Engineering}, "technikvorstand, technikvorständin, vorstand technik, vorständin technik, technischer geschäftsführer, technische geschäftsführerin, technische geschäftsführung, technischer vorstand, technische vorständin")
	// The second of the whole; what such a title adds is a part of it.
	v.add(entry{kind: roleName, rank: RankCEO, vague: true, qual: Deputy}, "dga")
	// A city's elected executive, whose field is what the title adds.
	v.add(entry{kind: roleName, rank: RankChief, vague: true}, "dezernent, dezernentin, beigeordneter, beigeordnete, erster beigeordneter, erste beigeordnete")
	// A town's works, not all of its services.
	v.add(entry{kind: roleName, rank: RankDirector, function: Facilities}, "dgst, directeur général des services techniques, directrice générale des services techniques, directeur des services techniques, directrice des services techniques")
	// Two seats in one acronym are one seat with the wider one's role.
	v.add(entry{kind: roleName, role: CIO, rank: RankChief, function: IT}, "cdio, cito, ctio, chief digital information officer")
	// In part-time, from outside.
	for _, role := range []Role{CIO, CISO, CTO, CFO} {
		v.add(entry{kind: roleName, role: role, rank: RankChief, function: role.Function(), qual: Fractional}, "v"+string(role))
	}
}

func addAcronyms(v vocabulary) {
	for _, a := range acronyms {
		v.add(entry{kind: acronym, roles: a.roles, usual: a.usual, rank: RankChief}, a.name)
	}
}
