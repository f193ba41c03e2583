package conventions

// sourceTitles are the publications that the conventions come from, by the key
// under which a rule cites them.
var sourceTitles = map[string]string{
	"S0": "Choosing Between CIO vs IT Manager (article, 2021)",
	"S1": "CIO vs IT Manager (discussion thread)",
	"S2": "CIO vs IT Director: What's the Difference?",
	"S3": "CIO vs CTO: What's the Difference?",
	"S4": "IT Manager vs. CTO: Understanding the Roles",
}

// cite makes a source from one of the keys above.
func cite(key, claim string) Source {
	title, ok := sourceTitles[key]
	if !ok {
		panic("no source is known as " + key)
	}
	return Source{Title: title, Claim: claim}
}
