package edit

import (
	"errors"
	"testing"

	"gopkg.in/yaml.v3"
)

// TestLittleIsReadAgain holds that an edit reads only what it concerns: the
// speed of edits in large charts rests on it.
func TestLittleIsReadAgain(t *testing.T) {
	for name, text := range map[string]string{
		"flat":       "positions:\n- id: a\n- id: b\n  title: T\n\n# c\n- id: c\n- id: d\nview: {}\n",
		"nested":     "- id: r\n  reports:\n  - id: a\n    reports:\n      - id: b\n        title: T\n      - id: c\n  - id: d\n  - id: e\n",
		"map of ids": "positions:\n  a:\n  b:\n    title: T\n  c: {title: C}\n  d:\n    pay: 5\n",
	} {
		for _, cmd := range []Command{
			SetField{"b", "title", "New"}, SetField{"b", "notes", "a\nb"}, RenameID{"b", "x"}, MovePosition{ID: "b", Manager: "d"},
			RemovePosition{ID: "b"}, AddPosition{Under: "c", Fields: []Field{{Name: "id", Value: "x"}}},
		} {
			t.Run(name+"/"+cmd.Name(), func(t *testing.T) {
				d, err := Open("chart.yaml", []byte(text))
				if err != nil {
					t.Fatal(err)
				}
				p := newPlan(d)
				if err := cmd.plan(p); err != nil {
					t.Fatal(err)
				}
				if err := p.settle(false); err != nil {
					t.Fatal(err)
				}
				after, err := Splices(d.text, p.final)
				if err != nil {
					t.Fatal(err)
				}
				holes := p.holes(nil, d.lists)
				if len(holes) == 0 {
					t.Fatal("everything is read again")
				}
				if part, _ := p.withHoles(holes); len(part) >= len(after) {
					t.Errorf("all of it is read again:\n%s", part)
				}
				if _, ok := p.rereadPart(after); !ok {
					part, lines := p.withHoles(p.holes(nil, d.lists))
					t.Errorf("what is read again does not do:\n%s\n%v", part, lines)
				}
			})
		}
	}
}

// madeUp is a command that a test makes up.
type madeUp func(p *plan) error

func (madeUp) Name() string         { return "Go astray" }
func (c madeUp) plan(p *plan) error { return c(p) }

// TestOthersReadOtherwise holds that an edit is refused that changes what stands
// elsewhere in the chart, though what it changes itself reads as meant.
func TestOthersReadOtherwise(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		cmd  madeUp
	}{
		"a value takes the blank lines": {"- {id: a}\n- id: k\n  notes: |+\n    x\n- {id: b}\n\n- {id: c}\n", func(p *plan) error {
			b := p.d.entries[2]
			at := p.src.Start(b.item)
			p.dropEntry(b)
			p.grows = -1
			p.replace(p.src.LineStart(at), p.src.NextLine(at), "")
			return nil
		}},
		"the chart is no map of ids any more": {"a: {title: A}\nb: {title: B}\n", func(p *plan) error {
			b := p.d.entries[1].body
			p.replace(p.src.Start(b), p.src.End(b), "B")
			*p.node(b) = *scalarNode("B", false)
			return nil
		}},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := Apply("chart.yaml", []byte(tc.text), tc.cmd)
			if !errors.Is(err, errOtherwise) || string(r.Text) != tc.text {
				t.Errorf("expected a refusal, got %v and %q", err, r.Text)
			}
		})
	}
}

// astray writes one text for b's title, and wants another of its node.
func astray(text string, want func(p *plan, value *yaml.Node)) madeUp {
	return func(p *plan) error {
		e, err := p.d.entryOf("b")
		if err != nil {
			return err
		}
		value := e.body.Content[3]
		p.replace(p.src.Content(value), p.src.End(value), text)
		want(p, value)
		return nil
	}
}

// TestWhatReadsOtherwiseIsRefused holds that a wrong edit is not handed out.
func TestWhatReadsOtherwiseIsRefused(t *testing.T) {
	const text = "- {id: a, title: A}\n- {id: b, title: B}\n- {id: c, title: C}\n"
	for name, c := range map[string]madeUp{
		"another value":    astray("New", func(p *plan, v *yaml.Node) { p.wantValue(v, "Other", false) }),
		"more lines":       astray("\"New\n\n  line\"", func(p *plan, v *yaml.Node) { p.wantValue(v, "Other", false) }),
		"another type":     astray("12", func(p *plan, v *yaml.Node) { p.wantValue(v, "12", false) }),
		"a node too many":  astray("New, pay: 5", func(p *plan, v *yaml.Node) { p.wantValue(v, "New", false) }),
		"an anchor":        astray("&x New", func(p *plan, v *yaml.Node) { p.wantValue(v, "New", false) }),
		"no change wanted": astray("New", func(*plan, *yaml.Node) {}),
		"nor elsewhere": astray("New", func(p *plan, v *yaml.Node) {
			p.wantValue(v, "New", false)
			p.wantValue(p.d.entries[0].body.Content[3], "New", false)
		}),
	} {
		t.Run(name, func(t *testing.T) {
			d, err := Open("chart.yaml", []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			r, err := d.Apply(c)
			if !errors.Is(err, errOtherwise) || string(r.Text) != text || string(d.Text()) != text {
				t.Errorf("expected a refusal, got %v and %q", err, r.Text)
			}
			// The document still serves.
			if r, err := d.Apply(SetField{"c", "title", "New"}); err != nil || string(r.Text) != text[:len(text)-3]+"New}\n" {
				t.Errorf("after a refusal: %v, %q", err, r.Text)
			}
		})
	}
}
