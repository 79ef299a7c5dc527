package tissue

import "math"

// The words of the library for how a muscle is. Own figures.
const (
	ClearSoreness  = 2.0 // of 10: below it, with ClearFatigue, an area is clear
	ClearFatigue   = 0.2 // of 1
	LoadedSoreness = 3.0 // of 10: from it on an area is loaded
	LoadedFatigue  = 0.4 // of 1: likewise
)

// The time courses. A dose A of soreness follows A·k·t·e^(1−k·t), which peaks at A after 1/k hours; fatigue decays as
// e^(−t/τ). The rates are by recovery class: fast, medium, slow.
const (
	curveRateFast   = 0.037 // per hour: peak at 27 h. Own figure.
	curveRateMedium = 0.034 // per hour: peak at 29 h. Fitted to tufano-2012.
	curveRateSlow   = 0.030 // per hour: peak at 33 h. Own figure; the order medium before slow is elbow-knee-jssm-8.

	fatigueHoursFast   = 6.0  // τ in hours. Own figure.
	fatigueHoursMedium = 8.0  // τ in hours. Own figure.
	fatigueHoursSlow   = 11.0 // τ in hours. Own figure.
)

// What a session does. All own figures, set so that the weeks in the tests come out as athletes describe them.
const (
	loadHalf      = 1000.0  // AU on one area at which a further minute counts a quarter of the first
	pointsPerLoad = 0.00973 // points of soreness for each AU on an area, when trained and nothing else raises it
	fatigueHalf   = 400.0   // AU on one area that leave fatigue at a half
	minutesPerSet = 5.0     // minutes of effort that one set stands for, its rest included
	loadedFrom    = 40.0    // AU on one area from which it counts as loaded by the session
	boutWeight    = 0.4     // weight from which a session counts as a bout for an area
	descentHalf   = 2000.0  // metres of descent that give half of the most it can add
	descentMost   = 0.5     // the most that descent adds to braking areas, as a share
	scaleCeiling  = 10.0    // points: what sums bend under
)

// Protection by an earlier bout.
const (
	protectionMost = 0.58    // share taken off right after a bout of the same kind; with the next −49 % at 14 days, leeder-2014
	protectionHalf = 75 * 24 // hours to half of it; own figure between the 6-9 weeks of cleary-2002 and the 6 months of repeated-bout-2023
	protectionFrom = 6.0     // hours: nothing before. Own figure.
	protectionFull = 24.0    // hours: in full from here. Own figure.
)

// What a treatment does.
const (
	reliefPoints     = 0.8    // of 10, in the visit: −0.7 andersen-2013 to −1 roberts-2024
	reliefHalfLife   = 2.0    // hours; own figure, nobody measured beyond 60 min
	reliefMinutes    = 0.33   // minutes a muscle group that bring 63 % of it; own figure after the minute of roberts-2024
	carryHand        = 0.20   // share of the soreness to come, by hand soon after: −0.7 of 10 on the 0-72 h mean, bender-2019
	carryRolling     = 0.05   // likewise by rolling: −6 %, wiewelhove-2019
	carryPercussion  = 0.0    // leabeater-2024
	carryMinutes     = 1.0    // minutes a muscle group that bring 63 % of it; own figure
	carryFull        = 3.0    // hours after the session up to which it counts in full; zainuddin-2005
	carryNone        = 6.0    // hours from which it counts no more; own figure
	carryFadeFrom    = 24.0   // hours after the session from which it fades in the trained; own figure
	carryFadeTo      = 72.0   // hours at which nothing is left of it in the trained; hoffman-2016
	easingMost       = 0.30   // of what would be felt, in all; zainuddin-2005
	tendernessPoints = 1.0    // of 10, at its worst, when a treatment left somebody tender; own figure
	tendernessChance = 0.10   // of a deep treatment; cambron-2007
	tendernessRate   = 1. / 6 // per hour: at its worst after 6 h; own figure
	tendernessGone   = 36.0   // hours; cambron-2007
)

// What a report does.
const (
	reportHours  = 72.0 // hours for which a report counts as reported; own figure
	overallShare = 0.6  // of an overall rating, on areas loaded before it; own figure
	overallHours = 72.0 // hours before an overall rating in which an area must have been loaded; own figure
)

// The spread of the 80 % interval, in points: standard deviations. Own figures; load explains about a tenth of soreness.
const (
	modelSpread   = 0.9
	modelShare    = 0.4
	reportSpread  = 0.5
	reportShare   = 0.15
	eightyPercent = 1.2816 // standard deviations either side
)

// What a calibration may do, and how much it takes to move it. Own figures.
const (
	amplitudeLeast = 0.5
	amplitudeMost  = 2.0
	rateLeast      = 0.7
	rateMost       = 1.5
	rateStep       = 0.1  // of the rates that are tried
	rateSpread     = 0.2  // standard deviation of the logarithm of the rate, among people
	fitWorth       = 20.0 // ratings of a muscle 1 point sore by the model that the population's amplitude counts for
	fitLevel       = 1.5  // points that people report with nothing in their muscles
	fitLevelWorth  = 1.0  // ratings that this level counts for
	fitNoise       = 1.3  // points: standard deviation of a rating, before any was seen
	fitPairs       = 20.0 // ratings without which nothing is learned
	fitFelt        = 10.0 // of them, those with at least feltFrom points in the model
	feltFrom       = 0.5  // points
)

// The forecast of the next report, in steps of a five-point question. Own figures: round numbers near the best of four
// people of the PMData logs, see the package comment.
const (
	stepsLevel      = 2.0   // steps that people report with nothing in their muscles
	stepsPerPoint   = 0.13  // steps for each point of the sorest area in the model
	stepsPerLoad    = 0.001 // steps for each AU in the whole body
	stepsCarried    = 0.2   // of what the last report was above the rest
	levelWorth      = 10.0  // ratings that the level counts for
	pointWorth      = 180.0 // ratings of 1 point that the steps for each point count for
	loadWorth       = 1e6   // ratings of 1 AU that the steps for each AU count for
	carriedWorth    = 25.0  // ratings of 1 step that the carried share counts for
	levelDrift      = 0.001 // a day: how much less sure the level becomes, in ratings
	carriedDays     = 3.0   // time constant
	bodyRate        = 0.05  // per hour: load on the whole body is felt most 20 h after a session
	stepsNoise      = 0.5   // steps: standard deviation of a rating, before any was seen
	noiseWorth      = 5.0   // ratings that it counts for
	noiseForgetting = 0.98  // what is left, with each rating, of what was known of it
)

// keepHours is how long single sessions are remembered; what a session then still adds is under a thousandth of its dose.
const keepHours = 14 * 24

// saturate bends a sum of doses under the ceiling of the scale: close to x for small x, below 10 for any.
func saturate(x float64) float64 {
	if x <= 0 {
		return 0
	}
	r := x / scaleCeiling
	if r > 100 {
		return scaleCeiling
	}
	r2 := r * r
	return x / math.Sqrt(math.Sqrt(1+r2*r2))
}
