package screening_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery/screening"
)

func found(text string) []string {
	var out []string
	for _, r := range screening.Find(text) {
		out = append(out, r.Code)
	}
	return out
}

func TestFind(t *testing.T) {
	for text, want := range map[string][]string{
		"blood thinners":                        {"anticoagulant"},
		"Blood thinner!":                        {"anticoagulant"},
		"I take warfarin every day":             {"anticoagulant"},
		"pacemaker":                             {"pacemaker-icd"},
		"pregnant":                              {"pregnancy-first-trimester", "pregnancy-second-third-trimester", "pregnancy-high-risk"},
		"flu":                                   {"acute-systemic-infection", "fever"},
		"my knee is hot and swollen":            {"sign-hot-swollen-joint", "hot-swollen-joint-acute"},
		"pulled a muscle, I mean pulled muscle": {"acute-muscle-strain"},
		"on the pill":                           {"ctx-oestrogen"},
		"gave birth in May":                     {"postpartum-6-weeks"},
		"athlete’s foot":                        {"tinea-or-warts"},
		"cola-coloured urine":                   {"sign-dark-urine"},
		"DVT":                                   {"dvt-on-treatment", "dvt-history", "suspected-dvt"},
		"anaemic":                               {"iron-deficiency-anaemia"},
		"hot leg":                               {"sign-limb-warm-red-one-sided"},
		"acute-muscle-strain":                   {"acute-muscle-strain"},
	} {
		got := found(text)
		for _, code := range want {
			assert.Contains(t, got, code, text)
		}
		if len(got) > 0 {
			assert.Contains(t, want, got[0], "%s: the best first", text)
		}
	}
	for _, text := range []string{"", "  ", "?!", "zzz", "the and of", "\xff\xfe", strings.Repeat("q", 10_000)} {
		assert.Empty(t, found(text), text)
	}
}

func TestFindReachesEveryRow(t *testing.T) {
	for row := range screening.Rows() {
		assert.Equal(t, row.Code, found(row.Code)[0], "by its code")
		assert.Contains(t, found(row.Name), row.Code, "by its name")
	}
	for _, row := range slices.Collect(screening.Combinations()) {
		assert.NotContains(t, found(row.Name), row.Code, "nobody reports a combination")
	}
}

func FuzzFind(f *testing.F) {
	for _, text := range []string{"blood thinners", "", "’", "ÅÄÖ ß", strings.Repeat("sore ", 200), "a\x00b", "dvt dvt dvt"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rows := screening.Find(text)
		require.LessOrEqual(t, len(rows), 20)
		seen := map[string]bool{}
		for _, r := range rows {
			require.False(t, seen[r.Code])
			seen[r.Code] = true
			_, ok := screening.RowOf(r.Code)
			require.True(t, ok)
		}
		require.Len(t, screening.Find(strings.ToUpper(strings.ToLower(text))), len(rows), "case does not matter")
	})
}

func FuzzScreenCode(f *testing.F) {
	f.Add("fever", "2026-10-10", "", "calf.left")
	f.Add("x", "2026-10-12T17:00:00Z", "2026-10-13", "all")
	f.Add("", "", "", "")
	f.Fuzz(func(t *testing.T, code, since, ended, place string) {
		c := screening.Condition{Code: code}
		c.Since, _ = screening.ParseMoment(since)
		c.Ended, _ = screening.ParseMoment(ended)
		c.Regions, _ = screening.ParseRegion(place)
		in := given(c)
		sound(t, screening.Screen(in), in)
	})
}
