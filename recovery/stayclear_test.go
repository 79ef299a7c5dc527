package recovery_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// naiveStayClear reads the tables and the screening of an answer a second time: which regions lie at the focus, or at a site
// there, where this kind of work is barred.
func naiveStayClear(tb testing.TB, a recovery.Advice, r recovery.Recommendation) []string {
	tb.Helper()
	code := r.Modality.SafetyCode(r.Pressure)
	focus := naiveFocus(r)
	named := map[string]bool{}
	near := focus
	for site := range screening.Sites() {
		if !site.Barred.Has(code) && (site.PressureCap == screening.NoCap || site.PressureCap >= r.Pressure) {
			continue
		}
		for _, text := range site.Regions.Texts() {
			region, err := screening.ParseRegion(text)
			require.NoError(tb, err)
			if region.Areas().Intersects(focus) {
				named[text] = true
				near = near.Union(region.Areas())
			}
		}
	}
	add := func(texts []string) {
		for _, text := range texts {
			set, err := screening.ParseRegion(text)
			require.NoError(tb, err)
			for region, side := range set.All() {
				if one := region.OnSide(side); one.Areas().Intersects(near) {
					named[one.String()] = true
				}
			}
		}
	}
	add(a.Screening.AvoidRegions)
	for _, l := range a.Screening.Limits {
		if slices.Contains(l.BarredModalities, code.String()) || l.PressureCap != nil && *l.PressureCap < r.Pressure {
			add(l.Regions)
		}
	}
	out := []string{}
	for region := range screening.Regions() {
		name := region.String()
		left, right := named[name+".left"], named[name+".right"]
		switch {
		case named[name], left && right:
			out = append(out, name)
		case left:
			out = append(out, name+".left")
		case right:
			out = append(out, name+".right")
		}
	}
	return out
}

// touchCase wishes for work on some areas by a modality that is nothing new, with nothing missing and nothing in the way.
func touchCase(tb testing.TB, m massage.Modality, areas ...muscles.Area) recovery.Case {
	tb.Helper()
	k := sessions.CheckIn{At: valuesNow, OverallSoreness: sessions.Known(0), Mood: sessions.Known(6), Stress: sessions.Known(3), SleepHours: sessions.Known(8)}
	ride := sessions.Session{Start: valuesNow.Add(-60 * time.Hour), Duration: time.Hour, Sport: sessions.Cycling, Status: sessions.Done, Effort: effortOf(tb, 4)}
	diary, err := sessions.NewDiary(ride)
	require.NoError(tb, err)
	c := recovery.Case{
		Now: valuesNow, Zone: time.UTC, Diary: diary, CheckIns: []sessions.CheckIn{k},
		Athlete: sessions.Athlete{Age: sessions.Known(30), MassageExperience: sessions.ExperienceRegular, Training: sessions.Trained, Bedtime: bedtime(tb)},
		Wish:    recovery.Wish{Areas: muscles.SetOf(areas...), Modality: m},
	}
	for week := range 3 {
		c.Treatments = append(c.Treatments, massage.Treatment{
			At: valuesNow.Add(-time.Duration(10+8*week) * 24 * time.Hour), Modality: m, Minutes: 60, Pressure: sessions.Known(4), Reaction: massage.ReactionNone,
		})
	}
	return c
}

func bedtime(tb testing.TB) timeline.Clock {
	tb.Helper()
	c, err := timeline.ClockAt(22, 30)
	require.NoError(tb, err)
	return c
}

// TestStayClearOfTheSites: for each of the muscle groups and every modality that may work on it.
func TestStayClearOfTheSites(t *testing.T) {
	for g := range muscles.Groups() {
		offers, named := 0, 0
		for m := range massage.Modalities() {
			a := recommend(t, touchCase(t, m, g.Both()))
			for _, r := range a.Recommendations {
				if !naiveFocus(r).Intersects(muscles.GroupSet(g)) {
					continue
				}
				offers++
				require.Equal(t, naiveStayClear(t, a, r), r.StayClear, "%s at %d on %v", r.Modality, r.Pressure, naiveFocus(r))
				for _, text := range r.StayClear {
					if region, err := screening.ParseRegion(text); err == nil && region.Areas().Intersects(muscles.GroupSet(g)) {
						named++
					}
				}
			}
		}
		assert.Positive(t, offers, "nothing works on %s", g)
		if barsEverything(g) {
			assert.Positive(t, named, "%s has a site that no hand touches", g)
		}
	}
}

