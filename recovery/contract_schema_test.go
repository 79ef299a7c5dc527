package recovery_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/wording"
)

// shape checks a decoded JSON value against the contract and reports what is wrong with it.
type shape func(report func(path, problem string), path string, v any)

// member is one key of an object.
type member struct {
	key      string
	shape    shape
	optional bool
}

func must(key string, s shape) member { return member{key, s, false} }
func may(key string, s shape) member  { return member{key, s, true} }

// record is an object with exactly these keys.
func record(members ...member) shape { return recordWith(nil, members...) }

// recordWith is a record with further members, such as those of a message.
func recordWith(more []member, members ...member) shape {
	members = append(members, more...)
	return func(report func(string, string), path string, v any) {
		m, ok := v.(map[string]any)
		if !ok {
			report(path, fmt.Sprintf("is %T, not an object", v))
			return
		}
		known := map[string]bool{}
		for _, x := range members {
			known[x.key] = true
			value, there := m[x.key]
			switch {
			case there && value == nil:
				report(path+"."+x.key, "is null")
			case there:
				x.shape(report, path+"."+x.key, value)
			case !x.optional:
				report(path+"."+x.key, "is missing")
			}
		}
		for key := range m {
			if !known[key] {
				report(path+"."+key, "is not in the contract")
			}
		}
	}
}

// list is an array; never null.
func list(each shape) shape {
	return func(report func(string, string), path string, v any) {
		a, ok := v.([]any)
		if !ok {
			report(path, fmt.Sprintf("is %T, not an array", v))
		}
		for i, x := range a {
			each(report, fmt.Sprintf("%s[%d]", path, i), x)
		}
	}
}

// dict is an object with free keys.
func dict(key func(string) error, each shape) shape {
	return func(report func(string, string), path string, v any) {
		m, ok := v.(map[string]any)
		if !ok {
			report(path, fmt.Sprintf("is %T, not an object", v))
		}
		for k, x := range m {
			if err := key(k); err != nil {
				report(path+"."+k, err.Error())
			}
			each(report, path+"."+k, x)
		}
	}
}

// text is a string that passes a check.
func text(check func(string) error) shape {
	return func(report func(string, string), path string, v any) {
		s, ok := v.(string)
		if !ok {
			report(path, fmt.Sprintf("is %T, not a text", v))
			return
		}
		if err := check(s); err != nil {
			report(path, fmt.Sprintf("%q: %v", s, err))
		}
	}
}

func anyText(string) error { return nil }

func someText(s string) error {
	if strings.TrimSpace(s) == "" {
		return errors.New("is empty")
	}
	return nil
}

// oneOf is a closed word.
func oneOf(words ...string) func(string) error {
	return func(s string) error {
		if !slices.Contains(words, s) {
			return fmt.Errorf("is not one of %v", words)
		}
		return nil
	}
}

// kebab is a code.
func kebab(s string) error {
	for i, part := range strings.Split(s, "-") {
		if part == "" || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return fmt.Errorf("is not a kebab-case code at part %d", i)
		}
	}
	return nil
}

// wholeMinute is an RFC 3339 time with offset and no seconds.
func wholeMinute(s string) error {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return err
	}
	if t.Second() != 0 || t.Nanosecond() != 0 {
		return errors.New("is not a whole minute")
	}
	return nil
}

func civilDay(s string) error { _, err := time.Parse(time.DateOnly, s); return err }

func areaText(s string) error {
	a, err := muscles.ParseArea(s)
	if err == nil && a.String() != s {
		err = fmt.Errorf("is not written as %s", a)
	}
	return err
}

func allOr(check func(string) error) func(string) error {
	return func(s string) error {
		if s == "all" {
			return nil
		}
		return check(s)
	}
}

func regionText(s string) error { _, err := screening.ParseRegion(s); return err }

func safetyCodeText(s string) error { _, err := massage.ParseSafetyCode(s); return err }

func parsedBy[T any](parse func(string) (T, error)) func(string) error {
	return func(s string) error { _, err := parse(s); return err }
}

func emptyOr(check func(string) error) func(string) error {
	return func(s string) error {
		if s == "" {
			return nil
		}
		return check(s)
	}
}

