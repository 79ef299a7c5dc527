// Package words says the parts of an advice in the sentences that every carrier uses, from the catalogue alone.
package words

import (
	"strconv"
	"strings"
	"time"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report/visit"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions/timeline"
)

// Visit names a visit: "Swedish massage for sore or tight muscles".
func Visit(c wording.Catalogue, v visit.Visit) string {
	return Title(c, v.Recommendation.Modality, v.Recommendation.Purpose)
}

// Title names a treatment and its purpose; either may be missing, and both together are massage of any kind.
func Title(c wording.Catalogue, m massage.Modality, p massage.Purpose) string {
	what := c.Name("modality", m.String())
	if m == massage.NoModality {
		what = c.Name("carrier", "any")
	}
	if p != massage.NoPurpose {
		what += " " + c.Name("purpose", p.String())
	}
	return wording.Capital(what)
}

// Facts says how long and how hard a visit is: "30 minutes, light, pressure 2 of 4".
func Facts(c wording.Catalogue, v visit.Visit) string {
	r := v.Recommendation
	return c.Say(frame("facts", "minutes", number(r.Minutes), "dose", r.Dose.String(), "pressure", strconv.Itoa(r.Pressure)))
}

// Lines are what a therapist and a client should read about a visit, a sentence or two each; the notice comes last.
func Lines(c wording.Catalogue, a recovery.Advice, v visit.Visit) []string {
	r := v.Recommendation
	lines := []string{Facts(c, v)}
	if len(r.Focus) > 0 {
		var areas []string
		for _, f := range r.Focus {
			areas = append(areas, c.Name("area", f.Area.String())+" "+c.Number(number(f.Minutes))+" min")
		}
		lines = append(lines, c.Say(frame("areas", "list", c.List(areas))))
	}
	if avoid := LeaveAlone(c, a); avoid != "" {
		lines = append(lines, avoid)
	}
	if len(r.StayClear) > 0 {
		var regions []string
		for _, name := range r.StayClear {
			regions = append(regions, region(c, name))
		}
		lines = append(lines, c.Say(frame("lightly", "list", c.List(regions))))
	}
	if r.Slot == nil {
		loc := v.Start.Location()
		lines = append(lines, c.Say(frame("window", "start", moment(r.Window.Start().In(loc)), "end", moment(r.Window.End().In(loc)))))
	}
	for _, x := range r.Reasons {
		lines = append(lines, Said(c, x.Message, x.Text))
	}
	for _, x := range r.Cautions {
		lines = append(lines, Said(c, x.Message, x.Text))
	}
	if len(v.Also) > 0 {
		var also []string
		for _, p := range v.Also {
			also = append(also, c.Name("purpose", p.String()))
		}
		lines = append(lines, c.Say(frame("also", "list", c.List(also))))
	}
	lines = append(lines, c.Name("carrier", "proposal"))
	if len(visit.Of(a)) > 1 {
		lines = append(lines, c.Name("carrier", "one-first"))
	}
	return append(lines, Notice(c, a))
}

// region names a region of the body, with its side.
func region(c wording.Catalogue, text string) string {
	name, side, sided := strings.Cut(text, ".")
	name = c.Name("region", name)
	if !sided {
		return name
	}
	return Frame(c, "on-side", "text", name, "side", side)
}

// LeaveAlone names the areas that screening keeps hands off; empty when there are none.
func LeaveAlone(c wording.Catalogue, a recovery.Advice) string {
	var names []string
	for _, area := range a.Screening.AvoidAreas {
		names = append(names, c.Name("area", area))
	}
	if len(names) == 0 {
		return ""
	}
	return c.Say(frame("leave-alone", "list", c.List(names)))
}

// Notice is the general-wellness wording that belongs to every answer.
func Notice(c wording.Catalogue, a recovery.Advice) string {
	return Said(c, wording.Message{Key: "notice"}, a.Notice)
}

// Said is a sentence of an advice in a language; the text it came with when it has no key there.
func Said(c wording.Catalogue, m wording.Message, text string) string {
	if _, ok := c.Phrase(m.Key); !ok && text != "" {
		return text
	}
	return c.Say(m)
}

// Refused says one thing that is not advised now: why, until when, what to do instead and whom to ask.
func Refused(c wording.Catalogue, r recovery.Refusal) []string {
	lines := []string{Said(c, r.Message, r.Text)}
	if !r.Until.IsZero() {
		lines = append(lines, c.Say(frame("until-at", "at", moment(r.Until))))
	}
	if instead := Said(c, wording.Message{Key: r.InsteadKey}, r.Instead); instead != "" {
		lines = append(lines, c.Say(frame("instead", "text", instead)))
	}
	if r.Who != "" {
		lines = append(lines, c.Say(frame("ask", "text", c.Translated("who", r.Who))))
	}
	return lines
}

// Found says a finding of screening: what to do, until when and whom to ask.
func Found(c wording.Catalogue, f recovery.Finding) []string {
	m := wording.Finding(f.Code, f.Say)
	if f.About != "" {
		m = wording.Message{Key: "screening.unknown", Args: wording.Args{"finding": m.Key, "text": f.About}}
	}
	lines := []string{Said(c, m, f.Say)}
	switch t, err := timeline.ParseInstant(f.Until); {
	case err == nil:
		lines = append(lines, c.Say(frame("until-at", "at", moment(t))))
	case f.Until != "":
		lines = append(lines, c.Say(frame("until", "text", c.Translated("until", f.Until))))
	}
	if f.Who != "" {
		lines = append(lines, c.Say(frame("ask", "text", c.Translated("who", f.Who))))
	}
	return lines
}

// Frame fills one of the phrases around the sentences of an advice: "carrier." and the name, with pairs of placeholder and value.
func Frame(c wording.Catalogue, name string, pairs ...string) string {
	return c.Say(frame(name, pairs...))
}

func frame(name string, pairs ...string) wording.Message {
	m := wording.Message{Key: "carrier." + name}
	for i := 0; i+1 < len(pairs); i += 2 {
		m = m.With(pairs[i], pairs[i+1])
	}
	return m
}

func moment(t time.Time) string { return timeline.FormatInstant(t) }

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
