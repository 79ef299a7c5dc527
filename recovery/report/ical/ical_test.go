package ical_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/timespan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report/ical"
	"example.com/rubdown/recovery/report/internal/fixture"
	"example.com/rubdown/recovery/report/visit"
	"example.com/rubdown/recovery/wording"
)

// TestEveryAnswerReadsBack: the file of every answer passes the strict reader, and says what the entries say.
func TestEveryAnswerReadsBack(t *testing.T) {
	events, todos, without := 0, 0, 0
	for name, a := range fixture.Answers(t) {
		for _, lang := range []wording.Catalogue{wording.English(), wording.Spanish()} {
			o := ical.Options{Client: name, Language: lang, Alarm: 90}
			list := ical.Entries(a, o)
			data, err := ical.Encode(list)
			require.NoError(t, err, name)
			again, err := ical.Calendar(a, o)
			require.NoError(t, err, name)
			assert.Equal(t, string(data), string(again), "%s: same bytes", name)
			if len(list) == 0 {
				assert.Nil(t, data, name)
				without++
				continue
			}
			cal := readStrictly(t, data)
			parts := append(cal.all("VEVENT"), cal.all("VTODO")...)
			require.Len(t, parts, len(list), name)
			for i, e := range list {
				c := parts[i]
				assert.Equal(t, e.UID, c.text(t, "UID"), name)
				assert.Equal(t, e.Summary, c.text(t, "SUMMARY"), name)
				assert.Equal(t, e.Description, c.text(t, "DESCRIPTION"), name)
				assert.True(t, a.At.Equal(c.moment(t, cal, "DTSTAMP")), name)
				if e.Kind == ical.Due {
					todos++
					assert.Equal(t, strings.ReplaceAll(a.Cadence.To, "-", ""), c.get("DUE").value, name)
					continue
				}
				events++
				assert.Equal(t, "TENTATIVE", c.get("STATUS").value, name)
				assert.Equal(t, "TRANSPARENT", c.get("TRANSP").value, name)
				assert.True(t, e.Start.Equal(c.moment(t, cal, "DTSTART")), "%s: %s", name, e.Start)
				assert.True(t, e.End.Equal(c.moment(t, cal, "DTEND")), "%s: %s", name, e.End)
				if params := c.get("DTSTART").params; params != "" {
					assert.Equal(t, "TZID="+a.At.Location().String(), params, name)
					assert.Equal(t, e.Start.Format("20060102T150405"), c.get("DTSTART").value, name)
				}
				assert.Equal(t, "-PT90M", c.all("VALARM")[0].get("TRIGGER").value, name)
			}
		}
	}
	assert.Greater(t, events, 50)
	assert.Greater(t, todos, 1)
	assert.Greater(t, without, 20, "not now makes no file")
}

// TestNotNowMakesNoEvent: while screening lets nothing happen there is no entry, due range included.
func TestNotNowMakesNoEvent(t *testing.T) {
	stopped := 0
	for name, a := range fixture.Answers(t) {
		if a.Answer == recovery.NotNow || a.Answer == recovery.NothingDue {
			assert.Empty(t, slices.DeleteFunc(ical.Entries(a, ical.Options{}), func(e ical.Entry) bool { return e.Kind == ical.Due }), name)
		}
		if !visit.Stopped(a) {
			continue
		}
		stopped++
		a.Cadence = &recovery.DueRange{From: "2026-10-12", To: "2026-10-19"}
		assert.Empty(t, ical.Entries(a, ical.Options{}), name)
		assert.Empty(t, ical.Entries(a, ical.Options{Visits: []recovery.Recommendation{offer(a.At.Add(time.Hour), 30)}}), name)
	}
	assert.Greater(t, stopped, 10)
}

