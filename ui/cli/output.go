package cli

import (
	"fmt"
	"slices"
	"strings"

	"dotline/graph/export"
	"dotline/graph/paint/pdf"
	"dotline/graph/scene"

	"github.com/spf13/cobra"
)

// output is how a drawing is written, as the flags say.
type output struct {
	export.Options
	dpi    float64
	shape  float64 // of the paper; 0 where there is none
	fits   func(*scene.Scene) bool
	poster bool
}

// pointsPerInch is what a drawing's own unit is.
const pointsPerInch = 72

func (o *output) flags(cmd *cobra.Command) {
	cmd.Flags().Float64Var(&o.Scale, "scale", 0, "pixels a point, of a PNG (default 2, or less where the picture would be too large)")
	cmd.Flags().Float64Var(&o.dpi, "dpi", 0, "pixels an inch, of a PNG: --dpi 144 is --scale 2")
	cmd.Flags().StringVar(&o.Paper, "page", "", "paper size of a PDF: "+strings.Join(pdf.Papers(), ", ")+"; where the text would be under 6 points, a chart goes on from branch to branch on several sheets (default: one page of the drawing's size)")
	cmd.Flags().BoolVar(&o.poster, "poster", false, "with --page, one drawing cut into sheets to be put together, where it needs several")
	cmd.Flags().BoolVar(&o.Transparent, "transparent", false, "leave out the background, of a PNG or PDF")
}

// check tells which flag is wrong, or says nothing of the format that is written.
func (o *output) check(cmd *cobra.Command, format string) error {
	for _, f := range []struct{ name, of string }{
		{"scale", "png"}, {"dpi", "png"}, {"page", "pdf"}, {"poster", "pdf"}, {"transparent", "png, pdf"},
	} {
		if cmd.Flags().Changed(f.name) && !slices.Contains(strings.Split(f.of, ", "), format) {
			return fmt.Errorf("--%s is about %s, and the output is %s", f.name, strings.ToUpper(f.of), strings.ToUpper(format))
		}
	}
	scale, dpi := cmd.Flags().Changed("scale"), cmd.Flags().Changed("dpi")
	const most = 64 // pixels a point
	switch {
	case scale && dpi:
		return fmt.Errorf("--scale and --dpi say the same in two units; give one of them")
	case scale && !(o.Scale > 0 && o.Scale <= most):
		return fmt.Errorf("--scale is %v; expected a number above 0 and up to %d", o.Scale, most)
	case dpi && !(o.dpi > 0 && o.dpi <= most*pointsPerInch):
		return fmt.Errorf("--dpi is %v; expected a number above 0 and up to %d", o.dpi, most*pointsPerInch)
	case dpi:
		o.Scale = o.dpi / pointsPerInch
	}
	if o.Paper == "" {
		if o.poster {
			return fmt.Errorf("--poster needs --page with the size of its sheets")
		}
		return nil
	}
	var err error
	if o.shape, err = pdf.Shape(o.Paper); err != nil || o.poster {
		return err
	}
	o.fits, err = pdf.Fits(o.Paper)
	return err
}
