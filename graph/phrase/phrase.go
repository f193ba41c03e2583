// Package phrase holds sentences as what they are made of, so that whoever shows
// one can say it in another language: a format and what it names.
//
// A [Phrase] is English by itself. This package knows no other language; a
// translation is found by the format, as in GNU gettext.
package phrase

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Phrase is a text, or a part of one.
type Phrase struct {
	// Format is in English, with the verbs %s and %d of package fmt, and is the same
	// wherever the same is said.
	Format string
	// Args are what the verbs stand for: a string, which is the same in every language,
	// an int or an [Ordinal] for %d, a [Number], or a phrase within this one.
	Args []any
	// English is the text itself, where English does not say it in the words of the
	// format: one of what the format counts, or words that other languages repeat.
	English string
}

// New returns a phrase of a format.
func New(format string, args ...any) Phrase { return Phrase{Format: format, Args: args} }

// Verbatim returns a text that is the same in every language, as a name is.
func Verbatim(s string) Phrase { return New("%s", s) }

// Quote puts a text between quotation marks, as a literal of Go, so that blanks at
// its ends, and what cannot be printed, are seen. Other languages have other marks.
func Quote(s string) Phrase {
	literal := strconv.Quote(s)
	return New(`"%s"`, literal[1:len(literal)-1])
}

// Names returns texts that are the same in every language.
func Names(texts []string) []Phrase {
	list := make([]Phrase, len(texts))
	for i, s := range texts {
		list[i] = Verbatim(s)
	}
	return list
}

// Count returns a phrase that counts something: "%d reports", or with one of them
// "%d report", and with a thousand of them "1,000 reports". Translations are found by the
// former.
func Count(n int, one, many string) Phrase {
	p := New(many, n)
	switch {
	case n == 1:
		p.English = fmt.Sprintf(one, n)
	case n >= 1000:
		p.English = strings.Replace(many, "%d", Number(n).String(), 1)
	}
	return p
}

// String returns the text in English.
func (p Phrase) String() string {
	switch {
	case p.English != "":
		return p.English
	case len(p.Args) == 0:
		return p.Format
	}
	return fmt.Sprintf(p.Format, p.Args...)
}

// IsZero reports whether the phrase says nothing.
func (p Phrase) IsZero() bool { return p.Format == "" }

// And lists phrases: "a, b and c".
func And(list ...Phrase) Phrase { return listed(list, "%s and %s") }

// Or lists phrases of which one will do: "a, b or c".
func Or(list ...Phrase) Phrase { return listed(list, "%s or %s") }

func listed(list []Phrase, last string) Phrase {
	if len(list) < 2 {
		return Listing(list...)
	}
	end := len(list) - 1
	return New(last, Listing(list[:end]...), list[end])
}

// Clauses puts clauses into one sentence: "a; b". Those that say nothing are left
// out.
func Clauses(list ...Phrase) Phrase { return joined(list, "%s; %s") }

// Chain leads from one to the next: "a → b → c".
func Chain(list ...Phrase) Phrase { return joined(list, "%s → %s") }

// Listing lists phrases without a last word between them: "a, b".
func Listing(list ...Phrase) Phrase { return joined(list, "%s, %s") }

// Parts puts beside each other what is said of different things: "a · b".
func Parts(list ...Phrase) Phrase { return joined(list, "%s · %s") }

// joined puts one behind the other by a format of two verbs. It halves the list, so
// that what is said of many is not copied with each of them.
func joined(list []Phrase, format string) Phrase {
	switch len(list) {
	case 0:
		return Phrase{}
	case 1:
		return list[0]
	}
	middle := len(list) / 2
	first, rest := joined(list[:middle], format), joined(list[middle:], format)
	switch {
	case first.IsZero():
		return rest
	case rest.IsZero():
		return first
	}
	return New(format, first, rest)
}

// Ordinal is the number by which something is called, as a line of a text is, and
// counts nothing: its thousands are parted in no language.
type Ordinal int

// Format writes the number, whatever the verb.
func (n Ordinal) Format(out fmt.State, _ rune) { io.WriteString(out, strconv.Itoa(int(n))) }

// Number is a number that may be large, or a fraction.
type Number float64

// String writes the number with its thousands parted: "12,000,000".
func (n Number) String() string {
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(float64(n), 'f', -1, 64), ".")
	whole, negative := strings.CutPrefix(whole, "-")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if negative {
		whole = "-" + whole
	}
	if fraction != "" {
		whole += "." + fraction
	}
	return whole
}
