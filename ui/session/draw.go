package session

import (
	"cmp"
	"context"
	"errors"
	"path/filepath"
	"slices"

	"dotline/graph/conventions"
	"dotline/graph/disk"
	"dotline/graph/edit"
	"dotline/graph/intake"
	"dotline/graph/org"
	"dotline/graph/progress"
	"dotline/graph/repair"
	"dotline/graph/scene"
	"dotline/graph/yamltext"
)

// source is where the text of a chart comes from that is to be opened.
type source struct {
	path  string // "" for a chart without a file
	text  []byte // of a chart without a file
	again bool   // the file is open already
	mend  bool   // it is to be open, too, where its text is no chart

	unsaved string // the file of a text to recover instead, "" for none
	staff   string // the staff list to import instead, "" for none
	options intake.Options
	report  intake.Report              // what was understood of it
	told    func(intake.Report, error) // the outcome; nil for what is no import
}

// Open reads a chart file and shows it. If that fails, what was open stays; where
// nothing was, a text that is no chart is open to be mended, under an empty drawing. To
// open the file that is open is an edit: what was not saved comes back with Undo.
func (s *Session) Open(path string) {
	s.source = &source{path: path, again: path == s.state.Path, mend: s.state.Chart == nil}
	s.draw(s.words("Opening {{.File}}…", "File", filepath.Base(path)))
}

// OpenText shows a chart that has no file yet.
func (s *Session) OpenText(name string, text []byte) {
	s.source = &source{text: text}
	s.draw(s.words("Opening {{.File}}…", "File", name))
}

// Reload reads the open file again.
func (s *Session) Reload() {
	if s.state.Path != "" {
		s.Open(s.state.Path)
	}
}

// SetTheme draws the chart in another theme; see [scene.ThemeNames].
func (s *Session) SetTheme(theme string) {
	s.asked.theme = theme
	s.redraw()
}

// SetProfile judges and draws the chart by another profile's conventions, or by
// those that the chart itself names where name is "".
func (s *Session) SetProfile(name string) {
	s.asked.profile = name
	s.redraw()
}

// redraw shows what is open, or still being opened, by the settings of now.
func (s *Session) redraw() {
	if s.state.Chart == nil && s.source == nil {
		s.showAs(s.asked)
		s.changed(StatusChanged)
		return
	}
	s.draw(s.words("Drawing…"))
}

// Cancel stops what is being done. What is shown stays. What is being saved is
// saved all the same.
func (s *Session) Cancel() {
	s.drawing.stop()
	s.exporting.stop()
	s.settle()
	s.changed(StatusChanged)
}

// CloseChart closes the chart, saved or not, so that nothing is open.
func (s *Session) CloseChart() {
	s.drawing.stop()
	s.exporting.stop()
	s.settle()
	s.LeaveRecovery()
	s.history, s.document, s.saved, s.mark = history{}, nil, nil, nil
	s.asked = s.asked.ofAnother()
	s.state = State{Opened: s.state.Opened + 1, Selected: -1, Finding: -1}
	s.showAs(s.asked)
	s.changed(ChartChanged | SelectionChanged | TextChanged | StatusChanged)
}

// Close stops all work, and ends when what is not saved is kept for another
// session to recover.
func (s *Session) Close() {
	s.drawing.stop()
	s.exporting.stop()
	s.closeRecovery()
}

// settle forgets what was asked for and did not come to be shown.
func (s *Session) settle() {
	s.source, s.asked = nil, s.shown
}

// picture is all that is made of a text.
type picture struct {
	path  string
	text  []byte
	mark  []byte     // of the file that the text is from; see [yamltext.Mark]
	stamp disk.Stamp // of that file
	view  view

	document  *edit.Document // nil where there is one already, or the text is not for edits
	chart     *org.Chart     // which is read where it is not known
	report    *conventions.Report
	compared  *Comparison
	scene     *scene.Scene
	index     *scene.Index
	unsaved   []byte           // what an earlier session did not save; nil for nothing
	unsavedIn string           // the file of that
	broken    *org.SyntaxError // why the text is not what is drawn; nil where it is
}

// draw does the slow work from the text to the drawing, and shows the result
// unless something newer was asked for meanwhile.
func (s *Session) draw(what string) {
	ctx, mine := s.drawing.begin(what)
	s.changed(StatusChanged)
	from := s.source
	next := &picture{path: s.state.Path, text: s.state.Text, view: s.asked}
	if s.document != nil && from == nil {
		next.chart = s.document.Chart()
	}
	next.view.focus = s.current(next.view.focus)
	next.view.first, next.view.folded = s.allCurrent(next.view.first), s.allCurrent(next.view.folded)
	watch := s.watching(ctx, &s.drawing, mine)
	go func() {
		err := s.make(ctx, next, from, watch)
		s.config.Post(func() {
			if !s.drawing.end(mine) {
				return
			}
			imported := from != nil && from.told != nil
			if err != nil {
				s.settle()
				if !imported {
					s.state.Err = err
				}
				if from == nil {
					errors.As(err, &s.state.Broken)
				}
				s.changed(StatusChanged)
			} else {
				s.source = nil
				s.show(next, from)
			}
			if imported {
				from.told(from.report, err)
			}
		})
	}()
}

