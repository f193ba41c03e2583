package cli_test

import (
	"bytes"
	"strings"
	"testing"

	"dotline/ui/cli"
)

// TestAdviseAsks: on a terminal every question is asked, an answer that is none
// again, and Enter leaves one open.
func TestAdviseAsks(t *testing.T) {
	var out, errs bytes.Buffer
	c := cli.Command{Stdin: strings.NewReader("many\n900\n70\n\n\n\n\nglory\ncost\n"), Stdout: &out, Stderr: &errs, Interactive: true}
	if code := c.Run([]string{"advise"}); code != cli.OK {
		t.Fatalf("exit %d, %s", code, errs.String())
	}
	if want := "Called for: CIO, IT Director, IT Manager.\nKnown: headcount 900, it_headcount 70, aim cost.\n"; !strings.HasPrefix(out.String(), want) {
		t.Errorf("got %s\nwant %s", out.String(), want)
	}
	if said := errs.String(); strings.Count(said, "How many people work in the organization?") != 2 || !strings.Contains(said, `headcount is "many"; expected a number`) ||
		strings.Count(said, "[advantage/cost]") != 2 || !strings.Contains(said, "[process/product/both]") {
		t.Errorf("asked %s", said)
	}
}
