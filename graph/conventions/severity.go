package conventions

import "fmt"

// Severity says how much a finding matters. Severities are ordered: a greater
// one matters more.
type Severity int

// The severities. A rule that is Off is not judged at all.
const (
	Off Severity = iota
	Note
	Warning
	Error
)

var severityNames = [...]string{"off", "note", "warning", "error"}

func (s Severity) String() string {
	if s < Off || s > Error {
		return fmt.Sprintf("Severity(%d)", int(s))
	}
	return severityNames[s]
}

// ParseSeverity reads a severity as configurations write it. The error names
// the severities there are.
func ParseSeverity(name string) (Severity, error) {
	for i, n := range severityNames {
		if n == name {
			return Severity(i), nil
		}
	}
	return Off, fmt.Errorf("unknown severity %q; expected off, note, warning or error", name)
}