// make turns the text of a picture, or of a source, into all that is made of it.
func (s *Session) make(ctx context.Context, p *picture, from *source, watch progress.Watch) (err error) {
	stages := p.stages(from)
	if from != nil {
		if from.staff != "" {
			if err := from.importStaff(watch.Stage(stages.next())); err != nil {
				return err
			}
		}
		p.path, p.text = from.path, from.text
		if p.path != "" {
			file, err := disk.Read(p.path, org.MaxSize+1)
			if err != nil {
				return err
			}
			p.text, p.mark, p.stamp = yamltext.UTF8(file), yamltext.Mark(file), disk.StampOf(file)
		}
		if !from.again {
			p.view = p.view.ofAnother()
		}
		switch {
		case from.unsaved != "":
			if p.unsaved, err = disk.Read(from.unsaved, org.MaxSize+1); err != nil {
				return err
			}
		case !from.again:
			p.unsaved, p.unsavedIn = s.config.findRecovery(p.path, p.text)
		}
	}
	name := nameOf(p.path)
	if p.chart == nil {
		reading := watch.Stage(stages.next())
		if p.document, err = edit.Open(name, p.text, reading); err == nil {
			p.chart = p.document.Chart()
		} else if p.chart, err = org.Read(name, p.text, reading); err != nil { // it need not be for edits
			if from == nil || !from.mend || !mendable(p.text) || !errors.As(err, &p.broken) {
				return err
			}
			if p.chart, err = org.Read(name, emptyChart); err != nil {
				return err
			}
		}
	}
	if from != nil && !from.again {
		p.view.first = foldedAtFirst(p.chart)
	}
	o := conventions.Options{Profile: p.view.profile, Today: s.config.Now()}
	report, err := conventions.Check(p.chart, o)
	if err != nil {
		return err
	}
	repair.Try(&report, o)
	if p.compared, err = s.compared(&p.view, report, func() progress.Watch { return watch.Stage(stages.next()) }); err != nil {
		return err
	}
	if p.scene, err = p.view.draw(ctx, &s.config, p.path, p.chart, &report, p.compared, watch.Stage(stages.drawing())); err != nil {
		return err
	}
	p.report, p.index = &report, scene.NewIndex(p.scene)
	return nil
}

// nameOf is what messages call the chart's file.
func nameOf(path string) string { return cmp.Or(path, "untitled.yaml") }

// show takes over a picture and keeps what was selected, if it is still there.
func (s *Session) show(p *picture, from *source) {
	selected := s.subject
	if at := positionAt(p.chart, p.text, s.line); at != nil {
		selected = at.ID
	} else if c := s.state.Selected; c >= 0 && selected == "" {
		selected = s.current(s.state.Scene.Cards[c].ID)
	}
	sought, before := s.sought, s.shownAs(selected)
	s.forgetSubject()
	clear(s.renamed)
	if from != nil {
		if !from.again {
			selected = from.begunAt(p.chart)
		}
		s.take(p, from)
	}
	if p.document != nil {
		s.document = p.document
	}
	st := &s.state
	st.Chart, st.Report, st.Comparison, st.Scene, st.Index = p.chart, p.report, p.compared, p.scene, p.index
	s.asked = p.view
	s.showAs(p.view)
	st.Err, st.Broken, st.Selected, st.Finding = nil, p.broken, -1, -1
	if p.broken != nil {
		st.Err = p.broken
	}
	news := ChartChanged | TextChanged | StatusChanged
	if selected != "" {
		s.selectCard(slices.IndexFunc(p.scene.Cards, func(c scene.Card) bool { return c.ID == selected }))
		if sought != "" {
			st.Finding = slices.IndexFunc(p.report.Findings, func(f conventions.Finding) bool { return f.Key() == sought })
		}
		news |= SelectionChanged
	}
	if st.Selected >= 0 {
		st.Renamed = before
	}
	s.changed(news)
	st.Renamed = ""
}

// take makes what was read from a source the text.
func (s *Session) take(p *picture, from *source) {
	if from.again {
		s.history.add(rewrite(s.words("Reload"), s.state.Text, p.text))
	} else {
		s.LeaveRecovery()
		s.recovery.found, s.state.Recoverable = p.unsaved, p.unsaved != nil
		s.recovery.foundIn = cmp.Or(from.unsaved, p.unsavedIn)
		s.history = history{}
		s.state.Opened++
	}
	s.document, s.saved, s.mark, s.stamp = nil, p.text, p.mark, p.stamp
	if s.state.From = from.staff; from.staff != "" {
		s.saved = nil // what was made of it is in no file yet
	}
	s.state.Path, s.state.Gone = p.path, false
	s.setText(p.text)
}
