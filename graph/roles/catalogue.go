package roles

import "strings"

// Role is a seat that conventions speak of, in kebab-case. A chart may use
// roles of its own through the role: field; the catalogue has the known ones.
type Role string

// The known roles. An acronym that means several things names the seat given
// in its entry of the catalogue and no other.
const (
	Board                   Role = "board"
	Shareholders            Role = "shareholders"
	AuditCommittee          Role = "audit-committee"
	Chair                   Role = "chair"
	CEO                     Role = "ceo"
	AgencyHead              Role = "agency-head"
	ManagingDirector        Role = "managing-director"
	President               Role = "president"
	COO                     Role = "coo"
	CFO                     Role = "cfo"
	CIO                     Role = "cio"
	CTO                     Role = "cto"
	CISO                    Role = "ciso"
	CSO                     Role = "cso"
	CMO                     Role = "cmo"
	CHRO                    Role = "chro"
	CDO                     Role = "cdo"
	CPO                     Role = "cpo"
	CRO                     Role = "cro"
	CCO                     Role = "cco"
	CLO                     Role = "clo"
	CAO                     Role = "cao"
	ChiefAuditExecutive     Role = "chief-audit-executive"
	ChiefInvestment         Role = "chief-investment-officer"
	ChiefInnovation         Role = "chief-innovation-officer"
	ChiefStrategy           Role = "chief-strategy-officer"
	ChiefSales              Role = "chief-sales-officer"
	ChiefSustainability     Role = "chief-sustainability-officer"
	ChiefScientific         Role = "chief-scientific-officer"
	ChiefRevenue            Role = "chief-revenue-officer"
	ChiefCompliance         Role = "chief-compliance-officer"
	ChiefCustomer           Role = "chief-customer-officer"
	ChiefCommunications     Role = "chief-communications-officer"
	ChiefDigital            Role = "chief-digital-officer"
	ChiefDiversity          Role = "chief-diversity-officer"
	ChiefProcurement        Role = "chief-procurement-officer"
	ChiefPrivacy            Role = "chief-privacy-officer"
	ChiefMedical            Role = "chief-medical-officer"
	ChiefNursing            Role = "chief-nursing-officer"
	ChiefMedicalInformation Role = "chief-medical-information-officer"
	ChiefAccounting         Role = "chief-accounting-officer"
	ChiefLearning           Role = "chief-learning-officer"
	DivisionHead            Role = "division-head"
	VPTechnology            Role = "vp-technology"
	ITDirector              Role = "it-director"
	ChiefArchitect          Role = "chief-architect"
	FinanceDirector         Role = "finance-director"
	Controller              Role = "controller"
	HRDirector              Role = "hr-director"
	MarketingDirector       Role = "marketing-director"
	CompanySecretary        Role = "company-secretary"
	DPO                     Role = "dpo"
	ITManager               Role = "it-manager"
	ITGroupManager          Role = "it-group-manager"
	FinanceManager          Role = "finance-manager"
	ITSupervisor            Role = "it-supervisor"
	ITTechnician            Role = "it-technician"
	ChiefOfStaff            Role = "chief-of-staff"
	ExecutiveAssistant      Role = "executive-assistant"
	Adviser                 Role = "adviser"
)

type roleFacts struct {
	role     Role
	title    string
	rank     Rank
	function Function
}

