// Package edit changes a chart by changing its text, and only where it must:
// every byte that an edit does not concern stays as it is.
//
// A [Document] is a chart's text together with its YAML nodes. A [Command] is
// planned on the nodes, whose lines and columns say where each value stands,
// and carried out as a few [Splice]s of the text. What comes out is read again
// and compared with what the command meant, node by node, and every reporting
// line, dotted line and successor that the command does not concern must still
// end at the same position. If anything differs, the edit is refused and the
// document stays as it was.
//
// # What belongs to an entry
//
// Where entries move or go, their comments do too: comment lines directly above
// an entry that are indented no deeper than it, and comment lines below it that
// are indented deeper than it; but above the first entry of a list only those
// indented like it, for others are about the list. An entry that is itself
// commented out belongs to nobody, and stays; so does a comment that a blank line
// parts from the entry below it, unless it is indented into the entry above.
// Of the blank lines around an entry, those below go with it, or those above if
// it is the last of its list; those that are part of a block scalar stay with
// that. In another list it is set apart as the entries there are, if they all are
// alike, and else as it was before. To a field belong the comment lines below it
// that are indented deeper than it. In brackets, what has lines of its own has the
// comment behind it. What stands in a list and is no position stays where it is: what
// comes to stand last does so before that. Each line keeps its own line end; where the
// text lacks the last one, what comes to stand last leaves its own to what stood
// there.
//
// # What takes an edit back
//
// The inverse of an edit's splices restores every byte, always. So does the
// command that says the opposite, wherever the text after the first edit still
// shows how it was before: not the quotes of a value that needed none, nor a
// list of reports that was empty.
//
// # Which form an edit takes
//
// An entry that stands in its manager's list of reports is moved into the new
// manager's list; one that names its manager keeps doing so. An entry that does
// neither, or a new one, follows what the manager's other reports do; where there
// are none it is nested if an empty list of reports waits for it, and else does
// as the chart does. A nested entry whose new manager can hold no list (because
// it is written in flow style) is put at the top and names its manager.
//
// What is new is written as what stands around it: keys under the names and in
// the fashion that the chart has for them, in the format's order; values quoted
// where all their neighbours, or all that the chart has in that field, are without
// need, and else as little as YAML 1.1 and 1.2 both need; numbers as ids and in
// lines as the chart writes such; lines indented and dashes set as the chart's;
// values below each other where those of the entry are; JSON as JSON.
//
// # What is read again
//
// An edit of an open document reads the entries that it touches, with those
// they are nested in but without the rest of their lists, and all that is no
// position; of 10,000 positions that takes a quarter of the time of reading the
// text, nearly all of it for building the new [org.Chart]. Where that is not
// enough to tell, as with anchors nearby, the whole text is read.
//
// # What cannot be edited
//
// A value that an alias repeats elsewhere, an entry whose id is repeated, a text of
// several documents or not in UTF-8, the sections of a file that is nothing but a
// list: the error says so and what to do first, and nothing changes. Nor can a field
// be taken away that a merge key brings in; but it is given another value, beside the
// merge key.
package edit