// barsEverything reports a site at the group where every kind of touch is barred.
func barsEverything(g muscles.Group) bool {
	for l := range screening.StandingAt(g.Left()) {
		if l.Barred == massage.AllCodes() {
			return true
		}
	}
	return false
}

// TestStayClearSaysWhatItShould: single cases, by hand.
func TestStayClearSaysWhatItShould(t *testing.T) {
	regions := func(c recovery.Case) []string {
		for _, r := range recommend(t, c).Recommendations {
			if r.Modality == c.Wish.Modality {
				return r.StayClear
			}
		}
		t.Fatalf("%s is not offered", c.Wish.Modality)
		return nil
	}
	calf := []muscles.Area{muscles.Gastrocnemius.Both(), muscles.Soleus.Both(), muscles.DeepPosteriorLeg.Both()}
	assert.Equal(t, []string{"popliteal-fossa", "ankle"}, regions(touchCase(t, massage.Swedish, calf...)), "no hand behind the knee, light hands at the ankle")
	assert.Equal(t, []string{"shin"}, regions(touchCase(t, massage.Percussion, muscles.TibialisAnterior.Both())), "no gun on bone; knee and hip are far away")
	assert.Equal(t, []string{"fibular-head", "ankle"}, regions(touchCase(t, massage.Percussion, muscles.Peroneals.Both())))
	assert.Equal(t, []string{"axilla", "breast", "sternum-xiphoid"}, regions(touchCase(t, massage.Percussion, muscles.Pectorals.Both())))
	left := touchCase(t, massage.Swedish, muscles.ErectorSpinaeThoracic.Left(), muscles.Rhomboids.Left(), muscles.MiddleTrapezius.Left(), muscles.LowerTrapezius.Left())
	assert.Equal(t, []string{"spine"}, regions(left), "the middle of the body has no sides")

	// What screening avoids is named where it is near, on its side, and not where it is far.
	strained := touchCase(t, massage.Swedish, calf...)
	strained.Conditions = []screening.Condition{
		{Code: "acute-muscle-strain", Areas: muscles.SetOf(muscles.Hamstrings.Left()), Since: screening.InstantMoment(valuesNow.Add(-48 * time.Hour))},
		{Code: "sunburn-or-burn", Regions: screening.Shoulder.OnSide(muscles.Right), Since: screening.InstantMoment(valuesNow.Add(-48 * time.Hour))},
	}
	assert.Equal(t, []string{"hamstrings.left", "popliteal-fossa", "ankle"}, regions(strained))

	// Growing bones: tools stay off the ends of bones, hands need not.
	young := touchCase(t, massage.FoamRolling, muscles.Quadriceps.Both())
	assert.Equal(t, []string{"groin-inguinal", "femoral-triangle"}, regions(young))
	young.Athlete.Age = sessions.Known(17)
	assert.Equal(t, []string{"groin-inguinal", "femoral-triangle", "hip", "knee"}, regions(young))
	young.Wish.Modality = massage.Swedish
	assert.Equal(t, []string{"groin-inguinal", "femoral-triangle"}, regions(young), "ordinary hands may")
}

// TestStayClearOfRandomCases: with conditions of all kinds.
func TestStayClearOfRandomCases(t *testing.T) {
	local := 0
	for seed := range uint64(rounds(40, 1000)) {
		c := lackingCase(t, 140_000+seed)
		if seed%2 == 0 {
			strain := screening.Condition{Code: "acute-muscle-strain", Regions: screening.Hamstrings.OnSide(muscles.Left), Since: screening.InstantMoment(c.Now.Add(-50 * time.Hour))}
			c.Conditions = append(slices.Clone(c.Conditions), strain)
		}
		a := recommend(t, c)
		for _, r := range a.Recommendations {
			require.Equal(t, naiveStayClear(t, a, r), r.StayClear, "%s at %d on %v", r.Modality, r.Pressure, naiveFocus(r))
			if len(a.Screening.AvoidRegions) > 0 && slices.ContainsFunc(r.StayClear, func(s string) bool { return slices.Contains(a.Screening.AvoidRegions, s) }) {
				local++
			}
		}
	}
	assert.Positive(t, local, "no case in which what is avoided is near")
}
