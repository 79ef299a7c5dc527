package screening_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/rickb777/date"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
)

// A hamstring strained two days ago: the place is left alone, elsewhere is acceptable.
func Example() {
	evening := time.Date(2026, time.October, 12, 18, 0, 0, 0, time.UTC)
	r := screening.Screen(screening.Input{
		Now:     evening,
		Athlete: sessions.Athlete{Age: sessions.Known(38), MassageExperience: sessions.ExperienceRegular},
		Conditions: []screening.Condition{{
			Code:  "acute-muscle-strain",
			Areas: muscles.SetOf(muscles.Hamstrings.Left()),
			Since: screening.DayMoment(date.New(2026, time.October, 10)),
		}},
	})
	fmt.Println(r.Outcome, r.AvoidAreas, r.AvoidRegions)
	fmt.Println("until", r.Until())
	for _, q := range r.Questions {
		fmt.Println("ask:", q.Ask)
	}
	// Output:
	// avoid-area hamstrings.left hamstrings.left
	// until 2026-10-14T00:00:00Z
	// ask: Is any muscle or limb swollen, tight, numb, weak or far more painful than the session explains?
	// ask: Is one leg or arm swollen, warm, discoloured or throbbing?
	// ask: Is there a new injury: when, where, any pop, and can you use it?
}

// A danger sign is said first, with what to do and how fast, whatever was asked for.
func ExampleScreen_dangerSign() {
	r := screening.Screen(screening.Input{
		Now:         now,
		Conditions:  []screening.Condition{{Code: "sign-dark-urine"}},
		WishRegions: screening.RegionsOf(screening.Shoulder),
	})
	f := r.Findings[0]
	fmt.Println(r.Outcome, f.Urgency, "-", f.Who)
	fmt.Println(f.Say)
	// Output:
	// refer-urgently E - emergency services
	// Go to an emergency department now for blood and urine tests: dark urine after effort can mean that broken-down muscle is harming the kidneys. No massage, rolling or massage gun.
}

// A calf strain in someone who takes a blood thinner is more than either alone.
func ExampleScreen_combination() {
	r := screening.Screen(given(code("anticoagulant"), leftCalf("acute-muscle-strain")))
	for _, f := range r.Findings {
		fmt.Println(f.Outcome, f.Code, f.Because)
	}
	// Output:
	// clearance bleeding-risk-with-injury [acute-muscle-strain anticoagulant]
	// avoid-area acute-muscle-strain []
	// adjust anticoagulant []
}

// What is not known is never taken as fine.
func ExampleScreen_unknown() {
	r := screening.Screen(screening.Input{Now: now, Conditions: []screening.Condition{{Code: "funny knee"}}, Unanswered: []string{"sign-chest-pain"}})
	for _, f := range r.Findings {
		fmt.Printf("%s %s: %q\n", f.Outcome, f.Code, f.About)
	}
	// Output:
	// clearance unknown-code: "funny knee"
	// clearance unknown-code: "sign-chest-pain"
}

func ExampleResult_BarredAt() {
	c := leftCalf("acute-muscle-strain")
	c.Since = ago(6)
	r := screening.Screen(given(c))
	fmt.Println("here: ", r.BarredAt(muscles.Soleus.Left()).Len(), "of", massage.AllCodes().Len(), "barred, pressure", r.PressureCapAt(muscles.Soleus.Left()))
	fmt.Println("other:", r.BarredAt(muscles.Soleus.Right()).Len(), "of", massage.AllCodes().Len(), "barred, pressure", r.PressureCapAt(muscles.Soleus.Right()))
	// Output:
	// here:  9 of 10 barred, pressure 2
	// other: 0 of 10 barred, pressure 4
}

func ExampleResult_PressureCapAt() {
	r := screening.Screen(given(code("hypertension-controlled")))
	fmt.Println(r.PressureCapAt(muscles.Quadriceps.Both()))
	// Output:
	// 3
}

func ExampleResult_Blocked() {
	fmt.Println(screening.Screen(given(code("fever"))).Blocked(), screening.Screen(given(code("first-session"))).Blocked())
	// Output:
	// true false
}

func ExampleResult_Until() {
	r := screening.Screen(given(screening.Condition{Code: "fever", Ended: screening.InstantMoment(now.Add(-10 * time.Hour))}))
	fmt.Println(r.Until())
	fmt.Println(screening.Screen(given(code("fever"))).Until())
	// Output:
	// 2026-10-14T08:00:00Z
	// until 48 hours after the fever has gone without medicine
}

