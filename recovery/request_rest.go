package recovery

import (
	"encoding/json"
	"time"

	"github.com/rickb777/date/timespan"

	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions/timeline"
)

func (r *requestReader) condition(path string, raw json.RawMessage) {
	var k screening.Condition
	r.object(path, raw, map[string]field{
		"code":    parsed(&r.reader, &k.Code, sessionID),
		"areas":   r.names(&k.Areas),
		"regions": r.regions(&k.Regions),
		"since":   parsed(&r.reader, &k.Since, parseMoment),
		"ended":   parsed(&r.reader, &k.Ended, parseMoment),
		"cleared": func(path string, raw json.RawMessage) {
			r.object(path, raw, map[string]field{
				"by": parsed(&r.reader, &k.Cleared.By, sessionID),
				"on": parsed(&r.reader, &k.Cleared.On, parseMoment),
			}, "by", "on")
		},
	}, "code")
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
	r.object(path, raw, map[string]field{
		"at": r.instant(&t.At), "modality": parsed(&r.reader, &t.Modality, massage.ParseModality), "minutes": r.float(&t.Minutes),
		"pressure": r.quantity(&t.Pressure), "areas": r.names(&t.Areas), "reaction": parsed(&r.reader, &t.Reaction, massage.ParseReaction),
	}, "at", "modality", "minutes")
	r.c.Treatments = append(r.c.Treatments, t)
}

func (r *requestReader) open(path string, raw json.RawMessage) {
	var start, end time.Time
	r.object(path, raw, map[string]field{"start": r.instant(&start), "end": r.instant(&end)}, "start", "end")
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
