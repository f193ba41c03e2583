package roles

// ParseFunction reads the name of a function, forgiving case, and the words by which
// titles call it as a whole ("Human Resources"). It reports false for what names no
// function, or a part of one.
func ParseFunction(s string) (Function, bool) {
	r := readers.Get().(*reader)
	defer readers.Put(r)
	words := r.aside(s)
	if len(words) != 1 || words[0].kind != functionWord {
		return "", false
	}
	f := words[0].entry.function
	return f, words[0].core || words[0].text == string(f)
}

// addFunctions enters the words that name a field of work.
func addFunctions(v vocabulary) {
	add := func(f Function, names string) { v.add(entry{kind: functionWord, function: f}, names) }
	core := func(f Function, names string) {
		v.add(entry{kind: functionWord, function: f, core: true}, names)
	}
	narrow := func(names string) {
		v.add(entry{kind: functionWord, function: IT, narrow: true}, names)
	}

	// The head of these is the head of IT …
	core(IT, "it, is, mis, ict, bt, it/bt, is/it, it/is, it/ict, information technology, information technologies, info tech, information systems, information system, management information systems, information services, info systems, information & technology, information and technology, information & communications technology, information and communications technology, information & communication technology, information and communication technology, information & communication technologies, information and communication technologies, data processing, electronic data processing, information technology and systems, information technology services, information technology systems, it services, it service, it systems, ict services, ict systems, technology, technologies, technology services, business technology, computing, computing services, informatics, computer systems, computer services, edp, digital data and technology, digital data & technology, digital,data and technology, digital,data & technology, ddat, digital and technology, digital & technology, digital and it, digital & it, digital and ict, digital & ict, digital and information technology, digital & information technology, data and technology, data & technology, data digital and technology, data,digital and technology, edv, informatik, informatique, systèmes d'information, sistemas, ti, informática, tecnología, tecnologia, sistemi informativi, technologie de l'information, technologies de l'information, tecnología de la información, tecnologías de la información, tecnologia da informação, tecnologias da informação, tecnologie dell'informazione, informationstechnik, informationstechnologie, sistemas de información, sistemas de informação, działu it, dział it, tic, itk, iuk, informatikdienst, informatikdienste, it dienste, ict dienste, 信息化, 信息, 信息技术")
	// … and the head of these only of one of its groups.
	narrow("network, networks, networking, network operations, noc, infra, it infra, network services, network & systems, network and systems, infrastructure, it infrastructure, service desk, servicedesk, help desk, helpdesk, it help desk, it service desk, it helpdesk, desktop, desktop support, desktop services, it support, it support services, user support, end user support, end user services, end user computing, application support, applications support, technology support, computer support, systems support, technical services, applications, it applications, business applications, enterprise applications, enterprise systems, business systems, application development, applications development, systems, system, systems development, server, servers, storage, database, databases, data center, data centre, data centers, datacenter, cloud, cloud operations, telecom, telecoms, telecommunications, erp, crm systems, it operations, it ops, technology operations, it service management, itsm, it delivery, it service delivery, it security, it network, web services, web development, pc support, workplace technology, hardware, computer operations, systems administration, network administration, backup, infrastruktur, netzwerk, netzwerke, netze, anwendungen, anwendungsentwicklung, systèmes et réseaux, réseaux, réseau, support informatique, support utilisateurs, infraestructura, infraestrutura, redes, soporte, suporte, it infrastruktur, it betrieb, infrastructures, infrastructures informatiques, exploitation informatique, centre de services, rechenzentrum, rechenzentrums, 基础设施, 信息基础设施, 应用系统, 网络, 服务台, 运维, 信息运维")
	add(IT, "educational technology, instructional technology, learning technology, applications cliniques, klinische systeme, hochleistungsrechnen, calcul scientifique, 临床信息系统, 高性能计算")
	core(Finance, "finance, financial, accounting, finances, comptabilité, finanzen, buchhaltung, rechnungswesen, 财务, 会计, 财务行政")
	core(HR, "hr, human resources, human resource, people, personnel, ressources humaines, recursos humanos, personalwesen, 人力资源, 人事")
	core(Marketing, "marketing")
	core(Audit, "internal audit, interne revision, internen revision, audit interne, 内审, 内部审计")

	add(Finance, "accounts, treasury, tax, taxation, payroll, accounts payable, accounts receivable, financial planning, financial planning & analysis, fp&a, controlling, revenue accounting, budget, budgeting, billing, investor relations, financial reporting, haushalt, entgeltabrechnung, patientenabrechnung, affaires financières, administratif et financier, trésorerie, paie, facturation, 资金, 预算, 薪酬, 收费")
	add(HR, "recruitment, recruiting, talent, talent acquisition, talent management, people & culture, people operations, compensation, benefits, compensation & benefits, labor relations, employee relations, reward, rewards, workforce, staffing, recrutement, 招聘, it recruitment, it recruiting")
	add(Learning, "learning, learning & development, l&d, training, education, it training")
	add(Diversity, "diversity, diversity & inclusion, diversity equity & inclusion, inclusion, dei, equity & inclusion")
	add(Marketing, "brand marketing, product marketing management, digital marketing, advertising, content marketing, growth, creative, design & creative, demand generation, 市场")
	add(Communications, "communications, communication, public relations, pr, media relations, corporate communications, corporate affairs, public affairs, press, external affairs")
	add(Sales, "sales, business development, commercial, revenue, inside sales, field sales, channel sales, pre sales, presales, retail sales, it sales, vertrieb, verkauf, ventes, 销售")
	add(Customer, "customer, customers, customer service, customer services, customer care, customer support, customer experience, client services, client service, contact center, contact centre, call center, call centre, technical support, patient experience, bürgerservice, bürgertelefon, centre d'appels, services aux usagers, 服务热线, 政务服务")
	add(Operations, "operations, operational, ops, production, manufacturing, logistics, supply chain, warehouse, distribution, transport, transportation, fleet, shipping, shipping & receiving, production control, maintenance, assembly line, instandhaltung, produktion, logistik, opérations, logistique, 生产, 物流, 运营")
	add(Procurement, "procurement, purchasing, sourcing, it procurement, it purchasing, einkauf, beschaffung, achats, marchés publics, 采购")
	add(Legal, "legal, legal services, legal affairs, law, contracts & legal, intellectual property, justiziariat, affaires juridiques, 法规")
	add(Privacy, "privacy, data protection, data privacy")
	add(Compliance, "compliance, ethics, ethics & compliance, regulatory, regulatory affairs, it compliance, it governance")
	add(Risk, "risk, risk management, enterprise risk, credit risk, market risk, operational risk, it risk, information risk, technology risk, risk & compliance")
	add(Audit, "audit, auditing, it audit, technology audit, information systems audit, is audit, revision, 审计")
	add(Security, "security, information security, information systems security, information system security, cyber security, cybersecurity, cyber, infosec, soc, security operations, data security, physical security, 信息安全")
	v.add(entry{kind: functionWord, function: Product, single: true}, "product, products, produkt, produit, 产品")
	add(Product, "product management, product development, product design, ux, user experience")
	add(Engineering, "engineering, eng, 技术, software, software engineering, software development, development, r & d engineering, platform, platform engineering, quality engineering, mechanical, electrical, electronics, industrial, civil, devops, site reliability, qa engineering, frontend, front end, backend, back end, full stack, mobile, web, java, embedded, firmware, hardware engineering, application, 软件")
	add(Data, "data, analytics, data science, business intelligence, bi, data & analytics, data analytics, data management, data engineering, machine learning, artificial intelligence, data governance")
	add(Digital, "digital, digital transformation, digital services, digitale dienste, services numériques, numérique, transformation digitale, transformation numérique, digitalisierung, digitale transformation, 数字服务, 数字化")
	add(Innovation, "innovation, innovations, transformation, business transformation")
	add(Research, "research, r & d, research & development, science, scientific, laboratory, lab, clinical research, 研发")
	add(Quality, "quality, quality assurance, qa, quality control, qc, document control, health & safety, health safety & environment, hse, ehs, safety, qualität, qualitätsmanagement, qualitätssicherung, 质量")
	add(Strategy, "strategy, strategic, strategic planning, corporate strategy, corporate development, business planning, planning, it strategy")
	add(Sustainability, "sustainability, environment, environmental, esg, corporate responsibility")
	add(Investment, "investment, investments, asset management, wealth, wealth management, private wealth, portfolio management, equities, equity, fixed income, private equity, endowment, investing, fund management, pension fund, hedge fund, treasury investments, investment management, capital markets")
	add(Facilities, "facilities, facility, facilities management, estates, real estate, property management, building, buildings, workplace, workplace services")
	add(Administration, "administration, administrative, office services, corporate services, business services, shared services, general affairs, general services, 行政")
	add(Health, "medical, clinical, nursing, pharmacy, surgery, patient, patients, emergency, intensive care, radiology, pathology, oncology, cardiology, pediatrics, paediatrics, maternity, ambulatory, outpatient, health information, health, medicine, medical staff, medical affairs, clinical services, patient care, clinical informatics, medizin, innere medizin, chirurgie, notaufnahme, pflege, médecine, médecine interne, urgences, soins, affaires médicales, 外科, 内科, 急诊, 护理, 医务")
}