// TestLisbonClockChange: the race morning of 25 October 2026, when clocks went back at two, in the file's own time zone and in the
// zone of the program that reads it.
func TestLisbonClockChange(t *testing.T) {
	a := fixture.Answers(t)["race-week"]
	a.Cadence = &recovery.DueRange{From: "2026-10-22", To: "2026-10-22"}
	data, err := ical.Calendar(a, ical.Options{})
	require.NoError(t, err)
	cal := readStrictly(t, data)
	got := []string{}
	for _, e := range cal.all("VEVENT") {
		p := e.get("DTSTART")
		got = append(got, p.params+" "+p.value+" = "+e.moment(t, cal, "DTSTART").Format(time.RFC3339))
	}
	assert.Equal(t, []string{
		"TZID=Europe/Lisbon 20261025T081000 = 2026-10-25T08:10:00Z",
		"TZID=Europe/Lisbon 20261025T110000 = 2026-10-25T11:00:00Z",
	}, got)
	due := cal.all("VTODO")[0]
	assert.Equal(t, prop{"DUE", "VALUE=DATE", "20261022"}, due.get("DUE"))
	assert.Equal(t, prop{}, due.get("DTSTART"), "a range of one day has no start before it")
	var onsets []string
	for _, o := range cal.all("VTIMEZONE")[0].parts {
		onsets = append(onsets, fmt.Sprintf("%s %s %s>%s %s", o.name, o.get("DTSTART").value, o.get("TZOFFSETFROM").value, o.get("TZOFFSETTO").value, o.get("TZNAME").value))
	}
	assert.Equal(t, []string{
		"STANDARD 20261025T020000 +0100>+0000 WET",
		"DAYLIGHT 20270328T010000 +0000>+0100 WEST",
	}, onsets)
}

func window(start, end time.Time) recovery.Window {
	return recovery.Window{TimeSpan: timespan.NewTimeSpan(start, end)}
}

// offer is a recommendation with a window of a day.
func offer(start time.Time, minutes float64) recovery.Recommendation {
	r := recovery.Recommendation{Modality: massage.Swedish, By: massage.ByTherapist, Purpose: massage.Relax, Minutes: minutes}
	r.Window = window(start, start.Add(24*time.Hour))
	slot := window(start, start.Add(time.Duration(minutes)*time.Minute))
	r.Slot = &slot
	return r
}

// bare is an advice with nothing in it but a zone and a moment.
func bare(at time.Time) recovery.Advice {
	a := recovery.Advice{At: at, Answer: recovery.Book}
	a.Screening.Outcome = "fine"
	a.Digest = recovery.Digest{Case: "sha256:case", Policy: "sha256:policy"}
	return a
}

// TestZones: over two years of every kind of clock, a visit at any moment reads back to that moment by the file alone.
func TestZones(t *testing.T) {
	for _, name := range []string{
		"Europe/Lisbon", "Europe/Dublin", "Australia/Sydney", "Australia/Lord_Howe", "America/Santiago", "America/St_Johns", "Asia/Kathmandu",
		"Asia/Beirut", "Africa/Casablanca", "Pacific/Apia", "Pacific/Chatham", "America/Argentina/Buenos_Aires", "Etc/GMT+5", "Africa/Monrovia",
	} {
		loc := fixture.Zone(t, name)
		a := bare(time.Date(2026, 1, 1, 12, 0, 0, 0, loc))
		var list []recovery.Recommendation
		for at := a.At; at.Year() < 2028; at = at.Add(31*time.Hour + 13*time.Minute) {
			list = append(list, offer(at.In(loc), 45))
		}
		entries := ical.Entries(a, ical.Options{Visits: list})
		require.Len(t, entries, len(list))
		data, err := ical.Encode(entries)
		require.NoError(t, err)
		cal := readStrictly(t, data)
		for i, c := range cal.all("VEVENT") {
			require.True(t, entries[i].Start.Equal(c.moment(t, cal, "DTSTART")), "%s %s", name, entries[i].Start)
			require.True(t, entries[i].End.Equal(c.moment(t, cal, "DTEND")), "%s %s", name, entries[i].End)
		}
	}
}

// TestHourShownTwice is written in UTC, on both sides of the change and where only the end is shown twice.
func TestHourShownTwice(t *testing.T) {
	loc := fixture.Zone(t, "Europe/Lisbon")
	change := time.Date(2026, 10, 25, 1, 0, 0, 0, time.UTC)
	for _, x := range []struct {
		from, to time.Duration
		utc      bool
	}{
		{-120, -61, false}, {-61, -60, true}, {-61, -30, true}, {-30, -1, true}, {-1, 0, true}, {0, 30, true}, {59, 60, true}, {60, 90, false},
	} {
		a := bare(change.Add(-24 * time.Hour).In(loc))
		start, end := change.Add(x.from*time.Minute).In(loc), change.Add(x.to*time.Minute).In(loc)
		r := offer(start, 1)
		slot := window(start, end)
		r.Slot = &slot
		data, err := ical.Calendar(a, ical.Options{Visits: []recovery.Recommendation{r}})
		require.NoError(t, err)
		cal := readStrictly(t, data)
		e := cal.all("VEVENT")[0]
		assert.Equal(t, x.utc, strings.HasSuffix(e.get("DTSTART").value, "Z"), "%d to %d", x.from, x.to)
		assert.Equal(t, x.utc, strings.HasSuffix(e.get("DTEND").value, "Z"), "%d to %d", x.from, x.to)
		assert.True(t, start.Equal(e.moment(t, cal, "DTSTART")) && end.Equal(e.moment(t, cal, "DTEND")))
	}
}

