//go:build !darwin && !windows

package words_test

import (
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2/lang"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/ui/desktop/words"
)

func TestTextsAreInTheUsersLanguage(t *testing.T) {
	for _, c := range []struct{ locale, one, many, cancel, saved, session string }{
		{"C", "1 position", "12,345 positions", "Cancel", "Saved a.yaml", "Move CIO"},
		{"en_GB.UTF-8", "1 position", "12,345 positions", "Cancel", "Saved a.yaml", "Move CIO"},
		{"de_DE.UTF-8", "1 Stelle", "12.345 Stellen", "Abbrechen", "a.yaml gespeichert", "CIO verschieben"},
		{"de_CH.UTF-8", "1 Stelle", "12’345 Stellen", "Abbrechen", "a.yaml gespeichert", "CIO verschieben"},
		{"fr_FR.UTF-8", "1 poste", "12\u00a0345 postes", "Annuler", "a.yaml enregistré", "Déplacer CIO"},
		{"zh_CN.UTF-8", "1 个岗位", "12,345 个岗位", "取消", "已保存 a.yaml", "移动 CIO"},
		{"es_ES.UTF-8", "1 position", "12.345 positions", "Cancel", "Saved a.yaml", "Move CIO"}, // for which only the window library has texts
		{"ru_RU.UTF-8", "1 position", "12\u00a0345 positions", "Cancel", "Saved a.yaml", "Move CIO"},
		{"ja_JP.UTF-8", "1 position", "12,345 positions", "Cancel", "Saved a.yaml", "Move CIO"}, // which has one form for all numbers
		{"sr_RS.UTF-8", "1 position", "12.345 positions", "Cancel", "Saved a.yaml", "Move CIO"}, // for which there are no texts
	} {
		t.Run(c.locale, func(t *testing.T) {
			t.Setenv("LC_ALL", c.locale)
			t.Setenv("LANGUAGE", "")
			if err := words.Load(); err != nil {
				t.Fatal(err)
			}
			for _, said := range []struct{ got, want string }{
				{words.N("{{.Count}} positions", 1, words.Count(1)), c.one},
				{words.N("{{.Count}} positions", 12345, words.Count(12345)), c.many},
				{lang.L("Cancel"), c.cancel},
				{lang.L("Saved {{.File}}", words.With{"File": "a.yaml"}), c.saved},
				{words.Session("Move {{.Position}}", map[string]string{"Position": "CIO"}), c.session},
			} {
				if said.got != said.want {
					t.Errorf("said %q, want %q", said.got, said.want)
				}
			}
		})
	}
}

func TestFindingsAreInTheUsersLanguage(t *testing.T) {
	const rule, own = "The CIO reports to the CEO or the President.", "The {{data}} platform has 100 %s."
	message := phrase.New("%s has %s; more than %d are hard to lead", phrase.New("the vacant %s", "CIO"),
		phrase.Count(1, "%d direct report", "%d direct reports"), 12345)
	large := phrase.New("IT has a staff of %s and no executive", phrase.Number(12345.5))
	for _, c := range []struct{ locale, rule, message, large string }{
		{"C", rule, "the vacant CIO has 1 direct report; more than 12345 are hard to lead", "IT has a staff of 12,345.5 and no executive"},
		{"en_GB.UTF-8", rule, "the vacant CIO has 1 direct report; more than 12345 are hard to lead", "IT has a staff of 12,345.5 and no executive"},
		{"de_CH.UTF-8", "Der CIO berichtet an den CEO oder den President.",
			"CIO (unbesetzt) hat 1 direkt unterstellte Stelle; mehr als 12’345 sind schwer zu führen", "Die IT hat 12’345.5 Personen und niemanden in der oberen Führungsebene"},
		{"fr_FR.UTF-8", "Le CIO est rattaché au CEO ou au President.",
			"CIO (vacant) a 1 subordonné direct\u00a0; au-delà de 12\u00a0345, c’est difficile à encadrer", "L’informatique compte 12\u00a0345,5 personnes et n’a personne à la direction"},
		{"zh_CN.UTF-8", "CIO 向 CEO 或 President 汇报。",
			"CIO (空缺) 有 1 名直接下属；超过 12,345 名则难以领导", "IT 有 12,345.5 人，却没有高管"},
		{"zh_TW.UTF-8", "CIO 向 CEO 或 President 汇报。",
			"CIO (空缺) 有 1 名直接下属；超过 12,345 名则难以领导", "IT 有 12,345.5 人，却没有高管"},
		{"es_ES.UTF-8", rule, "the vacant CIO has 1 direct report; more than 12345 are hard to lead", "IT has a staff of 12,345.5 and no executive"}, // whose window is English
	} {
		t.Run(c.locale, func(t *testing.T) {
			t.Setenv("LC_ALL", c.locale)
			t.Setenv("LANGUAGE", "")
			if err := words.Load(); err != nil {
				t.Fatal(err)
			}
			for _, said := range []struct{ got, want string }{
				{words.Text(rule), c.rule},
				{words.Text(own), own}, // of a chart's own rule
				{words.Say(phrase.Verbatim(own)), own},
				{words.Say(message), c.message},
				{words.Say(large), c.large},
			} {
				if said.got != said.want {
					t.Errorf("said %q, want %q", said.got, said.want)
				}
			}
		})
	}
}

