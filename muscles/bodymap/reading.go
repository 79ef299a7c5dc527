package bodymap

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.com/rubdown/muscles"
)

// Target is one of our areas that a name stands for.
type Target struct {
	Area     muscles.Area `json:"area"`
	Weight   float64      `json:"weight"`   // in (0, 1]; 1 for what is meant first
	Relation Relation     `json:"relation"` // of what the name shows to the group
}

// Reading is what a name of a vocabulary stands for.
type Reading struct {
	Vocabulary Vocabulary      `json:"vocabulary"`
	Slug       string          `json:"slug"` // as the vocabulary spells it
	Kind       Kind            `json:"kind"`
	Side       muscles.Side    `json:"side"`                 // both when the name carries none
	Regions    []string        `json:"regions"`              // of Drawing; empty but for a muscle
	Relation   Relation        `json:"relation,omitempty"`   // of the name to Regions; near for a joint
	Targets    []Target        `json:"targets"`              // heaviest first; empty for what is no muscle
	StandsFor  []muscles.Group `json:"stands_for,omitempty"` // not shown, but painted here as the nearest
	Views      []muscles.View  `json:"views,omitempty"`      // empty when not known
	Drawn      bool            `json:"drawn"`                // false for a name that is never painted
	Note       string          `json:"note,omitempty"`
}

// ToAreas reads an exact name of a vocabulary. A joint is answered with the groups
// near it and the relation near; what is no muscle is answered with the kind
// [NotMuscle] and no targets. The error is an [ErrUnknownSlug] for any other name
// and an [ErrInvalid] for a value that is no vocabulary.
func ToAreas(v Vocabulary, slug string) (Reading, error) {
	if err := v.check(); err != nil {
		return Reading{}, err
	}
	r, ok := v.row(slug)
	if !ok {
		return Reading{}, fmt.Errorf("bodymap: %w %q in %s", ErrUnknownSlug, clip(slug), v)
	}
	return v.reading(r), nil
}

// Find reads a name in every vocabulary that has it, in the order of
// [Vocabularies]; it is empty when none has. One name may be read in several ways:
// "abductors" is the outer hip but for one drawing.
func Find(slug string) []Reading {
	var all []Reading
	for _, v := range Vocabularies() {
		if r, ok := v.row(slug); ok {
			all = append(all, v.reading(r))
		}
	}
	return all
}

func (v Vocabulary) reading(r row) Reading {
	reading := Reading{
		Vocabulary: v,
		Slug:       r.slug,
		Kind:       cmp.Or(r.kind, Muscle),
		Side:       r.side,
		Regions:    append([]string{}, r.regionIDs()...),
		Relation:   r.rel,
		Targets:    []Target{},
		Views:      slices.Clone(r.views),
		Drawn:      r.on.drawn() && cmp.Or(r.kind, Muscle) == Muscle,
		Note:       r.note,
	}
	if r.kind == Joint {
		reading.Relation = Near
	}
	for _, s := range r.shares() {
		reading.Targets = append(reading.Targets, Target{muscles.Area{Group: s.group, Side: r.side}, s.weight, s.rel})
	}
	slices.SortStableFunc(reading.Targets, func(a, b Target) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), a.Area.Compare(b.Area))
	})
	reading.StandsFor = v.standsFor(r.slug)
	if len(reading.StandsFor) > 0 {
		reading.Note = strings.TrimPrefix(reading.Note+"; painted as well for want of a region of their own: "+list(reading.StandsFor), "; ")
	}
	return reading
}

func list(groups []muscles.Group) string {
	texts := make([]string, len(groups))
	for i, g := range groups {
		texts[i] = g.String()
	}
	return strings.Join(texts, ", ")
}

// On narrows a reading to one side, for a vocabulary that tells the side in a
// field beside the name. Both sides change nothing. A name that carries the other
// side is an [ErrNoSide].
func (r Reading) On(side muscles.Side) (Reading, error) {
	switch {
	case !side.Valid():
		return Reading{}, fmt.Errorf("bodymap: %w: %s", ErrInvalid, side)
	case side == muscles.Both || side == r.Side:
		return r, nil
	case r.Side != muscles.Both:
		return Reading{}, fmt.Errorf("bodymap: %w: %q is %s", ErrNoSide, r.Slug, r.Side)
	}
	r.Side = side
	r.Targets = slices.Clone(r.Targets)
	for i := range r.Targets {
		r.Targets[i].Area.Side = side
	}
	return r, nil
}

// Set is the set of the areas that the name stands for.
func (r Reading) Set() muscles.Set {
	var s muscles.Set
	for _, t := range r.Targets {
		s = s.With(t.Area)
	}
	return s
}

// Weights is the weight of each area that the name stands for.
func (r Reading) Weights() muscles.PerArea {
	var p muscles.PerArea
	for _, t := range r.Targets {
		p.Set(t.Area, t.Weight)
	}
	return p
}
