// Package pdf writes a scene as a PDF document: shapes as shapes, text as text
// that can be searched and copied, the cards' links, and the upper levels of
// the hierarchy as bookmarks.
//
// The marks stand where package paint puts them in pixels. Liberation Sans is
// embedded, of each style the letters that are used. What it lacks is drawn as
// the outlines, or the picture, of a glyph of the machine's fonts, with its
// characters invisibly upon it, so that it too is found and copied.
package pdf

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"dotline/graph/phrase"
	"dotline/graph/scene"
	"dotline/graph/typeface"
)

// Options say how a scene becomes a document.
type Options struct {
	// Paper is the name of a paper size (see [Papers]). The drawing is then made
	// small enough for one sheet, upright or across. Where its text would become
	// smaller than 6 points, each of the scene's pages has a sheet; a scene without
	// pages becomes a poster, to be put together. "" makes one page of the drawing's
	// own size.
	Paper       string
	Transparent bool                // no background
	Note        func(phrase.Phrase) // told, in a sentence, what the reader should know of the result; may be nil
	// Say says the words that the sheets of a poster have besides the drawing's own, in
	// its language; nil says them in English.
	Say func(phrase.Phrase) string

	Progress func(done, total int) // told, in pages, how far a document of several is; may be nil
}

// maxSide is the largest page, in points, that every viewer opens: the limit of
// PDF 1.6, ISO 32000-1, annex C.
const maxSide = 14400

// Write writes s to w. The same scene and options give the same bytes, where the
// machine's fonts are the same or not needed: the document has the date of the
// chart, or none.
//
// The error is ctx's when that ends, w's when writing fails, or says what is
// wrong with the options; then nothing was written.
func Write(ctx context.Context, w io.Writer, s *scene.Scene, o Options) error {
	d := newDocument(ctx, s, o)
	if o.Paper == "" {
		d.ownSize()
	} else {
		size, err := paperOf(o.Paper)
		if err != nil {
			return err
		}
		if len(s.Pages) > 0 {
			d.book(size)
			return d.finish(w)
		}
		if err := d.onPaper(size); err != nil {
			return err
		}
	}
	d.bookmarks()
	return d.finish(w)
}

// finish writes the document, unless it was cancelled.
func (d *document) finish(w io.Writer) error {
	if d.ctx.Err() != nil {
		return context.Cause(d.ctx)
	}
	return d.output(w)
}

// document is a PDF document in the making.
type document struct {
	ctx     context.Context
	pdf     *fpdf.Fpdf
	scene   *scene.Scene
	index   *scene.Index
	own     [][]scene.Point // see scene.OwnWays
	options Options
	fonts   *typeface.Fonts
	state   graphics
	added   [4]bool // styles of Liberation Sans
	images  images
	photos  photos
	places  []place // of each card
}

func newDocument(ctx context.Context, s *scene.Scene, o Options) *document {
	if o.Say == nil {
		o.Say = phrase.Phrase.String
	}
	f := fpdf.New("P", "pt", "A4", "")
	f.SetCatalogSort(true)
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	f.SetDisplayMode("fullpage", "single")
	f.SetProducer("Dotline", true)
	f.SetCreator("Dotline", true)
	title := s.Title
	if day := s.Organization.AsOf; day.Known {
		title += ", " + day.String()
		f.SetCreationDate(day.Day)
		f.SetModificationDate(day.Day)
	} else {
		f.SetCreationDate(undated)
		f.SetModificationDate(undated)
	}
	f.SetTitle(encodable(title), true)
	if name := s.Organization.Name.Text; name != "" {
		f.SetAuthor(encodable(name), true)
	}
	return &document{
		ctx: ctx, pdf: f, scene: s, index: scene.NewIndex(s), own: scene.OwnWays(s.Lines), options: o, fonts: typeface.NewFonts(),
		places: make([]place, len(s.Cards)), photos: photos{},
	}
}

// undated stands for no date until the document is written: fpdf would take
// today's.
var undated = time.Unix(0, 0).UTC()

// output writes the document, without a date where the chart has none.
func (d *document) output(w io.Writer) error {
	if d.scene.Organization.AsOf.Known {
		return d.pdf.Output(w)
	}
	var b bytes.Buffer
	if err := d.pdf.Output(&b); err != nil {
		return err
	}
	// Spaces in its place leave every object where the document says it is.
	for _, key := range []string{"/CreationDate", "/ModDate"} {
		entry := []byte(key + " (D:" + undated.Format("20060102150405") + ")")
		if at := bytes.LastIndex(b.Bytes(), entry); at >= 0 {
			copy(b.Bytes()[at:], bytes.Repeat([]byte(" "), len(entry)))
		}
	}
	_, err := b.WriteTo(w)
	return err
}

func (d *document) note(note phrase.Phrase) {
	if d.options.Note != nil {
		d.options.Note(note)
	}
}

// progress tells how many pages are drawn, of how many.
func (d *document) progress(done, total int) {
	if d.options.Progress != nil {
		d.options.Progress(done, total)
	}
}

// ownSize makes one page as large as the drawing.
func (d *document) ownSize() {
	b := d.scene.Bounds
	scale := min(1, maxSide/max(b.Width(), b.Height()))
	if scale < 1 {
		d.note(phrase.New("the drawing is %d × %d points and a PDF page at most %d × %d: it was drawn at %s %% of its size; --page divides it over sheets of paper",
			int(math.Ceil(b.Width())), int(math.Ceil(b.Height())), maxSide, maxSide, fmt.Sprintf("%.2g", 100*scale)))
	}
	d.addPage(b.Width()*scale, b.Height()*scale)
	d.whole(view{origin: b.Min, scale: scale})
}

func (d *document) addPage(width, height float64) {
	d.pdf.AddPageFormat("P", fpdf.SizeType{Wd: width, Ht: height})
	d.state = graphics{}
}

// whole draws the whole scene onto the page.
func (d *document) whole(v view) {
	width, height := d.pdf.GetPageSize()
	c := d.canvas(v)
	c.background(scene.Rect{Max: scene.Point{X: width, Y: height}})
	c.paint(d.scene.Bounds)
	for i := range d.scene.Cards {
		d.places[i] = place{d.pdf.PageNo(), c.at(d.scene.Cards[i].Box.Min).Y}
	}
}
