package wording_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // zone data must not depend on the host
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
)

// phrases are the English ones, to be changed.
func phrases() map[string]string {
	m := map[string]string{}
	for _, key := range wording.Keys() {
		m[key], _ = wording.English().Phrase(key)
	}
	return m
}

func newCatalogue(tb testing.TB, change map[string]string) wording.Catalogue {
	tb.Helper()
	m := phrases()
	maps.Copy(m, change)
	c, err := wording.New("xx", m)
	require.NoError(tb, err)
	return c
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if u := unicode.ToUpper(r); u != r {
		return string(u) + s[n:]
	}
	return s
}

var braces = regexp.MustCompile(`\{([^{}]*)\}`)

// TestEveryPhrase: placeholders are known, nothing is left in braces, and every sentence begins and ends as one.
func TestEveryPhrase(t *testing.T) {
	kinds := wording.Kinds()
	for key, text := range phrases() {
		assert.Equal(t, strings.TrimSpace(text), text, key)
		assert.NotContains(t, text, "  ", key)
		var names []string
		for _, m := range braces.FindAllStringSubmatch(text, -1) {
			assert.Contains(t, kinds, m[1], key)
			names = append(names, m[1])
		}
		slices.Sort(names)
		assert.Equal(t, slices.Compact(names), append([]string(nil), wording.Placeholders(key)...), key)
		assert.NotContains(t, braces.ReplaceAllString(text, ""), "{", key)
		assert.NotContains(t, braces.ReplaceAllString(text, ""), "}", key)
		switch head, _, _ := strings.Cut(key, "."); head {
		case "reason", "caution", "refusal", "rule", "finding", "instead", "confidence", "ask", "question", "notice", "answer":
			assert.Regexp(t, `([.?!]|\}|\))$`, text, key)
		}
	}
	assert.True(t, slices.IsSorted(wording.Keys()))
	assert.Equal(t, slices.Sorted(maps.Keys(kinds)), wording.PlaceholderNames())
	assert.Empty(t, wording.Placeholders("no-such-key"))
}

// TestKindsStay: what is handed out is the caller's own.
func TestKindsStay(t *testing.T) {
	wording.Kinds()["session"] = wording.Number
	assert.Equal(t, wording.Session, wording.Kinds()["session"])
	m := phrases()
	c, err := wording.New("xx", m)
	require.NoError(t, err)
	m["notice"] = "changed"
	text, _ := c.Phrase("notice")
	assert.NotEqual(t, "changed", text)
	keys := wording.Keys()
	keys[0] = "scribble"
	assert.NotContains(t, wording.Keys(), "scribble")
}

func TestNewTellsAllFaultsAtOnce(t *testing.T) {
	m := phrases()
	delete(m, "notice")
	delete(m, "ask.age")
	m["no.such-key"] = "text"
	m["reason.sore"] = "{area} is sore"
	m["reason.stress"] = "Stress {value} of {value}"
	m["reason.opens"] = "{at}: {rule} {sesion}"
	m["reason.after"] = " \t"
	m["format.weekdays"] = "Mo Di Mi Do Fr Sa"
	m["format.quotes"] = "„“"
	_, err := wording.New("", m)
	require.ErrorIs(t, err, wording.ErrIncomplete)
	joined, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok)
	want := []string{
		"language: is empty",
		"format.quotes: lists 1 words where English lists 2",
		"format.weekdays: lists 6 words where English lists 7",
		"no.such-key: is no key",
		"reason.after: is empty",
		"reason.opens: {sesion} is no placeholder",
		"reason.sore: has placeholders [area] where English has [area value]",
		"reason.stress: has placeholders [value value] where English has [value]",
		"ask.age: is missing",
		"notice: is missing",
	}
	var got []string
	for _, e := range joined.Unwrap() {
		require.ErrorIs(t, e, wording.ErrIncomplete)
		got = append(got, strings.TrimPrefix(e.Error(), "wording: catalogue is not complete: "))
	}
	assert.Equal(t, want, got)

	_, err = wording.New("pt", nil)
	require.ErrorIs(t, err, wording.ErrIncomplete)
	assert.Len(t, strings.Split(err.Error(), "\n"), len(wording.Keys()))
}

