package disk_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dotline/graph/disk"
)

// put writes a file for a test and returns its path.
func put(t *testing.T, path, content string, mode os.FileMode) string {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	return path
}

func holds(t *testing.T, path, want string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s holds %.40q, %v; want %.40q", filepath.Base(path), got, err, want)
	}
}

// onlyHolds checks that nothing was left behind in a folder.
func onlyHolds(t *testing.T, folder string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if slices.Sort(want); !slices.Equal(got, want) {
		t.Errorf("the folder holds %v, want %v", got, want)
	}
}

// oneSentence checks that an error can be shown to the user as it is.
func oneSentence(t *testing.T, err error, path, says string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error; expected one that says %q", says)
	}
	if s := err.Error(); !strings.HasPrefix(s, path+": ") || !strings.Contains(s, says) || strings.Contains(s, "\n") || strings.Count(s, path) != 1 {
		t.Errorf("the error is %q; want one line that begins with the path and says %q", s, says)
	}
}

func TestRead(t *testing.T) {
	dir := t.TempDir()
	path := put(t, filepath.Join(dir, "a.yaml"), "text", 0o644)
	if got, err := disk.Read(path, 2); err != nil || string(got) != "te" {
		t.Errorf("two bytes of it: %q, %v", got, err)
	}
	if got, err := disk.Read(path, 100); err != nil || string(got) != "text" {
		t.Errorf("read %q, %v", got, err)
	}
	for path, says := range map[string]string{
		dir:                        "this is a folder",
		filepath.Join(dir, "none"): "no such file",
	} {
		_, err := disk.Read(path, 100)
		oneSentence(t, err, path, says)
	}
}

func TestReplaceOnlyWhatWasRead(t *testing.T) {
	const read, now = "read", "ours"
	for _, c := range []struct{ name, onDisk, want string }{
		{"as it was read", read, now},
		{"what it is to hold", now, now},
		{"changed", "theirs", "theirs"},
		{"emptied", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			path := put(t, filepath.Join(dir, "a.yaml"), c.onDisk, 0o644)
			err := disk.Replace(path, []byte(now), disk.StampOf([]byte(read)))
			if c.want != now {
				oneSentence(t, err, path, "changed")
				if !errors.Is(err, disk.ErrChanged) {
					t.Errorf("%v is no ErrChanged", err)
				}
			} else if err != nil {
				t.Error(err)
			}
			holds(t, path, c.want)
			onlyHolds(t, dir, "a.yaml")
			if err := disk.Write(path, []byte(now)); err != nil {
				t.Errorf("writing whatever is there: %v", err)
			}
			holds(t, path, now)
		})
	}
}

func TestReplaceMakesAGoneFileAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.yaml")
	if err := disk.Replace(path, []byte("new"), disk.StampOf([]byte("old"))); err != nil {
		t.Error(err)
	}
	holds(t, path, "new")
}

func TestWriteToWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	nowhere := filepath.Join(dir, "no", "a.yaml")
	for path, says := range map[string]string{dir: "this is a folder", nowhere: "there is no folder " + filepath.Dir(nowhere)} {
		err := disk.Write(path, []byte("x"))
		oneSentence(t, err, path, says)
	}
	onlyHolds(t, dir)
}
