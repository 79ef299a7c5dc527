package recovery

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/rickb777/date/timespan"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// Request is the JSON envelope: a case and the policy to answer it by. It decodes strictly: every fault of the text is
// reported at once as [sessions.Faults], and nothing is repaired.
type Request struct {
	Case   Case
	Policy Policy
	// Resolved echoes each free-text name with the areas it was read as; filled by decoding.
	Resolved map[string][]muscles.Area
}

// Recommend answers the request and echoes what its names were read as.
func (q Request) Recommend() (Advice, error) {
	a, err := q.Policy.Recommend(q.Case)
	if err == nil && q.Resolved != nil {
		a.Resolved = q.Resolved
	}
	return a, err
}

// ParseRequest decodes and validates a request.
func ParseRequest(data []byte) (Request, error) {
	var q Request
	err := q.UnmarshalJSON(data)
	return q, err
}

// UnmarshalJSON decodes and validates a request. On an error the request is left as it was.
func (q *Request) UnmarshalJSON(data []byte) error {
	r := &requestReader{resolved: map[string][]muscles.Area{}}
	raw, ok := r.document(data)
	if !ok {
		return r.faults.Err()
	}
	r.request(raw)
	r.check()
	if err := r.faults.Err(); err != nil {
		return err
	}
	*q = Request{Case: r.c, Policy: r.policy, Resolved: r.resolved}
	return nil
}

// requestReader fills a case while it reads.
type requestReader struct {
	reader
	c        Case
	policy   Policy
	resolved map[string][]muscles.Area
	sessions []sessions.Session
}

func (r *requestReader) request(raw json.RawMessage) {
	r.missing("", raw, "now")
	r.object("", raw, map[string]field{
		"now":        r.instant(&r.c.Now),
		"zone":       r.zoneField,
		"policy":     r.policyField,
		"athlete":    r.athlete,
		"sessions":   func(path string, raw json.RawMessage) { r.array(path, raw, r.session) },
		"check_ins":  func(path string, raw json.RawMessage) { r.array(path, raw, r.checkIn) },
		"conditions": func(path string, raw json.RawMessage) { r.array(path, raw, r.condition) },
		"unanswered": r.texts(&r.c.Unanswered),
		"denied":     r.texts(&r.c.Denied),
		"treatments": func(path string, raw json.RawMessage) { r.array(path, raw, r.treatment) },
		"open":       func(path string, raw json.RawMessage) { r.array(path, raw, r.open) },
		"wish":       r.wish,
	})
}

func (r *requestReader) zoneField(path string, raw json.RawMessage) {
	parsed(&r.reader, &r.c.Zone, timeline.LoadZone)(path, raw)
}

func (r *requestReader) policyField(path string, raw json.RawMessage) {
	if raw[0] == '"' {
		parsed(&r.reader, &r.policy, PolicyNamed)(path, raw)
		return
	}
	r.policyObject(path, raw)
}

func (r *requestReader) athlete(path string, raw json.RawMessage) {
	a := &r.c.Athlete
	r.object(path, raw, map[string]field{
		"age":                r.quantity(&a.Age),
		"training":           parsed(&r.reader, &a.Training, sessions.ParseTraining),
		"massage_experience": parsed(&r.reader, &a.MassageExperience, sessions.ParseExperience),
		"pressure_limit":     r.quantity(&a.PressureLimit),
		"prefer":             r.modalities(&r.c.Prefer),
		"avoid":              r.modalities(&r.c.Avoid),
		"dominant_side":      parsed(&r.reader, &a.DominantSide, parseOneSide),
		"bedtime":            parsed(&r.reader, &a.Bedtime, timeline.ParseClock),
		"quiet": func(path string, raw json.RawMessage) {
			r.missing(path, raw, "from", "to")
			r.object(path, raw, map[string]field{
				"from": parsed(&r.reader, &a.Quiet.From, timeline.ParseClock),
				"to":   parsed(&r.reader, &a.Quiet.To, timeline.ParseClock),
			})
		},
		"sex":               parsed(&r.reader, &a.Sex, sessions.ParseSex),
		"hr_rest":           r.quantity(&a.HeartRateRest),
		"hr_max":            r.quantity(&a.HeartRateMax),
		"hr_threshold":      r.quantity(&a.HeartRateThreshold),
		"threshold_power_w": r.quantity(&a.ThresholdPower),
	})
}

