//go:build e2e

package e2e

import (
	"image"
	"path/filepath"
	"testing"
)

// A chart is written, and its positions edited, without the pointer.
func TestWriteAChartByKeys(t *testing.T) {
	path := filepath.Join(t.TempDir(), "chart.yaml")
	const begun = `positions:
  - id: ceo
    title: CEO
  - id: cfo
    title: CFO
    reports_to: ceo
  - id: coo
    title: COO
    reports_to: ceo
`
	write(t, path, []byte(begun))
	p := start(t, path)
	p.wait("the cards", showsCards)
	p.key("Down")
	p.key("Tab")
	p.typeText("CIO")
	p.key("Return")
	p.still()
	p.key("F2")
	p.typeText("IT Manager")
	p.key("Return")
	p.save("written", p.still())
	p.key("ctrl+s")
	p.waitForFile(path, begun+"  - id: cio\n    title: IT Manager\n    reports_to: ceo\n")
	p.key("Up")
	p.key("Delete")
	p.save("asked", p.wait("the question about the reports", func(shot *image.RGBA) bool { return !bright(shot) }))
}
