// Package typeface measures and shapes the text of a chart.
//
// Measuring knows one font only, Liberation Sans, which is embedded and whose
// advances equal those of Arial and Helvetica: the same text has the same width
// on every machine, and fits its box in every viewer of the exported SVG.
// Shaping, for painting, also falls back to the machine's fonts for what
// Liberation Sans lacks; it never draws wider than what was measured.
package typeface
