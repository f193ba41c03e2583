package source

import (
	"regexp"

	"fyne.io/fyne/v2/theme"
)

// shape finds the parts of a line of YAML that are told apart by colour: space and
// dashes, a key, what it says, a comment. It looks at one line alone: what text of
// several lines it takes for something else is only coloured so.
var shape = regexp.MustCompile(`^([\s\-{,]*)((?:[\w.\-]+|"[^"]*"|'[^']*'):(?:\s|$))?((?:[^\s"']["'#]|[^#"']|"[^"]*"|'[^']*')*)(.*)$`)

// parts are those of a line. Of a very long one only the beginning is told apart.
func parts(line string) []part {
	const long = 2000
	if len(line) > long {
		cut := runeStart(line, long)
		all := parts(line[:cut])
		last := &all[len(all)-1]
		last.text += line[cut:]
		return all
	}
	var all []part
	m := shape.FindStringSubmatch(line)
	if m == nil {
		return []part{{line, theme.ColorNameForeground}}
	}
	for i, color := range []part{{color: theme.ColorNameForeground}, {color: theme.ColorNamePrimary}, {color: theme.ColorNameForeground}, {color: muted}} {
		if m[i+1] != "" {
			all = append(all, part{m[i+1], color.color})
		}
	}
	return all
}
