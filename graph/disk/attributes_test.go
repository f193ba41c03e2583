//go:build linux || darwin

package disk_test

import (
	"errors"
	"path/filepath"
	"testing"

	"dotline/graph/disk"

	"golang.org/x/sys/unix"
)

func TestExtendedAttributesAreKept(t *testing.T) {
	path := put(t, filepath.Join(t.TempDir(), "a.yaml"), "old", 0o644)
	const name, value = "user.dotline.test", "kept"
	err := unix.Setxattr(path, name, []byte(value), 0)
	if errors.Is(err, unix.ENOTSUP) {
		return // this disk has none to keep
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := disk.Write(path, []byte("new")); err != nil {
		t.Fatal(err)
	}
	got := make([]byte, 100)
	n, err := unix.Getxattr(path, name, got)
	if err != nil || string(got[:n]) != value {
		t.Errorf("the attribute holds %q, %v", got[:max(n, 0)], err)
	}
}
