// Answers prints ten invented people's answers in full, as the athlete and the therapist get them.
//
//	go run ./examples/answers                                  the ten names, with the short answer
//	go run ./examples/answers -for therapist fever heavy-legs  the sheets of these
//	go run ./examples/answers -for audit -markdown -es fever
//
// The people and their diaries are made up; the requests stand beside this file under testdata.
package main

import (
	"embed"
	"flag"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
	_ "time/tzdata" // zone data must not depend on the host

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/report"
	"example.com/rubdown/recovery/wording"
)

//go:embed testdata/*.json
var requests embed.FS

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("answers", flag.ContinueOnError)
	var r report.Report
	flags.TextVar(&r.Audience, "for", report.Athlete, "athlete, therapist or audit")
	short := flags.Bool("short", false, "the short text")
	markdown := flags.Bool("markdown", false, "as Markdown")
	spanish := flags.Bool("es", false, "in Spanish")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *short {
		r.Length = report.Short
	}
	if *markdown {
		r.Markup = report.Markdown
	}
	if *spanish {
		r.Words = wording.Spanish()
	}
	names := flags.Args()
	if len(names) == 0 {
		return list(out)
	}
	for i, name := range names {
		a, err := answer(name)
		if err != nil {
			return err
		}
		if i > 0 {
			fmt.Fprintln(out)
		}
		fmt.Fprint(out, r.Text(a))
	}
	return nil
}

// list prints the names with the answer in a word and what screening says.
func list(out io.Writer) error {
	names, err := all()
	if err != nil {
		return err
	}
	for _, name := range names {
		a, err := answer(name)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "%-32s %s, screening %s\n", name, a.Answer, a.Screening.Outcome)
	}
	return nil
}

// all are the names of the requests, sorted.
func all() ([]string, error) {
	entries, err := requests.ReadDir("testdata")
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".json"))
	}
	return names, nil
}

func answer(name string) (recovery.Advice, error) {
	data, err := requests.ReadFile(path.Join("testdata", name+".json"))
	if err != nil {
		return recovery.Advice{}, fmt.Errorf("no answer is named %q; run without names for a list", name)
	}
	q, err := recovery.ParseRequest(data)
	if err != nil {
		return recovery.Advice{}, fmt.Errorf("%s: %w", name, err)
	}
	return q.Recommend()
}
