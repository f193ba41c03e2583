package conventions

import (
	"io"
	"net/url"
	"path/filepath"

	"dotline/graph/org"
)

// What follows is the part of SARIF 2.1.0 (OASIS, 2020) that findings need.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string      `json:"id"`
		ShortDescription sarifText   `json:"shortDescription"`
		FullDescription  sarifText   `json:"fullDescription"`
		Default          sarifConfig `json:"defaultConfiguration"`
	}
	sarifConfig struct {
		Enabled bool   `json:"enabled"`
		Level   string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Related      []sarifLocation    `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Suppressions []sarifSuppression `json:"suppressions"` // of all results or of none; empty: looked at, and there is none
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifText    `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification,omitempty"`
	}
)

// WriteSARIF writes the reports as one run of SARIF 2.1.0, suppressed findings
// included and marked as such.
func WriteSARIF(w io.Writer, reports []Report) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "Dotline", Rules: []sarifRule{}}
	index := map[string]int{}
	for _, r := range reports {
		for _, rule := range r.Settings.rules {
			if _, done := index[rule.ID]; done {
				continue
			}
			index[rule.ID] = len(run.Tool.Driver.Rules)
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{
				ID: rule.ID, ShortDescription: sarifText{rule.Summary}, FullDescription: sarifText{rule.Why},
				Default: sarifConfig{rule.Severity != Off, sarifLevel(rule.Severity)},
			})
		}
	}
	for _, r := range reports {
		for _, f := range r.Findings {
			run.Results = append(run.Results, sarifOf(r, f, index))
		}
		for _, s := range r.Suppressed {
			result := sarifOf(r, s.Finding, index)
			result.Suppressions = []sarifSuppression{{"inSource", s.Exception.Reason.Text}}
			run.Results = append(run.Results, result)
		}
	}
	return encode(w, sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0", Runs: []sarifRun{run},
	})
}

func sarifOf(r Report, f Finding, index map[string]int) sarifResult {
	at := func(pos org.Pos) sarifPhysical {
		uri := url.URL{Path: filepath.ToSlash(pathOf(r))}
		return sarifPhysical{sarifArtifact{uri.String()}, sarifRegion{pos.Line, pos.Column}}
	}
	result := sarifResult{
		RuleID: f.Rule.ID, RuleIndex: index[f.Rule.ID], Level: sarifLevel(f.Severity), Message: sarifText{f.Message},
		Locations:    []sarifLocation{{Physical: at(f.At)}},
		Fingerprints: map[string]string{"finding/v1": f.Key()},
		Suppressions: []sarifSuppression{},
	}
	for _, rel := range f.Related {
		if rel.At.IsValid() {
			result.Related = append(result.Related, sarifLocation{at(rel.At), &sarifText{rel.Message}})
		}
	}
	return result
}

// sarifLevel is SARIF's name for a severity.
func sarifLevel(s Severity) string {
	if s == Off {
		return "none"
	}
	return s.String()
}
