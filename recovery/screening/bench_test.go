package screening_test

import (
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
)

// nothingApplies is an athlete with a hundred ordinary sessions and a check-in, and nothing to find.
func nothingApplies(t testing.TB) screening.Input {
	var list []sessions.Session
	for i := range 100 {
		s := did(t, "road-running", time.Hour, time.Duration(i+1)*day, 5)
		s.ID = strconv.Itoa(i)
		list = append(list, s)
	}
	in := given()
	in.Diary = diary(t, list...)
	in.CheckIns = []sessions.CheckIn{sore(time.Hour, map[muscles.Area]float64{muscles.Soleus.Both(): 2})}
	return in
}

func TestNothingAppliesAllocatesNothing(t *testing.T) {
	in := nothingApplies(t)
	assert.Zero(t, testing.AllocsPerRun(100, func() { screening.Screen(in) }))
}

func BenchmarkScreen(b *testing.B) {
	for _, bench := range []struct {
		name string
		in   screening.Input
	}{
		{"conditions=0", nothingApplies(b)},
		{"conditions=1", given(leftCalf("acute-muscle-strain"))},
		{"conditions=6", given(coded("anticoagulant", "hypertension-controlled", "varicose-veins", "diabetes-controlled", "long-haul-travel", "sign-calf-throb-one-sided")...)},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				screening.Screen(bench.in)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		screening.Find("I take blood thinners and have a pacemaker")
	}
}
