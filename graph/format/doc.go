// Package format gives a chart's text the one layout that all formatted charts
// have, so that a difference between two versions of a file is a difference
// between two charts. There is nothing to choose.
//
// # What it changes
//
//   - Collections are indented by two spaces, lists under their key as well; one
//     space follows a dash and a colon. A flow collection on one line is written
//     as {id: a, tags: [b, c]}; what is set apart further, as in columns, stays so.
//   - Keys have the format's own names: manager, parentId or "Reports To" becomes
//     reports_to. Fields stand in the order of [org.Fields], sections in that of
//     [org.Sections]; keys that the format does not know follow in their order.
//   - Values and keys have quotes only where they would else be read as something
//     other than that text, by YAML 1.1 or 1.2; "00123" and "no" keep theirs.
//   - Lines end in a line feed and have no blanks before it; there is one at the
//     end of the file and no byte order mark. Blank lines come singly, and not
//     where a collection begins or the file ends.
//   - A comment is indented as what it belongs to. Behind a value a space stands
//     on each side of its mark, or two before it; those in a column keep their column.
//
// # What it leaves
//
// The form of a chart, nested or flat, the order of positions and of all other
// lists, flow style, the quotes that are needed, the lines of block scalars and
// of whatever else spans lines, and the words of comments. In a flow collection
// of several lines, and so in a file that is JSON, only the names of keys change.
//
// In what has an anchor or a tag, and in a mapping with a merge key, names, order
// and quotes stay as they are; and so does the order around an alias or an anchor,
// which must come first. A key with a question mark stays as it is written.
//
// # What goes where
//
// A comment belongs to the entry or field below it, unless it is indented deeper
// than that: then it belongs to what is above. It moves along with its field. The
// comments with which a file begins stay at its beginning. The blank line above a
// field moves with it; a collection begins without one.
//
// # Safety
//
// The result is read again. It has to hold the same nodes, to be the same chart
// and to have the same comments; else, or where a construct is not foreseen, the
// text is left alone and the error says where.
package format
