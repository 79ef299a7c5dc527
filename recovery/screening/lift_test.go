package screening_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

func instant(before time.Duration) screening.Moment { return screening.InstantMoment(now.Add(-before)) }

// What an end does depends on the kind of row: some have a tail, some a least time, some a clinician decides.
func TestEnded(t *testing.T) {
	hour := time.Hour
	for _, test := range []struct {
		name string
		c    screening.Condition
		want screening.Outcome
	}{
		{"fever 48 h", screening.Condition{Code: "fever", Ended: instant(48 * hour)}, screening.Defer},
		{"fever over 48 h", screening.Condition{Code: "fever", Ended: instant(48*hour + time.Second)}, screening.Fine},
		{"fever ended the day before yesterday, hour unknown", screening.Condition{Code: "fever", Ended: ago(2)}, screening.Defer},
		{"fever ended three days ago, hour unknown", screening.Condition{Code: "fever", Ended: ago(3)}, screening.Fine},
		{"fever not yet over", screening.Condition{Code: "fever", Ended: instant(-hour)}, screening.Defer},
		{"sign of fever", screening.Condition{Code: "sign-fever", Ended: instant(47 * hour)}, screening.Defer},
		{"anticoagulant 7 d", screening.Condition{Code: "anticoagulant", Ended: ago(7)}, screening.Adjust},
		{"anticoagulant 8 d", screening.Condition{Code: "anticoagulant", Ended: ago(8)}, screening.Fine},
		{"fluoroquinolone 180 d after", screening.Condition{Code: "fluoroquinolone-recent", Since: ago(190), Ended: ago(180)}, screening.Adjust},
		{"fluoroquinolone 181 d after", screening.Condition{Code: "fluoroquinolone-recent", Since: ago(190), Ended: ago(181)}, screening.Fine},
		{"no tail", screening.Condition{Code: "migraine-now", Ended: instant(time.Minute)}, screening.Fine},
		{"a medicine stopped", screening.Condition{Code: "antiplatelet-or-nsaid", Ended: ago(0)}, screening.Fine},
		{"intoxicated, sober early", screening.Condition{Code: "intoxicated", Since: instant(12 * hour), Ended: instant(hour)}, screening.Defer},
		{"intoxicated, sober", screening.Condition{Code: "intoxicated", Since: instant(13 * hour), Ended: instant(hour)}, screening.Fine},
		{"bruise faded early", screening.Condition{Code: "haematoma-or-bruise", Regions: region(t, "calf.left"), Since: ago(7), Ended: ago(1)}, screening.AvoidArea},
		{"bruise faded", screening.Condition{Code: "haematoma-or-bruise", Regions: region(t, "calf.left"), Since: ago(8), Ended: ago(1)}, screening.Fine},
		{"bruise not faded", screening.Condition{Code: "haematoma-or-bruise", Regions: region(t, "calf.left"), Since: ago(80)}, screening.AvoidArea},
		{"strain: the days are a minimum", screening.Condition{Code: "acute-muscle-strain", Regions: region(t, "calf.left"), Since: ago(3), Ended: ago(1)}, screening.AvoidArea},
		{"strain: it began no later than it ended", screening.Condition{Code: "acute-muscle-strain", Regions: region(t, "calf.left"), Ended: ago(15)}, screening.Fine},
		{"strain: and may have begun then", screening.Condition{Code: "acute-muscle-strain", Regions: region(t, "calf.left"), Ended: ago(14)}, screening.Adjust},
		{"radiotherapy 42 d after", screening.Condition{Code: "radiotherapy-area", Regions: region(t, "chest"), Ended: ago(42)}, screening.AvoidArea},
		{"radiotherapy later", screening.Condition{Code: "radiotherapy-area", Regions: region(t, "chest"), Ended: ago(43)}, screening.Adjust},
		{"lymphoedema is lifelong", screening.Condition{Code: "lymphoedema-or-node-removal", Regions: region(t, "upper-arm.left"), Ended: ago(900)}, screening.AvoidArea},
		{"flare settled, clearance then", screening.Condition{Code: "systemic-inflammatory-flare", Ended: ago(5)}, screening.Clearance},
		{"flare settled and agreed", screening.Condition{Code: "systemic-inflammatory-flare", Ended: ago(5), Cleared: cleared(4)}, screening.Fine},
		{"flare agreed too early", screening.Condition{Code: "systemic-inflammatory-flare", Ended: ago(5), Cleared: cleared(9)}, screening.Clearance},
		{"a danger sign that passed", screening.Condition{Code: "sign-chest-pain", Ended: ago(1)}, screening.ReferUrgently},
		{"a danger sign that a doctor saw but goes on", screening.Condition{Code: "sign-chest-pain", Cleared: cleared(1)}, screening.ReferUrgently},
		{"a danger sign over and seen", screening.Condition{Code: "sign-chest-pain", Since: ago(9), Ended: ago(8), Cleared: cleared(1)}, screening.Fine},
		{"a row that only a clinician lifts", screening.Condition{Code: "active-cancer", Ended: ago(900)}, screening.Clearance},
		{"pregnancy over", screening.Condition{Code: "pregnancy-first-trimester", Ended: ago(1)}, screening.Fine},
		{"kidney stone, 14 d", screening.Condition{Code: "kidney-infection-or-stone", Ended: ago(14)}, screening.AvoidArea},
		{"kidney stone, 15 d", screening.Condition{Code: "kidney-infection-or-stone", Ended: ago(15)}, screening.Fine},
		{"vaccine arm settled", screening.Condition{Code: "vaccination-recent", Since: ago(4), Ended: ago(1)}, screening.Fine},
		{"vaccine: two days all the same", screening.Condition{Code: "vaccination-recent", Since: ago(2), Ended: ago(1)}, screening.Defer},
		{"insulin four hours ago", screening.Condition{Code: "insulin-site-or-pump", Regions: region(t, "abdomen"), Ended: instant(4 * hour)}, screening.AvoidArea},
		{"insulin longer ago", screening.Condition{Code: "insulin-site-or-pump", Regions: region(t, "abdomen"), Ended: instant(4*hour + 1)}, screening.Fine},
	} {
		assert.Equal(t, test.want, screen(test.c).Outcome, test.name)
	}
}

