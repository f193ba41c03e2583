package source_test

import (
	"os"
	"testing"

	"dotline/ui/desktop/words/wordstest"
)

func TestMain(m *testing.M) {
	wordstest.English()
	os.Exit(m.Run())
}
