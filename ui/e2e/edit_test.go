//go:build e2e

package e2e

import (
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const toEdit = `# Who leads whom. This comment stays where it is.
positions:
  - {id: ceo, title: CEO, name: Ada Moor}

  - id: cfo
    title: CFO
    reports_to: "ceo"   # quoted
  - id: cio
    title: CIO
    reports_to: cfo     # the one finding
`

func TestRepairUndoAllowSave(t *testing.T) {
	path := filepath.Join(t.TempDir(), "chart.yaml")
	write(t, path, []byte(toEdit))
	p := start(t, path)
	p.wait("cards", showsCards)
	p.key("F8")
	before := p.still()
	p.save("before", before)
	differs := func(shot *image.RGBA) bool { return showsCards(shot) && !same(before, shot, diagramArea) }
	equals := func(shot *image.RGBA) bool { return same(before, shot, diagramArea) }

	p.key("ctrl+Return")
	p.wait("the repaired picture", differs)
	p.save("repaired", p.still())
	p.key("ctrl+z")
	p.wait("the picture as it was", equals)
	p.key("ctrl+y")
	p.wait("the repaired picture again", differs)
	p.key("ctrl+s")
	p.waitForFile(path, strings.Replace(toEdit, "reports_to: cfo ", "reports_to: ceo ", 1))

	p.key("ctrl+z")
	p.wait("the picture as it was", equals)
	p.key("F8")
	p.key("ctrl+l")
	p.save("asked", p.wait("the question for a reason", differs))
	p.typeText("The CFO sponsors it.")
	p.key("Return")
	p.save("allowed", p.wait("the chart without its finding", func(shot *image.RGBA) bool { return differs(shot) && bright(shot) }))
	p.key("ctrl+q") // asks first
	p.save("leaving", p.wait("the question what becomes of the changes", func(shot *image.RGBA) bool { return !bright(shot) }))
	p.key("Escape")
	p.wait("the chart", bright)
	p.key("ctrl+s")
	p.waitForFile(path, toEdit+"    exceptions:\n      - rule: cio-reports-to-ceo\n        reason: The CFO sponsors it.\n")
}

// bright reports whether no question darkens the diagram.
func bright(shot *image.RGBA) bool { return shot.RGBAAt(diagramArea.Min.X, diagramArea.Max.Y).R > 0xf0 }

// waitForFile waits until a file holds a text.
func (p *program) waitForFile(path, want string) {
	p.Helper()
	var got []byte
	defer func() {
		if p.Failed() {
			p.Logf("%s holds:\n%s", filepath.Base(path), got)
		}
	}()
	p.wait("what is saved", func(*image.RGBA) bool {
		got, _ = os.ReadFile(path)
		return string(got) == want
	})
}
