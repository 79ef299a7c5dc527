package recovery_test

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
)

// TestEveryAdviceKeepsTheContract checks key, type and closed word of every member of many answers under every policy.
func TestEveryAdviceKeepsTheContract(t *testing.T) {
	offers := 0
	seen := map[recovery.Answer]int{}
	for seed := range uint64(rounds(30, 400)) {
		c := randomCase(t, seed)
		p := recovery.Policies()[int(seed)%len(recovery.Policies())]
		a, err := p.Recommend(c)
		require.NoError(t, err)
		seen[a.Answer]++
		offers += len(a.Recommendations)
		data := encoded(t, a)
		if list := breaches(generic(t, data)); len(list) > 0 {
			t.Fatalf("seed %d: %d breaches, first %q", seed, len(list), list[:min(5, len(list))])
		}
	}
	assert.Greater(t, offers, 100, "the cases have to lead to offers, or nothing was checked")
	for _, w := range []recovery.Answer{recovery.Book, recovery.NotNow} {
		assert.NotZero(t, seen[w], "no answer %s among %v", w, seen)
	}
}

// TestEveryAdviceHoldsTogether checks what the contract says of the members together.
func TestEveryAdviceHoldsTogether(t *testing.T) {
	for seed := range uint64(rounds(30, 400)) {
		c := randomCase(t, seed)
		a := recommend(t, c)
		horizon := c.Now.Add(7 * 24 * time.Hour)

		assert.True(t, a.At.Equal(c.Now), "seed %d: at is the moment asked for", seed)
		assert.Equal(t, recovery.Version, a.Version)
		assert.False(t, len(a.Recommendations) == 0 && len(a.NotNow) == 0, "seed %d: both lists are empty", seed)
		book := slices.ContainsFunc(a.Recommendations, func(r recovery.Recommendation) bool { return r.By == massage.ByTherapist })
		switch a.Answer {
		case recovery.Book:
			assert.True(t, book, "seed %d", seed)
		case recovery.SelfCare:
			assert.True(t, !book && len(a.Recommendations) > 0, "seed %d", seed)
		default:
			assert.Empty(t, a.Recommendations, "seed %d", seed)
		}
		switch a.Screening.Outcome {
		case "refer-urgently", "clearance", "defer":
			assert.Empty(t, a.Recommendations, "seed %d: nothing is recommended when screening says %s", seed, a.Screening.Outcome)
		}
		type pair struct {
			p massage.Purpose
			m massage.Modality
		}
		pairs := map[pair]bool{}
		for i, r := range a.Recommendations {
			assert.False(t, pairs[pair{r.Purpose, r.Modality}], "seed %d: one recommendation per purpose and modality", seed)
			pairs[pair{r.Purpose, r.Modality}] = true
			assert.NotContains(t, c.Avoid, r.Modality, "seed %d: avoided is never offered", seed)
			assert.NotEmpty(t, r.Reasons, "seed %d offer %d: at least one reason", seed, i)
			assert.LessOrEqual(t, r.Minutes, a.Screening.MinutesCap, "seed %d", seed)
			assert.LessOrEqual(t, r.Pressure, a.Screening.PressureCap, "seed %d", seed)
			if limit, ok := c.Athlete.PressureLimit.Get(); ok {
				assert.LessOrEqual(t, float64(r.Pressure), limit, "seed %d", seed)
			}
			sum := 0.0
			for _, f := range r.Focus {
				sum += f.Minutes
				assert.NotContains(t, a.Screening.AvoidAreas, f.Area.String(), "seed %d", seed)
			}
			assert.InDelta(t, r.Minutes, sum, 1e-9, "seed %d offer %d %s: the minutes of the focus add up", seed, i, r.Modality)
			sum = 0
			for _, s := range r.Steps {
				sum += s.Minutes
			}
			assert.InDelta(t, r.Minutes, sum, 1e-9, "seed %d offer %d %s: the minutes of the steps add up", seed, i, r.Modality)

			last := time.Time{}
			windows := r.Windows()
			for _, w := range windows {
				assert.GreaterOrEqual(t, w.Duration().Minutes(), r.Minutes, "seed %d: a window is as long as the appointment", seed)
				assert.False(t, w.Start().Before(c.Now), "seed %d: no window before now", seed)
				assert.False(t, w.End().After(horizon), "seed %d: no window after the horizon", seed)
				_, offset := w.Start().Zone()
				_, local := w.Start().In(c.Location()).Zone()
				assert.Equal(t, local, offset, "seed %d: windows are in the athlete's zone", seed)
			}
			for _, w := range r.Also {
				assert.True(t, w.Start().After(last), "seed %d: other windows in time order", seed)
				last = w.Start()
			}
			if r.Slot != nil {
				assert.NotEmpty(t, c.Open, "seed %d: a slot without open spans", seed)
				assert.Equal(t, massage.ByTherapist, r.By)
				assert.InDelta(t, math.Ceil(r.Minutes), r.Slot.Duration().Minutes(), 1e-9, "seed %d: the slot is the appointment in whole minutes", seed)
				assert.False(t, r.Slot.Start().Before(r.Window.Start()) || r.Slot.End().After(r.Window.End()), "seed %d: the slot lies in the window", seed)
			} else {
				assert.True(t, len(c.Open) == 0 || r.By == massage.BySelf, "seed %d: open spans and no slot for %s", seed, r.Modality)
			}
		}
		for _, n := range a.NotNow {
			assert.False(t, !n.Until.IsZero() && !n.Until.After(c.Now), "seed %d: until lies ahead", seed)
		}
		if !wishAnswered(c.Wish, a) {
			t.Errorf("seed %d: the wish (%s, %s) is neither an offer nor first in not_now: %s", seed, c.Wish.Modality, c.Wish.Purpose, firstRefusal(a))
		}
	}
}

