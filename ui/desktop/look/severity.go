package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"dotline/graph/conventions"
	"dotline/ui/desktop/words"
)

// Color is the name of the colour that shows a severity.
func Color(s conventions.Severity) fyne.ThemeColorName {
	switch s {
	case conventions.Error:
		return theme.ColorNameError
	case conventions.Warning:
		return theme.ColorNameWarning
	}
	return Note
}

// Icon is the symbol of a severity, in its colour. The shapes differ, for those
// who do not see the colours: as on the chart, an octagon, a triangle, a disc.
func Icon(s conventions.Severity) fyne.Resource {
	switch s {
	case conventions.Error:
		return errorIcon
	case conventions.Warning:
		return warningIcon
	}
	return noteIcon
}

// Count says how many findings of a severity there are, in words.
func Count(n int, s conventions.Severity) string {
	switch s {
	case conventions.Error:
		return words.N("{{.Count}} errors", n, words.Count(n))
	case conventions.Warning:
		return words.N("{{.Count}} warnings", n, words.Count(n))
	}
	return words.N("{{.Count}} notes", n, words.Count(n))
}

// Name is a severity in a word.
func Name(s conventions.Severity) string {
	switch s {
	case conventions.Error:
		return lang.L("error")
	case conventions.Warning:
		return lang.L("warning")
	}
	return lang.L("note")
}

// symbol makes an icon of a path. Its holes run against the outline: that works
// by any rule of filling.
func symbol(name, path string, color fyne.ThemeColorName) fyne.Resource {
	svg := `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><path fill="#000" d="` + path + `"/></svg>`
	r := theme.NewThemedResource(fyne.NewStaticResource(name+".svg", []byte(svg)))
	r.ColorName = color
	return r
}

var (
	errorIcon = symbol("error",
		"M8 2h8l6 6v8l-6 6H8l-6-6V8zM10.9 6.5v7h2.2v-7zM10.9 15.4v2.2h2.2v-2.2z",
		theme.ColorNameError)
	warningIcon = symbol("warning",
		"M12 2.5 23 21.5H1zM10.9 9.2v6h2.2v-6zM10.9 16.8v2.2h2.2v-2.2z",
		theme.ColorNameWarning)
	noteIcon = symbol("note",
		"M12 2c5.5 0 10 4.5 10 10s-4.5 10-10 10S2 17.5 2 12 6.5 2 12 2zM10.9 6.4v2.3h2.2V6.4zM10.9 10.3v7.2h2.2v-7.2z",
		Note)
)