// parseOneSide takes left or right.
func parseOneSide(text string) (muscles.Side, error) {
	switch text {
	case "left":
		return muscles.Left, nil
	case "right":
		return muscles.Right, nil
	}
	return 0, fmt.Errorf("%w: a side is left or right", ErrInvalidCase)
}

func (r *requestReader) modalities(to *[]massage.Modality) field {
	return func(path string, raw json.RawMessage) {
		r.array(path, raw, func(path string, raw json.RawMessage) {
			var m massage.Modality
			parsed(&r.reader, &m, massage.ParseModality)(path, raw)
			if m != 0 {
				*to = append(*to, m)
			}
		})
	}
}

func (r *requestReader) session(path string, raw json.RawMessage) {
	var s sessions.Session
	minutes := 0.0
	r.missing(path, raw, "start", "minutes", "sport", "status")
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
	})
	// Rounded to whole nanoseconds; a length that overflows is out of range anyway.
	switch {
	case !(minutes > -maxMinutes && minutes < maxMinutes):
		s.Duration = -1
		r.fault(path+".minutes", []byte(fmt.Sprint(minutes)), "is outside (0, 14400]", sessions.ErrOutOfRange)
	default:
		s.Duration = time.Duration(minutes * float64(time.Minute))
	}
	r.sessions = append(r.sessions, s)
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
		var fe *sessions.FieldError
		switch {
		case errors.As(err, &fe):
			r.faults.Add(path, string(raw), fe.Reason, err)
		case err != nil:
			r.fault(path, raw, "is not an effort: "+plain(err), err)
		}
		*to = e
	}
}

func (r *requestReader) set(path string, raw json.RawMessage) sessions.ExerciseSets {
	s := sessions.ExerciseSets{Count: 1}
	r.missing(path, raw, "exercise")
	r.object(path, raw, map[string]field{
		"exercise":        parsed(&r.reader, &s.Exercise, sessionID),
		"count":           r.whole(&s.Count),
		"reps":            r.whole(&s.Reps),
		"weight_kg":       r.quantity(&s.Weight),
		"reps_in_reserve": r.quantity(&s.RepsInReserve),
	})
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
	r.missing(path, raw, "at")
	r.object(path, raw, map[string]field{
		"at": r.instant(&k.At), "soreness": rated(&k.Soreness), "tightness": rated(&k.Tightness),
		"overall_soreness": r.quantity(&k.OverallSoreness), "sleep_hours": r.quantity(&k.SleepHours),
		"mood": r.quantity(&k.Mood), "stress": r.quantity(&k.Stress), "fatigue": r.quantity(&k.Fatigue),
	})
	r.c.CheckIns = append(r.c.CheckIns, k)
}

// areaValue is what a map from names to numbers says: which areas, and how much.
type areaValue struct {
	set    muscles.Set
	values muscles.PerArea
}