// number is a number from lo to hi.
func number(lo, hi float64) shape {
	return func(report func(string, string), path string, v any) {
		n, ok := v.(json.Number)
		if !ok {
			report(path, fmt.Sprintf("is %T, not a number", v))
			return
		}
		if x, err := n.Float64(); err != nil || x < lo || x > hi {
			report(path, fmt.Sprintf("%s is outside %g to %g", n, lo, hi))
		}
	}
}

// wholeNumber is an integer from lo to hi.
func wholeNumber(lo, hi int) shape {
	return func(report func(string, string), path string, v any) {
		number(float64(lo), float64(hi))(report, path, v)
		if n, ok := v.(json.Number); ok && strings.ContainsAny(n.String(), ".eE") {
			report(path, n.String()+" is not a whole number")
		}
	}
}

// numberOrReason is a number, or {"undefined":"reason"}.
func numberOrReason(report func(string, string), path string, v any) {
	if _, ok := v.(map[string]any); ok {
		record(must("undefined", text(someText)))(report, path, v)
		return
	}
	number(-1e9, 1e9)(report, path, v)
}

// whenOrWords is a time, or until when in words; empty when it is not known.
func whenOrWords(s string) error {
	if t, err := time.Parse(time.RFC3339, s); err == nil && (t.Second() != 0 || t.Nanosecond() != 0) {
		return errors.New("is not a whole minute")
	}
	return nil
}

var (
	spanShape       = record(must("start", text(wholeMinute)), must("end", text(wholeMinute)))
	otherSpanShape  = record(must("start", text(wholeMinute)), must("end", text(wholeMinute)), must("opens", edgeShape), must("closes", edgeShape))
	edgeShape       = record(must("code", text(kebab)), may("session", text(someText)))
	sourcesShape    = list(text(someText))
	outcomeWords    = oneOf("fine", "adjust", "avoid-area", "defer", "clearance", "refer-urgently")
	gradeWords      = oneOf("A", "B", "C", "D", "N", "S")
	byWords         = oneOf("therapist", "self")
	doseWords       = oneOf("light", "firm", "deep")
	purposeWords    = oneOf("prepare", "refresh", "recover", "relieve", "maintain", "relax", "sleep", "mobility")
	answerWords     = oneOf("book", "self-care", "not-now", "nothing-needed")
	confidenceWords = oneOf("good", "fair", "low")
	modalityWords   = oneOf("pre-event-sports", "inter-event-sports", "post-event-sports", "swedish", "deep-tissue", "trigger-point",
		"myofascial-release", "lymphatic-drainage", "assisted-stretching", "foam-rolling", "percussion")
)

// messageMembers are a sentence by its key, beside its text.
var messageMembers = []member{must("key", text(phraseKey)), may("args", dict(placeholder, text(someText)))}

func phraseKey(s string) error {
	if _, ok := wording.English().Phrase(s); !ok {
		return errors.New("is no key of the catalogue")
	}
	return nil
}

func placeholder(s string) error {
	if _, ok := wording.Kinds()[s]; !ok {
		return errors.New("is no placeholder")
	}
	return nil
}

// digestText is a digest as it is written.
func digestText(s string) error {
	if hex, ok := strings.CutPrefix(s, "sha256:"); !ok || len(hex) != 64 || strings.Trim(hex, "0123456789abcdef") != "" {
		return errors.New("is no digest")
	}
	return nil
}

