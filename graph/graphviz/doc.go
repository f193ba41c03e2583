// Package graphviz writes a drawing as SVG, and as DOT for other tools.
//
// Graphviz writes the SVG: the document, a group for each card and line, and the
// links. It gets every place from the scene (its engine "nop2") and decides none. Its
// answer is then finished: ids, classes, tooltips, strokes and each card's face —
// frame, texts, stripe, badges — are set in mark by mark, at the very places where the
// painter sets them, which Graphviz' own labels could not promise.
package graphviz
