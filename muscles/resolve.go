package muscles

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// maxText is the longest text, in bytes, that is read as a name.
const maxText = 200

// Match is an area that a text was read as, with its share: 1 for the muscle
// that is meant first, less for its neighbours in a coarse word. It is in (0, 1].
type Match struct {
	Area   Area
	Weight float64
}

// Resolution is what a text was read as.
type Resolution struct {
	Text       string  // as given
	Matches    []Match // heaviest first, then in the order of the atlas; both sides when no side was said
	Coarse     bool    // a word for several groups was used, such as "calf" or "legs"
	Sided      bool    // a side was said
	Understood string  // empty when Text was a name; else what it was read as, in plain words
}

// Set is the set of the areas matched.
func (r Resolution) Set() Set {
	var s Set
	for _, m := range r.Matches {
		s = s.With(m.Area)
	}
	return s
}

// Weights is the weight of each area matched.
func (r Resolution) Weights() PerArea {
	var p PerArea
	for _, m := range r.Matches {
		for side := range m.Area.Sides() {
			p.Set(side, max(p.At(side), m.Weight))
		}
	}
	return p
}

// Resolve reads what a person writes: an id, any name of a muscle or a part of
// the body, in any case, number and order, with or without a side; a short
// phrase such as "my left calf is sore"; several of these joined by "and", a
// comma or a slash; or one of them with a slip of the pen. What it was read as is
// told in [Resolution.Understood] unless the text was simply a name.
//
// A coarse word is answered with all the groups that it covers, by weight. "Whole
// body" is such a word; it stands for the large groups that the atlas lists under
// it, not for all 41.
//
// A word for a part of the body beside a muscle in it only says where and on which
// side: "soleus, right calf" is right in both, "rotator cuff right shoulder" the
// cuff alone. A word such as "upper" that makes no other muscle is left out, and so
// is what the soreness came from, as in "quads sore from leg day".
//
// In "left calf and hamstring" both are read as left, but in "left calf, hamstring"
// and in "left calf and lower back" the second is not.
//
// Everything else is refused with a [*NameError]: [ErrEmptyName] for nothing,
// [ErrNotMuscle] for a joint, bone, organ, tendon, nerve, ligament or complaint,
// [ErrAmbiguousName] for a word with several readings, and [ErrUnknownName] for a
// text that is not understood, that denies ("no pain", "all but the calf"), or
// that is longer than 200 bytes.
func Resolve(text string) (Resolution, error) {
	words, r, err := begin(text)
	if err != nil || len(r.Matches) > 0 {
		return r, orNil(err)
	}
	found, plain, err := names().readAnySide(words)
	if err != nil {
		return refuse(text, err)
	}
	r = resolution(text, found)
	if !plain {
		r.Understood = understood(text, found)
	}
	return r, nil
}

// ResolveName reads one name: an id, a name or synonym of the atlas, or another
// word of [Resolve], in any case and number and with or without a side. It reads
// no phrases, no lists and no near-misses, so Understood is always empty. Its
// errors are those of [Resolve].
func ResolveName(text string) (Resolution, error) {
	words, r, err := begin(text)
	if err != nil || len(r.Matches) > 0 {
		return r, orNil(err)
	}
	ix := names()
	found := ix.wholeName(words)
	if other, dropped := withoutSideWord(words); dropped && !ix.sideBelongs(words) {
		if again := ix.wholeName(other); again != nil {
			found = again
		}
	}
	if found == nil {
		core, _ := takeSides(words)
		return refuse(text, ix.refusal(nil, core))
	}
	if err := ix.refusal(found, nil); err != nil {
		return refuse(text, err)
	}
	return resolution(text, found), nil
}

// begin does what both ways of reading begin with: it turns away what cannot be
// read and takes the exact text of a one-sided area.
func begin(text string) ([]string, Resolution, *NameError) {
	switch {
	case len(text) > maxText:
		return nil, Resolution{}, &NameError{Text: clip(text), Err: ErrUnknownName, Detail: "longer than 200 bytes"}
	case !utf8.ValidString(text):
		return nil, Resolution{}, &NameError{Text: text, Err: ErrUnknownName, Detail: "not valid UTF-8"}
	}
	if a, err := ParseArea(text); err == nil && a.Side != Both {
		return nil, Resolution{Text: text, Matches: []Match{{a, 1}}, Sided: true}, nil
	}
	words := withoutDepth(plainSides(split(text)))
	if len(words) == 0 {
		return nil, Resolution{}, &NameError{Text: text, Err: ErrEmptyName}
	}
	return words, Resolution{}, nil
}

func orNil(err *NameError) error {
	if err == nil {
		return nil
	}
	return err
}

func refuse(text string, err *NameError) (Resolution, error) {
	err.Text = clip(text)
	return Resolution{}, err
}

// resolution gathers the readings; an area named twice takes the larger weight.
func resolution(text string, found []reading) Resolution {
	r := Resolution{Text: text}
	var p PerArea
	for _, f := range found {
		r.Coarse = r.Coarse || f.coarse()
		r.Sided = r.Sided || f.sides.said()
		for _, w := range f.weights {
			for side := range (Area{w.group, f.sides.side()}).Sides() {
				p.Set(side, max(p.At(side), w.value))
			}
		}
	}
	for g := range Groups() {
		left, right := p.At(g.Left()), p.At(g.Right())
		if left == right && left > 0 {
			r.Matches = append(r.Matches, Match{g.Both(), left})
			continue
		}
		if left > 0 {
			r.Matches = append(r.Matches, Match{g.Left(), left})
		}
		if right > 0 {
			r.Matches = append(r.Matches, Match{g.Right(), right})
		}
	}
	slices.SortStableFunc(r.Matches, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), a.Area.Compare(b.Area))
	})
	return r
}

func understood(text string, found []reading) string {
	parts := make([]string, 0, len(found))
	for _, f := range found {
		if p := quote(f.sides.phrase(f.name)); !slices.Contains(parts, p) {
			parts = append(parts, p)
		}
	}
	return quote(text) + " read as " + strings.Join(parts, " and ")
}
