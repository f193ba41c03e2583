package intake

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
)

// build makes positions of the rows: one draft for each, those with one id
// joined, ids made where there are none, and the lines drawn at last.
func (b *builder) build() (*Table, error) {
	b.ofRow = make([]int, len(b.grid.rows))
	byID := map[string]int{}
	last := b.lastWhole()
	for i, r := range b.grid.rows {
		if err := b.watch.Tell(i, len(b.grid.rows)); err != nil {
			return nil, err
		}
		b.ofRow[i] = -1
		d := b.draftOf(r)
		if b.noted > maxNotes {
			return nil, phrase.Errorf("the columns that are no field make more than %d MB of notes; map those that are not wanted to \"ignore\"", maxNotes>>20)
		}
		if reason := b.notAPosition(d, i > last); !reason.IsZero() {
			b.report.skip(r.number, phrase.New("%s: %s", reason, quote(strings.Join(strings.Fields(strings.Join(r.cells, " ")), " "))))
			continue
		}
		if at, known := byID[d.p.ID]; known && d.p.ID != "" && !b.grid.own && b.join(at, d) {
			b.ofRow[i] = at
			continue
		} else if !known {
			byID[d.p.ID] = len(b.drafts)
		}
		b.ofRow[i] = len(b.drafts)
		b.drafts = append(b.drafts, d)
	}
	t := &Table{facts: b.grid.facts, sections: b.grid.sections}
	b.organization(t)
	b.settleCurrency(t)
	b.makeIDs()
	if err := b.drawLines(); err != nil {
		return nil, err
	}
	for _, d := range b.drafts {
		if len(d.extra) > 0 {
			lines := d.extra
			if d.p.Notes.Text != "" {
				lines = append([]string{d.p.Notes.Text}, lines...)
			}
			d.p.Notes.Text = strings.Join(lines, "\n")
		}
		t.Positions = append(t.Positions, d.p)
	}
	b.report.Positions = len(t.Positions)
	return t, nil
}

// notAPosition says why a row is none, nothing if it is one.
func (b *builder) notAPosition(d *draft, below bool) (reason phrase.Phrase) {
	p := d.p
	switch {
	case b.grid.own:
	case b.grid.header != nil && slices.Equal(trimmed(d.row.cells), b.grid.header):
		return phrase.New("repeats the header")
	case isRuled(d.row):
		return phrase.New("a line of dashes")
	case below && d.row.filled() == 1:
		return phrase.New("a line below the table")
	case isTotal(p.ID) || isTotal(p.Title.Text) || len(p.Names) == 1 && isTotal(p.Names[0].Text) || d.row.boss < 0 && (isTotal(firstCell(d.row)) || isSubtotal(d)):
		return phrase.New("a total")
	case slices.ContainsFunc(p.Names, func(v org.Value) bool { return isEliminated(v.Text) }):
		return phrase.New("an eliminated post")
	case p.ID == "" && p.Title.Text == "" && len(p.Names) == 0 && !p.Vacant:
		return phrase.New("no id, title or name")
	}
	return reason
}

// isRuled reports whether a row only parts others, as the one below the header of a
// table in Markdown does: "|---|:--|".
func isRuled(r row) bool {
	return r.filled() > 1 && !slices.ContainsFunc(r.cells, func(c string) bool {
		c = strings.TrimSpace(c)
		return c != "" && (len(c) < 3 || strings.Trim(c, "-=:+") != "")
	})
}

func firstCell(r row) string {
	for _, c := range r.cells {
		if !blank(c) {
			return strings.TrimSpace(c)
		}
	}
	return ""
}

// isTotal reports whether a cell heads a row of sums, with the sum itself behind it
// or not: "Total: 12".
func isTotal(s string) bool {
	switch strings.ToLower(strings.TrimRight(s, "0123456789.,:()= ")) {
	case "total", "totals", "grand total", "subtotal", "sum", "summe", "gesamt", "gesamtsumme", "insgesamt", "合计", "总计":
		return true
	}
	return false
}

// isSubtotal reports whether a row sums up a group, as spreadsheets put them below each:
// "IT Total", "Count of Name", with a number where others have a name.
func isSubtotal(d *draft) bool {
	if len(d.p.Names) != 1 || !isNumber(d.p.Names[0].Text) || d.p.Title.Text != "" {
		return false
	}
	words := strings.Fields(strings.ToLower(firstCell(d.row)))
	return len(words) > 1 && (slices.Contains(sums, words[0]) || slices.Contains(sums, words[len(words)-1]))
}

var sums = []string{"total", "subtotal", "sum", "count", "summe", "gesamt", "ergebnis", "teilergebnis", "anzahl"}

// lastWhole returns the last row with more than one cell, where rows commonly
// have more: single cells below it are remarks under the table.
func (b *builder) lastWhole() int {
	if len(b.grid.columns) < 3 {
		return len(b.grid.rows)
	}
	for i := len(b.grid.rows) - 1; i >= 0; i-- {
		if b.grid.rows[i].boss >= 0 || b.grid.rows[i].filled() > 1 {
			return i
		}
	}
	return len(b.grid.rows)
}

// organization takes the organization's name from the column on which all rows
// agree.
func (b *builder) organization(t *Table) {
	for _, d := range b.drafts {
		if t.Organization = b.line(d.row, b.in(d.row, "organization")); t.Organization != "" {
			return
		}
	}
}
