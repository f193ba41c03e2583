package conventions

import (
	"encoding/json"
	"io"

	"dotline/graph/org"
)

// jsonSchema is the version of the JSON report's form.
const jsonSchema = 1

type jsonReport struct {
	Schema  int        `json:"schema"`
	Files   []jsonFile `json:"files"`
	Summary summary    `json:"summary"`
}

type jsonFile struct {
	Path       string           `json:"path"`
	Positions  int              `json:"positions"`
	Profile    string           `json:"profile"`
	Findings   []jsonFinding    `json:"findings"`
	Suppressed []jsonSuppressed `json:"suppressed"`
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

// WriteJSON writes the reports as one JSON object with files and a summary. An
// empty list is [], and a suppression without a last day has until null.
func WriteJSON(w io.Writer, reports []Report) error {
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
		out.Files = append(out.Files, file)
		out.Summary.add(r)
	}
	return encode(w, out)
}

func findingJSON(f Finding) jsonFinding {
	j := jsonFinding{
		Rule: f.Rule.ID, Severity: f.Severity.String(), Positions: positionIDs(f.Positions), Message: f.Message,
		Line: f.At.Line, Column: f.At.Column, Contested: f.Rule.Contested, Sources: []jsonSource{},
	}
	for _, s := range f.Rule.Sources {
		j.Sources = append(j.Sources, jsonSource(s))
	}
	if s := f.Suggestion; s != nil {
		j.Suggestion = &jsonSuggestion{Position: s.Position.ID, Set: map[string]string{s.Field: s.Value}}
	}
	for _, r := range f.Related {
		j.Related = append(j.Related, jsonRelated{Position: idOf(r.Position), Line: r.At.Line, Column: r.At.Column, Message: r.Message})
	}
	return j
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
