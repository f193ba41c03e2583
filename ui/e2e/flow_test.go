//go:build e2e

package e2e

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestMoveTypeFindExport edits a chart in every way but the inspector's: a card is
// dragged to another manager, the source is typed into, a position is found by
// its name and renamed in place; and what comes of it is exported.
func TestMoveTypeFindExport(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "chart.yaml")
	write(t, path, []byte(toEdit))
	p := start(t, path)
	p.wait("cards", showsCards)
	before := p.still()

	// The CIO goes from the CFO to the CEO, and back.
	ceo, cio := p.place("ceo", 1), p.place("cio", 3)
	p.key("Escape")
	plain := p.still()
	p.drag(cio, ceo)
	p.save("dragging", p.still())
	p.xdotool("mouseup", "1")
	p.point(image.Pt(700, 800))
	p.wait("another picture", func(shot *image.RGBA) bool { return !same(plain, shot, cardArea) })
	p.key("ctrl+s")
	moved := strings.Replace(toEdit, "reports_to: cfo ", "reports_to: ceo ", 1)
	p.waitForFile(path, moved)
	p.key("ctrl+z")
	p.key("Escape")
	p.wait("the picture as it was", func(shot *image.RGBA) bool { return same(before, shot, cardArea) })
	p.key("ctrl+y")
	p.still()

	// A position is typed into the source.
	p.key("alt+2")
	p.still()
	p.key("ctrl+End")
	p.typeText("  - {id: clerk, title: Clerk, reports_to: cio}")
	typed := moved + "  - {id: clerk, title: Clerk, reports_to: cio}"
	p.save("typed", p.still())
	p.key("ctrl+s")
	p.waitForFile(path, typed)

	// It is found, and has another title.
	p.key("ctrl+f")
	p.still()
	p.typeText("clerk")
	p.save("found", p.wait("a ring around the card that was found", rings))
	p.key("Escape")
	p.still()
	p.key("F2")
	p.still()
	p.key("ctrl+a")
	p.typeText("Registrar")
	p.key("Return")
	p.still()
	p.key("ctrl+s")
	p.waitForFile(path, strings.Replace(typed, "title: Clerk", "title: Registrar", 1))

	picture := filepath.Join(dir, "chart.png")
	p.key("ctrl+e")
	p.still()
	p.key("ctrl+a")
	p.typeText(picture)
	p.key("Return")
	p.wait("the picture's file", func(*image.RGBA) bool { _, err := os.Stat(picture); return err == nil })
	f, err := os.Open(picture)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if img, err := png.Decode(f); err != nil || img.Bounds().Dx() < 100 {
		t.Errorf("the picture: %v, %v", img.Bounds(), err)
	}
}

// cardArea is where the cards of a small chart are: right of the left column.
var cardArea = image.Rect(320, 60, 900, 690)

// ring is the box of the ring around the selected card, empty where there is none.
func ring(shot *image.RGBA) (box image.Rectangle) {
	for y := cardArea.Min.Y; y < cardArea.Max.Y; y++ {
		for x := cardArea.Min.X; x < cardArea.Max.X; x++ {
			if shot.RGBAAt(x, y) == ringColor {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}

func rings(shot *image.RGBA) bool { return ring(shot).Dx() > 60 }

// place selects a position by walking down from nothing, and returns where its
// card is.
func (p *program) place(name string, steps int) image.Point {
	p.Helper()
	p.key("Escape")
	for range steps {
		p.key("Down")
	}
	box := ring(p.wait("a ring around "+name, rings))
	p.save(name, p.still())
	box = ring(p.still())
	return box.Min.Add(box.Max).Div(2)
}

// drag holds the pointer's button down from one place to another.
func (p *program) drag(from, to image.Point) {
	p.Helper()
	const steps = 6
	p.point(from)
	p.xdotool("mousedown", "1")
	for i := 1; i <= steps; i++ {
		p.point(from.Add(to.Sub(from).Mul(i).Div(steps)))
	}
}