func TestErrorsAreInTheUsersLanguage(t *testing.T) {
	t.Setenv("LC_ALL", "fr_FR.UTF-8")
	t.Setenv("LANGUAGE", "")
	if err := words.Load(); err != nil {
		t.Fatal(err)
	}
	_, syntax := org.Read("a.yaml", nil)
	for want, err := range map[string]error{
		"cet organigramme n’a pas encore de fichier\u00a0; choisissez-en un pour l’enregistrer":          phrase.Errorf("this chart has no file yet; choose one to save it in"),
		"a.yaml\u00a0: le fichier est vide\u00a0; un organigramme commence par «\u00a0positions:\u00a0»": syntax,
		"la ligne 12345 a 20\u00a0000 colonnes\u00a0; au plus 10\u00a0000 sont admises":                  phrase.Errorf("line %d has %d columns; expected at most %d", phrase.Ordinal(12345), 20000, 10000),
		"disk on fire":              errors.New("disk on fire"),
		"«\u00a0a\\n\\u202e\u00a0»": phrase.ErrorOf(phrase.Quote("a\n\u202e")),
	} {
		if got := words.Error(err); got != want {
			t.Errorf("said %q, want %q", got, want)
		}
	}
}

func TestSentencesEndAsTheLanguageEndsThem(t *testing.T) {
	for _, c := range []struct{ locale, text, want string }{
		{"C", "it is empty", "it is empty."},
		{"C", "found a key that has no value:", "found a key that has no value:"},
		{"de_DE.UTF-8", "berichtet an 李安", "berichtet an 李安."},
		{"de_DE.UTF-8", "es geht so weiter …", "es geht so weiter …"},
		{"fr_FR.UTF-8", "Pourquoi\u00a0?", "Pourquoi\u00a0?"},
		{"zh_CN.UTF-8", "向 CEO 汇报", "向 CEO 汇报。"},
		{"zh_CN.UTF-8", "惯例是 CEO", "惯例是 CEO。"},
		{"zh_CN.UTF-8", "是否指 CEO？", "是否指 CEO？"},
	} {
		t.Setenv("LC_ALL", c.locale)
		t.Setenv("LANGUAGE", "")
		if err := words.Load(); err != nil {
			t.Fatal(err)
		}
		if got := words.Sentence(c.text); got != c.want {
			t.Errorf("%s: %q ends as %q, want %q", c.locale, c.text, got, c.want)
		}
	}
}

// Without a font for them, Chinese texts would be boxes all.
func TestWithoutAFontTextsStayEnglish(t *testing.T) {
	t.Setenv("LC_ALL", "zh_SG.UTF-8")
	t.Setenv("LANGUAGE", "")
	var asked rune
	if err := words.LoadShown(func(r rune) bool { asked = r; return false }); err != nil {
		t.Fatal(err)
	}
	if asked < 0x4e00 || asked > 0x9fff {
		t.Errorf("asked for a font with %q, want an ideograph", asked)
	}
	got := []string{lang.L("Cancel"), words.Say(phrase.New("the vacant %s", "CIO")), words.Sentence("it is empty"), words.Language()}
	if want := []string{"Cancel", "the vacant CIO", "it is empty.", "en"}; !slices.Equal(got, want) {
		t.Errorf("said %q, want %q", got, want)
	}
	t.Setenv("LC_ALL", "de_DE.UTF-8")
	if err := words.LoadShown(func(rune) bool { t.Error("asked for a font of German"); return false }); err != nil || words.Language() != "de" {
		t.Errorf("German is %s, %v", words.Language(), err)
	}
}
