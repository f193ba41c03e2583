package roles

// addMarks enters what parts a title, in the spelling of the tokens.
func addMarks(v vocabulary) {
	for _, m := range []string{"&", "/", ",", "(", ")"} {
		v[m] = []phrase{{nil, &entry{kind: mark, text: m}}}
	}
	v.add(entry{kind: mark, text: "&"}, "and, und, et, cum")
	for _, word := range []string{"and", "und", "et", "cum"} {
		v[word][0].entry.text = "&" // one spelling for the reader of marks
	}
	v.add(entry{kind: ofWord}, "of, for, für, de, des, du, del, di, of the, for the, de la, in, at, with, on, from, by, under, behind, without, within, until, via")
	v.add(entry{kind: toWord}, "to, to the, reporting to, reporting to the, reports to, reports to the, on behalf of, on behalf of the")
	v.add(entry{kind: noise}, "the, a, an, our, la, le, les, l, d, der, die, das, i, ii, iii, iv, vacant, vacancy, open, tbd, tba, new, m, f, w, x, mr, ms, mrs, dr, ex officio, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, level, grade, full time, part time, permanent, prokurist, prokuristin, prokura, ppa, mutualisé, mutualisée, her, his, its, their, reporting")
}

// addHeads enters the nouns that can be what a title is about.
func addHeads(v vocabulary) {
	rank := func(r, bank Rank, names string) { v.add(entry{kind: rankNoun, rank: r, bankRank: bank}, names) }
	rank(RankSVP, RankSVP, "evp, executive vice president, executive vp, exec vice president, exec vp, senior executive vice president, sevp")
	rank(RankSVP, RankDirector, "svp, senior vice president, senior vp, sr vice president, sr vp")
	rank(RankVP, RankManager, "vp, vice president, vicepresident, vice presidents, corporate vice president, cvp, group vice president, group vp, vice président, vicepresidente, vizepräsident, vizepräsidentin, 副总裁")
	v.add(entry{kind: rankNoun, rank: RankDirector, bankRank: RankSupervisor, stands: true}, "avp, assistant vice president, assistant vp, associate vice president, associate vp, asst vice president, asst vp")
	v.add(entry{kind: rankNoun, rank: RankDirector, bankRank: RankDirector, stands: true}, "country manager")
	// These ranks are one function's own; with words of another they are anything: an air traffic controller.
	v.add(entry{kind: rankNoun, rank: RankDirector, bankRank: RankDirector, function: Finance, role: Controller, stands: true}, "controller, comptroller")
	v.add(entry{kind: rankNoun, rank: RankDirector, bankRank: RankDirector, function: Finance, stands: true}, "treasurer, trésorier, trésorière")
	rank(RankDirector, RankDirector, "director, dir, senior director, sr director, area director, direktion, chefarzt, chefärztin, chefärztliche leitung, dyrektor, ředitel, 总监, 处长, 部长")
	v.add(entry{kind: rankNoun, rank: RankDirector, bankRank: RankDirector, opens: true}, "directeur, directrice, direktor, direktorin, direktör, direttore, directora, diretor")
	// A head of something may as well be a manager as a director.
	v.add(entry{kind: rankNoun, rank: RankDirector, bankRank: RankDirector, vague: true}, "head, hoofd, 主任, 负责人")
	v.add(entry{kind: rankNoun, rank: RankDirector, bankRank: RankDirector, vague: true, opens: true}, "leiter, leiterin, leitung, bereichsleiter, bereichsleiterin, bereichsleitung, abteilungsleiter, abteilungsleiterin, abteilungsleitung, fachbereichsleiter, fachbereichsleiterin, fachbereichsleitung, fachgebietsleiter, fachgebietsleiterin, fachgebietsleitung, geschäftsbereichsleiter, geschäftsbereichsleiterin, geschäftsbereichsleitung, hauptabteilungsleiter, hauptabteilungsleiterin, hauptabteilungsleitung, dezernatsleiter, dezernatsleiterin, dezernatsleitung, ressortleiter, ressortleiterin, ressortleitung, amtsleiter, amtsleiterin, amtsleitung")
	rank(RankAssistantDirector, RankAssistantDirector, "assistant director, asst director, assistant head, subdirector")
	v.add(entry{kind: rankNoun, rank: RankAssistantDirector, bankRank: RankAssistantDirector, qual: Associate}, "associate director, assoc director")
	rank(RankSeniorManager, RankSeniorManager, "senior manager, sr manager, senior mgr, sr mgr, general foreman")
	rank(RankManager, RankManager, "manager, mgr, manageress, gestionnaire, responsable cao, kierownik, chef de service, cheffe de service, chef du service, cheffe du service, 经理, 科长")
	v.add(entry{kind: rankNoun, rank: RankManager, bankRank: RankManager, qual: Divisional}, "werkleiter, werkleiterin, werkleitung, werksleiter, werksleiterin, werksleitung, 厂长")
	v.add(entry{kind: rankNoun, rank: RankManager, bankRank: RankManager, opens: true}, "gerente, responsable, responsabile, responsável, jefe, jefa, gruppenleiter, gruppenleiterin, gruppenleitung, referatsleiter, referatsleiterin, referatsleitung, sachgebietsleiter, sachgebietsleiterin, sachgebietsleitung")
	v.add(entry{kind: rankNoun, rank: RankManager, bankRank: RankManager, function: Health, stands: true}, "pflegedienstleiter, pflegedienstleiterin, pflegedienstleitung, cadre de santé, cadre supérieur de santé, cadre supérieure de santé, 护士长, 病区护士长, 手术室护士长")
	rank(RankSupervisor, RankSupervisor, "supervisor, lead, leader, team lead, team leader, teamlead, team leiter, teamleiter, teamleiterin, teamleitung, schichtleiter, schichtleiterin, schichtleitung, stationsleiter, stationsleiterin, stationsleitung, 主管, 组长, foreman, forewoman, forewomen, shift lead, tech lead, technical lead, assistant manager, asst manager, assistant mgr, group lead, group leader, squad lead, head server")
	// Who runs a programme of IT does not run IT.
	programme := func(r Rank, names string) { v.add(entry{kind: rankNoun, rank: r, bankRank: r, stands: true}, names) }
	programme(RankDirector, "program director, programme director")
	programme(RankManager, "program manager, programme manager, program mgr, programme mgr")
	programme(RankSupervisor, "program lead, programme lead, program leader, programme leader")

	head := func(role Role, inDivision Rank, names string) {
		v.add(entry{kind: headship, role: role, rank: inDivision}, names)
	}
	head(President, RankVP, "president, präsident, präsidentin, président, présidente, 总裁, 院长, 校长, 行长")
	head(ManagingDirector, RankVP, "managing director, md, geschäftsführer, geschäftsführerin, geschäftsführung, geschaeftsfuehrer, geschaeftsfuehrerin, geschäftsleiter, geschäftsleiterin, generaldirektor, generaldirektorin, hauptgeschäftsführer, hauptgeschäftsführerin, managing partner, director general, directora general, directeur général, directrice générale, gérant, gérante, geschäftsführender gesellschafter, geschäftsführende gesellschafterin, gesellschafter geschäftsführer, direttore generale, general director, algemeen directeur, 总经理")
	head(ManagingDirector, RankDirector, "general manager, gm, gerente general, executive director, geschäftsführender direktor, geschäftsführende direktorin")

	// A chair sits on top of the board only where no committee or department is named.
	v.add(entry{kind: roleName, role: Chair, rank: RankBoard}, "chair, chairman, chairwoman, chairperson, chairmen")

	// Some of them name their function themselves, and that is nearer than what
	// stands before: an IT auditor audits.
	v.add(entry{kind: solo, rank: RankIndividual, function: Audit}, "auditor")
	v.add(entry{kind: solo, rank: RankIndividual, function: Finance}, "accountant, bookkeeper")
	v.add(entry{kind: solo, rank: RankIndividual, function: HR}, "recruiter")
	v.add(entry{kind: solo, rank: RankIndividual, function: Health, vague: true}, "doctor, physician, surgeon")
	v.add(entry{kind: solo, rank: RankIndividual, function: Health}, "nurse, midwife, pharmacist, therapist, physiotherapist, radiographer, dietitian, medical assistant, dental assistant, nursing assistant, healthcare assistant, physician assistant, care assistant, medizinisch technische assistentin, medizinisch technischer assistent, pharmazeutisch technische assistentin, pharmazeutisch technischer assistent")
	v.add(entry{kind: solo, rank: RankIndividual, function: Legal}, "paralegal")
	v.add(entry{kind: solo, rank: RankIndividual, function: Legal, vague: true}, "lawyer, attorney, solicitor, counsel")
	soloNoun := func(r Rank, hands bool, names string) { v.add(entry{kind: solo, rank: r, hands: hands}, names) }
	soloNoun(RankIndividual, true, "engineer, administrator, admin, techniker, technikerin, technicien, technicienne, ingénieur, ingénieure, fachkraft, 工程师, 技术员, technician, tech, analyst, specialist, operator, agent, technologist, officer")
	soloNoun(RankIndividual, false, "entwickler, entwicklerin, développeur, développeuse, chargé de clientèle, chargée de clientèle, 设计师, 客户经理, 产品经理, 项目经理, developer, programmer, designer, consultant, representative, rep, coordinator, co ordinator, associate, tester, clerk, psychologist, teacher, lecturer, trainer, instructor, tutor, buyer, planner, scheduler, trader, broker, banker, teller, cashier, receptionist, driver, cook, cleaner, porter, janitor, guard, worker, assembler, machinist, mechanic, electrician, plumber, welder, stocker, editor, writer, copywriter, journalist, photographer, marketer, salesperson, seller, business partner, strategist, expert, practitioner, evangelist, scrum master, product owner, intern, apprentice, student, fellow, employee, staff member, team member, crew member, member of staff, member of technical staff, account executive, sales executive, marketing executive, systems engineer, system engineer, chief petty officer, chief warrant officer, merchandiser, inspector, surveyor, caseworker, investigator, statistician, economist, chemist, biologist, modeller")
	// Of these some work alone, and some have a department below them.
	v.add(entry{kind: solo, rank: RankIndividual, vague: true}, "architect, scientist, researcher, professor, librarian, chef")
	v.add(entry{kind: solo, rank: RankIndividual, opens: true}, "mitarbeiter, mitarbeiterin, sachbearbeiter, sachbearbeiterin, referent, referentin, praktikant, praktikantin, auszubildender, auszubildende, werkstudent, werkstudentin, stagiaire")
	soloNoun(RankIndividual, false, "jefe de proyecto, jefa de proyecto, jefe de proyectos, gerente de proyecto, gerente de proyectos, gerente de projetos, responsable de projet, responsable projet, chef de projet, cheffe de projet, chef de produit, cheffe de produit, responsable de proyecto, responsable de produit, responsable produit, responsabile di progetto, responsabile progetto, projektleiter, projektleiterin, produktmanager, produktmanagerin")
	soloNoun(RankIndividual, false, "sales assistant, shop assistant, store assistant, teaching assistant, research assistant, laboratory assistant, library assistant, production assistant, policy adviser, policy advisor, customer service advisor, customer service adviser, customer advisor, customer adviser, financial advisor, financial adviser, sales advisor, sales adviser, service advisor, service adviser, tax advisor, tax adviser, investment adviser, investment advisor")

	v.add(entry{kind: support, role: ExecutiveAssistant}, "executive assistant, personal assistant, ea, pa, administrative assistant, admin assistant, secretary, executive secretary, private secretary, office assistant, board secretary, aide, 行政助理, 助理, 秘书")
	v.add(entry{kind: support, role: ExecutiveAssistant, opens: true}, "sekretär, sekretärin, sekretariat, secrétaire, secrétariat, assistante, assistent, assistente, assistentin, assistenz, assistant de direction, assistante de direction, attaché, attachée")
	v.add(entry{kind: support, role: Adviser}, "adviser, advisor, advisers, special adviser, special advisor, senior adviser, senior advisor, strategic adviser, strategic advisor, executive adviser, executive advisor, board adviser, board advisor, board observer")
	v.add(entry{kind: support, role: Adviser, opens: true}, "berater, beraterin, conseiller, conseillère")

	body := func(role Role, names string) {
		rank := RankUnknown
		if role != "" {
			rank = RankBoard
		}
		v.add(entry{kind: bodyNoun, role: role, rank: rank}, names)
	}
	body(Board, "board, board of directors, executive board, management board, supervisory board, board of trustees, board of governors, board of management, trustees, the board, vorstand, aufsichtsrat, verwaltungsrat, conseil d'administration, directoire, consejo de administración, cda, board of regents, board of visitors, board of overseers, governing board, governing body, raad van toezicht, raad van commissarissen, consiglio di amministrazione, conselho de administração, rada nadzorcza, styret, styrelsen, hallitus, conseil de surveillance, stiftungsrat, kuratorium, board of commissioners, 董事会, 理事会, 监事会")
	body(Shareholders, "shareholders, stockholders, owners, shareholder meeting, shareholders meeting, general meeting, annual general meeting, general assembly, agm, gesellschafter, gesellschafterversammlung, assemblée générale, mitgliederversammlung, hauptversammlung, generalversammlung, 股东大会, 股东会")
	body(AuditCommittee, "audit committee, audit and risk committee, audit & risk committee, risk and audit committee, risk & audit committee, audit and compliance committee, audit & compliance committee, finance and audit committee, audit and finance committee, board audit committee, board audit and risk committee, audit committee of the board, audit committee of the board of directors, prüfungsausschuss, comité d'audit, comité d'audit et des risques, comité d'audit et des comptes, comité de auditoría, 审计委员会")
	body("", "advisory board, editorial board, review board, change advisory board, cab, committee, steering committee, steerco, council, forum, task force, taskforce, working group, workgroup, assembly, commission, secretariat, panel, bureau, squad, tribe, guild, chapter, crew, executive committee, comex, exco, works council, betriebsrat, geschäftsleitung, center of excellence, centre of excellence, hochschulrat, beirat, conseil municipal, conseil communautaire, conseil départemental, conseil régional, gemeinderat, stadtrat, kreistag, 校务委员会")

	// At a university the vice belongs to the rank, and to no role beside it.
	v.add(entry{kind: looseHead}, "vice provost, associate provost, associate vice provost, assistant vice provost, associate vice chancellor, assistant vice chancellor, pro vice chancellor, rector, vice rector, dekan, dekanin, doyen, doyenne, kanzler, kanzlerin, 教务长")

	// At the top these head a public body.
	v.add(entry{kind: looseHead, role: AgencyHead}, "commissioner, superintendent, minister, city manager, county manager, town manager, village manager, township manager, borough manager, city administrator, county administrator, town administrator, village administrator, county executive, landrat, landrätin, 局长")
	v.add(entry{kind: looseHead}, "art director, director of photography, casting director, funeral director, accountable manager, accountable executive, postholder, post holder, officer in charge, person in charge, intendant, intendantin, generalintendant, generalintendantin, chefredakteur, chefredakteurin, rédacteur en chef, rédactrice en chef, médecin chef, greffier en chef, 总编辑, 主编, harbour master, harbor master, founder, co founder, cofounder, 创始人, 联合创始人, founding partner, owner, co owner, proprietor, partner, senior partner, principal, chief, boss, chef d'équipe, dean, provost, chancellor, vice chancellor, mayor, bürgermeister, bürgermeisterin, oberbürgermeister, oberbürgermeisterin, maire, governor, ambassador, judge, surgeon general, attorney general, solicitor general, comptroller general, postmaster general, inspector general, secretary general, general secretary, secrétaire général, secrétaire générale, generalsekretär, generalsekretärin, 秘书长, permanent secretary, assistant administrator, associate administrator, under secretary, undersecretary, assistant secretary, deputy secretary, country head, editor in chief, managing editor, executive editor, member, mitglied der geschäftsleitung, mitglied der geschäftsführung, headteacher, head teacher, headmaster, headmistress, town clerk, city clerk, county clerk, village clerk, clerk of the court, clerk of court, hospital administrator, court administrator, nursing home administrator, executive officer, senior executive officer, corporate officer")
}

