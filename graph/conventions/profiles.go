package conventions

import (
	"embed"
	"slices"
	"strings"
	"sync"

	"dotline/graph/phrase"

	"gopkg.in/yaml.v3"
)

//go:embed profiles/*.yaml
var profileFiles embed.FS

// Profile is a named configuration for a kind of organization.
type Profile struct {
	Name, About string
	Changes     []Change // by rule id
}

// Change is what a profile sets for one rule, against the rule's own defaults.
type Change struct {
	Rule string
	To   string // as the configuration writes it: "warning", "accepted: ceo, cfo"
}

type profile struct {
	Profile
	section *yaml.Node
}

// Profiles returns all profiles: default first, then by name.
func Profiles() []Profile {
	var all []Profile
	for _, p := range profiles() {
		all = append(all, p.Profile)
	}
	return all
}

// FindProfile returns the profile with that name; the error names those there are.
func FindProfile(name string) (Profile, error) {
	p, err := profileByName(name)
	if err != nil {
		return Profile{}, err
	}
	return p.Profile, nil
}

func profileByName(name string) (*profile, error) {
	var names []string
	for _, p := range profiles() {
		if p.Name == name {
			return p, nil
		}
		names = append(names, p.Name)
	}
	return nil, phrase.Errorf("unknown profile %s; expected %s", phrase.Quote(name), phrase.Or(phrase.Names(names)...))
}

var profiles = sync.OnceValue(func() []*profile {
	entries, err := profileFiles.ReadDir("profiles")
	if err != nil {
		panic(err)
	}
	var all []*profile
	for _, e := range entries {
		text, err := profileFiles.ReadFile("profiles/" + e.Name())
		if err != nil {
			panic(err)
		}
		var doc yaml.Node
		if err := yaml.Unmarshal(text, &doc); err != nil {
			panic("profiles/" + e.Name() + ": " + err.Error())
		}
		p := &profile{section: doc.Content[0]}
		p.Name = strings.TrimSuffix(e.Name(), ".yaml")
		if about := value(p.section, "about"); about != nil {
			p.About = strings.TrimSpace(about.Value)
		}
		p.Changes = changes(value(p.section, "rules"))
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b *profile) int {
		if (a.Name == "default") != (b.Name == "default") {
			if a.Name == "default" {
				return -1
			}
			return 1
		}
		return strings.Compare(a.Name, b.Name)
	})
	return all
})

func changes(rules *yaml.Node) []Change {
	var all []Change
	if rules == nil {
		return nil
	}
	for i := 0; i+1 < len(rules.Content); i += 2 {
		to := rules.Content[i+1]
		c := Change{Rule: rules.Content[i].Value, To: to.Value}
		if to.Kind == yaml.MappingNode {
			var parts []string
			for k := 0; k+1 < len(to.Content); k += 2 {
				var values []string
				for _, e := range elements(to.Content[k+1]) {
					values = append(values, e.Value)
				}
				if len(values) == 0 {
					values = []string{"none"}
				}
				parts = append(parts, to.Content[k].Value+": "+strings.Join(values, ", "))
			}
			c.To = strings.Join(parts, "; ")
		}
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b Change) int { return strings.Compare(a.Rule, b.Rule) })
	return all
}
