package intake

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dotline/graph/phrase"
	"dotline/graph/roles"
)

// key is one way to find positions by what is written of them.
type key struct {
	name  phrase.Phrase // "id", "name", "title", "role", or a column's header in quotes
	index map[string][]int
	texts func(draft int) []string // how the data has it; nil where that is of no matter
}

// maxFound is how many positions of one name are told apart.
const maxFound = 100

func (k key) add(text string, draft int) {
	if list := k.index[text]; len(list) < maxFound && (len(list) == 0 || list[len(list)-1] != draft) {
		k.index[text] = append(list, draft)
	}
}

func (k key) addSpellings(text string, draft int) {
	for _, s := range spellings(text) {
		k.add(s, draft)
	}
}

// find returns the drafts that a text names by the first of its spellings that
// names any, in their order; those that have it by the letter, if there are such.
func (k key) find(text string, spellings []string) []int {
	for _, s := range spellings {
		found := k.index[s]
		if len(found) > 1 && k.texts != nil {
			exact := slices.DeleteFunc(slices.Clone(found), func(i int) bool { return !slices.Contains(k.texts(i), text) })
			if len(exact) > 0 {
				return exact
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// find returns what the first key finds that finds anything.
func find(keys []key, text string) []int {
	forms := spellings(text)
	for _, k := range keys {
		if found := k.find(text, forms); len(found) > 0 {
			return found
		}
	}
	return nil
}

// spellings returns how a text may be written, the closest first, all in lower
// case: as it is; the common name of a directory's entry ("CN=Ann Lee,OU=Staff");
// without the sign before a login; without what stands in brackets behind it, and
// only that ("Ann Lee (1234)"); with first and last name the other way round, and
// without a form of address and the initials of middle names; a number without
// zeros before or after it. There are none of the empty text.
func spellings(text string) []string {
	s := strings.ToLower(text)
	if strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	if s == "" {
		return nil
	}
	list := append(make([]string, 0, 4), s)
	if name := commonName(s); name != "" {
		list = append(list, name)
	}
	if login := strings.TrimPrefix(s, "@"); login != s && login != "" {
		list = append(list, login)
	}
	if open := strings.IndexByte(s, '('); open > 0 && strings.HasSuffix(s, ")") {
		list = append(list, strings.TrimSpace(s[:open]), strings.TrimSpace(s[open+1:len(s)-1]))
	}
	for _, name := range list {
		if last, first, ok := strings.Cut(name, ","); ok && !strings.Contains(first, ",") {
			if name = strings.TrimSpace(strings.TrimSpace(first) + " " + strings.TrimSpace(last)); name == "" {
				continue
			}
			list = append(list, name)
		}
		if address, rest, ok := strings.Cut(name, " "); ok && isSalutation(address) {
			list = append(list, strings.TrimSpace(rest))
		}
		if short := withoutInitials(name); short != name {
			list = append(list, short)
		}
	}
	if number := strings.TrimLeft(strings.TrimSuffix(s, ".0"), "0"); number != s && strings.Trim(number, "0123456789") == "" {
		list = append(list, max(number, "0"))
	}
	return list
}

// withoutInitials returns a name without the single letters behind its first word.
func withoutInitials(name string) string {
	words := strings.Fields(name)
	if len(words) < 2 {
		return name
	}
	kept := words[:1]
	for _, w := range words[1:] {
		if letter := strings.TrimSuffix(w, "."); utf8.RuneCountInString(letter) > 1 || letter == "&" || letter == "/" {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// commonName returns the name in a directory's distinguished name, "" if the
// text is none. Source: RFC 4514, with the escapes of names as people have them.
func commonName(s string) string {
	if !strings.HasPrefix(s, "cn=") {
		return ""
	}
	var b strings.Builder
	for i := len("cn="); i < len(s) && s[i] != ','; i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// keys returns the four ways by which managers are commonly named, the surest
// first.
func (b *builder) keys() []key {
	keys := []key{
		{name: phrase.New("id"), texts: func(i int) []string { return []string{b.drafts[i].p.ID} }},
		{name: phrase.New("name"), texts: func(i int) []string { return texts(b.drafts[i].p.Names) }},
		{name: phrase.New("title"), texts: func(i int) []string { return []string{b.drafts[i].p.Title.Text} }},
		{name: phrase.New("role")},
	}
	for i := range keys {
		keys[i].index = make(map[string][]int, len(b.drafts))
	}
	for i, d := range b.drafts {
		if !d.p.MadeID {
			keys[0].addSpellings(d.p.ID, i)
		}
		for _, n := range d.p.Names {
			keys[1].addSpellings(n.Text, i)
		}
		for _, n := range d.swapped {
			keys[1].addSpellings(n, i)
		}
		keys[2].addSpellings(d.p.Title.Text, i)
		keys[3].addSpellings(d.p.Role.Text, i)
		if made := b.slug(d.p.Title.Text); d.p.Role.Text == "" && made != strings.ToLower(d.p.Title.Text) {
			keys[3].addSpellings(made, i) // "it-manager" for the IT Manager
		}
	}
	return keys
}

// roleKey finds by the role that a text means, where one position alone holds
// it: "cio" names the Chief Information Officer. It is made for certain texts.
func (b *builder) roleKey(missing map[string]bool) (k key, ok bool) {
	wanted := map[roles.Role][]string{}
	for text := range missing {
		if len(text) > maxHeader {
			continue
		}
		if role, ok := roles.Parse(text); ok {
			wanted[role] = append(wanted[role], text)
		}
	}
	if len(wanted) == 0 {
		return key{}, false
	}
	k = key{name: phrase.New("role"), index: map[string][]int{}}
	readings := map[string][]roles.Role{}
	holders := map[roles.Role][]int{}
	for i, d := range b.drafts {
		title := d.p.Title.Text
		held, seen := readings[title]
		if !seen && len(title) <= maxHeader {
			if r := roles.Read(title, roles.Context{}); r.Confident && len(r.Qualifiers) == 0 {
				held = r.Roles
			}
			readings[title] = held
		}
		for _, role := range held {
			if wanted[role] != nil {
				holders[role] = append(holders[role], i)
			}
		}
	}
	for role, list := range holders {
		for _, text := range wanted[role] {
			if len(list) == 1 {
				k.add(text, list[0])
			}
		}
	}
	return k, len(k.index) > 0
}

// codedNames finds holders by their name together with the id, as some systems name a
// manager: "Ann Lee 1234", "1234 - Ann Lee". It is made for certain texts.
func (b *builder) codedNames(missing map[string]bool) []key {
	k := key{name: phrase.New("name"), index: map[string][]int{}}
	for i, d := range b.drafts {
		if d.p.MadeID {
			continue
		}
		id := strings.ToLower(d.p.ID)
		for _, n := range d.p.Names {
			name := strings.ToLower(n.Text)
			for _, coded := range []string{name + " " + id, id + " " + name, name + " - " + id, id + " - " + name} {
				if missing[coded] {
					k.add(coded, i)
				}
			}
		}
	}
	if len(k.index) == 0 {
		return nil
	}
	return []key{k}
}

// columnKeys returns the other columns in which some of the texts stand, each
// once, as a login or an e-mail address does.
func (b *builder) columnKeys(lines int, missing map[string]bool) []key {
	indexes := map[int]key{}
	for i, d := range b.drafts {
		for r := range d.rows() {
			for c, cell := range r.cells {
				if field := b.columns[c].field; c == lines || field != "" && field != "department" {
					continue
				}
				text := strings.ToLower(strings.TrimSpace(cell))
				if !missing[text] {
					continue
				}
				if indexes[c].index == nil {
					indexes[c] = key{name: quote(b.columns[c].header), index: map[string][]int{}}
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
