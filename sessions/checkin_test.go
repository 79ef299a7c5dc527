package sessions_test

import (
	"encoding/json"
	"math"
	"testing"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAreaRatings(t *testing.T) {
	var r, same sessions.AreaRatings
	r.Set(muscles.Soleus.Left(), 0)
	r.Set(muscles.Hamstrings.Both(), 5)
	r.Set(muscles.Hamstrings.Right(), 7)
	r.Set(muscles.Area{}, 9)
	same.Set(muscles.Hamstrings.Right(), 7)
	same.Set(muscles.Hamstrings.Left(), 5)
	same.Set(muscles.Soleus.Left(), 0)
	assert.Equal(t, same, r, "ratings compare by what they say")

	for area, want := range map[muscles.Area]sessions.Quantity{
		muscles.Soleus.Left():      sessions.Known(0),
		muscles.Soleus.Right():     {},
		muscles.Soleus.Both():      sessions.Known(0),
		muscles.Hamstrings.Both():  sessions.Known(7),
		muscles.Hamstrings.Left():  sessions.Known(5),
		muscles.Quadriceps.Both():  {},
		{}:                         {},
		{Group: 200}:               {},
		{Group: 1, Side: 9}:        {},
		muscles.Quadriceps.Right(): {},
	} {
		v, ok := r.At(area)
		assert.Equal(t, want.IsKnown(), ok, "%v", area)
		assert.InDelta(t, want.Or(0), v, 0, "%v", area)
	}
	assert.Equal(t, 3, r.Len())
	assert.Equal(t, 3, r.Rated().Len())
	var areas []string
	for a := range r.All() {
		areas = append(areas, a.String())
	}
	assert.Equal(t, []string{"hamstrings.left", "hamstrings.right", "soleus.left"}, areas)
}

func TestAreaRatingsJSON(t *testing.T) {
	var r sessions.AreaRatings
	data, err := json.Marshal(r)
	require.NoError(t, err)
	assert.Equal(t, `{}`, string(data))
	r.Set(muscles.Soleus.Left(), 0)
	r.Set(muscles.Hamstrings.Both(), 5)
	r.Set(muscles.Pectorals.Left(), 2)
	r.Set(muscles.Pectorals.Right(), 2.5)
	data, err = json.Marshal(r)
	require.NoError(t, err)
	assert.Equal(t, `{"pectorals.left":2,"pectorals.right":2.5,"hamstrings":5,"soleus.left":0}`, string(data))
	r.Set(muscles.Jaw.Left(), math.NaN())
	_, err = json.Marshal(r)
	assert.Error(t, err)
}

func TestCheckInFaults(t *testing.T) {
	ci := sessions.CheckIn{At: monday}
	require.NoError(t, ci.Validate())
	ci.Soreness.Set(muscles.Soleus.Left(), 10.5)
	ci.Tightness.Set(muscles.Soleus.Left(), math.NaN())
	ci.OverallSoreness, ci.SleepHours = sessions.Known(-1), sessions.Known(25)
	ci.Mood, ci.Stress, ci.Fatigue = sessions.Known(11), sessions.Known(math.Inf(-1)), sessions.Known(10)
	ci.At = time.Time{}
	err := ci.Validate()
	require.EqualError(t, err, "at: is missing\nsoreness.soleus.left: 10.5 is above 10\ntightness.soleus.left: NaN is not a number\n"+
		"overall_soreness: -1 is below 0\nsleep_hours: 25 is above 24\nmood: 11 is above 10\nstress: -Inf is below 0")
	assert.ErrorIs(t, err, sessions.ErrInvalidCheckIn)
}

func TestAthleteFaults(t *testing.T) {
	bed, err := timeline.ParseClock("22:30")
	require.NoError(t, err)
	rise, err := timeline.ParseClock("07:00")
	require.NoError(t, err)
	known := sessions.Known
	tests := map[string]struct {
		athlete sessions.Athlete
		want    string
	}{
		"nobody":     {sessions.Athlete{}, ""},
		"everything": {sessions.Athlete{Age: known(38), Sex: sessions.Female, Training: sessions.Elite, MassageExperience: sessions.ExperienceRegular, PressureLimit: known(3), DominantSide: muscles.Right, Bedtime: bed, Quiet: sessions.Quiet{From: bed, To: rise}, HeartRateRest: known(48), HeartRateMax: known(188), HeartRateThreshold: known(168), ThresholdPower: known(240)}, ""},
		"ranges": {
			sessions.Athlete{Age: known(131), PressureLimit: known(4.5), HeartRateRest: known(10), HeartRateMax: known(300), HeartRateThreshold: known(30), ThresholdPower: known(0)},
			"age: 131 is above 130\npressure_limit: 4.5 is above 4\nhr_rest: 10 is below 20\nhr_max: 300 is above 260\nhr_threshold: 30 is below 60\nthreshold_power_w: 0 is not above 0",
		},
		"words":              {sessions.Athlete{Sex: 9, Training: 9, MassageExperience: 9, DominantSide: 9}, "sex: Sex(9) is no member\ntraining: Training(9) is no member\nmassage_experience: Experience(9) is no member\ndominant_side: Side(9) is no member"},
		"rest above maximum": {sessions.Athlete{HeartRateRest: known(120), HeartRateMax: known(110)}, "hr_rest: 120 is not below hr_max"},
		"rest at threshold":  {sessions.Athlete{HeartRateRest: known(120), HeartRateThreshold: known(120)}, "hr_rest: 120 is not below hr_threshold"},
		"threshold above":    {sessions.Athlete{HeartRateThreshold: known(190), HeartRateMax: known(188)}, "hr_threshold: 190 is above hr_max"},
		"threshold at":       {sessions.Athlete{HeartRateThreshold: known(188), HeartRateMax: known(188)}, ""},
		"half quiet":         {sessions.Athlete{Quiet: sessions.Quiet{From: bed}}, "quiet.to: is missing"},
		"other half":         {sessions.Athlete{Quiet: sessions.Quiet{To: bed}}, "quiet.from: is missing"},
		"quiet all day":      {sessions.Athlete{Quiet: sessions.Quiet{From: bed, To: bed}}, "quiet.to: 22:30 is equal to quiet.from"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			err := tt.athlete.Validate()
			if tt.want == "" {
				assert.NoError(t, err)
				return
			}
			require.EqualError(t, err, tt.want)
			assert.ErrorIs(t, err, sessions.ErrInvalidAthlete)
		})
	}
	assert.True(t, sessions.Quiet{From: bed, To: rise}.IsSet())
	assert.False(t, sessions.Quiet{}.IsSet())
}