// TestZoneWithoutName: an offset alone is written in UTC; with the zone given the file is that of the fresh advice.
func TestZoneWithoutName(t *testing.T) {
	a := fixture.Answers(t)["race-week"]
	data, err := json.Marshal(a)
	require.NoError(t, err)
	var stored recovery.Advice
	require.NoError(t, json.Unmarshal(data, &stored))
	file, err := ical.Calendar(stored, ical.Options{})
	require.NoError(t, err)
	assert.Empty(t, readStrictly(t, file).all("VTIMEZONE"))
	assert.Contains(t, string(file), "DTSTART:20261025T081000Z\r\n")
	want, err := ical.Calendar(a, ical.Options{})
	require.NoError(t, err)
	got, err := ical.Calendar(stored, ical.Options{Zone: fixture.Zone(t, "Europe/Lisbon")})
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

// TestTextOfAllKinds survives the file, but for control characters.
func TestTextOfAllKinds(t *testing.T) {
	for _, text := range []string{
		`semi;colon, comma \ backslash "quoted" 'single' and: colon`, "two\nlines", "a line\r\nof another system\rand one more", strings.Repeat("ü", 200),
		strings.Repeat("語", 90) + " " + strings.Repeat("x", 200), "tab\there", "bell\x07 and nul\x00", "BEGIN:VEVENT\nEND:VCALENDAR", " leading", `\n is not a line`,
		"👩🏽‍⚕️" + strings.Repeat("👩🏽‍⚕️", 20), "broken \xff\xfe bytes", strings.Repeat(" ", 160), "<b>" + strings.Repeat("<i>", 60),
	} {
		list := ical.Entries(bare(time.Date(2026, 10, 12, 18, 0, 0, 0, fixture.Zone(t, "Asia/Kathmandu"))), ical.Options{
			Visits: []recovery.Recommendation{offer(time.Date(2026, 10, 13, 18, 0, 0, 0, time.UTC), 30)}, Alarm: 5,
		})
		list[0].Summary, list[0].Description = text, text
		data, err := ical.Encode(list)
		require.NoError(t, err)
		want := strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ", "\x07", "", "\x00", "", "\xff\xfe", "\uFFFD").Replace(text)
		e := readStrictly(t, data).all("VEVENT")[0]
		assert.Equal(t, want, e.text(t, "SUMMARY"))
		assert.Equal(t, want, e.text(t, "DESCRIPTION"))
		assert.Equal(t, want, e.all("VALARM")[0].text(t, "DESCRIPTION"))
	}
}

// TestEarlier: what a later advice does to the entries of an earlier one.
func TestEarlier(t *testing.T) {
	loc := fixture.Zone(t, "Europe/Lisbon")
	at := time.Date(2026, 10, 12, 18, 0, 0, 0, loc)
	a := bare(at)
	a.Recommendations = []recovery.Recommendation{offer(at.Add(20*time.Hour), 45)}
	a.Cadence = &recovery.DueRange{From: "2026-10-19", To: "2026-10-26"}
	first := ical.Entries(a, ical.Options{Client: "17"})
	require.Len(t, first, 2)

	later := a
	later.At = at.Add(time.Hour)
	later.Digest.Case = "sha256:another"
	next := func(a recovery.Advice, earlier []ical.Entry) []ical.Entry {
		list := ical.Entries(a, ical.Options{Client: "17", Earlier: earlier})
		if data, err := ical.Encode(list); assert.NoError(t, err) && len(list) > 0 {
			readStrictly(t, data)
		}
		return list
	}

	assert.NotEqual(t, first[0].UID, next(later, nil)[0].UID, "another case is another entry")
	same := next(later, first)
	for i := range same {
		assert.Equal(t, first[i].UID, same[i].UID)
		assert.Zero(t, same[i].Sequence, "nothing has changed")
		assert.True(t, later.At.Equal(same[i].Stamp))
	}

	moved := later
	moved.Recommendations = []recovery.Recommendation{offer(at.Add(26*time.Hour), 45)}
	moved.Cadence = &recovery.DueRange{From: "2026-10-20", To: "2026-10-26"}
	second := next(moved, first)
	require.Len(t, second, 2)
	for i := range second {
		assert.Equal(t, first[i].UID, second[i].UID)
		assert.Equal(t, 1, second[i].Sequence)
	}
	third := next(later, second)
	assert.Equal(t, first[0].UID, third[0].UID, "an identity is handed on")
	assert.Equal(t, 2, third[0].Sequence)

	fever := later
	fever.Answer, fever.Screening.Outcome = recovery.NotNow, "defer"
	gone := next(fever, second)
	require.Len(t, gone, 2)
	for i, e := range gone {
		assert.Equal(t, ical.Cancelled, e.Status)
		assert.Equal(t, second[i].UID, e.UID)
		assert.Equal(t, 2, e.Sequence)
		assert.Equal(t, second[i].Summary, e.Summary, "still known by its name")
	}
	assert.Empty(t, next(fever, gone), "cancelled once is enough")
	back := next(later, gone)
	require.Len(t, back, 2)
	assert.Equal(t, first[0].UID, back[0].UID)
	assert.Equal(t, ical.Tentative, back[0].Status)
	assert.Equal(t, 3, back[0].Sequence)

	after := later
	after.At = at.Add(72 * time.Hour)
	after.Recommendations = []recovery.Recommendation{offer(after.At.Add(time.Hour), 45)}
	fresh := next(after, first)
	assert.NotEqual(t, first[0].UID, fresh[0].UID, "what is over stays as it was")
	assert.Len(t, fresh, 2)
	assert.Equal(t, first[1].UID, fresh[1].UID, "a due range is never over")

	stored, err := json.Marshal(first)
	require.NoError(t, err)
	var read []ical.Entry
	require.NoError(t, json.Unmarshal(stored, &read))
	assert.Equal(t, next(moved, first), next(moved, read), "entries may be kept as JSON")
}

// TestUIDs tell apart clients, policies, purposes and modalities, and repeat within a plan.
func TestUIDs(t *testing.T) {
	at := time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)
	seen := map[string]string{}
	one := func(what string, a recovery.Advice, client string, list ...recovery.Recommendation) {
		for i, e := range ical.Entries(a, ical.Options{Client: client, Visits: list}) {
			assert.Regexp(t, `^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`, e.UID)
			assert.Empty(t, seen[e.UID], "%s and %s", seen[e.UID], what)
			seen[e.UID] = fmt.Sprint(what, i)
			assert.NotContains(t, e.UID, "client")
		}
	}
	r := offer(at.Add(time.Hour), 30)
	one("first", bare(at), "", r)
	one("client", bare(at), "client", r)
	other := bare(at)
	other.Digest.Policy = "sha256:other"
	one("policy", other, "", r)
	other = bare(at)
	other.Digest.Case = "sha256:other"
	one("case", other, "", r, offer(at.Add(50*time.Hour), 30), offer(at.Add(98*time.Hour), 30))
	deep, mobile := r, r
	deep.Modality, mobile.Purpose = massage.DeepTissue, massage.Mobility
	one("modality", bare(at), "", deep)
	one("purpose", bare(at), "", mobile)
	assert.Len(t, seen, 8)
}

