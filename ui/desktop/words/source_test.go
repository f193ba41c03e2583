package words_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// folders hold the code whose texts come to the screen.
var folders = []string{"../window", "../diagram", "../look", "../source", "../../session"}

// text is a key of the translations, as the code uses it.
type text struct {
	english string
	counted bool // of which there is one, or many
}

// code is what the sources of the window say.
type code struct {
	files *token.FileSet
	texts map[string]text // by their keys
	plain []*ast.BasicLit // literals that reach the screen as they are
	bad   []ast.Node      // keys that cannot be found here
}

func newCode() *code { return &code{files: token.NewFileSet(), texts: map[string]text{}} }

func readCode(t *testing.T) *code {
	t.Helper()
	c := newCode()
	for _, folder := range folders {
		for name, source := range sources(t, folder) {
			c.read(t, name, source, strings.HasPrefix(folder, "../../"))
		}
	}
	return c
}

// sources are the texts of a folder's code, without its tests, by their names.
func sources(t *testing.T, folder string) map[string]string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil || len(names) == 0 {
		t.Fatal("no code in "+folder, err)
	}
	all := map[string]string{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = string(source)
	}
	return all
}

// read takes the keys from a file and, unless the file is a session's, looks for
// texts that are none.
func (c *code) read(t *testing.T, name, source string, isSession bool) {
	t.Helper()
	file, err := parser.ParseFile(c.files, name, source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	keys := map[*ast.BasicLit]bool{}
	var path []ast.Node // from the file to the node
	ast.Inspect(file, func(n ast.Node) bool {
		if n == nil {
			path = path[:len(path)-1]
			return true
		}
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.CallExpr:
			c.key(n, keys, isSession)
		case *ast.BasicLit:
			if n.Kind == token.STRING && !isSession && !keys[n] && reachesScreen(n, path) {
				c.plain = append(c.plain, n)
			}
		}
		path = append(path, n)
		return true
	})
}

// key notes the key of a call that translates.
func (c *code) key(call *ast.CallExpr, keys map[*ast.BasicLit]bool, isSession bool) {
	name, of := called(call)
	with := 1 // so many arguments are text
	switch {
	case of == "lang" && name == "X":
		with = 2
	case of == "lang" && name == "L", of == "words" && name == "N", isSession && name == "words":
	default:
		return
	}
	var said []string
	for _, arg := range call.Args[:with] {
		s, ok := constant(arg, keys)
		if !ok {
			c.bad = append(c.bad, arg)
			return
		}
		said = append(said, s)
	}
	c.texts[said[0]] = text{english: said[len(said)-1], counted: name == "N"}
}

// called is the name of a call's function and that of its package or receiver.
func called(call *ast.CallExpr) (name, of string) {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name, ""
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok {
			of = x.Name
		}
		return f.Sel.Name, of
	}
	return "", ""
}

// constant is the value of a literal, or of several added together, which are
// noted.
func constant(e ast.Expr, literals map[*ast.BasicLit]bool) (value string, ok bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		literals[e] = true
		value, err := strconv.Unquote(e.Value)
		return value, err == nil
	case *ast.BinaryExpr:
		x, xOK := constant(e.X, literals)
		y, yOK := constant(e.Y, literals)
		return x + y, xOK && yOK && e.Op == token.ADD
	}
	return "", false
}

var (
	// shows are the functions whose texts are seen.
	shows = strings.Fields(`NewLabel NewLabelWithStyle NewButton NewButtonWithIcon NewCheck NewSelect NewRadioGroup NewFormItem
		NewMenu NewMenuItem NewTabItem NewText NewForm NewConfirm NewCustom NewCustomWithoutButtons NewInformation ParseMarkdown
		SetText SetPlaceHolder SetTitle SetTitleText SetConfirmText SetDismissText
		answer add ask bold item line newTextLink parent say show small text wrapped`)
	// fields are those that hold texts which are seen.
	fields = strings.Fields("Text Label PlaceHolder Title label hint title confirm")
	// hides are functions whose texts are for whoever mends the program.
	hides = strings.Fields("Fprintf Fprintln LogError panic")
	// sameEverywhere are names, signs and what is only measured.
	sameEverywhere = []string{"Dotline", " · Dotline", "https://…", "Ág"}

	verb   = regexp.MustCompile(`%[-+# 0-9.]*[a-zA-Z]`)
	letter = regexp.MustCompile(`\pL`)
	// prose is two words, or one with a capital.
	prose = regexp.MustCompile(`\pL[.,:;]? +\pL|^\PL*\p{Lu}\p{Ll}`)
)

// reachesScreen reports whether a literal is seen as it is: where it is given to
// what shows it, any word is; elsewhere what reads like a text.
func reachesScreen(l *ast.BasicLit, path []ast.Node) bool {
	s, err := strconv.Unquote(l.Value)
	if s = verb.ReplaceAllString(s, ""); err != nil || slices.Contains(sameEverywhere, s) || strings.HasPrefix(s, "<svg ") {
		return false
	}
	for _, n := range slices.Backward(path) {
		switch n := n.(type) {
		case *ast.CallExpr:
			name, _ := called(n)
			if slices.Contains(hides, name) {
				return false
			}
			return prose.MatchString(s) || slices.Contains(shows, name) && letter.MatchString(s)
		case *ast.KeyValueExpr:
			if n.Key == l {
				return false // a name in a map
			}
			if key, ok := n.Key.(*ast.Ident); ok && slices.Contains(fields, key.Name) {
				return letter.MatchString(s)
			}
		case *ast.CaseClause:
			if !slices.ContainsFunc(n.Body, func(b ast.Stmt) bool { return b.Pos() <= l.Pos() && l.Pos() < b.End() }) {
				return false // it is compared with
			}
		case *ast.FuncLit, *ast.FuncDecl:
			return prose.MatchString(s)
		}
	}
	return prose.MatchString(s)
}
