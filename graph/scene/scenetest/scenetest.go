// Package scenetest draws charts for tests.
package scenetest

import (
	"testing"

	"dotline/graph/compare"
	"dotline/graph/conventions"
	"dotline/graph/graphviz/worker"
	"dotline/graph/org"
	"dotline/graph/scene"
)

// Build reads, judges and draws a chart; the test ends where that fails.
func Build(t testing.TB, pool *worker.Pool, text string, o scene.Options) *scene.Scene {
	t.Helper()
	report := Judge(t, text)
	s, err := scene.Build(t.Context(), pool, report.Chart, &report, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Compare reads, judges and draws two charts as one; the test ends where that fails.
func Compare(t testing.TB, pool *worker.Pool, before, after string, o scene.Options) *scene.Scene {
	t.Helper()
	c := compare.Charts(Judge(t, before), Judge(t, after))
	s, err := scene.BuildComparison(t.Context(), pool, &c, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func Judge(t testing.TB, text string) conventions.Report {
	t.Helper()
	chart, err := org.Read("chart.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	report, err := conventions.Check(chart, conventions.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return report
}
