package sports

import "slices"

// The vocabularies.
const (
	FITSport      = "fit-sport"
	FITSubSport   = "fit-sub-sport"
	Strava        = "strava-sport-type"
	StravaOld     = "strava-activity-type-deprecated"
	HealthKit     = "apple-hk-workout-activity-type"
	HealthConnect = "android-health-connect-exercise-type"
	GarminHealth  = "garmin-health-api-activity-type"
	Polar         = "polar-accesslink"
	Suunto        = "suunto-activity-id"
	Fitbit        = "fitbit-activity-id"
	GoogleHealth  = "google-health-exercise-type"
	Whoop         = "whoop-sport-name"
	Oura          = "oura-activity"
	TrainingPeaks = "trainingpeaks-workout-type"
	GarminConnect = "garmin-connect-workout-sport"
	Intervals     = "intervals-icu-type"
	OpenWearables = "unified-open-wearables"
)

// NoCode is the code of a name that has none.
const NoCode = -1

// Name is a name of a vocabulary, and its number where it has one.
type Name struct {
	Text string
	Code int // or NoCode
}

// vocabularies are in the order of [Vocabularies].
var vocabularies = [...]struct {
	id    string
	names []Name
}{
	{FITSport, fitSportNames},
	{FITSubSport, fitSubSportNames},
	{Strava, stravaNames},
	{StravaOld, stravaOldNames},
	{HealthKit, healthKitNames},
	{HealthConnect, healthConnectNames},
	{GarminHealth, garminHealthNames},
	{Polar, polarNames},
	{Suunto, suuntoNames},
	{Fitbit, fitbitNames},
	{GoogleHealth, googleHealthNames},
	{Whoop, whoopNames},
	{Oura, ouraNames},
	{TrainingPeaks, trainingPeaksNames},
	{GarminConnect, garminConnectNames},
	{Intervals, intervalsNames},
	{OpenWearables, openWearablesNames},
}

// Vocabularies returns the ids of the vocabularies.
func Vocabularies() []string {
	ids := make([]string, len(vocabularies))
	for i, v := range vocabularies {
		ids[i] = v.id
	}
	return ids
}

// Names returns the names of a vocabulary in its own order; a few stand there twice,
// with two codes. It is nil when there is no such vocabulary. Spaces, hyphens,
// underscores and case of the id do not matter.
func Names(vocabulary string) []Name { return slices.Clone(namesOf(fold(vocabulary))) }

// namesOf looks up a folded id.
func namesOf(folded string) []Name {
	for _, v := range vocabularies {
		if fold(v.id) == folded {
			return v.names
		}
	}
	return nil
}
