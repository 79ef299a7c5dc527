package massage_test

import (
	"encoding/json"
	"fmt"
	"math"
	"testing"
	"time"
	_ "time/tzdata"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var noon = time.Date(2026, 10, 12, 12, 0, 0, 0, time.UTC)

// visit returns a treatment so many days before noon.
func visit(m massage.Modality, daysAgo, pressure float64) massage.Treatment {
	return massage.Treatment{
		At: noon.Add(-time.Duration(daysAgo * 24 * float64(time.Hour))), Modality: m, Minutes: 60, Pressure: sessions.Known(pressure),
	}
}

func TestTreatmentValidate(t *testing.T) {
	good := visit(massage.DeepTissue, 3, 3)
	require.NoError(t, good.Validate())
	for _, row := range []struct {
		name string
		edit func(*massage.Treatment)
		want string
		err  error
	}{
		{"no start", func(v *massage.Treatment) { v.At = time.Time{} }, "at: is missing", sessions.ErrMissing},
		{"too early", func(v *massage.Treatment) { v.At = time.Date(1899, 1, 1, 0, 0, 0, 0, time.UTC) }, "at: 1899-01-01T00:00:00Z is outside the years 1900 to 2200", sessions.ErrOutOfRange},
		{"no modality", func(v *massage.Treatment) { v.Modality = 0 }, "modality: is missing", sessions.ErrMissing},
		{"odd modality", func(v *massage.Treatment) { v.Modality = 99 }, "modality: Modality(99) is no modality", sessions.ErrOutOfRange},
		{"no minutes", func(v *massage.Treatment) { v.Minutes = 0 }, "minutes: 0 is not above 0", sessions.ErrOutOfRange},
		{"too long", func(v *massage.Treatment) { v.Minutes = 600.5 }, "minutes: 600.5 is above 600", sessions.ErrOutOfRange},
		{"not a number", func(v *massage.Treatment) { v.Minutes = math.NaN() }, "minutes: NaN is not a number", sessions.ErrOutOfRange},
		{"too hard", func(v *massage.Treatment) { v.Pressure = sessions.Known(4.5) }, "pressure: 4.5 is above 4", sessions.ErrOutOfRange},
		{"too soft", func(v *massage.Treatment) { v.Pressure = sessions.Known(-1) }, "pressure: -1 is below 0", sessions.ErrOutOfRange},
		{"odd reaction", func(v *massage.Treatment) { v.Reaction = 9 }, "reaction: Reaction(9) is no reaction", sessions.ErrOutOfRange},
	} {
		t.Run(row.name, func(t *testing.T) {
			v := good
			row.edit(&v)
			err := v.Validate()
			require.ErrorIs(t, err, row.err)
			require.ErrorIs(t, err, massage.ErrInvalidTreatment)
			assert.Equal(t, row.want, err.Error())
			var faults sessions.Faults
			require.ErrorAs(t, err, &faults)
		})
	}
	var faults sessions.Faults
	require.ErrorAs(t, massage.Treatment{Pressure: sessions.Known(7)}.Validate(), &faults)
	assert.Equal(t, 4, faults.Len(), "all faults at once")
}

func TestTreatmentSpan(t *testing.T) {
	for _, zone := range []string{"Australia/Sydney", "Asia/Jerusalem", "America/Santiago", "Asia/Beirut", "Pacific/Apia", "Asia/Kathmandu", "UTC"} {
		loc, err := time.LoadLocation(zone)
		require.NoError(t, err)
		// Every half hour of the days on which some of these clocks change.
		for _, day := range []time.Time{time.Date(2026, 10, 3, 0, 0, 0, 0, loc), time.Date(2026, 3, 27, 0, 0, 0, 0, loc)} {
			for half := range 96 {
				v := massage.Treatment{At: day.Add(time.Duration(half) * 30 * time.Minute), Modality: massage.Swedish, Minutes: 45.5}
				span := v.Span()
				require.True(t, span.Start().Equal(v.At))
				require.True(t, span.End().Equal(v.End()))
				require.Equal(t, 45*time.Minute+30*time.Second, span.Duration())
			}
		}
	}
	for _, minutes := range []float64{0, -5, math.NaN(), math.Inf(1), 1e9} {
		v := massage.Treatment{At: noon, Minutes: minutes}
		assert.True(t, v.End().Equal(noon), minutes)
		assert.True(t, v.Span().IsEmpty(), minutes)
	}
}

func TestTreatmentDose(t *testing.T) {
	v := massage.Treatment{At: noon, Modality: massage.Swedish, Minutes: 60}
	assert.Equal(t, massage.Light, v.Dose(), "the usual pressure of Swedish is 2")
	assert.Equal(t, massage.GentleMassage, v.SafetyCode())
	v.Pressure = sessions.Known(2.5)
	assert.Equal(t, massage.Firm, v.Dose(), "between two levels counts as the higher")
	v.Pressure = sessions.Known(math.NaN())
	assert.Equal(t, massage.Light, v.Dose())
	v.Pressure = sessions.Known(math.Inf(1))
	assert.Equal(t, massage.Deep, v.Dose())
	assert.Equal(t, massage.NoDose, massage.Treatment{Modality: massage.Sauna}.Dose())
}

func TestTreatmentJSON(t *testing.T) {
	v := massage.Treatment{
		At: noon, Modality: massage.DeepTissue, Minutes: 60, Pressure: sessions.Known(3),
		Areas: muscles.SetOf(muscles.Gastrocnemius.Both()), Reaction: massage.ReactionNone,
	}
	data, err := json.Marshal(v)
	require.NoError(t, err)
	assert.JSONEq(t, `{"at":"2026-10-12T12:00:00Z","modality":"deep-tissue","minutes":60,"pressure":3,"areas":["gastrocnemius"],"reaction":"none"}`, string(data))
	var back massage.Treatment
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, v, back)
	require.NoError(t, json.Unmarshal([]byte(`{"at":"2026-10-12T12:00:00Z","modality":"massage gun","minutes":5}`), &back))
}

