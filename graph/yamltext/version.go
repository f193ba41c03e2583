package yamltext

import (
	"bytes"
	"regexp"
)

// newerVersion matches what a text begins with if it says that it is of a later
// YAML 1 than 1.1: comments and other directives, and the version's last digit.
var newerVersion = regexp.MustCompile(`\A(?:\x{feff})?(?:[ \t]*(?:#[^\r\n]*)?[\r\n]|%[A-Z]+[^\r\n]*[\r\n])*?%YAML[ \t]+1\.([2-9])[ \t]*(?:#[^\r\n]*)?[\r\n]`)

// Readable returns a text for the YAML library, which refuses one that says it is of
// YAML 1.2, though it reads it: there it says 1.1, and every byte stands where it did.
func Readable(text []byte) []byte {
	m := newerVersion.FindSubmatchIndex(text)
	if m == nil {
		return text
	}
	text = bytes.Clone(text)
	text[m[2]] = '1'
	return text
}