func TestClearedLeavesResidualLimits(t *testing.T) {
	quads := muscles.Quadriceps.Left()
	for _, test := range []struct {
		name     string
		c        screening.Condition
		want     screening.Outcome
		barred   massage.SafetyCodes // at least these, at the thigh
		pressure int                 // at the thigh
	}{
		{"clot treated", screening.Condition{Code: "dvt-on-treatment", Cleared: cleared(1)}, screening.Adjust, massage.NonGentle(), 2},
		{"past clot before 180 d", screening.Condition{Code: "dvt-history", Ended: ago(180), Cleared: cleared(1)}, screening.Clearance, massage.AllCodes(), 0},
		{"past clot after 180 d", screening.Condition{Code: "dvt-history", Ended: ago(181), Cleared: cleared(1)}, screening.Adjust, massage.NonGentle(), 2},
		{"past clot, dates unknown", screening.Condition{Code: "dvt-history", Cleared: cleared(1)}, screening.Clearance, massage.AllCodes(), 0},
		{"bleeding disorder", screening.Condition{Code: "bleeding-disorder", Cleared: cleared(1)}, screening.Adjust, massage.NonGentle(), 2},
		{"low platelets", screening.Condition{Code: "low-platelets", Cleared: cleared(1)}, screening.Adjust, massage.NonGentle(), 1},
		{"cancer", screening.Condition{Code: "active-cancer", Cleared: cleared(1)}, screening.Adjust, massage.NonGentle(), 1},
		{"heart", screening.Condition{Code: "heart-condition", Cleared: cleared(1)}, screening.Adjust, 0, 3},
		{"heart failure", screening.Condition{Code: "heart-failure", Cleared: cleared(1)}, screening.Adjust, massage.CodesOf(massage.PneumaticCompression), 3},
		{"heart attack before 180 d", screening.Condition{Code: "recent-mi-stroke-tia", Since: ago(180), Cleared: cleared(1)}, screening.Clearance, massage.AllCodes(), 0},
		{"heart attack after 180 d, agreed", screening.Condition{Code: "recent-mi-stroke-tia", Since: ago(181), Cleared: cleared(1)}, screening.Adjust, 0, 3},
		{"heart attack after 180 d, not agreed", screening.Condition{Code: "recent-mi-stroke-tia", Since: ago(400)}, screening.Clearance, massage.AllCodes(), 0},
		{"aneurysm", screening.Condition{Code: "aneurysm-known", Cleared: cleared(1)}, screening.AvoidArea, 0, 3},
		{"arteries", screening.Condition{Code: "peripheral-arterial-disease", Cleared: cleared(1)}, screening.Adjust, massage.CodesOf(massage.PneumaticCompression, massage.CuppingSuction), 3},
		{"after birth", screening.Condition{Code: "postpartum-6-weeks", Since: ago(20), Cleared: cleared(1)}, screening.Adjust, massage.Hard().Union(massage.CodesOf(massage.PneumaticCompression)), 2},
		{"after birth, week 8", screening.Condition{Code: "postpartum-6-weeks", Since: ago(43)}, screening.Adjust, massage.Hard().Union(massage.CodesOf(massage.PneumaticCompression)), 2},
		{"operation, agreed", screening.Condition{Code: "recent-major-surgery", Regions: region(t, "knee.right"), Since: ago(30), Cleared: cleared(1)}, screening.AvoidArea, 0, 2},
		{"operation, site unknown", screening.Condition{Code: "recent-major-surgery", Since: ago(60)}, screening.Clearance, massage.AllCodes(), 0},
		{"new hip", screening.Condition{Code: "joint-replacement", Regions: region(t, "quadriceps.left"), Since: ago(30), Cleared: cleared(1)}, screening.Adjust, massage.CodesOf(massage.PercussionGun, massage.VibrationRoller), 4},
		{"new hip, site unknown: everywhere", screening.Condition{Code: "joint-replacement", Since: ago(85)}, screening.Adjust, massage.CodesOf(massage.PercussionGun, massage.VibrationRoller), 4},
		{"concussion on day 14", screening.Condition{Code: "concussion", Since: ago(14), Cleared: cleared(1)}, screening.Clearance, massage.AllCodes(), 0},
		{"concussion after", screening.Condition{Code: "concussion", Since: ago(15), Cleared: cleared(1)}, screening.Fine, 0, 4},
		{"muscle breakdown, 28 d", screening.Condition{Code: "rhabdo-recovering", Cleared: cleared(28)}, screening.Adjust, massage.NonGentle(), 2},
		{"muscle breakdown, later", screening.Condition{Code: "rhabdo-recovering", Cleared: cleared(29)}, screening.Fine, 0, 4},
		{"brittle bones", screening.Condition{Code: "osteoporosis-severe", Cleared: cleared(1)}, screening.Adjust, massage.Hard(), 2},
		{"bone stress", screening.Condition{Code: "bone-stress-injury-suspected", Regions: region(t, "quadriceps.left"), Cleared: cleared(1)}, screening.Adjust, massage.CodesOf(massage.PercussionGun, massage.FoamRoll, massage.DeepMassage), 4},
		{"bone stress healed", screening.Condition{Code: "bone-stress-injury-suspected", Regions: region(t, "quadriceps.left"), Cleared: cleared(3), Ended: ago(1)}, screening.Fine, 0, 4},
		{"pregnant, agreed", screening.Condition{Code: "pregnancy-first-trimester", Cleared: cleared(1)}, screening.AvoidArea, massage.Hard(), 2},
		{"contagious", screening.Condition{Code: "contagious-skin-infection", Cleared: cleared(1)}, screening.Fine, 0, 4},
		{"never by agreement", screening.Condition{Code: "unknown-code", Cleared: cleared(1)}, screening.Clearance, massage.AllCodes(), 0},
		{"agreed before it began", screening.Condition{Code: "heart-condition", Since: ago(3), Cleared: cleared(9)}, screening.Clearance, massage.AllCodes(), 0},
		{"agreed the day before", screening.Condition{Code: "heart-condition", Since: ago(3), Cleared: cleared(4)}, screening.Clearance, massage.AllCodes(), 0},
		{"agreed tomorrow", screening.Condition{Code: "heart-condition", Cleared: cleared(-1)}, screening.Clearance, massage.AllCodes(), 0},
		{"nobody agreed", screening.Condition{Code: "heart-condition", Cleared: screening.ClearedBy{On: ago(1)}}, screening.Clearance, massage.AllCodes(), 0},
		{"no day", screening.Condition{Code: "heart-condition", Cleared: screening.ClearedBy{By: "doctor"}}, screening.Clearance, massage.AllCodes(), 0},
	} {
		r := screen(test.c)
		require.Equal(t, test.want, r.Outcome, test.name)
		assert.True(t, r.BarredAt(quads).ContainsAll(test.barred), "%s: %v", test.name, r.BarredAt(quads))
		assert.Equal(t, test.pressure, r.PressureCapAt(quads), test.name)
		if test.want == screening.Adjust || test.want == screening.AvoidArea {
			require.NotEmpty(t, r.Findings)
			row, _ := screening.RowOf(test.c.Code)
			if row.Class == screening.CLR {
				assert.NotEqual(t, row.Say, r.Findings[0].Say, "%s: the residual limit has words of its own", test.name)
			}
		}
	}
}

