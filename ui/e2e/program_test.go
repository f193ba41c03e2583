//go:build e2e

package e2e

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// screen is the size of the display that the window is on.
const screenWidth, screenHeight = 1400, 900

// binary is the program under test: the one that DOTLINE_BIN names, or the
// module's, built once.
var binary string

func TestMain(m *testing.M) {
	os.Exit(runWith(m))
}

func runWith(m *testing.M) int {
	if binary = os.Getenv("DOTLINE_BIN"); binary == "" {
		dir, err := os.MkdirTemp("", "dotline")
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		defer os.RemoveAll(dir)
		binary = filepath.Join(dir, "dotline")
		if out, err := exec.Command("go", "build", "-o", binary, "dotline").CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "go build: %v\n%s", err, out)
			return 1
		}
	}
	return m.Run()
}

// program is the running window on its display.
type program struct {
	*testing.T
	kill   func()
	home   string
	env    []string
	window string // its id
	stderr bytes.Buffer
}

// start opens the window on a file.
func start(t *testing.T, file string) *program { return startIn(t, t.TempDir(), file) }

// startIn opens the window for a user with that home folder, on files if any are
// named.
func startIn(t *testing.T, home string, files ...string) *program {
	p := &program{T: t, home: home}
	p.env = append(os.Environ(), "DISPLAY="+startDisplay(t), "WAYLAND_DISPLAY=", "LC_ALL=C", "HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_CACHE_HOME="+home,
		"LIBGL_ALWAYS_SOFTWARE=1", "FYNE_THEME=light", "FYNE_SCALE=1")
	c := exec.Command(binary, files...)
	c.Env, c.Stderr = p.env, &p.stderr
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	p.kill = sync.OnceFunc(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
	t.Cleanup(func() {
		p.kill()
		if t.Failed() {
			t.Logf("the program's stderr:\n%s", &p.stderr)
		}
	})
	p.window = strings.TrimSpace(p.xdotool("search", "--sync", "--onlyvisible", "--name", "Dotline"))
	p.xdotool("windowmove", "--sync", p.window, "1", "0")
	p.xdotool("windowfocus", p.window)
	p.point(image.Pt(700, 800)) // the status line, which tells nothing to a pointer that rests
	return p
}

// startDisplay starts an X server, with those options besides, and returns its name.
func startDisplay(t *testing.T, options ...string) string {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	options = append(options, "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", screenWidth, screenHeight), "-nolisten", "tcp", "-noreset")
	server := exec.Command("Xvfb", options...)
	server.ExtraFiles = []*os.File{w}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = server.Process.Kill()
		_ = server.Wait()
	})
	w.Close()
	number, err := io.ReadAll(io.LimitReader(r, 16))
	if n := strings.TrimSpace(string(number)); err == nil && n != "" {
		return ":" + n
	}
	t.Fatal("the display did not say its number")
	return ""
}

// xdotool acts as a person at the display, and returns what it says.
func (p *program) xdotool(args ...string) string {
	p.Helper()
	c := exec.Command("xdotool", args...)
	c.Env = p.env
	out, err := c.CombinedOutput()
	if err != nil {
		p.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
	return string(out)
}

// point moves the pointer, and waits for the window to have noticed.
func (p *program) point(at image.Point) {
	p.Helper()
	p.xdotool("mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y))
	time.Sleep(150 * time.Millisecond)
}

func (p *program) click(at image.Point) {
	p.Helper()
	p.point(at)
	p.xdotool("click", "1")
}

func (p *program) key(key string) {
	p.Helper()
	p.xdotool("key", key)
}

// typeText types a text where the keyboard is.
func (p *program) typeText(text string) {
	p.Helper()
	p.xdotool("type", "--delay", "15", text)
}

// screenshot is what is on the display now.
func (p *program) screenshot() *image.RGBA {
	p.Helper()
	c := exec.Command("import", "-window", "root", "png24:-")
	c.Env = p.env
	out, err := c.Output()
	if err != nil {
		p.Fatalf("import: %v", err)
	}
	decoded, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		p.Fatal(err)
	}
	return toRGBA(decoded)
}

// wait looks at the display until a condition holds, and returns what was seen.
func (p *program) wait(forWhat string, holds func(*image.RGBA) bool) *image.RGBA {
	p.Helper()
	const patience = 20 * time.Second
	for deadline := time.Now().Add(patience); ; time.Sleep(100 * time.Millisecond) {
		shot := p.screenshot()
		if holds(shot) {
			return shot
		}
		if time.Now().After(deadline) {
			p.save("failed", shot)
			p.Fatalf("waited %v for %s", patience, forWhat)
		}
	}
}

// still waits until nothing moves on the display any more.
func (p *program) still() *image.RGBA {
	p.Helper()
	last := p.screenshot()
	return p.wait("stillness", func(now *image.RGBA) bool {
		same := bytes.Equal(last.Pix, now.Pix)
		last = now
		return same
	})
}

// save keeps a screenshot in the folder that E2E_SHOTS names, if any.
func (p *program) save(name string, shot image.Image) {
	p.Helper()
	dir := os.Getenv("E2E_SHOTS")
	if dir == "" {
		return
	}
	var b bytes.Buffer
	if err := png.Encode(&b, shot); err != nil {
		p.Fatal(err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		p.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, p.Name()+"-"+name+".png"), b.Bytes(), 0o644); err != nil {
		p.Fatal(err)
	}
}