// adviceShape is the contract of an advice, key by key. Keys beyond the written contract are marked so.
var adviceShape = record(
	must("at", text(wholeMinute)), must("policy", text(someText)), must("version", text(someText)), must("answer", text(answerWords)),
	must("digest", record(must("case", text(digestText)), must("policy", text(digestText)))), // beyond the written contract
	must("resolved", dict(someText, list(text(areaText)))),
	must("screening", record(
		must("outcome", text(outcomeWords)),
		must("findings", list(record(
			must("code", text(kebab)), may("about", text(someText)), must("class", text(parsedBy(screening.ParseClass))), must("outcome", text(outcomeWords)),
			must("urgency", text(anyText)), must("say", text(someText)), must("who", text(anyText)), must("until", text(whenOrWords)),
			must("sources", sourcesShape)))),
		must("barred_modalities", list(text(allOr(safetyCodeText)))),
		must("avoid_areas", list(text(allOr(areaText)))), must("avoid_regions", list(text(allOr(regionText)))),
		must("limits", list(record(
			must("code", text(kebab)), must("areas", list(text(areaText))), must("regions", list(text(allOr(regionText)))),
			must("barred_modalities", list(text(allOr(safetyCodeText)))), may("pressure_cap", wholeNumber(0, 4)), must("until", text(whenOrWords))))),
		must("pressure_cap", wholeNumber(0, 4)), must("minutes_cap", number(0, 600)),
		must("questions", list(record(must("code", text(kebab)), must("ask", text(someText))))))),
	must("state", record(
		must("areas", dict(areaText, record(
			must("fatigue", number(0, 1)), must("soreness", number(0, 10)), must("low", number(0, 10)), must("high", number(0, 10)),
			must("clear_at", text(wholeMinute)), must("source", text(oneOf("model", "reported")))))),
		must("load", record(
			must("acute", numberOrReason), must("chronic", numberOrReason), must("balance", numberOrReason), must("ratio", numberOrReason),
			must("monotony", numberOrReason), must("strain", numberOrReason), must("convention", text(someText)))))),
	must("recommendations", list(record(
		must("modality", text(modalityWords)), must("by", text(byWords)), must("dose", text(doseWords)), must("purpose", text(purposeWords)),
		must("window", spanShape), must("also", list(otherSpanShape)), must("opens", edgeShape), must("closes", edgeShape), may("slot", spanShape),
		must("minutes", number(1, 240)), must("pressure", wholeNumber(0, 4)),
		must("focus", list(record(must("area", text(areaText)), must("minutes", number(0.5, 240)), must("stroke", text(anyText)), must("node", text(anyText)), must("pressure", wholeNumber(0, 4)), must("position", text(anyText))))),
		must("steps", list(record(must("do", text(parsedBy(massage.ParseTechnique))), must("minutes", number(0, 240))))),
		must("expect", list(record(
			must("benefit", text(kebab)), must("value", number(-1000, 1000)), must("low", number(-1000, 1000)), must("high", number(-1000, 1000)),
			must("unit", text(anyText)), must("grade", text(gradeWords)),
			may("sources", sourcesShape)))), // beyond the written contract
		must("stay_clear", list(text(regionText))),
		must("reasons", list(recordWith(messageMembers,
			must("code", text(kebab)), must("grade", text(gradeWords)), must("value", number(-1e6, 1e6)), must("limit", number(-1e6, 1e6)),
			must("unit", text(anyText)), may("area", text(areaText)), may("session", text(someText)), must("sources", sourcesShape), must("text", text(someText))))),
		must("cautions", list(recordWith(messageMembers, must("code", text(kebab)), must("text", text(someText))))),
		must("confidence_causes", list(recordWith(messageMembers, must("code", text(kebab)), must("input", text(someText)), must("text", text(someText))))),
		must("confidence", text(confidenceWords)), must("score", number(0, 2))))),
	must("not_now", list(recordWith(messageMembers,
		must("modality", text(emptyOr(modalityWords))), must("purpose", text(emptyOr(purposeWords))), must("code", text(kebab)),
		may("session", text(someText)), may("until", text(wholeMinute)), may("ends", text(someText)), must("instead", text(someText)), must("instead_key", text(phraseKey)), must("who", text(anyText)), must("text", text(someText))))),
	may("ask_next", recordWith(messageMembers, must("input", text(someText)), must("why", text(someText)), must("changes", text(someText)))),
	may("cadence", record(must("from", text(civilDay)), must("to", text(civilDay)))), // beyond the written contract
	must("notice", text(someText)),
)

// breaches lists where a decoded advice departs from the contract.
func breaches(v any) []string {
	var out []string
	adviceShape(func(path, problem string) { out = append(out, path+" "+problem) }, "advice", v)
	slices.Sort(out)
	return out
}
