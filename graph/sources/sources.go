// Package sources names the publications that Dotline's conventions, its
// knowledge of roles and its advice come from. They are cited by a short key in
// the files that hold such knowledge, and by their title to whoever reads it.
package sources

import (
	"maps"
	"slices"
)

// titles holds first what is written about roles in IT, then laws, codes and
// standards.
var titles = map[string]string{
	"S0": "Choosing Between CIO vs IT Manager (article, 2021)",
	"S1": "CIO vs IT Manager (discussion thread)",
	"S2": "CIO vs IT Director: What's the Difference?",
	"S3": "CIO vs CTO: What's the Difference?",
	"S4": "IT Manager vs. CTO: Understanding the Roles",

	"BCBS":  "Corporate governance principles for banks (Basel Committee on Banking Supervision, 2015)",
	"CJEU":  "Judgment in case C-453/21 (Court of Justice of the European Union, 2023)",
	"EBA":   "Guidelines on ICT and security risk management (European Banking Authority, 2019)",
	"FFIEC": "IT Examination Handbook, Information Security (Federal Financial Institutions Examination Council, 2016)",
	"GDPR":  "General Data Protection Regulation, (EU) 2016/679",
	"IIA":   "Global Internal Audit Standards (Institute of Internal Auditors, 2024)",
	"UKCGC": "UK Corporate Governance Code (Financial Reporting Council, 2024)",
	"USC44": "United States Code, title 44, chapter 35 (federal information policy)",
	"WP243": "Guidelines on Data Protection Officers, WP 243 rev.01 (Article 29 Working Party, 2017)",
}

// Title returns the title of the publication with that key, and whether there
// is one.
func Title(key string) (title string, ok bool) {
	title, ok = titles[key]
	return title, ok
}

// Keys lists the keys, sorted.
func Keys() []string { return slices.Sorted(maps.Keys(titles)) }
