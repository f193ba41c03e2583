package org

import (
	"path"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"
)

// Addresses that open a page, a letter or a call; no other could be told from
// one that runs something.
var address = regexp.MustCompile(`^(?i:https?|mailto|tel):`)

// link reads an address that a drawing may link to.
func (r *reader) link(n *yaml.Node, p *Position) Value {
	v := r.text(n, p, "link")
	if v.IsSet() && !address.MatchString(strings.TrimSpace(v.Text)) {
		r.problem(BadValue, n, p, "link is %s; expected an address such as https://example.com/cio", quote(v.Text))
		return Value{}
	}
	return v
}

// What begins with a scheme is an address; with one letter it is a Windows drive.
var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

// photo reads the path of a picture, which lies beside the chart file or deeper:
// a chart from elsewhere must not make anyone's other files part of a drawing,
// nor ask the network for anything.
func (r *reader) photo(n *yaml.Node, p *Position) Value {
	v := r.text(n, p, "photo")
	if !v.IsSet() {
		return v
	}
	file := path.Clean(strings.ReplaceAll(strings.TrimSpace(v.Text), `\`, "/"))
	if file == "." || path.IsAbs(file) || file == ".." || strings.HasPrefix(file, "../") || scheme.MatchString(file) {
		r.problem(BadValue, n, p, "photo is %s; expected a file in the chart's own folder such as photos/cio.png", quote(v.Text))
		return Value{}
	}
	return v
}
