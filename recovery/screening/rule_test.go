package screening_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
)

func on(c string, regions screening.RegionSet) screening.Condition {
	return screening.Condition{Code: c, Regions: regions}
}

func since(c string, days int) screening.Condition {
	return screening.Condition{Code: c, Since: ago(days)}
}

// Each combination rule of the reference with cases that it must catch and cases, as close as possible, that it must not.
func TestCombinationRules(t *testing.T) {
	left := screening.Hamstrings.OnSide(muscles.Left)
	neck := screening.RegionsOf(screening.NeckPosterior)
	strain := func(days int) screening.Condition {
		c := on("acute-muscle-strain", left)
		c.Since = ago(days)
		return c
	}
	type conditions = []screening.Condition
	for _, test := range []struct {
		name     string
		finds    string
		yes, not []conditions
	}{
		{
			"1 thin blood and an injury", "bleeding-risk-with-injury",
			[]conditions{{code("anticoagulant"), strain(3)}, {code("anticoagulant"), strain(7)}, {code("bleeding-disorder"), on("muscle-contusion", left)}, {code("low-platelets"), code("ctx-head-impact")}, {code("anticoagulant"), code("sign-bruising-unexplained")}},
			[]conditions{{code("anticoagulant")}, {strain(3)}, {code("anticoagulant"), strain(8)}, {code("antiplatelet-or-nsaid"), strain(3)}, {{Code: "anticoagulant", Ended: ago(30)}, strain(3)}},
		},
		{
			"1 and the limb tightens", "acute-compartment-syndrome-suspected",
			[]conditions{{code("anticoagulant"), strain(3), code("sign-pain-out-of-proportion")}, {code("low-platelets"), on("haematoma-or-bruise", left), code("sign-numb-or-tingling-limb")}},
			[]conditions{{code("anticoagulant"), code("sign-pain-out-of-proportion")}, {strain(3), code("sign-pain-out-of-proportion")}},
		},
		{
			"2 blow or fracture and a tense limb", "acute-compartment-syndrome-suspected",
			[]conditions{{on("muscle-contusion", left), code("sign-tense-swollen-muscle")}, {on("fracture-healing", left), code("sign-numb-or-tingling-limb")}, {code("suspected-fracture-dislocation"), code("sign-pain-out-of-proportion")}},
			[]conditions{{on("muscle-contusion", left)}, {code("sign-tense-swollen-muscle")}, {on("acute-ligament-sprain", left), code("sign-tense-swollen-muscle")}},
		},
		{
			"3 dark urine with anything", "suspected-rhabdomyolysis",
			[]conditions{{code("sign-dark-urine")}, {code("sign-dark-urine"), code("menstruation")}, {code("sign-dark-urine"), code("doms-ordinary")}},
			[]conditions{{code("sign-urine-dark-yellow")}, {code("doms-severe")}},
		},
		{
			"4 swollen and weak", "suspected-rhabdomyolysis",
			[]conditions{{code("sign-tense-swollen-muscle"), code("sign-weakness-new")}, {code("sign-weakness-new"), code("sign-pain-out-of-proportion")}},
			[]conditions{{code("sign-tense-swollen-muscle")}, {code("sign-weakness-new")}},
		},
		{
			"5 a clot sign outranks an injury of the leg", "suspected-dvt",
			[]conditions{{strain(2), code("sign-limb-warm-red-one-sided")}, {strain(2), code("sign-leg-swelling-one-sided")}, {on("acute-ligament-sprain", screening.Ankle.OnSide(muscles.Right)), code("sign-calf-throb-one-sided")}},
			[]conditions{{strain(2)}, {on("acute-muscle-strain", screening.Forearm.OnSide(muscles.Left)), code("sign-calf-throb-one-sided")}},
		},
		{
			"5 a clot sign outranks an injury of the arm", "suspected-upper-limb-dvt",
			[]conditions{{on("acute-muscle-strain", screening.UpperArm.OnSide(muscles.Left)), code("sign-limb-warm-red-one-sided")}, {on("muscle-contusion", screening.Forearm.OnSide(muscles.Right)), code("sign-arm-swelling-one-sided")}},
			[]conditions{{on("acute-muscle-strain", screening.UpperArm.OnSide(muscles.Left))}, {strain(2), code("sign-limb-warm-red-one-sided")}},
		},
		{
			"6 a head knock with a danger sign", "head-injury-red-flags",
			[]conditions{{code("concussion"), code("sign-vomiting-repeated")}, {code("ctx-head-impact"), on("sign-dizzy", neck)}, {code("concussion"), code("sign-confusion")}, {code("ctx-head-impact"), code("sign-headache-severe")}},
			[]conditions{{code("concussion")}, {code("ctx-head-impact"), code("sign-fever")}, {code("sign-vomiting-repeated")}},
		},
		{
			"7 fever and a hot joint", "hot-swollen-joint-acute",
			[]conditions{{code("fever"), on("local-inflammation", screening.RegionsOf(screening.Knee))}, {code("sign-fever"), code("sign-hot-swollen-joint")}, {code("fever"), on("gout-flare", screening.RegionsOf(screening.Foot))}},
			[]conditions{{code("fever")}, {on("local-inflammation", screening.RegionsOf(screening.Knee))}},
		},
		{
			"7 fever and spreading redness", "spreading-skin-infection",
			[]conditions{{code("sign-fever"), code("ctx-spreading")}, {code("fever"), code("sign-limb-warm-red-one-sided")}},
			[]conditions{{code("ctx-spreading")}, {code("sign-fever")}},
		},
		{
			"7 fever and a stiff neck", "sudden-severe-headache",
			[]conditions{{code("sign-fever"), code("ctx-stiff-neck")}},
			[]conditions{{code("ctx-stiff-neck")}, {code("sign-low-grade-temp-unwell"), code("ctx-stiff-neck")}},
		},
		{
			"7 fever and back pain", "fever-with-back-pain",
			[]conditions{{on("sign-fever", screening.RegionsOf(screening.LowerBack))}, {code("fever"), code("disc-herniation-stable")}},
			[]conditions{{code("fever")}, {code("fever"), on("new-tattoo-piercing", screening.RegionsOf(screening.UpperBack))}},
		},
		{
			"7 fever and confusion", "sepsis-signs",
			[]conditions{{code("fever"), code("sign-confusion")}, {code("sign-fever"), code("sign-confusion")}},
			[]conditions{{code("sign-confusion")}, {code("fever")}},
		},
		{
			"8 infection and the heart", "suspected-myocarditis",
			[]conditions{{code("fever"), code("sign-palpitations")}, {{Code: "acute-systemic-infection", Ended: ago(20)}, code("sign-chest-pain")}, {code("mild-cold-no-fever"), code("sign-breathless-sudden")}},
			[]conditions{{code("sign-palpitations")}, {{Code: "acute-systemic-infection", Ended: ago(40)}, code("sign-chest-pain")}},
		},
		{
			"9 a long event and two signs", "exercise-hyponatraemia-suspected",
			[]conditions{{code("ctx-long-event"), code("ctx-nausea"), code("sign-headache-severe")}, {code("post-endurance-event-72h"), code("ctx-nausea"), code("sign-weight-gain-in-event")}},
			[]conditions{{code("ctx-long-event"), code("ctx-nausea")}, {code("ctx-nausea"), code("sign-headache-severe")}, {code("ctx-long-event")}},
		},
		{
			"10 heat and confusion", "exertional-heat-stroke",
			[]conditions{{code("ctx-heat"), code("sign-confusion")}, {code("heat-exhaustion"), code("sign-collapse-after-exercise")}},
			[]conditions{{code("ctx-heat")}, {code("sign-confusion")}, {since("heat-exhaustion", 5), code("sign-confusion")}},
		},
		{
			"11 neck pain or headache with dizziness", "cervical-artery-warning",
			[]conditions{{on("sign-dizzy", neck)}, {code("sign-headache-severe"), code("sign-dizzy")}, {code("neck-trauma-recent"), code("sign-vision-speech-balance")}, {{Code: "acute-muscle-strain", Areas: muscles.SetOf(muscles.LevatorScapulae.Left())}, code("sign-dizzy")}},
			[]conditions{{code("sign-dizzy")}, {on("sign-dizzy", screening.RegionsOf(screening.Calf))}, {on("new-tattoo-piercing", neck), code("sign-dizzy")}},
		},
		{
			"12 bone pain at the hip", "femoral-neck-bsi-suspected",
			[]conditions{{on("sign-bone-point-pain", screening.RegionsOf(screening.GroinInguinal))}, {code("sign-bone-point-pain"), code("sign-night-pain")}, {code("bone-stress-injury-suspected"), code("ctx-limp")}},
			[]conditions{{on("sign-bone-point-pain", screening.RegionsOf(screening.Shin))}, {code("sign-night-pain")}, {code("ctx-limp")}},
		},
		{
			"13 clot risk and a one-sided leg", "suspected-dvt",
			[]conditions{{code("ctx-oestrogen"), code("sign-calf-throb-one-sided")}, {since("long-haul-travel", 50), code("sign-calf-throb-one-sided")}, {since("recent-major-surgery", 80), code("sign-calf-throb-one-sided")}, {code("pregnancy-second-third-trimester"), strain(2)}, {since("ctx-long-journey", 56), on("sign-tense-swollen-muscle", screening.Calf.OnSide(muscles.Left))}, {code("active-cancer"), code("sign-calf-throb-one-sided")}},
			[]conditions{{code("ctx-oestrogen")}, {code("sign-calf-throb-one-sided")}, {since("long-haul-travel", 57), code("sign-calf-throb-one-sided")}, {since("recent-major-surgery", 85), code("sign-calf-throb-one-sided")}, {code("ctx-oestrogen"), on("sign-tense-swollen-muscle", screening.RegionsOf(screening.Calf))}, {code("ctx-oestrogen"), code("doms-severe")}},
		},
		{
			"13 clot risk and a one-sided arm", "suspected-upper-limb-dvt",
			[]conditions{{code("ctx-oestrogen"), on("sign-tense-swollen-muscle", screening.Forearm.OnSide(muscles.Right))}},
			[]conditions{{on("sign-tense-swollen-muscle", screening.Forearm.OnSide(muscles.Right))}, {code("ctx-oestrogen"), code("sign-calf-throb-one-sided")}},
		},
		{
			"14 two caps at 2", "two-gentle-pressure-limits",
			[]conditions{{code("anticoagulant"), code("opioid-or-sedative")}, {code("long-term-steroids"), code("frail-older-adult")}, {code("doms-severe"), since("post-endurance-event-72h", 1)}},
			[]conditions{{code("anticoagulant")}, {code("anticoagulant"), code("anticoagulant")}, {code("anticoagulant"), code("hypermobility")}, {code("doms-severe"), since("post-endurance-event-72h", 2)}},
		},
		{
			"15 weight gain with symptoms", "exercise-hyponatraemia-suspected",
			[]conditions{{code("sign-weight-gain-in-event"), code("ctx-nausea")}, {code("sign-weight-gain-in-event"), code("sign-confusion")}},
			[]conditions{{code("sign-weight-gain-in-event")}, {code("sign-weight-gain-in-event"), code("ctx-limp")}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			row, ok := screening.RowOf(test.finds)
			require.True(t, ok)
			for i, c := range test.yes {
				f, ok := find(screen(c...), test.finds)
				require.True(t, ok, "yes[%d]", i)
				assert.NotEmpty(t, f.Because, "yes[%d]: found by a rule", i)
				assert.Equal(t, row.Outcome, f.Outcome)
				assert.Equal(t, row.Urgency, f.Urgency)
			}
			for i, c := range test.not {
				f, ok := find(screen(c...), test.finds)
				assert.False(t, ok && len(f.Because) > 0, "not[%d]: %v", i, f.Because)
			}
		})
	}
}

