// Import reads any mix of training files and answers what an athlete's own program would ask of them: what was done, what was
// skipped or looks wrong and why, what is there twice, and what to book.
//
//	go run ./examples/import sunday.fit run.tcx hike.gpx activities.csv logs/
//	go run ./examples/import -zone Europe/Lisbon -now 2026-03-30T08:00:00+01:00 export/*.fit.gz
//	go run ./examples/import -map columns.json sheet.csv
//
// A file is known by what it holds, not by its name, and may be packed with gzip; a folder is a session-RPE log where it holds
// one, and else all the files in it. A file that is none of the kinds is named, and the others are read.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"
	_ "time/tzdata" // answers must not depend on the machine's zone files

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/report"
	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/csv"
	"example.com/rubdown/sessions/timeline"
)

func main() {
	zone := flag.String("zone", "UTC", "the athlete's time zone")
	now := flag.String("now", "", "the moment of the question, RFC 3339; empty is 8 in the morning after the last entry")
	policy := flag.String("policy", "", "the policy to answer by; empty is balanced")
	columns := flag.String("map", "", "a JSON file that says what the columns of unknown tables hold")
	flag.Parse()
	if err := run(os.Stdout, flag.Args(), *zone, *now, *policy, *columns); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

var errNothing = errors.New("no session and no check-in in these files")

// morning is the hour at which the question is asked on the day after the last entry.
const morning = 8

func run(out io.Writer, paths []string, zone, now, policy, columns string) error {
	var rd reader
	var err error
	if rd.opts.Zone, err = timeline.LoadZone(zone); err != nil {
		return err
	}
	if now != "" {
		if rd.opts.Now, err = timeline.ParseInstant(now); err != nil {
			return fmt.Errorf("-now: %w", err)
		}
	}
	if columns != "" {
		if rd.columns, err = readMap(columns); err != nil {
			return err
		}
	}
	for _, path := range paths {
		if err := rd.path(path); err != nil {
			return err
		}
	}
	all := rd.merged()
	s := summary{out: out}
	s.files(rd.files)
	s.diary(all)
	s.notes(all)
	if len(all.Sessions) == 0 && len(all.CheckIns) == 0 {
		return errors.Join(errNothing, rd.failures(), s.err)
	}
	diary, err := all.Diary()
	if err != nil {
		return err
	}
	c := recovery.Case{Now: rd.opts.Now, Zone: rd.opts.Zone, Diary: diary, CheckIns: all.CheckIns}
	if c.Now.IsZero() {
		c.Now = morningAfter(all, rd.opts.Zone)
	}
	request := recovery.Request{Case: c}
	if policy != "" {
		if request.Policy, err = recovery.PolicyNamed(policy); err != nil {
			return err
		}
	}
	advice, err := request.Recommend()
	if err != nil {
		return err
	}
	s.print("\nADVICE, policy " + advice.Policy + "\n\n" + report.Text(advice))
	return s.err
}

// morningAfter is the morning after the last entry that counts.
func morningAfter(all importer.Result, zone *time.Location) time.Time {
	var last time.Time
	later := func(t time.Time) {
		if t.After(last) {
			last = t
		}
	}
	for _, s := range all.Training() {
		later(s.End())
	}
	for _, k := range all.CheckIns {
		later(k.At)
	}
	if last.IsZero() { // Nothing counts: the morning after what does not.
		later(all.Sessions[len(all.Sessions)-1].End())
	}
	clock, err := timeline.ClockAt(morning, 0)
	if err != nil {
		return last
	}
	return clock.On(timeline.DayOf(last, zone).Add(1), zone)
}

func readMap(path string) (*csv.Map, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // Nothing was written.
	m, err := csv.ParseMap(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return &m, nil
}
