package roles_test

import (
	"testing"

	"dotline/graph/roles"
)

// What the chart says beside the title decides between its meanings.
func TestContext(t *testing.T) {
	top, leader := roles.Context{Top: true}, roles.Context{Top: true, Leads: true}
	headed := roles.Context{Top: true, Leads: true, Headed: true}
	in := func(department string) roles.Context { return roles.Context{Department: department} }
	role := func(override string) roles.Context { return roles.Context{Override: override} }
	under := func(boss roles.Role) roles.Context { return roles.Context{BossRoles: []roles.Role{boss}} }
	bank := roles.Context{Sector: "Banking"}

	for _, test := range []struct {
		title string
		ctx   roles.Context
		want  string // rank | function | roles | qualifiers | flags | candidates
	}{
		// What sales has of IT is sold.
		{"Director ICT Services", roles.Context{BossFunction: roles.Sales}, "60 |  |  |  |  | "},
		{"VP, IT Services", roles.Context{BossFunction: roles.Sales}, "70 |  |  |  |  | "},
		{"Director ICT Services", roles.Context{BossFunction: roles.Operations}, "60 | it | it-director |  |  | "},
		{"Director of IT", roles.Context{BossFunction: roles.Sales}, "60 | it | it-director |  |  | "},

		// An acronym in a department.
		{"CIO", in("Investments"), "80 | investment | chief-investment-officer |  |  | "},
		{"CIO", in("Wealth Management"), "80 | investment | chief-investment-officer |  |  | "},
		{"CIO", in("Information Technology"), "80 | it | cio |  |  | "},
		{"CIO", in("Investment Technology"), "80 | it | cio |  |  | "},
		{"CIO", in("Executive"), "80 | it | cio |  |  | "},
		{"CIO", roles.Context{Sector: "asset management"}, "-1 |  |  |  | ? | cio,chief-investment-officer,chief-innovation-officer"},
		{"CIO", roles.Context{Sector: "asset management", Department: "IT"}, "80 | it | cio |  |  | "},
		{"CIO", roles.Context{BossFunction: roles.Finance}, "80 | it | cio |  |  | "},
		{"Deputy CIO", in("Investments"), "75 | investment |  | deputy |  | "},
		{"CSO", in("Security"), "80 | security | cso |  |  | "},
		{"CSO", in("Strategy"), "80 | strategy | chief-strategy-officer |  |  | "},
		{"CSO", in("Sales"), "80 | sales | chief-sales-officer |  |  | "},
		{"CSO", roles.Context{BossFunction: roles.Security}, "80 | security | cso |  |  | "},
		{"CRO", in("Risk Management"), "80 | risk | cro |  |  | "},
		{"CRO", in("Revenue"), "80 | sales | chief-revenue-officer |  |  | "},
		{"CRO", bank, "80 | risk | cro |  |  | "},
		{"CRO", roles.Context{Sector: "Insurance", Department: "Sales"}, "80 | sales | chief-revenue-officer |  |  | "},
		{"CRO", roles.Context{Sector: "software"}, "-1 |  |  |  | ? | cro,chief-revenue-officer"},
		{"CMO", roles.Context{Sector: "healthcare"}, "80 | health | chief-medical-officer |  |  | "},
		{"CRO", roles.Context{Sector: "Investment/banking"}, "80 | risk | cro |  |  | "},
		{"CRO", roles.Context{Sector: "non-bank financial services"}, "80 | risk | cro |  |  | "},
		{"CRO", roles.Context{Sector: "non-financial services"}, "-1 |  |  |  | ? | cro,chief-revenue-officer"},
		{"CRO", roles.Context{Sector: "nonfinancial"}, "-1 |  |  |  | ? | cro,chief-revenue-officer"},
		{"CRO", roles.Context{Sector: "food bank"}, "-1 |  |  |  | ? | cro,chief-revenue-officer"},
		{"CRO", roles.Context{Sector: "refinancing"}, "-1 |  |  |  | ? | cro,chief-revenue-officer"},
		{"CMO", roles.Context{Sector: "medical devices software"}, "80 | marketing | cmo |  |  | "},
		{"CMO", roles.Context{Sector: "Medical Devices"}, "80 | marketing | cmo |  |  | "},
		{"CMO", roles.Context{Sector: "biomedical"}, "80 | marketing | cmo |  |  | "},
		{"CMO", roles.Context{Sector: "healthcare", Department: "Marketing"}, "80 | marketing | cmo |  |  | "},
		{"CSO", roles.Context{Sector: "Biotech"}, "80 | research | chief-scientific-officer |  |  | "},
		{"CMO", roles.Context{Sector: "Krankenhäuser"}, "80 | health | chief-medical-officer |  |  | "},
		{"CRO", roles.Context{Sector: "保险公司"}, "80 | risk | cro |  |  | "},
		{"CMO", roles.Context{Sector: "pharmaceuticals"}, "80 | health | chief-medical-officer |  |  | "},
		{"Diocesan Secretary", roles.Context{Leads: true}, "-1 |  |  |  | ? | "},
		{"Diocesan Secretary", roles.Context{}, "0 |  | executive-assistant |  | support | "},
		{"Executive Secretary", roles.Context{Leads: true}, "0 |  | executive-assistant |  | support | "},
		{"Secretary to the CEO", roles.Context{Leads: true}, "0 |  | executive-assistant | assistant-to | support | "},
		{"CRO", in("Executive"), "-1 |  |  |  | ? | cro,chief-revenue-officer"},
		{"CDO", in("Data & Analytics"), "80 | data | cdo |  |  | "},
		{"CPO", in("People"), "80 | hr | chro |  |  | "},
		{"CCO", in("Compliance"), "80 | compliance | chief-compliance-officer |  |  | "},
		{"CMO", in("Medical"), "80 | health | chief-medical-officer |  |  | "},

		// The head of the whole or of a division.
		{"President", top, "90 |  | ceo,president |  |  | "},
		{"Managing Director", top, "90 |  | ceo,managing-director |  |  | "},
		{"Managing Director", under(roles.Board), "90 |  | ceo,managing-director |  |  | "},
		{"Managing Director", under(roles.Chair), "90 |  | ceo,managing-director |  |  | "},
		{"Managing Director", under(roles.CEO), "-1 |  |  |  | ? | ceo,division-head"},
		{"Managing Director", in("Executive"), "-1 |  |  |  | ? | ceo,division-head"},
		{"President", in("President's Office"), "-1 |  |  |  | ? | ceo,division-head"},
		{"Executive Director", in("Office of the Executive Directors"), "60 |  |  |  |  | "},
		{"President", in("Box Office"), "70 |  | division-head |  |  | "},
		{"Managing Director", in("Consumer Products"), "70 | product | division-head |  |  | "},
		{"Managing Director, Sales", top, "70 | sales | division-head |  |  | "},
		{"President, Acme Ltd", top, "90 |  | ceo,president |  |  | "},
		{"Acting President", top, "90 |  | ceo,president | acting |  | "},
		{"Deputy Managing Director", top, "80 |  |  | deputy |  | "},
		{"Executive Director", top, "90 |  | ceo |  |  | "},
		{"Executive Director", under(roles.Board), "90 |  | ceo |  |  | "},
		{"General Manager, Automotive", roles.Context{}, "60 |  | division-head |  |  | "},
		{"Executive Director, Automotive", roles.Context{}, "60 |  |  |  |  | "},
		{"General Manager", top, "90 |  | ceo |  |  | "},
		{"Owner", top, "-1 |  |  |  | ? | ceo"},
		{"City Manager", top, "-1 |  |  |  | ? | agency-head"},
		{"City Manager", under(roles.CEO), "-1 |  |  |  | ? | "},
		{"Secretary", top, "-1 |  |  |  | ? | agency-head"},
		{"Secretary of Commerce", under(roles.President), "-1 |  |  |  | ? | agency-head"},
		{"Secretary of the Treasury", roles.Context{}, "-1 | finance |  |  | ? | agency-head"},
		{"Secretary of Transportation", leader, "90 | operations | agency-head |  |  | "},
		{"Secretary of the Committee", leader, "-1 |  |  |  | ? | "},
		{"Secretary of the Committee", roles.Context{}, "0 |  | executive-assistant | assistant-to | support | "},
		{"Secretary of the CFO", roles.Context{}, "0 |  | executive-assistant | assistant-to | support | "},
		{"Secretary to the Dean", roles.Context{}, "0 |  | executive-assistant | assistant-to | support | "},
		{"Company Secretary", top, "60 | legal | company-secretary |  |  | "},
		{"Office Secretary", top, "0 |  | executive-assistant |  | support | "},
		{"Assistant Administrator for Management", roles.Context{}, "-1 |  |  |  | ? | "},
		{"Network Administrator", top, "10 | it | it-technician |  |  | "},
		{"President", under(roles.CEO), "80 |  | president |  |  | "},
		{"President, Aerospace", under(roles.CEO), "70 |  | division-head |  |  | "},
		{"President", under(roles.Board), "90 |  | ceo,president |  |  | "},
		{"Deputy Executive Director", under(roles.CEO), "80 |  |  | deputy |  | "},
		{"Assistant General Manager", under(roles.CEO), "80 |  |  | assistant |  | "},
		{"Deputy Managing Director, Sales", under(roles.CEO), "60 | sales |  | deputy |  | "},
		{"CEO Logistics", under(roles.CEO), "90 |  | ceo | divisional |  | "},
		{"CEO, Logistics", under(roles.CEO), "90 |  | ceo | divisional |  | "},
		{"CEO Alpha", leader, "90 |  | ceo |  |  | "},
		{"CEO Alpha", top, "-1 |  |  |  | ? | ceo"},
		{"CEO Logistics", roles.Context{}, "-1 |  |  |  | ? | ceo"},
		{"CEO, Acme", under(roles.Board), "90 |  | ceo |  |  | "},
		{"CEO", under(roles.CEO), "90 |  | ceo |  |  | "},
		{"Director General Policy", under(roles.CEO), "70 |  | division-head |  |  | "},
		{"Managing Director Acme", top, "90 |  | ceo,managing-director |  |  | "},
		{"President", under(roles.CFO), "-1 |  |  |  | ? | ceo,division-head"},
		{"Founder", top, "-1 |  |  |  | ? | ceo"},

		// Whoever owns it runs it, unless somebody else does.
		{"Owner", leader, "90 |  | ceo |  |  | "},
		{"Founder", leader, "90 |  | ceo |  |  | "},
		{"Acting Proprietor", leader, "90 |  | ceo | acting |  | "},
		{"Founder & Engineer", leader, "90 |  | ceo |  |  | "},
		{"Co-Founder", leader, "-1 |  |  |  | ? | ceo"},
		{"Product Owner", leader, "10 |  |  |  |  | "},
		{"Data Owner", leader, "-1 | data |  |  | ? | "},
		{"Former Owner", leader, "-1 |  |  | former | ? | "},
		{"Owner", headed, "100 |  | shareholders |  |  | "},
		{"City Manager", leader, "90 |  | agency-head |  |  | "},
		{"Minister", leader, "90 |  | agency-head |  |  | "},
		{"Minister", headed, "-1 |  |  |  | ? | "},
		{"Secretary", leader, "-1 |  |  |  | ? | agency-head"},
		{"Founder", headed, "-1 |  |  |  | ? | "},
		{"Owner", roles.Context{Leads: true}, "-1 |  |  |  | ? | "},

		// A manager of things who has people.
		{"Property Manager", roles.Context{}, "10 |  |  |  |  | "},
		{"Property Manager", roles.Context{Leads: true}, "30 |  |  |  |  | "},
		{"IT Project Manager", roles.Context{Leads: true}, "30 | it |  |  |  | "},
		{"Sales Manager", roles.Context{Leads: true}, "40 | sales |  |  |  | "},

		// A bank's vice presidents are many, and low.
		{"VP", bank, "40 |  |  |  |  | "},
		{"Vice President, IT", bank, "40 | it |  |  |  | "},
		{"AVP", bank, "30 |  |  |  |  | "},
		{"SVP, Finance", bank, "60 | finance |  |  |  | "},
		{"VP", roles.Context{Sector: "Investment banking"}, "40 |  |  |  |  | "},
		{"VP", roles.Context{Sector: "food bank"}, "70 |  |  |  |  | "},
		{"VP", roles.Context{Sector: "Banking software"}, "70 |  |  |  |  | "},
		{"VP", roles.Context{Sector: "non-bank lender"}, "70 |  |  |  |  | "},
		{"VP & CIO", bank, "80 | it | cio |  |  | "},
		{"IT Director", bank, "60 | it | it-director |  |  | "},

		// Deputies of something that the title does not name.
		{"Deputy Head", roles.Context{}, "-1 |  |  | deputy | ? | "},
		{"Deputy Head", in("IT"), "55 | it |  | deputy |  | "},
		{"Deputy Head of IT", roles.Context{}, "55 | it |  | deputy |  | "},

		// A department gives the function, but no role.
		{"Manager", in("Information Technology"), "40 | it |  |  |  | "},
		{"Director", in("IT"), "60 | it |  |  |  | "},
		{"Sales Manager", in("IT"), "40 | sales |  |  |  | "},
		{"Wizard", in("IT"), "-1 | it |  |  | ? | "},
		{"CEO", in("Finance"), "90 |  | ceo |  |  | "},

		// role: beats the title.
		{"Wizard of Light Bulb Moments", role("cio"), "80 | it | cio |  |  | "},
		{"CSO", role("chief-strategy-officer"), "80 | strategy | chief-strategy-officer |  |  | "},
		{"CIO", role("IT Manager"), "40 | it | it-manager |  |  | "},
		{"Deputy CIO", role("CIO"), "80 | it | cio | deputy |  | "},
		{"Senior IT Manager", role("it-manager"), "50 | it | it-manager |  |  | "},
		{"Managing Director", role("managing-director"), "90 |  | managing-director |  |  | "},
		{"Executive Council", role("board"), "100 |  | board |  | body | "},
		{"IT Team", role("it-manager"), "40 | it | it-manager |  |  | "},
		{"Right Hand", role("executive-assistant"), "0 |  | executive-assistant |  | support | "},
		{"Data Wrangler", role("data_engineer"), "10 | data | data-engineer |  |  | "},
		{"Data Engineer", role("data-engineer"), "10 | data | data-engineer |  |  | "},
		{"", role("cto"), "80 | it | cto |  |  | "},
		{"", roles.Context{}, "-1 |  |  |  | ? | "},
	} {
		if got := summary(roles.Read(test.title, test.ctx)); got != test.want {
			t.Errorf("%q in %+v\n got %s\nwant %s", test.title, test.ctx, got, test.want)
		}
	}
}
