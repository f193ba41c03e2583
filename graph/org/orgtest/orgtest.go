// Package orgtest makes up charts for tests of what reads and changes their text.
package orgtest

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// chartMaker writes charts of every style, from a random source.
type chartMaker struct {
	*rand.Rand
	text    strings.Builder
	ids     []string
	next    int
	blank   bool // blank lines between entries
	remarks bool // comments, some of which belong to no entry
	nesting int  // of 10 reports, how many are nested
	flow    int  // of 10 leaves, how many are in flow style
	step    int  // how far lists are indented under their key
	dash    int  // how many blanks follow a dash
	keyed   bool // entries stand under their ids as keys
	quotes  bool // keys have quotes
	strays  bool // lists hold what is no position, too
	shared  bool // values are repeated by aliases and merge keys
	anchors int  // how many anchors there are
	manager string
}

// Words are values that are awkward to write in YAML, and some that are not.
var Words = []string{
	"Finance", "Chief of Staff", "00123", "yes", "1e3", "2026-11-01", "a: b", "c # d", " lead", "tail ", "null", "Zoë \U0001f600",
	"it's", `say "hi"`, `back\slash`, "- x", "[x]", "{y", "*z", "&q", "!t", "%d", "@at", "`tick", "? q", ": c", "x:", "1_000", "0x1F", "12:30",
	"tab\there", "~", "=", "<<", "日本語", "R&D, Labs", "one", "two words", "three more words",
}

func (g *chartMaker) pick(list ...string) string { return list[g.IntN(len(list))] }

// scalar writes a value in a random style that can hold it.
func (g *chartMaker) scalar(v string, flow bool) string {
	plainEnough := v != "" && strings.IndexFunc(v, func(c rune) bool {
		return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ' ' || c == '-')
	}) < 0 && strings.TrimSpace(v) == v && v[0] != '-' && !strings.EqualFold(v, "null")
	switch style := g.IntN(4); {
	case style < 2 && plainEnough:
		return v
	case style == 2 && !strings.ContainsAny(v, "\n\t"):
		return "'" + strings.ReplaceAll(v, "'", "''") + "'"
	}
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// fields writes the fields of an entry but for its reports: keys with values,
// each of which begins with "\n" if it takes lines of its own.
func (g *chartMaker) fields(id, boss string, flow bool) [][2]string {
	var f [][2]string
	add := func(key, value string) {
		if g.quotes {
			key = strconv.Quote(key)
		}
		f = append(f, [2]string{key, value})
	}
	if !g.keyed {
		add("id", g.scalar(id, flow))
	}
	if g.IntN(4) > 0 || g.keyed {
		add("title", g.scalar(g.pick(Words...), flow))
	}
	if boss != "" {
		if g.IntN(5) == 0 {
			add(g.manager, "["+g.scalar(boss, true)+"]")
		} else {
			add(g.manager, g.scalar(boss, flow))
		}
	}
	switch g.IntN(6) {
	case 0, 1:
		add("department", g.scalar(g.pick(Words...), flow))
	case 2:
		if g.shared && g.anchors > 0 && g.IntN(2) == 0 {
			add("department", fmt.Sprintf("*d%d ", 1+g.IntN(g.anchors)))
		} else if g.shared {
			g.anchors++
			add("department", fmt.Sprintf("&d%d %s", g.anchors, g.scalar(g.pick(Words...), flow)))
		}
	}
	if g.shared && g.IntN(4) == 0 {
		f = append(f, [2]string{"<<", "*base "})
	}
	if g.IntN(4) == 0 {
		add("names", "["+g.scalar(g.pick(Words...), true)+", "+g.scalar("Ann", true)+"]")
	}
	if g.IntN(4) == 0 && len(g.ids) > 0 {
		add("dotted_line_to", "["+g.scalar(g.pick(g.ids...), true)+"]")
	}
	if g.IntN(6) == 0 && len(g.ids) > 0 {
		add("successor", g.scalar(g.pick(g.ids...), flow))
	}
	if g.IntN(5) == 0 {
		add("x-own", g.scalar(g.pick(Words...), flow))
	}
	if g.IntN(5) == 0 {
		add("pay", fmt.Sprint(g.IntN(1000)))
	}
	if !flow && g.IntN(4) == 0 {
		add("notes", g.pick("|\n  one\n    deeper\n\n  last", ">-\n  some words\n  and more", "|+\n  kept\n", "\"in quotes\n  over lines\"", "plain\n  over lines", "|2\n    begins deep\n  and not"))
	}
	if !flow && g.IntN(5) == 0 {
		add("tags", "\n- key-role\n- 'b'")
	}
	if g.IntN(8) == 0 {
		add("exceptions", g.pick("[]", "", "[r]", "[{rule: r, reason: s}]"))
	}
	return f
}

