package main

import (
	"slices"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// asked is an object of a request: no further keys, and null is absent for what is not required. In Go it is a wire struct of the
// decoder's package; its name is kept for the test that holds the two together.
func asked(required []string, properties ...member) object {
	for i, p := range properties {
		if !slices.Contains(required, p.key) {
			properties[i].value = orNull(p.value.(object))
		}
	}
	if required == nil {
		required = []string{}
	}
	return closed(record(required, properties...))
}

func orNull(o object) object {
	if kind, ok := o.get("type").(string); ok && o.get("enum") == nil {
		return o.with(member{"type", []string{kind, "null"}})
	}
	return object{{"anyOf", []object{o, {{"type", "null"}}}}}
}

func id() object { return object{{"type", "string"}, {"minLength", 1}, {"maxLength", 200}} }

// orEmpty is a word, or the empty text for nothing.
func orEmpty(o object) object {
	return o.with(member{"enum", append([]string{""}, o.get("enum").([]string)...)})
}

// weighted is an object from free-text muscle names to numbers.
func weighted(value object) object {
	return object{{"type", "object"}, {"propertyNames", text1()}, {"additionalProperties", orNull(value)}}
}

func requestSchema() object {
	return document("request.schema.json", "Request",
		"A case and the policy to answer it by. Times are RFC 3339 with offset, lengths minutes, unknown is absent (null is absent too). Faults that span several values are left to the decoder.",
		member{"$ref", "#/$defs/request"},
		member{"$defs", requestDefs()})
}

// requestDefs are the objects of a request, by the name of the decoder's wire struct without "Wire".
func requestDefs() object {
	trained := words("untrained", "trained", "elite")
	had := words("none", "some", "regular")
	hours := number(0, 24*366)
	habit := described(array(hours).with(member{"minItems", 3}, member{"maxItems", 3}), "hours for somebody used to it, for anyone, for somebody who never had it")
	days := described(array(integer(0, 366)).with(member{"minItems", 2}, member{"maxItems", 2}), "least and most days; most 0 is no reminder")
	return object{
		{"request", asked(
			[]string{"now"},
			member{"now", described(ref("instant"), "the moment of the question")},
			member{"zone", described(text1().with(member{"not", object{{"enum", []string{"Local", "localtime", "posixrules"}}}}), "IANA name of the athlete's zone; beats the offset of now")},
			member{"policy", object{{"anyOf", []object{ref("policyName"), ref("policy")}}}},
			member{"athlete", ref("athlete")},
			member{"sessions", array(ref("session"))},
			member{"check_ins", array(ref("checkIn")).with(member{"maxItems", 20000})},
			member{"conditions", array(ref("condition")).with(member{"maxItems", 2000})},
			member{"unanswered", described(array(object{{"type", "string"}}).with(member{"maxItems", 2000}), "codes of signs that were asked for and not answered")},
			member{"denied", described(array(text1()).with(member{"maxItems", 2000}), "codes of signs that were asked for and answered with no")},
			member{"treatments", array(ref("treatment")).with(member{"maxItems", 20000})},
			member{"open", described(array(ref("open")).with(member{"maxItems", 2000}), "bookable spans; none means any time")},
			member{"wish", ref("wish")},
		)},
		{"athlete", asked(
			nil,
			member{"age", number(0, 130)}, member{"training", trained}, member{"massage_experience", had},
			member{"pressure_limit", number(0, 4)}, member{"prefer", array(wordsOf(massage.Modalities()))}, member{"avoid", array(wordsOf(massage.Modalities()))},
			member{"dominant_side", words("left", "right")}, member{"bedtime", ref("clock")}, member{"quiet", ref("quiet")},
			member{"sex", words("female", "male")}, member{"hr_rest", number(20, 150)}, member{"hr_max", number(80, 260)},
			member{"hr_threshold", number(60, 250)}, member{"threshold_power_w", positive(1000)},
		)},
		{"quiet", asked([]string{"from", "to"}, member{"from", ref("clock")}, member{"to", ref("clock")})},
		{"session", asked(
			[]string{"start", "minutes", "sport", "status"},
			member{"id", id()}, member{"start", ref("instant")}, member{"minutes", positive(14400)}, member{"sport", wordsOf(sessions.Sports())},
			member{"kind", wordsOf(sessions.Kinds())}, member{"effort", described(number(0, 10).with(member{"multipleOf", 0.5}), "CR-10")},
			member{"status", wordsOf(sessions.Statuses())}, member{"priority", wordsOf(sessions.Priorities())}, member{"warm_up", number(0, 240)},
			member{"hot", object{{"type", "boolean"}}}, member{"hr_mean", number(20, 260)}, member{"power_w", number(0, 2500)},
			member{"distance_m", number(0, 5e6)}, member{"ascent_m", number(0, 1e5)}, member{"descent_m", number(0, 1e5)},
			member{"areas", described(weighted(positive(1)), "replaces the sport's weights")}, member{"sets", array(ref("exerciseSets")).with(member{"maxItems", 1000})},
		)},
		{"exerciseSets", asked(
			[]string{"exercise"},
			member{"exercise", id()}, member{"count", integer(1, 100)}, member{"reps", integer(0, 1000)}, member{"weight_kg", number(0, 1500)},
			member{"reps_in_reserve", number(0, 20)},
		)},
		{"checkIn", asked(
			[]string{"at"},
			member{"at", ref("instant")}, member{"soreness", weighted(number(0, 10))}, member{"tightness", weighted(number(0, 10))},
			member{"overall_soreness", number(0, 10)}, member{"sleep_hours", number(0, 24)}, member{"mood", described(number(0, 10), "10 is best")},
			member{"stress", described(number(0, 10), "10 is worst")}, member{"fatigue", described(number(0, 10), "10 is worst")},
		)},
		{"condition", asked(
			[]string{"code"},
			member{"code", described(id(), "of a condition, a sign or a context; one that is not known means clearance")}, member{"areas", array(text1())},
			member{"regions", array(region())}, member{"since", ref("moment")}, member{"ended", ref("moment")}, member{"cleared", ref("cleared")},
		)},
		{"cleared", asked([]string{"by", "on"}, member{"by", id()}, member{"on", ref("moment")})},
		{"treatment", asked(
			[]string{"at", "modality", "minutes"},
			member{"at", described(ref("instant"), "start; later than now is booked")}, member{"modality", wordsOf(massage.Treatments())}, member{"minutes", positive(14400)},
			member{"pressure", number(0, 4)}, member{"areas", array(text1())}, member{"reaction", wordsOf(massage.Reactions())},
		)},
		{"open", asked([]string{"start", "end"}, member{"start", ref("instant")}, member{"end", described(ref("instant"), "excluded")})},
		{"wish", asked(
			nil,
			member{"regions", array(text1())}, member{"areas", array(text1())}, member{"modality", orEmpty(wordsOf(massage.Modalities()))},
			member{"purpose", orEmpty(wordsOf(massage.Purposes()))}, member{"minutes", positive(240)},
		)},
		{"policyName", words(policyNames()...)},
		{"policy", asked(
			nil,
			member{"name", id()}, member{"lead", ref("lead")}, member{"firm_before_event", hours}, member{"firm_before_session", hours}, member{"deep_after_damaging", hours},
			member{"cadence", ref("cadence")}, member{"first", wordsOf(massage.Purposes())},
			member{"off", described(array(words(offCodes()...)).with(member{"uniqueItems", true}), "rules that are switched off; no safety rule is among them")},
		)},
		{"lead", asked(
			nil,
			member{"deep_before_easy", habit}, member{"deep_before_ordinary", habit}, member{"deep_before_hard", habit}, member{"deep_before_routine", habit},
			member{"deep_before_b", habit}, member{"deep_before_a", habit},
		)},
		{"cadence", asked(nil, member{"hard", days}, member{"moderate", days}, member{"light", days})},
		{"instant", instant()},
		{"moment", object{{"anyOf", []object{day(), ref("instant")}}}},
		{"clock", pattern(clockPattern)},
	}
}

func policyNames() []string {
	var list []string
	for _, p := range recovery.Policies() {
		list = append(list, p.Name)
	}
	return list
}

// offCodes are the rules that a policy may switch off.
func offCodes() []string {
	var list []string
	for _, r := range recovery.Rules() {
		if !r.Safety && r.Code != recovery.ByWish && r.Code != recovery.Disliked {
			list = append(list, string(r.Code))
		}
	}
	return list
}
