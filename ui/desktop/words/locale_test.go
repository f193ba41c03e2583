//go:build !darwin && !windows

package words_test

import (
	"testing"

	"fyne.io/fyne/v2/lang"

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
		{"sr_RS.UTF-8", "1 position", "12.345 positions", "Cancel", "Saved a.yaml", "Move CIO"}, // for which there are no texts
	} {
		t.Run(c.locale, func(t *testing.T) {
			t.Setenv("LC_ALL", c.locale)
			t.Setenv("LANGUAGE", "")
			if err := words.Load(); err != nil {
				t.Fatal(err)
			}
			for _, said := range []struct{ got, want string }{
				{lang.N("{{.Count}} positions", 1, words.Count(1)), c.one},
				{lang.N("{{.Count}} positions", 12345, words.Count(12345)), c.many},
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

func TestRulesAreInTheUsersLanguage(t *testing.T) {
	for locale, want := range map[string]string{
		"C":           "",
		"en_GB.UTF-8": "",
		"de_CH.UTF-8": "Der CIO berichtet an den CEO oder den President.",
		"fr_FR.UTF-8": "Le CIO est rattaché au CEO ou au President.",
		"zh_CN.UTF-8": "CIO 向 CEO 或 President 汇报。",
		"zh_TW.UTF-8": "CIO 向 CEO 或 President 汇报。",
		"es_ES.UTF-8": "", // whose window is English
	} {
		t.Run(locale, func(t *testing.T) {
			t.Setenv("LC_ALL", locale)
			t.Setenv("LANGUAGE", "")
			if err := words.Load(); err != nil {
				t.Fatal(err)
			}
			if got := words.Rule("The CIO reports to the CEO or the President."); got != want {
				t.Errorf("said %q, want %q", got, want)
			}
			if got := words.Rule("The {{data}} platform has one owner."); got != "" {
				t.Errorf("said %q of a rule of a chart's own", got)
			}
		})
	}
}
