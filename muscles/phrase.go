package muscles

import (
	"slices"
	"strings"
)

// reading is one name found in a text, with the sides said for it.
type reading struct {
	*meaning
	sides    sides
	bare     bool   // one word that may be a place on another name
	trailing bool   // the side came after the name
	gap      gap    // what stands between it and the name before
	join     string // the joint before the name; empty inside a phrase
}

// readAnySide reads words in which "side" may go with the side or with the name:
// "left side of the neck" is the left of the neck, "left side delt" the side
// delt on the left.
func (ix *nameIndex) readAnySide(words []string) (found []reading, plain bool, err *NameError) {
	if other, dropped := withoutSideWord(words); dropped && !ix.sideBelongs(words) {
		if found, plain, err = ix.parseText(other); err == nil {
			return found, plain, nil
		}
	}
	return ix.parseText(words)
}

// sideBelongs reports whether the words are exactly a name that begins with
// "side" and a side before it. With "side of" they are not.
func (ix *nameIndex) sideBelongs(words []string) bool {
	core, _ := takeSides(words)
	return ix.exact[exactKey(core)] != nil && (len(core) < 2 || core[1] != "of")
}

// wholeName reads all the words as one name with its sides, or nothing.
func (ix *nameIndex) wholeName(words []string) []reading {
	core, said := takeSides(words)
	if m := ix.find(trimJoins(dropDoubled(core))); m != nil {
		return []reading{{meaning: m, sides: said}}
	}
	return nil
}

// parseText reads words as one name or as a list of phrases. Plain is true when
// the whole was one name.
func (ix *nameIndex) parseText(words []string) (found []reading, plain bool, err *NameError) {
	if found := ix.wholeName(words); found != nil {
		return found, true, ix.refusal(found, nil)
	}
	if slices.ContainsFunc(words, isDenial) {
		return nil, false, &NameError{Err: ErrUnknownName, Detail: "a text that says what is not meant is not read"}
	}
	var unread []string
	var waiting sides // said before any name
	for _, part := range splitJoins(words) {
		names, sidesSaid, unknown, err := ix.parsePhrase(part.words)
		if err != nil {
			return nil, false, err
		}
		unread = append(unread, unknown...)
		switch {
		case len(names) > 0:
			names[0].join = part.join
			names[0].sides = names[0].sides.or(waiting)
			waiting = sides{}
			found = append(found, names...)
		case len(found) > 0 && sidesSaid.said():
			last := &found[len(found)-1]
			last.sides, last.trailing = last.sides.or(sidesSaid), true
		default:
			waiting = waiting.or(sidesSaid)
		}
	}
	if len(unread) > 0 && slices.Contains(words, wordComma) {
		core, said := takeSides(slices.DeleteFunc(slices.Clone(words), isJoin))
		if m := ix.findAnyOrder(core); m != nil { // "thigh, inner"
			found, unread = []reading{{meaning: m, sides: said}}, nil
		}
	}
	shareSides(found)
	ix.shareWithin(found)
	return found, false, ix.refusal(found, unread)
}

type joined struct {
	join  string
	words []string
}

func splitJoins(words []string) []joined {
	parts := []joined{{}}
	for _, w := range words {
		if isJoin(w) {
			parts = append(parts, joined{join: w})
			continue
		}
		last := &parts[len(parts)-1]
		last.words = append(last.words, w)
	}
	return parts
}

// shareSides gives the side of a name to the names joined to it: in "left calf
// and hamstring" both are left. A comma ends it, and a part of the trunk, as in
// "left calf and lower back", keeps both sides.
func shareSides(found []reading) {
	for i := 1; i < len(found); i++ {
		if r := &found[i]; !r.sides.said() && r.join != wordComma && !found[i-1].trailing && r.onLimb() {
			r.sides = found[i-1].sides
		}
	}
	if n := len(found); n < 2 || !found[n-1].trailing {
		return
	}
	for i := len(found) - 2; i >= 0; i-- { // "calf and hamstring, left"
		if r := &found[i]; !r.sides.said() && found[i+1].join != wordComma && r.onLimb() {
			r.sides, r.trailing = found[i+1].sides, true
		}
	}
}

func (r reading) onLimb() bool {
	if len(r.weights) == 0 {
		return false
	}
	trunk := []BodyPart{PartHeadNeck, PartChest, PartAbdomen, PartUpperBack, PartLowerBack}
	return !slices.Contains(trunk, r.weights[0].group.Part())
}

// parsePhrase reads a phrase without joints. It returns the names in it, the
// sides when there is no name, and the words that say something else.
func (ix *nameIndex) parsePhrase(words []string) (found []reading, said sides, unread []string, err *NameError) {
	core, said := takeSides(words)
	if len(withoutFiller(core)) == 0 {
		return nil, said, nil, nil
	}
	if m := ix.findInPhrase(core); m != nil {
		return []reading{oneReading(m, words, said)}, said, nil, nil
	}
	found, unread = ix.scan(words)
	found = ix.withinRegions(found)
	if unclear(found) {
		return nil, said, nil, unjoined(found)
	}
	if len(unread) == 0 {
		return found, said, nil, nil
	}
	if !slices.ContainsFunc(found, reading.isMuscle) {
		if near := ix.near(withoutFiller(core)); len(near) == 1 {
			return []reading{oneReading(near[0], words, said)}, said, nil, nil
		} else if len(near) > 1 {
			return nil, said, nil, equallyNear(near)
		}
	}
	if mended, changed := ix.mend(words); changed {
		core, said := takeSides(mended)
		if m := ix.findInPhrase(core); m != nil {
			return []reading{oneReading(m, mended, said)}, said, nil, nil
		}
		again, left := ix.scan(mended)
		if again = ix.withinRegions(again); len(left) == 0 && !unclear(again) {
			return again, said, nil, nil
		}
	}
	return found, said, unread, nil
}

func oneReading(m *meaning, words []string, said sides) reading {
	_, first := sideWord(words[0])
	return reading{meaning: m, sides: said, trailing: said.said() && !first && sideIsLast(words)}
}

func sideIsLast(words []string) bool {
	rest := withoutFiller(words)
	if len(rest) == 0 {
		return false
	}
	_, last := sideWord(rest[len(rest)-1])
	return last
}

// findInPhrase looks for one name in a phrase with nothing but filler around it.
// The longest wins: filler may be part of a name, as in "rib muscles" and "chest
// pain". Last of all, filler within the name is dropped too.
func (ix *nameIndex) findInPhrase(core []string) *meaning {
	left := len(core) - len(trimFillerLeft(core))
	right := len(core) - len(trimFillerRight(core))
	for n := min(len(core), ix.longest+articleSlack); n > 0; n-- {
		for i := max(0, len(core)-right-n); i <= left && i+n <= len(core); i++ {
			if m := ix.findAnyOrder(core[i : i+n]); m != nil {
				return m
			}
		}
	}
	return ix.findAnyOrder(withoutFiller(core))
}

// articleSlack is how many articles may stand in a name beyond the words of the
// longest one.
const articleSlack = 3

func withoutFiller(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), isFiller)
}

func trimFillerLeft(words []string) []string {
	for len(words) > 0 && isFiller(words[0]) {
		words = words[1:]
	}
	return words
}

func trimFillerRight(words []string) []string {
	for len(words) > 0 && isFiller(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return words
}

func quote(name string) string { return `"` + strings.TrimSpace(name) + `"` }
