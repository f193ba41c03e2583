package session

import "dotline/graph/org"

// Path are the positions on the reporting lines between two, both among them: up
// to the nearest manager of both and down again. There is none between positions
// under different tops.
func Path(from, to *org.Position) []*org.Position {
	up := map[*org.Position]int{} // how many steps above from
	var above []*org.Position
	for p := from; p != nil; p = p.TreeManager() {
		up[p] = len(above)
		above = append(above, p)
	}
	var below []*org.Position // from to up
	for p := to; p != nil; p = p.TreeManager() {
		if n, meets := up[p]; meets {
			path := above[:n+1]
			for i := len(below) - 1; i >= 0; i-- {
				path = append(path, below[i])
			}
			return path
		}
		below = append(below, p)
	}
	return nil
}
