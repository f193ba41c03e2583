package org

import (
	"strconv"
	"strings"
	"unicode"
)

// makeIDs gives an id to every position that has none, from its title, or from
// its holder's name where it has no title either. The ids of the file come
// first, so that a made one never takes a written one's place.
func (r *reader) makeIDs() {
	taken := make(map[string]bool, len(r.chart.Positions))
	for _, p := range r.chart.Positions {
		if p.ID != "" {
			taken[p.ID] = true
		}
	}
	next := map[string]int{}
	for _, p := range r.chart.Positions {
		if p.ID != "" {
			continue
		}
		base := slug(p.Title.Text)
		if base == "" {
			base = slug(p.Holder())
		}
		if base == "" {
			base = "position"
		}
		id := base
		for n := max(next[base], 2); taken[id]; n++ {
			id = base + "-" + strconv.Itoa(n)
			next[base] = n + 1
		}
		taken[id] = true
		p.ID, p.MadeID = id, true
	}
}

// slug writes a title as an id: letters and digits in lower case, everything
// between them a hyphen.
func slug(title string) string {
	var b strings.Builder
	gap := false
	for _, c := range title {
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
func Nearest(s string, candidates []string) string {
	best, distance := "", 3
	n := len([]rune(s))
	for _, c := range candidates {
		if c == s || abs(len([]rune(c))-n) > 2 {
			continue
		}
		if d := editDistance(s, c); d < distance && 2*d < n {
			best, distance = c, d
		}
	}
	return best
}

// editDistance counts the insertions, deletions, replacements and swaps of
// neighbours that turn a into b (optimal string alignment).
func editDistance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before, row := make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(s); i++ {
		next := make([]int, len(t)+1)
		next[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row = row, next
	}
	return row[len(t)]
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
