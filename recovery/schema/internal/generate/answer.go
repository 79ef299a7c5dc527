package main

import (
	"reflect"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/evidence"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
)

// byHand are the types that encode themselves, and the codes.
var byHand = map[reflect.Type]object{
	reflect.TypeFor[time.Time]():            ref("minute"),
	reflect.TypeFor[recovery.Window]():      ref("span"),
	reflect.TypeFor[recovery.OtherWindow](): ref("otherWindow"),
	reflect.TypeFor[sessions.Value]():       ref("value"),
	reflect.TypeFor[muscles.Area]():         ref("area"),
	reflect.TypeFor[recovery.Code]():        kebab(),
	reflect.TypeFor[recovery.Answer]():      words("book", "self-care", "not-now", "nothing-needed"),
	reflect.TypeFor[massage.Modality]():     wordsOf(massage.Modalities()),
	reflect.TypeFor[massage.Purpose]():      wordsOf(massage.Purposes()),
	reflect.TypeFor[massage.By]():           wordsOf(massage.Givers()),
	reflect.TypeFor[massage.Dose]():         wordsOf(massage.Doses()),
	reflect.TypeFor[massage.Technique]():    wordsOf(massage.Techniques()),
	reflect.TypeFor[evidence.Grade]():       words("A", "B", "C", "D", "N", "S"),
	reflect.TypeFor[wording.Args]():         {{"type", "object"}, {"propertyNames", kebab()}, {"additionalProperties", text1()}},
}

// shared are the definitions behind byHand.
func shared() object {
	edges := []member{{"opens", ref("edge")}, {"closes", ref("edge")}}
	ends := []member{{"start", ref("minute")}, {"end", described(ref("minute"), "excluded")}}
	return object{
		{"minute", described(minute(), "a moment in whole minutes, with the offset of the athlete's zone")},
		{"area", described(area(), "a muscle area; without a side it is both")},
		{"span", closed(record([]string{"start", "end"}, ends...))},
		{"otherWindow", record([]string{"start", "end", "opens", "closes"}, append(append([]member{}, ends...), edges...)...)},
		{"value", described(object{{"anyOf", []object{
			{{"type", "number"}},
			closed(record([]string{"undefined"}, member{"undefined", text1()})),
		}}}, "a number, or why there is none")},
	}
}

// refined narrows fields beyond their Go type, by the written contract.
var refined = map[string]object{
	"Advice.Policy": text1(), "Advice.Version": text1(), "Advice.Notice": text1(),
	"Advice.Resolved": {{"propertyNames", text1()}},
	"Digest.Case":     pattern(digestPattern), "Digest.Policy": pattern(digestPattern),

	"ScreeningReport.Outcome":          wordsOf(screening.Outcomes()),
	"ScreeningReport.BarredModalities": safetyCodes(), "ScreeningReport.AvoidAreas": orAll(area()), "ScreeningReport.AvoidRegions": region(),
	"ScreeningReport.PressureCap": integer(0, 4), "ScreeningReport.MinutesCap": number(0, 600),
	"Finding.Code": kebab(), "Finding.About": text1(), "Finding.Class": wordsOf(screening.Classes()), "Finding.Outcome": wordsOf(screening.Outcomes()),
	"Finding.Say": text1(), "Finding.Sources": text1(),
	"Limit.Code": kebab(), "Limit.Areas": area(), "Limit.Regions": region(), "Limit.BarredModalities": safetyCodes(), "Limit.PressureCap": integer(0, 4),
	"ScreenQuestion.Code": kebab(), "ScreenQuestion.Ask": text1(),

	"AreaReport.Fatigue": number(0, 1), "AreaReport.Soreness": number(0, 10), "AreaReport.Low": number(0, 10), "AreaReport.High": number(0, 10),
	"AreaReport.Source": words("model", "reported"), "LoadReport.Convention": text1(),

	"Edge.Session":           text1(),
	"Recommendation.Minutes": number(1, 240), "Recommendation.Pressure": integer(0, 4), "Recommendation.StayClear": region(),
	"Recommendation.Confidence": words("good", "fair", "low"), "Recommendation.Score": number(0, 2),
	"Focus.Minutes": number(0.5, 240), "Focus.Pressure": integer(0, 4), "Step.Minutes": number(0, 240),
	"Effect.Benefit": kebab(), "Effect.Sources": text1(),
	"Reason.Session": text1(), "Reason.Sources": text1(), "Reason.Text": text1(), "Reason.Key": pattern(keyPattern),
	"Caution.Text": text1(), "Caution.Key": pattern(keyPattern),
	"ConfidenceCause.Code": kebab(), "ConfidenceCause.Input": text1(), "ConfidenceCause.Text": text1(), "ConfidenceCause.Key": pattern(keyPattern),
	"Refusal.Modality": orEmpty(wordsOf(massage.Modalities())), "Refusal.Purpose": orEmpty(wordsOf(massage.Purposes())),
	"Refusal.Session": text1(), "Refusal.Instead": text1(), "Refusal.Text": text1(), "Refusal.Key": pattern(keyPattern), "Refusal.InsteadKey": pattern(keyPattern),
	"Question.Input": text1(), "Question.Why": text1(), "Question.Changes": text1(), "Question.Key": pattern(keyPattern),
	"DueRange.From": day(), "DueRange.To": day(),
}