// Every clearance row has an answer to an agreement long ago: none of them stays clearance unless a least time or the
// row itself says so, and none becomes a plain yes while it goes on.
func TestEveryClearanceRowCleared(t *testing.T) {
	gone := map[string]bool{ // over once a clinician has looked
		"concussion": true, "neck-trauma-recent": true, "unexplained-severe-or-night-pain": true,
		"youth-persistent-back-pain": true, "epilepsy-uncontrolled": true, "postpartum-6-weeks": true, "recent-major-surgery": true, "rhabdo-recovering": true,
	}
	n := 0
	for row := range screening.Rows() {
		if row.Class != screening.CLR {
			continue
		}
		n++
		c := leftCalf(row.Code)
		c.Since, c.Cleared = ago(400), cleared(190)
		r := screen(c)
		switch {
		case row.Code == "unknown-code":
			assert.Equal(t, screening.Clearance, r.Outcome)
		case gone[row.Code]:
			assert.Equal(t, screening.Fine, r.Outcome, row.Code)
		default:
			assert.False(t, r.Blocked(), row.Code)
			assert.NotEqual(t, screening.Fine, r.Outcome, row.Code)
		}
	}
	assert.Equal(t, 36, n)
}

func TestMomentsThatCannotBe(t *testing.T) {
	for name, c := range map[string]screening.Condition{
		"tomorrow":          {Code: "menstruation", Since: ago(-1)},
		"in a minute":       {Code: "menstruation", Since: instant(-time.Minute)},
		"a thousand years":  {Code: "menstruation", Since: screening.InstantMoment(now.AddDate(-1000, 0, 0))},
		"over before began": {Code: "menstruation", Since: ago(2), Ended: ago(3)},
		"absurd end":        {Code: "menstruation", Ended: screening.InstantMoment(now.AddDate(900, 0, 0))},
		"unknown code":      {Code: "sore-toe"},
		"wrong case":        {Code: "Fever"},
		"empty code":        {},
	} {
		r := screen(c)
		assert.Equal(t, screening.Clearance, r.Outcome, name)
		f, ok := find(r, "unknown-code")
		require.True(t, ok, name)
		assert.Equal(t, c.Code, f.About, name)
		assert.True(t, r.BarredAll)
	}
	assert.Equal(t, screening.Fine, screen(screening.Condition{Code: "menstruation", Since: ago(0)}).Outcome)
	in := given()
	in.Unanswered = []string{"sign-chest-pain"}
	r := screening.Screen(in)
	assert.Equal(t, screening.Clearance, r.Outcome)
	assert.Equal(t, "sign-chest-pain", r.Findings[0].About)
	var many []string
	for i := range 5000 {
		many = append(many, "x"+itoa(i))
	}
	in.Unanswered = many
	assert.Len(t, screening.Screen(in).Findings, 20, "listed up to a bound")
	for _, age := range []float64{-1, 130, 4000} {
		in := given()
		in.Athlete.Age = sessions.Known(age)
		assert.Equal(t, screening.Clearance, screening.Screen(in).Outcome, "age %v", age)
	}
}

