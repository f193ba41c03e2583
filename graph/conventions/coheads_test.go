package conventions_test

import (
	"strings"
	"testing"

	"dotline/graph/conventions"
)

func TestCoHeads(t *testing.T) {
	for name, tt := range map[string]struct{ reports, want string }{
		"one role, spelled twice":   {"- {id: a, title: Co-CIO, reports_to: ceo}\n- {id: x, title: CFO, reports_to: ceo}\n- {id: b, title: Joint Chief Information Officer, reports_to: ceo}\n", "a b"},
		"one title without a role":  {"- {id: a, title: 'Co-Head, Brand', reports_to: ceo}\n- {id: b, title: Joint Head Brand, reports_to: ceo}\n", "a b"},
		"what may be two roles":     {"- {id: a, title: Co-President, reports_to: ceo}\n- {id: b, title: Co-President, reports_to: ceo}\n", "a b"},
		"two pairs":                 {"- {id: a, title: Co-CIO, reports_to: ceo}\n- {id: b, title: Co-CFO, reports_to: ceo}\n- {id: c, title: Co-CIO, reports_to: ceo}\n- {id: d, title: Co-CFO, reports_to: ceo}\n", "a c, b d"},
		"three":                     {"- {id: a, title: Co-CIO, reports_to: ceo}\n- {id: b, title: Co-CIO, reports_to: ceo}\n- {id: c, title: Co-CIO, reports_to: ceo}\n", "a b c"},
		"tops":                      {"- {id: a, title: Co-Chair}\n- {id: b, title: Co-Chair}\n", "a b"},
		"a tag beside a title":      {"- {id: a, title: Co-CIO, reports_to: ceo}\n- {id: b, title: CIO, tags: [Co-Head], reports_to: ceo}\n", "a b"},
		"tags on different titles":  {"- {id: a, title: Partner A, tags: [co-head], reports_to: ceo}\n- {id: b, title: CFO, tags: [co-head], reports_to: ceo}\n", "a b"},
		"of different roles":        {"- {id: a, title: Co-CIO, reports_to: ceo}\n- {id: b, title: Co-CFO, reports_to: ceo}\n", ""},
		"of different bosses":       {"- {id: x, title: CFO, reports_to: ceo}\n- {id: a, title: Co-Head of Tax, reports_to: ceo}\n- {id: b, title: Co-Head of Tax, reports_to: x}\n", ""},
		"not said of one":           {"- {id: a, title: Co-CIO, reports_to: ceo}\n- {id: b, title: CIO, reports_to: ceo}\n", ""},
		"who head nothing":          {"- {id: a, title: Co-op Student, reports_to: ceo}\n- {id: b, title: Co-op Student, reports_to: ceo}\n", ""},
		"of joint ventures":         {"- {id: a, title: Joint Venture Manager, reports_to: ceo}\n- {id: b, title: Joint Venture Manager, reports_to: ceo}\n", ""},
		"assistants":                {"- {id: a, title: Co-Manager, assistant: true, reports_to: ceo}\n- {id: b, title: Co-Manager, assistant: true, reports_to: ceo}\n", ""},
		"companies of one holding":  {"- {id: a, title: CEO, tags: [holding]}\n- {id: b, title: CEO, tags: [holding]}\n", ""},
		"a boss that is not there":  {"- {id: a, title: Co-Manager, reports_to: gone}\n- {id: b, title: Co-Manager, reports_to: gone}\n", "a b"},
		"one of the same post only": {"- {id: a, title: Co-CIO, reports_to: ceo}\n- {id: b, title: Deputy Co-CIO, reports_to: ceo}\n", ""},
	} {
		r := check(t, ceo+tt.reports, conventions.Options{})
		var groups []string
		for _, g := range r.CoHeads() {
			var ids []string
			for _, p := range g {
				ids = append(ids, p.ID)
			}
			groups = append(groups, strings.Join(ids, " "))
		}
		if got := strings.Join(groups, ", "); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