func TestUsedTo(t *testing.T) {
	deep := func(days ...float64) (ts []massage.Treatment) {
		for _, d := range days {
			ts = append(ts, visit(massage.DeepTissue, d, 3))
		}
		return ts
	}
	tender := deep(1, 8, 15)
	tender[1].Reaction = massage.Tender
	fine := deep(1, 8, 15)
	fine[1].Reaction = massage.ReactionNone
	for _, row := range []struct {
		name string
		ts   []massage.Treatment
		d    massage.Dose
		exp  sessions.Experience
		want massage.Familiarity
	}{
		{"three lately", deep(7, 20, 40), massage.Deep, 0, massage.UsedToIt},
		{"three lately, none bad", fine, massage.Deep, 0, massage.UsedToIt},
		{"two", deep(7, 20), massage.Deep, 0, massage.Default},
		{"the last six weeks ago", deep(42, 50, 60), massage.Deep, 0, massage.UsedToIt},
		{"the last just over six weeks ago", deep(42.1, 50, 60), massage.Deep, 0, massage.Default},
		{"the third twelve weeks ago", deep(7, 20, 84), massage.Deep, 0, massage.UsedToIt},
		{"the third before that", deep(7, 20, 84.1), massage.Deep, 0, massage.Default},
		{"one was bad", tender, massage.Deep, 0, massage.Default},
		{"booked ones do not count", deep(7, 20, -1), massage.Deep, 0, massage.Default},
		{"only booked is no record", deep(-1, -2, -3), massage.Deep, sessions.ExperienceSome, massage.Default},
		{"a record that lacks it", []massage.Treatment{visit(massage.Swedish, 5, 2)}, massage.Deep, sessions.ExperienceRegular, massage.NeverHad},
		{"a heavier record", deep(7), massage.Firm, 0, massage.Default},
		{"sauna is no record", []massage.Treatment{visit(massage.Sauna, 5, 2)}, massage.Deep, sessions.ExperienceSome, massage.Default},
		{"none", nil, massage.Light, sessions.ExperienceNone, massage.NeverHad},
		{"none beats the record", deep(7, 20, 40), massage.Deep, sessions.ExperienceNone, massage.NeverHad},
		{"regular, no record, light", nil, massage.Light, sessions.ExperienceRegular, massage.UsedToIt},
		{"regular, no record, firm", nil, massage.Firm, sessions.ExperienceRegular, massage.UsedToIt},
		{"regular, no record, deep", nil, massage.Deep, sessions.ExperienceRegular, massage.Default},
		{"some, no record", nil, massage.Light, sessions.ExperienceSome, massage.Default},
		{"nothing known", nil, massage.Deep, 0, massage.Default},
		{"no dose", deep(7, 20, 40), massage.NoDose, sessions.ExperienceNone, massage.Default},
	} {
		assert.Equal(t, row.want, massage.UsedTo(row.ts, row.d, row.exp, noon), row.name)
	}
}

func TestKnown(t *testing.T) {
	record := []massage.Treatment{visit(massage.Percussion, 5, 2)}
	assert.True(t, massage.Known(record, massage.Percussion, 0, noon))
	assert.False(t, massage.Known(record, massage.Swedish, sessions.ExperienceRegular, noon), "a record that lacks it")
	assert.False(t, massage.Known(record, massage.Percussion, 0, noon.AddDate(0, 0, -9)), "still booked then")
	for m, want := range map[massage.Modality]bool{
		massage.PreEventSports: true, massage.Swedish: true, massage.LymphaticDrainage: true,
		massage.DeepTissue: false, massage.MyofascialRelease: false, massage.AssistedStretching: false, massage.Percussion: false,
		massage.Sauna: false,
	} {
		assert.Equal(t, want, massage.Known(nil, m, sessions.ExperienceSome, noon), m)
		assert.False(t, massage.Known(nil, m, sessions.ExperienceNone, noon), m)
		assert.False(t, massage.Known(nil, m, 0, noon), m)
	}
}

func FuzzTreatmentJSON(f *testing.F) {
	for _, seed := range []string{
		`{"at":"2026-10-12T12:00:00Z","modality":"deep-tissue","minutes":60,"pressure":3,"areas":["gastrocnemius"],"reaction":"none"}`,
		`{"at":"2026-02-30T12:00:00Z"}`, `{"modality":"sports massage"}`, `{"minutes":1e999}`, `{"areas":["x"]}`, `null`, `[]`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var v massage.Treatment
		if json.Unmarshal(data, &v) != nil || v.Validate() != nil {
			return
		}
		out, err := json.Marshal(v)
		require.NoError(t, err)
		var back massage.Treatment
		require.NoError(t, json.Unmarshal(out, &back))
		require.True(t, v.At.Equal(back.At))
		back.At = v.At
		require.Equal(t, v, back)
	})
}

func BenchmarkUsedTo(b *testing.B) {
	for _, n := range []int{10, 1000} {
		ts := make([]massage.Treatment, n)
		for i := range ts {
			ts[i] = visit(massage.Swedish, float64(i), 3)
		}
		b.Run(fmt.Sprintf("treatments=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				massage.UsedTo(ts, massage.Firm, 0, noon)
			}
		})
	}
}
