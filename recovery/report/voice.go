package report

import (
	"strconv"
	"strings"
	"time"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions/timeline"
)

// voice says things in the language of a report.
type voice struct {
	words wording.Catalogue
	plain bool // places go by their everyday names
}

// everyday is the voice for the athlete.
func (v voice) everyday() voice { return voice{words: v.words.Everyday(), plain: true} }

// say is the phrase of a key under "report", filled with pairs of a placeholder's name and value.
func (v voice) say(key string, values ...string) string {
	return v.words.Say(message("report."+key, values...))
}

// part is like say for what stands inside a sentence.
func (v voice) part(key string, values ...string) string {
	return v.words.Fill(message("report."+key, values...))
}

func message(key string, values ...string) wording.Message {
	m := wording.Message{Key: key, Args: wording.Args{}}
	for i := 0; i+1 < len(values); i += 2 {
		m.Args[values[i]] = values[i+1]
	}
	return m
}

// sentence says a message of the advice; its English text when the catalogue does not know the key.
func (v voice) sentence(m wording.Message, english string) string {
	if _, ok := v.words.Phrase(m.Key); ok || english == "" {
		return v.words.Say(m)
	}
	return english
}

// name is the phrase of an id, in English where the language has none, else the id.
func (v voice) name(kind, id string) string {
	if text := v.words.Name(kind, id); text != id {
		return text
	}
	return wording.English().Name(kind, id)
}

// names are the phrases of ids.
func (v voice) names(kind string, ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = v.name(kind, id)
	}
	return out
}

// number writes a number in the manner of the language.
func (v voice) number(x float64) string { return v.words.Number(decimal(x)) }

// decimal and tenths write a number as an argument of a message.
func decimal(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

func tenths(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

// title is a moment with its year and zone, for the heading of a report.
func (v voice) title(key string, at time.Time) string {
	return v.say(key, "clock", v.words.Day(at)+at.Format(" 2006 15:04"), "zone", zone(at))
}

// zone names the zone of a moment, or its offset when it has no name that holds everywhere.
func zone(t time.Time) string {
	if name := t.Location().String(); name != "" && name != "Local" {
		return name
	}
	return t.Format("-07:00")
}

// span writes a window; the second day only when it differs.
func (v voice) span(w recovery.Window) string {
	from, to := w.Start(), w.End()
	if v.words.Day(from) == v.words.Day(to) {
		return v.words.Clock(from) + "–" + to.Format("15:04")
	}
	return v.words.Clock(from) + " – " + v.words.Clock(to)
}

// until says how long something lasts: a moment, or the words of the tables.
func (v voice) until(text string) string {
	if _, err := time.Parse(time.RFC3339Nano, text); err == nil {
		return v.say("until", "until", text)
	}
	if text == "" {
		return ""
	}
	return wording.Capital(v.words.Translated("until", text)) + "."
}

// untilOf says until when a refusal holds, by the moment or in words.
func (v voice) untilOf(r recovery.Refusal) string {
	if r.Until.IsZero() {
		return v.until(r.Ends)
	}
	return v.until(timeline.FormatInstant(r.Until))
}

// who says whom to turn to.
func (v voice) who(text string) string {
	if text == "" {
		return ""
	}
	return v.say("who", "text", v.words.Translated("who", text))
}

// regions names regions of the body, each with its side.
func (v voice) regions(texts []string) []string {
	out := make([]string, len(texts))
	for i, text := range texts {
		name, side, sided := strings.Cut(text, ".")
		if out[i] = v.region(name); sided {
			out[i] = v.part("on-side", "text", out[i], "side", side)
		}
	}
	return out
}

func (v voice) region(id string) string {
	if place := v.name("place", id); v.plain && place != id {
		return place
	}
	return v.name("region", id)
}

// finding says what screening found.
func (v voice) finding(f recovery.Finding) string {
	m, english := wording.Finding(f.Code, f.Say), f.Say
	if f.About != "" && !m.IsZero() {
		m = message("screening.unknown", "finding", m.Key, "text", f.About)
	}
	if f.About != "" {
		english = strings.TrimSpace(english + " (" + f.About + ")")
	}
	if m.IsZero() && english == "" {
		return ""
	}
	return v.sentence(m, english)
}

// question is what screening asks.
func (v voice) question(q recovery.ScreenQuestion) string {
	return v.sentence(wording.Message{Key: "question." + q.Code}, q.Ask)
}

// refusal says why something is not offered.
func (v voice) refusal(r recovery.Refusal) string { return v.sentence(r.Message, r.Text) }

// instead says what to do in its place.
func (v voice) instead(r recovery.Refusal) string {
	return v.sentence(wording.Message{Key: r.InsteadKey}, r.Instead)
}

// notice is the wording that belongs to every answer.
func (v voice) notice(text string) string {
	if english, _ := wording.English().Phrase("notice"); text != english {
		return text
	}
	return v.words.Say(wording.Message{Key: "notice"})
}

// answer is the advice in a sentence.
func (v voice) answer(a recovery.Answer) string {
	if a == "" {
		return ""
	}
	return v.sentence(wording.Message{Key: "answer." + string(a)}, string(a))
}

// next asks for what is missing, and says what it would change.
func (v voice) next(q recovery.Question) string {
	if q.IsZero() {
		return join(q.Why, q.Changes)
	}
	return join(v.sentence(q.Message, q.Why), v.sentence(q.WhatChanges(), q.Changes))
}

// join puts sentences behind one another.
func join(sentences ...string) string {
	return strings.Join(strings.Fields(strings.Join(sentences, " ")), " ")
}
