package cli_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dotline/ui/cli"
)

var update = flag.Bool("update", false, "draw the gallery anew")

// drawn is a command in the README that draws a picture of the gallery.
var drawn = regexp.MustCompile("`dotline (render [^`]*(samples/gallery/[a-z]+\\.svg)[^`]*)`")

// The README's pictures are small, and what their commands draw.
func TestGallery(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(root)
	commands := drawn.FindAllStringSubmatch(string(text), -1)
	pictures, err := filepath.Glob("samples/gallery/*")
	if err != nil || len(commands) < 6 || len(pictures) != len(commands) {
		t.Errorf("%d commands draw the pictures %q, %v", len(commands), pictures, err)
	}
	for _, c := range commands {
		command, picture := c[1], c[2]
		out := picture
		if !*update {
			out = filepath.Join(t.TempDir(), "out.svg")
		}
		args := strings.Fields(strings.Replace(command, picture, out, 1))
		if code, _, stderr := run("", args...); code != cli.OK || stderr != "" {
			t.Errorf("%s: exit %d, %s", command, code, stderr)
			continue
		}
		got, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(picture)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s has changed; look at it, and run with -update", picture)
		}
		if len(got) > 60<<10 {
			t.Errorf("%s has %d bytes", picture, len(got))
		}
		if !strings.Contains(string(text), "]("+picture+")") {
			t.Errorf("the README does not show %s", picture)
		}
	}
}