func safetyCodes() object { return orAll(wordsOf(massage.EachSafetyCode())) }

// always are the fields that the contract promises although Go would leave them out when empty.
var always = map[string]bool{
	"Reason.Key": true, "Caution.Key": true, "ConfidenceCause.Key": true, "Refusal.Key": true, "Refusal.InsteadKey": true, "Question.Key": true,
}

// extra are what the contract promises across the fields of a type.
var extra = map[string][]member{
	"Advice": {
		{"anyOf", []object{has("recommendations"), has("not_now")}},
		{"allOf", []object{
			when("answer", []string{"book"}, object{{"recommendations", object{{"contains", byWhom("therapist")}}}}),
			when("answer", []string{"self-care"}, object{{"recommendations", object{{"minItems", 1}, {"items", byWhom("self")}}}}),
			when("answer", []string{"not-now", "nothing-needed"}, object{{"recommendations", object{{"maxItems", 0}}}}),
			{
				{"if", properties("screening", properties("outcome", object{{"enum", []string{"defer", "clearance", "refer-urgently"}}}))},
				{"then", object{{"properties", object{{"answer", object{{"const", "not-now"}}}}}}},
			},
		}},
	},
	"Recommendation": {
		{"allOf", []object{
			{
				{"if", properties("modality", object{{"enum", selfCare()}})},
				{"then", byWhom("self").with(member{"not", object{{"required", []string{"slot"}}}})},
				{"else", byWhom("therapist")},
			},
		}},
	},
}

func selfCare() []string {
	var list []string
	for m := range massage.Modalities() {
		if m.By() == massage.BySelf {
			list = append(list, m.String())
		}
	}
	return list
}

func has(list string) object { return properties(list, object{{"minItems", 1}}) }

func properties(key string, o object) object { return object{{"properties", object{{key, o}}}} }

func byWhom(by string) object { return properties("by", object{{"const", by}}) }

// when narrows properties where another has one of some values.
func when(key string, values []string, then object) object {
	return object{{"if", properties(key, object{{"enum", values}})}, {"then", object{{"properties", then}}}}
}

// answerTypes are the definitions of an advice.
func answerTypes() *types {
	g := &types{seen: map[reflect.Type]bool{}, used: map[string]bool{}}
	g.of(reflect.TypeFor[recovery.Advice]())
	g.defs = append(g.defs, shared()...)
	return g
}

func adviceSchema() object {
	return document("advice.schema.json", "Advice",
		"The answer to a request. Codes are contract, texts are not. Arrays are always there; further keys may come.",
		member{"$ref", "#/$defs/advice"}, member{"$defs", answerTypes().defs})
}

// planSchema is by the written contract; visits and refusals are those of an advice.
func planSchema() object {
	visits := array(object{{"allOf", []object{ref("recommendation"), {{"required", []string{"slot"}}}}}})
	days := described(closed(record([]string{"start", "end"}, member{"start", day()}, member{"end", described(day(), "excluded")})), "civil days in the athlete's zone")
	plan := record(
		[]string{"at", "policy", "version", "horizon", "visits", "value", "optimal", "prices", "unmet", "notice"},
		member{"at", ref("minute")}, member{"policy", text1()}, member{"version", text1()}, member{"horizon", days},
		member{"visits", visits}, member{"value", object{{"type", "number"}}}, member{"optimal", object{{"const", true}}},
		member{"runner_up", described(record([]string{"value", "visits"}, member{"value", object{{"type", "number"}}}, member{"visits", visits}), "the next best plan, where there is one")},
		member{"prices", array(record([]string{"constraint", "delta"}, member{"constraint", text1()}, member{"delta", object{{"type", "number"}}}))},
		member{"unmet", array(ref("refusal"))}, member{"notice", text1()},
	)
	defs := object{{"plan", plan}}
	for _, d := range answerTypes().defs {
		if reached(d.key) {
			defs = append(defs, d)
		}
	}
	return document("plan.schema.json", "Plan",
		"A calendar of visits over a horizon, by the written contract of the library; the Go type does not exist yet. Further keys may come.",
		member{"$ref", "#/$defs/plan"}, member{"$defs", defs})
}

// reached reports whether a definition of an advice is part of a visit or a refusal.
func reached(def string) bool {
	switch def {
	case "advice", "digest", "screeningReport", "finding", "limit", "screenQuestion", "stateReport", "areaReport", "loadReport", "value", "question", "dueRange":
		return false
	}
	return true
}
