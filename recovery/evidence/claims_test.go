package evidence_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"example.com/rubdown/recovery/evidence"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// claimRow is what the review says of a claim: the verdict, words its shade hangs on, and the sources it turns on.
type claimRow struct {
	code    string
	verdict evidence.Verdict
	grade   evidence.Grade
	shade   string // words of the verdict
	sources string // keys; empty where none was found
}

const (
	supported    = evidence.Supported
	mixed        = evidence.Mixed
	unsupported  = evidence.Unsupported
	contradicted = evidence.Contradicted
)

var articleRows = []claimRow{
	{"relieves-soreness", supported, evidence.GradeB, "small, low certainty", "davis-2020 guo-2017 dupuy-2018 nahon-2021 wiecha-2025 querido-2022 bender-2019 drake-2012 visconti-2020 hoffman-2016 heapy-2018"},
	{"speeds-recovery", mixed, evidence.GradeB, "mixed", "nunes-2016 hemmings-2000 wiewelhove-2018 zainuddin-2005 hilbert-2003 dawson-2004 tiidus-1995 davis-2020 querido-2022 li-2024 kargarfard-2016 lane-wenger-2004 guo-2017"},
	{"weekly-beats-monthly", unsupported, evidence.GradeD, "in athletes; plausible", "dawson-2011 perlman-2012 sherman-2014 perlman-2019"},
	{"pre-event-wakes-up", mixed, evidence.GradeB, "leaning contradicted", "arroyo-morales-2011 fletcher-2010"},
	{"pre-event-flexibility", supported, evidence.GradeB, "short-lived", "davis-2020 arabaci-2008 mckechnie-2007 dakic-2023"},
	{"pre-event-style-near-training", supported, evidence.GradeD, "in direction", "arabaci-2008"},
	{"deep-a-day-or-two-before", unsupported, evidence.GradeD, "one day for deep tissue conflicts with practice", "cambron-2007 mittelmaier"},
	{"improves-performance", contradicted, evidence.GradeB, "contradicted", "davis-2020 dakic-2023 pmc4339173"},
	{"warms-muscle", mixed, evidence.GradeB, "mixed", "hinds-2004 kong-2018"},
	{"prevents-injury", unsupported, evidence.GradeN, "unsupported", "weerapong-2005 brummitt-2008 dawson-2011"},
	{"flexibility-drives-performance", mixed, evidence.GradeB, "mixed", "behm-2016"},
	{"stretching-tight-tightens", contradicted, evidence.GradeB, "contradicted", "behm-2016 pmc6259457"},
	{"warm-before-stretching", mixed, evidence.GradeB, "partly reasonable, the massage part unsupported", "fletcher-2010 behm-2016 hinds-2004"},
	{"better-sleep", mixed, evidence.GradeC, "limited support", "ntoumas-2025 wang-2024 fang-2023"},
	{"raises-serotonin", unsupported, evidence.GradeC, "weak", "field-2005 wang-2024"},
	{"serotonin-to-melatonin", unsupported, evidence.GradeN, "chain unsupported", ""},
	{"hour-equals-hour-of-sleep", unsupported, evidence.GradeN, "unsupported", ""},
	{"asleep-on-table-doubles", unsupported, evidence.GradeN, "unsupported", ""},
	{"moves-blood", contradicted, evidence.GradeB, "for muscle flow; supported for vessel function and skin", "shoemaker-1997 tiidus-1995 hinds-2004 wiltshire-2010 franklin-2014"},
	{"oxygen-lowers-pain", unsupported, evidence.GradeC, "mechanism", "jay-2014"},
	{"exercise-raises-flow", supported, evidence.GradeB, "supported", "shoemaker-1997"},
	{"after-bfr", evidence.NoEvidence, evidence.GradeN, "no evidence", ""},
	{"moves-lymph", mixed, evidence.GradeC, "\"toxins\" unsupported", "vairo-2009 schillinger-2006 bakar-2015 pmid-28480692"},
	{"reduces-inflammation", mixed, evidence.GradeC, "wrong mechanism", "crane-2012 dupuy-2018"},
	{"improves-mood", supported, evidence.GradeB, "over a course; partial for one session", "moyer-2004 hou-2010 arroyo-morales-2011 bender-2019 arroyo-morales-2008"},
	{"lowers-cortisol", contradicted, evidence.GradeB, "as mechanism", "moyer-2011"},
}

var benefitRows = []claimRow{
	{"benefit-soreness", supported, evidence.GradeB, "small, low certainty", "davis-2020 bender-2019 roberts-2024 leabeater-2024 zhou-2024 heapy-2018"},
	{"benefit-flexibility", supported, evidence.GradeB, "short-lived", "davis-2020 behm-2016 wiewelhove-2019 konrad-2020 antohe-2024"},
	{"benefit-calm", supported, evidence.GradeB, "one session does not change mood", "moyer-2004 arroyo-morales-2011 bender-2019"},
	{"benefit-sleep", mixed, evidence.GradeC, "nothing in athletes after training", "ntoumas-2025 wang-2024 fang-2023"},
	{"benefit-fatigue", mixed, evidence.GradeB, "no difference in pooled trials", "nunes-2016 hemmings-2000 davis-2020 bender-2019"},
	{"benefit-performance", contradicted, evidence.GradeB, "the expected effect is 0", "davis-2020 dakic-2023 querido-2022 li-2024"},
	{"benefit-swelling", mixed, evidence.GradeC, "little high-grade evidence", "vairo-2009"},
	{"benefit-pressure-tolerance", supported, evidence.GradeC, "in patients; the pain they report does not fall", "ischaemic-compression-2022 pmc6358529"},
}

