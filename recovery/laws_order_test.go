package recovery_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

func shuffled[T any](r *rand.Rand, list []T) []T {
	list = slices.Clone(list)
	r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}

// TestOrderDoesNotMatter: sessions, check-ins, treatments, conditions, spans and preferences in any order give the same bytes.
func TestOrderDoesNotMatter(t *testing.T) {
	for seed := range uint64(rounds(12, 200)) {
		r := seeded(seed)
		loc := mustZone(t, pick(r, lawZones))
		p := randomParts(t, r, randomMoment(r, loc)).withDayRules(t, r)
		p.c.Zone = loc
		for range 2 { // more of what has an order
			p.c.Unanswered = append(p.c.Unanswered, pick(r, reportedCodes))
		}
		if chance(r, 0.8) {
			p.c.Unanswered = nil
		}
		want := encoded(t, recommend(t, p.build(t)))
		q := p
		q.list = shuffled(r, p.list)
		q.c.CheckIns = shuffled(r, p.c.CheckIns)
		q.c.Treatments = shuffled(r, p.c.Treatments)
		q.c.Conditions = shuffled(r, p.c.Conditions)
		q.c.Unanswered = shuffled(r, p.c.Unanswered)
		q.c.Open = shuffled(r, p.c.Open)
		q.c.Prefer = shuffled(r, p.c.Prefer)
		q.c.Avoid = shuffled(r, p.c.Avoid)
		sameAnswer(t, want, encoded(t, recommend(t, q.build(t))), "seed %d", seed)
	}
}

// TestEqualTimesInAnyOrder: entries of one moment have no order of their own.
func TestEqualTimesInAnyOrder(t *testing.T) {
	for seed := range uint64(rounds(20, 200)) {
		r := seeded(70_000 + seed)
		p := randomParts(t, r, randomMoment(r, time.UTC))
		same := p.c.Now.Add(-3 * time.Hour)
		for i := range p.list {
			if chance(r, 0.5) && p.list[i].Status == sessions.Done {
				p.list[i].Start = same
			}
		}
		for i := range p.c.CheckIns {
			p.c.CheckIns[i].At = same
		}
		for i := range p.c.Treatments {
			p.c.Treatments[i].At = same.Add(-48 * time.Hour)
		}
		want := encoded(t, recommend(t, p.build(t)))
		q := p
		q.list, q.c.CheckIns, q.c.Treatments = shuffled(r, p.list), shuffled(r, p.c.CheckIns), shuffled(r, p.c.Treatments)
		sameAnswer(t, want, encoded(t, recommend(t, q.build(t))), "seed %d", seed)
	}
}

// TestSameInputSameBytes: again, and from many goroutines at once; run with the race detector.
func TestSameInputSameBytes(t *testing.T) {
	cases := make([]recovery.Case, 8)
	want := make([]string, len(cases))
	for i := range cases {
		cases[i] = randomCase(t, 400+uint64(i))
		want[i] = string(encoded(t, recommend(t, cases[i])))
	}
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for n := range rounds(1, 10) {
				i := (g + n) % len(cases)
				a, err := recovery.Recommend(cases[i])
				data, again := json.Marshal(a)
				assert.NoError(t, err)
				assert.NoError(t, again)
				assert.Equal(t, want[i], string(data), "case %d", i)
			}
		})
	}
	wg.Wait()
}

// TestTheCallersValuesStay: slices of the case are neither changed nor handed out.
func TestTheCallersValuesStay(t *testing.T) {
	for seed := range uint64(rounds(12, 100)) {
		c := randomCase(t, 2_000+seed)
		p := recovery.Cautious()
		p.Off = []recovery.Code{recovery.CadenceDue, recovery.Heat}
		before := deepCopy(c)
		a, err := p.Recommend(c)
		require.NoError(t, err)
		require.Equal(t, before, deepCopy(c), "seed %d: the case changed", seed)
		assert.Equal(t, []recovery.Code{recovery.CadenceDue, recovery.Heat}, p.Off)

		want := encoded(t, a)
		scribble(&a)
		b, err := p.Recommend(c)
		require.NoError(t, err)
		sameAnswer(t, want, encoded(t, b), "seed %d: the answer shares memory with the library", seed)

		// Neither does the answer share memory with the case.
		scribbleCase(&c)
		sameAnswer(t, want, encoded(t, b), "seed %d: the answer shares memory with the case", seed)
	}
}

