//go:build e2e

package e2e

import (
	"bytes"
	"errors"
	"image"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const sample = "../../samples/findings.yaml"

func TestChartIsShown(t *testing.T) {
	p := start(t, sample)
	p.save("whole", p.wait("cards", showsCards))
	p.key("ctrl+1")
	p.save("readable", p.wait("texts on the cards", showsTexts))
}

func TestWheelZoomsAtThePointer(t *testing.T) {
	p := start(t, sample)
	p.wait("cards", showsCards)
	p.key("ctrl+1")
	before := p.still()
	p.save("before", before)
	p.save("before", before)
	at, found := stripe(before)
	if !found {
		t.Fatal("no card with a stripe is in view at 100 %")
	}
	p.point(at)
	p.xdotool("click", "--repeat", "2", "--delay", "60", "4")
	after := p.still()
	p.save("after", after)
	if same(before, after, diagramArea) {
		t.Fatal("the wheel changed nothing")
	}
	if c, d := before.RGBAAt(at.X, at.Y), after.RGBAAt(at.X, at.Y); c != d {
		t.Fatalf("under the pointer was %v and is %v", c, d)
	}
	top0, bottom0 := run(before, at)
	top1, bottom1 := run(after, at)
	want := math.Sqrt2 // two of the four notches that double the size
	if got := float64(bottom1-top1) / float64(bottom0-top0); math.Abs(got-want) > 0.1 {
		t.Errorf("the stripe under the pointer grew %.2f times, want %.2f", got, want)
	}
	if above0, above1 := float64(at.Y-top0)*want, float64(at.Y-top1); math.Abs(above0-above1) > 3 {
		t.Errorf("above the pointer are %.0f pixels of the stripe, want %.0f", above1, above0)
	}
}

func TestFindingLeadsToItsCard(t *testing.T) {
	p := start(t, sample)
	rows := symbols(p.wait("cards", showsCards), errorColor)
	for range 12 { // so far that its card is out of view
		p.key("shift+Left")
	}
	before := p.still()
	if len(rows) < 2 {
		t.Fatalf("%d errors are in view in the list, want several", len(rows))
	}
	// The first one is about the configuration, which no card stands for.
	p.click(rows[1])
	after := p.wait("a ring around a card", func(shot *image.RGBA) bool {
		return count(shot, diagramArea, only(ringColor))-count(before, diagramArea, only(ringColor)) > 300
	})
	p.save("finding", after)
	if same(before, after, diagramArea) {
		t.Error("the diagram did not move to the finding's card")
	}
}

func TestExportIsWhatTheCommandLineGives(t *testing.T) {
	p := start(t, sample)
	p.wait("cards", showsCards)
	dir, err := os.MkdirTemp("", "e2e")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	for _, format := range []string{"svg", "png", "dot"} {
		fromWindow, fromCommand := filepath.Join(dir, "window."+format), filepath.Join(dir, "command."+format)
		plain := p.still()
		p.key("ctrl+e")
		p.save("dialog", p.wait("the dialog", func(shot *image.RGBA) bool { return !same(plain, shot, diagramArea) }))
		p.typeText(fromWindow)
		p.key("Return")
		p.wait("the "+format, func(*image.RGBA) bool { _, err := os.Stat(fromWindow); return err == nil })
		if out, err := exec.Command(binary, "render", sample, "-o", fromCommand).CombinedOutput(); err != nil {
			t.Fatalf("dotline render: %v\n%s", err, out)
		}
		got, want := read(t, fromWindow), read(t, fromCommand)
		if len(want) == 0 || !bytes.Equal(got, want) {
			t.Errorf("the window wrote %d bytes of %s, the command line %d, and they differ", len(got), format, len(want))
		}
	}
}

func TestBrokenTextKeepsThePicture(t *testing.T) {
	text := read(t, sample)
	path := filepath.Join(t.TempDir(), "chart.yaml")
	write(t, path, text)
	p := start(t, path)
	p.wait("cards", showsCards)
	before := p.still()
	p.save("before", before)
	write(t, path, []byte("positions:\n  - id: [ceo\n"))
	p.key("ctrl+r")
	p.save("banner", p.wait("the message", func(shot *image.RGBA) bool {
		banner := image.Rect(288, 30, 330, 70) // right of the outline
		return count(shot, banner, only(errorColor)) > 20 && showsCards(shot)
	}))
	write(t, path, text)
	p.key("ctrl+r")
	p.wait("the picture as it was", func(shot *image.RGBA) bool { return same(before, shot, diagramArea) })
}

func TestWithoutDisplay(t *testing.T) {
	for _, c := range []struct{ name, display, says string }{
		{"none", "", "there is no display"},
		{"nobody answers", ":987", "DISPLAY=:987"},
		{"without OpenGL", startDisplay(t, "-extension", "GLX"), "no OpenGL"},
	} {
		t.Run(c.name, func(t *testing.T) {
			command := exec.Command(binary, sample)
			// Where there is no runtime folder, the system's Wayland library says so.
			command.Env = append(os.Environ(), "DISPLAY="+c.display, "WAYLAND_DISPLAY=", "XDG_RUNTIME_DIR="+t.TempDir())
			var stderr bytes.Buffer
			command.Stderr = &stderr
			err := command.Run()
			var exit *exec.ExitError
			if !errors.As(err, &exit) || exit.ExitCode() != 3 {
				t.Errorf("the program ended with %v, want exit status 3", err)
			}
			if said := stderr.String(); strings.Count(said, "\n") != 1 || !strings.Contains(said, c.says) {
				t.Errorf("it said %q, want one line with %q", said, c.says)
			}
		})
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func write(t *testing.T, path string, text []byte) {
	t.Helper()
	if err := os.WriteFile(path, text, 0o644); err != nil {
		t.Fatal(err)
	}
}
