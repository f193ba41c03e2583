package phrase

// Error is an error that can be said in another language.
type Error struct{ phrase Phrase }

// Errorf returns an error that says a phrase of a format.
func Errorf(format string, args ...any) error { return &Error{New(format, args...)} }

// ErrorOf returns an error that says a phrase.
func ErrorOf(p Phrase) error { return &Error{p} }

// Error says what went wrong in English.
func (e *Error) Error() string { return e.phrase.String() }

// Phrase says what went wrong.
func (e *Error) Phrase() Phrase { return e.phrase }

// Of returns what an error says: a phrase where it has one, else its English.
func Of(err error) Phrase {
	if said, is := err.(interface{ Phrase() Phrase }); is {
		return said.Phrase()
	}
	return Verbatim(err.Error())
}
