package cli_test

import (
	"os/exec"
	"strings"
	"testing"
)

// Data goes one way: the engine knows no screen, and only the window's packages
// know Fyne.
func TestArrows(t *testing.T) {
	list := func(args ...string) []string {
		out, err := exec.Command("go", append([]string{"list"}, args...)...).Output()
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		return strings.Split(strings.TrimSpace(string(out)), "\n")
	}
	const imports = `{{$p := .ImportPath}}{{range .Imports}}{{$p}} {{.}}{{"\n"}}{{end}}`
	seen := 0
	for _, line := range list("-f", imports, "dotline/...") {
		from, to, found := strings.Cut(line, " ")
		if !found {
			continue
		}
		seen++
		fyne := strings.HasPrefix(to, "fyne.io/")
		switch {
		case strings.HasPrefix(from, "dotline/graph") && (fyne || strings.HasPrefix(to, "dotline/ui")):
			t.Errorf("%s imports %s; the engine knows no screen", from, to)
		case fyne && !strings.HasPrefix(from, "dotline/ui/desktop"):
			t.Errorf("%s imports %s; only the window's packages know Fyne", from, to)
		case to == "fyne.io/fyne/v2/app" && from != "dotline/ui/desktop":
			t.Errorf("%s imports %s, which needs cgo; only the window's entry may", from, to)
		}
	}
	if seen < 100 {
		t.Errorf("only %d imports seen", seen)
	}
}
