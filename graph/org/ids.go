package org

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// makeIDs gives an id to every position that has none, and fills the chart's index
// of ids. Those of the file come first, so that a made one never takes a written
// one's place; of positions with the same id the first is found by it.
func (r *reader) makeIDs() {
	byID := make(map[string]*Position, len(r.chart.Positions))
	for _, p := range r.chart.Positions {
		if _, taken := byID[p.ID]; p.ID != "" && !taken {
			byID[p.ID] = p
		}
	}
	r.chart.byID = byID
	next := map[string]int{}
	for _, p := range r.chart.Positions {
		if p.ID != "" {
			continue
		}
		base := MakeID(p.Title.Text, p.Holder())
		id := base
		for n := max(next[base], 2); byID[id] != nil; n++ {
			id = base + "-" + strconv.Itoa(n)
			next[base] = n + 1
		}
		byID[id] = p
		p.ID, p.MadeID = id, true
	}
}

// MakeID makes an id of a position's title, or of its holder where the title has
// neither letter nor digit. In a chart, a number behind it tells equal ones apart.
func MakeID(title, holder string) string {
	for _, from := range []string{title, holder} {
		if id := Slug(from); id != "" {
			return id
		}
	}
	return "position"
}

// Slug writes a text as an id: letters and digits in lower case, everything
// between them a hyphen, "" where it has neither. Of a text as long as a book, the
// beginning will do.
func Slug(text string) string {
	const most = 100 // bytes
	var b strings.Builder
	gap := false
	for _, c := range text {
		if b.Len() >= most {
			break
		}
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(unicode.ToLower(c))
	}
	return b.String()
}

// Nearest returns the candidate that differs from s by the fewest letters, two
// at most and fewer than half of s, for "did you mean"; the first of equals, and
// "" where none is that near.
func Nearest(s string, candidates []string) string { return NearestWithin(s, 2, candidates) }

// NearestWithin is [Nearest] for candidates that differ by another number of
// letters at most, up to two.
func NearestWithin(s string, most int, candidates []string) string {
	best, distance := "", most+1
	runes := []rune(s)
	n := len(runes)
	for _, c := range candidates {
		if c == s || abs(utf8.RuneCountInString(c)-n) > most {
			continue
		}
		if d := editDistance(runes, []rune(c), distance); d < distance && 2*d < n {
			best, distance = c, d
		}
	}
	return best
}

// editDistance counts the insertions, deletions, replacements and swaps of
// neighbours that turn s into t (optimal string alignment). Where they are limit
// or more it may return any number from limit on: only what is nearer to the
// diagonal is worked out, so that ids as long as books are compared at once.
func editDistance(s, t []rune, limit int) int {
	if abs(len(s)-len(t)) >= limit {
		return limit
	}
	n := len(t) + 1
	cells := make([]int, 3*n)
	before, row, next := cells[:n], cells[n:2*n], cells[2*n:]
	for j := range row {
		row[j] = j
	}
	leastBefore := 0
	for i := 1; i <= len(s); i++ {
		from, to := max(1, i-limit), min(len(t), i+limit)
		next[from-1] = limit
		if from == 1 {
			next[0] = i
		}
		least := next[from-1]
		for j := from; j <= to; j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
			least = min(least, next[j])
		}
		if to < len(t) {
			next[to+1] = limit
		}
		if least >= limit && leastBefore >= limit {
			return limit
		}
		before, row, next, leastBefore = row, next, before, least
	}
	return row[len(t)]
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
