package session

import (
	"path/filepath"
	"slices"
	"strings"

	"dotline/graph/disk"
	"dotline/graph/intake"
	"dotline/graph/org"
	"dotline/graph/progress"
)

// staffLists are the endings of files that are staff lists rather than charts.
var staffLists = []string{".csv", ".tsv", ".txt", ".xlsx", ".json"}

// IsStaffList reports whether a file is, by its name, one to import rather than
// to open.
func IsStaffList(path string) bool {
	return slices.Contains(staffLists, strings.ToLower(filepath.Ext(path)))
}

// Import makes a chart without a file of a staff list, or of another program's
// chart, and calls done with what was understood of it and the outcome. If it
// fails, what was open stays.
func (s *Session) Import(path string, o intake.Options, done func(intake.Report, error)) {
	o.Name = path
	s.source = &source{staff: path, options: o, told: done}
	s.draw(s.words("Importing {{.File}}…", "File", filepath.Base(path)))
}

// importStaff reads the source's staff list into the text of a chart.
func (from *source) importStaff(watch progress.Watch) error {
	data, err := disk.Read(from.staff, org.MaxSize+1)
	if err != nil {
		return err
	}
	from.options.Watch = watch
	table, report, err := intake.Read(data, from.options)
	from.report = report
	if err != nil {
		return err
	}
	from.text, err = table.YAML()
	return err
}
