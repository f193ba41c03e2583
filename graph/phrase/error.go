package phrase

import "slices"

// Error is an error that can be said in another language.
type Error struct {
	phrase  Phrase
	wrapped []error
}

// Errorf returns an error that says a phrase of a format. It wraps the errors among
// the arguments, which are said in its phrase with their own: verb %s.
func Errorf(format string, args ...any) error {
	e := &Error{phrase: New(format, slices.Clone(args)...)}
	for i, arg := range args {
		if err, is := arg.(error); is {
			e.phrase.Args[i] = Of(err)
			e.wrapped = append(e.wrapped, err)
		}
	}
	return e
}

// ErrorOf returns an error that says a phrase.
func ErrorOf(p Phrase) error { return &Error{phrase: p} }

// Error says what went wrong in English.
func (e *Error) Error() string { return e.phrase.String() }

// Unwrap returns the errors that this one comes from.
func (e *Error) Unwrap() []error { return e.wrapped }

// Phrase says what went wrong.
func (e *Error) Phrase() Phrase { return e.phrase }

// Of returns what an error says: a phrase where it has one, else its English.
func Of(err error) Phrase {
	if said, is := err.(interface{ Phrase() Phrase }); is {
		return said.Phrase()
	}
	return Verbatim(err.Error())
}