func TestNewOfEnglish(t *testing.T) {
	c := newCatalogue(t, nil)
	assert.Equal(t, "xx", c.Language())
	for _, key := range wording.Keys() {
		a, ok := c.Phrase(key)
		b, _ := wording.English().Phrase(key)
		require.True(t, ok)
		require.Equal(t, b, a)
	}
	var zero wording.Catalogue
	assert.Equal(t, "en", zero.Language())
	assert.Equal(t, wording.English().Say(wording.Message{Key: "notice"}), zero.Say(wording.Message{Key: "notice"}))
}

// TestNewKeepsTheOrderFree: a language may put its placeholders where it likes.
func TestNewKeepsTheOrderFree(t *testing.T) {
	c := newCatalogue(t, map[string]string{"reason.sore": "{value} von 10: {area}", "area.soleus.left": "linker Schollenmuskel", "format.decimal": ","})
	assert.Equal(t, "2,5 von 10: linker Schollenmuskel", c.Say(message("reason.sore", "value", "2.5", "area", "soleus.left")))
}

// TestNewWithBraces: braces that hold no placeholder are literal, and one that is cut short leaves the next whole.
func TestNewWithBraces(t *testing.T) {
	for text, want := range map[string]string{
		"{{session} and":     "{“x” and",
		"} {session} {":      "} “x” {",
		"{session}}":         "“x”}",
		"a { b {session}":    "A { b “x”",
		"{session":           "",
		"{ session } {other": "",
	} {
		m := phrases()
		m["reason.after"] = text
		c, err := wording.New("xx", m)
		if want == "" {
			require.ErrorIs(t, err, wording.ErrIncomplete, text)
			continue
		}
		require.NoError(t, err, text)
		assert.Equal(t, want, c.Say(message("reason.after", "session", "x")), text)
	}
}

func message(key string, pairs ...string) wording.Message {
	m := wording.Message{Key: key}
	for i := 0; i+1 < len(pairs); i += 2 {
		m = m.With(pairs[i], pairs[i+1])
	}
	return m
}

