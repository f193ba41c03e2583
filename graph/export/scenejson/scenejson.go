// Package scenejson writes a laid-out scene as JSON, for tools that draw or
// check it themselves.
//
// A document is one object:
//
//	schema        1; a number that grows when a field changes its meaning
//	title         the document's title
//	organization  the organization's name, where the chart gives one
//	as_of         the chart's own date, YYYY-MM-DD, where it has one
//	layout        the engine that placed the cards
//	width, height of the whole drawing
//	cards         in painting order, each manager before the reports
//	lines         in painting order, below the cards
//	panels        "title", "legend", and the names of departments' frames; what is on top of the cards
//	backdrop      panels behind lines and cards, such as "layer-3"
//
// A card has its id, its manager's id (null at the top; where a line says one
// thing and the tree another, that of the tree), its box, the texts on it, the
// classes of its state as the SVG has them, the severities of its findings, the
// gravest first, its full text as tooltip, its link where it has one, and its photo
// where it shows one: the file, named from the chart's folder, and the box in which
// the upper middle of it stands, as a circle. A text
// has a name that says what it is ("holder", "title", "department", "counts",
// "rule", …), a size, and the point where it begins on its baseline. A line has
// an id, unique among those of its kind, which a position's first suggestion shares with
// the line that it would replace, a kind
// ("solid", "dotted", "suggested", "former" for one that is no more, or "joint" for what
// joins co-heads), the ids of the cards that it runs from (the manager's) and to, the
// points that it runs through, classes and a tooltip.
//
// All lengths are points of 1/72 inch, rounded to two decimals, from the
// drawing's upper left corner; x grows to the right and y downwards. Ids are
// unique among the cards. Each card, line and panel takes one line of the file.
package scenejson

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"math"
	"strconv"
	"strings"

	"dotline/graph/scene"
)

type head struct {
	Schema       int    `json:"schema"`
	Title        string `json:"title"`
	Organization string `json:"organization,omitempty"`
	AsOf         string `json:"as_of,omitempty"`
	Layout       string `json:"layout"`
	Width        length `json:"width"`
	Height       length `json:"height"`
}

type card struct {
	ID         string   `json:"id"`
	Manager    *string  `json:"manager"`
	Box        box      `json:"box"`
	Texts      []text   `json:"texts"`
	Classes    []string `json:"classes"`
	Severities []string `json:"severities"`
	Tooltip    string   `json:"tooltip"`
	Link       string   `json:"link,omitempty"`
	Photo      *photo   `json:"photo,omitempty"`
}

type photo struct {
	File string `json:"file"`
	Box  box    `json:"box"`
}

type line struct {
	ID      string   `json:"id"`
	Kind    string   `json:"kind"`
	From    string   `json:"from"`
	To      string   `json:"to"`
	Points  []point  `json:"points"`
	Classes []string `json:"classes"`
	Tooltip string   `json:"tooltip"`
}

type panel struct {
	Name  string `json:"name"`
	Box   box    `json:"box"`
	Texts []text `json:"texts"`
}

type text struct {
	Name string `json:"name"`
	Text string `json:"text"`
	Size length `json:"size"`
	At   point  `json:"at"`
}

type box struct {
	X      length `json:"x"`
	Y      length `json:"y"`
	Width  length `json:"width"`
	Height length `json:"height"`
}

type point struct {
	X length `json:"x"`
	Y length `json:"y"`
}

// length is written with at most two decimals.
type length float64

func (l length) MarshalJSON() ([]byte, error) {
	return strconv.AppendFloat(nil, math.Round(float64(l)*100)/100+0, 'f', -1, 64), nil
}

var kinds = [...]string{scene.Solid: "solid", scene.Dotted: "dotted", scene.Suggested: "suggested", scene.Former: "former", scene.Joint: "joint"}

// Write writes s to w. The same scene gives the same bytes. The error is w's.
func Write(w io.Writer, s *scene.Scene) error {
	d := &writer{Writer: bufio.NewWriter(w), scene: s}
	day := s.Organization.AsOf
	d.head(head{
		Schema: 1, Title: s.Title, Organization: s.Organization.Name.Text, AsOf: day.String(),
		Layout: s.Engine, Width: length(s.Bounds.Width()), Height: length(s.Bounds.Height()),
	})
	d.list("cards", len(s.Cards), func(i int) any { return d.card(i) })
	d.list("lines", len(s.Lines), func(i int) any { return d.line(&s.Lines[i]) })
	d.list("panels", len(s.Panels), func(i int) any { return d.panel(&s.Panels[i]) })
	d.list("backdrop", len(s.Backdrop), func(i int) any { return d.panel(&s.Backdrop[i]) })
	d.raw("}\n")
	if d.err != nil {
		return d.err
	}
	return d.Flush()
}

// writer writes values one by one, and keeps the first error.
type writer struct {
	*bufio.Writer
	scene *scene.Scene
	err   error
}

func (d *writer) raw(s string) { _, _ = d.WriteString(s) } // Flush returns the error

// value returns v in JSON, without what only browsers' scripts need escaped.
func (d *writer) value(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil && d.err == nil {
		d.err = err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// head writes the object's beginning.
func (d *writer) head(h head) { d.raw(string(bytes.TrimSuffix(d.value(h), []byte("}")))) }

func (d *writer) list(name string, n int, item func(i int) any) {
	d.raw(",\n\"" + name + "\": [")
	for i := range n {
		if i > 0 {
			d.raw(",")
		}
		d.raw("\n")
		_, _ = d.Write(d.value(item(i)))
	}
	d.raw("\n]")
}

func (d *writer) card(i int) card {
	c := &d.scene.Cards[i]
	written := card{
		ID: c.ID, Box: d.box(c.Box), Texts: d.texts(c.Marks), Classes: c.Classes, Severities: []string{},
		Tooltip: c.Tooltip, Link: c.Link,
	}
	if boss := d.scene.Forest.Boss[i]; boss >= 0 {
		written.Manager = &d.scene.Cards[boss].ID
	}
	if written.Classes == nil {
		written.Classes = []string{}
	}
	for i := range c.Marks {
		if m := &c.Marks[i]; m.Kind == scene.Image {
			written.Photo = &photo{File: c.Position.Photo.Text, Box: d.box(m.Box)}
		}
	}
	for _, class := range c.Classes {
		if severity, is := strings.CutPrefix(class, "finding-"); is {
			written.Severities = append(written.Severities, severity)
		}
	}
	return written
}

func (d *writer) line(l *scene.Line) line {
	written := line{
		ID: l.ID, Kind: kinds[l.Kind], From: d.scene.Cards[l.From].ID, To: d.scene.Cards[l.To].ID,
		Classes: l.Classes, Tooltip: l.Tooltip,
	}
	for _, p := range l.Points {
		written.Points = append(written.Points, d.point(p))
	}
	return written
}

func (d *writer) panel(p *scene.Panel) panel {
	return panel{Name: p.Name, Box: d.box(p.Box), Texts: d.texts(p.Marks)}
}

func (d *writer) texts(marks []scene.Mark) []text {
	list := []text{}
	for i := range marks {
		if m := &marks[i]; m.Kind == scene.Text {
			list = append(list, text{Name: m.Name, Text: m.Text, Size: length(m.Size), At: d.point(m.At)})
		}
	}
	return list
}

func (d *writer) point(p scene.Point) point {
	return point{length(p.X - d.scene.Bounds.Min.X), length(p.Y - d.scene.Bounds.Min.Y)}
}

func (d *writer) box(r scene.Rect) box {
	at := d.point(r.Min)
	return box{at.X, at.Y, length(r.Width()), length(r.Height())}
}
