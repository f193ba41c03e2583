package pdf_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"
	"testing/fstest"

	"dotline/graph/paint"
	"dotline/graph/paint/painttest"
	"dotline/graph/paint/pdf"
	"dotline/graph/scene"
)

// rendered is a page of a document as Poppler shows it, at two pixels a point.
func rendered(t *testing.T, document []byte, page int) *image.RGBA {
	t.Helper()
	picture, err := png.Decode(strings.NewReader(poppler(t, document, "pdftoppm", "-f", fmt.Sprint(page), "-l", fmt.Sprint(page), "-r", "144", "-png", "FILE")))
	if err != nil {
		t.Fatal(err)
	}
	return painttest.Plain(picture)
}

func TestTransparent(t *testing.T) {
	s := build(t, small, scene.Options{Theme: "dark"})
	for _, transparent := range []bool{false, true} {
		document, _ := write(t, s, pdf.Options{Transparent: transparent})
		if r, _, _, _ := rendered(t, document, 1).At(5, 5).RGBA(); (r == 0xffff) != transparent {
			t.Errorf("transparent is %v, and the paper has red %#x", transparent, r)
		}
	}
}

// The page looks as our own picture of the same scene: what is in the one is in
// the other, but for a pixel at edges.
func TestThePageIsThePicture(t *testing.T) {
	// Letters with marks of their own are no characters of the font.
	marked := strings.Repeat("e\u0301O\u0302u\u0308S\u030ca\u030ac\u0327", 5)
	drawn := fmt.Sprintf("{organization: {name: %s}, positions: [{title: 田中, name: 𠮷野}, {title: سلمى, name: אברהם, reports_to: 田中}, {title: %q, reports_to: 田中}]}",
		marked, "\U0010fffd")
	photographed := "[{title: CEO, name: Ines Valde, photo: a.png}, {title: CFO, name: Bo Lind, reports_to: ceo, photo: b.png}, {title: COO, name: Ola Berg, reports_to: ceo, photo: a.png}]"
	for _, test := range []struct{ chart, theme string }{{small, "light"}, {small, "dark"}, {small, "print"}, {drawn, "print"}, {photographed, "light"}} {
		s := build(t, test.chart, scene.Options{Theme: test.theme, Photos: fstest.MapFS{"a.png": {Data: painttest.Photo(t)}}})
		document, _ := write(t, s, pdf.Options{})
		var b bytes.Buffer
		if err := paint.WritePNG(t.Context(), &b, s, paint.PNGOptions{Scale: 2}); err != nil {
			t.Fatal(err)
		}
		decoded, err := png.Decode(&b)
		if err != nil {
			t.Fatal(err)
		}
		picture := painttest.Plain(decoded)
		page := rendered(t, document, 1)
		if page.Bounds() != picture.Bounds() {
			t.Fatalf("%s: the page is %v, the picture %v", test.theme, page.Bounds(), picture.Bounds())
		}
		for _, way := range []struct {
			name string
			a, b *image.RGBA
		}{{"page and not in the picture", page, picture}, {"picture and not on the page", picture, page}} {
			if share := painttest.Alone(way.a, way.b); share > 0.0001 {
				t.Errorf("%s: %.3f %% of the pixels are on the %s", test.theme, share*100, way.name)
			}
		}
	}
}