func TestSay(t *testing.T) {
	en := wording.English()
	for _, tt := range []struct {
		m    wording.Message
		want string
	}{
		{message("reason.sore", "area", "gastrocnemius.right", "value", "6.5"), "Right gastrocnemius at 6.5 of 10."},
		{message("reason.sore", "area", "gastrocnemius.right"), "Right gastrocnemius at {value} of 10."},
		{message("reason.sore"), "{area} at {value} of 10."},
		{message("reason.sore", "area", "", "value", ""), " at  of 10."},
		{message("reason.sore", "area", "no-such-area", "value", "half-way"), "No-such-area at half-way of 10."},
		{message("reason.sore", "area", "soleus", "value", "-0"), "Soleus at 0 of 10."},
		{message("reason.sore", "area", "soleus", "value", "-0.0"), "Soleus at 0.0 of 10."},
		{message("reason.sore", "area", "soleus", "value", "-1.5"), "Soleus at −1.5 of 10."},
		{message("reason.sore", "area", "soleus", "value", "NaN"), "Soleus at NaN of 10."},
		{message("reason.sore", "area", "soleus", "value", "1e-5"), "Soleus at 1e-5 of 10."},
		{message("reason.sore", "area", "soleus", "value", "6", "more", "than it asks for"), "Soleus at 6 of 10."},
		// Sessions: by id, or by sport and day when there is none; an id is printed as it is.
		{message("reason.after", "session", "sun-long"), "“sun-long” asks for recovery."},
		{message("reason.after", "session", "road-running@2026-10-11T09:00:00+01:00"), "The road running session of Sun 11 Oct asks for recovery."},
		{message("reason.after", "session", "me@2026-10-11T09:00:00+01:00"), "“me@2026-10-11T09:00:00+01:00” asks for recovery."},
		{message("reason.after", "session", "yoga@home"), "“yoga@home” asks for recovery."},
		{message("reason.after", "session", "{value} {session} {{x}"), "“{value} {session} {{x}” asks for recovery."},
		{message("reason.after", "session", "<b>„ünïcode“</b>\n"), "“<b>„ünïcode“</b>\n” asks for recovery."},
		{message("reason.after", "session", ""), "“” asks for recovery."},
		{message("reason.after", "session", "reason.wish"), "“reason.wish” asks for recovery."},
		// Moments are said on their own clock, days too.
		{message("reason.prepare", "session", "x", "start", "2026-10-12T23:45:00+05:45"), "“x” starts at Mon 12 Oct 23:45; a short brisk massage fits before its warm-up."},
		{message("reason.prepare", "session", "x", "start", "2026-10-12T00:15:59.999-03:00"), "“x” starts at Mon 12 Oct 00:15; a short brisk massage fits before its warm-up."},
		{message("reason.prepare", "session", "x", "start", "tomorrow"), "“x” starts at tomorrow; a short brisk massage fits before its warm-up."},
		{message("reason.prepare", "session", "x", "start", "2026-10-12"), "“x” starts at 2026-10-12; a short brisk massage fits before its warm-up."},
		{message("confidence.check-in-old", "date", "2026-10-10"), "The newest check-in is of Sat 10 Oct."},
		{message("confidence.check-in-old", "date", "2026-10-10T23:59:59+13:00"), "The newest check-in is of Sat 10 Oct."},
		{message("confidence.check-in-old", "date", "2026-02-30"), "The newest check-in is of 2026-02-30."},
		// Sentences within sentences take the same arguments.
		{message("refusal.between", "rule", "rule.heat", "session", "a", "other", "b"), "On a hot day cool down and drink first: half an hour instead of twenty minutes. Between “a” and “b” there is no room."},
		{
			message("reason.cadence-fixed", "load", "540", "week", "light", "most", "28", "last", "cadence.days", "days", "25"),
			"About 540 load units a week over four weeks (light): a visit every 28 days. The last was 25 days ago.",
		},
		{message("reason.cadence-fixed", "load", "540", "week", "light", "most", "28", "last", "cadence.days"), "About 540 load units a week over four weeks (light): a visit every 28 days. The last was {days} days ago."},
		{message("screening.unknown", "finding", "no.such-key", "text", "xyz {finding}"), "No.such-key (xyz {finding})"},
		{message("screening.where", "finding", "screening.where"), "Tell us where it is; until then no massage. Tell us where it is; until then no massage. Tell us where it is; until then no massage. Tell us where it is; until then no massage. Tell us where it is; until then no massage. screening.where"},
		// Names.
		{message("ask.changes", "count", "4", "modality", "post-event-sports", "purpose", "recover"), "4 of the offers would change, first post-event sports massage after the session."},
		{message("ask.changes", "count", "4", "modality", "hot-stones", "purpose", "recover"), "4 of the offers would change, first hot-stones after the session."},
		// What is no message.
		{wording.Message{}, ""},
		{message("", "value", "3"), ""},
		{message("no.such-key"), "no.such-key"},
		{message("{value}", "value", "3"), "{value}"},
	} {
		assert.Equal(t, tt.want, en.Say(tt.m), "%v", tt.m)
	}
}

// TestSayOfEveryKey: without arguments every placeholder stands in its braces, with odd ones every argument stands in the
// sentence as it was given.
func TestSayOfEveryKey(t *testing.T) {
	en := wording.English()
	for key, text := range phrases() {
		assert.Equal(t, capital(text), en.Say(wording.Message{Key: key}), key)
		m := wording.Message{Key: key}
		want := text
		for i, name := range wording.Placeholders(key) {
			arg := fmt.Sprintf("%d %% {x} %s", i, name)
			m = m.With(name, arg)
			if wording.Kinds()[name] == wording.Session {
				arg = en.Quote(arg)
			}
			want = strings.ReplaceAll(want, "{"+name+"}", arg)
		}
		assert.Equal(t, capital(want), en.Say(m), key)
	}
}

