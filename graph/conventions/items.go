package conventions

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/roles"
)

// The items that rules ask for by name: what a position is accountable or
// responsible for, as charts declare it.
const (
	itStrategy = "it-strategy"
	itBudget   = "it-budget"
)

// itemNames are other ways to write an item.
var itemNames = map[string]string{
	"technology-strategy": itStrategy, "ict-strategy": itStrategy, "information-technology-strategy": itStrategy,
	"it-strategic-planning": itStrategy,
	"it-budgets":            itBudget, "technology-budget": itBudget, "ict-budget": itBudget,
	"consolidated-it-budget": itBudget,
}

// item is an item's name without what writing changes in it.
func item(v org.Value) string {
	name := strings.ToLower(strings.Join(strings.FieldsFunc(v.Text, func(c rune) bool { return strings.ContainsRune(" _-\t\r\n", c) }), "-"))
	if other, known := itemNames[name]; known {
		return other
	}
	return name
}

// makesStrategy reports whether the items hold the IT strategy.
func makesStrategy(items []org.Value) bool { return holds(items, itStrategy) }

func holds(items []org.Value, name string) bool {
	return slices.ContainsFunc(items, func(v org.Value) bool { return item(v) == name })
}

// itemAt returns the place of the item among those of the position.
func itemAt(items []org.Value, name string) org.Pos {
	for _, v := range items {
		if item(v) == name {
			return v.At
		}
	}
	return org.Pos{}
}

// itemText writes an item in a sentence.
func itemText(name string) string {
	words := strings.Split(name, "-")
	for i, w := range words {
		if slices.Contains(capitals, w) {
			words[i] = strings.ToUpper(w)
		}
	}
	return strings.Join(words, " ")
}

// enterpriseItems concern the whole organization, and are the CIO's where there
// is one; the IT strategy and the IT budget are rules of their own.
var enterpriseItems = []string{
	"enterprise-architecture", "it-governance", "information-governance", "it-vision", "technology-vision",
	"digital-strategy", "digital-transformation", "it-portfolio", "technology-roadmap", "it-roadmap",
	"data-privacy", "privacy", "crisis-management", "strategic-projects", "strategic-initiatives",
	"business-alignment", "information-flow",
}

// sharedItems belong to a chief as much as to a manager.
var sharedItems = []string{
	itBudget, "budget", "budgets", "hiring", "recruitment", "staffing", "security-protocols", "it-security",
	"departmental-technology", "infrastructure", "it-infrastructure", "it-resources", "it-policies", "it-policy",
	"succession", "succession-planning",
}

// everyDepartments are items that each department has one of.
var everyDepartments = []string{
	"budget", "budgets", "hiring", "recruitment", "staffing", "departmental-technology", "succession",
	"succession-planning", "operations", "training",
}

// domains are the areas that one team of IT works on, by the items that name
// them.
var domains = map[string]string{
	"network": "network", "networks": "network", "network-operations": "network", "network-security": "network",
	"servers": "servers", "server-administration": "servers", "storage": "servers", "data-center": "servers", "data-centre": "servers",
	"backup": "backup", "backups": "backup", "disaster-recovery": "backup",
	"voice": "voice", "telephony": "voice", "telecommunications": "voice",
	"help-desk": "support", "helpdesk": "support", "service-desk": "support", "user-support": "support", "support": "support", "it-support": "support",
	"desktops": "workplace", "devices": "workplace", "hardware": "workplace", "workplace": "workplace",
	"programming": "programming", "development": "programming", "application-development": "programming",
	"applications": "applications", "erp": "erp", "databases": "databases", "cloud": "cloud",
	"security": "security", "user-training": "training", "it-training": "training",
}

// daily reports whether the item is daily operation, for certain: security or
// disaster recovery may be anybody's.
func daily(name string) bool {
	switch domains[name] {
	case "network", "servers", "voice", "support", "workplace":
		return true
	}
	return slices.Contains([]string{
		"operations", "it-operations", "day-to-day-operations", "daily-operations", "maintenance", "upgrades", "patching",
		"monitoring", "troubleshooting", "uptime", "outages", "incidents", "incident-management", "deployments", "installations",
		"backup", "backups",
	}, name)
}

// cio returns the one CIO of the whole organization, nil where there is none or
// several.
func (ix *index) cio() *org.Position { return ix.only(roles.CIO) }

// cto returns the one CTO of the whole organization, nil where there is none or
// several, or where the CIO is the CTO as well.
func (ix *index) cto() *org.Position {
	if p := ix.only(roles.CTO); p != nil && !ix.has(p, roles.CIO) {
		return p
	}
	return nil
}
