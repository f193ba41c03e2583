package scene_test

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"dotline/graph/scene"
)

// linear is a colour's light, channel by channel, as WCAG 2.2 has it.
func linear(c color.NRGBA) [3]float64 {
	var out [3]float64
	for i, v := range []uint8{c.R, c.G, c.B} {
		x := float64(v) / 255
		if x <= 0.04045 {
			out[i] = x / 12.92
		} else {
			out[i] = math.Pow((x+0.055)/1.055, 2.4)
		}
	}
	return out
}

// contrast is the ratio of WCAG 2.2, 1.4.3.
func contrast(a, b color.NRGBA) float64 {
	luminance := func(c color.NRGBA) float64 {
		l := linear(c)
		return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2]
	}
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// everything is a chart in which all that can be drawn is drawn.
const everything = `
organization: {name: All of it, as_of: 2026-11-01}
positions:
  - {id: ceo, title: CEO, name: Ines Valde, department: Board}
  - {id: cfo, title: CFO, reports_to: ceo, department: Finance}
  - {id: cio, title: CIO, reports_to: cfo, dotted_line_to: ceo, department: IT}
  - {id: gone, title: Clerk, vacant: true, reports_to: cfo, department: Finance}
  - {id: lost, title: Clerk, reports_to: nobody}
  - {id: team, title: Head of Sales, reports_to: ceo, reports: [{title: Agent}, {title: Agent}]}
  - {id: me, title: Inspector, reports_to: me}
view: {collapsed: [team]}
`

// Every text of a drawing is legible on whatever is painted under it.
func TestEveryTextHasContrast(t *testing.T) {
	for _, theme := range scene.ThemeNames() {
		for _, o := range []scene.Options{{}, {Focus: "cio"}, {Overlays: scene.Overlays}, {Overlays: scene.Overlays, Direction: "right"}, {Layout: "departments"}} {
			o.Theme = theme
			text := everything
			for i := range 12 { // a position in each colour
				text = strings.Replace(text, "positions:\n", fmt.Sprintf("positions:\n  - {id: d%d, title: Clerk, department: D%d, reports_to: ceo}\n", i, i), 1)
			}
			checkContrast(t, theme, build(t, text, o))
		}
		checkContrast(t, theme, compared(t, earlier, later, scene.Options{Theme: theme, Overlays: scene.Overlays}))
	}
}

func checkContrast(t *testing.T, theme string, s *scene.Scene) {
	t.Helper()
	seen := map[string]bool{}
	look := func(marks []scene.Mark) {
		for i, m := range marks {
			if m.Kind != scene.Text {
				continue
			}
			seen[m.Name] = true
			under := s.Background
			for _, below := range marks[:i] {
				if below.Fill.A > 0 && below.Kind != scene.Text && box(below).Contains(m.Box.Center()) {
					under = below.Fill
				}
			}
			if c := contrast(m.Fill, under); c < 4.5 {
				t.Errorf("%s: %s %q has %.1f:1 on %v", theme, m.Name, m.Text, c, under)
			}
		}
	}
	for _, c := range s.Cards {
		look(append([]scene.Mark{c.Frame}, c.Marks...))
	}
	for _, p := range slices.Concat(s.Panels, s.Backdrop) {
		look(p.Marks)
	}
	for _, l := range s.Lines {
		if c := contrast(l.Color, s.Background); c < 3 {
			t.Errorf("%s: line %s has %.1f:1", theme, l.ID, c)
		}
	}
	if len(seen) < 9 {
		t.Errorf("%s: only the texts %v", theme, seen)
	}
}

func box(m scene.Mark) scene.Rect {
	if len(m.Points) == 0 {
		return m.Box
	}
	r := scene.Rect{Min: m.Points[0], Max: m.Points[0]}
	for _, p := range m.Points {
		r = r.Union(scene.Rect{Min: p, Max: p})
	}
	return r
}

