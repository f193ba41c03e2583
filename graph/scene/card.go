package scene

import (
	"cmp"
	"image/color"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"dotline/graph/conventions"
	"dotline/graph/layout"
	"dotline/graph/phrase"
	"dotline/graph/typeface"
)

// Measures of a card, in points.
const (
	minWidth, maxWidth  = 140, 214
	padLeft, padRight   = 15, 12
	padTop, padBottom   = 11, 9
	cornerRadius        = 7
	holderSize, titleSz = 11.5, 10
	smallSize           = 8.5
	holderLine, titleLn = 15, 13
	smallLine           = 13
	badgeSize, badgeGap = 13, 4
	tagSize, tagHeight  = 7.5, 12
)

// face is the text of one card, cut to what fits.
type face struct {
	holder, title []string
	italic        bool // the holder line is no name: "Vacant"
	department    string
	counts        string
}

// chooseSize finds one size for all cards, wide enough for the widest text up to
// a limit, and sets the texts in it.
func (b *builder) chooseSize() {
	width := minWidth + b.textLeft - padLeft
	b.faces = make([]face, len(b.positions))
	for i := range b.positions {
		f := b.texts(i)
		b.faces[i] = f
		_, signs := b.beside(i, maxWidth)
		w := max(leastName, b.holderWidth(b.positions[i], f.holder[0])) + signs
		for _, t := range f.title {
			w = max(w, typeface.Width(t, typeface.Regular, titleSz))
		}
		small := typeface.Width(f.department, typeface.Regular, smallSize)
		if f.counts != "" {
			small += typeface.Width(f.counts, typeface.Regular, smallSize) + 10
		}
		for _, r := range b.rows {
			w = max(w, r.width(i))
		}
		width = max(width, max(w, small)+b.textLeft+padRight)
	}
	width = float64(int(min(width, maxWidth+b.textLeft-padLeft) + 0.999))
	inner := width - b.textLeft - padRight
	height := 0.0
	for i := range b.positions {
		f := b.faces[i]
		_, signs := b.beside(i, inner)
		f.holder = b.holderLines(b.positions[i], f.holder[0], inner-signs, inner)
		if len(f.title) > 0 {
			f.title = typeface.Wrap(f.title[0], typeface.Regular, titleSz, inner, 2)
		}
		room := inner
		if f.counts != "" {
			room -= typeface.Width(f.counts, typeface.Regular, smallSize) + 10
		}
		f.department, _ = typeface.Fit(f.department, typeface.Regular, smallSize, room)
		b.faces[i] = f
		height = max(height, f.height()+b.rowsHeight(i))
	}
	b.size = layout.Size{Width: width, Height: max(height, 40)}
}

func (f face) height() float64 {
	h := float64(padTop+padBottom) + float64(len(f.holder))*holderLine + float64(len(f.title))*titleLn
	if f.department != "" || f.counts != "" {
		h += smallLine
	}
	return h
}

// texts are the texts of a card, uncut.
func (b *builder) texts(i int) face {
	p := b.positions[i]
	f := face{department: p.Department.Text}
	switch {
	case p.Ghost:
		return face{holder: []string{oneLine(p.ID)}, title: []string{b.words("not in this chart")}, counts: b.counts(i)}
	case p.Vacant:
		f.holder, f.italic = []string{b.words("Vacant")}, true
	default:
		if holders := b.holders(p); holders != "" {
			f.holder = []string{holders}
		}
	}
	switch title := oneLine(p.Title.Text); {
	case f.holder == nil:
		f.holder = []string{cmp.Or(title, oneLine(p.ID))}
	case title != "":
		f.title = []string{title}
	}
	f.department = oneLine(f.department)
	f.counts = b.counts(i)
	return f
}

// counts are "direct / all" reports, and one number where the two are the same.
func (b *builder) counts(i int) string {
	direct := len(b.positions[i].Reports)
	switch {
	case direct == 0, b.hasLeft(b.positions[i]):
		return ""
	case direct == b.all[i]:
		return b.numeral(direct)
	}
	return b.numeral(direct) + " / " + b.numeral(b.all[i])
}

// numeral is a number as it is written in the drawing's language.
func (b *builder) numeral(n int) string {
	if n < 1000 {
		return strconv.Itoa(n) // the same in each, and most are
	}
	return b.words("%s", phrase.Number(n))
}

// oneLine replaces line breaks and runs of white space by single spaces, leaves
// out what no screen shows, and cuts what no card and no tooltip has room for: a text of megabytes must not
// make the drawing as large.
func oneLine(s string) string {
	const most = 2000 // bytes; a card shows a hundred letters
	cut := len(s) > most
	if cut {
		s = strings.ToValidUTF8(s[:most], "")
	}
	s = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) && !unicode.IsSpace(c) {
			return -1
		}
		return c
	}, s)
	if s = strings.Join(strings.Fields(s), " "); cut {
		s += "…"
	}
	return s
}

// severities returns which severities a position's findings have, the gravest
// first.
func (b *builder) severities(i int) []conventions.Severity {
	var list []conventions.Severity
	for _, f := range b.findings[i] {
		if len(list) == 0 || list[len(list)-1] != f.Severity {
			list = append(list, f.Severity)
		}
	}
	return list
}

