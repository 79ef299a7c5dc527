package screening_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"example.com/rubdown/recovery/screening"
)

var (
	reassuring = regexp.MustCompile(`(?i)\b(don't worry|do not worry|no need to worry|nothing to worry|probably|usually harmless|harmless|safe|safely|you are fine|it is fine|relax)\b`)
	diagnosis  = regexp.MustCompile(`(?i)\b(you have|this is|it is) (a |an )?(clot|fracture|stroke|infection|rupture|heart attack|sepsis|thrombosis)`)
	jargon     = regexp.MustCompile(`(?i)\b(DVT|embolism|thrombosis|ischaemi|rhabdo|myocard|hyponatr|contraindicat|prophyla|anticoag|haematoma|oedema|cellulitis|syncope|cauda|fasci|etiolog|aetiolog|modalit)|\b(?-i:CLR|LOC|MOD|ADJ|SYS|IASTM)\b`)
	claims     = regexp.MustCompile(`(?i)\b(toxin|lactate|flush|faster|stronger|prevents? injur|guarantee|promise)`)
	emergency  = regexp.MustCompile(`(?i)call (an|your maternity unit or an) ambulance|ambulance now|an emergency department now`)
	sameDay    = regexp.MustCompile(`(?i)\btoday\b|\bsame day\b`)
	number     = regexp.MustCompile(`\b(112|911|999|111|000)\b`)
)

func checkWords(t *testing.T, name, say string) {
	t.Helper()
	assert.NotEmpty(t, say, name)
	for what, re := range map[string]*regexp.Regexp{"reassures": reassuring, "diagnoses": diagnosis, "speaks jargon": jargon, "claims": claims, "names a number that differs by country": number} {
		assert.NotRegexp(t, re, say, "%s %s", name, what)
	}
	assert.True(t, strings.HasSuffix(say, "."), "%s ends with a full stop", name)
	assert.LessOrEqual(t, len(say), 420, "%s is short enough to read", name)
	assert.NotContains(t, say, "  ", name)
}

// What a worried person reads: what to do, how fast, why in plain words, no reassurance, no diagnosis, no jargon.
func TestMessagesReadWell(t *testing.T) {
	n := 0
	for _, row := range slices.Concat(slices.Collect(screening.Rows()), slices.Collect(screening.Combinations())) {
		if row.Class == screening.Context {
			assert.Empty(t, row.Say, row.Code)
			continue
		}
		n++
		checkWords(t, row.Code, row.Say)
		for _, p := range row.Phases {
			if p.Say != "" {
				checkWords(t, row.Code, p.Say)
			}
		}
		switch row.Urgency {
		case screening.EmergencyNow:
			assert.Regexp(t, emergency, row.Say, row.Code)
		case screening.SameDay:
			assert.Regexp(t, sameDay, row.Say, row.Code)
		}
		if row.Outcome == screening.ReferUrgently {
			assert.NotEmpty(t, row.Urgency, row.Code)
			assert.Regexp(t, `(?i)no (more )?massage|not massage|nothing on the neck|do not .*massage`, row.Say, row.Code)
			assert.NotEmpty(t, row.Who.String(), row.Code)
		}
		if row.Outcome == screening.Clearance {
			assert.NotEmpty(t, row.Who.String(), "%s names who confirms", row.Code)
		}
	}
	assert.Equal(t, 205, n)
	for band := range screening.AgeBands() {
		if band.Say != "" {
			checkWords(t, band.Code, band.Say)
		}
	}
	for c := range screening.DoseCaps() {
		checkWords(t, c.Code, c.Say)
	}
	for site := range screening.Sites() {
		in := given()
		in.WishRegions = site.Regions.Named()
		for _, f := range screening.Screen(in).Findings {
			checkWords(t, f.Code, f.Say)
		}
	}
}
