package scene

import (
	"context"
	"io/fs"
	"math"
	"slices"

	"dotline/graph/conventions"
	"dotline/graph/graphviz/worker"
	"dotline/graph/layout"
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/progress"
	"dotline/graph/scene/portrait"
)

// Options say how a chart is drawn. What they leave empty the chart's own view
// says, as far as it asks for something that there is.
type Options struct {
	Theme     string           // see ThemeNames; else "light"
	Layout    string           // see layout.Engines; else "auto"
	Direction layout.Direction // see layout.Directions; else layout.Down
	// Focus is the id of the position whose branch is drawn, below the managers
	// above it; "" for all.
	Focus string
	// Levels is how many are drawn, from the focus or from the tops; 0 for all.
	Levels int
	// Shape is the width over the height of the paper or screen that the drawing is
	// for; 0 stands for a screen's.
	Shape float64
	// Overlays are what is drawn beside; nil stands for the findings, and an empty
	// list for none.
	Overlays []Overlay
	// Folded says of the branches below the positions with those ids whether they
	// are left out, whatever the chart's view says.
	Folded map[string]bool
	// Fits tells whether a drawing fits on a sheet of paper, as each does that takes less
	// room than one that fits; it is also asked of drawings whose side lines have no points
	// yet. One that does not fit is divided over several (see Scene.Pages), unless Levels
	// says how much is drawn; nil stands for a sheet as large as the drawing.
	Fits func(*Scene) bool
	// Say says the drawing's own words, and what was found, in the language that they
	// are to be in; nil stands for English.
	Say func(phrase.Phrase) string
	// Photos is the folder of the chart's file, in which its photos are; nil draws none.
	Photos fs.FS
	// Album keeps what was read of the photos for the next drawing; nil keeps nothing.
	Album *portrait.Album
	// Ways keeps the ways of side lines for the next drawing; nil keeps nothing.
	Ways *Ways
	// Watch is told how far drawing is, and can end it; nil for none. Of a drawing on
	// several pages it hears of each.
	Watch progress.Watch
}

// forChart fills in what the chart's own view says.
func (o Options) forChart(c *org.Chart) Options {
	if o.Theme == "" && slices.Contains(ThemeNames(), c.View.Theme.Text) {
		o.Theme = c.View.Theme.Text
	}
	if o.Layout == "" && slices.Contains(layout.Engines, c.View.Layout.Text) {
		o.Layout = c.View.Layout.Text
	}
	if d := layout.Direction(c.View.Direction.Text); o.Direction == "" && slices.Contains(layout.Directions, d) {
		o.Direction = d
	}
	if o.Layout == "radial" { // which runs to all sides
		o.Direction = layout.Down
	}
	if o.Overlays == nil {
		o.Overlays = []Overlay{Findings}
	}
	if o.Say == nil {
		o.Say = phrase.Phrase.String
	}
	return o
}

// Of the time that 100,000 cards take to be drawn, so many percent have gone when they
// are measured, placed, and drawn without their lines.
const (
	measuredPart = 20
	placedPart   = 60
	drawnPart    = 85
)

// margin is left free around everything, in points.
const margin = 28

// Build draws a chart with its findings, but for what the options or the chart's own
// view leave out. An unknown focus is an [ErrNoPosition]. The pool is used by Graphviz' layouts.
func Build(ctx context.Context, pool *worker.Pool, chart *org.Chart, report *conventions.Report, o Options) (*Scene, error) {
	o = o.forChart(chart)
	scope, err := newScope(chart, o)
	if err != nil {
		return nil, err
	}
	d, err := newDrawer(pool, chart, report, nil, o)
	if err != nil {
		return nil, err
	}
	return d.build(ctx, scope)
}

// drawer draws parts of one chart.
type drawer struct {
	pool    *worker.Pool
	chart   *org.Chart
	report  *conventions.Report
	changes *changes // nil where none are drawn
	theme   *Theme
	options Options

	branches    *branches
	coHeads     coHeads
	departments map[string]int               // number of each department's stripe, or others
	named       []string                     // the departments in the order of the text
	portraits   map[string]*portrait.Picture // by file; nil for what is none
	notes       []string
	posts       map[string][]*org.Position // of each person, by the folded name
	alone       map[*org.Position]bool     // whether a branch fits on a sheet of its own, of those that were tried
}

