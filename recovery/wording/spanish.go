package wording

import "maps"

// spanishPhrases is every phrase in Spanish.
func spanishPhrases() map[string]string {
	m := map[string]string{}
	for _, table := range []map[string]string{
		spanishGuidance, spanishReport, spanishDifference, spanishSituations, spanishCarriers, spanishWho,
		spanishScreening, spanishScreeningSigns, spanishScreeningSites, spanishScreeningUntil, spanishScreeningWords,
		spanishNames, spanishSports, spanishMuscles, spanishStrokes, spanishCare,
	} {
		maps.Copy(m, table)
	}
	return m
}