// blind simulates full colour blindness of two kinds, on linear light: G. M. Machado,
// M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for Simulation
// of Color Vision Deficiency" (IEEE TVCG 15, 2009), the matrices for severity 1.
var blind = map[string][3][3]float64{
	"no colour blindness": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia":          {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia":        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
}

// lab turns linear sRGB into CIELAB, under D65.
func lab(l [3]float64) [3]float64 {
	f := func(x float64) float64 {
		if x > 216.0/24389 {
			return math.Cbrt(x)
		}
		return (24389.0/27*x + 16) / 116
	}
	x := f((0.4124*l[0] + 0.3576*l[1] + 0.1805*l[2]) / 0.9505)
	y := f(0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2])
	z := f((0.0193*l[0] + 0.1192*l[1] + 0.9505*l[2]) / 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// Whoever sees no red or no green still tells any two departments apart. A distance
// (CIE76) of 2.3 is just noticeable.
func TestDepartmentsDiffer(t *testing.T) {
	const least = 10
	for _, name := range scene.ThemeNames() {
		stripes := stripes(t, name)
		for kind, m := range blind {
			var seen [][3]float64
			for i, s := range stripes {
				if s.Kind != scene.Box || name == "print" {
					continue // told by pattern and width, not by colour
				}
				l := linear(s.Fill)
				var out [3]float64
				for r := range m {
					out[r] = min(max(m[r][0]*l[0]+m[r][1]*l[1]+m[r][2]*l[2], 0), 1)
				}
				p := lab(out)
				for j, q := range seen {
					if d := math.Hypot(math.Hypot(p[0]-q[0], p[1]-q[1]), p[2]-q[2]); d < least {
						t.Errorf("%s, %s: colours %d and %d differ by %.1f", name, kind, j, i, d)
					}
				}
				seen = append(seen, p)
			}
		}
	}
}

// stripes are the marks of as many departments as a theme tells apart.
func stripes(t *testing.T, theme string) (stripes []scene.Mark) {
	t.Helper()
	for _, c := range build(t, manyDepartments(30), scene.Options{Theme: theme, Layout: "tree"}).Cards {
		for _, m := range c.Marks {
			if m.Name == "stripe" {
				stripes = append(stripes, m)
			}
		}
	}
	if len(stripes) < 10 {
		t.Errorf("%s: only %d departments have a stripe", theme, len(stripes))
	}
	return stripes
}

// manyDepartments is a chart of one clerk in each of n departments, D0 and on.
func manyDepartments(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "- {id: p%d, title: Clerk, department: D%d}\n", i, i)
	}
	return b.String()
}

// On paper without colours a department's stripe differs by its pattern or its width.
func TestPrintedDepartmentsDiffer(t *testing.T) {
	type look struct {
		kind  scene.MarkKind
		width float64
		dash  scene.Dash
	}
	seen := map[look]bool{}
	for _, m := range stripes(t, "print") {
		of := look{m.Kind, m.Width + m.Box.Width(), m.Dash}
		if m.Kind == scene.Polyline {
			of.width = m.Width
		}
		if seen[of] {
			t.Errorf("two stripes look like %v", of)
		}
		seen[of] = true
	}
}

// Lines of each kind differ by more than colour.
func TestLinesDifferInBlackAndWhite(t *testing.T) {
	type look struct {
		width float64
		dash  scene.Dash
	}
	looks := map[look]scene.LineKind{}
	drawn := append(build(t, everything, scene.Options{Theme: "print"}).Lines, compared(t, earlier, later, scene.Options{Theme: "print"}).Lines...)
	for _, l := range drawn {
		of := look{l.Width, l.Dash}
		if kind, seen := looks[of]; seen && kind != l.Kind {
			t.Errorf("lines of the kinds %v and %v look alike: %v", kind, l.Kind, of)
		}
		looks[of] = l.Kind
	}
	if len(looks) < 5 {
		t.Errorf("only %v", looks)
	}
}
