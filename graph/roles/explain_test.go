package roles_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dotline/graph/roles"
)

func TestDescribe(t *testing.T) {
	for _, test := range []struct{ title, want string }{
		{"Deputy CIO", `title:      Deputy CIO
rank:       75 (senior vice president)
function:   it
roles:      none
qualifiers: deputy
certain:    yes
  1. "cio" is the role cio, rank 80
  2. qualified as deputy: one step below, and not the role itself
`},
		{"CRO", `title:      CRO
rank:       unknown
function:   unknown
roles:      none
may mean:   cro, chief-revenue-officer; say which with role:
certain:    no; rules leave it alone
  1. "cro" may mean cro, chief-revenue-officer, and nothing tells which
`},
		{"IT Steering Committee", `title:      IT Steering Committee
rank:       unknown
function:   it
roles:      none
kind:       a body, no person's position
certain:    yes
  1. "steering committee" names a body, no person's position
`},
		{"VP, IT", `title:      VP, IT
rank:       70 (vice president)
function:   it
roles:      vp-technology
certain:    yes
  1. "vp" is a rank (vice president) in the function set apart
  2. rank and function make it vp-technology
`},
		{"Wizard", `title:      Wizard
rank:       unknown
function:   unknown
roles:      none
certain:    no; rules leave it alone
  1. no word of it says what the holder is
  2. no rule relies on this title
`},
	} {
		if diff := cmp.Diff(test.want, roles.Explain(test.title, roles.Context{}).Describe()); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.title, diff)
		}
	}
}