// TestBadEntries are told by their place.
func TestBadEntries(t *testing.T) {
	at := time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)
	good := ical.Entry{UID: "a", Kind: ical.Visit, Status: ical.Tentative, Start: at, End: at.Add(time.Hour), Stamp: at, Summary: "x"}
	due := ical.Entry{UID: "b", Kind: ical.Due, Status: ical.NeedsAction, From: "2026-10-12", To: "2026-10-14", Stamp: at, Summary: "x"}
	for name, edit := range map[string]func(v, d *ical.Entry){
		"no uid":          func(v, _ *ical.Entry) { v.UID = "" },
		"uid twice":       func(v, d *ical.Entry) { v.UID = d.UID },
		"no stamp":        func(v, _ *ical.Entry) { v.Stamp = time.Time{} },
		"no start":        func(v, _ *ical.Entry) { v.Start = time.Time{} },
		"no length":       func(v, _ *ical.Entry) { v.End = v.Start },
		"reversed":        func(v, _ *ical.Entry) { v.Start, v.End = v.End, v.Start },
		"year 2300":       func(v, _ *ical.Entry) { v.End = v.End.AddDate(274, 0, 0) },
		"visit status":    func(v, _ *ical.Entry) { v.Status = ical.NeedsAction },
		"due status":      func(_, d *ical.Entry) { d.Status = ical.Tentative },
		"no kind":         func(v, _ *ical.Entry) { v.Kind = "" },
		"no day":          func(_, d *ical.Entry) { d.From = "" },
		"impossible day":  func(_, d *ical.Entry) { d.To = "2026-02-30" },
		"days reversed":   func(_, d *ical.Entry) { d.From, d.To = d.To, d.From },
		"sequence -1":     func(v, _ *ical.Entry) { v.Sequence = -1 },
		"nothing at all":  func(v, _ *ical.Entry) { *v = ical.Entry{} },
		"lines in a day":  func(_, d *ical.Entry) { d.To = "2026-10-14\r\nX:1" },
		"stamp year 9999": func(v, _ *ical.Entry) { v.Stamp = v.Stamp.AddDate(7973, 0, 0) },
	} {
		v, d := good, due
		edit(&v, &d)
		data, err := ical.Encode([]ical.Entry{d, v})
		assert.ErrorIs(t, err, ical.ErrEntry, name)
		assert.Contains(t, fmt.Sprint(err), "entries[", name)
		assert.Nil(t, data, name)
	}
	data, err := ical.Encode([]ical.Entry{good, due})
	require.NoError(t, err)
	readStrictly(t, data)
}

