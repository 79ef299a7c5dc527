package muscles

import (
	"cmp"
	"slices"
	"strings"
)

// maxSuggestions is how many names an error offers.
const maxSuggestions = 5

// refusal is the error for names that do not add up to an answer, or nil.
func (ix *nameIndex) refusal(found []reading, unread []string) *NameError {
	muscleNames := func() (texts []string) {
		for _, r := range found {
			if r.isMuscle() {
				texts = append(texts, r.sides.phrase(r.name))
			}
		}
		return texts
	}
	for _, r := range found {
		if r.isMuscle() {
			continue
		}
		err := &NameError{Err: ErrNotMuscle, Suggestions: suggest(groupNamesOf(r.weights), muscleNames())}
		switch phrase := kindPhrases[r.kind]; {
		case r.kind == kindAmbiguous:
			err.Err, err.Detail = ErrAmbiguousName, quote(r.name)+" could be "+phrase
		case r.kind == kindOutside:
			err.Err, err.Detail = ErrUnknownName, quote(r.name)+" is "+phrase
		case strings.Contains(phrase, singular(r.name)):
			err.Detail = "it speaks of " + phrase // a word of tissue, such as "tendon"
		default:
			err.Detail = quote(r.name) + " is " + phrase
		}
		return err
	}
	switch {
	case len(unread) > 0:
		return &NameError{
			Err:         ErrUnknownName,
			Detail:      quote(unread[0]) + " was not understood",
			Suggestions: suggest(muscleNames(), ix.nearby(unread)),
		}
	case len(found) == 0:
		return &NameError{Err: ErrUnknownName, Detail: "no muscle is named"}
	default:
		return nil
	}
}

// equallyNear is the error for a slip with several names equally near.
func equallyNear(near []*meaning) *NameError {
	var texts, offers []string
	for _, m := range near {
		texts = append(texts, quote(m.name))
		if m.kind == kindMuscle {
			offers = append(offers, m.name)
		} else {
			offers = append(offers, groupNamesOf(m.weights)...)
		}
	}
	return &NameError{
		Err:         ErrAmbiguousName,
		Detail:      "it is as near to " + strings.Join(texts, " as to "),
		Suggestions: suggest(offers),
	}
}

// unjoined is the error for names side by side of which one may be a place on
// another.
func unjoined(found []reading) *NameError {
	var texts []string
	for _, r := range found {
		if r.isMuscle() {
			texts = append(texts, r.name)
		}
	}
	return &NameError{
		Err:         ErrAmbiguousName,
		Detail:      "it could be one part of the body or several; put a comma between several",
		Suggestions: suggest([]string{strings.Join(texts, ", ")}, texts),
	}
}

// groupNamesOf lists the ids of the groups, heaviest first.
func groupNamesOf(weights []weight) []string {
	sorted := slices.Clone(weights)
	slices.SortStableFunc(sorted, func(a, b weight) int { return cmp.Compare(b.value, a.value) })
	texts := make([]string, len(sorted))
	for i, w := range sorted {
		texts[i] = w.group.String()
	}
	return texts
}

// suggest joins lists of suggestions, without repetition and not too long.
func suggest(lists ...[]string) []string {
	var all []string
	for _, text := range slices.Concat(lists...) {
		if len(all) < maxSuggestions && !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	return all
}

// nearby lists the muscle names that are nearest to words that were not
// understood, within wider limits than a near-miss: they are only offered.
func (ix *nameIndex) nearby(words []string) []string {
	key := looseKey(words[:min(len(words), 6)])
	if len(key) < 3 || len(key) > maxNear {
		return nil
	}
	limit := min(4, len(key)/3)
	type offer struct {
		looseName
		distance int
	}
	var offers []offer
	for _, name := range ix.keys {
		if name.kind != kindMuscle {
			continue
		}
		if d := slips(key, name.key, limit); d <= limit {
			offers = append(offers, offer{name, d})
		}
	}
	slices.SortStableFunc(offers, func(a, b offer) int { return cmp.Compare(a.distance, b.distance) })
	var texts []string
	var used []*meaning
	for _, o := range offers {
		if len(texts) < 3 && !slices.ContainsFunc(used, o.same) {
			texts, used = append(texts, o.name), append(used, o.meaning)
		}
	}
	return texts
}
