package edit

// Command is one edit of a chart. The commands are the types of this package.
type Command interface {
	// Name says what the command does in a few words, for an undo menu:
	// "Move cio".
	Name() string
	plan(p *plan) error
}

// Field is a field of a new position: a scalar, or a list if Values is not nil.
type Field struct {
	Name   string
	Value  string
	Values []string
}

// SetField gives a field of a position one value. Of a field that is a list, the
// value becomes the only one.
type SetField struct{ ID, Field, Value string }

// SetList gives a field of a position a list of values; no values remove it.
type SetList struct {
	ID, Field string
	Values    []string
}

// RemoveField takes a field away from a position.
type RemoveField struct{ ID, Field string }

// SetSection gives a field of one of the chart's sections, "organization" or
// "view", its value, or its values if it is a list; no values remove it. The
// section comes and goes with its fields.
type SetSection struct {
	Section, Field string
	Values         []string
}

// AddPosition adds a position under a manager, or at the top if Under is "":
// after the peer with the id After, or last of the manager's reports.
type AddPosition struct {
	Under, After string
	Fields       []Field // in the order in which they are to be written
}

// MovePosition gives a position another manager, or none if Manager is "". It
// comes after the peer with the id After. If After is "", a nested position
// becomes the last of the manager's reports, and one that names its manager
// stays where it stands in the text. Of several reporting lines the first is
// replaced; at the top none is left.
type MovePosition struct{ ID, Manager, After string }

// ReportsFate says what becomes of the reports of a position that is removed.
type ReportsFate int

const (
	// MoveUp gives the reports to the removed position's manager.
	MoveUp ReportsFate = iota
	// Remove removes them, and theirs.
	Remove
)

// RemovePosition removes a position, and with it the dotted lines to it, the solid
// ones beside another, and its mentions as a successor and among the collapsed ones.
type RemovePosition struct {
	ID      string
	Reports ReportsFate
}

// RenameID changes a position's id wherever the chart names it.
type RenameID struct{ Old, New string }

// Reorder puts a position before one of its peers, or last of them if Before
// is "". Both must stand in one list of the text.
type Reorder struct{ ID, Before string }

// AddException allows a rule's findings on a position, for a reason; Until is
// the last day on which it holds, as 2027-06-30, or "".
type AddException struct{ ID, Rule, Reason, Until string }

func (c SetField) Name() string       { return "Set " + c.Field + " of " + c.ID }
func (c SetList) Name() string        { return "Set " + c.Field + " of " + c.ID }
func (c RemoveField) Name() string    { return "Remove " + c.Field + " of " + c.ID }
func (c SetSection) Name() string     { return "Set " + c.Field + " of the " + c.Section }
func (c MovePosition) Name() string   { return "Move " + c.ID }
func (c RemovePosition) Name() string { return "Remove " + c.ID }
func (c RenameID) Name() string       { return "Rename " + c.Old + " to " + c.New }
func (c Reorder) Name() string        { return "Reorder " + c.ID }
func (c AddException) Name() string   { return "Allow " + c.Rule + " on " + c.ID }

// Name names the new position by its title, or else by its id.
func (c AddPosition) Name() string {
	for _, want := range []string{"title", "id"} {
		for _, f := range c.Fields {
			if f.Name == want && f.Value != "" {
				return "Add " + f.Value
			}
		}
	}
	return "Add position"
}