// newDrawer returns one for a chart, with what became of it where changes are given.
// The options are complete.
func newDrawer(pool *worker.Pool, chart *org.Chart, report *conventions.Report, changes *changes, o Options) (*drawer, error) {
	theme, err := FindTheme(o.Theme)
	if err != nil {
		return nil, err
	}
	d := &drawer{pool: pool, chart: chart, report: report, changes: changes, theme: theme, options: o, branches: &branches{chart: chart, changes: changes}, portraits: map[string]*portrait.Picture{}}
	d.gatherCoHeads()
	d.numberDepartments()
	d.gatherPosts()
	return d, nil
}

// build draws what the scope says, on several pages where it does not fit on one.
func (d *drawer) build(ctx context.Context, scope scope) (*Scene, error) {
	s, fits, err := d.drawToFit(ctx, scope)
	if err != nil || fits || scope.levels > 0 {
		return s, err
	}
	return d.paged(ctx, scope)
}

// draw draws the part of the chart that the scope says.
func (d *drawer) draw(ctx context.Context, scope scope) (*Scene, error) {
	o := d.options
	b := &builder{
		scope: scope, changes: d.changes, chart: d.chart, report: d.report, theme: d.theme, branches: d.branches, coHeads: d.coHeads, posts: d.posts, overlays: o.Overlays, say: o.Say, ways: o.Ways,
		number: map[*org.Position]int{}, ghosts: map[string]*org.Position{}, textLeft: padLeft,
	}
	b.count()
	b.nameDepartments(d)
	b.gatherFindings()
	b.gatherAdditions()
	if err := b.gatherPhotos(ctx, d); err != nil {
		return nil, err
	}
	b.chooseSize()
	b.groupByDepartment()
	b.forest.Card, b.forest.Direction, b.forest.Shape, b.forest.Turns = b.size, o.Direction, o.Shape, o.Fits != nil
	b.forest.Folds = scope.folds
	if err := o.Watch.Tell(measuredPart, 100); err != nil {
		return nil, err
	}
	plan, err := layout.Lay(ctx, d.pool, b.forest, o.Layout)
	if err != nil {
		return nil, err
	}
	b.plan = plan
	s := &Scene{
		Title: b.title(), Organization: d.chart.Organization, Background: d.theme.Background, Forest: b.forest, Engine: plan.Engine, Notes: d.notes,
		Cards: make([]Card, len(b.positions)),
	}
	drawing := o.Watch.Stage(placedPart, drawnPart)
	for i := range b.positions {
		if err := drawing.Tell(i, len(b.positions)); err != nil {
			return nil, err
		}
		s.Cards[i] = b.card(i, plan.Cards[i])
		b.sticking = append(b.sticking, s.Cards[i].sticking()...)
	}
	for _, f := range plan.Frames {
		b.sticking = append(b.sticking, b.frameName(f).Box)
	}
	b.surroundToFit(s, o.Fits)
	return s, nil
}

// whole returns the least rectangle of whole points around r: a page, and a picture
// with so many pixels to a point, then ends with a pixel and not within one.
func whole(r Rect) Rect {
	return Rect{
		Min: Point{X: math.Floor(r.Min.X), Y: math.Floor(r.Min.Y)},
		Max: Point{X: math.Ceil(r.Max.X), Y: math.Ceil(r.Max.Y)},
	}
}

// builder holds what the parts of a drawing share.
type builder struct {
	scope   scope
	changes *changes // nil where none are drawn
	chart   *org.Chart
	report  *conventions.Report
	theme   *Theme

	branches *branches                  // the drawer's
	coHeads  coHeads                    // the drawer's
	posts    map[string][]*org.Position // the drawer's

	say       func(phrase.Phrase) string
	ways      *Ways
	overlays  []Overlay
	shown     []conventions.Finding // those that are drawn
	additions []addition
	rows      []row // of the additions

	positions   []*org.Position // in the order of drawing: each boss before the reports
	number      map[*org.Position]int
	ghosts      map[string]*org.Position // by id
	ids         []string
	all         []int // how many are below each, at any depth,
	hidden      []int // and how many of these are not drawn,
	beyond      []int // and of those, and of those who have left, how many no page before has
	forest      layout.Forest
	findings    [][]*conventions.Finding    // about each position
	departments map[string]int              // the drawer's
	named       []string                    // the departments that are drawn, in that order
	kinds       [Joint + 1]bool             // of lines that are drawn
	atFault     [conventions.Error + 1]bool // severities of those that are at fault

	stray            float64 // how far outside of all else side lines run at most
	routable, routes bool    // there are side lines that take a search, and it is made

	plan  *layout.Plan
	size  layout.Size
	faces []face

	sticking []Rect // what sticks out of cards, and the names of frames

	photos   []*portrait.Picture // of each position; nil for none
	textLeft float64             // from a card's left edge to its texts
}
