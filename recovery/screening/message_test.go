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
	reassuring = regexp.MustCompile(`(?i)\b(don't worry|do not worry|no need to worry|nothing to worry|no worries|nothing serious|not serious|nothing wrong|probably|likely|usually harmless|harmless|safe|safely|safer|you are fine|you will be fine|it is fine|all right|okay|relax|reassur\w*|just|simply|merely|only a)\b`)
	diagnosis  = regexp.MustCompile(`(?i)\b(you|your \w+) (have|has|suffer|are suffering|are having|got) (from )?(a |an )?(blood )?(clot|fracture|stroke|infection|rupture|tear|strain|sprain|concussion|heart|sepsis|thromb|bleed|disease)|\b(this|it) is (a |an )?(blood )?(clot|fracture|stroke|infection|rupture|tear|heart attack|sepsis|thromb)`)
	jargon     = regexp.MustCompile(`(?i)\b(DVT|embolism|thrombosis|ischaemi|rhabdo|myocard|hyponatr|contraindicat|prophyla|anticoag|haematoma|oedema|cellulitis|syncope|cauda|fasci|etiolog|aetiolog|modalit|triangle|spinous|suprasternal|orbit|ulnar|sciatic|femoral|popliteal|inguinal|axilla|anterior|posterior|lateral|medial|acute|chronic|trauma)|\b(?-i:CLR|LOC|MOD|ADJ|SYS|IASTM|PE|TIA|DOMS|[A-Z]{5,})\b`)
	claims     = regexp.MustCompile(`(?i)\b(toxin|lactate|flush|faster|stronger|prevents? injur|guarantee|promise|heals you)`)
	loud       = regexp.MustCompile(`(?i)!|\b(deadly|kill|fatal|die|death|crushed|terrible|horrible)\b`)
	vague      = regexp.MustCompile(`(?i)get (medical )?help\b|seek (medical )?(help|attention|advice)|as soon as possible|asap`)
	emergency  = regexp.MustCompile(`(?i)call (an|your maternity unit or an) ambulance|ambulance now|an emergency department now`)
	sameDay    = regexp.MustCompile(`(?i)\btoday\b|\bsame day\b`)
	number     = regexp.MustCompile(`\b(112|911|999|111|000)\b`)
	// action is what a person can do, at the head of a sentence or of a clause.
	action = regexp.MustCompile(`(?i)(^|[.;:,] |\b(and|then|or|to|not|never|before|until|must) )(stop|call|go|see|ask|have|wait|rest|leave|keep|drink|sit|take|use|get|avoid|check|choose|finish|press|show|support|walk|look|aim|say|tell|measure|share|nothing|no|only|gentle|ordinary|never|until|once|lie|stay|half a minute|low|30 seconds|20 to 30|10 to 20|strong|the lightest)\b`)
	// grave are words for what the signs send to an ambulance or an emergency department: a message that names one of them
	// may not send the person anywhere slower.
	grave = regexp.MustCompile(`(?i)\b(breathless\w*|short of breath|chest (hurts|pain|discomfort)|confus\w+|slurred|drowsy|dark urine|urine turns (dark|brown)|between the legs|bladder|stiff neck|racing heart|heart races|face droops)\b`)
	// reason is where a message says why.
	reason = regexp.MustCompile(`: |\bbecause\b|\bso that\b`)
)

func checkWords(t *testing.T, name, say string) {
	t.Helper()
	assert.NotEmpty(t, say, name)
	for what, re := range map[string]*regexp.Regexp{"reassures": reassuring, "diagnoses": diagnosis, "speaks jargon": jargon, "claims": claims, "alarms": loud, "is vague": vague, "names a number that differs by country": number} {
		assert.NotRegexp(t, re, say, "%s %s", name, what)
	}
	if grave.MatchString(say) {
		assert.Regexp(t, emergency, say, "%s names a danger sign and sends nobody to an emergency service", name)
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
		if row.Class != screening.NoBar {
			assert.Regexp(t, action, row.Say, "%s says what to do", row.Code)
		}
		for _, p := range row.Phases {
			if p.Say != "" {
				checkWords(t, row.Code, p.Say)
				assert.Regexp(t, action, p.Say, "%s says what to do", row.Code)
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
			assert.Regexp(t, reason, row.Say, "%s says why", row.Code)
		}
		if row.Outcome == screening.Clearance {
			assert.NotEmpty(t, row.Who.String(), "%s names who confirms", row.Code)
		}
	}
	assert.Equal(t, 205, n)
	for band := range screening.AgeBands() {
		if band.Say != "" {
			checkWords(t, band.Code, band.Say)
			assert.Regexp(t, action, band.Say, "%s says what to do", band.Code)
		}
	}
	for c := range screening.DoseCaps() {
		checkWords(t, c.Code, c.Say)
		assert.Regexp(t, action, c.Say, "%s says what to do", c.Code)
	}
	for site := range screening.Sites() {
		in := given()
		in.WishRegions = site.Regions.Named()
		for _, f := range screening.Screen(in).Findings {
			checkWords(t, f.Code, f.Say)
			assert.Regexp(t, action, f.Say, "%s says what to do", f.Code)
		}
	}
}
