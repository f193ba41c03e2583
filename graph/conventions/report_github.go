package conventions

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

var (
	githubMessage  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// WriteGitHub writes findings as GitHub Actions workflow commands, which show
// them on the changed lines of a pull request.
func WriteGitHub(w io.Writer, reports []Report) error {
	b := bufio.NewWriter(w)
	for _, r := range reports {
		for _, f := range r.Findings {
			level := f.Severity.String()
			if f.Severity == Note {
				level = "notice"
			}
			fmt.Fprintf(b, "::%s file=%s,line=%d,col=%d,title=%s::%s\n", level,
				githubProperty.Replace(pathOf(r)), f.At.Line, f.At.Column, githubProperty.Replace(f.Rule.ID), githubMessage.Replace(f.Message.String()))
		}
	}
	return b.Flush()
}
