package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/rickb777/date"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions/importer/srpe"
	"example.com/rubdown/sessions/timeline"
)

// morning is the hour at which the question is asked on the day after the log's last entry.
const morning = 8

// loadFolder makes a case for the day after the last entry of a log, and notes on what was read, skipped and assumed.
func loadFolder(path, zone string) (recovery.Request, string, error) {
	loc, err := timeline.LoadZone(zone)
	if err != nil {
		return recovery.Request{}, "", err
	}
	log, err := srpe.Read(os.DirFS(path), srpe.Options{Zone: loc})
	if err != nil {
		return recovery.Request{}, "", err
	}
	diary, err := log.Diary()
	if err != nil {
		return recovery.Request{}, "", err
	}
	var last time.Time
	for _, s := range diary.All() {
		last = later(last, s.End())
	}
	for _, k := range log.CheckIns {
		last = later(last, k.At)
	}
	if last.IsZero() {
		return recovery.Request{}, "", fmt.Errorf("%s: the log has no entries", path)
	}
	clock, err := timeline.ClockAt(morning, 0)
	if err != nil {
		return recovery.Request{}, "", err
	}
	now := clock.On(timeline.DayOf(last, loc).Add(1), loc)
	conditions, assumed := injuries(log.Injuries, now)

	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d sessions, %d check-ins, %d injury reports, %d rows or values skipped\n", path, diary.Len(), len(log.CheckIns), len(log.Injuries), len(log.Skipped))
	for _, s := range log.Skipped {
		fmt.Fprintf(&b, "  skipped %s\n", s)
	}
	if n := len(diary.Duplicates()); n > 0 {
		fmt.Fprintf(&b, "  %d pairs of sessions look like duplicates\n", n)
	}
	b.WriteString(assumed)
	b.WriteString("\n")
	return recovery.Request{Case: recovery.Case{Now: now, Zone: loc, Diary: diary, CheckIns: log.CheckIns, Conditions: conditions}}, b.String(), nil
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// injuryDays is how long an injury report counts as fresh here.
const injuryDays = 14

// injuries turns fresh reports into conditions. The log says where and how bad, not what, so this program takes the careful
// reading: a fresh sprain at a joint, a fresh strain elsewhere, and a question to a clinician when it was called major.
func injuries(list []srpe.Injury, now time.Time) ([]screening.Condition, string) {
	var out []screening.Condition
	var notes strings.Builder
	seen := map[string]int{}
	for _, in := range list {
		day := timeline.DayOf(in.At, now.Location())
		if timeline.DaysBetween(day, timeline.DayOf(now, now.Location())) > injuryDays {
			continue
		}
		c := screening.Condition{Code: codeOf(in), Regions: regionOf(in.Location), Since: screening.DayMoment(day)}
		if i, ok := seen[in.Location]; ok {
			out[i] = fresher(out[i], c, day)
			continue
		}
		seen[in.Location] = len(out)
		out = append(out, c)
		fmt.Fprintf(&notes, "  injury %s (%s), taken as %s until you say otherwise\n", in, timeline.FormatDay(day), c.Code)
	}
	return out, notes.String()
}

// fresher keeps the newer report of one place: it hurt that day still.
func fresher(old, c screening.Condition, day date.Date) screening.Condition {
	c.Since = screening.DayMoment(day)
	if old.Code == unclear {
		c.Code = unclear
	}
	return c
}

// unclear is a code that no table has, so that screening asks for a clinician.
const unclear = "injury-called-major"

var joints = []string{"knee", "elbow", "shoulder", "hand", "foot", "hip"}

func codeOf(in srpe.Injury) string {
	switch {
	case in.Severity != "minor":
		return unclear
	case slices.ContainsFunc(joints, func(j string) bool { return strings.Contains(in.Location, j) }):
		return "acute-ligament-sprain"
	}
	return "acute-muscle-strain"
}

// places map the log's words to safety regions; a word that is missing names no region, which screening treats as unclear.
var places = map[string][]string{
	"knee": {"knee"}, "elbow": {"elbow"}, "shoulder": {"shoulder"}, "hand": {"hand", "wrist"}, "foot": {"foot", "ankle", "heel"},
	"leg": {"calf", "shin"}, "thigh": {"quadriceps", "hamstrings", "adductors"}, "arm": {"upper-arm", "forearm"}, "chest": {"chest"},
	"head_neck": {"neck"}, "groin_hip": {"groin-inguinal", "hip"}, "back": {"lower-back", "upper-back"}, "abdomen": {"abdomen"},
}

func regionOf(location string) screening.RegionSet {
	side := ""
	place := location
	for _, s := range []string{"left", "right"} {
		if rest, ok := strings.CutPrefix(location, s+"_"); ok {
			side, place = "."+s, rest
		}
	}
	var out screening.RegionSet
	for _, region := range places[place] {
		if set, err := screening.ParseRegion(region + side); err == nil {
			out = out.Union(set)
		}
	}
	return out
}
