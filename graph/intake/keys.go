package intake

import (
	"slices"
	"strings"
)

// key is one way to find positions by what is written of them.
type key struct {
	name  string // "id", "name", "title", "role", or a column's header in quotes
	index map[string][]int
}

// maxFound is how many positions of one name are told apart.
const maxFound = 100

func (k key) add(text string, draft int) {
	if list := k.index[text]; len(list) < maxFound && (len(list) == 0 || list[len(list)-1] != draft) {
		k.index[text] = append(list, draft)
	}
}

// find returns the drafts that a text names by the first of its spellings that
// names any, in their order.
func (k key) find(spellings []string) []int {
	for _, s := range spellings {
		if found := k.index[s]; len(found) > 0 {
			return found
		}
	}
	return nil
}

// find returns what the first key finds that finds anything.
func find(keys []key, text string) []int {
	forms := spellings(text)
	for _, k := range keys {
		if found := k.find(forms); len(found) > 0 {
			return found
		}
	}
	return nil
}

// spellings returns how a text may be written, the closest first: as it is,
// marked by "="; in lower case; without what stands in brackets behind it, and
// only that ("Ann Lee (1234)"); with first and last name the other way round; a
// number without zeros before or after it, marked by "#".
func spellings(text string) []string {
	s := strings.ToLower(text)
	list := append(make([]string, 0, 4), "="+text, s)
	if open := strings.IndexByte(s, '('); open > 0 && strings.HasSuffix(s, ")") {
		list = append(list, strings.TrimSpace(s[:open]), strings.TrimSpace(s[open+1:len(s)-1]))
	}
	for _, name := range list[1:] {
		if last, first, ok := strings.Cut(name, ","); ok && !strings.Contains(first, ",") {
			list = append(list, strings.TrimSpace(first)+" "+strings.TrimSpace(last))
		}
	}
	if number := strings.TrimSuffix(s, ".0"); number != "" && strings.Trim(number, "0123456789") == "" {
		list = append(list, "#"+strings.TrimLeft(number, "0"))
	}
	return list
}

// keys returns the four ways by which managers are commonly named, the surest
// first.
func (b *builder) keys() []key {
	keys := make([]key, 4)
	for i, name := range []string{"id", "name", "title", "role"} {
		keys[i] = key{name, map[string][]int{}}
	}
	for i, d := range b.drafts {
		if !d.p.MadeID {
			keys[0].addSpellings(d.p.ID, i)
		}
		for _, n := range d.p.Names {
			keys[1].addSpellings(n.Text, i)
		}
		keys[2].addSpellings(d.p.Title.Text, i)
		keys[3].addSpellings(d.p.Role.Text, i)
		if made := slug(d.p.Title.Text); d.p.Role.Text == "" && made != strings.ToLower(d.p.Title.Text) {
			keys[3].addSpellings(made, i) // "it-manager" for the IT Manager
		}
	}
	return keys
}

func (k key) addSpellings(text string, draft int) {
	if text == "" {
		return
	}
	for _, s := range spellings(text) {
		k.add(s, draft)
	}
}

// columnKeys returns the other columns in which some of the texts stand, each
// once, as a login or an e-mail address does; none if the given keys find all.
func (b *builder) columnKeys(lines int, texts []string, keys []key) []key {
	missing := map[string]bool{}
	for _, t := range texts {
		if len(find(keys, t)) == 0 {
			missing[strings.ToLower(t)] = true
		}
	}
	if len(missing) == 0 {
		return nil
	}
	indexes := map[int]key{}
	for i, d := range b.drafts {
		for _, r := range d.rows() {
			for c, cell := range r.cells {
				if c == lines || b.columns[c].field != "" {
					continue
				}
				text := strings.ToLower(strings.TrimSpace(cell))
				if !missing[text] {
					continue
				}
				if indexes[c].index == nil {
					indexes[c] = key{quote(b.columns[c].header), map[string][]int{}}
				}
				indexes[c].add(text, i)
			}
		}
	}
	var found []key
	for c := range b.columns {
		k, ok := indexes[c]
		unique := ok
		for _, drafts := range k.index {
			unique = unique && len(drafts) == 1
		}
		if unique {
			found = append(found, k)
		}
	}
	slices.SortStableFunc(found, func(a, b key) int { return len(b.index) - len(a.index) })
	return found[:min(len(found), maxAlike)]
}
