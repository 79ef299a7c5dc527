package sessions_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
)

// career returns n sessions, two a day, of many sports.
func career(n int) []sessions.Session {
	rng := rand.New(rand.NewPCG(15, 16))
	list := make([]sessions.Session, n)
	for i := range list {
		e, _ := sessions.EffortOf(float64(rng.IntN(21)) / 2)
		list[i] = sessions.Session{
			ID: strconv.Itoa(i), Start: time.Date(1950, 1, 1, 6, 0, 0, 0, time.UTC).Add(time.Duration(i) * 12 * time.Hour),
			Duration: time.Duration(20+rng.IntN(100)) * time.Minute, Sport: sessions.Sport(1 + rng.IntN(64)),
			Kind: sessions.Kind(rng.IntN(17)), Effort: e, Status: sessions.Done,
		}
		if i%3 == 0 {
			list[i].Sets = []sessions.ExerciseSets{{Exercise: "back squat", Count: 4}, {Exercise: "bench press", Count: 4}}
		}
	}
	rng.Shuffle(n, func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}

func BenchmarkNewDiary(b *testing.B) {
	for _, n := range []int{100, 10_000} {
		list := career(n)
		b.Run(fmt.Sprintf("sessions=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := sessions.NewDiary(list...); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkProfiles(b *testing.B) {
	loc := zone(b, "Europe/Lisbon")
	for _, n := range []int{100, 10_000} {
		d := diary(b, career(n)...)
		b.Run(fmt.Sprintf("sessions=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sessions.Profiles(d, loc)
			}
		})
	}
}

func BenchmarkParseSport(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := sessions.ParseSport("Trail Running"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSportWeights(b *testing.B) {
	var w muscles.PerArea
	b.ReportAllocs()
	for b.Loop() {
		w = sessions.Soccer.Weights()
	}
	_ = w
}

// A long career, and one in which all days are one, are judged in time that grows
// with their size.
func TestManySessions(t *testing.T) {
	n := rounds(20_000, 100_000)
	for name, squeeze := range map[string]time.Duration{"a career": 1, "a fortnight": 4000} {
		t.Run(name, func(t *testing.T) {
			list := career(n)
			for i := range list {
				list[i].Start = time.Date(1950, 1, 1, 6, 0, 0, 0, time.UTC).Add(list[i].Start.Sub(time.Date(1950, 1, 1, 6, 0, 0, 0, time.UTC)) / squeeze)
			}
			start := time.Now()
			d := diary(t, list...)
			profiles := sessions.Profiles(d, nil)
			d.Overlaps()
			d.Duplicates()
			if len(profiles) != n {
				t.Fatalf("%d profiles", len(profiles))
			}
			if took := time.Since(start); took > time.Minute {
				t.Errorf("took %v", took)
			}
		})
	}
}
