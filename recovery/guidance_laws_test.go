package recovery_test

import (
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
)

// tally is what a share of the random cases showed.
type tally struct {
	cases, checks int
	seen          map[string]int        // how often something occurred, so that no law holds for want of cases
	broken        map[string]int        // how often a law was broken
	example       map[string]naiveFault // one break of it
}

func newTally() tally {
	return tally{seen: map[string]int{}, broken: map[string]int{}, example: map[string]naiveFault{}}
}

// Every answer under the default policy keeps to the practice tables as a slow second reading has them.
func TestGuidanceKeepsTheTables(t *testing.T) {
	n := 100
	if guidanceLong {
		n = 600 // dense diaries; a minute
	}
	shards := make([]tally, 2*runtime.GOMAXPROCS(0))
	t.Run("shards", func(t *testing.T) {
		for i := range shards {
			t.Run(strconv.Itoa(i), func(t *testing.T) {
				t.Parallel()
				shards[i] = newTally()
				for seed := i; seed < n; seed += len(shards) {
					shards[i].add(t, seed)
				}
			})
		}
	})
	all := newTally()
	for _, s := range shards {
		all.cases += s.cases
		all.checks += s.checks
		for k, v := range s.seen {
			all.seen[k] += v
		}
		for k, v := range s.broken {
			all.broken[k] += v
		}
		maps.Copy(all.example, s.example)
	}
	t.Logf("%d cases, %d checks", all.cases, all.checks)
	for _, law := range slices.Sorted(maps.Keys(all.broken)) {
		t.Errorf("broken %d times: %s", all.broken[law], all.example[law].text)
	}
	all.occurred(t)
}

// add answers one random case and holds it against the naive reading.
func (y *tally) add(t *testing.T, seed int) {
	t.Helper()
	c := guidanceCase(t, uint64(seed))
	a, err := recovery.Recommend(c)
	require.NoError(t, err, guidanceJSON(t, c))
	k, err := newNaiveChecker(c, a)
	require.NoError(t, err)
	k.run()
	y.cases++
	y.checks += k.checks
	for _, f := range k.faults {
		if y.broken[f.law]++; y.broken[f.law] == 1 {
			y.example[f.law] = naiveFault{f.law, fmt.Sprintf("case %d: %s\n%s", seed, f.text, guidanceJSON(t, c))}
		}
	}
	if k.screen.Blocked() {
		y.seen["blocked"]++
	}
	for _, r := range a.Recommendations {
		for _, name := range []string{r.Modality.String(), r.Purpose.String(), r.Dose.String(), string(r.Opens.Code), string(r.Closes.Code)} {
			y.seen[name]++
		}
		if r.Slot != nil {
			y.seen["slot"]++
		}
		y.seen["also"] += len(r.Also)
	}
	for _, n := range a.NotNow {
		y.seen[string(n.Code)]++
	}
}

// occurred requires that the cases met everything that the laws speak of.
func (y *tally) occurred(t *testing.T) {
	t.Helper()
	names := []string{"light", "firm", "deep", "slot", "also", "blocked"}
	for m := range massage.Modalities() {
		names = append(names, m.String())
	}
	for p := range massage.Purposes() {
		names = append(names, p.String())
	}
	if guidanceLong { // rare, because deep work needs a wish; TestEdgesOfDeepWork meets them every time
		names = append(names, string(recovery.DeepBeforeHard), string(recovery.DeepBeforeEvent), string(recovery.DeepBeforeSession))
	}
	for _, code := range []recovery.Code{
		recovery.DeepAfter, recovery.FirmBeforeHard, recovery.FirmBeforeEvent,
		recovery.FirmBeforeSession, recovery.FirmAfter, recovery.CoolDownFirst, recovery.SameDayBeforeHard, recovery.LightDayBefore, recovery.PreEventWindow,
		recovery.BetweenBouts, recovery.PostSessionWindow, recovery.ReliefWindow, recovery.LightWhileDamaged, recovery.DeepRepeat,
		recovery.ShortBeforeNextHardDay, recovery.NoNewTreatmentBeforeEvent, recovery.EveningForSleep, recovery.Heat, recovery.EdgeOpenSpan,
		recovery.EdgeQuietHours, recovery.EdgeBooked, recovery.EdgeNow, recovery.EdgeHorizon,
	} {
		names = append(names, string(code))
	}
	for _, name := range names {
		assert.Positive(t, y.seen[name], "%s never occurred in %d cases", name, y.cases)
	}
}
