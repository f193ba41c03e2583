//go:build unix

package disk_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"dotline/graph/disk"
)

func TestModeAndOwnerAreKept(t *testing.T) {
	for _, mode := range []os.FileMode{0o600, 0o664, 0o755, 0o644 | os.ModeSetgid, 0o755 | os.ModeSetuid | os.ModeSetgid} {
		dir := t.TempDir()
		path := put(t, filepath.Join(dir, "a.yaml"), "old", mode)
		if os.Getuid() == 0 {
			if err := errors.Join(os.Chown(path, nobody, group), os.Chmod(path, mode)); err != nil {
				t.Fatal(err)
			}
		}
		was, before := stat(t, path), inode(t, path)
		if err := disk.Write(path, []byte("new")); err != nil {
			t.Errorf("%v: %v", mode, err)
		}
		if is := stat(t, path); is.Uid != was.Uid || is.Gid != was.Gid {
			t.Errorf("owner %d:%d became %d:%d", was.Uid, was.Gid, is.Uid, is.Gid)
		}
		if info, err := os.Stat(path); err != nil || info.Mode() != mode {
			t.Errorf("mode %v became %v, %v", mode, info.Mode(), err)
		}
		if inode(t, path) == before {
			t.Errorf("%v: the file was not replaced at once", mode)
		}
	}
}

func TestANewFileHasTheUsersMode(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o027))
	for _, c := range []struct {
		write func(string, []byte) error
		mode  os.FileMode
	}{{disk.Write, 0o640}, {disk.WritePrivate, 0o600}} {
		path := filepath.Join(t.TempDir(), "a.yaml")
		if err := c.write(path, []byte("new")); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode() != c.mode {
			t.Errorf("mode %v, %v; want %v, under the mask 027", info.Mode(), err, c.mode)
		}
	}
}

func TestLinksAreFollowed(t *testing.T) {
	for _, c := range []struct{ name, link, writes string }{
		{"to a file", "a.yaml", "a.yaml"},
		{"to a link", "second", "sub/b.yaml"},
		{"to nothing yet", "new.yaml", "new.yaml"},
		{"through a folder that is a link", "folder/../b.yaml", "sub/b.yaml"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.MkdirAll(filepath.Join(dir, "sub", "deep"), 0o755); err != nil {
				t.Fatal(err)
			}
			put(t, filepath.Join(dir, "a.yaml"), "old", 0o644)
			put(t, filepath.Join(dir, "sub", "b.yaml"), "old", 0o644)
			for name, to := range map[string]string{"link": c.link, "second": "sub/third", "sub/third": "b.yaml", "folder": "sub/deep"} {
				if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
					t.Fatal(err)
				}
			}
			if err := disk.Write(filepath.Join(dir, "link"), []byte("new")); err != nil {
				t.Fatal(err)
			}
			holds(t, filepath.Join(dir, c.writes), "new")
			if to, err := os.Readlink(filepath.Join(dir, "link")); to != c.link {
				t.Errorf("the link leads to %q, %v", to, err)
			}
		})
	}
}

func TestALinkToItself(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	for from, to := range map[string]string{path: "b", filepath.Join(dir, "b"): "a"} {
		if err := os.Symlink(to, from); err != nil {
			t.Fatal(err)
		}
	}
	oneSentence(t, disk.Write(path, []byte("x")), path, "leads back to itself")
	onlyHolds(t, dir, "a", "b")
}

func TestHardLinksStayOneFile(t *testing.T) {
	for _, size := range []int{1, 100_000} { // shorter and longer than the old content
		dir := t.TempDir()
		path := put(t, filepath.Join(dir, "a.yaml"), "old", 0o644)
		other := filepath.Join(dir, "b.yaml")
		if err := os.Link(path, other); err != nil {
			t.Fatal(err)
		}
		text := strings.Repeat("x", size)
		if err := disk.Replace(path, []byte(text), disk.StampOf([]byte("changed"))); !errors.Is(err, disk.ErrChanged) {
			t.Errorf("a file that has changed: %v", err)
		}
		if err := disk.Replace(path, []byte(text), disk.StampOf([]byte("old"))); err != nil {
			t.Error(err)
		}
		holds(t, other, text)
		onlyHolds(t, dir, "a.yaml", "b.yaml")
	}
}

// The rights of the superuser, whom no mode stops, do not count.
func TestReadOnlyFile(t *testing.T) {
	dir := t.TempDir()
	path := put(t, filepath.Join(dir, "a.yaml"), "old", 0o444)
	err := disk.Write(path, []byte("new"))
	oneSentence(t, err, path, "may only be read")
	if !errors.Is(err, disk.ErrReadOnly) {
		t.Errorf("%v is no ErrReadOnly", err)
	}
	holds(t, path, "old")
	onlyHolds(t, dir, "a.yaml")
}

func TestDevicesAndPipesAreWrittenTo(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	got := make(chan string)
	go func() {
		text, _ := os.ReadFile(pipe)
		got <- string(text)
	}()
	if err := disk.Write(pipe, []byte("x")); err != nil || <-got != "x" {
		t.Errorf("a pipe: %v", err)
	}
}

func inode(t *testing.T, path string) uint64 {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Sys().(*syscall.Stat_t).Ino
}
