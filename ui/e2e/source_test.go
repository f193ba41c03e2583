//go:build e2e

package e2e

import (
	"image"
	"path/filepath"
	"testing"
)

// The text is edited beside its picture, and what is found is shown on that.
func TestEditTheSourceAndFind(t *testing.T) {
	path := filepath.Join(t.TempDir(), "chart.yaml")
	write(t, path, []byte(toEdit))
	p := start(t, path)
	p.wait("cards", showsCards)
	before := p.still()
	differs := func(shot *image.RGBA) bool { return showsCards(shot) && !same(before, shot, diagramArea) }

	p.key("alt+2")
	p.key("ctrl+End")
	for _, line := range []string{"  - id: coo", "title: COO", "reports_to: ceo"} {
		p.typeText(line)
		p.key("Return")
	}
	p.save("typed", p.wait("the picture of what was typed", differs))
	p.key("ctrl+s")
	p.waitForFile(path, toEdit+"  - id: coo\n    title: COO\n    reports_to: ceo\n    ")
	for range 6 { // each pause while typing makes an edit
		p.key("ctrl+z")
	}
	p.key("ctrl+s")
	p.waitForFile(path, toEdit)

	p.key("Escape")
	p.key("ctrl+f")
	p.typeText("ada moor")
	p.save("found", p.wait("what was found", differs))
	p.key("Escape")
	p.key("ctrl+shift+f")
	p.save("branch", p.still())
}
