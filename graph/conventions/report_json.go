package conventions

import (
	"encoding/json"
	"io"

	"dotline/graph/org"
)

// jsonSchema is the version of the JSON report's form.
const jsonSchema = 1

// JSONOptions say what a JSON report holds beside files and their summary.
type JSONOptions struct {
	Statistics bool // count the findings of each rule
}

type jsonReport struct {
	Schema     int             `json:"schema"`
	Files      []jsonFile      `json:"files"`
	Statistics []jsonStatistic `json:"statistics,omitzero"`
	Summary    summary         `json:"summary"`
}

type jsonStatistic struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Findings int    `json:"findings"`
}

type jsonFile struct {
	Path       string           `json:"path"`
	Positions  int              `json:"positions"`
	Profile    string           `json:"profile"`
	Findings   []jsonFinding    `json:"findings"`
	Suppressed []jsonSuppressed `json:"suppressed"`
	Baselined  []jsonBrief      `json:"baselined,omitzero"`
}

type jsonFinding struct {
	Rule       string          `json:"rule"`
	Severity   string          `json:"severity"`
	Positions  []string        `json:"positions"`
	Message    string          `json:"message"`
	Line       int             `json:"line"`
	Column     int             `json:"column"`
	Contested  bool            `json:"contested"`
	Sources    []jsonSource    `json:"sources"`
	Suggestion *jsonSuggestion `json:"suggestion,omitempty"`
	Related    []jsonRelated   `json:"related,omitempty"`
}

type jsonSource struct {
	Title string `json:"title"`
	Claim string `json:"claim"`
}

type jsonSuggestion struct {
	Position string            `json:"position"`
	Set      map[string]string `json:"set"`
	// Where the suggestion was tried.
	WouldCure  []jsonBrief `json:"would_cure,omitzero"`
	WouldCause []jsonBrief `json:"would_cause,omitzero"`
}

type jsonRelated struct {
	Position string `json:"position,omitempty"`
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	Message  string `json:"message"`
}

type jsonSuppressed struct {
	Rule      string   `json:"rule"`
	Positions []string `json:"positions"`
	Reason    string   `json:"reason"`
	Until     *string  `json:"until"`
}

// jsonBrief is a finding of which only its identity counts.
type jsonBrief struct {
	Rule      string   `json:"rule"`
	Severity  string   `json:"severity"`
	Positions []string `json:"positions"`
}

// WriteJSON writes the reports as one JSON object with files and a summary. An
// empty list is [], and a suppression without a last day has until null. What a
// baseline leaves out is there where one was applied.
func WriteJSON(w io.Writer, reports []Report, o JSONOptions) error {
	out := jsonReport{Schema: jsonSchema, Files: []jsonFile{}}
	for _, r := range reports {
		file := jsonFile{
			Path: pathOf(r), Positions: len(r.Chart.Positions), Profile: r.Profile,
			Findings: []jsonFinding{}, Suppressed: []jsonSuppressed{},
		}
		for _, f := range r.Findings {
			file.Findings = append(file.Findings, findingJSON(f))
		}
		for _, s := range r.Suppressed {
			js := jsonSuppressed{Rule: s.Finding.Rule.ID, Positions: positionIDs(s.Finding.Positions), Reason: s.Exception.Reason.Text}
			if s.Exception.Until.Known {
				until := s.Exception.Until.String()
				js.Until = &until
			}
			file.Suppressed = append(file.Suppressed, js)
		}
		if r.Baselined != nil {
			file.Baselined = briefJSON(r.Baselined)
		}
		out.Files = append(out.Files, file)
		out.Summary.add(r)
	}
	if o.Statistics {
		out.Statistics = []jsonStatistic{}
		for _, s := range Statistics(reports) {
			out.Statistics = append(out.Statistics, jsonStatistic{s.Rule, s.Severity.String(), s.Findings})
		}
	}
	return encode(w, out)
}

func findingJSON(f Finding) jsonFinding {
	j := jsonFinding{
		Rule: f.Rule.ID, Severity: f.Severity.String(), Positions: positionIDs(f.Positions), Message: f.Message.String(),
		Line: f.At.Line, Column: f.At.Column, Contested: f.Rule.Contested, Sources: sourcesJSON(f.Rule),
	}
	if s := f.Suggestion; s != nil {
		j.Suggestion = &jsonSuggestion{Position: s.Position.ID, Set: map[string]string{s.Field: s.Value}}
		if e := f.Effect; e != nil {
			j.Suggestion.WouldCure, j.Suggestion.WouldCause = briefJSON(e.Cures), briefJSON(e.Causes)
		}
	}
	for _, r := range f.Related {
		j.Related = append(j.Related, jsonRelated{Position: idOf(r.Position), Line: r.At.Line, Column: r.At.Column, Message: r.Message.String()})
	}
	return j
}

func briefJSON(findings []Finding) []jsonBrief {
	list := make([]jsonBrief, len(findings))
	for i, f := range findings {
		list[i] = jsonBrief{f.Rule.ID, f.Severity.String(), positionIDs(f.Positions)}
	}
	return list
}

// sourcesJSON returns a rule's sources; a client may read them without asking
// whether there are any.
func sourcesJSON(r *Rule) []jsonSource {
	list := make([]jsonSource, len(r.Sources))
	for i, s := range r.Sources {
		list[i] = jsonSource(s)
	}
	return list
}

func idOf(p *org.Position) string {
	if p == nil {
		return ""
	}
	return p.ID
}

// encode writes indented JSON in which names and arrows stay legible.
func encode(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// MarshalJSON returns the finding as WriteJSON writes it.
func (f Finding) MarshalJSON() ([]byte, error) { return json.Marshal(findingJSON(f)) }
