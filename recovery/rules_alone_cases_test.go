package recovery_test

import (
	"testing"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

const kathmandu = "Asia/Kathmandu"

// someone is a grown-up who is used to massage, on a Wednesday at noon, and wishes for what is given.
func someone(t *testing.T, w recovery.Wish) *story {
	t.Helper()
	s := newStory(t, kathmandu, "2026-06-10 12:00")
	s.c.Athlete = sessions.Athlete{Age: known(30), MassageExperience: sessions.ExperienceRegular}
	s.c.Wish = w
	return s
}

// regular is someone with a record of a few deep treatments, weeks ago, who asks for one.
func regular(t *testing.T, habit string) *story {
	t.Helper()
	s := someone(t, recovery.Wish{})
	athleteOf(s, habit)
	return s
}

// reported adds a condition of today, at the areas.
func (s *story) reported(code string, areas muscles.Set) *story {
	s.t.Helper()
	s.c.Conditions = append(s.c.Conditions, screening.Condition{Code: code, Since: screening.DayMoment(timeline.DayOf(s.c.Now, s.loc)), Areas: areas})
	return s
}

var (
	wishToRelax   = recovery.Wish{Purpose: massage.Relax}
	wishForHands  = recovery.Wish{Purpose: massage.Maintain, Modality: massage.Swedish}
	wishToStretch = recovery.Wish{Purpose: massage.Mobility, Modality: massage.AssistedStretching}
	neckAndBack   = muscles.GroupSet(muscles.UpperTrapezius, muscles.ErectorSpinaeThoracic, muscles.Rhomboids)
)

// aloneCases is a case for each rule.
func aloneCases() map[recovery.Code]alone {
	intervals := func(t *testing.T) *story {
		s := someone(t, recovery.Wish{})
		s.plan("intervals", "2026-06-11 18:00", 60, sessions.RoadRunning, sessions.KindIntervals, 8)
		return s
	}
	ride := func(w recovery.Wish, effort float64) func(*testing.T) *story {
		return func(t *testing.T) *story {
			s := someone(t, w)
			s.plan("ride", "2026-06-12 18:00", 60, sessions.Cycling, 0, effort)
			return s
		}
	}
	deepBefore := func(kind sessions.Kind, effort float64) func(*testing.T) *story {
		return func(t *testing.T) *story {
			s := regular(t, "default")
			s.plan("next", "2026-06-15 18:00", 40, sessions.Cycling, kind, effort)
			return s
		}
	}
	regularRider := func(t *testing.T) *story {
		s := someone(t, recovery.Wish{})
		s.everyDay(28, "08:00", 60, sessions.Cycling, 0, 5)
		return s
	}
	lighter := func(code string, areas muscles.Set) func(*testing.T) *story {
		return func(t *testing.T) *story { return someone(t, wishToRelax).reported(code, areas) }
	}
	nothingReported := func(s *story) { s.c.Conditions = nil }
	grownUp := func(s *story) { s.c.Athlete.Age = known(30) }

	return map[recovery.Code]alone{
		recovery.PreEventWindow:       {at: "closes", build: intervals, purposes: []massage.Purpose{massage.Prepare}},
		recovery.NeverInsteadOfWarmUp: {at: "caution", build: intervals},
		recovery.NoMassageAfterWarmUp: {at: "caution", build: intervals},
		recovery.BetweenBouts: {at: "opens", build: func(t *testing.T) *story {
			s := someone(t, wishToRelax)
			s.plan("heat", "2026-06-11 10:00", 20, sessions.Sprint, sessions.KindRace, 8)
			s.plan("final", "2026-06-11 12:00", 20, sessions.Sprint, sessions.KindRace, 9)
			return s
		}, purposes: []massage.Purpose{massage.Refresh, massage.Prepare, massage.Recover}},
		recovery.CoolDownFirst: {at: "opens", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{})
			s.done("ride", "2026-06-10 11:00", 60, sessions.Cycling, sessions.KindIntervals, 8)
			return s
		}},
		recovery.PostSessionWindow: {at: "closes", build: func(t *testing.T) *story {
			s := someone(t, wishToRelax)
			s.done("ride", "2026-06-10 08:00", 60, sessions.Cycling, sessions.KindIntervals, 8)
			return s
		}, purposes: []massage.Purpose{massage.Recover}},
		recovery.LightWhileDamaged: {at: "reason", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{})
			s.done("run", "2026-06-09 08:00", 60, sessions.RoadRunning, sessions.KindIntervals, 8)
			return s.sore("quadriceps", 6)
		}},
		recovery.ReliefWindow: {at: "opens", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{})
			s.done("run", "2026-06-10 08:00", 60, sessions.RoadRunning, sessions.KindIntervals, 8)
			return s.sore("quadriceps", 4)
		}, purposes: []massage.Purpose{massage.Relieve}},
		recovery.LightBeforeSession: {at: "closes", build: ride(wishToRelax, 5)},
		recovery.FirmBeforeSession:  {at: "closes", build: ride(wishForHands, 5)},
		recovery.FirmBeforeHard:     {at: "closes", build: ride(wishForHands, 8)},
		recovery.FirmBeforeEvent: {at: "closes", build: func(t *testing.T) *story {
			s := someone(t, wishForHands)
			s.plan("race", "2026-06-14 18:00", 60, sessions.Cycling, sessions.KindRace, 8)
			return s
		}},
		recovery.FirmAfter: {at: "opens", build: func(t *testing.T) *story {
			s := someone(t, wishForHands)
			s.plan("run", "2026-06-10 14:00", 60, sessions.RoadRunning, sessions.KindIntervals, 8)
			return s
		}},
		recovery.DeepBeforeSession: {at: "closes", build: deepBefore(0, 5)},
		recovery.DeepBeforeHard:    {at: "closes", build: deepBefore(sessions.KindIntervals, 8)},
		recovery.DeepBeforeEvent:   {at: "closes", build: deepBefore(sessions.KindRace, 8)},
		recovery.DeepAfter: {at: "opens", build: func(t *testing.T) *story {
			s := regular(t, "default")
			s.plan("run", "2026-06-10 14:00", 60, sessions.RoadRunning, sessions.KindIntervals, 8)
			return s
		}},
		recovery.AfterMarathon: {at: "opens", build: func(t *testing.T) *story {
			s := someone(t, wishForHands)
			s.plan("marathon", "2026-06-11 08:00", 200, sessions.RoadRunning, sessions.KindRace, 8)
			return s
		}, without: func(s *story) { s.list[0].Duration = time.Hour }},
		recovery.DeepRepeat: {at: "opens", build: func(t *testing.T) *story {
			s := regular(t, "default").had(massage.DeepTissue, "2026-06-08 10:00", 60, 3)
			return s
		}},
		recovery.DeepInterval: {at: "opens", build: func(t *testing.T) *story {
			return regular(t, "default").had(massage.DeepTissue, "2026-06-09 10:00", 60, 3)
		}, policy: recovery.Policy{Off: []recovery.Code{recovery.DeepRepeat}}, without: func(s *story) { s.c.Treatments = s.c.Treatments[:2] }},
		recovery.DeepOnlyByWish: {at: "not_now", build: func(t *testing.T) *story {
			s := regularRider(t)
			s.c.Wish.Purpose = massage.Maintain
			return s.had(massage.DeepTissue, "2026-05-10 10:00", 60, 3)
		}},
		recovery.NoNewTreatmentBeforeEvent: {at: "closes", build: func(t *testing.T) *story {
			s := someone(t, wishToStretch).had(massage.Swedish, "2026-05-20 10:00", 60, 3)
			s.plan("race", "2026-06-18 10:00", 60, sessions.Cycling, sessions.KindRace, 8)
			return s
		}},
		recovery.LightDayBefore: {at: "closes", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{Purpose: massage.Relax, Minutes: known(60)})
			s.plan("race", "2026-06-12 18:00", 60, sessions.Cycling, sessions.KindRace, 8)
			return s
		}},
		recovery.SameDayBeforeHard: {at: "closes", build: ride(wishToRelax, 8)},
		recovery.EveningForSleep:   {at: "opens", build: intervals, purposes: []massage.Purpose{massage.Sleep}},
		recovery.StretchOnlyWarm: {at: "closes", build: func(t *testing.T) *story {
			s := someone(t, wishToStretch)
			s.c.Wish.Areas = neckAndBack
			s.plan("ride", "2026-06-12 18:00", 60, sessions.Cycling, sessions.KindEasy, 2)
			return s
		}},
		recovery.RollingDose: {at: "caution", build: func(t *testing.T) *story { return someone(t, recovery.Wish{Modality: massage.FoamRolling}) }},
		recovery.PercussionDose: {at: "closes", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{Modality: massage.Percussion})
			s.c.Athlete.PressureLimit = known(2)
			s.plan("drills", "2026-06-12 18:00", 45, sessions.Weightlifting, sessions.KindTechnique, 2)
			return s
		}},
		recovery.LymphPurpose: {at: "not_now", build: func(t *testing.T) *story { return someone(t, wishToRelax) }},
		recovery.BFRAsLoad: {at: "reason", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{})
			s.done("cuffs", "2026-06-10 11:00", 30, sessions.LegDay, sessions.KindBFR, 5)
			return s
		}, purposes: []massage.Purpose{massage.Recover}},
		recovery.CadenceDue: {at: "reason", build: regularRider, purposes: []massage.Purpose{massage.Maintain}},
		recovery.StressAndMood: {at: "reason", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{})
			s.c.CheckIns = []sessions.CheckIn{{At: s.at("2026-06-10 08:00"), Stress: known(8)}}
			return s
		}, purposes: []massage.Purpose{massage.Relax}},
		recovery.RangeForSport: {at: "reason", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{})
			s.plan("beam", "2026-06-12 18:00", 60, sessions.Gymnastics, 0, 5)
			return s
		}, purposes: []massage.Purpose{massage.Mobility}},
		recovery.FirstMassage: {at: "reason", build: func(t *testing.T) *story {
			s := someone(t, wishToRelax)
			s.c.Athlete.MassageExperience = sessions.ExperienceNone
			return s
		}, without: func(s *story) { s.c.Athlete.MassageExperience = sessions.ExperienceRegular }},
		recovery.ShortBeforeNextHardDay: {at: "reason", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{})
			s.plan("first", "2026-06-10 16:00", 60, sessions.Cycling, sessions.KindIntervals, 8)
			s.plan("second", "2026-06-11 12:00", 60, sessions.Cycling, sessions.KindIntervals, 8)
			return s
		}},
		recovery.MultiDayEvent: {at: "closes", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{})
			s.plan("stage 1", "2026-06-11 10:00", 60, sessions.Cycling, sessions.KindRace, 8)
			s.plan("stage 2", "2026-06-12 10:00", 60, sessions.Cycling, sessions.KindRace, 8)
			return s
		}},
		recovery.TwoADays: {at: "reason", build: func(t *testing.T) *story { // the second of them late at night
			s := someone(t, recovery.Wish{})
			s.plan("afternoon", "2026-06-10 13:00", 60, sessions.Cycling, 0, 5)
			s.plan("night", "2026-06-10 23:30", 20, sessions.Cycling, 0, 4)
			s.plan("tomorrow", "2026-06-11 18:00", 60, sessions.Cycling, 0, 5)
			return s
		}},
		recovery.Heat: {at: "opens", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{})
			s.done("ride", "2026-06-10 11:00", 60, sessions.Cycling, sessions.KindIntervals, 8).Hot = true
			return s
		}},
		recovery.NoOilBefore: {at: "caution", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{})
			s.plan("wall", "2026-06-10 15:00", 60, sessions.Bouldering, sessions.KindIntervals, 8)
			return s
		}},
		recovery.BadReaction: {at: "not_now", build: func(t *testing.T) *story {
			s := regular(t, "default")
			s.c.Treatments[0].Reaction = massage.Bruised
			return s
		}},
		recovery.OneSidedNeedsAReason: {at: "not_now", build: func(t *testing.T) *story {
			return someone(t, recovery.Wish{}).sore("gastrocnemius.left", 6)
		}, without: func(s *story) { s.sore("gastrocnemius.right", 6) }},
		recovery.AfterContact: {at: "caution", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{})
			s.done("match", "2026-06-10 08:00", 80, sessions.Rugby, sessions.KindMatch, 8)
			return s
		}, without: func(s *story) { s.list[0].Sport = sessions.Tennis }},
		recovery.NotToMask: {at: "not_now", build: func(t *testing.T) *story {
			s := regular(t, "default").sore("hamstrings", 6)
			s.c.Wish.Areas = muscles.GroupSet(muscles.Hamstrings)
			s.plan("run", "2026-06-11 18:00", 60, sessions.RoadRunning, sessions.KindTempo, 6)
			return s
		}},
		recovery.StalePlan: {at: "caution", build: func(t *testing.T) *story {
			s := someone(t, wishToRelax)
			s.plan("run", "2026-06-10 08:00", 60, sessions.RoadRunning, sessions.KindEasy, 3)
			return s
		}},
		recovery.Youth: {at: "reason", build: func(t *testing.T) *story {
			s := someone(t, wishToRelax)
			s.c.Athlete.Age = known(14)
			return s
		}, without: grownUp},
		recovery.TeamWeek: {at: "closes", build: func(t *testing.T) *story {
			s := someone(t, wishForHands)
			for _, day := range []string{"2026-05-17", "2026-05-24", "2026-05-31", "2026-06-07"} {
				s.done("match "+day, day+" 15:00", 95, sessions.Soccer, sessions.KindMatch, 8)
			}
			s.plan("next", "2026-06-14 15:00", 95, sessions.Soccer, sessions.KindMatch, 8)
			return s
		}},
		recovery.StrengthBlock: {at: "closes", build: func(t *testing.T) *story {
			s := someone(t, wishToStretch)
			s.plan("squats", "2026-06-12 18:00", 60, sessions.LegDay, sessions.KindStrength, 5)
			s.c.Wish.Areas = muscles.GroupSet(muscles.Quadriceps, muscles.Hamstrings, muscles.GluteusMaximus)
			return s
		}},
		recovery.MassageIsADose: {at: "opens", build: func(t *testing.T) *story {
			s := someone(t, wishToRelax)
			return s.had(massage.Swedish, "2026-06-05 10:00", 90, 2).had(massage.Swedish, "2026-06-08 10:00", 90, 2)
		}},
		recovery.WeightCut: {at: "caution", build: func(t *testing.T) *story {
			s := someone(t, wishToRelax)
			s.plan("bout", "2026-06-11 20:00", 20, sessions.Boxing, sessions.KindMatch, 9)
			return s
		}},
		recovery.PostRaceEvening: {at: "caution", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{})
			s.done("race", "2026-06-10 10:00", 60, sessions.Cycling, sessions.KindRace, 8)
			return s
		}, without: func(s *story) { s.list[0].Kind = sessions.KindIntervals }},
		recovery.PainkillerToday: {at: "finding", build: lighter("analgesic-taken", muscles.Set{}), without: nothingReported},
		recovery.CrampNow: {at: "caution", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{})
			s.done("long ride", "2026-06-10 09:00", 150, sessions.Cycling, sessions.KindLong, 5)
			return s
		}, without: func(s *story) { s.list[0].Start = s.at("2026-06-09 15:00") }},
		recovery.Travel: {at: "opens", build: func(t *testing.T) *story {
			s := someone(t, wishForHands)
			s.c.Conditions = []screening.Condition{{Code: "long-haul-travel", Since: screening.InstantMoment(s.at("2026-06-10 09:00"))}}
			return s
		}},
		recovery.InjuryReturn: {at: "not_now", build: func(t *testing.T) *story {
			s := regular(t, "used to it")
			s.c.Wish.Areas = muscles.GroupSet(muscles.Hamstrings)
			s.c.Conditions = []screening.Condition{{
				Code: "acute-muscle-strain", Since: screening.InstantMoment(s.at("2026-05-22 09:00")), Areas: muscles.GroupSet(muscles.Hamstrings),
			}}
			return s
		}, without: nothingReported},
		recovery.MorningOrEvening: {at: "closes", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{})
			s.plan("dawn", "2026-06-11 05:30", 60, sessions.RoadRunning, sessions.KindEasy, 3)
			return s
		}},
		recovery.Meal: {at: "finding", build: lighter("recent-meal", muscles.Set{}), without: nothingReported},
		recovery.Masters: {at: "finding", build: func(t *testing.T) *story {
			s := someone(t, wishToRelax)
			s.c.Athlete.Age = known(66)
			return s
		}, without: grownUp},
		recovery.OneRating: {at: "caution", build: func(t *testing.T) *story {
			s := someone(t, recovery.Wish{}).had(massage.Swedish, "2026-06-09 18:00", 30, 2)
			k := sessions.CheckIn{At: s.at("2026-06-09 08:00")}
			k.Soreness.Set(muscles.Quadriceps.Both(), 6)
			s.c.CheckIns = append(s.c.CheckIns, k)
			return s.sore("quadriceps", 4)
		}},
		recovery.ByWish: {at: "reason", build: func(t *testing.T) *story { return someone(t, wishToRelax) }, without: func(s *story) { s.c.Wish = recovery.Wish{} }},
		recovery.Disliked: {at: "not_now", build: func(t *testing.T) *story {
			s := someone(t, wishToRelax)
			s.c.Avoid = []massage.Modality{massage.Swedish}
			return s
		}, without: func(s *story) { s.c.Avoid = nil }},
	}
}
