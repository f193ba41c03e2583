package intake

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// cleanLine returns a cell's text on one line, without the markup in it and
// without the spaces around it. Other than ordinary spaces become ordinary ones.
func cleanLine(cell string) string {
	text := plain(cell)
	if text != cell || strings.ContainsAny(text, "\n\u00a0\u2028\u2029\u0085") {
		return strings.Join(strings.FieldsFunc(text, isSpace), " ")
	}
	return strings.TrimFunc(text, isSpace)
}

// isSpace reports whether a character parts words: the white space of ASCII,
// line and paragraph separators, and the spaces that do not break.
func isSpace(c rune) bool {
	switch c {
	case ' ', '\t', '\n', '\v', '\f', '\r', '\u0085', '\u00a0', '\u2007', '\u2028', '\u2029', '\u202f', '\ufeff':
		return true
	}
	return false
}

// longestMarkup is how many bytes a text may have to be searched for markup; a longer
// one is no title, and might be long only to keep the search busy.
const longestMarkup = 1024

// hasMarkup reports whether a text could hold any, cheaply.
func hasMarkup(s string) bool {
	return len(s) <= longestMarkup && (strings.ContainsAny(s, "<&*_`[#"))
}

// plain drops HTML and Markdown from a text and keeps what they mark up.
func plain(s string) string {
	if !hasMarkup(s) {
		return s
	}
	if strings.ContainsAny(s, "<&") {
		s = withoutHTML(s)
	}
	if strings.ContainsAny(s, "*_`[") || heading.MatchString(s) {
		s = withoutMarkdown(s)
	}
	return s
}

// elements are the HTML elements that people paste into cells. What looks like
// another tag is text: "<none>", "<vacant>".
var elements = map[atom.Atom]bool{
	atom.A: true, atom.B: true, atom.Body: true, atom.Code: true, atom.Em: true, atom.Font: true, atom.Head: true, atom.Html: true, atom.I: true, atom.Img: true,
	atom.Mark: true, atom.S: true, atom.Script: true, atom.Small: true, atom.Span: true, atom.Strike: true, atom.Strong: true, atom.Style: true, atom.Sub: true, atom.Sup: true, atom.U: true,
}

// blocks are those that part words.
var blocks = map[atom.Atom]bool{
	atom.Br: true, atom.Div: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Hr: true, atom.Li: true,
	atom.Ol: true, atom.P: true, atom.Pre: true, atom.Table: true, atom.Tbody: true, atom.Td: true, atom.Th: true, atom.Tr: true, atom.Ul: true,
}

func withoutHTML(s string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			// The end, or what the tokenizer did not finish: "a <b" is text.
			b.Write(z.Raw())
			return b.String()
		case html.TextToken:
			b.WriteString(html.UnescapeString(string(z.Raw())))
		case html.CommentToken, html.DoctypeToken:
			if raw := string(z.Raw()); !strings.HasPrefix(raw, "<!") {
				b.WriteString(raw)
			}
		default:
			raw := string(z.Raw())
			name, _ := z.TagName()
			switch a := atom.Lookup(name); {
			case blocks[a]:
				b.WriteByte(' ')
			case !elements[a]:
				b.WriteString(raw)
			}
		}
	}
}

var (
	heading = regexp.MustCompile(`^\s{0,3}#{1,6}\s`)
	// Underscores within words are letters to Markdown, but two around a word
	// are not; ids such as __x__ do not come up as titles.
	inlines = parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewATXHeadingParser(), 1), util.Prioritized(parser.NewParagraphParser(), 2)),
		parser.WithInlineParsers(util.Prioritized(parser.NewCodeSpanParser(), 1), util.Prioritized(parser.NewLinkParser(), 2), util.Prioritized(parser.NewEmphasisParser(), 3)),
	)
)

// withoutMarkdown reads a text as Markdown's own rules do, so that the stars in
// "2 * 3 * 4" stay.
func withoutMarkdown(s string) string {
	source := []byte(s)
	var b strings.Builder
	doc := inlines.Parse(text.NewReader(source))
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				b.Write(n.Segment.Value(source))
				if n.SoftLineBreak() || n.HardLineBreak() {
					b.WriteByte(' ')
				}
			}
		case *ast.Paragraph, *ast.Heading:
			if !entering {
				b.WriteByte(' ')
			}
		}
		return ast.WalkContinue, nil
	})
	if err != nil || blank(b.String()) {
		return s // marks around nothing are the text
	}
	return b.String()
}
