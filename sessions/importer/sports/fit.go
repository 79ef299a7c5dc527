package sports

import "slices"

// fitGeneral are the FIT sports that leave it to the sub-sport: generic, fitness
// equipment, training, all.
var fitGeneral = []int{0, 4, 10, 254}

// fitHomes lists the FIT sports that a sub-sport belongs to, by their codes. In any
// other sport it says nothing: a "road" under walking is no ride.
var fitHomes = []struct{ subSports, sports []int }{
	{[]int{1, 2, 3, 4, 45, 59, 67}, []int{1}},                                 // treadmill, street, trail, track, indoor, obstacle, ultra: running
	{[]int{82}, []int{1, 18}},                                                 // adventure race: running, multisport
	{[]int{5, 6, 7, 8, 9, 10, 11, 12, 13, 29, 46, 48, 49, 88, 123}, []int{2}}, // kinds of cycling
	{[]int{28, 47, 127}, []int{2, 21}},                                        // e-bikes: cycling, e-biking
	{[]int{14}, []int{15}},                                                    // indoor rowing: rowing
	{[]int{17, 18}, []int{5}},                                                 // swimming
	{[]int{27, 30, 31}, []int{11}},                                            // walking
	{[]int{124}, []int{11, 17}},                                               // rucking: walking, hiking
	{[]int{66}, []int{11, 17}},                                                // expedition
	{[]int{32, 33, 34}, []int{3, 18}},                                         // transitions
	{[]int{41}, []int{19, 41, 42, 88}},                                        // whitewater
	{[]int{42}, []int{12}},                                                    // skate skiing
	{[]int{25}, []int{12}},                                                    // indoor skiing
	{[]int{37}, []int{13, 14}},                                                // backcountry: alpine skiing, snowboarding
	{[]int{38}, []int{13}},                                                    // resort
	{[]int{53, 54, 55, 56, 57, 63, 121}, []int{53, 85}},                       // kinds of diving
	{[]int{65}, []int{32}},                                                    // sail race
	{[]int{68, 69}, []int{31}},                                                // indoor climbing, bouldering
	{[]int{70, 73, 74, 75}, []int{62}},                                        // kinds of interval training
	{[]int{78, 79, 80, 81, 126}, []int{18}},                                   // kinds of multisport
	{[]int{84, 85, 93, 94, 95, 96, 97}, []int{64}},                            // kinds of racket sport
	{[]int{86, 87}, []int{65, 66, 68}},                                        // indoor wheelchair
	{[]int{88}, []int{68}},                                                    // indoor hand cycling
	{[]int{90, 91}, []int{73}},                                                // field, ice: hockey
	{[]int{92}, []int{69, 70}},                                                // ultimate
	{[]int{36}, []int{22, 81}},                                                // motocross
}

// fitSilent are sub-sports that never say what was done: match, exercise, challenge and warm-up, the
// functions of the device, virtual.
var fitSilent = []int{0, 21, 22, 23, 24, 50, 51, 52, 58, 254}

// FIT returns what the two numbers of a FIT session stand for together. The sub-sport counts
// where it belongs to the sport ("indoor rowing" under rowing) or the sport leaves it open
// ("yoga" under training); otherwise the sport alone does. A sport that is not
// known is [sessions.Other], whatever the sub-sport.
func FIT(sport, subSport int) Match {
	m := FindCode(FITSport, sport)
	if !m.Known() || slices.Contains(fitSilent, subSport) {
		return m
	}
	sub := FindCode(FITSubSport, subSport)
	if !sub.Known() {
		return m
	}
	if slices.Contains(fitGeneral, sport) {
		return sub
	}
	for _, home := range fitHomes {
		if slices.Contains(home.subSports, subSport) && slices.Contains(home.sports, sport) {
			return sub
		}
	}
	return m
}
