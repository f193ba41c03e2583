package session

import (
	"context"
	"slices"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/graph/scene"
)

// Presentation tells a chart in steps: its levels, one more at a time; then its
// findings one by one, the gravest first; then what they suggest. It presents the
// chart as it was shown when it began, with what is in focus and what was folded; but
// of a large chart no branch is left out that nobody has folded. Its methods are called
// on the session's goroutine.
type Presentation struct {
	session *Session
	state   State
	view    view
	show    func(Slide)
	fail    func(error)

	steps []Step
	at    int
	drawn map[int]drawn // by how many levels are drawn; 0 is all, with findings
	job   job
}

// Step is what is shown at once: some levels, or a finding, or its suggestion.
type Step struct {
	Levels    int                  // how many are shown; 0 with a finding
	Finding   *conventions.Finding // nil with levels
	Suggested bool                 // it is about what the finding suggests
}

// Slide is a step as it is shown.
type Slide struct {
	Step
	At, Count int // the step's number, from 1, and how many there are
	Scene     *scene.Scene
	Index     *scene.Index
	Cards     []int // what a finding is about, itself first; none where that is not drawn
}

type drawn struct {
	scene *scene.Scene
	index *scene.Index
}

// Present begins a presentation of what is shown, and calls show with each slide as
// soon as it is drawn, and fail where that fails. It returns nil while nothing is open.
func (s *Session) Present(show func(Slide), fail func(error)) *Presentation {
	if s.state.Chart == nil {
		return nil
	}
	p := &Presentation{session: s, state: s.state, view: s.shown, show: show, fail: fail, drawn: map[int]drawn{}}
	p.view.first, p.view.earlier = nil, nil
	p.draw(0, func() {
		p.steps = stepsOf(p.drawn[0].scene, p.view.focus, p.state.Report.Findings)
		p.goTo(0)
	})
	return p
}

// stepsOf are the steps through what a scene shows.
func stepsOf(s *scene.Scene, focus string, findings []conventions.Finding) (steps []Step) {
	for n := range levelsOf(s, focus) {
		steps = append(steps, Step{Levels: n + 1})
	}
	list := make([]*conventions.Finding, len(findings))
	for i := range findings {
		list[i] = &findings[i]
	}
	slices.SortStableFunc(list, func(f, g *conventions.Finding) int { return int(g.Severity) - int(f.Severity) })
	for _, f := range list {
		steps = append(steps, Step{Finding: f})
	}
	for _, f := range list {
		if f.Suggestion != nil {
			steps = append(steps, Step{Finding: f, Suggested: true})
		}
	}
	return steps
}

// levelsOf counts the levels of a scene, from the position in focus or from the tops.
func levelsOf(s *scene.Scene, focus string) int {
	levels := make([]int, len(s.Cards))
	most, first := 0, 1
	for i, boss := range s.Forest.Boss {
		levels[i] = 1
		if boss >= 0 {
			levels[i] = levels[boss] + 1
		}
		if s.Cards[i].Position.ID == focus {
			first = levels[i]
		}
		most = max(most, levels[i])
	}
	return most - first + 1
}

// Next goes on by a step.
func (p *Presentation) Next() { p.goTo(p.at + 1) }

// Back goes back by a step.
func (p *Presentation) Back() { p.goTo(p.at - 1) }

// First goes to the first step.
func (p *Presentation) First() { p.goTo(0) }

// Last goes to the last step.
func (p *Presentation) Last() { p.goTo(len(p.steps) - 1) }

// End stops what is being drawn.
func (p *Presentation) End() { p.job.stop() }

func (p *Presentation) goTo(step int) {
	if step < 0 || step >= len(p.steps) {
		return // as on paper: there is nothing before the first page
	}
	p.at = step
	p.draw(p.steps[step].Levels, p.present)
}

// present shows the step, which is drawn.
func (p *Presentation) present() {
	step := p.steps[p.at]
	d := p.drawn[step.Levels]
	slide := Slide{Step: step, At: p.at + 1, Count: len(p.steps), Scene: d.scene, Index: d.index}
	for _, about := range p.about(step) {
		if i := slices.IndexFunc(d.scene.Cards, func(c scene.Card) bool { return c.Position == about }); i >= 0 {
			slide.Cards = append(slide.Cards, i)
		}
	}
	p.show(slide)
}

// about are the positions that a step is about.
func (p *Presentation) about(step Step) []*org.Position {
	f := step.Finding
	switch {
	case f == nil:
		return nil
	case !step.Suggested:
		return f.Positions[:min(1, len(f.Positions))]
	}
	about := []*org.Position{f.Suggestion.Position}
	if boss := p.state.Chart.ByID(f.Suggestion.Value); boss != nil && f.Suggestion.IsLine() {
		about = append(about, boss)
	}
	return about
}

// draw draws that many levels, unless they are drawn already, and then does something
// unless another step was asked for meanwhile.
func (p *Presentation) draw(levels int, then func()) {
	p.job.stop()
	if _, is := p.drawn[levels]; is {
		then()
		return
	}
	ctx, mine := p.job.begin("")
	v := p.view
	v.levels = levels
	v.overlays = slices.DeleteFunc(slices.Clone(v.overlays), func(o scene.Overlay) bool { return o == scene.Findings })
	if levels == 0 {
		v.overlays = append(v.overlays, scene.Findings)
	}
	go func() {
		d, err := p.make(ctx, v)
		p.session.config.Post(func() {
			switch {
			case !p.job.end(mine):
			case err != nil:
				p.fail(err)
			default:
				p.drawn[levels] = d
				then()
			}
		})
	}()
}

func (p *Presentation) make(ctx context.Context, v view) (drawn, error) {
	s, err := v.draw(ctx, &p.session.config, p.state.Path, p.state.Chart, p.state.Report, nil, nil)
	if err != nil {
		return drawn{}, err
	}
	return drawn{s, scene.NewIndex(s)}, nil
}