// addModifiers enters what changes a head.
func addModifiers(v vocabulary) {
	qual := func(q Qualifier, names string) { v.add(entry{kind: qualifier, qual: q}, names) }
	qual(Acting, "acting, kommissarisch, kommissarischer, kommissarische, par intérim, 代理")
	qual(Interim, "interim, interims, ad interim, maternity cover, maternity leave cover, temporary, temp, caretaker, intérimaire")
	qual(Joint, "co, joint, job share, jobshare, job sharing, jobsharing, topsharing")
	qual(Fractional, "fractional, virtual, outsourced")
	qual(Deputy, "deputy, principal deputy, first deputy, senior deputy, dep, dpty, stellvertretender, stellvertretende, stellvertretend, stellvertreter, stellvertreterin, stellvertretung, stellv, stv, vertretung, sous, délégué, déléguée, 副, adjoint, adjointe, alternate, understudy")
	qual(Vice, "vice, vize")
	qual(Associate, "assoc")
	qual(Assistant, "assistant, asst")
	qual(Former, "former, formerly, ex, past, previous, previously, outgoing, departing, immediate past, onetime, one time, erstwhile, ehemaliger, ehemalige, ancien, ancienne, 前")
	qual(Retired, "retired, ret, emeritus, emerita, retiring, pensioned")
	qual(Designate, "designate, designated, incoming, nominee, nominated, in waiting, aspiring")
	qual(Elect, "elect, elected")
	qual(Trainee, "trainee, in training, shadow, student teacher")
	qual(Global, "global, worldwide, world wide, international, world")
	qual(Regional, "regional, region, area, country, national, emea, apac, latam, anz, dach, mena, europe, european, asia, asia pacific, pacific, africa, americas, america, north america, south america, latin america, middle east, uk, us, usa, uki, eu, benelux, nordics, iberia, north, south, east, west, northern, southern, eastern, western, district, territory, germany, france, spain, italy, netherlands, ireland, england, scotland, wales, canada, australia, new zealand, india, china, japan, brazil, mexico, switzerland, austria, poland, singapore, hungary, czechia, czech republic, slovakia, slovenia, croatia, serbia, romania, bulgaria, greece, cyprus, malta, portugal, belgium, luxembourg, nordic, denmark, sweden, norway, finland, iceland, baltics, estonia, latvia, lithuania, ukraine, turkey, türkiye, israel, egypt, morocco, nigeria, kenya, ghana, south africa, saudi arabia, uae, united arab emirates, qatar, gcc, pakistan, bangladesh, sri lanka, thailand, vietnam, malaysia, indonesia, philippines, hong kong, taiwan, korea, south korea, argentina, chile, colombia, peru, united kingdom, united states")
	qual(Divisional, "divisional, b2b, b2c, plant, factory, local, site, subsidiary, campus")

	v.add(entry{kind: seniority, rank: RankSenior}, "senior, sr, snr, distinguished")
	v.add(entry{kind: seniority, rank: RankSupervisor}, "supervisory")
	v.add(entry{kind: seniority, rank: RankIndividual}, "junior, jr, jnr, entry level")

	v.add(entry{kind: scopeWord}, "corporate, enterprise, company, hospital, bank, university, universität, université, college, school, state, federal, city, county, agency, trust, general, executive, full, hq, headquarters, internal, firm, organization, organisation, organizational, overall, main, central, statutory, non executive, founding, volunteer, inc, ltd, llc, plc, gmbh & co kg, gmbh, ag, sa, bv")
	v.add(entry{kind: unitWord}, "team, teams, assistants, department, dept, abteilung, unit, section, branch, programme, program, services department, practice, centre, center")
	v.add(entry{kind: unitWord}, "部, 部门, 处, 科, 中心")
	v.add(entry{kind: unitWord, qual: Divisional}, "division, business unit")
	v.add(entry{kind: unitWord, qual: Group}, "group, gruppe, konzern, 集团")
	v.add(entry{kind: unitWord, qual: Group, behind: true}, "groupe")
	v.add(entry{kind: unitWord, qual: OfficeOf}, "office")

	// A visitor's title, beside which the role is in doubt.
	v.add(entry{kind: unknownWord}, "in residence")

	// A library's information is in its books.
	v.add(entry{kind: unknownWord}, "library and information services, library & information services, library and information science, library & information science")

	// Who manages a service manages people.
	v.add(entry{kind: unknownWord}, "service delivery")

	// What these managers manage is no people.
	v.add(entry{kind: unknownWord, single: true}, "account, accounts receivable account, key account, project, portfolio, relationship, case, campaign, contract, contracts, content, community, customer success, delivery, proposal, bid, property, social media, event, events, release, change, incident, problem, vendor, asset, fund, alliance, joint venture, joint ventures, channel account, technical account, technical project, technical product, product marketing, customer relationship, client, client relationship, brand, category, grant, grants, stakeholder, client success, engagement, implementation, transition, demand, configuration, assets, knowledge")
}
