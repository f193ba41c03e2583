package process_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"dotline/ui/process"
)

// TestMain is also the process that owns a name until it is killed.
func TestMain(m *testing.M) {
	if folder := os.Getenv("OWN"); folder != "" {
		o, err := process.Own(folder)
		if err != nil {
			panic(err)
		}
		os.Stdout.WriteString(o.Name)
		os.Stdout.Close()
		time.Sleep(time.Hour)
	}
	os.Exit(m.Run())
}

func TestANameIsOwnedAsLongAsItsProcessRuns(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new", "folder")
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "OWN="+folder)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	name := make([]byte, 100)
	n, _ := out.Read(name)
	other := string(name[:n])
	for range 2 { // who asks takes nothing
		if !process.Owned(folder, other) {
			t.Errorf("%q is not owned while its process runs", other)
		}
	}
	if err := c.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = c.Wait() // it was killed
	if process.Owned(folder, other) {
		t.Errorf("%q is owned by a process that was killed", other)
	}
	if process.Owned(folder, "nobody") {
		t.Error("a name that nobody took is owned")
	}

	long := time.Now().Add(-2 * time.Hour)
	if err := os.Chtimes(filepath.Join(folder, other+".lock"), long, long); err != nil {
		t.Fatal(err)
	}
	mine, err := process.Own(folder)
	if err != nil {
		t.Fatal(err)
	}
	if !process.Owned(folder, mine.Name) || mine.Name == other {
		t.Errorf("%q is not this process's", mine.Name)
	}
	mine.Release()
	if process.Owned(folder, mine.Name) {
		t.Error("a name that was released is owned")
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("there stay %v, %v", left, err)
	}
}
