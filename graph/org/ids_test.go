package org_test

import (
	"math/rand"
	"strings"
	"testing"
	"time"

	"dotline/graph/org"
)

func TestNearest(t *testing.T) {
	for _, tt := range []struct{ given, candidates, want string }{
		{"manger", "manager owner", "manager"},
		{"amnager", "manager", "manager"}, // neighbours that are swapped
		{"mnagr", "manager", "manager"},
		{"maanagger", "manager", "manager"},
		{"mamager", "manager manger", "manager"}, // the first of equals
		{"managre", "managed manager", "manager"},
		{"mngr", "manager", ""}, // three letters
		{"cio", "cto", "cto"},
		{"ab", "ac", ""}, // half of it
		{"manager", "manager", ""},
		{"", "a", ""},
	} {
		if got := org.Nearest(tt.given, strings.Fields(tt.candidates)); got != tt.want {
			t.Errorf("nearest to %q of %s is %q, want %q", tt.given, tt.candidates, got, tt.want)
		}
	}
}

// Whatever is left out to save time, the answer is that of the whole table.
func TestNearestIsThatOfTheWholeTable(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	word := func() string {
		b := make([]byte, 1+random.Intn(12))
		for i := range b {
			b[i] = "abc"[random.Intn(3)]
		}
		return string(b)
	}
	near := 0
	for range 50_000 {
		given, meant := word(), word()
		d := distance(given, meant)
		want := ""
		if 0 < d && d <= 2 && 2*d < len(given) {
			want = meant
			near++
		}
		if got := org.Nearest(given, []string{meant}); got != want {
			t.Fatalf("nearest to %s is %q, of %s with the distance %d", given, got, meant, d)
		}
	}
	if near < 500 {
		t.Errorf("only %d were near each other", near)
	}
}

// distance is that of the optimal string alignment, by its definition.
func distance(s, t string) int {
	d := make([][]int, len(s)+1)
	for i := range d {
		d[i] = make([]int, len(t)+1)
		for j := range d[i] {
			switch {
			case i == 0 || j == 0:
				d[i][j] = i + j
				continue
			case s[i-1] == t[j-1]:
				d[i][j] = d[i-1][j-1]
			default:
				d[i][j] = 1 + min(d[i-1][j-1], d[i-1][j], d[i][j-1])
			}
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(s)][len(t)]
}

// Ids as long as books are not compared letter by letter with each other.
func TestLongIDsAreComparedInTime(t *testing.T) {
	long := strings.Repeat("w", 100_000)
	begin := time.Now()
	if got := org.Nearest("x"+long+"x", []string{"y" + long + "y"}); got != "y"+long+"y" {
		t.Error("a long id is not taken for the one that differs by two letters")
	}
	if took := time.Since(begin); took > 5*time.Second {
		t.Errorf("to compare two ids took %v", took)
	}
}
