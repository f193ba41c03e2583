package conventions

import "dotline/graph/sources"

// cite makes a source from the key of a publication.
func cite(key, claim string) Source {
	title, ok := sources.Title(key)
	if !ok {
		panic("no source is known as " + key)
	}
	return Source{Title: title, Claim: claim}
}