// TestTheRequestStays: what an advice echoes is not the request's own.
func TestTheRequestStays(t *testing.T) {
	q := decodeRequest(t, withCheckIn("soreness", `{"right calf":6}`))
	a, err := q.Recommend()
	require.NoError(t, err)
	want := encoded(t, a)
	a.Resolved["right calf"][0] = muscles.Jaw.Left()
	a.Resolved["more"] = nil
	b, err := q.Recommend()
	require.NoError(t, err)
	sameAnswer(t, want, encoded(t, b), "changing an advice changed its request")
}

// TestTablesStay: the rules and the named policies are copies.
func TestTablesStay(t *testing.T) {
	rules := recovery.Rules()
	rules[0].Code = "scribble"
	kept := rules[0].Timing[0]
	rules[0].Timing[0] = "scribble"
	defer func() { rules[0].Timing[0] = kept }() // in case it is shared after all
	sources := recovery.Rules()[0].Sources()
	sources[0] = "scribble"
	assert.NotEqual(t, recovery.Code("scribble"), recovery.Rules()[0].Code)
	assert.NotContains(t, recovery.Rules()[0].Timing, "scribble")
	assert.NotContains(t, recovery.Rules()[0].Sources(), "scribble")
	p := recovery.Policies()
	p[0].Name = "scribble"
	assert.Equal(t, "balanced", recovery.Policies()[0].Name)
}

// deepCopy is the case with slices of its own, to compare with.
func deepCopy(c recovery.Case) recovery.Case {
	c.Prefer, c.Avoid, c.CheckIns, c.Conditions = slices.Clone(c.Prefer), slices.Clone(c.Avoid), slices.Clone(c.CheckIns), slices.Clone(c.Conditions)
	c.Unanswered, c.Denied, c.Treatments, c.Open = slices.Clone(c.Unanswered), slices.Clone(c.Denied), slices.Clone(c.Treatments), slices.Clone(c.Open)
	return c
}

func scribbleCase(c *recovery.Case) {
	for i := range c.CheckIns {
		c.CheckIns[i] = sessions.CheckIn{}
	}
	for i := range c.Conditions {
		c.Conditions[i].Code = "scribble"
	}
	for i := range c.Treatments {
		c.Treatments[i] = massage.Treatment{}
	}
	clear(c.Open)
	clear(c.Prefer)
	clear(c.Avoid)
}

// scribble writes over everything that an advice reaches.
func scribble(a *recovery.Advice) {
	for i := range a.Screening.Findings {
		for j := range a.Screening.Findings[i].Sources {
			a.Screening.Findings[i].Sources[j] = "scribble"
		}
		a.Screening.Findings[i] = recovery.Finding{}
	}
	for i := range a.Screening.Limits {
		for j := range a.Screening.Limits[i].Areas {
			a.Screening.Limits[i].Areas[j] = "scribble"
		}
	}
	clear(a.Screening.AvoidAreas)
	clear(a.Screening.AvoidRegions)
	clear(a.Screening.BarredModalities)
	clear(a.Screening.Questions)
	clear(a.State.Areas)
	for i, r := range a.Recommendations {
		for j := range r.Reasons {
			clear(r.Reasons[j].Sources)
			if r.Reasons[j].Area != nil {
				*r.Reasons[j].Area = muscles.Area{}
			}
		}
		for j := range r.Expect {
			clear(r.Expect[j].Sources)
		}
		clear(r.Focus)
		clear(r.Steps)
		clear(r.Also)
		clear(r.Cautions)
		if r.Slot != nil {
			*r.Slot = recovery.Window{}
		}
		a.Recommendations[i] = recovery.Recommendation{}
	}
	clear(a.NotNow)
}
