package sessions

import "iter"

// Sport is what was done: one of the kinds of activity of which the library
// knows how they load the body, or [Other], of which it knows nothing. The zero
// value is no sport. The text is the id in kebab-case; ids are stable and never
// reused.
type Sport uint8

// The sports, in the order of the table.
const (
	Walking Sport = 1 + iota
	Hiking
	Rucking
	RoadRunning
	TrailRunning
	Sprint
	Marathon
	Cycling
	MountainBiking
	SwimFreestyle
	SwimBackstroke
	SwimBreaststroke
	SwimButterfly
	Triathlon
	Rowing
	CrossCountrySkiing
	AlpineSkiing
	Soccer
	Rugby
	Basketball
	Volleyball
	Tennis
	Badminton
	Golf
	Climbing
	Bouldering
	Boxing
	MMAKickboxing
	Grappling
	CrossFitHIIT
	Powerlifting
	Weightlifting
	PushDay
	PullDay
	LegDay
	UpperBodyDay
	LowerBodyDay
	FullBody
	ArmsDay
	CoreSession
	Yoga
	Pilates
	Dance
	Gymnastics
	IceHockeySkating
	Surfing
	Kayaking
	BFRLegs
	BFRArms
	Plyometrics
	Strongman
	StairElliptical
	StretchingMobility
	ThrowingSport
	FieldRunningSport
	Snowboarding
	SkiTouringMountaineering
	HorseRiding
	Fencing
	WaterPolo
	BoardWind
	WheelchairHandcycling
	ManualWork

	// Other is a sport not in the table. It loads no area: give the session areas.
	Other
)

var sportWords = [...]string{
	Walking:                  "walking",
	Hiking:                   "hiking",
	Rucking:                  "rucking",
	RoadRunning:              "road-running",
	TrailRunning:             "trail-running",
	Sprint:                   "sprint",
	Marathon:                 "marathon",
	Cycling:                  "cycling",
	MountainBiking:           "mountain-biking",
	SwimFreestyle:            "swim-freestyle",
	SwimBackstroke:           "swim-backstroke",
	SwimBreaststroke:         "swim-breaststroke",
	SwimButterfly:            "swim-butterfly",
	Triathlon:                "triathlon",
	Rowing:                   "rowing",
	CrossCountrySkiing:       "cross-country-skiing",
	AlpineSkiing:             "alpine-skiing",
	Soccer:                   "soccer",
	Rugby:                    "rugby",
	Basketball:               "basketball",
	Volleyball:               "volleyball",
	Tennis:                   "tennis",
	Badminton:                "badminton",
	Golf:                     "golf",
	Climbing:                 "climbing",
	Bouldering:               "bouldering",
	Boxing:                   "boxing",
	MMAKickboxing:            "mma-kickboxing",
	Grappling:                "grappling",
	CrossFitHIIT:             "crossfit-hiit",
	Powerlifting:             "powerlifting",
	Weightlifting:            "weightlifting",
	PushDay:                  "push-day",
	PullDay:                  "pull-day",
	LegDay:                   "leg-day",
	UpperBodyDay:             "upper-body-day",
	LowerBodyDay:             "lower-body-day",
	FullBody:                 "full-body",
	ArmsDay:                  "arms-day",
	CoreSession:              "core-session",
	Yoga:                     "yoga",
	Pilates:                  "pilates",
	Dance:                    "dance",
	Gymnastics:               "gymnastics",
	IceHockeySkating:         "ice-hockey-skating",
	Surfing:                  "surfing",
	Kayaking:                 "kayaking",
	BFRLegs:                  "bfr-legs",
	BFRArms:                  "bfr-arms",
	Plyometrics:              "plyometrics",
	Strongman:                "strongman",
	StairElliptical:          "stair-elliptical",
	StretchingMobility:       "stretching-mobility",
	ThrowingSport:            "throwing-sport",
	FieldRunningSport:        "field-running-sport",
	Snowboarding:             "snowboarding",
	SkiTouringMountaineering: "ski-touring-mountaineering",
	HorseRiding:              "horse-riding",
	Fencing:                  "fencing",
	WaterPolo:                "water-polo",
	BoardWind:                "board-wind",
	WheelchairHandcycling:    "wheelchair-handcycling",
	ManualWork:               "manual-work",
	Other:                    "other",
}

// Sports yields every sport in the order of the table, Other last.
func Sports() iter.Seq[Sport] { return members[Sport](sportWords[:]) }

// Valid reports whether s is a sport.
func (s Sport) Valid() bool { return s > 0 && int(s) < len(sportWords) }

// String returns the id of s, nothing for the zero value.
func (s Sport) String() string { return wordOf(s, sportWords[:], "Sport") }

// MarshalText writes the id of s; a value that is no member, zero included, is an
// error.
func (s Sport) MarshalText() ([]byte, error) { return marshalMember(s, sportWords[:], "Sport") }

// UnmarshalText reads an id or an alias as [ParseSport] does.
func (s *Sport) UnmarshalText(text []byte) error { return unmarshalMember(s, text, ParseSport) }
