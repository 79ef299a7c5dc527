package tissue

import (
	"slices"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/sessions"
)

// Parameter is one number of the model and where it comes from.
type Parameter struct {
	Name    string
	Figure  evidence.Figure // a number marked as own is judgement, never shown as a fact
	Unit    string          // "1" for factors and shares
	Sources []string        // keys of the evidence package
	Note    string
}

// Parameters returns every number of the model, in a fixed order. The slices are copies.
func Parameters() []Parameter {
	list := slices.Concat(scalars[:], factorRows())
	for i := range list {
		list[i].Sources = slices.Clone(list[i].Sources)
	}
	return list
}

var scalars = [...]Parameter{
	{"clear-soreness", evidence.O(ClearSoreness), "points of 10", nil, "below it an area is clear"},
	{"clear-fatigue", evidence.O(ClearFatigue), "1", nil, "below it an area is clear"},
	{"loaded-soreness", evidence.O(LoadedSoreness), "points of 10", nil, "from it an area is loaded"},
	{"loaded-fatigue", evidence.O(LoadedFatigue), "1", nil, "from it an area is loaded"},
	{"curve-rate.fast", evidence.O(curveRateFast), "per hour", nil, "soreness peaks 27 h after a session"},
	{"curve-rate.medium", evidence.E(curveRateMedium), "per hour", []string{"tufano-2012"}, "peaks at 29 h; fitted to 24, 48, 72 and 96 h with the baseline removed"},
	{"curve-rate.slow", evidence.O(curveRateSlow), "per hour", []string{"elbow-knee-jssm-8"}, "peaks at 33 h; the source gives only the order"},
	{"fatigue-time.fast", evidence.O(fatigueHoursFast), "hours", nil, "time constant"},
	{"fatigue-time.medium", evidence.O(fatigueHoursMedium), "hours", nil, "time constant"},
	{"fatigue-time.slow", evidence.O(fatigueHoursSlow), "hours", nil, "time constant"},
	{"load-half", evidence.O(loadHalf), "AU", nil, "load on one area that counts half"},
	{"points-per-load", evidence.O(pointsPerLoad), "points per AU", nil, "when trained and nothing else raises it"},
	{"fatigue-half", evidence.O(fatigueHalf), "AU", nil, "load on one area that leaves fatigue at a half"},
	{"minutes-per-set", evidence.O(minutesPerSet), "minutes", nil, "that one set stands for, rest included"},
	{"loaded-from", evidence.O(loadedFrom), "AU", nil, "load on one area from which the session loaded it"},
	{"bout-weight", evidence.O(boutWeight), "1", nil, "weight from which a session is a bout for an area"},
	{"descent-half", evidence.O(descentHalf), "metres", nil, "descent that adds half of the most"},
	{"descent-most", evidence.O(descentMost), "1", nil, "the most that descent adds to braking areas"},
	{"scale-ceiling", evidence.O(scaleCeiling), "points of 10", nil, "the scale bends below it"},
	{"protection-most", evidence.E(protectionMost), "1", []string{"leeder-2014"}, "taken off right after a bout alike; −49 % at 14 days"},
	{"protection-half", evidence.O(protectionHalf), "hours", []string{"cleary-2002", "repeated-bout-2023"}, "between 6-9 weeks and 6 months"},
	{"protection-from", evidence.O(protectionFrom), "hours", nil, "a bout protects from nothing sooner"},
	{"protection-full", evidence.O(protectionFull), "hours", nil, "protection has formed"},
	{"relief", evidence.E(reliefPoints), "points of 10", []string{"andersen-2013", "roberts-2024"}, "in the visit, any massage; −0.7 and about −1 measured"},
	{"relief-half-life", evidence.O(reliefHalfLife), "hours", []string{"jay-2014"}, "the source measured to 60 min and no further"},
	{"relief-minutes", evidence.O(reliefMinutes), "minutes", []string{"roberts-2024"}, "for each muscle group, that bring 63 % of the relief"},
	{"carry-over.hand", evidence.E(carryHand), "1", []string{"bender-2019"}, "share taken off; −0.7 of 10 on the 0-72 h mean of a peak near 5"},
	{"carry-over.rolling", evidence.E(carryRolling), "1", []string{"wiewelhove-2019"}, "−6 %"},
	{"carry-over.percussion", evidence.E(carryPercussion), "1", []string{"leabeater-2024"}, ""},
	{"carry-over-minutes", evidence.O(carryMinutes), "minutes", nil, "for each muscle group, that bring 63 % of it"},
	{"carry-over-full", evidence.E(carryFull), "hours", []string{"zainuddin-2005"}, "from the session to the treatment; the latest that worked"},
	{"carry-over-none", evidence.O(carryNone), "hours", nil, "later treatments carry nothing over"},
	{"carry-over-fades", evidence.O(carryFadeFrom), "hours", nil, "after the session, in the trained"},
	{"carry-over-gone", evidence.E(carryFadeTo), "hours", []string{"hoffman-2016", "heapy-2018"}, "after the session, in the trained"},
	{"easing-most", evidence.E(easingMost), "1", []string{"zainuddin-2005"}, "all easing together, as a share of what would be felt"},
	{"tenderness", evidence.O(tendernessPoints), "points of 10", nil, "when a treatment left somebody tender"},
	{"tenderness-chance", evidence.E(tendernessChance), "1", []string{"cambron-2007"}, "after a deep treatment; the source has all styles"},
	{"tenderness-rate", evidence.O(tendernessRate), "per hour", nil, "at its worst after 6 h"},
	{"tenderness-gone", evidence.E(tendernessGone), "hours", []string{"cambron-2007"}, ""},
	{"massage-on-fatigue", evidence.E(0), "1", []string{"davis-2020"}, "massage changes no force, sprint, jump or endurance"},
	{"report-current", evidence.O(reportHours), "hours", nil, "a report counts as reported"},
	{"overall-share", evidence.O(overallShare), "1", nil, "of an overall rating, on loaded areas"},
	{"overall-before", evidence.O(overallHours), "hours", nil, "before an overall rating in which an area was loaded"},
	{"interval.model", evidence.O(modelSpread), "points of 10", nil, "standard deviation at 0"},
	{"interval.model-share", evidence.O(modelShare), "1", nil, "of the soreness, added in quadrature"},
	{"interval.report", evidence.O(reportSpread), "points of 10", []string{"pmc7449331"}, "standard deviation of a fresh report at 0"},
	{"interval.report-share", evidence.O(reportShare), "1", []string{"pmc7449331"}, "of the report"},
	{"calibration.amplitude-least", evidence.O(amplitudeLeast), "1", nil, "factor on doses"},
	{"calibration.amplitude-most", evidence.O(amplitudeMost), "1", nil, "factor on doses"},
	{"calibration.rate-least", evidence.O(rateLeast), "1", nil, "factor on the rates of the curves"},
	{"calibration.rate-most", evidence.O(rateMost), "1", nil, "factor on the rates of the curves"},
	{"calibration.rate-step", evidence.O(rateStep), "1", nil, "between the rates that are tried"},
	{"calibration.rate-spread", evidence.O(rateSpread), "1", nil, "standard deviation of its logarithm among people"},
	{"calibration.amplitude-worth", evidence.O(fitWorth), "ratings", []string{"pmc7449331"}, "at 1 point; a single rating varies by almost half"},
	{"calibration.level", evidence.O(fitLevel), "points of 10", nil, "reported with nothing in the muscles"},
	{"calibration.level-worth", evidence.O(fitLevelWorth), "ratings", nil, ""},
	{"calibration.noise", evidence.O(fitNoise), "points of 10", nil, "standard deviation of a rating before any is known"},
	{"calibration.pairs", evidence.O(fitPairs), "ratings", []string{"pmc7449331"}, "below it nothing is learned"},
	{"calibration.felt-pairs", evidence.O(fitFelt), "ratings", nil, "with soreness in the model; below it nothing is learned"},
	{"calibration.felt-from", evidence.O(feltFrom), "points of 10", nil, "soreness in the model"},
	{"forecast.level", evidence.O(stepsLevel), "steps of 5", nil, "with nothing in the muscles"},
	{"forecast.area", evidence.O(stepsPerPoint), "steps per point", nil, "of the sorest area in the model"},
	{"forecast.body", evidence.O(stepsPerLoad), "steps per AU", nil, "in the whole body"},
	{"forecast.carried", evidence.O(stepsCarried), "1", nil, "of what the last report was above the rest"},
	{"forecast.level-worth", evidence.O(levelWorth), "ratings", nil, ""},
	{"forecast.area-worth", evidence.O(pointWorth), "ratings", nil, "at 1 point"},
	{"forecast.body-worth", evidence.O(loadWorth), "ratings", nil, "at 1 AU"},
	{"forecast.carried-worth", evidence.O(carriedWorth), "ratings", nil, "at 1 step"},
	{"forecast.level-drift", evidence.O(levelDrift), "per day", nil, "of the variance of a rating"},
	{"forecast.carried-time", evidence.O(carriedDays), "days", nil, "time constant"},
	{"forecast.body-rate", evidence.O(bodyRate), "per hour", nil, "peaks at 20 h"},
	{"forecast.noise", evidence.O(stepsNoise), "steps of 5", nil, "standard deviation of a rating before any is known"},
	{"forecast.noise-worth", evidence.O(noiseWorth), "ratings", nil, ""},
	{"forecast.noise-forgetting", evidence.O(noiseForgetting), "1", nil, "left with each rating"},
	{"memory", evidence.O(keepHours), "hours", nil, "single sessions are remembered"},
}

