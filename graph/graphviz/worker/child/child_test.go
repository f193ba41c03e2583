package child

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"testing"
)

// The test's program is run again as a command that draws, and by that as a Graphviz
// process.
func TestMain(m *testing.M) {
	early := first
	Loaded()
	switch {
	case Is():
		fmt.Println("ready")
		_, _ = io.Copy(io.Discard, os.Stdin) // until whoever asked is gone
	case len(os.Args) > 1 && os.Args[1] == draws:
		one, err := Start()
		if err != nil || one != early {
			fmt.Printf("the first is %v, %v, and %v was started before", one, err, early)
		}
		two, err := Start()
		if err != nil || two == one {
			fmt.Printf("the second is %v, %v, and the first %v", two, err, one)
		}
		for _, p := range []*Process{one, two} {
			answer := make([]byte, len("ready"))
			if _, err := io.ReadFull(p.Out, answer); err != nil {
				fmt.Print(err)
			}
			_ = p.In.Close()
			_ = p.Cmd.Wait()
		}
	default:
		os.Exit(m.Run())
	}
}

func TestACommandThatDrawsBeginsWithAProcess(t *testing.T) {
	said, err := exec.Command(os.Args[0], draws).CombinedOutput()
	if err != nil || len(said) > 0 {
		t.Errorf("%v: %s", err, said)
	}
}

func TestOtherCommandsBeginWithNone(t *testing.T) {
	if first != nil {
		t.Errorf("%v was started", first)
	}
}

func TestProcessesHaveTheEnvironmentThatWasFound(t *testing.T) {
	t.Setenv("SAID", "so")
	p, err := Start()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = p.In.Close(); _ = p.Cmd.Wait() }()
	found := map[string]bool{}
	for _, v := range p.Cmd.Env {
		found[v] = true
	}
	if !found["SAID=so"] || !found["TMPDIR="+os.TempDir()] && os.Getenv("TMPDIR") != "" {
		t.Errorf("the environment is %q", p.Cmd.Env)
	}
}
