package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"maps"
	"strings"

	"dotline/graph/advice"
	"dotline/graph/disk"
	"dotline/graph/org"
	"dotline/graph/roles"

	"github.com/spf13/cobra"
)

func (c *Command) advise() *cobra.Command {
	var chart, out, format string
	given := map[string]*string{}
	cmd := &cobra.Command{
		Use:   "advise",
		Short: "Say which posts an organization's IT needs, and why",
		Long: `Advise says whether an organization needs a CIO, a VP of Technology, a CTO, an IT
Director, an IT Manager or several of them, with what publications say for and
against each, what is unknown and would change the answer, and the lines that it
would draw. The answers come from flags, from a chart, or, on a terminal, from you.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if format != "text" && format != "json" {
				return fmt.Errorf("unknown format %q; expected text or json", format)
			}
			if err := spare(out, chart); err != nil {
				return err
			}
			answers := advice.Answers{}
			if chart != "" {
				of, err := c.chartAnswers(chart)
				if err != nil {
					fmt.Fprintln(c.Stderr, err)
					return status(IO)
				}
				answers = of
			}
			for id, answer := range given {
				if cmd.Flags().Changed(flagOf(id)) {
					answers[id] = *answer
				}
			}
			if len(answers) == 0 {
				if !c.Interactive {
					return needs()
				}
				var err error
				if answers, err = c.ask(); err != nil {
					return failure{IO, err}
				}
			}
			a, err := advice.Give(answers)
			if err != nil {
				return err
			}
			return c.writeAdvice(a, format, out)
		},
	}
	for _, q := range advice.Questions() {
		usage := q.Ask
		if len(q.Choices) > 0 {
			usage += " " + strings.Join(q.Choices, ", ")
		}
		given[q.ID] = cmd.Flags().String(flagOf(q.ID), "", usage)
	}
	cmd.Flags().SortFlags = false
	cmd.Flags().StringVar(&chart, "chart", "", "a chart that answers what it can; other flags beat it")
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	cmd.Flags().StringVarP(&out, "output", "o", "", "a file for the chart of the lines")
	return cmd
}

// flagOf is a question's flag.
func flagOf(id string) string { return strings.ReplaceAll(id, "_", "-") }

// needs lists the answers that advice is given on.
func needs() error {
	var flags []string
	for _, q := range advice.Questions() {
		flags = append(flags, "--"+flagOf(q.ID))
	}
	return fmt.Errorf("advise needs answers: --chart FILE, or some of %s", strings.Join(flags, ", "))
}

func (c *Command) chartAnswers(path string) (advice.Answers, error) {
	text, err := c.readFile(path)
	if err != nil {
		return nil, err
	}
	chart, err := org.Read(path, text)
	if err != nil {
		return nil, err
	}
	return advice.FromChart(chart), nil
}

// ask asks every question on the terminal. An empty answer leaves it open, and
// one that is none is asked for again.
func (c *Command) ask() (advice.Answers, error) {
	answers := advice.Answers{}
	in := bufio.NewReader(c.Stdin)
	fmt.Fprintln(c.Stderr, "Press Enter where you do not know.")
	for _, q := range advice.Questions() {
		for {
			prompt := q.Ask
			if len(q.Choices) > 0 {
				prompt += " [" + strings.Join(q.Choices, "/") + "]"
			}
			fmt.Fprint(c.Stderr, prompt+" ")
			line, err := in.ReadString('\n')
			if err != nil && !errors.Is(err, io.EOF) {
				return nil, fmt.Errorf("standard input: %w", err)
			}
			if line = strings.TrimSpace(line); line == "" {
				break
			}
			wrong := q.Check(line)
			if wrong == nil {
				answers[q.ID] = line
				break
			}
			fmt.Fprintln(c.Stderr, wrong)
		}
	}
	fmt.Fprintln(c.Stderr)
	return answers, nil
}

func (c *Command) writeAdvice(a advice.Advice, format, out string) error {
	chart := a.Chart()
	if !toStdout(out) {
		if err := disk.Write(out, chart); err != nil {
			return failure{IO, err}
		}
	}
	if format == "json" {
		return writeJSON(c.Stdout, adviceJSON(a, string(chart)))
	}
	text := a.Describe()
	if toStdout(out) {
		text += "\nThe chart\n" + string(chart)
	}
	_, err := io.WriteString(c.Stdout, text)
	return err
}

// The form of "advise --format json".
type (
	jsonAdvice struct {
		Schema  int               `json:"schema"`
		Answers map[string]string `json:"answers"`
		Posts   []jsonPost        `json:"posts"`
		Lines   []jsonLine        `json:"lines"`
		Remarks []jsonClaim       `json:"remarks"`
		Unknown []jsonOpen        `json:"unknown"`
		Chart   string            `json:"chart"`
	}
	jsonPost struct {
		Role    roles.Role   `json:"role"`
		Title   string       `json:"title"`
		Advised bool         `json:"advised"`
		Reasons []jsonReason `json:"reasons"`
	}
	jsonReason struct {
		Says advice.Side `json:"says"`
		jsonClaim
	}
	jsonLine struct {
		Role      roles.Role `json:"role"`
		ReportsTo roles.Role `json:"reports_to,omitempty"`
	}
	jsonOpen struct {
		Question string       `json:"question"`
		Ask      string       `json:"ask"`
		Choices  []string     `json:"choices,omitempty"`
		Changes  []jsonChange `json:"changes"`
	}
	jsonChange struct {
		Answer string       `json:"answer"`
		Adds   []roles.Role `json:"adds"`
		Drops  []roles.Role `json:"drops"`
	}
)

func adviceJSON(a advice.Advice, chart string) jsonAdvice {
	j := jsonAdvice{
		Schema: 1, Answers: maps.Clone(a.Answers), Remarks: claimsJSON(a.Remarks),
		Posts: []jsonPost{}, Lines: []jsonLine{}, Unknown: []jsonOpen{}, Chart: chart,
	}
	for _, p := range a.Posts {
		post := jsonPost{p.Role, p.Title, p.Advised, []jsonReason{}}
		for _, r := range p.Reasons {
			post.Reasons = append(post.Reasons, jsonReason{r.Says, jsonClaim{r.Claim.Text, r.Claim.Titles()}})
		}
		j.Posts = append(j.Posts, post)
	}
	for _, l := range a.Lines() {
		j.Lines = append(j.Lines, jsonLine{l.Role, l.ReportsTo})
	}
	for _, o := range a.Open() {
		open := jsonOpen{o.Question.ID, o.Question.Ask, o.Question.Choices, []jsonChange{}}
		for _, c := range o.Changes {
			open.Changes = append(open.Changes, jsonChange{c.Answer, list(c.Add), list(c.Drop)})
		}
		j.Unknown = append(j.Unknown, open)
	}
	return j
}
