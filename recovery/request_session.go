package recovery

import (
	"encoding/json"
	"fmt"
	"math"
	"time"

	"example.com/rubdown/sessions"
)

func (r *requestReader) session(path string, raw json.RawMessage) {
	var s sessions.Session
	minutes := 0.0
	r.object(path, raw, map[string]field{
		"id":       parsed(&r.reader, &s.ID, sessionID),
		"start":    r.instant(&s.Start),
		"minutes":  r.float(&minutes),
		"sport":    parsed(&r.reader, &s.Sport, sessions.ParseSport),
		"kind":     parsed(&r.reader, &s.Kind, sessions.ParseKind),
		"effort":   r.effort(&s.Effort),
		"status":   parsed(&r.reader, &s.Status, sessions.ParseStatus),
		"priority": parsed(&r.reader, &s.Priority, sessions.ParsePriority),
		"warm_up":  r.quantity(&s.WarmUp), "hot": r.boolean(&s.Hot),
		"hr_mean": r.quantity(&s.HeartRateMean), "power_w": r.quantity(&s.Power), "distance_m": r.quantity(&s.Distance),
		"ascent_m": r.quantity(&s.Ascent), "descent_m": r.quantity(&s.Descent),
		"areas": func(path string, raw json.RawMessage) {
			s.Areas = r.areaValues(path, raw, 0, 1, true).values
		},
		"sets": func(path string, raw json.RawMessage) {
			r.array(path, raw, func(path string, raw json.RawMessage) {
				if len(s.Sets) < maxSets {
					s.Sets = append(s.Sets, r.set(path, raw))
				} else if len(s.Sets) == maxSets {
					r.fault(path, nil, fmt.Sprintf("is more than the %d sets of one session", maxSets), sessions.ErrOutOfRange)
				}
			})
		},
	}, "start", "minutes", "sport", "status")
	// Rounded to whole nanoseconds; a length that overflows is out of range anyway.
	switch {
	case !(minutes > -maxMinutes && minutes < maxMinutes):
		s.Duration = -1
		r.fault(path+".minutes", []byte(fmt.Sprint(minutes)), "is outside (0, 14400]", sessions.ErrOutOfRange)
	default:
		s.Duration = time.Duration(math.Round(minutes * float64(time.Minute)))
	}
	if r.faults.Len() < mostFaults { // past that nothing is validated, only counted
		r.sessions = append(r.sessions, s)
	}
}

const (
	maxMinutes = 1e6
	maxSets    = 1000
	maxID      = 200
)

func sessionID(s string) (string, error) {
	if s == "" || len(s) > maxID {
		return "", fmt.Errorf("%w: an id has 1 to %d bytes", ErrInvalidCase, maxID)
	}
	return s, nil
}

func (r *requestReader) effort(to *sessions.Effort) field {
	return func(path string, raw json.RawMessage) {
		n, ok := r.number(path, raw)
		if !ok {
			return
		}
		e, err := sessions.EffortOf(n)
		switch {
		case err == nil:
			*to = e
		case n < 0:
			r.fault(path, raw, "is below 0", err)
		case n > 10:
			r.fault(path, raw, "is above 10", err)
		default:
			r.fault(path, raw, "is not a half point of 0 to 10", err)
		}
	}
}

func (r *requestReader) set(path string, raw json.RawMessage) sessions.ExerciseSets {
	s := sessions.ExerciseSets{Count: 1}
	r.object(path, raw, map[string]field{
		"exercise":        parsed(&r.reader, &s.Exercise, sessionID),
		"count":           r.whole(&s.Count),
		"reps":            r.whole(&s.Reps),
		"weight_kg":       r.quantity(&s.Weight),
		"reps_in_reserve": r.quantity(&s.RepsInReserve),
	}, "exercise")
	return s
}

func (r *requestReader) checkIn(path string, raw json.RawMessage) {
	var k sessions.CheckIn
	rated := func(to *sessions.AreaRatings) field {
		return func(path string, raw json.RawMessage) {
			v := r.areaValues(path, raw, 0, 10, false)
			for a := range v.set.All() {
				to.Set(a, v.values.At(a))
			}
		}
	}
	r.object(path, raw, map[string]field{
		"at": r.instant(&k.At), "soreness": rated(&k.Soreness), "tightness": rated(&k.Tightness),
		"overall_soreness": r.quantity(&k.OverallSoreness), "sleep_hours": r.quantity(&k.SleepHours),
		"mood": r.quantity(&k.Mood), "stress": r.quantity(&k.Stress), "fatigue": r.quantity(&k.Fatigue),
	}, "at")
	r.c.CheckIns = append(r.c.CheckIns, k)
}
