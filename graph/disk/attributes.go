//go:build linux || darwin

package disk

import (
	"bytes"
	"errors"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// copyAttributes gives f the extended attributes of the file at path, and no
// others.
func copyAttributes(f *os.File, path string) error {
	from, err := os.Open(path)
	if err != nil {
		return err
	}
	defer from.Close()
	want, err := attributes(from)
	if err != nil {
		return err
	}
	have, err := attributes(f)
	if err != nil {
		return err
	}
	for name := range have {
		if _, wanted := want[name]; !wanted {
			if err := unix.Fremovexattr(int(f.Fd()), name); err != nil {
				return err
			}
		}
	}
	for name, value := range want {
		if old, ok := have[name]; ok && bytes.Equal(old, value) {
			continue
		}
		if err := unix.Fsetxattr(int(f.Fd()), name, value, 0); err != nil {
			return err
		}
	}
	return nil
}

// attributes returns the extended attributes of a file, none where its disk
// knows no such.
func attributes(f *os.File) (map[string][]byte, error) {
	names, err := sized(func(b []byte) (int, error) { return unix.Flistxattr(int(f.Fd()), b) })
	if errors.Is(err, unix.ENOTSUP) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	all := map[string][]byte{}
	for name := range strings.SplitSeq(strings.TrimSuffix(string(names), "\x00"), "\x00") {
		if name == "" {
			continue
		}
		if all[name], err = sized(func(b []byte) (int, error) { return unix.Fgetxattr(int(f.Fd()), name, b) }); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// sized asks how much there is, and then for all of it.
func sized(get func([]byte) (int, error)) ([]byte, error) {
	n, err := get(nil)
	if err != nil || n == 0 {
		return nil, err
	}
	b := make([]byte, n)
	n, err = get(b)
	return b[:max(n, 0)], err
}
