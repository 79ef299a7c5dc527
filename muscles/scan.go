package muscles

import "slices"

// scan reads the names of a phrase from left to right, the longest first.
func (ix *nameIndex) scan(words []string) (found []reading, unread []string) {
	var before, lead sides // said since the last name; said before the first
	var near string        // a word such as "above" that waits for what it leads to
	var parts []string     // words such as "upper" that wait for what they are a part of
	gap := gapNone         // what stands since the last name
	var cause bool         // the rest says what it came from: "sore from leg day"
	for i := 0; i < len(words); {
		w := words[i]
		if s, ok := sideWord(w); ok {
			before = before.or(s)
			i++
			continue
		}
		m, n := ix.longestName(words[i:])
		switch {
		case n == 1 && w == "bottom" && i+1 < len(words) && words[i+1] == "of",
			n == 1 && w == "belly" && len(found) > 0 && gap == gapNone:
			m, n = nil, 0 // "bottom of the quad", "calf belly"
		}
		switch {
		case m != nil && cause && len(found) > 0 && m.kind == kindMuscle:
			before = sides{}
		case m != nil && near != "" && len(found) > 0 && (m.kind != kindMuscle || isBeyond(near)):
			near = "" // "calf just above the ankle"
		case m != nil:
			if near != "" {
				unread = append(unread, near)
				near = ""
			}
			if !ix.divides(m) {
				unread = append(unread, parts...)
			}
			parts = nil
			if len(found) == 0 {
				lead = before
			}
			found, before = addReading(found, m, before, lead.said()), sides{}
			skip, side, bad := limbAfter(words[i+n:])
			if bad {
				unread = append(unread, "of")
			}
			last := &found[len(found)-1]
			last.sides, last.bare = last.sides.or(side), n == 1 && isBare(w)
			last.gap, gap = gap, gapNone
			n += skip
		case isNear(w):
			near = w
		case isPartWord(w):
			parts = append(parts, w)
		case isLink(w) && !isCause(w):
		case isFiller(w) || cause && isActivity(w):
			cause = cause || isCause(w)
			gap = max(gap, gapFiller)
		default:
			unread, gap = append(unread, w), gapWords
		}
		i += max(n, 1)
	}
	if near != "" {
		unread = append(unread, near)
	}
	if len(parts) > 0 && (len(found) == 0 || !ix.divides(found[len(found)-1].meaning)) {
		unread = append(unread, parts...)
	}
	if n := len(found); n > 0 && before.said() {
		found[n-1].sides, found[n-1].trailing = found[n-1].sides.or(before), true
	}
	return found, unread
}

// addReading puts a name after those found, with the sides said since. When the
// text began with a side, sides stand before their names, else after them.
func addReading(found []reading, m *meaning, said sides, sidesLead bool) []reading {
	if n := len(found); n > 0 && !sidesLead && said.said() {
		found[n-1].sides, found[n-1].trailing = said, true
		said = sides{}
	}
	return append(found, reading{meaning: m, sides: said})
}

func (r reading) isMuscle() bool { return r.kind == kindMuscle }

// isBare reports whether a word that names a muscle is also the place of another:
// "calf back" may be the back of the calf.
func isBare(word string) bool {
	switch word {
	case "back", "bottom", "lumbar", "dorsal", "cervical", "arch":
		return true
	}
	return false
}

// unclear reports whether a phrase holds several names of which one may be a
// place on another.
func unclear(found []reading) bool {
	return len(found) > 1 && slices.ContainsFunc(found, func(r reading) bool { return r.bare })
}

// limbAfter looks behind a name for "of the left leg": a limb that holds the
// muscle and says no more than its side. It is bad when an "of" leads to anything
// else, for then the word before it was no muscle but a place on the next.
func limbAfter(words []string) (skip int, said sides, bad bool) {
	if len(words) == 0 || words[0] != "of" && words[0] != "in" && words[0] != "on" {
		return 0, sides{}, false
	}
	for i, w := range words[1:] {
		s, isSide := sideWord(w)
		switch {
		case isSide:
			said = said.or(s)
		case isArticle(w):
		case singular(w) == "leg" || singular(w) == "arm" || w == "body":
			return i + 2, said, false
		default:
			return 0, sides{}, words[0] == "of"
		}
	}
	return 0, sides{}, false
}

// longestName is the longest name that the words begin with, and its length.
func (ix *nameIndex) longestName(words []string) (*meaning, int) {
	for n := min(len(words), ix.longest); n > 0; n-- {
		if slices.ContainsFunc(words[:n], func(w string) bool { _, ok := sideWord(w); return ok }) {
			continue
		}
		if n == 1 && (words[0] == "should" || isFiller(words[0])) {
			continue // a name only when it is the whole text
		}
		if isArticle(words[0]) || isArticle(words[n-1]) || words[n-1] == "of" {
			continue
		}
		if m := ix.find(words[:n]); m != nil {
			return m, n
		}
	}
	return nil, 0
}

// gap is what stands between two names of a phrase besides sides.
type gap uint8

const (
	gapNone   gap = iota // nothing, or words that join a muscle to the part it is in
	gapFiller            // words that say nothing about the muscle
	gapWords             // other words
)

// isLink reports whether a word only joins a muscle to the part that it is in.
func isLink(word string) bool {
	switch word {
	case "in", "on", "of", "at", "from", "muscle", "muscles", "side", "area":
		return true
	}
	return isArticle(word)
}

// isBeyond reports whether what follows a near word lies outside the muscle
// named before it, as in "hamstring near the butt".
func isBeyond(near string) bool {
	switch near {
	case "near", "above", "below", "beneath", "toward", "towards", "close":
		return true
	}
	return false
}

// isPartWord reports whether a word says which part of a muscle is meant, as in
// "upper quad". Where such a word makes another muscle it is part of its name.
func isPartWord(word string) bool {
	switch word {
	case "upper", "lower", "inner", "outer", "inside", "outside", "medial", "lateral", "mid", "middle", "top", "bottom",
		"high", "low", "deep", "proximal", "distal", "belly", "half", "third", "portion", "section", "end":
		return true
	}
	return false
}

// divisible are coarse words that mean the same muscles when a part word goes
// with them; every name of one group does, but for those of foot and hand.
var divisible = []string{"calf", "glutes", "traps", "abs", "chest", "biceps", "forearm", "lower back", "upper back", "neck", "thigh", "shin", "groin"}

func (ix *nameIndex) divides(m *meaning) bool {
	switch {
	case m.kind != kindMuscle:
		return false
	case len(m.weights) == 1:
		g := m.weights[0].group
		return g != PlantarFoot && g != Hand
	}
	return slices.ContainsFunc(ix.divisible, m.same)
}
