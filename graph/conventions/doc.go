// Package conventions judges a chart: it checks every position and reporting
// line against rules and returns what it found, each finding with its place in
// the text, its sources and, where there is a safe one, a repair.
//
// [Check] is the whole of it. The rules are data (lines.yaml and governance.yaml,
// for conventions that only say who reports to whom or which two posts one person
// does not hold) or Go, one file each; [Rules] lists them. Severities and options
// come from the chart's "conventions:" section, from profiles and from files of the
// same shape.
// What a finding says is a [phrase.Phrase], so that it can be said in another language.
// A report also says how each title was read ([Report.Reading]), for whoever draws it.
// Findings of several charts are written with [WriteText], [WriteJSON],
// [WriteSARIF] and [WriteGitHub].
//
// What the sources claim, claim by claim, is in claims.yaml with the rules that keep
// it; [Claims] lists them, and CLAIMS.md is made from it.
//
// The package reads no clock and no locale: the same chart and options give the
// same report.
package conventions