func ExampleResult_AllLimits() {
	r := screening.Screen(given(code("doms-severe"), code("intrauterine-device")))
	n := 0
	for l := range r.AllLimits() {
		if l.Standing {
			n++
			continue
		}
		fmt.Println(l.Code, l.Regions, l.Barred)
	}
	fmt.Println("and", n, "endangerment sites")
	// Output:
	// intrauterine-device abdomen deep-massage, percussion-gun
	// and 30 endangerment sites
}

func ExampleResult_Record() {
	data, err := json.Marshal(screening.Screen(given(leftCalf("open-wound-blister"))).Record())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(data))
	// Output:
	// {"tables":"2026.11","outcome":"avoid-area","findings":[{"code":"open-wound-blister","class":"LOC","outcome":"avoid-area"}],"questions":[]}
}

// Everyday words lead to candidates; a person chooses.
func ExampleFind() {
	for _, text := range []string{"blood thinners", "I'm pregnant", "gobbledygook"} {
		fmt.Printf("%s:", text)
		for _, row := range screening.Find(text) {
			fmt.Printf(" %s", row.Code)
		}
		fmt.Println()
	}
	// Output:
	// blood thinners: anticoagulant
	// I'm pregnant: pregnancy-first-trimester pregnancy-second-third-trimester pregnancy-high-risk
	// gobbledygook:
}

func ExampleRowOf() {
	row, ok := screening.RowOf("pacemaker-icd")
	fmt.Println(row.Name, "|", row.Outcome, "|", row.Regions, "|", row.Sources, row.Status, ok)
	// Output:
	// Pacemaker or implanted defibrillator | avoid-area | shoulder, chest | [CIED HYP THB CUP IASEL] VERIFIED true
}

func ExampleRows() {
	count := map[screening.Class]int{}
	for row := range screening.Rows() {
		count[row.Class]++
	}
	for class := range screening.Classes() {
		if count[class] > 0 {
			fmt.Print(class, " ", count[class], "; ")
		}
	}
	fmt.Println()
	// Output:
	// red-flag 36; SYS 17; CLR 36; LOC 31; MOD 15; ADJ 15; no-bar 5; sign 45; context 11;
}

func ExampleRules() {
	for rule := range screening.Rules() {
		if rule.Number == 6 {
			fmt.Println(rule.Finds, "from", rule.When[0].Of, "and any of", len(rule.When[1].Of), "danger signs")
		}
	}
	// Output:
	// head-injury-red-flags from [concussion ctx-head-impact] and any of 13 danger signs
}

func ExampleCombinations() {
	for row := range screening.Combinations() {
		fmt.Println(row.Code, row.Outcome)
	}
	// Output:
	// bleeding-risk-with-injury clearance
	// fever-with-back-pain refer-urgently
	// severe-pain-with-fever refer-urgently
	// growing-athlete-with-limp clearance
	// two-gentle-pressure-limits clearance
}

func ExampleIsSign() {
	fmt.Println(screening.IsSign("sign-fever"), screening.IsSign("fever"))
	// Output:
	// true false
}

func ExampleSites() {
	for s := range screening.Sites() {
		if s.Regions.Contains(screening.PoplitealFossa, muscles.Both) {
			fmt.Println(s.Name, "-", s.Note)
		}
	}
	// Output:
	// behind the knee - never
}

func ExampleStanding() {
	n := 0
	for l := range screening.Standing() {
		if l.Barred == massage.AllCodes() {
			n++
		}
	}
	fmt.Println(n, "places are never worked")
	// Output:
	// 13 places are never worked
}

func ExampleStandingAt() {
	for l := range screening.StandingAt(muscles.Hamstrings.Left()) {
		fmt.Println(l.Regions, "bars", l.Barred.Len(), "kinds of touch")
	}
	// Output:
	// popliteal-fossa bars 10 kinds of touch
}

func ExampleAgeBands() {
	for b := range screening.AgeBands() {
		if b.Code == "age-16-17" {
			fmt.Println(b.From, b.Below, b.Barred, b.PressureCap)
		}
	}
	// Output:
	// 16 18 percussion-gun 3
}

func ExampleDoseCaps() {
	for c := range screening.DoseCaps() {
		if c.Code == "cap-post-event" {
			fmt.Println(c.Minutes, c.Say)
		}
	}
	// Output:
	// 20 10 to 20 minutes, light, once you have stood, drunk and cooled down.
}

func ExampleDoseCapsFor() {
	for c := range screening.DoseCapsFor(massage.PercussionGun) {
		fmt.Println(c.Say)
	}
	// Output:
	// Low to medium speed, 30 seconds to two minutes on each muscle, always moving, ten minutes in all.
}

func ExampleAllQuestions() {
	for q := range screening.AllQuestions() {
		if q.Code == "ask-clot" {
			fmt.Println(q.Ask)
		}
	}
	// Output:
	// Is one leg or arm swollen, warm, discoloured or throbbing?
}

