package window

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/conventions"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"
)

// findings is the panel that lists what the rules have to say about the chart.
type findings struct {
	actions findingActions
	wrap    *look.Wrapper

	report   *conventions.Report // nil while nothing is open
	filter   filter
	entries  []entry
	selected int

	allowed *widget.Label
	chips   map[conventions.Severity]*widget.Button
	rules   *namedSelect
	search  *keyEntry
	filters *fyne.Container
	list    *rows
	empty   *widget.RichText
	box     *fyne.Container
}

// findingActions are what can be done about a finding.
type findingActions struct {
	selectIt, line     func(finding int) // the finding, or also its line in the source
	repair, allow, why func(*conventions.Finding)
}

func newFindings(actions findingActions, kept fyne.Preferences) *findings {
	f := &findings{
		actions: actions, wrap: look.NewWrapper(), selected: -1,
		filter: filter{hidden: map[conventions.Severity]bool{}},
		chips:  map[conventions.Severity]*widget.Button{},
	}
	title := widget.NewLabelWithStyle(lang.L("Findings"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	f.allowed = widget.NewLabel("")
	f.allowed.SizeName = theme.SizeNameCaptionText
	f.allowed.Importance = widget.LowImportance
	chips := container.New(&flow{gap: 6})
	for _, s := range severities {
		f.filter.hidden[s] = slices.Contains(kept.StringList(prefHidden), s.String())
		f.chips[s] = widget.NewButtonWithIcon("", look.Icon(s), func() {
			f.filter.hidden[s] = !f.filter.hidden[s]
			kept.SetStringList(prefHidden, f.filter.hiddenNames())
			f.relist()
		})
		chips.Add(f.chips[s])
	}
	f.search = newKeyEntry()
	f.search.keys = map[fyne.KeyName]func(){
		fyne.KeyEscape: func() { f.search.SetText("") },
	}
	f.search.SetPlaceHolder(lang.L("Filter: a name, a title"))
	f.search.OnChanged = func(text string) {
		f.filter.text = text
		f.relist()
	}
	f.rules = newNamedSelect(lang.L("Rule"), nil, f.chooseRule)
	f.filters = container.New(layout.NewCustomPaddedVBoxLayout(6), chips, container.NewGridWithColumns(2, f.search, f.rules))
	f.list = newRows(f.heights, func() row { return newFindingRow(f) })
	f.list.dropped = func(r row) { r.(*findingRow).links.drop() }
	f.empty = widget.NewRichText()
	f.empty.Wrapping = fyne.TextWrapWord
	head := container.New(layout.NewCustomPaddedVBoxLayout(0),
		container.New(layout.NewCustomPaddedLayout(4, 0, 5, 5), container.New(&flow{}, title, f.allowed)),
		container.New(layout.NewCustomPaddedLayout(0, 6, rowEdge, rowEdge), f.filters),
	)
	f.box = container.New(above{}, head, container.NewStack(
		container.New(layout.NewCustomPaddedLayout(0, 0, 5, 5), f.empty), f.list))
	f.relist()
	return f
}

// show lists the findings of a report; nil while nothing is open.
func (f *findings) show(r *conventions.Report) {
	f.report, f.selected = r, -1
	f.listRules()
	f.relist()
}

func allRules() string { return lang.L("All rules") }

// listRules offers the rules that have findings. One that has none any more is not
// chosen any more.
func (f *findings) listRules() {
	options, chosen := []string{allRules()}, allRules()
	if f.report != nil {
		for _, r := range rulesOf(f.report) {
			options = append(options, fmt.Sprintf("%s (%s)", r.id, words.Number(r.count)))
			if r.id == f.filter.rule {
				chosen = options[len(options)-1]
			}
		}
	}
	f.rules.SetOptions(options)
	f.rules.SetSelected(chosen)
}

func (f *findings) chooseRule(option string) {
	rule, _, _ := strings.Cut(option, " (")
	if option == allRules() {
		rule = ""
	}
	if rule != f.filter.rule {
		f.filter.rule = rule
		f.relist()
	}
}

// mark highlights a finding, -1 none, and brings it into view.
func (f *findings) mark(finding int) {
	f.selected = finding
	f.list.restyle()
	for i, e := range f.entries {
		if e.finding >= 0 && e.finding == finding {
			f.list.reveal(i)
		}
	}
}

// next is the finding a step after or before the selected one in the list.
func (f *findings) next(step int) int { return next(f.entries, f.selected, step) }

func (f *findings) heights(width float32) []float32 {
	heights := make([]float32, len(f.entries))
	for i, e := range f.entries {
		heights[i] = f.rowHeight(e, width)
	}
	return heights
}

// relist applies the filter.
func (f *findings) relist() {
	f.entries = nil
	if f.report != nil {
		f.entries = f.filter.entries(f.report)
	}
	f.showChips()
	f.showEmpty()
	f.list.reset()
	f.box.Refresh() // the filters take room, or give it
}

func (f *findings) showChips() {
	if f.report == nil || len(f.report.Findings) == 0 {
		f.filters.Hide()
	} else {
		f.filters.Show()
	}
	f.allowed.SetText("")
	if f.report == nil {
		return
	}
	for s, chip := range f.chips {
		chip.Importance = widget.MediumImportance
		if f.filter.hidden[s] {
			chip.Importance = widget.LowImportance
		}
		n := f.report.Count(s)
		chip.SetText(look.Count(n, s))
		chip.Hidden = n == 0
	}
	if n := len(f.report.Suppressed); n > 0 {
		f.allowed.SetText(words.N("{{.Count}} allowed by exceptions", n, words.Count(n)))
	}
}

func (f *findings) showEmpty() {
	switch {
	case len(f.entries) > 0:
		f.empty.Hide()
		return
	case f.report == nil:
		f.empty.ParseMarkdown(lang.L("Open a chart, and what the conventions have to say about it stands here."))
	case len(f.report.Findings) == 0:
		f.empty.ParseMarkdown(lang.L("**No findings.** Every reporting line follows the conventions of profile *{{.Profile}}*.", words.With{"Profile": literal(f.report.Profile)}))
	default:
		f.empty.ParseMarkdown(lang.L("No finding passes the filter."))
	}
	f.empty.Show()
}

// literal is a text in Markdown that shows as it stands. The chart may name files in it,
// and what looks like a picture in such a name is not to be fetched.
func literal(s string) string {
	var b strings.Builder
	for _, r := range strings.Join(strings.Fields(s), " ") {
		if r < unicode.MaxASCII && (unicode.IsPunct(r) || unicode.IsSymbol(r)) {
			fmt.Fprintf(&b, "&#%d;", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
