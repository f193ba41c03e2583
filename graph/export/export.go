// Package export writes a drawing to a file, in the format that the file's name
// asks for. The window and the command line export through it, so that both give
// the same bytes.
package export

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"dotline/graph/disk"
	"dotline/graph/export/scenejson"
	"dotline/graph/graphviz"
	"dotline/graph/graphviz/worker"
	"dotline/graph/paint"
	"dotline/graph/paint/pdf"
	"dotline/graph/phrase"
	"dotline/graph/scene"
)

// Formats lists the formats, by the ending of a file's name.
var Formats = []string{"svg", "png", "pdf", "dot", "json"}

// Options say how a drawing is written.
type Options struct {
	Scale       float64             // pixels a point, of PNG; zero means 2, or less where that were too large
	Transparent bool                // no background, in PNG and PDF
	Paper       string              // of PDF, see pdf.Papers; "" makes a page of the drawing's own size
	Note        func(phrase.Phrase) // told, in a sentence, what is to be known of the result; may be nil
	// Say says the words on the sheets of a poster in the drawing's language; nil says
	// them in English.
	Say func(phrase.Phrase) string

	// Progress is told how far PNG, SVG, and PDF of several pages, are, in parts of no
	// certain size; may be nil.
	Progress func(done, total int)
}

// Format returns the format that a file's name asks for.
func Format(path string) (string, error) {
	ext := strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
	if !slices.Contains(Formats, ext) {
		return "", phrase.Errorf("%s: the name of a picture ends in .%s", path, strings.Join(Formats, ", ."))
	}
	return ext, nil
}

// Write writes the drawing to w.
func Write(ctx context.Context, pool *worker.Pool, w io.Writer, format string, s *scene.Scene, o Options) error {
	switch format {
	case "svg":
		svg, err := graphviz.SVG(ctx, pool, s, o.Progress)
		if err != nil {
			return err
		}
		_, err = w.Write(svg)
		return err
	case "png":
		noteUncovered(s, o.Note)
		return paint.WritePNG(ctx, w, s, paint.PNGOptions{Scale: o.Scale, Transparent: o.Transparent, Progress: o.Progress})
	case "pdf":
		noteUncovered(s, o.Note)
		return pdf.Write(ctx, w, s, pdf.Options{Paper: o.Paper, Transparent: o.Transparent, Note: o.Note, Say: o.Say, Progress: o.Progress})
	case "dot":
		_, err := w.Write(graphviz.DOT(s))
		return err
	case "json":
		return scenejson.Write(w, s)
	}
	return fmt.Errorf("unknown format %q; expected one of %s", format, strings.Join(Formats, ", "))
}

// ToFile writes the drawing to a file, whole or not at all. Its errors name the file.
func ToFile(ctx context.Context, pool *worker.Pool, path string, s *scene.Scene, o Options) error {
	format, err := Format(path)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := Write(ctx, pool, &b, format, s, o); err != nil {
		return phrase.Errorf("%s was not written: %s", path, err)
	}
	return disk.Write(path, b.Bytes())
}