// TestEveryNameHasItsPhrase: whatever the tables of the library hold can be said.
func TestEveryNameHasItsPhrase(t *testing.T) {
	en := wording.English()
	has := func(kind, id string) {
		t.Helper()
		text, ok := en.Phrase(kind + "." + id)
		assert.True(t, ok, "%s.%s", kind, id)
		assert.Equal(t, text, en.Name(kind, id))
	}
	for a := range muscles.Areas() {
		has("area", a.String())
		has("area", a.Group.String())
	}
	for m := range massage.Modalities() {
		has("modality", m.String())
	}
	for p := range massage.Purposes() {
		has("purpose", p.String())
	}
	for x := range massage.Techniques() {
		has("technique", x.String())
	}
	for s := range sessions.Sports() {
		has("sport", s.String())
	}
	for k := range sessions.Kinds() {
		has("kind", k.String())
	}
	for r := range screening.Regions() {
		has("region", r.String())
	}
	for q := range screening.AllQuestions() {
		has("question", q.Code)
		assert.Equal(t, q.Ask, en.Name("question", q.Code))
	}
	assert.Equal(t, "no-such-id", en.Name("area", "no-such-id"))
	assert.Equal(t, "left abductor pollicis", wording.English().Translated("stroke", "left abductor pollicis"))
	for g := range muscles.Groups() {
		assert.Equal(t, g.Info().Stroke, en.Translated("stroke", g.Info().Stroke))
		assert.Equal(t, g.Info().Position, en.Translated("position", g.Info().Position))
	}
}

// TestFindings: every sentence that screening can say has its key, with and without the question where it is.
func TestFindings(t *testing.T) {
	en := wording.English()
	n := 0
	check := func(code, say string) {
		t.Helper()
		if say == "" {
			return
		}
		n++
		m := wording.Finding(code, say)
		assert.Equal(t, say, en.Say(m), code)
		where := wording.Finding(code, screening.WhereSay+say)
		assert.Equal(t, screening.WhereSay+say, en.Say(where), code)
	}
	row := func(r screening.Row) {
		check(r.Code, r.Say)
		for _, p := range r.Phases {
			check(r.Code, p.Say)
			if p.Window.Text != "" {
				assert.Equal(t, p.Window.Text, en.Translated("until", p.Window.Text))
			}
		}
		if r.Who != 0 {
			assert.Equal(t, r.Who.String(), en.Translated("who", r.Who.String()), r.Code)
			_, ok := en.Phrase("who." + wording.Slug(r.Who.String()))
			assert.True(t, ok, r.Code)
		}
	}
	for r := range screening.Rows() {
		row(r)
	}
	for r := range screening.Combinations() {
		row(r)
	}
	for b := range screening.AgeBands() {
		check(b.Code, b.Say)
	}
	for s := range screening.Sites() {
		for _, say := range s.Sayings() {
			check(s.Code, say)
		}
	}
	assert.Greater(t, n, 150)
	assert.Equal(t, wording.Message{}, wording.Finding("fever", "something else"))
	assert.Equal(t, wording.Message{}, wording.Finding("fever", screening.WhereSay))
	assert.Equal(t, wording.Message{}, wording.Finding("fever", screening.WhereSay+"something else"))
	assert.Equal(t, wording.Message{}, wording.Finding("no-such-code", ""))
}

func TestSlug(t *testing.T) {
	for text, want := range map[string]string{
		"a doctor, the same day":  "a-doctor-the-same-day",
		"":                        "",
		"--":                      "",
		"  48 h — then  ask. ":    "48-h-then-ask",
		"Größe ¿qué?":             "größe-qué",
		"toward the heart (face)": "toward-the-heart-face",
	} {
		assert.Equal(t, want, wording.Slug(text))
		assert.Equal(t, wording.Slug(text), wording.Slug(wording.Slug(text)), "a slug is its own slug")
	}
}

