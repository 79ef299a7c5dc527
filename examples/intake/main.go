// Intake is a terminal interview before a massage: the age, the twelve questions that are asked every time, a place or a day
// where a yes needs one, and then what screening says and what the library advises.
//
//	go run ./examples/intake
//	go run ./examples/intake -now 2026-10-12T18:00:00+01:00 -zone Europe/Lisbon -json < answers.txt
//
// It asks on standard error and answers on standard output, so that the answer can be kept. With -json it writes the request
// that it built, for examples/advise or any other program, instead of the answer.
//
// Silence is never taken for a no. A question that is left empty, is answered with something else twice, or is not reached
// because the input ends, is passed on as unanswered, and that needs clearance. A yes to a danger sign ends the interview at
// once: nothing should delay help. The program keeps nothing.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"time"
	_ "time/tzdata" // answers must not depend on the machine's zone files

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/report"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions/timeline"
)

func main() {
	clock := time.Now() //nolint:forbidigo // an interview happens now, and the clock comes in here alone
	os.Exit(run(os.Args[1:], clock, os.Stdin, os.Stdout, os.Stderr))
}

// run holds the interview. It returns 0 for an answer, 2 for bad flags and 1 when the output fails.
func run(args []string, clock time.Time, in io.Reader, out, asked io.Writer) int {
	flags := flag.NewFlagSet("intake", flag.ContinueOnError)
	flags.SetOutput(asked)
	now := flags.String("now", "", "the moment of the interview, RFC 3339 with an offset; empty means this moment")
	zone := flags.String("zone", "", "the person's time zone, such as Europe/Lisbon; empty means the offset of the moment")
	asJSON := flags.Bool("json", false, "write the request instead of the answer")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	c, err := start(clock, *now, *zone)
	if err != nil {
		fmt.Fprintln(asked, err)
		return 2
	}
	v := newInterview(c, in, asked)
	v.hold()
	if err := answer(out, v.c, *asJSON); err != nil {
		fmt.Fprintln(asked, err)
		return 1
	}
	return 0
}

// start is the case before anything was asked. Only the offset of the machine's zone is taken over: by its name alone,
// "Local", nobody could answer the case again.
func start(clock time.Time, now, zone string) (c recovery.Case, err error) {
	_, offset := clock.Zone()
	c.Now = clock.Truncate(time.Minute).In(time.FixedZone("", offset))
	if now != "" {
		if c.Now, err = timeline.ParseInstant(now); err != nil {
			return c, fmt.Errorf("-now: %w", err)
		}
	}
	if zone != "" {
		if c.Zone, err = timeline.LoadZone(zone); err != nil {
			return c, fmt.Errorf("-zone: %w", err)
		}
	}
	return c, nil
}

// answer writes the request, or the screening result and the advice.
func answer(out io.Writer, c recovery.Case, asJSON bool) error {
	if asJSON {
		data, err := json.MarshalIndent(recovery.Request{Case: c}, "", "  ")
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(out, "%s\n", data)
		return err
	}
	advice, err := recovery.Recommend(c)
	if err != nil {
		return err
	}
	_, err = io.WriteString(out, summary(screen(c))+"\n"+report.Text(advice))
	return err
}

// screen is the screening of what was answered so far.
func screen(c recovery.Case) screening.Result {
	return screening.Screen(screening.Input{
		Now: c.Now, Zone: c.Location(), Athlete: c.Athlete, Conditions: c.Conditions, Unanswered: c.Unanswered,
		WishRegions: c.Wish.Regions, WishAreas: c.Wish.Areas,
	})
}