// Every word of every rule is enough for its clause: with one word for each clause the rule finds its row, and says why.
func TestEveryRuleByItsWords(t *testing.T) {
	plain := func(words []string) []string {
		return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return strings.HasPrefix(w, "@") })
	}
	tested, skipped := 0, 0
	for rule := range screening.Rules() {
		picks := make([][]string, len(rule.When))
		derived := false
		for i, c := range rule.When {
			words := plain(c.Of)
			if len(words) < c.AtLeast {
				derived = true
				break
			}
			picks[i] = words[:c.AtLeast]
		}
		if derived { // TestCombinationRules and TestDerived… make these
			skipped++
			continue
		}
		tested++
		for i, c := range rule.When {
			for _, word := range plain(c.Of) {
				all := slices.Concat(slices.Concat(picks...), []string{word})
				for j := range picks {
					if j == i && c.AtLeast == 1 {
						all = slices.DeleteFunc(all, func(w string) bool { return slices.Contains(picks[j], w) && w != word })
					}
				}
				f, ok := find(screen(coded(all...)...), rule.Finds)
				require.True(t, ok, "%s from %v", rule.Finds, all)
				assert.Contains(t, f.Because, word)
			}
		}
	}
	t.Logf("rules tested by words = %d, by cases only = %d", tested, skipped)
	assert.Equal(t, len(slices.Collect(screening.Rules())), tested+skipped)
	assert.Greater(t, tested, 40)
}

