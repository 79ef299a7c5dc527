package importer_test

import (
	"fmt"
	"strings"
	"time"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
)

// run is an importer of lines "sport,start,minutes", to show how one is written.
func run(text string, opts importer.Options) (importer.Result, error) {
	c, err := importer.NewCollector("line", opts)
	if err != nil {
		return importer.Result{}, err
	}
	for i, line := range strings.Split(text, "\n") {
		at := importer.AtLine(i + 1)
		if !c.Read(at) {
			break
		}
		fields := strings.Split(line, ",")
		if len(fields) != 3 {
			c.Skip(at, importer.BadRecord, "", line)
			continue
		}
		sport, err := sessions.ParseSport(fields[0])
		if err != nil {
			sport = sessions.Other
		}
		start, err := time.Parse(time.RFC3339, fields[1])
		if err != nil {
			c.Skip(at, importer.BadTime, "start", fields[1])
			continue
		}
		length, err := time.ParseDuration(fields[2] + "m")
		if err != nil {
			c.Skip(at, importer.NotANumber, "minutes", fields[2])
			continue
		}
		c.Add(importer.Activity{
			Session: sessions.Session{Start: start.In(c.Zone()), Sport: sport}, At: at, Elapsed: length,
		}, 1)
	}
	return c.Result(), nil
}

func ExampleCollector() {
	result, err := run("running,2026-10-11T09:00:00Z,60\nrunning,yesterday,60\nwalking,2026-10-12T09:00:00Z,0.75", importer.Options{File: "log.txt"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range result.Sessions {
		fmt.Println(s.ID, s.Sport, s.Minutes(), result.Flags(s.ID))
	}
	for _, n := range result.Notes {
		fmt.Println(n)
	}
	fmt.Println(result.Records, "=", result.Used, "+", result.Skipped())
	// Output:
	// line-2026-10-11T09:00:00Z road-running 60 []
	// line-2026-10-12T09:00:00Z walking 0.75 [too-short]
	// log.txt: line 2: bad-time: start: "yesterday"
	// log.txt: line 3: line-2026-10-12T09:00:00Z: too-short: "45s"
	// 3 = 2 + 1
}

// The same ride from two services is told once.
func ExampleMerge() {
	a, _ := run("cycling,2026-10-11T09:00:00Z,60", importer.Options{File: "a.txt"})
	b, _ := run("cycling,2026-10-11T09:00:20Z,61", importer.Options{File: "b.txt"})
	all := importer.Merge(a, b)
	fmt.Println(len(all.Sessions), "sessions,", len(all.Training()), "of them training")
	fmt.Println(all.Notes[0])
	// Output:
	// 2 sessions, 1 of them training
	// b.txt: line-2026-10-11T09:00:20Z: duplicate: "line-2026-10-11T09:00:00Z": 59m40s in common
}
