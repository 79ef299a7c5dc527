// Week prints the coming week of an athlete: what to book, when, why, and what not to do now.
//
//	go run ./examples/week                     the diary embedded in this program
//	go run ./examples/week case.json           a JSON case
//	go run ./examples/week -svg                the same week as a picture
//	go run ./examples/week -zone Europe/Oslo folder   a log folder with srpe.csv and wellness.csv
package main

import (
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	_ "time/tzdata" // answers must not depend on the machine's zone files

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/report"
)

// The picture in the README is this program's own output.
//go:generate sh -c "go run . -svg > week.svg"

//go:embed diary.json
var diary []byte

func main() {
	zone := flag.String("zone", "UTC", "the athlete's time zone, for a log folder")
	policy := flag.String("policy", "", "the policy to answer by; empty means the case's own, or balanced")
	svg := flag.Bool("svg", false, "write a picture of the week instead of text")
	flag.Parse()
	if err := run(os.Stdout, flag.Arg(0), *zone, *policy, *svg); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

// run answers the case found at path, or the embedded one for the empty path.
func run(out io.Writer, path, zone, policy string, svg bool) error {
	request, notes, err := load(path, zone)
	if err != nil {
		return err
	}
	if policy != "" {
		if request.Policy, err = recovery.PolicyNamed(policy); err != nil {
			return err
		}
	}
	advice, err := request.Recommend()
	if err != nil {
		return err
	}
	if svg {
		return picture(out, request.Case, advice)
	}
	_, err = io.WriteString(out, notes+report.Text(advice))
	return err
}

func load(path, zone string) (recovery.Request, string, error) {
	if path == "" {
		r, err := recovery.ParseRequest(diary)
		return r, "", err
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return recovery.Request{}, "", fmt.Errorf("%s: no such file or folder", path)
	case err != nil:
		return recovery.Request{}, "", err
	case info.IsDir():
		return loadFolder(path, zone)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return recovery.Request{}, "", err
	}
	r, err := recovery.ParseRequest(data)
	return r, "", err
}
