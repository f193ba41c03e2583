package words

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"sync"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"dotline/graph/phrase"
)

// tongue is the user's language as findings and rules are said in it.
type tongue struct {
	language language.Tag
	printer  *message.Printer
	texts    map[string]forms // by their English
}

// forms are the plural forms of a text, by the names that CLDR gives them; one that
// counts nothing has only "other".
type forms map[string]string

// UnmarshalJSON reads a text, or an object of forms.
func (f *forms) UnmarshalJSON(text []byte) error {
	var one string
	if json.Unmarshal(text, &one) == nil {
		*f = forms{"other": one}
		return nil
	}
	return json.Unmarshal(text, (*map[string]string)(f))
}

// folder is where the translations of findings and rules are, a folder a language.
const folder = "sayings/"

// learn returns what reads a language's texts when the first of them is needed: who
// opens no chart does not wait for them.
func learn(locale language.Tag, name string) func() *tongue {
	return sync.OnceValue(func() *tongue {
		t := &tongue{locale, message.NewPrinter(locale), map[string]forms{}}
		files, err := fs.Glob(translations, folder+name+"/*.json")
		for _, file := range files {
			if err == nil {
				err = read(file, &t.texts)
			}
		}
		if err != nil {
			panic(err) // the files are the program's own, and tests read them all
		}
		return t
	})
}

// Say says a phrase in the user's language, and in English where that is not spoken
// here.
func Say(p phrase.Phrase) string {
	if spoken == nil {
		return p.String()
	}
	return spoken().say(p)
}

// Text is what a rule says of itself, or a name out of the catalogue of roles, in the
// user's language. It is the text itself where the user's language is English or not
// spoken here, and for what a chart says in its own words.
func Text(english string) string {
	if spoken != nil {
		if f, known := spoken().texts[english]; known {
			return f["other"]
		}
	}
	return english
}

// Error says what went wrong in the user's language, and in English what nobody here
// has put into words.
func Error(err error) string { return Say(phrase.Of(err)) }

func (t *tongue) say(p phrase.Phrase) string {
	format := p.Format
	if f, known := t.texts[p.Format]; known {
		format = t.choose(f, p.Args)
	}
	if len(p.Args) == 0 {
		return format
	}
	sprintf := fmt.Sprintf
	args := make([]any, len(p.Args))
	for i, arg := range p.Args {
		switch arg := arg.(type) {
		case phrase.Phrase:
			args[i] = t.say(arg)
		case phrase.Number:
			args[i] = t.printer.Sprint(number.Decimal(float64(arg)))
		case int:
			args[i], sprintf = arg, t.sprintf // which is ten times slower
		default:
			args[i] = arg
		}
	}
	return sprintf(format, args...)
}

// sprintf writes numbers as the language does.
func (t *tongue) sprintf(format string, args ...any) string {
	return t.printer.Sprintf(format, args...)
}

// choose returns the form for the first number among the arguments.
func (t *tongue) choose(f forms, args []any) string {
	for _, arg := range args {
		if n, is := arg.(int); is {
			if text, has := f[formNames[plural.Cardinal.MatchPlural(t.language, n, 0, 0, 0, 0)]]; has {
				return text
			}
			break
		}
	}
	return f["other"]
}

var formNames = map[plural.Form]string{
	plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: "other",
}
