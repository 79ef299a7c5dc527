package importer

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"example.com/rubdown/sessions"
)

// The thresholds of the checks (own figures).
const (
	shortest    = 3 * time.Minute
	longest     = 24 * time.Hour
	firstYear   = 1990 // devices start their clocks before it
	pauseLength = 10 * time.Minute
	pauseShare  = 1.25 // of the timer
	slack       = 30 * time.Second
)

func clockNotSet(t time.Time) bool { return t.UTC().Year() < firstYear }

// heartRate settles the mean: that of the summary where it and all samples are
// plausible, else that of the plausible samples.
func (a *Activity) heartRate(s *sessions.Session) {
	stated, known := s.HeartRateMean.Get()
	wrong := known && !PlausibleHeartRate(stated)
	samples := a.HeartRates.Mean()
	if wrong || !known || a.HeartRates.bad > 0 && samples.IsKnown() {
		s.HeartRateMean = samples
	}
	switch {
	case a.HeartRates.bad > 0:
		a.note(Note{At: a.HeartRates.faultAt, Code: HeartRateFault, Field: "heart_rate", Value: number(a.HeartRates.firstFault), Count: a.HeartRates.bad})
	case wrong:
		a.note(Note{At: a.At, Code: HeartRateFault, Field: "heart_rate", Value: number(stated), Count: 1})
	}
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

func (a *Activity) note(n Note) { a.Notes = append(a.Notes, n) }

// check flags what speaks against counting the session as it stands.
func (a *Activity) check(s sessions.Session, now time.Time) {
	flag := func(code Code, value, text string) {
		a.note(Note{At: a.At, Code: code, Value: value, Text: text, Count: 1})
	}
	if a.Transition {
		flag(Transition, "", "")
	}
	switch {
	case s.Duration < shortest:
		flag(TooShort, s.Duration.Round(time.Second).String(), "")
	case s.Duration > longest:
		flag(VeryLong, s.Duration.Round(time.Second).String(), "")
	}
	drive := slices.ContainsFunc(a.Notes, func(n Note) bool { return n.Code == NotTraining })
	if !a.Still && !drive {
		if speed, too := tooFast(s, &a.Speeds); too {
			flag(LooksLikeVehicle, speed, "")
		}
	}
	if a.Timer > 0 && a.Elapsed > 0 {
		both := fmt.Sprintf("%s by the timer, %s from start to end", a.Timer.Round(time.Second), a.Elapsed.Round(time.Second))
		switch {
		case a.Elapsed-a.Timer > pauseLength && float64(a.Elapsed) > pauseShare*float64(a.Timer):
			flag(LongPause, "", both)
		case a.Timer-a.Elapsed > slack && float64(a.Timer) > 1.02*float64(a.Elapsed):
			flag(LengthsDisagree, "", both)
		}
	}
	if clockNotSet(s.Start) {
		flag(ClockNotSet, s.Start.UTC().Format(time.RFC3339), "")
	}
	if !now.IsZero() && s.Start.After(now) {
		flag(InFuture, s.Start.UTC().Format(time.RFC3339), "")
	}
}
