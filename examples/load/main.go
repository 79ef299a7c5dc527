// Load reads daily loads, or sessions with a load each, as JSON on standard input and writes the series of averages, ratios and
// spreads as JSON on standard output. It exits with 0 for an answer and with 2 for a bad request, listing every fault on
// standard error, one a line.
//
//	go run ./examples/load < examples/load/days.json
//
// The request, in which everything but days or sessions may be left out:
//
//	{"zone":"Europe/Berlin",                      needed with sessions, which belong to the civil day there on which they start
//	 "days":[{"day":"2024-01-01","load":100}],    entries of one day are summed; a day absent inside the span is rest; null is unknown
//	 "sessions":[{"start":"2024-03-30T22:30:00Z","load":50}],   instead of days
//	 "until":"2024-04-03",                        carries the span on with rest days
//	 "convention":{"average":"time-constant",     or reciprocal, span, half-life
//	               "acute":7,"chronic":42,        days
//	               "seed":"zero",                 or first, or {"acute":40,"chronic":50} the day before the first
//	               "deviation":"population",      or sample
//	               "windows":[7,28]}}             of the rolling ratios
//
// Averages are numbers from the first day on, as in most programs: with a given start, zero included, the day before the first
// has it, and ramp counts from it until there are seven days. With "first" there is nothing before the first day. A day of
// unknown load leaves the averages where they were, and makes them undefined for as many days as they average over; sums over
// fixed windows are undefined until the window is full and while it holds an unknown day. Weekly, monotony and strain take 7
// days. A ratio over nothing is undefined; with half-lives, over 0.01 or less. Ratios describe and are no risk.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	_ "time/tzdata" // answers must not depend on the machine's zone files
)

func main() { os.Exit(run(os.Stdin, os.Stdout, os.Stderr)) }

// most bounds what is read.
const most = 32 << 20

func run(in io.Reader, out, faults io.Writer) int {
	data, err := io.ReadAll(io.LimitReader(in, most+1))
	if err != nil {
		fmt.Fprintln(faults, err)
		return 1
	}
	req, err := parse(data)
	if err != nil {
		fmt.Fprintln(faults, err)
		return 2
	}
	answer, err := req.answer()
	if err != nil {
		fmt.Fprintln(faults, err)
		return 2
	}
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	if err := enc.Encode(answer); err != nil {
		fmt.Fprintln(faults, err)
		return 1
	}
	return 0
}
