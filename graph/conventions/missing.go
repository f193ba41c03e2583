package conventions

// Missing returns the findings of which others has no equal: of the same rule
// and positions, and at least as severe.
func Missing(findings, others []Finding) []Finding {
	type finding struct {
		key      string
		severity Severity
	}
	have := map[finding]int{}
	for _, f := range others {
		for s := Note; s <= f.Severity; s++ {
			have[finding{f.Key(), s}]++
		}
	}
	var list []Finding
	for _, f := range findings {
		if k := (finding{f.Key(), f.Severity}); have[k] > 0 {
			have[k]--
		} else {
			list = append(list, f)
		}
	}
	return list
}
