//go:build e2e

package e2e

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestKilledInTheMiddle kills the program again and again while it is used, and
// finds every change that was older than five seconds: in the chart that had a
// file, and in the one that had none.
func TestKilledInTheMiddle(t *testing.T) {
	const kept = 5 * time.Second
	home := t.TempDir()
	path := filepath.Join(home, "chart.yaml")
	write(t, path, []byte(toEdit))
	title := "CEO"
	for round := range 3 {
		p := startIn(t, home, path)
		if round == 0 {
			p.wait("cards", showsCards)
		} else {
			p.recover(title)
		}
		p.retitle(title, fmt.Sprint("Chief ", round))
		title = fmt.Sprint("Chief ", round)
		time.Sleep(kept)
		p.retitle(title, "Too Late") // and this may be lost
		p.kill()
	}

	// Without a file, and without naming one: what was open comes back.
	p := startIn(t, home)
	p.recover(title)
	p.key("ctrl+s")
	p.waitForFile(path, strings.Replace(toEdit, "title: CEO", "title: "+title, 1))
	p.key("ctrl+w")
	p.wait("the beginning", func(shot *image.RGBA) bool { return !showsCard(shot) })
	p.key("ctrl+n")
	p.wait("a new chart", showsCard)
	p.retitle("Chief Executive Officer", "Head")
	time.Sleep(kept)
	p.kill()
	p = startIn(t, home)
	p.wait("a question", func(shot *image.RGBA) bool { return !bright(shot) })
	p.answer()
	p.wait("the chart", func(shot *image.RGBA) bool { return bright(shot) && showsCard(shot) })
	p.keeps("title: Head")
}

// showsCard reports whether the diagram shows a card at least.
func showsCard(shot *image.RGBA) bool { return count(shot, diagramArea, only(cardColor)) > 5_000 }

// retitle gives the first position another title.
func (p *program) retitle(from, to string) {
	p.Helper()
	p.key("Escape")
	p.key("Down")
	p.still()
	p.key("F2")
	p.still()
	p.key("ctrl+a")
	p.typeText(to)
	p.key("Return")
	p.still()
}

// answer gives the last of the answers to a question.
func (p *program) answer() {
	p.Helper()
	for range 3 {
		p.key("Tab")
	}
	p.key("space")
}

// recover takes back what was not saved, which is a chart with that title.
func (p *program) recover(title string) {
	p.Helper()
	p.wait("a question", func(shot *image.RGBA) bool { return !bright(shot) })
	p.save("asked", p.still())
	p.keeps("title: " + title)
	p.answer()
	p.save("recovered", p.wait("the chart", func(shot *image.RGBA) bool { return bright(shot) && showsCards(shot) }))
}

// keeps waits until a text that was not saved is kept.
func (p *program) keeps(want string) {
	p.Helper()
	p.wait("what is kept to say "+want, func(*image.RGBA) bool {
		files, _ := filepath.Glob(filepath.Join(p.home, "dotline", "recovery", "*"))
		for _, f := range files {
			if text, _ := os.ReadFile(f); strings.Contains(string(text), want) {
				return true
			}
		}
		return false
	})
}
