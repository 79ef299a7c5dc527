// Clinic reads a list of clients, each with a case, and prints when each is due and what is proposed, a recall list (CSV) and one
// calendar file for all of them. With -out it writes the list and the calendar into a folder instead.
//
//	go run ./examples/clinic [-out folder] [clients.json]
package main

import (
	"bytes"
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"
	_ "time/tzdata" // answers must not depend on the machine's zone files

	"example.com/rubdown/recovery/report/ical"
	"example.com/rubdown/recovery/report/recall"
	"example.com/rubdown/recovery/report/visit"
)

//go:embed testdata/clients.json
var invented []byte

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, faults io.Writer) int {
	flags := flag.NewFlagSet("clinic", flag.ContinueOnError)
	flags.SetOutput(faults)
	folder := flags.String("out", "", "write recall.csv and visits.ics into this folder")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	list := invented
	if path := flags.Arg(0); path != "" {
		data, err := os.ReadFile(path)
		if err != nil {
			fmt.Fprintln(faults, err)
			return 1
		}
		list = data
	}
	clients, err := answers(list)
	if err != nil {
		fmt.Fprintln(faults, err)
		return 2
	}
	if err := show(out, clients, *folder); err != nil {
		fmt.Fprintln(faults, err)
		return 1
	}
	return 0
}

// show prints the table, and the two files or where they went.
func show(out io.Writer, clients []answered, folder string) error {
	if err := table(out, clients); err != nil {
		return err
	}
	rows, calendar, err := files(clients)
	if err != nil {
		return err
	}
	for _, f := range []struct {
		name string
		data []byte
	}{{"recall.csv", rows}, {"visits.ics", calendar}} {
		if folder != "" {
			if err := os.WriteFile(filepath.Join(folder, f.name), f.data, 0o644); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintf(out, "\n== %s\n%s", f.name, strings.ReplaceAll(string(f.data), "\r\n", "\n"))
	}
	return nil
}

// table is one line a client: what is due and what is proposed.
func table(out io.Writer, clients []answered) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "CLIENT\tANSWER\tREGULAR VISIT DUE\tPROPOSED")
	for _, c := range clients {
		due, proposed := "-", "-"
		if d := c.advice.Cadence; d != nil && !visit.Stopped(c.advice) {
			due = d.From + " to " + d.To
		}
		if v, ok := visit.Best(c.advice); ok {
			proposed = fmt.Sprintf("%s, %s", v.Start.Format("Mon 2 Jan 15:04 MST"), v.Recommendation.Modality)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", c.name, c.advice.Answer, due, proposed)
	}
	return w.Flush()
}

// files are the recall list and the calendar of all clients. Each client's name stands before the summaries.
func files(clients []answered) (rows, calendar []byte, err error) {
	var list []recall.Row
	var entries []ical.Entry
	for _, c := range clients {
		list = append(list, recall.Of(c.name, c.advice, c.words))
		entries = append(entries, ical.Entries(c.advice, ical.Options{Client: c.name, Name: c.name, Language: c.words})...)
	}
	var b bytes.Buffer
	if err := recall.Write(&b, list...); err != nil {
		return nil, nil, err
	}
	calendar, err = ical.Encode(entries)
	return b.Bytes(), calendar, err
}
