package massage_test

import (
	"errors"
	"fmt"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// Half an hour of Swedish before bed: nothing brisk, a long last stroke, and minutes that add up.
func Example() {
	steps := massage.Steps(massage.Swedish, massage.StepOptions{Minutes: 30, Pressure: 2, Purpose: massage.Sleep})
	total := 0.0
	for _, step := range steps {
		fmt.Println(step.Technique, step.Minutes)
		total += step.Minutes
	}
	fmt.Println(total)
	// Output:
	// hold 0.5
	// effleurage 8
	// petrissage 11
	// compression 2
	// vibration 1
	// dynamic-mobilisation 2
	// effleurage 5.5
	// 30
}

func ExampleModalities() {
	for m := range massage.Modalities() {
		fmt.Println(m, m.By())
	}
	// Output:
	// pre-event-sports therapist
	// inter-event-sports therapist
	// post-event-sports therapist
	// swedish therapist
	// deep-tissue therapist
	// trigger-point therapist
	// myofascial-release therapist
	// lymphatic-drainage therapist
	// assisted-stretching therapist
	// foam-rolling self
	// percussion self
}

func ExampleTreatments() {
	for m := range massage.Treatments() {
		if !m.IsMassage() {
			fmt.Println(m)
		}
	}
	// Output:
	// compression
	// sauna
	// cold
	// cupping
	// acupuncture
	// other
}

func ExampleParseModality() {
	for _, text := range []string{"MLD", "Swedish massage", "sports massage"} {
		m, err := massage.ParseModality(text)
		fmt.Println(m, errors.Is(err, massage.ErrAmbiguousName))
	}
	// Output:
	// lymphatic-drainage false
	// swedish false
	//  true
}

func ExampleModality_Synonyms() {
	fmt.Println(massage.LymphaticDrainage.Synonyms())
	// Output:
	// [lymph drainage lymphatic massage manual lymph drainage manual lymphatic drainage mld]
}

func ExampleModality_Info() {
	info := massage.DeepTissue.Info()
	fmt.Println(info.Minutes.Least, info.Minutes.Usual, info.Minutes.Most)
	fmt.Println(info.NotFor)
	// Output:
	// 30c 60c 90c
	// fresh soreness, sleep, stress, bruises, the first two visits
}

func ExampleModality_SafetyCode() {
	for pressure := 2; pressure <= 4; pressure++ {
		fmt.Println(massage.Swedish.SafetyCode(pressure))
	}
	// Output:
	// gentle-massage
	// general-massage
	// deep-massage
}

func ExampleModality_IsMassage() {
	fmt.Println(massage.Swedish.IsMassage(), massage.Sauna.IsMassage())
	// Output: true false
}

func ExampleModality_By() {
	fmt.Println(massage.FoamRolling.By())
	// Output: self
}

func ExampleFits() {
	for p := range massage.Purposes() {
		if massage.Fits(massage.DeepTissue, p) > 0 {
			fmt.Println(p, massage.Fits(massage.DeepTissue, p))
		}
	}
	// Output:
	// relieve 1
	// maintain 2
	// mobility 1
}

func ExampleUsualMinutes() {
	fmt.Println(massage.UsualMinutes(massage.Swedish, massage.Maintain), massage.UsualMinutes(massage.Swedish, massage.Relieve))
	// Output: 60c 30o
}

func ExampleOccasionMinutes() {
	minutes, ok := massage.OccasionMinutes(massage.Swedish, massage.EveOfEvent)
	fmt.Println(minutes, ok)
	// Output: 30c true
}

func ExampleSteps() {
	// Tapotement is barred and a sprint follows, so neither drumming nor held stretches are left.
	for _, step := range massage.Steps(massage.PreEventSports, massage.StepOptions{
		Minutes: 10, Pressure: 2, Purpose: massage.Prepare, Barred: massage.CodesOf(massage.Tapotement), DynamicOnly: true,
	}) {
		fmt.Println(step.Technique, step.Minutes)
	}
	// Output:
	// effleurage 2.5
	// compression 2.5
	// petrissage 2
	// superficial-friction 1
	// shaking 1
	// dynamic-mobilisation 1
}

func ExampleTechniques() {
	for tech := range massage.Techniques() {
		if tech.Info().Stretching {
			fmt.Println(tech)
		}
	}
	// Output:
	// pin-and-stretch
	// passive-stretch
	// contract-relax
}

func ExampleTechnique_Info() {
	info := massage.TriggerPress.Info()
	fmt.Println(info.Plain)
	fmt.Println(info.Amounts[0])
	// Output:
	// steady pressure on one tender spot until it eases
	// hold 30e to 60e s
}

func ExampleTechnique_SafetyCode() {
	fmt.Println(massage.Petrissage.SafetyCode(2), massage.Petrissage.SafetyCode(3), massage.Stripping.SafetyCode(3))
	// Output: gentle-massage general-massage deep-massage
}

func ExampleParseTechnique() {
	tech, err := massage.ParseTechnique("cross-fibre-friction")
	fmt.Println(tech.Info().When, err)
	// Output: middle <nil>
}

func ExampleDoseOf() {
	fmt.Println(massage.DoseOf(massage.Swedish, 2, 60))
	fmt.Println(massage.DoseOf(massage.Swedish, 3, 60))
	fmt.Println(massage.DoseOf(massage.TriggerPoint, 2, 20))
	// Output:
	// light
	// firm
	// deep
}

func ExampleManner_DoseOf() {
	short := massage.Manner{StretchSeconds: 30}
	fmt.Println(short.DoseOf(massage.AssistedStretching, 1, 30))
	fmt.Println(massage.DoseOf(massage.AssistedStretching, 1, 30))
	// Output:
	// light
	// firm
}

func ExampleDoses() {
	for d := range massage.Doses() {
		fmt.Println(d)
	}
	// Output:
	// light
	// firm
	// deep
}

func ExampleParseDose() {
	d, err := massage.ParseDose("firm")
	fmt.Println(d > massage.Light, err)
	// Output: true <nil>
}

func ExamplePurposes() {
	for p := range massage.Purposes() {
		fmt.Print(p, " ")
	}
	// Output: prepare refresh recover relieve maintain relax sleep mobility
}

func ExampleParsePurpose() {
	p, err := massage.ParsePurpose("sleep")
	fmt.Println(massage.Fits(massage.Swedish, p), err)
	// Output: 2 <nil>
}

func ExampleGivers() {
	for by := range massage.Givers() {
		fmt.Println(by)
	}
	// Output:
	// therapist
	// self
}

func ExampleParseBy() {
	by, err := massage.ParseBy("self")
	fmt.Println(by, err)
	// Output: self <nil>
}

func ExampleReactions() {
	for r := range massage.Reactions() {
		fmt.Println(r, r.Bad())
	}
	// Output:
	// none false
	// tender true
	// bruised true
}

func ExampleParseReaction() {
	_, err := massage.ParseReaction("fine")
	fmt.Println(err)
	// Output: massage: unknown name: Reaction "fine" (none, tender, bruised)
}

func ExampleParseFamiliarity() {
	f, err := massage.ParseFamiliarity("never-had")
	fmt.Println(f, err)
	// Output: never-had <nil>
}

func ExampleCodesOf() {
	barred := massage.CodesOf(massage.DeepMassage, massage.Tapotement)
	fmt.Println(barred.Has(massage.DeepTissue.SafetyCode(3)), barred.Has(massage.Swedish.SafetyCode(3)))
	// Output: true false
}

func ExampleVigorous() {
	fmt.Println(massage.Vigorous())
	// Output: deep-massage, tapotement, percussion-gun, cupping, iastm
}

func ExampleHard() {
	fmt.Println(massage.Hard().Minus(massage.Vigorous()))
	// Output: foam-roll, vibration-roller
}

func ExampleNonGentle() {
	fmt.Println(massage.AllCodes().Minus(massage.NonGentle()))
	// Output: gentle-massage
}

func ExampleAllCodes() {
	fmt.Println(massage.AllCodes().Len())
	// Output: 10
}

func ExampleEachSafetyCode() {
	for c := range massage.EachSafetyCode() {
		if !massage.Hard().Has(c) {
			fmt.Println(c)
		}
	}
	// Output:
	// gentle-massage
	// general-massage
	// pneumatic-compression
}

func ExampleParseSafetyCode() {
	code, err := massage.ParseSafetyCode("iastm")
	fmt.Println(code == massage.IASTM, err)
	// Output: true <nil>
}

func ExampleSafetyCodes_MarshalJSON() {
	data, err := massage.CodesOf(massage.IASTM, massage.DeepMassage).MarshalJSON()
	fmt.Println(string(data), err)
	// Output: ["deep-massage","iastm"] <nil>
}

func ExampleTreatment() {
	visit := massage.Treatment{
		At:       time.Date(2026, 9, 24, 17, 0, 0, 0, time.UTC),
		Modality: massage.DeepTissue,
		Minutes:  60,
		Pressure: sessions.Known(3),
		Areas:    muscles.SetOf(muscles.Gastrocnemius.Both()),
	}
	fmt.Println(visit.Validate(), visit.Dose(), visit.End().Format(time.Kitchen))
	// Output: <nil> deep 6:00PM
}

func ExampleTreatment_Validate() {
	fmt.Println(massage.Treatment{At: time.Date(2026, 9, 24, 17, 0, 0, 0, time.UTC), Modality: massage.Swedish, Minutes: 900}.Validate())
	// Output: minutes: 900 is above 600
}

func ExampleTreatment_Span() {
	visit := massage.Treatment{At: time.Date(2026, 9, 24, 17, 0, 0, 0, time.UTC), Modality: massage.Swedish, Minutes: 45}
	fmt.Println(visit.Span().Duration())
	// Output: 45m0s
}

func ExampleUsedTo() {
	now := time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)
	var visits []massage.Treatment
	for _, days := range []int{10, 24, 38} {
		visits = append(visits, massage.Treatment{At: now.AddDate(0, 0, -days), Modality: massage.DeepTissue, Minutes: 60})
	}
	fmt.Println(massage.UsedTo(visits, massage.Deep, sessions.ExperienceSome, now))
	fmt.Println(massage.UsedTo(nil, massage.Deep, sessions.ExperienceNone, now))
	// Output:
	// used-to-it
	// never-had
}