// Days are the athlete's, in zones whose clocks and calendars jump.
func TestDaysAreCountedInTheAthletesZone(t *testing.T) {
	for _, name := range []string{"Australia/Sydney", "Asia/Jerusalem", "America/Santiago", "Asia/Beirut", "Pacific/Apia", "Asia/Kathmandu", "UTC"} {
		loc, err := timeline.LoadZone(name)
		require.NoError(t, err)
		today := timeline.DayOf(now, loc)
		start := timeline.StartOfDay(today, loc)
		for offset, want := range map[time.Duration]screening.Outcome{0: screening.Fine, -time.Second: screening.AvoidArea} {
			in := given(screening.Condition{Code: "prp-injection-site", Regions: screening.RegionsOf(screening.Knee), Since: screening.DayMoment(today.Add(-29))})
			in.Now, in.Zone = start.Add(offset), loc
			r := screening.Screen(in)
			assert.Equal(t, want, r.Outcome, "%s %v", name, offset)
			if want == screening.AvoidArea {
				assert.True(t, r.Findings[0].Until.At.Equal(start), "%s until %v", name, r.Findings[0].Until)
				assert.True(t, r.Until().At.Equal(start))
			}
		}
		in := given(screening.Condition{Code: "prp-injection-site", Regions: screening.RegionsOf(screening.Knee), Since: screening.InstantMoment(start.AddDate(0, 0, -29).Add(23 * time.Hour))})
		in.Now, in.Zone = start.Add(time.Hour), loc
		assert.Equal(t, screening.Fine, screening.Screen(in).Outcome, "an instant counts by its day: %s", name)
	}
}