// factorRows lists the tables of factors. All are own figures.
func factorRows() []Parameter {
	var rows []Parameter
	add := func(name, member string, v float64) {
		rows = append(rows, Parameter{Name: name + "." + member, Figure: evidence.O(v), Unit: "1"})
	}
	for _, s := range muscles.Susceptibilities() {
		add("susceptibility", s.String(), susceptibilityFactor[s])
	}
	for _, e := range []sessions.Emphasis{sessions.EmphasisLow, sessions.EmphasisMedium, sessions.EmphasisHigh} {
		add("eccentric", e.String(), eccentricFactor[e].braking)
		add("eccentric-elsewhere", e.String(), eccentricFactor[e].others)
	}
	for k := range sessions.Kinds() {
		add("kind", k.String(), kindRows[k].factor)
	}
	for _, t := range []sessions.Training{sessions.Untrained, sessions.Trained, sessions.Elite} {
		add("training-soreness", t.String(), trainingRows[t].soreness)
		add("training-fatigue", t.String(), trainingRows[t].fatigue)
	}
	add("training-soreness", "unknown", trainingRows[0].soreness)
	add("training-fatigue", "unknown", trainingRows[0].fatigue)
	for bout, row := range protects {
		for session, share := range row {
			add("protects", "rank-"+string(rune('0'+bout))+"-for-rank-"+string(rune('0'+session)), share)
		}
	}
	return rows
}
