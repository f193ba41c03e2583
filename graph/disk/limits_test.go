//go:build unix

package disk_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"dotline/graph/disk"
)

// The test binary is also the program that writes a file under limits: what may
// be written, and as whom.
func TestMain(m *testing.M) {
	if path := os.Getenv("DISK_TEST_WRITE"); path != "" {
		os.Exit(writeUnderLimits(path))
	}
	os.Exit(m.Run())
}

const (
	isReadOnly = 10 + iota
	isFull
	isOther
)

func writeUnderLimits(path string) int {
	size, err := strconv.Atoi(os.Getenv("DISK_TEST_SIZE"))
	if err != nil {
		panic(err)
	}
	if limit, err := strconv.ParseUint(os.Getenv("DISK_TEST_LIMIT"), 10, 64); err == nil {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: limit, Max: limit}); err != nil {
			panic(err)
		}
	}
	if os.Getuid() == 0 && os.Getenv("DISK_TEST_UID") != "" {
		if err := errors.Join(syscall.Setgroups([]int{nobody, group}), syscall.Setgid(nobody), syscall.Setuid(nobody)); err != nil {
			panic(err)
		}
	}
	err = disk.Write(path, []byte(strings.Repeat("n", size)))
	if err == nil {
		return 0
	}
	fmt.Print(err)
	switch {
	case errors.Is(err, disk.ErrReadOnly):
		return isReadOnly
	case errors.Is(err, disk.ErrFull):
		return isFull
	}
	return isOther
}

// A user without rights, and one of its groups.
const nobody, group = 65534, 65533

// child writes a file of that size under limits and returns what it said.
func child(t *testing.T, path string, size int, env ...string) (status int, said string) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), append(env, "DISK_TEST_WRITE="+path, "DISK_TEST_SIZE="+strconv.Itoa(size), "HOME="+filepath.Dir(path), "XDG_CACHE_HOME=")...)
	out, err := c.Output()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if s := c.ProcessState.ExitCode(); s == 0 || s >= isReadOnly {
		return s, string(out)
	}
	t.Fatalf("the writing process ended with %v: %s", err, exit.Stderr)
	return 0, ""
}

// A limit on the size of files stands for a disk that is full: there, too, a
// write begins and does not end.
func TestFullDisk(t *testing.T) {
	const limit, old = 4096, "old"
	for _, c := range []struct {
		name   string
		linked bool // so that it has to be written in place
		exists bool
	}{{"replaced", false, true}, {"in place", true, true}, {"new", false, false}} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			path, left := filepath.Join(dir, "a.yaml"), []string{}
			if c.exists {
				put(t, path, old, 0o644)
				left = append(left, "a.yaml")
			}
			if c.linked {
				if err := os.Link(path, filepath.Join(dir, "b.yaml")); err != nil {
					t.Fatal(err)
				}
				left = append(left, "b.yaml")
			}
			status, said := child(t, path, 3*limit, "DISK_TEST_LIMIT="+strconv.Itoa(limit))
			if status != isFull {
				t.Errorf("status %d: %s", status, said)
			}
			oneSentence(t, errors.New(said), path, "the disk is full")
			if c.exists {
				holds(t, path, old)
			}
			onlyHolds(t, dir, left...)
		})
	}
	if err := disk.Write("/dev/full", []byte("x")); !errors.Is(err, disk.ErrFull) && !errors.Is(err, os.ErrNotExist) && exists("/dev/full") {
		t.Errorf("a full device: %v", err)
	}
}

func exists(path string) bool { _, err := os.Stat(path); return err == nil }

// What a user without rights can do. Run by such a user, the tests are about
// the user's own files only.
func TestRights(t *testing.T) {
	const theirs = 65532 // another user
	for _, c := range []struct {
		name        string
		owner       int // of the file
		file, dir   os.FileMode
		status      int
		says        string
		keepsInode  bool
		needsOthers bool
	}{
		{name: "one's own", owner: nobody, file: 0o640, dir: 0o755},
		{name: "one's own in a folder of others", owner: nobody, file: 0o640, dir: 0o555, keepsInode: true},
		{name: "read only in one's own folder", owner: nobody, file: 0o440, dir: 0o755, status: isReadOnly, says: "may only be read"},
		{name: "of another user, for all", owner: theirs, file: 0o666, dir: 0o777, keepsInode: true, needsOthers: true},
		{name: "of another user, for the group", owner: theirs, file: 0o660 | os.ModeSetgid, dir: 0o777, keepsInode: true, needsOthers: true},
		{name: "of another user, for reading", owner: theirs, file: 0o644, dir: 0o777, status: isReadOnly, says: "may only be read", needsOthers: true},
	} {
		t.Run(c.name, func(t *testing.T) {
			if root := os.Getuid() == 0; !root && c.needsOthers {
				return
			}
			dir := t.TempDir()
			openToAll(t, dir)
			path := put(t, filepath.Join(dir, "a.yaml"), "old", 0o600)
			own(t, path, c.owner, c.file, dir, c.dir)
			t.Cleanup(func() { os.Chmod(dir, 0o700) })
			before, number := stat(t, path), inode(t, path)
			status, said := child(t, path, 5, "DISK_TEST_UID=1")
			if status != c.status || !strings.Contains(said, c.says) {
				t.Errorf("status %d: %s; want %d", status, said, c.status)
			}
			want := "nnnnn"
			if status != 0 {
				want = "old"
			}
			holds(t, path, want)
			after := stat(t, path)
			// No one but its owner can keep a file's set-id bits over a write.
			if before.Mode != after.Mode && c.file&os.ModeSetgid == 0 || before.Uid != after.Uid || before.Gid != after.Gid {
				t.Errorf("mode and owner %o %d:%d became %o %d:%d", before.Mode, before.Uid, before.Gid, after.Mode, after.Uid, after.Gid)
			}
			if kept := inode(t, path) == number; kept != c.keepsInode && status == 0 {
				t.Errorf("written in place: %v, want %v", kept, c.keepsInode)
			}
			onlyHolds(t, dir, "a.yaml")
		})
	}
}

func TestAFolderThatNothingMayBeAddedTo(t *testing.T) {
	dir := t.TempDir()
	openToAll(t, dir)
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(dir, 0o700) })
	path := filepath.Join(dir, "a.yaml")
	status, said := child(t, path, 5, "DISK_TEST_UID=1")
	if status != isOther {
		t.Errorf("status %d: %s", status, said)
	}
	oneSentence(t, errors.New(said), path, "nothing may be written into the folder")
}

// openToAll lets every user reach a test's folder.
func openToAll(t *testing.T, dir string) {
	t.Helper()
	if err := os.Chmod(filepath.Dir(dir), 0o755); err != nil {
		t.Fatal(err)
	}
}

// own gives a file and its folder their modes and, run by the superuser, their
// owners: the folder is that of the user without rights.
func own(t *testing.T, path string, owner int, file os.FileMode, folder string, dir os.FileMode) {
	t.Helper()
	if os.Getuid() == 0 {
		if err := errors.Join(os.Chown(path, owner, group), os.Chown(folder, nobody, nobody)); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(os.Chmod(path, file), os.Chmod(folder, dir)); err != nil {
		t.Fatal(err)
	}
}

func stat(t *testing.T, path string) *syscall.Stat_t {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Sys().(*syscall.Stat_t)
}
