//go:build !cgo

package desktop

import "fmt"

// Run says that this build has no window.
func Run(o Options) int {
	fmt.Fprintln(o.Stderr, `dotline: this build has no window (it was made without cgo); use "dotline check" or "dotline render"`)
	return NoWindow
}
