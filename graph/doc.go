// Package graph is the folder of everything that is true of an org chart without a
// screen: reading it, judging it, laying it out and drawing it. It imports nothing
// of the user interface and builds without cgo.
//
// Data goes one way: text → org → conventions and layout → scene → paint and
// graphviz → a screen or a file.
package graph
