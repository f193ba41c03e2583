package worker

import (
	"bufio"
	"bytes"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"dotline/graph/graphviz/worker/child"

	"github.com/goccy/go-graphviz"
)

// A process that was started as a worker serves from here on, and never comes to what
// other packages, and main, begin with.
func init() {
	child.Loaded()
	if child.Is() {
		if err := serve(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
}

// request and response are what passes through the worker's pipes.
type request struct {
	Engine, Format string
	DOT            []byte
}

type response struct {
	Output []byte
	Error  string
}

// serve answers requests, one after the other, until its input ends.
func serve(in io.Reader, out io.Writer) error {
	requests := make(chan request)
	go func() {
		dec := gob.NewDecoder(bufio.NewReader(in))
		for {
			var r request
			if err := dec.Decode(&r); err != nil {
				// Whoever asked is gone: an answer in the making is for nobody.
				os.Exit(0)
			}
			requests <- r
		}
	}()
	enc := gob.NewEncoder(out)
	for r := range requests {
		var answer response
		output, err := run(r)
		if err != nil {
			answer.Error = err.Error()
		} else {
			answer.Output = output
		}
		if err := enc.Encode(answer); err != nil {
			return err
		}
	}
	return nil
}

// garbage is how much of it, in percent of what is in use, may be there before it is
// collected. Each call into WebAssembly leaves ten thousand bytes, and Graphviz is
// called for each node; so little is in use for a small graph that collecting them at
// the usual rate would be a tenth of all time.
func garbage(r request) int {
	const small = 600_000 // bytes, of 6,000 nodes with their edges
	if len(r.DOT) <= small {
		return 400
	}
	return 100
}

// run lays a graph out and writes it. A panic of the WebAssembly runtime is left
// to end the process: after one, its memory cannot be trusted.
func run(r request) (output []byte, err error) {
	ctx := context.Background()
	debug.SetGCPercent(garbage(r))
	g, err := graphviz.New(ctx)
	if err != nil {
		return nil, err
	}
	defer g.Close()
	graph, err := parse(r.DOT)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, graph.Close()) }()
	var b bytes.Buffer
	if err := g.SetLayout(graphviz.Layout(r.Engine)).Render(ctx, graph, graphviz.Format(r.Format), &b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