// card draws a position into its box.
func (b *builder) card(i int, box Rect) Card {
	p, f, t := b.positions[i], b.faces[i], b.theme
	c := Card{Position: p, ID: b.ids[i], Box: box, Classes: b.classes(i), Link: p.Link.Text, Left: b.hasLeft(p)}
	if !b.scope.trial {
		c.Tooltip = b.tooltip(i)
	}
	c.Frame = Mark{Kind: Box, Name: "frame", Box: box, Radius: cornerRadius, Fill: t.Card, Stroke: t.Border, Width: t.FrameWidth}
	switch {
	case p.Ghost:
		c.Frame.Fill, c.Frame.Stroke, c.Frame.Dash = t.Ghost, t.Muted, Spotted
	case p.Vacant:
		c.Frame.Fill, c.Frame.Stroke, c.Frame.Dash = t.Ghost, t.Muted, Dashed
	case b.scope.chain[p]:
		c.Frame.Fill = t.Ghost
	default:
		c.Frame.Fill = b.tinted(i, t.Card)
	}
	if b.isBody(p) {
		c.Marks = append(c.Marks, bodyFrame(c.Frame))
	}
	if s, has := b.stripeOf(i); has {
		c.Marks = append(c.Marks, s.between(Point{X: box.Min.X + 7, Y: box.Min.Y + 9}, Point{X: box.Min.X + 7, Y: box.Max.Y - 9}))
	}
	x, y := box.Min.X+b.textLeft, box.Min.Y+padTop+(b.size.Height-max(f.height()+b.rowsHeight(i), 40))/2
	c.Marks = append(c.Marks, b.disc(i, box)...)
	badges := y + 6.5
	for _, line := range f.holder {
		m := text("holder", line, Point{X: x, Y: y + 11}, holderSize, !f.italic, t.Holder)
		if f.italic {
			m.Italic, m.Fill = true, t.Muted
		}
		c.Marks = append(c.Marks, m)
		y += holderLine
	}
	for _, line := range f.title {
		m := text("title", line, Point{X: x, Y: y + 9.5}, titleSz, false, t.Title)
		m.Italic = p.Ghost
		c.Marks = append(c.Marks, m)
		y += titleLn
	}
	if f.department != "" {
		c.Marks = append(c.Marks, text("department", f.department, Point{X: x, Y: y + 9.5}, smallSize, false, t.Muted))
	}
	if f.counts != "" {
		w := typeface.Width(f.counts, typeface.Regular, smallSize)
		c.Marks = append(c.Marks, text("counts", f.counts, Point{X: box.Max.X - padRight - w, Y: y + 9.5}, smallSize, false, t.Muted))
	}
	if f.department != "" || f.counts != "" {
		y += smallLine
	}
	c.Marks = append(c.Marks, b.drawRows(i, box, y)...)
	right := box.Max.X - padRight + 2
	for _, s := range b.severities(i) {
		c.Marks = append(c.Marks, badge(t, s, Point{X: right - badgeSize/2.0, Y: badges})...)
		right -= badgeSize + badgeGap
	}
	states, _ := b.beside(i, b.size.Width-b.textLeft-padRight)
	for _, s := range states {
		right -= s.width() + chipGap
		c.Marks = append(c.Marks, s.draw(Point{X: right + chipGap, Y: badges - chipHeight/2.0})...)
	}
	if f := b.lineFinding(i); f != nil && !slices.Contains(b.scope.heads, p) { // whose line is on another page
		c.Marks = append(c.Marks, b.tag(f, box)...)
	}
	if b.scope.chain[p] {
		for k := range c.Marks {
			if m := &c.Marks[k]; m.Name == "holder" || m.Name == "title" {
				m.Fill = t.Muted
			}
		}
	} else if b.beyond[i] > 0 {
		note := "+" + b.numeral(b.beyond[i])
		if b.changes != nil && b.scope.collapsed[p] {
			note = b.words("%s unchanged", note)
		}
		page, goesOn := b.scope.goesOnAt(p)
		if goesOn {
			note = b.words("%s, continued on page %d", note, phrase.Ordinal(page))
		}
		pill := b.edgePill(note, box, true)
		c.Marks = append(c.Marks, pill...)
		if goesOn {
			c.PageLinks = append(c.PageLinks, PageLink{pill[0].Box, page})
		}
	}
	if slices.Contains(b.scope.heads, p) {
		pill := b.edgePill(b.words("from page %d", phrase.Ordinal(b.scope.from)), box, false)
		c.Marks = append(c.Marks, pill...)
		c.PageLinks = append(c.PageLinks, PageLink{pill[0].Box, b.scope.from})
	}
	b.markChange(p, &c)
	return c
}

func text(name, s string, at Point, size float64, bold bool, fill color.NRGBA) Mark {
	w := typeface.Width(s, typeface.StyleOf(bold, false), size)
	return Mark{
		Kind: Text, Name: name, Text: s, At: at, Size: size, Bold: bold, Fill: fill,
		Box: Rect{Min: Point{X: at.X, Y: at.Y - 0.905*size}, Max: Point{X: at.X + w, Y: at.Y + 0.212*size}},
	}
}

// tag writes the rule's name where the line at fault meets the card.
func (b *builder) tag(f *conventions.Finding, box Rect) []Mark {
	const side, corner = 6, 10
	name, _ := typeface.Fit(f.Rule.ID, typeface.Bold, tagSize, box.Width()-2*side-2*corner)
	width := typeface.Width(name, typeface.Bold, tagSize) + 2*side
	at := Point{X: box.Min.X + corner, Y: box.Min.Y}
	switch b.forest.Direction {
	case layout.Up:
		at.Y = box.Max.Y
	case layout.Left:
		at.X = box.Max.X - corner - width
	}
	area := Rect{Min: Point{X: at.X, Y: at.Y - tagHeight/2}, Max: Point{X: at.X + width, Y: at.Y + tagHeight/2}}
	rule := text("rule", name, Point{X: at.X + side, Y: at.Y + 2.7}, tagSize, true, b.theme.OnSeverity)
	rule.Middle = true
	return []Mark{{Kind: Box, Name: "tag", Box: area, Radius: 3, Fill: b.theme.Severity(f.Severity)}, rule}
}