// entry writes an entry with its reports, of depth levels at most, and returns
// those of its reports that are to name it from the top.
func (g *chartMaker) entry(indent int, boss string, depth int) (later []string) {
	g.next++
	id := fmt.Sprintf("p%d", g.next)
	g.ids = append(g.ids, id)
	pad := strings.Repeat(" ", indent)
	if g.remarks && g.IntN(3) == 0 {
		g.text.WriteString(pad + "# about " + id + "\t!\n")
	}
	mark, inner := "-"+strings.Repeat(" ", g.dash), pad+strings.Repeat(" ", 1+g.dash)
	if g.keyed {
		mark, inner = g.scalar(id, true)+": ", pad+strings.Repeat(" ", 1+g.dash)
	}
	if depth == 0 && g.keyed && indent > 0 && boss == "" && g.IntN(5) == 0 {
		g.text.WriteString(pad + mark + g.pick("", g.scalar("Clerk", false)) + "\n")
		return nil
	}
	if depth == 0 && g.IntN(10) < g.flow {
		g.text.WriteString(pad + mark + g.braces(inner, g.fields(id, boss, true)) + "\n")
		return nil
	}
	lead := pad + mark
	if g.keyed || g.IntN(8) == 0 { // its fields begin below
		lead = inner
		g.text.WriteString(pad + strings.TrimSpace(mark) + "\n")
	}
	for _, f := range g.fields(id, boss, false) {
		value := strings.ReplaceAll(f[1], "\n", "\n"+inner)
		space := " "
		if value == "" || strings.HasPrefix(value, "\n") {
			space = ""
		}
		remark := ""
		if g.remarks && g.IntN(6) == 0 && !strings.Contains(value, "\n") {
			remark = " # of " + f[0]
			if g.IntN(3) == 0 {
				remark += "\n" + inner + "    # and more"
			}
		}
		if f[0] == "title" && g.IntN(8) == 0 {
			g.text.WriteString(lead + "? title\n" + inner + ": " + value + remark + "\n")
		} else {
			g.text.WriteString(lead + f[0] + ":" + space + value + remark + "\n")
		}
		lead = inner
	}
	if depth == 0 && g.nesting > 0 && g.IntN(6) == 0 {
		g.text.WriteString(inner + "reports:" + g.pick("", " []", " # none") + "\n")
	}
	if depth > 0 {
		reports := g.IntN(4)
		began := false
		for range reports {
			if g.IntN(10) >= g.nesting {
				later = append(later, id)
				continue
			}
			if !began {
				g.text.WriteString(inner + "reports:" + g.pick("", "", " # team") + "\n" + g.pick("", "", inner+"# they\n"))
				began = true
			} else if g.blank {
				g.text.WriteString("\n")
			}
			g.stray(inner + strings.Repeat(" ", g.step))
			later = append(later, g.entry(len(inner)+g.step, "", depth-1)...)
		}
	}
	if g.remarks && g.IntN(6) == 0 {
		g.text.WriteString(inner + "# end of " + id + "\n")
	}
	return later
}

// stray may write an item of a list that is no position.
func (g *chartMaker) stray(pad string) {
	if g.strays && g.IntN(3) == 0 {
		g.text.WriteString(pad + g.pick("-", "- ~", "- [x] # no position", "- - id: x\n"+pad+"  - {id: x}") + "\n")
	}
}

