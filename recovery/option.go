package recovery

import (
	"slices"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// option is one way to give a modality for a purpose: what the edges depend on.
type option struct {
	modality massage.Modality
	purpose  massage.Purpose
	pressure int
	minutes  float64
	dose     massage.Dose
	focus    muscles.Set
	// from is when it may be given at the earliest, for what depends on soreness by then.
	from time.Time
}

func (op option) length() time.Duration { return hours(op.minutes / 60) }

// isNew reports whether the person never had this kind of treatment.
func (o *outlook) isNew(op option) bool {
	if op.modality == massage.PreEventSports || op.modality == massage.InterEventSports || op.modality == massage.PostEventSports {
		return false
	}
	return o.habits[op.dose] == massage.NeverHad || o.neverOf(op.modality)
}

// neverOf reports whether a record exists and lacks the modality, for those that rule out anything new in race week.
func (o *outlook) neverOf(m massage.Modality) bool {
	if !slices.Contains([]massage.Modality{
		massage.DeepTissue, massage.TriggerPoint, massage.MyofascialRelease, massage.Percussion, massage.AssistedStretching,
	}, m) {
		return false
	}
	recorded := false
	for _, t := range o.c.Treatments {
		if t.At.After(o.now) || !t.Modality.IsMassage() {
			continue
		}
		if t.Modality == m {
			return false
		}
		recorded = true
	}
	return recorded || o.c.Athlete.MassageExperience == sessions.ExperienceNone
}

// newLead is how long before an event a new treatment must lie.
func (o *outlook) newLead(op option) float64 {
	if op.modality == massage.Swedish && op.dose == massage.Light && op.minutes <= newLightMinutes {
		return newLightLead
	}
	return raceWeek
}