// areaValues reads a map from free-text names to numbers. Where names overlap, the one that means fewer groups beats the
// coarser word, and then a side beats both sides; two equal entries are a fault. A coarse word spreads to its groups
// unscaled, or by their weights.
func (r *requestReader) areaValues(path string, raw json.RawMessage, lo, hi float64, weighted bool) areaValue {
	type entry struct {
		path  string
		res   muscles.Resolution
		value float64
	}
	var entries []entry
	r.entries(path, raw, func(name string, value json.RawMessage) {
		at := join(path, shorten(name))
		if isNull(value) {
			return
		}
		n, ok := r.number(at, value)
		if ok && (n < lo || n > hi || weighted && n == 0) {
			reason := fmt.Sprintf("is above %g", hi)
			if n <= lo {
				reason = fmt.Sprintf("is below %g", lo)
				if weighted {
					reason = "is not above 0"
				}
			}
			r.fault(at, value, reason, sessions.ErrOutOfRange)
			ok = false
		}
		if res, found := r.resolve(at, name); found && ok {
			entries = append(entries, entry{at, res, n})
		}
	})
	var v areaValue
	type claim struct {
		rank int
		path string
	}
	var claims [muscles.NumAreas]claim
	for _, e := range entries {
		groups := map[muscles.Group]bool{}
		for _, m := range e.res.Matches {
			groups[m.Area.Group] = true
		}
		rank := 2*(muscles.NumGroups-len(groups)) + 1
		if e.res.Sided {
			rank++
		}
		weights := e.res.Weights()
		clash := ""
		for a := range e.res.Set().All() {
			i := a.Index()
			switch {
			case claims[i].rank == rank:
				clash = claims[i].path
				continue
			case claims[i].rank > rank:
				continue
			}
			claims[i] = claim{rank, e.path}
			x := e.value
			if weighted {
				x *= weights.At(a)
			}
			v.set = v.set.With(a)
			v.values.Set(a, x)
		}
		if clash != "" {
			r.faults.Add(e.path, "", "says the same areas as "+clash, sessions.ErrConflict)
		}
	}
	return v
}

// resolve reads one free-text name and notes what it was read as.
func (r *requestReader) resolve(path, name string) (muscles.Resolution, bool) {
	if a, err := muscles.ParseArea(name); err == nil { // an id is an id, whatever people mean by the word
		return muscles.Resolution{Text: name, Matches: []muscles.Match{{Area: a, Weight: 1}}, Sided: a.Side != muscles.Both}, true
	}
	res, err := muscles.Resolve(name)
	if err != nil {
		r.fault(path, nil, plain(err), err)
		return res, false
	}
	areas := make([]muscles.Area, 0, len(res.Matches))
	for _, m := range res.Matches {
		areas = append(areas, m.Area)
	}
	r.resolved[name] = areas
	return res, true
}

// names reads an array of area names by ids and synonyms only, into a set.
func (r *requestReader) names(to *muscles.Set) field {
	return func(path string, raw json.RawMessage) {
		r.array(path, raw, func(path string, raw json.RawMessage) {
			s, ok := r.text(path, raw)
			if !ok {
				return
			}
			if a, err := muscles.ParseArea(s); err == nil {
				*to = to.With(a)
				return
			}
			res, err := muscles.ResolveName(s)
			if err != nil {
				r.fault(path, nil, plain(err), err)
				return
			}
			*to = to.Union(res.Set())
		})
	}
}

// regions reads an array of safety regions into a set.
func (r *requestReader) regions(to *screening.RegionSet) field {
	return func(path string, raw json.RawMessage) {
		r.array(path, raw, func(path string, raw json.RawMessage) {
			var s screening.RegionSet
			parsed(&r.reader, &s, screening.ParseRegion)(path, raw)
			*to = to.Union(s)
		})
	}
}

func (r *requestReader) condition(path string, raw json.RawMessage) {
	var k screening.Condition
	r.missing(path, raw, "code")
	r.object(path, raw, map[string]field{
		"code":    parsed(&r.reader, &k.Code, sessionID),
		"areas":   r.names(&k.Areas),
		"regions": r.regions(&k.Regions),
		"since":   parsed(&r.reader, &k.Since, parseMoment),
		"ended":   parsed(&r.reader, &k.Ended, parseMoment),
		"cleared": func(path string, raw json.RawMessage) {
			r.missing(path, raw, "by", "on")
			r.object(path, raw, map[string]field{
				"by": parsed(&r.reader, &k.Cleared.By, sessionID),
				"on": parsed(&r.reader, &k.Cleared.On, parseMoment),
			})
		},
	})
	r.c.Conditions = append(r.c.Conditions, k)
}