func TestMoments(t *testing.T) {
	for _, text := range []string{"2026-10-10", "2026-10-10T07:30:00+02:00"} {
		m, err := screening.ParseMoment(text)
		require.NoError(t, err)
		assert.True(t, m.IsSet())
		assert.Equal(t, text, m.String())
		var back screening.Moment
		require.NoError(t, back.UnmarshalText([]byte(text)))
		assert.Equal(t, text, back.String())
	}
	for _, text := range []string{"2026-02-30", "yesterday", "2026-10-10T07:30:00", "1800-01-01", "20240101-"} {
		_, err := screening.ParseMoment(text)
		require.ErrorIs(t, err, screening.ErrMoment, text)
	}
	m, err := screening.ParseMoment("")
	require.NoError(t, err)
	assert.False(t, m.IsSet())
	_, ok := m.Day(time.UTC)
	assert.False(t, ok)
	_, ok = m.Instant()
	assert.False(t, ok)
}

// No input panics, whatever the moments are.
func TestExtremeMoments(t *testing.T) {
	ends := []time.Time{{}, time.Unix(1<<40, 0), time.Unix(-1<<40, 0), time.Unix(1<<55, 0).UTC(), time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC), now}
	for _, at := range ends {
		for _, then := range ends {
			for _, code := range []string{"fever", "acute-muscle-strain", "analgesic-taken", "concussion", "anticoagulant"} {
				m := screening.InstantMoment(then)
				in := given(screening.Condition{Code: code, Since: m, Ended: m, Cleared: screening.ClearedBy{By: "doctor", On: m}})
				in.Now = at
				assert.NotPanics(t, func() { sound(t, screening.Screen(in), in) })
			}
		}
	}
}