// braces writes the fields of an entry as a flow mapping, in one line or several.
func (g *chartMaker) braces(inner string, fields [][2]string) string {
	var pairs []string
	for _, f := range fields {
		pairs = append(pairs, f[0]+": "+f[1])
	}
	if g.IntN(4) > 0 {
		return "{" + strings.Join(pairs, ", ") + "}"
	}
	remark := ""
	if g.remarks && g.IntN(2) == 0 {
		remark = " # !"
	}
	return "{\n" + inner + "  " + strings.Join(pairs, ","+remark+"\n"+inner+"  ") + "\n" + inner + "}"
}

// lineEnds gives a text other line ends than it has.
func (g *chartMaker) lineEnds(text string) string {
	switch g.IntN(10) {
	case 0, 1:
		return strings.ReplaceAll(text, "\n", "\r\n")
	case 2:
		return strings.ReplaceAll(text, "\n", "\r")
	case 3: // by several hands
		lines := strings.SplitAfter(text, "\n")
		for i := range lines {
			if g.IntN(2) == 0 {
				lines[i] = strings.ReplaceAll(lines[i], "\n", "\r\n")
			}
		}
		return strings.Join(lines, "")
	}
	return text
}

// Chart makes up the text of a chart, the same one for each seed, and returns it
// with the ids of its positions.
func Chart(seed uint64) (string, []string) {
	g := &chartMaker{Rand: rand.New(rand.NewPCG(seed, 3))}
	if g.IntN(10) == 0 {
		text := g.makeJSON()
		return text, g.ids
	}
	g.blank, g.remarks = g.IntN(2) == 0, g.IntN(2) == 0
	g.nesting, g.flow = []int{0, 5, 10}[g.IntN(3)], []int{0, 5, 10}[g.IntN(3)]
	g.step, g.dash = []int{0, 2, 4}[g.IntN(3)], []int{1, 1, 3}[g.IntN(3)]
	g.manager = g.pick("reports_to", "manager", "Reports To", "parentId")
	g.keyed, g.quotes, g.shared = g.IntN(5) == 0, g.IntN(8) == 0, g.IntN(5) == 0
	if g.keyed {
		g.step = max(g.step, 1)
	}
	indent, view := g.step, ""
	if g.IntN(4) == 0 && !g.shared {
		indent = 0 // a list at the top of the file
	} else {
		if g.IntN(2) == 0 {
			g.text.WriteString("# chart\norganization:\n  name: Acme   # fictional\n  headcount: 90\n" + g.pick("", "\n"))
		}
		if g.shared {
			g.text.WriteString("x-base: &base {location: Here, link: https://x}\n")
		}
		switch g.IntN(5) {
		case 0:
			g.text.WriteString("view: {collapsed: [p1, \"p2\"], theme: light}\n\n")
		case 1:
			view = g.pick("", "\n") + "view:\n  collapsed:\n  - p1 # folded\n"
		case 2:
			view = "conventions: {profile: default}\n# the end\n"
		}
		g.text.WriteString("positions:\n")
	}
	g.strays = !g.keyed && seed%10 == 9
	later := g.entry(indent, "", 3)
	for i := 0; i < len(later) || g.IntN(3) == 0; i++ {
		if g.blank {
			g.text.WriteString("\n")
		}
		g.stray(strings.Repeat(" ", indent))
		boss := ""
		if i < len(later) {
			boss = later[i]
		}
		later = append(later, g.entry(indent, boss, g.IntN(3))...)
		if len(g.ids) > 30 {
			break
		}
	}
	text := g.text.String() + view
	if g.IntN(5) == 0 {
		text = "---\n" + text + "...\n"
	} else if g.IntN(4) == 0 {
		text = strings.TrimRight(text, "\n")
	}
	text = g.lineEnds(text)
	if g.IntN(6) == 0 {
		text = "\ufeff" + text
	}
	return text, g.ids
}
