package recovery

import (
	"cmp"
	"slices"

	"example.com/rubdown/recovery/wording"
)

// finish gives the change its words, and a cause where none was found.
func (c *comparison) finish(x *Change) {
	if x.Cause.Code == "" {
		x.Cause = c.otherwise()
	}
	cause := c.says(x.Cause.Code)
	key := "diff." + string(x.What)
	switch {
	case x.What == Refused || x.What == Dropped || x.What == RefusalChanged:
		if x.Modality == 0 {
			key += ".any"
		} else if x.Purpose == 0 {
			key += ".plain"
		}
	}
	m := say(key).With("cause", cause.Key)
	for name, value := range cause.Args {
		m = m.With(name, value)
	}
	if x.Modality != 0 {
		m = m.With("modality", x.Modality.String())
	}
	if x.Purpose != 0 {
		m = m.With("purpose", x.Purpose.String())
	}
	x.Message, x.Text = m, wording.English().Say(m)
}

// says is the sentence that explains a cause: a rule, a plain edge, or a screening row in its own words.
func (c *comparison) says(code Code) wording.Message {
	for _, prefix := range []string{"rule.", "edge."} {
		if _, ok := wording.English().Phrase(prefix + string(code)); ok {
			return say(prefix + string(code))
		}
	}
	for _, f := range slices.Concat(c.New.Screening.Findings, c.Old.Screening.Findings) {
		if f.Code == string(code) {
			if m := findingWords(f); !m.IsZero() {
				return m
			}
		}
	}
	return say(cmp.Or(phraseOf("finding."+string(code)), "edge."+string(CauseInput)))
}

// findingWords is the message of a finding of an answer.
func findingWords(f Finding) wording.Message {
	m := wording.Finding(f.Code, f.Say)
	if f.About != "" && !m.IsZero() {
		return say("screening.unknown", "finding", m.Key, "text", f.About)
	}
	return m
}

// phraseOf is the key when there is a phrase for it.
func phraseOf(key string) string {
	if _, ok := wording.English().Phrase(key); ok {
		return key
	}
	return ""
}
