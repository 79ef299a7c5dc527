package tissue_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/sessions"
)

func BenchmarkAdvance(b *testing.B) {
	advance := tissue.Advance(after(b, sessions.Trained, longRun(b, monday)))
	b.ReportAllocs()
	for b.Loop() {
		advance(0.001)
	}
}

// season is 90 days with 110 sessions and 90 check-ins.
func season(tb testing.TB) tissue.Input {
	var list []sessions.Session
	in := tissue.Input{Now: monday.AddDate(0, 0, 90), Athlete: athlete(sessions.Trained)}
	for day := range 90 {
		start := monday.AddDate(0, 0, day)
		switch day % 7 {
		case 2, 5:
			list = append(list, easyRun(tb, start), done(tb, "", start.Add(hours(9)), sessions.LegDay, sessions.KindStrength, 60, 7))
		case 6:
			list = append(list, longRun(tb, start))
		default:
			list = append(list, easyRun(tb, start))
		}
		in.CheckIns = append(in.CheckIns, reports(start.Add(-time.Hour), map[muscles.Area]float64{muscles.Quadriceps.Both(): float64(day % 5), gastrocnemius: 2}))
	}
	in.Diary = diary(tb, list[:110]...)
	in.Profiles = sessions.Profiles(in.Diary, time.UTC)
	return in
}

func BenchmarkAssess(b *testing.B) {
	in := season(b)
	for _, given := range []bool{true, false} {
		b.Run(fmt.Sprintf("days=90/profiles=%t", given), func(b *testing.B) {
			if !given {
				in.Profiles = nil
			}
			b.ReportAllocs()
			for b.Loop() {
				_, err := tissue.Assess(in)
				require.NoError(b, err)
			}
		})
	}
}

func BenchmarkState(b *testing.B) {
	s := assess(b, season(b))
	next := sessionEvent(b, longRun(b, s.Time()))
	b.Run("At", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s.At(s.Time().Add(time.Hour))
		}
	})
	b.Run("Soreness", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s.Soreness(quadriceps)
		}
	})
	b.Run("SorenessByArea", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s.SorenessByArea()
		}
	})
	b.Run("Area", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s.Area(quadriceps)
		}
	})
	b.Run("Add", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := s.Add(next)
			require.NoError(b, err)
		}
	})
}

// BenchmarkPerson learns from the 90 days of the season.
func BenchmarkPerson(b *testing.B) {
	in := season(b)
	b.Run("Calibrate", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := tissue.Calibrate(in)
			require.NoError(b, err)
		}
	})
	b.Run("ForecastReport", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := tissue.ForecastReport(in)
			require.NoError(b, err)
		}
	})
}
