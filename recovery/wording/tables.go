package wording

import (
	"fmt"
	"maps"
	"strings"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
)

// keyed is an English text of the tables under its key.
type keyed struct{ key, text string }

// findingTexts are the texts that a finding of a code can carry.
func findingTexts(code string) []keyed {
	var out []keyed
	add := func(text string) {
		if text == "" {
			return
		}
		key := "finding." + code
		if len(out) > 0 {
			key = fmt.Sprintf("%s.phase-%d", key, len(out)+1)
		}
		out = append(out, keyed{key, text})
	}
	if row, ok := screening.RowOf(code); ok {
		out = append(out, keyed{"finding." + code, row.Say})
		for _, p := range row.Phases {
			add(p.Say)
		}
		if row.Say == "" {
			out = out[1:]
		}
		return out
	}
	for b := range screening.AgeBands() {
		if b.Code == code {
			add(b.Say)
		}
	}
	for s := range screening.Sites() {
		if s.Code == code {
			for _, say := range s.Sayings() {
				add(say)
			}
		}
	}
	return out
}

// englishPhrases is every phrase: the texts of the tables, and what the guidance and the reports say.
func englishPhrases() map[string]string {
	m := map[string]string{}
	maps.Copy(m, englishGuidance)
	maps.Copy(m, englishReport)
	maps.Copy(m, englishCarriers)
	screeningPhrases(m)
	namePhrases(m)
	strokePhrases(m)
	maps.Copy(m, englishSports) // over the bare ids
	return m
}

func screeningPhrases(m map[string]string) {
	until := func(text string) { m["until."+Slug(text)] = text }
	row := func(r screening.Row) {
		for _, t := range findingTexts(r.Code) {
			m[t.key] = t.text
		}
		for _, p := range r.Phases {
			if p.Window.Text != "" {
				until(p.Window.Text)
			}
		}
	}
	for r := range screening.Rows() {
		row(r)
	}
	for r := range screening.Combinations() {
		row(r)
	}
	for b := range screening.AgeBands() {
		for _, t := range findingTexts(b.Code) {
			m[t.key] = t.text
		}
	}
	until(screening.AgeUntil)
	until(screening.StandingUntil)
	for s := range screening.Sites() {
		m["site."+s.Code] = s.Plain
		for _, t := range findingTexts(s.Code) {
			m[t.key] = t.text
		}
	}
	for c := screening.ConfirmEmergency; c <= screening.ConfirmDoctor; c++ {
		m["who."+Slug(c.String())] = c.String()
	}
	for q := range screening.AllQuestions() {
		m["question."+q.Code] = q.Ask
	}
	for r := range screening.Regions() {
		m["region."+r.String()] = spaced(r.String())
	}
}

func namePhrases(m map[string]string) {
	for g := range muscles.Groups() {
		info := g.Info()
		name := plain(info.Name)
		m["area."+g.String()] = name
		m["area."+g.Left().String()] = "left " + name
		m["area."+g.Right().String()] = "right " + name
		m["stroke."+Slug(info.Stroke)] = info.Stroke
		m["position."+Slug(info.Position)] = info.Position
		for _, c := range info.Cautions {
			m["care."+Slug(c)] = c
		}
	}
	for _, n := range muscles.Nodes() {
		m["node."+n] = spaced(n)
	}
	for mod := range massage.Modalities() {
		info := mod.Info()
		m["modality."+mod.String()] = info.Name
		for kind, text := range map[string]string{
			"positions": info.Positions, "kit": info.Kit, "not-for": info.NotFor, "pace": info.Pace, "order": info.Order, "ruled-out": info.RuledOut,
		} {
			if text != "" {
				m[kind+"."+Slug(text)] = text
			}
		}
	}
	for t := range massage.Techniques() {
		m["technique."+t.String()] = spaced(t.String())
		m["technique."+t.String()+".plain"] = t.Info().Plain
	}
	for s := range sessions.Sports() {
		m["sport."+s.String()] = spaced(s.String())
	}
	for k := range sessions.Kinds() {
		m["kind."+k.String()] = spaced(k.String())
	}
	for c := range massage.AllCodes().All() {
		m["touch."+c.String()] = spaced(c.String())
	}
}

// spaced writes an id as words.
func spaced(id string) string { return strings.ReplaceAll(id, "-", " ") }

// plain is a muscle's name as it stands in a sentence: without what is in brackets, in lower case but for an acronym.
func plain(name string) string {
	if before, rest, ok := strings.Cut(name, "("); ok {
		_, after, _ := strings.Cut(rest, ")")
		name = strings.Join(strings.Fields(before+" "+after), " ")
	}
	first, rest, _ := strings.Cut(name, " ")
	if strings.ToUpper(first) != first {
		first = strings.ToLower(first)
	}
	return strings.TrimSpace(first + " " + strings.ToLower(rest))
}
