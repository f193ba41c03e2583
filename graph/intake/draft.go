package intake

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"dotline/graph/intake/sheet"
	"dotline/graph/org"
	"dotline/graph/phrase"
)

// draft is a position in the making: its lines are still as the data has them.
type draft struct {
	number  int // of its first row
	row     row
	p       *org.Position
	swapped []string // the holder's name as it may be given too: last name first, or without a nickname
	extra   []string // lines for the notes, from columns that are no field
	joined  []row    // further rows of a shared post
}

// draftOf reads one row, or reports why it is no position and returns nil.
func (b *builder) draftOf(r row) *draft {
	d := &draft{number: r.number, row: r, p: &org.Position{}}
	p := d.p
	p.ID = b.word(r, b.in(r, "id")) // zeros in front belong to it
	p.Title.Text = b.line(r, b.in(r, "title"))
	b.holders(d)
	p.Department.Text = b.line(r, b.in(r, "department"))
	p.Location.Text = b.line(r, b.in(r, "location"))
	p.Role.Text = b.word(r, b.in(r, "role"))
	p.Successor.Text = b.word(r, b.in(r, "successor"))
	p.Link.Text = b.place(d, "link", org.IsLink, phrase.New("what is no web, mail or telephone address is in the notes"))
	p.Photo.Text = b.place(d, "photo", org.IsPhoto, phrase.New("addresses are in the notes, for a photo is a file beside the chart"))
	p.Scope.Text = b.oneOf(d, "scope", "enterprise", "department")
	p.Faces.Text = b.oneOf(d, "faces", "internal", "product")
	p.Horizon.Text = b.oneOf(d, "horizon", "long", "short")
	p.Authority.Text = b.oneOf(d, "authority", "strategic", "operational")
	p.AccountableFor = b.list(r, "accountable_for")
	p.ResponsibleFor = b.list(r, "responsible_for")
	p.Tags = b.list(r, "tags")
	p.Assistant = b.truth(d, "assistant") || slices.ContainsFunc(p.Tags, func(v org.Value) bool { return strings.EqualFold(v.Text, "assistant") })
	p.Vacant = b.truth(d, "vacant") || p.Vacant
	p.Headcount = b.number(d, "headcount")
	p.Pay = b.number(d, "pay")
	b.actingSince(d)
	b.exceptions(d)
	b.status(d)
	b.leftovers(d)
	if p.Title.Text == "" {
		// So the chart format reads it too.
		p.Title, p.Role = p.Role, org.Value{}
	}
	if p.Title.Text == "" && !b.grid.own && p.Headcount.Known && p.Department.Text != "" {
		p.Title = p.Department // a row that counts the people of a department
	}
	return d
}

// holders sets who holds the position, or that nobody does.
func (b *builder) holders(d *draft) {
	if b.grid.own {
		text, _ := b.cell(d.row, b.in(d.row, "name"))
		for _, name := range sheet.SplitList(text, ";\n") {
			d.p.Names = append(d.p.Names, org.Value{Text: name})
		}
		return
	}
	nameColumn := b.in(d.row, "name")
	text, exact := b.cell(d.row, nameColumn)
	text = b.withFirstAndLast(d, nameColumn, text)
	for _, name := range sheet.SplitList(text, ";\n") {
		if !exact {
			name = b.cleanLine(name)
			if d.p.ID != "" {
				name = strings.Replace(name, " ("+d.p.ID+")", "", 1) // "Lee, Ann (1234)", as some systems have it
			}
		}
		switch {
		case exact:
			d.p.Names = append(d.p.Names, org.Value{Text: name})
		case name == "" || slices.ContainsFunc(d.p.Names, func(v org.Value) bool { return v.Text == name }):
		case isVacancy(name):
			d.p.Vacant = true
			b.vacancy(d, nameColumn, name)
		case isWithheld(name):
			b.report.remark(d.number, b.header(nameColumn), phrase.New("%s is no name; the holder is left unknown", quote(name)))
		default:
			d.p.Names = append(d.p.Names, org.Value{Text: name})
		}
	}
}

// withFirstAndLast is the text of a name's cell with what the columns of first and last
// names add to it.
func (b *builder) withFirstAndLast(d *draft, nameColumn int, text string) string {
	firstColumn, lastColumn := b.in(d.row, "first_name"), b.in(d.row, "last_name")
	first, last := b.line(d.row, firstColumn), b.line(d.row, lastColumn)
	whole := b.cleanLine(text)
	switch {
	case whole == "":
		text = strings.TrimSpace(first + " " + last)
		if first != "" && last != "" {
			d.swapped = []string{last + " " + first}
		}
	case last != "" && !strings.Contains(whole, last) && (firstColumn < 0 || !strings.Contains(whole, " ")):
		d.swapped = []string{last + " " + whole}
		if first != "" && first != whole {
			b.note(d, firstColumn, first)
			d.swapped = append(d.swapped, first+" "+last, last+" "+first) // and so managers may be named
		}
		text = whole + " " + last // a first name, or what somebody is called instead of it
	case lastColumn < 0 && first != "" && !strings.Contains(whole, first) && headerKey(b.header(nameColumn)) == "name":
		d.swapped = []string{whole + " " + first}
		text = first + " " + whole // "name" is the last name beside a "first name"
	default:
		for _, part := range []struct {
			column int
			text   string
		}{{firstColumn, first}, {lastColumn, last}} {
			if !strings.Contains(whole, part.text) {
				b.note(d, part.column, part.text)
			}
		}
	}
	return text
}

