package process_test

import (
	"os"
	"os/exec"
	"testing"

	"dotline/ui/process"
)

func TestLives(t *testing.T) {
	if !process.Lives(os.Getpid()) {
		t.Error("this process does not live")
	}
	c := exec.Command(os.Args[0], "-test.run=^$")
	if err := c.Run(); err != nil {
		t.Fatal(err)
	}
	if process.Lives(c.Process.Pid) {
		t.Error("a process lives that has ended")
	}
}