// catalogue is ordered from the highest role down; of equal ranks the earlier
// one is listed first in a reading.
var catalogue = [...]roleFacts{
	{Board, "Board", RankBoard, ""},
	{Shareholders, "Shareholders", RankBoard, ""},
	{AuditCommittee, "Audit Committee", RankBoard, ""},
	{Chair, "Chair of the Board", RankBoard, ""},
	{CEO, "Chief Executive Officer", RankCEO, ""},
	{AgencyHead, "Agency Head", RankCEO, ""},
	{ManagingDirector, "Managing Director", RankCEO, ""},
	{President, "President", RankCEO, ""},
	{COO, "Chief Operating Officer", RankChief, Operations},
	{CFO, "Chief Financial Officer", RankChief, Finance},
	{CIO, "Chief Information Officer", RankChief, IT},
	{CTO, "Chief Technology Officer", RankChief, IT},
	{CISO, "Chief Information Security Officer", RankChief, Security},
	{CSO, "Chief Security Officer", RankChief, Security},
	{CMO, "Chief Marketing Officer", RankChief, Marketing},
	{CHRO, "Chief Human Resources Officer", RankChief, HR},
	{CDO, "Chief Data Officer", RankChief, Data},
	{CPO, "Chief Product Officer", RankChief, Product},
	{CRO, "Chief Risk Officer", RankChief, Risk},
	{CCO, "Chief Commercial Officer", RankChief, Sales},
	{CLO, "Chief Legal Officer", RankChief, Legal},
	{CAO, "Chief Administrative Officer", RankChief, Administration},
	{ChiefAuditExecutive, "Chief Audit Executive", RankChief, Audit},
	{ChiefInvestment, "Chief Investment Officer", RankChief, Investment},
	{ChiefInnovation, "Chief Innovation Officer", RankChief, Innovation},
	{ChiefStrategy, "Chief Strategy Officer", RankChief, Strategy},
	{ChiefSales, "Chief Sales Officer", RankChief, Sales},
	{ChiefSustainability, "Chief Sustainability Officer", RankChief, Sustainability},
	{ChiefScientific, "Chief Scientific Officer", RankChief, Research},
	{ChiefRevenue, "Chief Revenue Officer", RankChief, Sales},
	{ChiefCompliance, "Chief Compliance Officer", RankChief, Compliance},
	{ChiefCustomer, "Chief Customer Officer", RankChief, Customer},
	{ChiefCommunications, "Chief Communications Officer", RankChief, Communications},
	{ChiefDigital, "Chief Digital Officer", RankChief, Digital},
	{ChiefDiversity, "Chief Diversity Officer", RankChief, Diversity},
	{ChiefProcurement, "Chief Procurement Officer", RankChief, Procurement},
	{ChiefPrivacy, "Chief Privacy Officer", RankChief, Privacy},
	{ChiefMedical, "Chief Medical Officer", RankChief, Health},
	{ChiefNursing, "Chief Nursing Officer", RankChief, Health},
	{ChiefMedicalInformation, "Chief Medical Information Officer", RankChief, Health},
	{ChiefAccounting, "Chief Accounting Officer", RankChief, Finance},
	{ChiefLearning, "Chief Learning Officer", RankChief, Learning},
	{DivisionHead, "Head of a Division", RankVP, ""},
	{VPTechnology, "VP of Technology", RankVP, IT},
	{ITDirector, "IT Director", RankDirector, IT},
	{ChiefArchitect, "Chief Software Architect", RankDirector, Engineering},
	{FinanceDirector, "Finance Director", RankDirector, Finance},
	{Controller, "Financial Controller", RankDirector, Finance},
	{HRDirector, "HR Director", RankDirector, HR},
	{MarketingDirector, "Marketing Director", RankDirector, Marketing},
	{CompanySecretary, "Company Secretary", RankDirector, Legal},
	{DPO, "Data Protection Officer", RankSeniorManager, Privacy},
	{ITManager, "IT Manager", RankManager, IT},
	{ITGroupManager, "Manager of one IT Group", RankManager, IT},
	{FinanceManager, "Finance Manager", RankManager, Finance},
	{ITSupervisor, "IT Supervisor", RankSupervisor, IT},
	{ITTechnician, "IT Technician", RankIndividual, IT},
	{ChiefOfStaff, "Chief of Staff", RankSupport, ""},
	{ExecutiveAssistant, "Executive Assistant", RankSupport, ""},
	{Adviser, "Adviser", RankSupport, ""},
}

// place is a role's index in the catalogue.
var place = func() map[Role]int {
	m := make(map[Role]int, len(catalogue))
	for i, f := range catalogue {
		m[f.role] = i
	}
	return m
}()

// All returns the known roles, highest first.
func All() []Role {
	all := make([]Role, len(catalogue))
	for i, f := range catalogue {
		all[i] = f.role
	}
	return all
}

// Title returns the role's name as one writes it on a card. A role that the
// catalogue does not have is its own title.
func (r Role) Title() string {
	if i, ok := place[r]; ok {
		return catalogue[i].title
	}
	return string(r)
}

// Rank returns the rank that the role itself gives, RankUnknown for a role
// that the catalogue does not have. A title can give its holder another one:
// a senior IT manager is an it-manager of rank [RankSeniorManager].
func (r Role) Rank() Rank {
	if i, ok := place[r]; ok {
		return catalogue[i].rank
	}
	return RankUnknown
}

// Function returns the function that the role belongs to, "" for those of the
// whole organization and for a role that the catalogue does not have.
func (r Role) Function() Function {
	if i, ok := place[r]; ok {
		return catalogue[i].function
	}
	return ""
}

// Parse reads the value of a role: field, forgiving case, spaces, underscores,
// a role's own title and an alias that is a title ("IT Manager", "head of it").
// It reports false for what names no role of the catalogue, or more than one.
func Parse(s string) (Role, bool) {
	if r := kebab(s); r != "" {
		if _, ok := place[r]; ok {
			return r, true
		}
	}
	for _, f := range catalogue {
		if strings.EqualFold(f.title, strings.TrimSpace(s)) {
			return f.role, true
		}
	}
	reading := Read(s, Context{})
	if len(reading.Roles) == 1 && reading.Confident && len(reading.Qualifiers) == 0 {
		return reading.Roles[0], true
	}
	return "", false
}

// kebab writes s as a role's name.
func kebab(s string) Role {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r == ' ' || r == '_' || r == '-' || r == '\t'
	})
	return Role(strings.Join(words, "-"))
}
