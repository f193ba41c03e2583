package window

import (
	"errors"
	"fmt"
	"strings"

	"dotline/graph/conventions"
	"dotline/graph/edit"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"

	"fyne.io/fyne/v2/lang"
)

// carried tells, while a card is carried over another, what would become of it
// there.
func (w *Window) carried(card, over int) {
	if over < 0 {
		w.session.StopWeighing()
		return
	}
	cards := w.session.State().Scene.Cards
	p, m := cards[card].Position, cards[over].Position
	heading := lang.L("Move {{.Position}} under {{.Manager}}", words.With{"Position": p.Label(), "Manager": m.Label()})
	if p.Manager == m {
		w.diagram.TellCarry(heading+"\n"+lang.L("That is where it reports now."), false)
		return
	}
	w.diagram.TellCarry(heading, false)
	w.session.WeighMove(card, over, func(e conventions.Effect, err error) {
		if err != nil {
			w.diagram.TellCarry(heading+"\n"+lang.L("Cannot be done: {{.Reason}}.", words.With{"Reason": reason(err)}), true)
			return
		}
		w.diagram.TellCarry(heading+"\n"+effect(e), false)
	})
}

// dropped moves a card under the one on which it was dropped.
func (w *Window) dropped(card, over int) {
	cards := w.session.State().Scene.Cards
	if cards[card].Position.Manager != cards[over].Position {
		w.session.SelectCard(card)
		w.tell(w.session.Move(card, over))
	}
}

// reason is what is wrong, without what was to be done.
func reason(err error) string {
	var refusal *edit.Refusal
	if errors.As(err, &refusal) {
		err = refusal.Why
	}
	return words.Error(err)
}

// effect says what an edit would do to the findings, a line each.
func effect(e conventions.Effect) string {
	const most = 4 // of a kind
	var lines []string
	list := func(does string, findings []conventions.Finding, say func(*conventions.Finding) string) {
		for i := range findings {
			if i == most {
				lines = append(lines, does+" "+lang.L("{{.Count}} more", words.Count(len(findings)-most)))
				return
			}
			lines = append(lines, fmt.Sprintf("%s (%s): %s", does, look.Name(findings[i].Severity), say(&findings[i])))
		}
	}
	list(lang.L("Cures"), e.Cures, func(f *conventions.Finding) string { return f.Rule.ID })
	list(lang.L("Causes"), e.Causes, func(f *conventions.Finding) string { return words.Sentence(message(f)) })
	if len(lines) == 0 {
		return lang.L("No finding comes or goes.")
	}
	return strings.Join(lines, "\n")
}
