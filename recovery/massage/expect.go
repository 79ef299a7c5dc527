package massage

import "example.com/rubdown/recovery/evidence"

// Effect is an expected effect; see [evidence.Effect].
type Effect = evidence.Effect

// Expect returns what may be expected of a modality given for a purpose, the main effect first. The effect on
// performance is among them, always 0, where an athlete would look for it. A pair that does not fit ([Fits] 0), and one
// about which nothing is known, gives an empty answer. The slice is the caller's own.
// Source: the effects of package evidence; which applies to which pair is a reading of the modality cards.
func Expect(m Modality, p Purpose) []Effect {
	if Fits(m, p) == 0 {
		return nil
	}
	var out []Effect
	for _, code := range expected[p][m] {
		if effect, ok := evidence.FindEffect(code); ok {
			out = append(out, effect)
		}
	}
	return out
}

var expected = [NumPurposes + 1][NumModalities + 1][]string{
	Prepare: {
		PreEventSports:     {evidence.FlexibilityHand, evidence.CalmSession, evidence.PerformanceNone},
		AssistedStretching: {evidence.FlexibilityStretching, evidence.PerformanceNone},
		FoamRolling:        {evidence.FlexibilityRolling, evidence.PerformanceNone},
		Percussion:         {evidence.FlexibilityPercussion, evidence.PerformanceNone},
	},
	Refresh: {
		InterEventSports: {evidence.FatigueBetween, evidence.PerformanceNone},
		PostEventSports:  {evidence.FatigueBetween, evidence.PerformanceNone},
		FoamRolling:      {evidence.PerformanceNone},
	},
	Recover: {
		InterEventSports:  {evidence.FatigueBetween, evidence.PerformanceNone},
		PostEventSports:   {evidence.SorenessCarryOver, evidence.FatigueAfter, evidence.PerformanceNone},
		Swedish:           {evidence.SorenessCarryOver, evidence.FatigueAfter, evidence.PerformanceNone},
		LymphaticDrainage: {evidence.SwellingInjury, evidence.PerformanceNone},
		FoamRolling:       {evidence.SorenessCarryRolling, evidence.PerformanceNone},
		Percussion:        {evidence.SorenessRelief, evidence.SorenessCarryPercussion, evidence.PerformanceNone},
	},
	Relieve: {
		PostEventSports:   {evidence.SorenessRelief},
		Swedish:           {evidence.SorenessRelief},
		DeepTissue:        {evidence.SorenessReliefDeep},
		TriggerPoint:      {evidence.PressureToleranceRise, evidence.SorenessReliefPressure},
		MyofascialRelease: {evidence.SorenessReliefDeep},
		LymphaticDrainage: {evidence.SwellingInjury},
		FoamRolling:       {evidence.SorenessRelief},
		Percussion:        {evidence.SorenessRelief},
	},
	Maintain: {
		Swedish:            {evidence.SorenessRelief, evidence.CalmSession, evidence.PerformanceNone},
		DeepTissue:         {evidence.SorenessReliefDeep, evidence.PerformanceNone},
		TriggerPoint:       {evidence.PressureToleranceRise, evidence.PerformanceNone},
		MyofascialRelease:  {evidence.FlexibilityFascial, evidence.PerformanceNone},
		AssistedStretching: {evidence.FlexibilityStretching, evidence.PerformanceNone},
		FoamRolling:        {evidence.FlexibilityRolling, evidence.PerformanceNone},
		Percussion:         {evidence.SorenessRelief, evidence.PerformanceNone},
	},
	Relax: {
		PostEventSports:    {evidence.CalmSession},
		Swedish:            {evidence.CalmSession},
		LymphaticDrainage:  {evidence.CalmSession},
		AssistedStretching: {evidence.FlexibilityStretching},
	},
	Sleep: {
		Swedish:           {evidence.SleepEvening, evidence.CalmSession},
		LymphaticDrainage: {evidence.CalmSession},
	},
	Mobility: {
		Swedish:            {evidence.FlexibilityHand},
		DeepTissue:         {evidence.FlexibilityHand},
		TriggerPoint:       {evidence.FlexibilityFascial},
		MyofascialRelease:  {evidence.FlexibilityFascial},
		AssistedStretching: {evidence.FlexibilityStretching},
		FoamRolling:        {evidence.FlexibilityRolling},
		Percussion:         {evidence.FlexibilityPercussion},
	},
}
