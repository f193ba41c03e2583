package cli

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"dotline/graph/intake"
	"dotline/graph/intake/sheet"
	"dotline/graph/org"

	"github.com/spf13/cobra"
)

func (c *Command) importCommand() *cobra.Command {
	var out, delimiter string
	var o intake.Options
	var mapped []string
	cmd := &cobra.Command{
		Use:   "import STAFF.csv|.tsv|.xlsx|.json|.yaml [-o CHART.yaml]",
		Short: "Make a chart of a staff list or of another tool's chart",
		Long: `Import reads a staff list (delimited text of any kind, an Excel workbook, JSON, other
tools' YAML) and makes a chart of it. It prints which column was taken for which
field, and every column, row and cell that it did not understand; such columns
are kept in the notes of their positions. Without -o, or with -o -, the chart goes to the
standard output, and what was understood to the standard error.`,
		RunE: func(_ *cobra.Command, files []string) error {
			if len(files) != 1 {
				return fmt.Errorf("import needs one file, and got %d", len(files))
			}
			if delimiter != "" {
				r, n := utf8.DecodeRuneInString(delimiter)
				if delimiter == `\t` || delimiter == "tab" {
					r, n = '\t', len(delimiter)
				}
				if n != len(delimiter) {
					return fmt.Errorf("--delimiter is %q; expected one character, or \"tab\"", delimiter)
				}
				o.Delimiter = r
			}
			var err error
			if o.Map, err = parseMap(mapped); err != nil {
				return err
			}
			if err := spare(out, files[0]); err != nil {
				return err
			}
			return c.importFile(files[0], out, o)
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "the chart file to write")
	cmd.Flags().StringArrayVar(&mapped, "map", nil, `what a column is, as in --map "Boss ID=reports_to"; may be repeated`)
	cmd.Flags().StringVar(&o.Sheet, "sheet", "", "the worksheet of a workbook (default: the one most like a staff list)")
	cmd.Flags().StringVar(&delimiter, "delimiter", "", "what separates the cells of delimited text (default: found out)")
	return cmd
}

// parseMap reads "column=field" pairs. A header may hold an equals sign itself, so
// the last one counts.
func parseMap(pairs []string) (map[string]string, error) {
	fields := map[string]string{}
	for _, p := range pairs {
		i := strings.LastIndex(p, "=")
		if i <= 0 {
			return nil, fmt.Errorf("--map is %q; expected a column and a field, such as \"Boss ID=reports_to\"", p)
		}
		column, field := strings.TrimSpace(p[:i]), strings.TrimSpace(p[i+1:])
		if field != "" && !slices.Contains(intake.Fields(), field) {
			return nil, fmt.Errorf("--map names the field %q; expected one of %s", field, strings.Join(intake.Fields(), ", "))
		}
		fields[column] = field
	}
	return fields, nil
}

func (c *Command) importFile(path, out string, o intake.Options) error {
	data, err := c.readFile(path)
	if err != nil {
		fmt.Fprintln(c.Stderr, err)
		return status(IO)
	}
	o.Name = path
	table, report, err := intake.Read(data, o)
	said := c.Stderr
	if !toStdout(out) {
		said = c.Stdout
	}
	if len(report.Columns) > 0 {
		if err := report.WriteText(said); err != nil {
			return failure{IO, fmt.Errorf("cannot write the report: %w", err)}
		}
	}
	if err != nil {
		fmt.Fprintln(c.Stderr, inFile(path, err))
		return status(IO)
	}
	text, err := table.YAML()
	if err != nil {
		fmt.Fprintf(c.Stderr, "%s: %v\n", path, err)
		return status(IO)
	}
	return c.writeFile(out, text)
}

var inLine = regexp.MustCompile(`^line (\d+): `)

// inFile says what is wrong with a file, and where as the other commands do: what is no
// chart has lines only.
func inFile(path string, err error) string {
	said := err.Error()
	if m := inLine.FindStringSubmatch(said); m != nil {
		return fmt.Sprintf("%s:%s:1: %s", path, m[1], said[len(m[0]):])
	}
	return path + ": " + said
}

// sheets are the formats in which a chart goes back to other programs.
var sheets = map[string]func(io.Writer, *org.Chart) error{
	"csv": sheet.WriteCSV, "xlsx": sheet.WriteXLSX, "json": sheet.WriteJSON,
}

func (c *Command) exportCommand() *cobra.Command {
	var out, to string
	cmd := &cobra.Command{
		Use:   "export CHART.yaml --to csv|xlsx|json [-o OUT]",
		Short: "Write a chart's positions as CSV, as a workbook or as JSON",
		Long: `Export writes the positions of a chart for other programs, and "dotline import" reads
them back to the same positions. JSON holds the organization's facts too; CSV and
workbooks do not. Without -o, or with -o -, it writes to the standard output.`,
		RunE: func(_ *cobra.Command, files []string) error {
			if len(files) != 1 {
				return fmt.Errorf("export needs one file, and got %d", len(files))
			}
			if to == "" {
				to = strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")
			}
			write := sheets[to]
			if write == nil {
				return fmt.Errorf("unknown format %q; expected --to csv, xlsx or json", to)
			}
			if err := spare(out, files[0]); err != nil {
				return err
			}
			return c.exportFile(files[0], out, write)
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "the file to write")
	cmd.Flags().StringVar(&to, "to", "", "csv, xlsx or json (default: what the name of the file ends in)")
	return cmd
}

func (c *Command) exportFile(path, out string, write func(io.Writer, *org.Chart) error) error {
	chart, _, err := c.readChart(path)
	if err != nil {
		fmt.Fprintln(c.Stderr, err)
		return status(IO)
	}
	var b bytes.Buffer
	if err := write(&b, chart); err != nil {
		return failure{IO, fmt.Errorf("the positions were not written: %w", err)}
	}
	return c.writeFile(out, b.Bytes())
}