func ExampleSources() {
	n := 0
	for range screening.Sources() {
		n++
	}
	fmt.Println(n, "sources")
	// Output:
	// 127 sources
}

func ExampleFindSource() {
	s, ok := screening.FindSource("OPVTE")
	fmt.Println(s.Title, "|", s.Read, ok)
	// Output:
	// Sweetland S et al. Postoperative risk of venous thromboembolism, Million Women Study. BMJ 339:b4583, 2009 | abstract true
}

func ExampleParseRegion() {
	for _, text := range []string{"calf.left", "legs", "left calf"} {
		set, err := screening.ParseRegion(text)
		if errors.Is(err, screening.ErrUnknownName) {
			fmt.Println("no:", err)
			continue
		}
		fmt.Println(set, set.Len())
	}
	// Output:
	// calf.left 1
	// legs 28
	// no: screening: unknown name: Region "left calf"
}

func ExampleRegionSet_Areas() {
	fmt.Println(screening.Calf.OnSide(muscles.Right).Areas())
	// Output:
	// gastrocnemius.right, soleus.right, deep-posterior-leg.right
}

func ExampleRegionSet_Named() {
	asked := screening.LegRegions().Union(screening.PoplitealFossa.OnSide(muscles.Left))
	fmt.Println(asked, "->", asked.Named())
	// Output:
	// legs, popliteal-fossa.left -> popliteal-fossa.left
}

func ExampleRegionsOfAreas() {
	fmt.Println(screening.RegionsOfAreas(muscles.SetOf(muscles.Soleus.Left(), muscles.UpperTrapezius.Both())))
	// Output:
	// neck-posterior, shoulder, calf.left
}

func ExampleRegionsOf() {
	fmt.Println(screening.RegionsOf(screening.Spine, screening.Knee))
	// Output:
	// spine, knee
}

func ExampleRegion_Muscles() {
	fmt.Println(screening.PoplitealFossa.Muscles(), len(screening.Eyes.Muscles()))
	// Output:
	// [hamstrings gastrocnemius] 0
}

func ExampleRegions() {
	n := 0
	for range screening.Regions() {
		n++
	}
	fmt.Println(n)
	// Output:
	// 46
}

func ExampleAllRegions() {
	fmt.Println(screening.AllRegions(), screening.NeckRegions().Len(), screening.ArmRegions().Len(), screening.LegRegions().Len())
	// Output:
	// all 6 16 28
}

func ExampleParseMoment() {
	for _, text := range []string{"2026-10-10", "2026-10-10T07:30:00+01:00", "2026-02-30"} {
		m, err := screening.ParseMoment(text)
		fmt.Println(m, err)
	}
	// Output:
	// 2026-10-10 <nil>
	// 2026-10-10T07:30:00+01:00 <nil>
	//  screening: not a day or an instant: "2026-02-30"
}

func ExampleDayMoment() {
	m := screening.DayMoment(date.New(2026, time.October, 10))
	_, exact := m.Instant()
	fmt.Println(m, exact)
	// Output:
	// 2026-10-10 false
}

func ExampleInstantMoment() {
	sydney := time.FixedZone("", 11*3600)
	day, _ := screening.InstantMoment(time.Date(2026, time.October, 10, 20, 0, 0, 0, time.UTC)).Day(sydney)
	fmt.Println(day)
	// Output:
	// 2026-10-11
}

func ExampleParseOutcome() {
	o, err := screening.ParseOutcome("defer")
	fmt.Println(o, o.Blocks(), o > screening.AvoidArea, o < screening.Clearance, err)
	// Output:
	// defer true true true <nil>
}

func ExampleOutcomes() {
	for o := range screening.Outcomes() {
		fmt.Print(o, " ")
	}
	fmt.Println()
	// Output:
	// fine adjust avoid-area defer clearance refer-urgently
}

func ExampleParseClass() {
	c, err := screening.ParseClass("LOC")
	fmt.Println(c, err)
	// Output:
	// LOC <nil>
}

func ExampleParseStatus() {
	s, err := screening.ParseStatus("VERIFIED-FACT")
	fmt.Println(s, s < screening.Verified, err)
	// Output:
	// VERIFIED-FACT true <nil>
}

func ExampleStatuses() {
	for s := range screening.Statuses() {
		fmt.Print(s, " ")
	}
	fmt.Println()
	// Output:
	// RECALLED VERIFIED-PART VERIFIED-FACT VERIFIED
}

func ExampleConfirmer() {
	fmt.Println(screening.ConfirmMaternity, "-", screening.ConfirmMaternity.Concern())
	// Output:
	// the midwife or obstetric team - pregnancy, after birth
}
