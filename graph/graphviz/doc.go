// Package graphviz writes a drawing as SVG, and as DOT for other tools.
//
// Graphviz writes the SVG: the document, the cards' frames and links, the lines,
// with ids, classes and tooltips. It gets every place from the scene (its engine
// "nop2") and decides none. Its answer is then finished: each card's face — texts,
// stripe, badges — is set in mark by mark, at the very places where the painter
// sets it, which Graphviz' own labels could not promise.
package graphviz
