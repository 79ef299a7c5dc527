// Validate measures how well reports of soreness are foretold, on log folders with srpe.csv and wellness.csv.
//
//	go run ./examples/validate folder…                      a table per person and pooled
//	go run ./examples/validate -svg curve.svg folder…       and a picture of one area of the first person
//	go run ./examples/validate -svg curve.svg -area soleus.left folder…
//
// It walks forward through each log: every rating is forecast from the sessions that ended, and the ratings that were
// given, strictly before it. Errors are in the log's own scale, 1 the sorest to 5, next to those of "as the last report"
// and "as the person's mean so far". Ratings without an earlier one count for nobody; intervals, which need a spread,
// count from the third rating on, for nobody sooner.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	_ "time/tzdata" // answers must not depend on the machine's zone files

	"example.com/rubdown/muscles"
)

func main() {
	svg := flag.String("svg", "", "write a picture of one area of the first person to this file")
	area := flag.String("area", "", "the area of the picture; empty means the one rated most")
	flag.Parse()
	if err := run(os.Stdout, flag.Args(), *svg, *area); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(out io.Writer, folders []string, svg, area string) error {
	if len(folders) == 0 {
		return errors.New("validate: name one or more folders with srpe.csv and wellness.csv")
	}
	people := make([]person, len(folders))
	for i, folder := range folders {
		var err error
		if people[i], err = read(folder); err != nil {
			return fmt.Errorf("%s: %w", folder, err)
		}
	}
	if svg != "" {
		if err := draw(svg, area, people[0]); err != nil {
			return err
		}
	}
	return table(out, people)
}

// draw writes the picture of a person to a file.
func draw(path, area string, p person) error {
	chosen := p.mostRated()
	if area != "" {
		var err error
		if chosen, err = muscles.ParseArea(area); err != nil {
			return err
		}
	}
	drawn, err := picture(p, chosen)
	if err != nil {
		return err
	}
	return os.WriteFile(path, []byte(drawn), 0o644)
}
