//go:build ignore

// Parse reads a YAML file into nodes, and does nothing with them: what .ci/ratios
// compares with.
package main

import (
	"log"
	"os"

	"gopkg.in/yaml.v3"
)

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var node yaml.Node
	if err := yaml.Unmarshal(text, &node); err != nil {
		log.Fatal(err)
	}
}
