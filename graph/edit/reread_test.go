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

// astray is a command whose text and whose model differ.
type astray struct {
	text string // what it writes for b's title
	want func(p *plan, value *yaml.Node)
}

func (astray) Name() string { return "Go astray" }

func (c astray) plan(p *plan) error {
	e, err := p.d.entryOf("b")
	if err != nil {
		return err
	}
	value := e.body.Content[3]
	p.replace(p.src.content(value), p.src.end(value), c.text)
	c.want(p, value)
	return nil
}

// TestWhatReadsOtherwiseIsRefused holds that a wrong edit is not handed out.
func TestWhatReadsOtherwiseIsRefused(t *testing.T) {
	const text = "- {id: a, title: A}\n- {id: b, title: B}\n- {id: c, title: C}\n"
	for name, c := range map[string]astray{
		"another value":    {"New", func(p *plan, v *yaml.Node) { p.wantValue(v, "Other", false) }},
		"more lines":       {"\"New\n\n  line\"", func(p *plan, v *yaml.Node) { p.wantValue(v, "Other", false) }},
		"another type":     {"12", func(p *plan, v *yaml.Node) { p.wantValue(v, "12", false) }},
		"a node too many":  {"New, pay: 5", func(p *plan, v *yaml.Node) { p.wantValue(v, "New", false) }},
		"an anchor":        {"&x New", func(p *plan, v *yaml.Node) { p.wantValue(v, "New", false) }},
		"no change wanted": {"New", func(*plan, *yaml.Node) {}},
		"nor elsewhere": {"New", func(p *plan, v *yaml.Node) {
			p.wantValue(v, "New", false)
			p.wantValue(p.d.entries[0].body.Content[3], "New", false)
		}},
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
