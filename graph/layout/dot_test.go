package layout

import "testing"

// An answer that lacks a card, or has one nowhere, is an error and no picture.
func TestReadCenters(t *testing.T) {
	const a, b = "<title>n0</title>\n<polygon points=\"10,0 0,0 0,4 10,4\"/>\n", "<title>n1</title>\n<polygon points=\"30,0 20,0 20,4 30,4\"/>\n"
	if got, err := readCenters([]byte(a+b), 2, 2); err != nil || got[0] != (Point{5, 2}) || got[1] != (Point{25, 2}) {
		t.Errorf("got %v, %v", got, err)
	}
	for _, svg := range []string{"", a, "<title>n0</title>\n<polygon points=\"x,0 0,0 0,4 10,4\"/>\n" + b, a + "<title>n1</title>\n"} {
		if got, err := readCenters([]byte(svg), 2, 2); err == nil {
			t.Errorf("%q gives %v and no error", svg, got)
		}
	}
}
