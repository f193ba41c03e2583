package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"dotline/graph/roles"
	"dotline/graph/roles/knowledge"
	"dotline/graph/sources"

	"github.com/spf13/cobra"
)

func (c *Command) roles() *cobra.Command {
	var ctx roles.Context
	var format string
	cmd := &cobra.Command{
		Use:   "roles TITLE…",
		Short: "Show how job titles are read, and what is said of a role",
		Long: `Roles shows how job titles are read: rank, function, roles and qualifiers, and why.
"-" reads titles from the standard input, one a line. Of a role's own name, such
as "cio" or "IT Director", it also shows what publications say of the role.`,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return fmt.Errorf("roles needs at least one title")
			}
			write := writeReadings
			switch format {
			case "text":
			case "json":
				write = writeReadingsJSON
			default:
				return fmt.Errorf("unknown format %q; expected text or json", format)
			}
			titles, err := c.titles(args)
			if err != nil {
				return failure{IO, err}
			}
			readings := make([]roles.Reading, len(titles))
			for i, title := range titles {
				readings[i] = roles.Explain(title, ctx)
			}
			if err := write(c.Stdout, readings); err != nil {
				return err
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&ctx.Department, "department", "", "the department of the position, which some titles need")
	cmd.Flags().StringVar(&ctx.Sector, "sector", "", "the organization's sector, such as bank")
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	return cmd
}

// titles returns the arguments, with the lines of the standard input in the
// place of "-". Empty lines are no titles.
func (c *Command) titles(args []string) ([]string, error) {
	var titles []string
	for _, arg := range args {
		if arg != "-" {
			titles = append(titles, arg)
			continue
		}
		text, err := c.readFile("-")
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(strings.TrimPrefix(string(text), "\ufeff")) {
			if line = strings.TrimSpace(line); line != "" {
				titles = append(titles, line)
			}
		}
	}
	return titles, nil
}

func writeReadings(w io.Writer, readings []roles.Reading) error {
	var b strings.Builder
	for i, r := range readings {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(r.Describe())
		if card, known := knowledge.Named(r.Title); known {
			b.WriteString("\n" + card.Describe())
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// The form of "roles --format json".
type (
	jsonReading struct {
		Title      string            `json:"title"`
		Rank       *int              `json:"rank"` // null: unknown
		RankName   string            `json:"rank_name"`
		Function   roles.Function    `json:"function"`
		Roles      []roles.Role      `json:"roles"`
		Candidates []roles.Role      `json:"candidates"`
		Qualifiers []roles.Qualifier `json:"qualifiers"`
		Body       bool              `json:"body"`
		Support    bool              `json:"support"`
		Confident  bool              `json:"confident"`
		Why        []string          `json:"why"`
		Knowledge  *jsonCard         `json:"knowledge,omitempty"`
	}
	jsonCard struct {
		Role    roles.Role             `json:"role"`
		Title   string                 `json:"title"`
		Aspects map[string][]jsonClaim `json:"aspects"`
		Shared  []jsonShared           `json:"shared,omitempty"`
		Pay     []jsonPay              `json:"pay,omitempty"`
	}
	jsonClaim struct {
		Text    string   `json:"text"`
		Sources []string `json:"sources"`
	}
	jsonShared struct {
		Roles  []roles.Role `json:"roles"`
		Duties []jsonClaim  `json:"duties"`
	}
	jsonPay struct {
		Measure   string `json:"measure"`
		Amount    int    `json:"amount,omitempty"`
		About     bool   `json:"about,omitempty"`
		Low       int    `json:"low,omitempty"`
		High      int    `json:"high,omitempty"`
		Currency  string `json:"currency,omitempty"`
		Country   string `json:"country,omitempty"`
		AsOf      string `json:"as_of,omitempty"`
		Publisher string `json:"publisher"`
		Profiles  int    `json:"profiles,omitempty"`
		Also      string `json:"also,omitempty"`
		Source    string `json:"source"`
	}
)

func writeReadingsJSON(w io.Writer, readings []roles.Reading) error {
	out := struct {
		Schema int           `json:"schema"`
		Titles []jsonReading `json:"titles"`
	}{Schema: 1, Titles: []jsonReading{}}
	for _, r := range readings {
		j := jsonReading{
			Title: r.Title, RankName: r.Rank.String(), Function: r.Function,
			Roles: list(r.Roles), Candidates: list(r.Candidates), Qualifiers: list(r.Qualifiers),
			Body: r.Body, Support: r.Support, Confident: r.Confident, Why: list(r.Why),
		}
		if r.Rank != roles.RankUnknown {
			rank := int(r.Rank)
			j.Rank = &rank
		}
		if card, known := knowledge.Named(r.Title); known {
			j.Knowledge = cardJSON(card)
		}
		out.Titles = append(out.Titles, j)
	}
	return writeJSON(w, out)
}

func cardJSON(card knowledge.Card) *jsonCard {
	j := &jsonCard{Role: card.Role, Title: card.Role.Title(), Aspects: map[string][]jsonClaim{}}
	for _, a := range card.Aspects() {
		j.Aspects[strings.ReplaceAll(strings.ToLower(a.Name), " ", "_")] = claimsJSON(a.Claims)
	}
	for _, s := range knowledge.SharedBy(card.Role) {
		j.Shared = append(j.Shared, jsonShared{s.Roles, claimsJSON(s.Duties)})
	}
	for _, p := range card.Pay {
		title, _ := sources.Title(p.Source)
		j.Pay = append(j.Pay, jsonPay{p.Measure, p.Amount, p.About, p.Low, p.High, p.Currency, p.Country, p.AsOf, p.Publisher, p.Profiles, p.Also, title})
	}
	return j
}

func claimsJSON(claims []sources.Claim) []jsonClaim {
	out := make([]jsonClaim, len(claims))
	for i, c := range claims {
		out[i] = jsonClaim{c.Text, c.Titles()}
	}
	return out
}

// list makes of an empty list one that JSON writes as [].
func list[T any](items []T) []T { return append([]T{}, items...) }

// writeJSON writes indented JSON in which & and < stay legible.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
