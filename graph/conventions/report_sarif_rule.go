package conventions

type (
	sarifRule struct {
		ID               string         `json:"id"`
		ShortDescription sarifText      `json:"shortDescription"`
		FullDescription  sarifText      `json:"fullDescription"`
		Help             sarifText      `json:"help"`
		Default          sarifConfig    `json:"defaultConfiguration"`
		Properties       sarifRuleFacts `json:"properties"`
	}
	sarifConfig struct {
		Enabled    bool           `json:"enabled"`
		Level      string         `json:"level"`
		Parameters map[string]any `json:"parameters,omitempty"` // the options' defaults
	}
	sarifRuleFacts struct {
		Tags      []string     `json:"tags"`
		Contested bool         `json:"contested"`
		Sources   []jsonSource `json:"sources"`
	}
)

// sarifRuleOf describes a rule to those who read its results.
func sarifRuleOf(r *Rule) sarifRule {
	s := sarifRule{
		ID: r.ID, ShortDescription: sarifText{r.Summary}, FullDescription: sarifText{r.Why}, Help: sarifText{Explain(r)},
		Default:    sarifConfig{Enabled: r.Severity != Off, Level: sarifLevel(r.Severity)},
		Properties: sarifRuleFacts{[]string{string(r.Group)}, r.Contested, sourcesJSON(r)},
	}
	for _, o := range r.Options {
		if s.Default.Parameters == nil {
			s.Default.Parameters = map[string]any{}
		}
		if o.Bosses != nil {
			s.Default.Parameters[o.Name] = o.Bosses
		} else {
			s.Default.Parameters[o.Name] = o.Number
		}
	}
	return s
}

// sarifLevel is SARIF's name for a severity.
func sarifLevel(s Severity) string {
	if s == Off {
		return "none"
	}
	return s.String()
}
