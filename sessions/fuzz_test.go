package sessions_test

import (
	"encoding/json"
	"errors"
	"math"
	"testing"
	"time"

	"example.com/rubdown/sessions"
)

func FuzzParseSport(f *testing.F) {
	for _, text := range []string{"", "yoga", "Trail_Running", "yogga", "\xff", "İstanbul", "e-bike ride"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := sessions.ParseSport(text)
		if err != nil {
			if !errors.Is(err, sessions.ErrUnknownSport) || s != 0 {
				t.Errorf("%q: %v, %v", text, s, err)
			}
			return
		}
		if back, err := sessions.ParseSport(s.String()); err != nil || back != s {
			t.Errorf("%q is %s, which is %s", text, s, back)
		}
	})
}

// word checks that a parser takes exactly what String writes.
func word[E interface {
	~uint8
	String() string
}](t *testing.T, text string, parse func(string) (E, error)) {
	t.Helper()
	if e, err := parse(text); err == nil && e.String() != text || err != nil && e != 0 {
		t.Errorf("%q is %v, %v", text, e, err)
	}
}

func FuzzParseWords(f *testing.F) {
	for _, text := range []string{"", "easy", "done", "a", "elite", "some", "female", "kind", "a-event", "low", "same-sport", "Easy "} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		word(t, text, sessions.ParseKind)
		word(t, text, sessions.ParseStatus)
		word(t, text, sessions.ParsePriority)
		word(t, text, sessions.ParseTraining)
		word(t, text, sessions.ParseExperience)
		word(t, text, sessions.ParseSex)
		word(t, text, sessions.ParseEffortSource)
		word(t, text, sessions.ParseEventRank)
		word(t, text, sessions.ParseEmphasis)
		word(t, text, sessions.ParseDuplicateReason)
	})
}

func FuzzNumbersFromJSON(f *testing.F) {
	for _, text := range []string{"", "null", "7", "6.5", "6.3", "14", "-0", "1e400", `"7"`, "NaN", "{}"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var e sessions.Effort
		if json.Unmarshal(data, &e) == nil {
			text, err := json.Marshal(e)
			var back sessions.Effort
			if err != nil || json.Unmarshal(text, &back) != nil || back != e {
				t.Errorf("effort %s came back as %s", data, text)
			}
		}
		var q sessions.Quantity
		if json.Unmarshal(data, &q) == nil {
			text, err := json.Marshal(q)
			var back sessions.Quantity
			if err != nil || json.Unmarshal(text, &back) != nil || back != q {
				t.Errorf("quantity %s came back as %s", data, text)
			}
		}
	})
}

// FuzzDiary feeds whatever fields hold to everything that reads a session:
// nothing may panic, and what is accepted must hold together.
func FuzzDiary(f *testing.F) {
	f.Add(int64(1_790_000_000), int64(60), uint8(4), uint8(7), uint8(9), uint8(1), uint8(0), 5.0, "back squat", 4)
	f.Add(int64(math.MaxInt64), int64(math.MinInt64), uint8(255), uint8(255), uint8(255), uint8(255), uint8(255), math.NaN(), "", -1)
	f.Fuzz(func(t *testing.T, start, minutes int64, sport, kind, effort, status, priority uint8, number float64, exercise string, count int) {
		s := sessions.Session{
			ID: exercise, Start: time.Unix(start, 0), Duration: time.Duration(minutes) * time.Minute,
			Sport: sessions.Sport(sport), Kind: sessions.Kind(kind), Effort: sessions.Effort(effort),
			Status: sessions.Status(status), Priority: sessions.Priority(priority), Distance: sessions.Known(number),
			Sets: []sessions.ExerciseSets{{Exercise: exercise, Count: count, Reps: count, Weight: sessions.Known(number)}},
		}
		s.Areas[int(sport)%len(s.Areas)] = number
		_, _ = s.Weights(), s.Span()
		_ = s.Name() + s.Sport.Info().Name
		next := s
		next.ID, next.Start = "", next.Start.Add(time.Hour)
		d, err := sessions.NewDiary(next, s)
		if err != nil {
			if !errors.Is(err, sessions.ErrInvalidSession) {
				t.Errorf("%v", err)
			}
			return
		}
		profiles := sessions.Profiles(d, nil)
		if len(profiles) != 2 || len(d.Overlaps()) > 1 || len(d.Duplicates()) > 1 {
			t.Errorf("%d profiles of two sessions", len(profiles))
		}
		for _, p := range profiles {
			if !(p.Load >= 0) || !(p.Effort >= 0 && p.Effort <= 10) || p.Easy && p.Hard {
				t.Errorf("%+v", p)
			}
		}
	})
}
