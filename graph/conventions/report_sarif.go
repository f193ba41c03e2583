package conventions

import (
	"io"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"

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
		Baseline     string             `json:"baselineState,omitempty"`
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
		URI  string `json:"uri"`
		Base string `json:"uriBaseId,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Status        string `json:"status"`
		Justification string `json:"justification,omitempty"`
	}
)

// WriteSARIF writes the reports as one run of SARIF 2.1.0. Findings that an
// exception or a baseline allows are included and marked as suppressed, and
// where a baseline was applied every result says whether it is new.
func WriteSARIF(w io.Writer, reports []Report) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "Dotline", Rules: []sarifRule{}}
	index := map[string]int{}
	for _, r := range reports {
		for _, rule := range r.Settings.rules {
			if _, done := index[rule.ID]; !done {
				index[rule.ID] = len(run.Tool.Driver.Rules)
				run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRuleOf(rule))
			}
		}
	}
	for _, r := range reports {
		run.Results = append(run.Results, sarifResults(r, index)...)
	}
	return encode(w, sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0", Runs: []sarifRun{run},
	})
}

// sarifResults returns the results of one chart. Findings of one rule on the
// same positions are numbered in their fingerprints.
func sarifResults(r Report, index map[string]int) []sarifResult {
	var results []sarifResult
	seen := map[string]int{}
	add := func(f Finding, known bool, suppressions ...sarifSuppression) {
		result := sarifOf(r, f, index)
		key := f.Key()
		if seen[key]++; seen[key] > 1 {
			key += "#" + strconv.Itoa(seen[key])
		}
		result.Fingerprints = map[string]string{"finding/v1": key}
		result.Suppressions = append([]sarifSuppression{}, suppressions...)
		switch {
		case known:
			result.Baseline = "unchanged"
		case r.Baselined != nil:
			result.Baseline = "new"
		}
		results = append(results, result)
	}
	for _, f := range r.Findings {
		add(f, false)
	}
	for _, s := range r.Suppressed {
		add(s.Finding, false, sarifSuppression{"inSource", "accepted", s.Exception.Reason.Text})
	}
	for _, f := range r.Baselined {
		add(f, true, sarifSuppression{"external", "accepted", "The baseline holds it."})
	}
	return results
}

func sarifOf(r Report, f Finding, index map[string]int) sarifResult {
	at := func(pos org.Pos) sarifPhysical {
		return sarifPhysical{artifactOf(pathOf(r)), sarifRegion{pos.Line, pos.Column}}
	}
	result := sarifResult{
		RuleID: f.Rule.ID, RuleIndex: index[f.Rule.ID], Level: sarifLevel(f.Severity), Message: sarifText{f.Message.String()},
		Locations: []sarifLocation{{Physical: at(f.At)}},
	}
	for _, rel := range f.Related {
		if rel.At.IsValid() {
			result.Related = append(result.Related, sarifLocation{at(rel.At), &sarifText{rel.Message.String()}})
		}
	}
	return result
}

// artifactOf names a file by a normalized URI: relative to where the check ran,
// which viewers take for the root of the sources, or absolute as the path is.
func artifactOf(name string) sarifArtifact {
	name = filepath.ToSlash(filepath.Clean(name))
	if !filepath.IsAbs(name) {
		return sarifArtifact{(&url.URL{Path: name}).String(), "%SRCROOT%"}
	}
	if !strings.HasPrefix(name, "/") {
		name = "/" + name // a drive's letter
	}
	return sarifArtifact{(&url.URL{Scheme: "file", Path: name}).String(), ""}
}
