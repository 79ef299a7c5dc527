package visit_test

import (
	"math"
	"testing"
	"time"

	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report/internal/fixture"
	"example.com/rubdown/recovery/report/visit"
)

// TestOf: visits are therapist-given, in order, apart from each other, one a purpose, inside their windows, and the slot where
// there is one; the best offer is always among them, and every purpose is told or gave way.
func TestOf(t *testing.T) {
	visits := 0
	for name, a := range fixture.Answers(t) {
		list := visit.Of(a)
		if visit.Stopped(a) {
			assert.Empty(t, list, name)
			continue
		}
		assert.Equal(t, a.Answer == recovery.Book, len(list) > 0, name)
		seen := map[massage.Purpose]bool{}
		best := false
		for i, v := range list {
			visits++
			r := v.Recommendation
			assert.Equal(t, massage.ByTherapist, r.By, name)
			assert.False(t, seen[r.Purpose], name)
			seen[r.Purpose] = true
			best = best || r.Score == firstByTherapist(a).Score
			if i > 0 {
				assert.False(t, v.Start.Before(list[i-1].End), name)
			}
			assert.False(t, v.Start.Before(r.Window.Start()) || v.End.After(r.Window.End()), name)
			assert.Equal(t, math.Ceil(r.Minutes), v.End.Sub(v.Start).Minutes(), name)
			if r.Slot != nil {
				assert.True(t, v.Start.Equal(r.Slot.Start()) && v.End.Equal(r.Slot.End()), name)
			}
			assert.NotContains(t, v.Also, r.Purpose, name)
		}
		assert.Equal(t, len(list) > 0, best, name)
	}
	assert.Greater(t, visits, 60)
}

func firstByTherapist(a recovery.Advice) recovery.Recommendation {
	for _, r := range a.Recommendations {
		if r.By == massage.ByTherapist {
			return r
		}
	}
	return recovery.Recommendation{}
}

// TestSameTreatmentSameTime is one visit that names the other purposes.
func TestSameTreatmentSameTime(t *testing.T) {
	list := visit.Of(fixture.Answers(t)["strain-and-sore-calf"])
	require.Len(t, list, 1)
	assert.Equal(t, massage.Relieve, list[0].Recommendation.Purpose)
	assert.Equal(t, []massage.Purpose{massage.Relax, massage.Maintain}, list[0].Also)
}

// TestFrom: where a visit starts in a window without bookable times.
func TestFrom(t *testing.T) {
	kathmandu := fixture.Zone(t, "Asia/Kathmandu")
	for name, x := range map[string]struct {
		from, to string
		minutes  float64
		purpose  massage.Purpose
		want     string // empty: no visit
	}{
		"on the quarter":           {"10:15", "12:00", 30, massage.Relax, "10:15"},
		"rounded to the quarter":   {"10:16", "12:00", 30, massage.Relax, "10:30"},
		"no room to round":         {"10:16", "10:50", 30, massage.Relax, "10:16"},
		"exact room":               {"10:16", "10:46", 30, massage.Relax, "10:16"},
		"no room":                  {"10:16", "10:45", 30, massage.Relax, ""},
		"half minutes are rounded": {"10:15", "10:23", 7.5, massage.Relax, "10:15"},
		"late before a session":    {"10:00", "11:00", 10, massage.Prepare, "10:35"},
		"short before a session":   {"10:40", "11:00", 10, massage.Prepare, "10:45"},
		"no minutes":               {"10:00", "11:00", 0, massage.Relax, ""},
		"negative":                 {"10:00", "11:00", -5, massage.Relax, ""},
		"not a number":             {"10:00", "11:00", math.NaN(), massage.Relax, ""},
		"endless":                  {"10:00", "11:00", math.Inf(1), massage.Relax, ""},
	} {
		clock := func(s string) time.Time {
			at, err := time.ParseInLocation("2006-01-02 15:04", "2026-10-12 "+s, kathmandu)
			require.NoError(t, err)
			return at
		}
		r := recovery.Recommendation{Minutes: x.minutes, Purpose: x.purpose}
		r.Window = recovery.Window{TimeSpan: timespan.NewTimeSpan(clock(x.from), clock(x.to))}
		v, ok := visit.From(r)
		assert.Equal(t, x.want != "", ok, name)
		if ok {
			assert.Equal(t, x.want, v.Start.Format("15:04"), name)
		}
	}
}

// TestStopped: an outcome that blocks, and one that nobody knows.
func TestStopped(t *testing.T) {
	for outcome, want := range map[string]bool{
		"fine": false, "adjust": false, "avoid-area": false, "defer": true, "clearance": true, "refer-urgently": true, "": true, "odd": true,
	} {
		a := recovery.Advice{}
		a.Screening.Outcome = outcome
		assert.Equal(t, want, visit.Stopped(a), outcome)
	}
}