func TestClockAndDay(t *testing.T) {
	en := wording.English()
	for _, zone := range []string{"Australia/Sydney", "Asia/Kathmandu", "Pacific/Apia", "America/Santiago", "UTC"} {
		loc, err := time.LoadLocation(zone)
		require.NoError(t, err)
		for hour := range 24 * 20 {
			at := time.Date(2026, 3, 28, 0, 30, 0, 0, time.UTC).Add(time.Duration(hour) * time.Hour).In(loc)
			assert.Equal(t, at.Format("Mon 2 Jan 15:04"), en.Clock(at))
			assert.Equal(t, at.Format("Mon 2 Jan"), en.Day(at))
		}
	}
}

func TestMessageWith(t *testing.T) {
	m := message("reason.sore", "area", "soleus")
	n := m.With("value", "3").With("area", "jaw")
	assert.Equal(t, wording.Args{"area": "soleus"}, m.Args, "the first keeps its own")
	assert.Equal(t, wording.Args{"area": "jaw", "value": "3"}, n.Args)
	assert.True(t, wording.Message{}.IsZero())
	assert.False(t, m.IsZero())
}

func TestList(t *testing.T) {
	en := wording.English()
	assert.Empty(t, en.List(nil))
	assert.Equal(t, "a", en.List([]string{"a"}))
	assert.Equal(t, "a and b", en.List([]string{"a", "b"}))
	assert.Equal(t, "a, b and c", en.List([]string{"a", "b", "c"}))
}

// FuzzSay: nothing panics and nothing is lost, whatever stands in a phrase or in an argument.
func FuzzSay(f *testing.F) {
	for _, seed := range [][2]string{
		{"Carry on.", "x"},
		{"{", "}"},
		{"}{", "{value}"},
		{"{{value}}", "-1.5"},
		{"{sesion}", "reason.wish"},
		{"é { ü } {", "yoga@2026-10-11T09:00:00+01:00"},
		{"\xff{", "\xfe"},
		{"{area", "soleus.left"},
		{"ŉ", "2026-10-10"},
	} {
		f.Add(seed[0], seed[1], uint16(0))
	}
	keys := wording.Keys()
	kinds := wording.Kinds()
	en, base := wording.English(), phrases()
	f.Fuzz(func(t *testing.T, text, arg string, which uint16) {
		m := maps.Clone(base)
		m["rule.heat"] = text // a phrase without placeholders
		if c, err := wording.New("xx", m); err == nil {
			got, ok := c.Phrase("rule.heat")
			if !ok || got != text || c.Say(wording.Message{Key: "rule.heat"}) != capital(text) {
				t.Errorf("%q became %q", text, c.Say(wording.Message{Key: "rule.heat"}))
			}
		} else if strings.TrimSpace(text) != "" && !braces.MatchString(text) {
			t.Errorf("%q: %v", text, err)
		}

		key := keys[int(which)%len(keys)]
		for _, name := range wording.Placeholders(key) {
			said := en.Say(message(key, name, arg))
			_, isKey := en.Phrase(arg)
			_, isName := en.Phrase(name + "." + arg)
			_, errMoment := time.Parse(time.RFC3339Nano, arg)
			_, errDay := time.Parse(time.DateOnly, arg)
			meant := isName || errMoment == nil || errDay == nil || isKey || en.Number(arg) != arg || strings.Contains(arg, "@") && kinds[name] == wording.Session
			if !meant && !strings.Contains(said, arg) && !strings.Contains(said, capital(arg)) {
				t.Errorf("%s lost {%s} of %q: %q", key, name, arg, said)
			}
			for _, other := range wording.Placeholders(key) {
				if other != name && !strings.Contains(said, "{"+other+"}") {
					t.Errorf("%s lost {%s}: %q", key, other, said)
				}
			}
		}
	})
}