func TestClaimsSayWhatTheReviewSays(t *testing.T) {
	claims := evidence.Claims()
	require.Len(t, articleRows, 26)
	require.Len(t, claims, len(articleRows)+len(benefitRows))
	for i, row := range slices.Concat(articleRows, benefitRows) {
		t.Run(row.code, func(t *testing.T) {
			c := claims[i]
			assert.Equal(t, row.code, c.Code)
			if i < len(articleRows) {
				assert.Equal(t, i+1, c.Number)
			} else {
				assert.Zero(t, c.Number)
			}
			assert.Equal(t, row.verdict, c.Verdict)
			assert.Equal(t, row.grade, c.Grade)
			assert.Contains(t, c.Note, row.shade)
			assert.Equal(t, row.sources == "", c.NoSource)
			assert.Subset(t, c.Sources, strings.Fields(row.sources))
			if row.sources == "" {
				assert.Empty(t, c.Sources)
				assert.Contains(t, c.Why, "No source found")
			}
			found, ok := evidence.FindClaim(row.code)
			assert.True(t, ok)
			assert.Equal(t, c, found)
		})
	}
	_, ok := evidence.FindClaim("")
	assert.False(t, ok)
}

func TestClaimRows(t *testing.T) {
	guidance := map[string]bool{}
	for _, row := range evidence.ArticleGuidance() {
		guidance[row.ID] = true
	}
	seen := map[string]bool{}
	verdicts := map[evidence.Verdict]bool{}
	for _, c := range evidence.Claims() {
		assert.Regexp(t, kebab, c.Code)
		assert.False(t, seen[c.Code], c.Code)
		seen[c.Code] = true
		verdicts[c.Verdict] = true
		for _, text := range []string{c.Text, c.Note, c.Why, c.NotToSay} {
			assert.NotEmpty(t, text, c.Code)
		}
		assert.NotEqual(t, c.NoSource, len(c.Sources) > 0, "%s has sources or says that there is none", c.Code)
		for _, key := range c.Sources {
			s, ok := evidence.FindSource(key)
			assert.True(t, ok && s.Citable(), "%s rests on %s", c.Code, key)
		}
		require.NotEmpty(t, c.Guidance, c.Code)
		for _, row := range c.Guidance {
			assert.True(t, guidance[row], "%s: %s", c.Code, row)
		}
		for _, code := range c.Effects {
			_, ok := evidence.FindEffect(code)
			assert.True(t, ok, "%s: %s", c.Code, code)
		}
	}
	assert.Len(t, verdicts, 5, "every verdict occurs")
}

// Every benefit has its claim, every effect stands in the claim of its benefit and nowhere else among them, and that
// claim names the sources of all of its effects.
func TestEveryBenefitAndEffectHasItsClaim(t *testing.T) {
	stands := map[string]bool{}
	for b := evidence.Soreness; b <= evidence.PressureTolerance; b++ {
		c, ok := evidence.ClaimOf(b)
		require.True(t, ok, b)
		assert.Equal(t, b, c.Benefit)
		assert.Equal(t, "benefit-"+b.String(), c.Code)
		var grades []evidence.Grade
		size := false
		for _, code := range c.Effects {
			e, ok := evidence.FindEffect(code)
			require.True(t, ok, code)
			assert.Equal(t, b, e.Benefit, code)
			assert.False(t, stands[code], code)
			stands[code] = true
			assert.Subset(t, c.Sources, e.Sources, code)
			grades = append(grades, e.Grade)
			size = size || e.Value != 0
		}
		assert.Contains(t, grades, c.Grade, "%s: the grade is that of one of its effects", c.Code)
		assert.Equal(t, size, c.Verdict != evidence.Contradicted, "%s: a contradicted benefit has no effect", c.Code)
	}
	for _, e := range evidence.Effects() {
		assert.True(t, stands[e.Code], "%s stands in no claim", e.Code)
	}
	for _, b := range []evidence.Benefit{evidence.NoBenefit, evidence.PressureTolerance + 1} {
		_, ok := evidence.ClaimOf(b)
		assert.False(t, ok, b)
	}
}

// A benefit is not judged better than the article's claim on the same thing.
func TestBenefitsAgreeWithTheArticleClaims(t *testing.T) {
	same := 0
	for _, c := range evidence.Claims() {
		if c.Number == 0 || c.Benefit == evidence.NoBenefit {
			continue
		}
		same++
		own, ok := evidence.ClaimOf(c.Benefit)
		require.True(t, ok, c.Code)
		assert.Equal(t, c.Verdict, own.Verdict, "%s and %s", c.Code, own.Code)
		assert.Equal(t, c.Grade, own.Grade, "%s and %s", c.Code, own.Code)
	}
	assert.Equal(t, 7, same)
}

// The effect of a claim has a unit and an interval; only an effect of 0 has no width.
func TestIntervals(t *testing.T) {
	for _, c := range evidence.Claims() {
		for _, code := range c.Effects {
			e, _ := evidence.FindEffect(code)
			assert.NotEmpty(t, e.Unit, code)
			assert.False(t, math.IsInf(e.Low, 0) || math.IsInf(e.High, 0), code)
			assert.Equal(t, e.Value == 0, e.Low == e.High, "%s of %s", code, c.Code)
		}
	}
}
