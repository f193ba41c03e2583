package org

import (
	"path"
	"regexp"
	"strings"

	"dotline/graph/phrase"

	"gopkg.in/yaml.v3"
)

// Addresses that open a page, a letter or a call; no other could be told from
// one that runs something.
var address = regexp.MustCompile(`^(?i:https?|mailto|tel):`)

// What begins with a scheme is an address; with one letter it is a Windows drive.
var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

// IsLink reports whether a text is an address that a drawing may link to.
func IsLink(text string) bool { return address.MatchString(strings.TrimSpace(text)) }

// IsPhoto reports whether a text can be the path of a position's photo, which
// lies beside the chart file or deeper: a chart from elsewhere must not make
// anyone's other files part of a drawing, nor ask the network for anything.
func IsPhoto(text string) bool {
	file := path.Clean(strings.ReplaceAll(strings.TrimSpace(text), `\`, "/"))
	return file != "." && !path.IsAbs(file) && file != ".." && !strings.HasPrefix(file, "../") && !scheme.MatchString(file)
}

// matching reads a text that has to be of a kind.
func (r *reader) matching(n *yaml.Node, p *Position, field string, is func(string) bool, expected phrase.Phrase) Value {
	v := r.text(n, p, field)
	switch {
	case isBlank(v):
		return Value{}
	case !is(v.Text):
		r.problem(BadValue, n, p, phrase.New("%s is %s; expected %s", field, quote(v.Text), expected))
		return Value{}
	}
	return v
}
