// Package scenetest draws charts for tests.
package scenetest

import (
	"testing"

	"dotline/graph/conventions"
	"dotline/graph/graphviz/worker"
	"dotline/graph/org"
	"dotline/graph/scene"
)

// Build reads, judges and draws a chart; the test ends where that fails.
func Build(t testing.TB, pool *worker.Pool, text string, o scene.Options) *scene.Scene {
	t.Helper()
	chart, err := org.Read("chart.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	report, err := conventions.Check(chart, conventions.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s, err := scene.Build(t.Context(), pool, chart, &report, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