// wishAnswered reports whether what was asked for is an offer or first in not_now. An entry that names no treatment, as
// for a bar, answers every wish.
func wishAnswered(w recovery.Wish, a recovery.Advice) bool {
	if w.Modality == 0 && w.Purpose == 0 {
		return true
	}
	fits := func(m massage.Modality, p massage.Purpose) bool {
		return (w.Modality == 0 || m == w.Modality) && (w.Purpose == 0 || p == w.Purpose)
	}
	if slices.ContainsFunc(a.Recommendations, func(r recovery.Recommendation) bool { return fits(r.Modality, r.Purpose) }) {
		return true
	}
	return len(a.NotNow) > 0 && (a.NotNow[0].Modality == 0 || fits(a.NotNow[0].Modality, a.NotNow[0].Purpose))
}

func firstRefusal(a recovery.Advice) string {
	if len(a.NotNow) == 0 {
		return "nothing"
	}
	n := a.NotNow[0]
	return fmt.Sprintf("%s to %s by %s", n.Modality, n.Purpose, n.Code)
}

// TestNothingNeeded is the answer to an empty case: one entry, no empty lists.
func TestNothingNeeded(t *testing.T) {
	a := answerTo(t, requestWith(""))
	assert.Equal(t, recovery.NothingDue, a.Answer)
	assert.Empty(t, a.Recommendations)
	require.Len(t, a.NotNow, 1)
	assert.Equal(t, recovery.NothingNeeded, a.NotNow[0].Code)
	assert.Empty(t, breaches(generic(t, encoded(t, a))))
}

// TestUndefinedNumbers: without a history the load has reasons, not zeros; with six weeks of it numbers.
func TestUndefinedNumbers(t *testing.T) {
	load := func(text string) map[string]any {
		v := generic(t, encoded(t, answerTo(t, text)))
		return v.(map[string]any)["state"].(map[string]any)["load"].(map[string]any)
	}
	for _, key := range []string{"acute", "chronic", "balance", "ratio", "monotony", "strain"} {
		v, ok := load(requestWith(""))[key].(map[string]any)
		if assert.True(t, ok, "%s is %v", key, v) {
			assert.NotEmpty(t, v["undefined"], key)
		}
	}
	full := load(string(typicalRequest(t)))
	for _, key := range []string{"acute", "chronic", "balance", "ratio", "monotony", "strain"} {
		assert.IsType(t, json.Number(""), full[key], key)
	}
}

// TestEmittedTimesAreWholeMinutes asks at a moment with seconds; edges round inward.
func TestEmittedTimesAreWholeMinutes(t *testing.T) {
	a := answerTo(t, `{"now":"2026-10-12T12:00:31.5+01:00","zone":"Europe/Lisbon",
		"sessions":[`+sessionWith("start", `"2026-10-12T09:10:20+01:00"`, "minutes", "90.123", "effort", "8", "kind", `"long"`)+`],
		"check_ins":[{"at":"2026-10-12T11:59:59+01:00","soreness":{"soleus":5}}],
		"conditions":[{"code":"acute-muscle-strain","areas":["hamstrings.left"],"since":"2026-10-12T09:59:59+01:00"}],
		"wish":{"purpose":"relax","minutes":30}}`)
	require.NotEmpty(t, a.Recommendations)
	list := breaches(generic(t, encoded(t, a)))
	assert.Empty(t, slices.DeleteFunc(list, func(s string) bool { return s == `advice.at "2026-10-12T12:00:31.5+01:00": is not a whole minute` }),
		"at may repeat the question as it was asked, everything else is rounded")
	for _, r := range a.Recommendations {
		if r.Opens.Code == recovery.EdgeNow {
			assert.Equal(t, "2026-10-12T12:01:00+01:00", r.Window.Start().Format(time.RFC3339), "an opening edge rounds up")
		}
	}
}

// TestNumbersOfAnOfferAreFinite walks every float of many answers.
func TestNumbersOfAnOfferAreFinite(t *testing.T) {
	for seed := range uint64(rounds(10, 150)) {
		a := recommend(t, randomCase(t, 9000+seed))
		for _, r := range a.Recommendations {
			for _, e := range r.Expect {
				for _, x := range []float64{e.Value, e.Low, e.High} {
					assert.False(t, math.IsNaN(x) || math.IsInf(x, 0))
				}
				assert.LessOrEqual(t, e.Low, e.High, "seed %d %s", seed, e.Benefit)
			}
		}
		for area, s := range a.State.Areas {
			assert.True(t, s.Low <= s.Soreness && s.Soreness <= s.High, "seed %d %s: %+v", seed, area, s)
			assert.False(t, s.ClearAt.Before(a.At), "seed %d %s: clears in the past", seed, area)
		}
	}
}