// TestStrangeAdvice: no advice makes it panic or fail.
func TestStrangeAdvice(t *testing.T) {
	at := time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)
	odd := bare(at)
	odd.Recommendations = []recovery.Recommendation{
		{Modality: 200, Purpose: 200, By: massage.ByTherapist, Minutes: 30, Window: window(at, at.Add(time.Hour)), Focus: []recovery.Focus{{}}},
		{By: massage.ByTherapist, Minutes: 1e300},
		{By: massage.ByTherapist, Minutes: -1},
		{By: massage.ByTherapist, Minutes: 30},
	}
	odd.Cadence = &recovery.DueRange{From: "2026-10-12", To: "2026-10-12"}
	for name, a := range map[string]recovery.Advice{"zero": {}, "odd": odd} {
		assert.NotPanics(t, func() {
			if data, err := ical.Calendar(a, ical.Options{Name: "x"}); assert.NoError(t, err, name) && len(data) > 0 {
				readStrictly(t, data)
			}
		}, name)
	}
}

// TestLanguage: every word of a file comes from the catalogue.
func TestLanguage(t *testing.T) {
	phrases := map[string]string{}
	for _, key := range wording.Keys() {
		text, _ := wording.English().Phrase(key)
		phrases[key] = text
	}
	for key := range maps.Keys(phrases) {
		if strings.HasPrefix(key, "carrier.") || strings.HasPrefix(key, "modality.") || strings.HasPrefix(key, "purpose.") {
			phrases[key] = "§" + phrases[key]
		}
	}
	marked, err := wording.New("xx", phrases)
	require.NoError(t, err)
	a := fixture.Answers(t)["race-week"]
	a.Cadence = &recovery.DueRange{From: "2026-10-22", To: "2026-10-29"}
	list := ical.Entries(a, ical.Options{Language: marked, Name: "Room 2"})
	require.Len(t, list, 3)
	for _, e := range list {
		assert.True(t, strings.HasPrefix(e.Summary, "Room 2: §"), e.Summary)
		assert.Contains(t, e.Description, "§")
	}
	spanish := ical.Entries(a, ical.Options{Language: wording.Spanish()})
	assert.True(t, strings.HasPrefix(spanish[0].Summary, "Masaje deportivo previo"), spanish[0].Summary)
	assert.Equal(t, "Toca el masaje habitual", spanish[2].Summary)
}
