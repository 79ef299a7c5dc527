package main

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/rickb777/date"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// request is what was asked.
type request struct {
	loc        *time.Location
	entries    []sessions.DayLoad // one a session or entry, in order of day
	until      date.Date
	carryOn    bool // until was given
	convention sessions.Convention
}

// mostLoad bounds one load, in any unit.
const mostLoad = 1e9

// parse reads a request; every fault is listed.
func parse(data []byte) (request, error) {
	tree, err := treeOf(data)
	if err != nil {
		return request{}, err
	}
	var w walker
	req := request{convention: asPrograms()}
	var days, starts []any
	given := map[string]bool{}
	keep := func(to *[]any) func(string, any) {
		return func(path string, v any) {
			given[path] = true
			w.list(path, v, func(_ string, v any) { *to = append(*to, v) })
		}
	}
	w.fields("", tree, map[string]func(string, any){
		"zone": func(path string, v any) {
			given[path] = true
			req.loc, _ = read(&w, path, v, timeline.LoadZone)
		},
		"days":     keep(&days),
		"sessions": keep(&starts),
		"until": func(path string, v any) {
			req.until, req.carryOn = read(&w, path, v, timeline.ParseDay)
		},
		"convention": func(path string, v any) { req.convention = w.convention(path, v) },
	}, "")
	switch {
	case given["days"] && given["sessions"]:
		w.fault("sessions", nil, "cannot be given together with days", sessions.ErrConflict)
	case !given["days"] && !given["sessions"]:
		w.fault("days", nil, "or sessions are missing", sessions.ErrMissing)
	}
	if given["sessions"] && !given["zone"] {
		w.fault("zone", nil, "is missing: sessions need it", sessions.ErrMissing)
	}
	for i, v := range days {
		w.entry(fmt.Sprintf("days[%d]", i), v, "day", func(path string, v any) (date.Date, bool) {
			return read(&w, path, v, timeline.ParseDay)
		}, &req.entries)
	}
	for i, v := range starts {
		w.entry(fmt.Sprintf("sessions[%d]", i), v, "start", func(path string, v any) (date.Date, bool) {
			at, ok := read(&w, path, v, timeline.ParseInstant)
			return timeline.DayOf(at, req.loc), ok
		}, &req.entries)
	}
	slices.SortStableFunc(req.entries, func(a, b sessions.DayLoad) int { return timeline.DaysBetween(b.Day, a.Day) })
	if n := len(req.entries); n > 0 && req.carryOn && req.until.Before(req.entries[n-1].Day) {
		w.fault("until", timeline.FormatDay(req.until), "is before the last day, "+timeline.FormatDay(req.entries[n-1].Day), sessions.ErrConflict)
	}
	return req, w.Err()
}

// entry reads the load of a day or a session.
func (w *walker) entry(path string, v any, when string, day func(string, any) (date.Date, bool), to *[]sessions.DayLoad) {
	e := sessions.DayLoad{Sessions: 1}
	ok := false
	w.fields(path, v, map[string]func(string, any){
		when: func(path string, v any) { e.Day, ok = day(path, v) },
		"load": func(path string, v any) {
			if v != nil {
				e.Load = sessions.Known(w.number(path, v, 0, mostLoad, false))
			}
		},
	}, "load", when, "load")
	if ok {
		*to = append(*to, e)
	}
}

// asPrograms is the default, as most programs have it: numbers from the first day on, and no floor under a ratio but 0. The
// program that uses half-lives has one.
func asPrograms() sessions.Convention {
	return sessions.Convention{Early: true, Floor: sessions.Known(0)}
}

// convention reads how to average.
func (w *walker) convention(path string, v any) sessions.Convention {
	c := asPrograms()
	before := w.Len()
	w.fields(path, v, map[string]func(string, any){
		"average": func(path string, v any) { c.Smoothing, _ = read(w, path, v, sessions.ParseSmoothing) },
		"acute":   func(path string, v any) { c.AcuteDays = w.number(path, v, 0, 366, true) },
		"chronic": func(path string, v any) { c.ChronicDays = w.number(path, v, 0, 366, true) },
		"seed":    func(path string, v any) { w.seed(path, v, &c) },
		"deviation": func(path string, v any) {
			if i := w.oneOf(path, v, "population", "sample"); i >= 0 {
				c.SampleSD = i == 1
			}
		},
		"windows": func(path string, v any) { w.windows(path, v, &c) },
	}, "")
	if c.Smoothing == sessions.HalfLife {
		c.Floor = sessions.Quantity{}
	}
	if w.Len() == before {
		w.conflicts(path, c.Validate())
	}
	return c
}

// words are the keys of a convention by those of the library.
var words = map[string]string{"acute_days": "acute", "chronic_days": "chronic", "short": "windows", "long": "windows"}

// conflicts adds what no single key shows.
func (w *walker) conflicts(path string, err error) {
	var k sessions.Faults
	k.AddAll("", err)
	for _, f := range k.All() {
		if word, ok := words[f.Path]; ok {
			f.Path = word
		}
		w.Add(path+"."+f.Path, f.Value, f.Reason, f.Err)
	}
}

func (w *walker) oneOf(path string, v any, choices ...string) int {
	text, _ := v.(string)
	i := slices.Index(choices, text)
	if i < 0 {
		w.fault(path, v, fmt.Sprintf("is none of %q", choices), sessions.ErrUnknownWord)
	}
	return i
}

func (w *walker) seed(path string, v any, c *sessions.Convention) {
	if _, given := v.(object); !given {
		if w.oneOf(path, v, "zero", "first") == 1 {
			c.Seed = sessions.SeedFirst
		}
		return
	}
	w.fields(path, v, map[string]func(string, any){
		"acute":   func(path string, v any) { c.StartAcute = w.number(path, v, 0, mostLoad, false) },
		"chronic": func(path string, v any) { c.StartChronic = w.number(path, v, 0, mostLoad, false) },
	}, "", "acute", "chronic")
}

func (w *walker) windows(path string, v any, c *sessions.Convention) {
	var both []int
	w.list(path, v, func(path string, v any) {
		n := w.number(path, v, 1, 366, false)
		if n != math.Trunc(n) {
			w.fault(path, v, "is not a whole number of days", sessions.ErrOutOfRange)
		}
		both = append(both, int(n))
	})
	if _, ok := v.([]any); !ok {
		return
	}
	if len(both) != 2 {
		w.fault(path, json.Number(strconv.Itoa(len(both))), "windows instead of 2", sessions.ErrOutOfRange)
		return
	}
	c.Short, c.Long = both[0], both[1]
}
