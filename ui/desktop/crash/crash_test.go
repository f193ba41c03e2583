package crash_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"dotline/ui/desktop/crash"
)

// secret stands for something of a chart.
const secret = "Ana Lund, CEO"

// TestMain crashes where it is told to.
func TestMain(m *testing.M) {
	folder, how := os.Getenv("CRASH_FOLDER"), os.Getenv("CRASH_HOW")
	if folder == "" {
		os.Exit(m.Run())
	}
	if _, err := crash.Watch(folder, "a program"); err != nil {
		fmt.Println(err)
		os.Exit(5)
	}
	switch how {
	case "panic":
		panic(secret + "\ngoroutines of " + secret)
	case "index":
		var list []int
		fmt.Println(list[len(os.Args)])
	case "elsewhere":
		go func() { panic(fmt.Errorf("in %s", secret)) }()
		select {}
	case "end":
		crash.Unwatch(folder)
	}
	os.Exit(0)
}

// run runs a process that ends in that way.
func run(t *testing.T, folder, how string) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "CRASH_FOLDER="+folder, "CRASH_HOW="+how)
	err := c.Run()
	if crashed := err != nil; crashed != (how != "end" && how != "exit") || c.ProcessState.ExitCode() == 5 {
		t.Fatalf("%s: %v", how, err)
	}
}

func TestReports(t *testing.T) {
	for how, says := range map[string]string{
		"panic":     "panic: (its message is left out)",
		"elsewhere": "panic: (its message is left out)",
		"index":     "index out of range",
	} {
		folder := filepath.Join(t.TempDir(), "reports")
		run(t, folder, how)
		reports, err := crash.Watch(folder, "Dotline 1")
		crash.Unwatch(folder)
		if err != nil || len(reports) != 1 {
			t.Fatalf("%s: reports %v, error %v", how, reports, err)
		}
		text, err := os.ReadFile(reports[0])
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"Dotline 1\n", says, "goroutine ", "crash_test.go:"} {
			if !strings.Contains(string(text), want) {
				t.Errorf("%s: the report does not say %q:\n%s", how, want, text)
			}
		}
		if strings.Contains(string(text), "Ana") {
			t.Errorf("%s: the report says something of the chart:\n%s", how, text)
		}
		if again, err := crash.Watch(folder, ""); err != nil || len(again) != 0 {
			t.Errorf("%s: it is reported again: %v, %v", how, again, err)
		}
		crash.Unwatch(folder)
	}
}

// A process that ends as it should, or that is killed, leaves nothing to report.
func TestNothingToReport(t *testing.T) {
	folder := t.TempDir()
	run(t, folder, "end")
	run(t, folder, "exit")
	reports, err := crash.Watch(folder, "")
	crash.Unwatch(folder)
	left, _ := os.ReadDir(folder)
	if err != nil || len(reports) != 0 || len(left) != 0 {
		t.Errorf("reports %v, error %v, left %v", reports, err, left)
	}
}

// A crash soon after another is told from one that is alone, however old.
func TestRepeated(t *testing.T) {
	folder := t.TempDir()
	crashed := func() []string {
		run(t, folder, "panic")
		reports, err := crash.Watch(folder, "")
		crash.Unwatch(folder)
		if err != nil || len(reports) != 1 {
			t.Fatalf("reports %v, error %v", reports, err)
		}
		return reports
	}
	first := crashed()
	if crash.Repeated(nil) || crash.Repeated(first) {
		t.Error("one crash is taken for several")
	}
	if second := crashed(); !crash.Repeated(second) {
		t.Error("two crashes in a second are not told")
	}
	folder = t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "crash-2026-01-02-030405.678.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if second := crashed(); crash.Repeated(second) {
		t.Error("a crash is taken for another of long ago")
	}
}