func ExampleKnown() {
	now := time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)
	fmt.Println(massage.Known(nil, massage.PreEventSports, sessions.ExperienceSome, now))
	fmt.Println(massage.Known(nil, massage.DeepTissue, sessions.ExperienceSome, now))
	// Output:
	// true
	// false
}

func ExampleExpect() {
	for _, effect := range massage.Expect(massage.PostEventSports, massage.Recover) {
		fmt.Println(effect.Benefit, effect.Value, effect.Low, effect.High, effect.Unit, effect.Grade)
	}
	// Output:
	// soreness -0.7 -1.3 -0.1 points of 10 B
	// fatigue -1.5 -2.1 -0.9 points of 10 B
	// performance 0 0 0 % B
}

func ExamplePlan() {
	plan := massage.Plan()
	fmt.Println(plan.MostAreas, plan.SideShare)
	// Output: 6o 0.6o
}

func ExampleAreaMinutes() {
	least, most := massage.AreaMinutes(muscles.Quadriceps.Info().Size, 3)
	fmt.Println(least, most)
	// Output: 6 12
}

func ExampleAreaPace() {
	pace := massage.AreaPace(massage.Maintain)
	fmt.Println(pace.Least, pace.Most)
	// Output: 8o 10o
}

func ExampleAreas() {
	fmt.Println(massage.Areas(massage.Maintain, 45), massage.Areas(massage.Recover, 20))
	// Output: 5 4
}
