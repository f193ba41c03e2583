package orgtest

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// json writes an entry as JSON, with its reports nested.
func (g *chartMaker) json(boss string, depth int) string {
	g.next++
	id := fmt.Sprintf("p%d", g.next)
	g.ids = append(g.ids, id)
	quoted := func(s string) string {
		b, err := json.Marshal(s)
		if err != nil {
			panic(err)
		}
		return string(b)
	}
	text := `{"id":` + quoted(id)
	if g.IntN(3) > 0 {
		text += `,"title":` + quoted(g.pick(Words...))
	}
	if boss != "" {
		text += `,"reports_to":` + quoted(boss)
	}
	if g.IntN(3) == 0 {
		text += `,"tags":["key-role",` + quoted(g.pick(Words...)) + `],"pay":5`
	}
	if depth > 0 && g.IntN(2) == 0 {
		text += `,"reports":[` + g.json("", depth-1) + "," + g.json("", depth-1) + "]"
	}
	return text + "}"
}

// makeJSON writes a chart as JSON, in one line or indented.
func (g *chartMaker) makeJSON() string {
	text := g.json("", 2)
	for range g.IntN(5) {
		text += "," + g.json(g.pick(append(g.ids, "")...), 1)
	}
	text = g.pick(`{"organization":{"name":"Acme"},"positions":[`+text+"]}", `{"positions":[`+text+"]}", "["+text+"]")
	var b bytes.Buffer
	if g.IntN(2) == 0 {
		return text
	} else if err := json.Indent(&b, []byte(text), "", "  "); err != nil {
		panic(err)
	}
	return b.String() + "\n"
}
