package words_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"testing"

	"dotline/graph/compare"
	"dotline/graph/conventions"
	"dotline/graph/intake"
	"dotline/graph/roles"
	"dotline/graph/roles/knowledge"
)

// said are the folders whose code makes phrases.
var said = []string{
	"graph/phrase", "graph/org", "graph/conventions", "graph/compare", "graph/edit", "graph/scene", "graph/scene/portrait", "graph/layout",
	"graph/intake", "graph/disk", "graph/export", "graph/paint", "graph/paint/pdf", "graph/graphviz", "graph/graphviz/worker", "ui/session",
}

// goFiles is the code of a folder of the project, without its tests.
func goFiles(t *testing.T, folder string) (files []*ast.File) {
	t.Helper()
	for name, source := range sources(t, "../../../"+folder) {
		file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// formats are the formats that code says phrases in: what is given to phrase.New and
// phrase.Count, and any other text with verbs that is not written as it is.
func formats(t *testing.T) (all []string) {
	t.Helper()
	add := func(e ast.Expr) {
		if s, ok := constant(e, map[*ast.BasicLit]bool{}); ok {
			all = append(all, s)
		}
	}
	for _, folder := range said {
		for _, file := range goFiles(t, folder) {
			errs := map[ast.Node]bool{} // texts of errors, which are English
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					switch name, of := called(n); {
					case of == "fmt", of == "errors", name == "panic":
						return false
					case name == "fail":
						for _, arg := range n.Args {
							errs[arg] = true
						}
					case of == "phrase" && (name == "New" || name == "Errorf"), of == "b" && name == "words":
						add(n.Args[0])
					case of == "phrase" && name == "Count":
						add(n.Args[2]) // the one before it is said of one
						return false
					}
				case *ast.BasicLit:
					if n.Kind == token.STRING && !errs[n] && numberedVerb.MatchString(n.Value) {
						add(n)
					}
				}
				return true
			})
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// catalogue is what positions and their titles are read as.
func catalogue(t *testing.T) (all []string) {
	t.Helper()
	for _, role := range roles.All() {
		all = append(all, role.Title())
	}
	for rank := roles.RankSupport; rank <= roles.RankBoard; rank++ {
		if rank.String() != roles.RankUnknown.String() {
			all = append(all, rank.String())
		}
	}
	for _, file := range goFiles(t, "graph/roles") {
		for _, d := range file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.CONST {
				continue
			}
			for _, s := range g.Specs {
				of := s.(*ast.ValueSpec)
				kind, _ := of.Type.(*ast.Ident)
				if kind == nil || kind.Name != "Function" && kind.Name != "Qualifier" {
					continue
				}
				name, _ := constant(of.Values[0], map[*ast.BasicLit]bool{})
				if kind.Name == "Function" {
					name = roles.Function(name).Name()
				}
				all = append(all, name)
			}
		}
	}
	for s := conventions.Note; s <= conventions.Error; s++ {
		all = append(all, s.String())
	}
	for _, kind := range compare.Kinds() {
		all = append(all, string(kind))
	}
	for _, field := range intake.Fields() {
		if field != "ignore" { // of which nothing is said
			all = append(all, "field "+field)
		}
	}
	return append(all, traits()...)
}

// traits are the names and the values of what is known of roles in a few words.
func traits() (all []string) {
	note := func(r roles.Reading, own knowledge.Own) {
		_, list := knowledge.Traits(r, own)
		for _, t := range list {
			all = append(all, t.Name, t.Value, t.Usual.Text)
		}
	}
	for _, role := range roles.All() {
		note(roles.Reading{Roles: []roles.Role{role}}, knowledge.Own{})
	}
	for _, own := range []knowledge.Own{
		{Scope: "enterprise", Horizon: "long", Faces: "internal", Authority: "strategic"},
		{Scope: "department", Horizon: "short", Faces: "product", Authority: "operational"},
	} {
		note(roles.Reading{}, own)
	}
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}
