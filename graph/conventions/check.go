package conventions

import (
	"time"

	"dotline/graph/org"
)

// Options say how to judge a chart, beside what the chart itself says.
type Options struct {
	// Profile is the name of a profile; it takes the place of those that the
	// chart extends. Empty: the chart's, or "default".
	Profile string
	// File is a configuration file that the chart's own section refines.
	File string
	// Today decides what has run out, in a chart that does not say of when it is:
	// its own as_of comes first, so that the same chart has the same findings on
	// every day. Without either no rule about dates speaks.
	Today time.Time
	// Readings keeps how titles are read for the next check; nil keeps nothing.
	Readings *Readings
}

// Check judges a chart. The findings are sorted by place, then by rule. An error
// says that the options name a profile that does not exist, or a configuration
// file that cannot be read or used; whatever is wrong with the chart or its own
// configuration is a finding.
func Check(c *org.Chart, o Options) (Report, error) {
	settings, problems, err := configure(c, o)
	if err != nil {
		return Report{}, err
	}
	j := &judgement{index: newIndex(c, o.Readings), today: o.Today, settings: settings, problems: problems}
	if c.Organization.AsOf.Known {
		j.today = c.Organization.AsOf.Day
	}
	j.collectExceptions()
	circumstances := j.circumstances()
	var whole, after []*pass
	for _, rule := range settings.rules {
		set := settings.of(rule, c.Organization.Complete)
		if set.severity == Off || !rule.applies(circumstances) {
			continue
		}
		ps := &pass{j, rule, set}
		if rule.line != nil {
			j.lines = append(j.lines, judgedLine{ps, rule.line(ps)})
		}
		switch {
		case rule.check == nil:
		case rule.afterExceptions:
			after = append(after, ps)
		default:
			whole = append(whole, ps)
		}
	}
	j.judgeLines()
	for _, ps := range whole {
		ps.rule.check(ps)
	}
	silent := j.silence()
	suppressed := j.applyExceptions(silent)
	for _, ps := range after {
		ps.rule.check(ps)
	}
	sortFindings(j.findings)
	return Report{Chart: c, Profile: settings.Profile, Findings: j.findings, Suppressed: suppressed, Settings: settings, readings: j.readings}, nil
}