// parseMoment reads a civil day or an RFC 3339 time.
func parseMoment(s string) (screening.Moment, error) {
	if len(s) <= len(time.DateOnly) {
		d, err := timeline.ParseDay(s)
		return screening.DayMoment(d), err
	}
	t, err := timeline.ParseInstant(s)
	return screening.InstantMoment(t), err
}

func (r *requestReader) treatment(path string, raw json.RawMessage) {
	var t massage.Treatment
	r.missing(path, raw, "at", "modality", "minutes")
	r.object(path, raw, map[string]field{
		"at": r.instant(&t.At), "modality": parsed(&r.reader, &t.Modality, massage.ParseModality), "minutes": r.float(&t.Minutes),
		"pressure": r.quantity(&t.Pressure), "areas": r.names(&t.Areas), "reaction": parsed(&r.reader, &t.Reaction, massage.ParseReaction),
	})
	r.c.Treatments = append(r.c.Treatments, t)
}

func (r *requestReader) open(path string, raw json.RawMessage) {
	var start, end time.Time
	r.missing(path, raw, "start", "end")
	r.object(path, raw, map[string]field{"start": r.instant(&start), "end": r.instant(&end)})
	if start.IsZero() || end.IsZero() {
		return
	}
	if !end.After(start) {
		r.faults.Add(path, start.Format(time.RFC3339)+" to "+end.Format(time.RFC3339), "does not end after it starts", ErrInvalidCase)
		return
	}
	r.c.Open = append(r.c.Open, timespan.NewTimeSpan(start, end))
}

func (r *requestReader) wish(path string, raw json.RawMessage) {
	w := &r.c.Wish
	r.object(path, raw, map[string]field{
		"regions": r.wishRegions,
		"areas": func(path string, raw json.RawMessage) {
			r.array(path, raw, func(path string, raw json.RawMessage) {
				if s, ok := r.text(path, raw); ok {
					if res, ok := r.resolve(path, s); ok {
						w.Areas = w.Areas.Union(res.Set())
					}
				}
			})
		},
		"modality": optional(&r.reader, &w.Modality, massage.ParseModality),
		"purpose":  optional(&r.reader, &w.Purpose, massage.ParsePurpose),
		"minutes":  r.quantity(&w.Minutes),
	})
}

// wishRegions reads what is asked for: a safety region by its name, else a muscle in free text.
func (r *requestReader) wishRegions(path string, raw json.RawMessage) {
	w := &r.c.Wish
	r.array(path, raw, func(path string, raw json.RawMessage) {
		s, ok := r.text(path, raw)
		if !ok {
			return
		}
		if region, err := screening.ParseRegion(s); err == nil {
			w.Regions = w.Regions.Union(region)
			return
		}
		if res, ok := r.resolve(path, s); ok {
			w.Areas = w.Areas.Union(res.Set())
		}
	})
}

// optional is parsed, where the empty text means nothing asked for.
func optional[T any](r *reader, to *T, parse func(string) (T, error)) field {
	return func(path string, raw json.RawMessage) {
		if string(raw) != `""` {
			parsed(r, to, parse)(path, raw)
		}
	}
}

// check validates what was read; a path that already has a fault is not reported again.
func (r *requestReader) check() {
	var f sessions.Faults
	diary, err := sessions.NewDiary(r.sessions...)
	f.AddAll("", err)
	for i, s := range r.sessions {
		if reason := doneTooEarly(s, r.c.Now); reason != "" && !r.c.Now.IsZero() {
			f.Add(fmt.Sprintf("sessions[%d].status", i), s.Status.String(), reason, ErrInvalidCase)
		}
	}
	r.c.Diary = diary
	f.AddAll("", r.c.faults(false))
	f.AddAll("", r.policy.Validate())
	known := map[string]bool{}
	for _, e := range r.faults.All() {
		known[e.Path] = true
	}
	for _, e := range f.All() {
		if !known[e.Path] {
			r.faults.AddAll("", e)
		}
	}
	for range f.Len() - len(f.All()) {
		r.faults.Add("", "", "further fault", ErrInvalidCase) // counted there, to be counted here
	}
}
