package graphviz_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strconv"
	"testing"

	"dotline/graph/scene"
)

// element is one element of an SVG, with those in it.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Children []*element `xml:",any"`
}

func (e *element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (e *element) walk(visit func(*element)) {
	visit(e)
	for _, c := range e.Children {
		c.walk(visit)
	}
}

func (e *element) find(id string) (found *element) {
	e.walk(func(e *element) {
		if e.attr("id") == id {
			found = e
		}
	})
	return found
}

func parse(t *testing.T, svg []byte) *element {
	t.Helper()
	root := &element{}
	dec := xml.NewDecoder(bytes.NewReader(svg))
	dec.Strict = true
	if err := dec.Decode(root); err != nil {
		t.Fatalf("the SVG is not valid XML: %v", err)
	}
	if _, err := dec.Token(); err != nil && !errors.Is(err, io.EOF) {
		t.Fatalf("after the SVG: %v", err)
	}
	return root
}

// pointsOf reads the data of a path of straight segments.
func pointsOf(t *testing.T, d string) (points []scene.Point) {
	t.Helper()
	for _, m := range regexp.MustCompile(`([MLHV])(-?[0-9.]+),?(-?[0-9.]+)?`).FindAllStringSubmatch(d, -1) {
		x, err := strconv.ParseFloat(m[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		switch y, _ := strconv.ParseFloat(m[3], 64); m[1] {
		case "H":
			points = append(points, scene.Point{X: x, Y: points[len(points)-1].Y})
		case "V":
			points = append(points, scene.Point{X: points[len(points)-1].X, Y: x})
		default:
			points = append(points, scene.Point{X: x, Y: y})
		}
	}
	return points
}
