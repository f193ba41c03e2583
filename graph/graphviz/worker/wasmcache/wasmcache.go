// Package wasmcache keeps Graphviz's compiled machine code in the user's own
// cache folder.
//
// go-graphviz compiles its WebAssembly while its package is initialized, and
// keeps the machine code in a folder with a fixed name under os.TempDir. Anyone
// may have made that folder first, and what lies in it is executed. Packages that
// are ready are initialized in the order of their import paths, and this one
// needs nothing but the standard library: so it comes before github.com/…, and
// points TMPDIR at a folder that only the user can write to. Package worker,
// which imports go-graphviz and is therefore initialized after it, calls Restore.
package wasmcache

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

var (
	tempVar  = "TMPDIR"
	previous string
	wasSet   bool
	dir      string
	throwOff bool // dir is for this process alone
)

func init() {
	if runtime.GOOS == "windows" {
		tempVar = "TMP"
	}
	previous, wasSet = os.LookupEnv(tempVar)
	if base, err := os.UserCacheDir(); err == nil {
		if d := filepath.Join(base, "dotline"); ownFolder(d) {
			dir = d
		}
	}
	if dir == "" {
		// Without a cache folder of the user's own, compile anew each time
		// rather than run what somebody else may have left.
		d, err := os.MkdirTemp("", "dotline-")
		if err != nil {
			return
		}
		dir, throwOff = d, true
	}
	os.Setenv(tempVar, dir)
}

// Restore puts the environment back as it was. It is called once, after
// go-graphviz has been initialized.
func Restore() {
	if wasSet {
		os.Setenv(tempVar, previous)
	} else {
		os.Unsetenv(tempVar)
	}
	if throwOff {
		os.RemoveAll(dir)
	}
}

// Environ is the environment as it was found.
func Environ() []string {
	env := slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, tempVar+"=") })
	if wasSet {
		env = append(env, tempVar+"="+previous)
	}
	return env
}

// ownFolder makes the folder if need be and reports whether only its owner, who
// must be this user, can write to it.
func ownFolder(dir string) bool {
	if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
		return false
	}
	if err := os.Mkdir(dir, 0o700); err != nil && !os.IsExist(err) {
		return false
	}
	info, err := os.Lstat(dir)
	if err != nil || !info.IsDir() || !ownedByUser(info) {
		return false
	}
	if info.Mode().Perm()&0o077 != 0 && runtime.GOOS != "windows" {
		return os.Chmod(dir, 0o700) == nil
	}
	return true
}
