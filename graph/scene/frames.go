package scene

import (
	"fmt"
	"image/color"
	"strings"

	"dotline/graph/layout"
	"dotline/graph/typeface"
)

const (
	labelSize = 8.5 // of a department's name on its frame
	maxLabel  = 150 // how wide it is at most
)

// label is a department's name as its frame has it.
func label(department string) (s string, width float64) {
	s, _ = typeface.Fit(oneLine(department), typeface.Bold, labelSize, maxLabel)
	return s, typeface.Width(s, typeface.Bold, labelSize)
}

// groupByDepartment tells the layout who belongs together.
func (b *builder) groupByDepartment() {
	number := map[string]int{}
	for i, name := range b.named {
		number[name] = i
		_, width := label(name)
		b.forest.Labels = append(b.forest.Labels, width)
	}
	for _, p := range b.positions {
		n, has := number[p.Department.Text]
		if !has || strings.TrimSpace(p.Department.Text) == "" {
			n = -1
		}
		b.forest.Department = append(b.forest.Department, n)
	}
}

// frames draws the departments' frames, in their colours, behind lines and cards, and
// their names before them: a line that has to go where a name is passes behind it.
func (b *builder) frames(plan *layout.Plan) (frames, names []Panel) {
	const halo = 2 // around a name, in points
	t := b.theme
	for i, f := range plan.Frames {
		department := b.named[f.Department]
		frame := Mark{Kind: Box, Name: "department-frame", Box: f.Box, Radius: 10, Fill: t.Background, Stroke: t.Muted, Width: t.FrameWidth}
		if n := b.departments[department]; n != others && t.Tint > 0 {
			frame.Fill, frame.Stroke = t.tinted(t.departments[n].color, t.Background), t.departments[n].color
		}
		panel := Panel{Name: fmt.Sprintf("department-%d", i+1), Tooltip: oneLine(department), Box: f.Box, Marks: []Mark{frame}}
		frames = append(frames, panel)

		name := b.frameName(f)
		panel.Name += "-name"
		panel.Box = name.Box.Inset(-halo)
		panel.Marks = []Mark{{Kind: Box, Name: "halo", Box: panel.Box, Radius: halo, Fill: frame.Fill}, name}
		names = append(names, panel)
	}
	return frames, names
}

func (b *builder) frameName(f layout.Frame) Mark {
	short, _ := label(b.named[f.Department])
	return text("department-name", short, Point{X: f.Box.Min.X + layout.FramePad, Y: f.Box.Min.Y + layout.FrameLabel - 3}, labelSize, true, b.theme.Title)
}

// tinted is a colour with a share of a department's in it.
func (t *Theme) tinted(department, in color.NRGBA) color.NRGBA {
	share := func(of, in uint8) uint8 { return uint8(float64(of)*t.Tint + float64(in)*(1-t.Tint) + 0.5) }
	return color.NRGBA{share(department.R, in.R), share(department.G, in.G), share(department.B, in.B), 0xff}
}