// The rules that signs and rows state themselves.
func TestSignCombinations(t *testing.T) {
	hip := screening.RegionsOf(screening.Hip)
	for _, test := range []struct {
		finds string
		yes   []screening.Condition
		not   []screening.Condition
	}{
		{"severe-dehydration", coded("sign-urine-dark-yellow", "sign-dizzy"), coded("sign-urine-dark-yellow")},
		{"suspected-rhabdomyolysis", coded("sign-urine-dark-yellow", "sign-tense-swollen-muscle"), coded("sign-urine-dark-yellow", "ctx-limp")},
		{"suspected-rhabdomyolysis", coded("sign-weakness-new", "doms-severe"), coded("doms-severe")},
		{"suspected-rhabdomyolysis", coded("sign-soreness-rising-after-72h", "sign-tense-swollen-muscle"), coded("sign-soreness-rising-after-72h")},
		{"acute-compartment-syndrome-suspected", coded("sign-tense-swollen-muscle", "sign-numb-or-tingling-limb"), coded("sign-numb-or-tingling-limb")},
		{"acute-compartment-syndrome-suspected", coded("sign-pain-out-of-proportion", "sign-numb-or-tingling-limb"), coded("sign-pain-out-of-proportion")},
		{"progressive-nerve-loss", coded("sign-numb-or-tingling-limb", "ctx-spreading"), coded("ctx-spreading")},
		{"suspected-dvt", coded("sign-limb-warm-red-one-sided", "sign-calf-throb-one-sided"), coded("sign-limb-warm-red-one-sided")},
		{"suspected-upper-limb-dvt", coded("sign-limb-warm-red-one-sided", "sign-arm-swelling-one-sided"), coded("sign-limb-warm-red-one-sided")},
		{"spreading-skin-infection", coded("sign-limb-warm-red-one-sided", "ctx-spreading"), coded("sign-limb-warm-red-one-sided")},
		{"suspected-pulmonary-embolism", coded("sign-breathless-sudden", "sign-leg-swelling-one-sided"), coded("sign-breathless-sudden")},
		{"cardiac-warning-signs", coded("sign-fainted", "sign-collapse-after-exercise"), coded("sign-fainted")},
		{"sepsis-signs", coded("gastroenteritis", "sign-confusion"), coded("gastroenteritis")},
		{"severe-hypoglycaemia", coded("diabetes-controlled", "sign-confusion"), coded("diabetes-controlled")},
		{"exercise-hyponatraemia-suspected", coded("ctx-long-event", "sign-vomiting-repeated"), coded("sign-vomiting-repeated")},
		{"head-injury-red-flags", coded("ctx-head-impact", "sign-vomiting-repeated"), coded("sign-vomiting-repeated")},
		{"exertional-sickling-collapse", coded("sickle-cell-trait", "sign-weakness-new"), coded("sickle-cell-trait")},
		{"pre-eclampsia-signs", coded("pregnancy-second-third-trimester", "sign-headache-severe"), coded("pregnancy-second-third-trimester")},
		{"hypertensive-emergency", coded("sign-bp-180-110", "sign-headache-severe"), coded("sign-bp-180-110")},
		{"suspected-complete-rupture", coded("sign-pop-heard", "ctx-loss-of-function"), coded("sign-pop-heard")},
		{"severe-pain-with-fever", coded("sign-night-pain", "sign-fever"), coded("sign-night-pain")},
		{"myositis-ossificans", []screening.Condition{code("sign-lump-new"), leftCalf("muscle-contusion")}, coded("sign-lump-new")},
		{"adverse-reaction-after-massage", []screening.Condition{leftCalf("sign-electric-pain-on-pressure"), code("sign-weakness-new")}, []screening.Condition{leftCalf("sign-electric-pain-on-pressure")}},
	} {
		r := screen(test.yes...)
		f, ok := find(r, test.finds)
		require.True(t, ok, "%s from %v", test.finds, test.yes)
		assert.NotEmpty(t, f.Because, test.finds)
		assert.GreaterOrEqual(t, r.Outcome, screening.Defer)
		f, ok = find(screen(test.not...), test.finds)
		assert.False(t, ok && len(f.Because) > 0, test.finds)
	}
	young := func(age float64, c ...screening.Condition) screening.Result {
		in := given(c...)
		in.Athlete.Age = sessions.Known(age)
		return screening.Screen(in)
	}
	limping := on("ctx-limp", hip)
	r := young(14, limping)
	assert.Contains(t, findings(r), "scfe-suspected")
	assert.Equal(t, screening.ReferUrgently, r.Outcome)
	assert.Contains(t, findings(young(16.5, limping)), "scfe-suspected", "16 counts whole years")
	r = young(17, limping)
	assert.NotContains(t, findings(r), "scfe-suspected")
	assert.Equal(t, screening.Clearance, r.Outcome)
	assert.Equal(t, screening.Clearance, young(14, on("ctx-limp", screening.RegionsOf(screening.Foot))).Outcome)
	assert.Equal(t, screening.Fine, young(30, limping).Outcome)

	in := given(limping, code("minor-under-18"))
	in.Athlete.Age = sessions.Quantity{}
	assert.Contains(t, findings(screening.Screen(in)), "scfe-suspected", "a minor of unknown age")

	lasting := leftCalf("sign-electric-pain-on-pressure")
	lasting.Since = screening.InstantMoment(now.Add(-25 * time.Hour))
	assert.Contains(t, findings(screen(lasting)), "adverse-reaction-after-massage")
	lasting.Since = screening.InstantMoment(now.Add(-24 * time.Hour))
	assert.NotContains(t, findings(screen(lasting)), "adverse-reaction-after-massage")
}