// vacancy keeps what a holder's cell says of a vacancy besides that it is one:
// the title where there is no other, else a note.
func (b *builder) vacancy(d *draft, column int, cell string) {
	_, detail := cutVacancy(cell)
	switch {
	case detail == "":
	case d.p.Title.Text == "":
		d.p.Title.Text = detail
	default:
		b.note(d, column, cell)
	}
}

func (b *builder) header(column int) string {
	if column < 0 {
		return ""
	}
	return b.columns[column].header
}

// oneOf reads a field that takes certain words only; another goes to the notes.
func (b *builder) oneOf(d *draft, field string, allowed ...string) string {
	column := b.in(d.row, field)
	text := b.line(d.row, column)
	if text == "" {
		return ""
	}
	word := oneOf(text, allowed...)
	if word == "" {
		b.refuse(d, column, text, phrase.Or(phrase.Names(allowed)...))
	}
	return word
}

func (b *builder) truth(d *draft, field string) bool {
	column := b.in(d.row, field)
	text := b.line(d.row, column)
	yes, ok := truth(text)
	if !ok {
		b.refuse(d, column, text, phrase.New("yes or no"))
	}
	return yes
}

func (b *builder) number(d *draft, field string) org.Number {
	column := b.in(d.row, field)
	text := b.line(d.row, column)
	if text == "" {
		return org.Number{}
	}
	n, ok := number(text)
	if !ok {
		b.refuse(d, column, text, phrase.New("a number such as 900"))
	} else if field == "pay" {
		b.meet(currencyOf(text))
	}
	return n
}

func (b *builder) actingSince(d *draft) {
	column := b.in(d.row, "acting_since")
	text := b.line(d.row, column)
	if text == "" {
		return
	}
	var ok bool
	if d.p.ActingSince, ok = date(text); !ok {
		b.refuse(d, column, text, phrase.New("a day such as 2026-11-01"))
	}
}

// place takes a link or a photo; what the chart format allows for neither goes to
// the notes.
func (b *builder) place(d *draft, field string, allowed func(string) bool, why phrase.Phrase) string {
	column := b.in(d.row, field)
	text := b.word(d.row, column)
	if text == "" || b.grid.own || allowed(text) {
		return text
	}
	b.note(d, column, text)
	b.columns[column].reason = why
	return ""
}

// exceptions reads what package sheet writes for them.
func (b *builder) exceptions(d *draft) {
	column := b.in(d.row, "exceptions")
	text, _ := b.cell(d.row, column)
	if blank(text) {
		return
	}
	var list []struct{ Rule, Reason, Because, Until string }
	in := json.NewDecoder(strings.NewReader(text))
	in.DisallowUnknownFields()
	if err := in.Decode(&list); err != nil {
		b.refuse(d, column, text, phrase.New(`a list such as [{"rule": "…", "reason": "…"}]`))
		return
	}
	for _, e := range list {
		until, ok := date(e.Until)
		if e.Rule == "" || !ok && e.Until != "" || e.Reason != "" && e.Because != "" {
			b.refuse(d, column, text, phrase.New("a rule, and until when as a day such as 2026-11-01"))
			continue
		}
		d.p.Exceptions = append(d.p.Exceptions, org.Exception{Rule: org.Value{Text: e.Rule}, Reason: org.Value{Text: e.Reason + e.Because}, Until: until})
	}
}

// status notes what the data says of a post's state; that it is vacant is a
// field too.
func (b *builder) status(d *draft) {
	column := b.in(d.row, "status")
	text := b.line(d.row, column)
	if text == "" {
		return
	}
	if isVacancy(text) && len(d.p.Names) == 0 {
		d.p.Vacant = true
		return
	}
	b.note(d, column, text)
}

// leftovers puts the notes together: the row's own, and every cell that is in a
// column of no field.
func (b *builder) leftovers(d *draft) {
	if column := b.in(d.row, "notes"); column >= 0 {
		text, exact := b.cell(d.row, column)
		if !exact {
			text = strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))
		}
		d.p.Notes.Text = text
	}
	for i := range d.row.cells {
		field := b.columns[i].field
		text, _ := b.cell(d.row, i)
		text = strings.TrimSpace(text)
		switch {
		case field == "":
			b.note(d, i, text)
		case b.columns[i].spare && b.in(d.row, field) != i && !strings.EqualFold(text, strings.TrimSpace(d.row.cell(b.in(d.row, field)))):
			b.note(d, i, text)
		}
	}
}

// refuse keeps a cell that its field does not take, and says so.
func (b *builder) refuse(d *draft, column int, text string, expected phrase.Phrase) {
	b.note(d, column, text)
	b.report.remark(d.number, b.header(column), phrase.New("%s is kept in the notes; expected %s", quote(text), expected))
}

// note keeps a cell among the notes, under its header.
func (b *builder) note(d *draft, column int, text string) {
	if text == "" || column < 0 {
		return
	}
	line := fmt.Sprintf("%s: %s", short(b.columns[column].header), text)
	b.noted += len(line)
	d.extra = append(d.extra, line)
}

// list reads a cell that holds several words; commas part them where nothing
// else does.
func (b *builder) list(r row, field string) []org.Value {
	text, _ := b.cell(r, b.in(r, field))
	separators := ";\n"
	if !b.grid.own && !strings.ContainsAny(text, ";\n\"") {
		separators = ","
	}
	var values []org.Value
	for _, s := range sheet.SplitList(text, separators) {
		values = append(values, org.Value{Text: s})
	}
	return values
}
