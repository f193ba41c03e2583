//go:build !unix

package export

import "github.com/google/renameio/v2/maybe"

func replace(path string, content []byte) error { return maybe.WriteFile(path, content, 0o644) }
