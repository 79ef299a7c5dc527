package fit

import (
	"fmt"
	"strings"
	"time"

	"github.com/muktihari/fit/profile/typedef"
	"github.com/muktihari/fit/profile/untyped/fieldnum"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
)

// exercise is a category and the number of an exercise in it.
type exercise struct{ category, name uint16 }

// set is a set message of work.
type set struct {
	at       importer.Position
	start    time.Time
	exercise exercise
	reps     int
	weight   sessions.Quantity
	taken    bool
}

// set takes a set message; rests are nothing to take over.
func (s *sequence) set(m message, at importer.Position) {
	if kind, ok := m.byte(fieldnum.SetSetType); ok && typedef.SetType(kind) == typedef.SetTypeRest {
		return
	}
	if len(s.sets) >= s.rd.Limits().Sets {
		s.waiting--
		s.rd.Cut(at, fmt.Sprintf("more than %d sets", s.rd.Limits().Sets), 1)
		s.stop()
		return
	}
	one := set{at: at, exercise: exercise{nameless, nameless}}
	if t, ok := m.instant(fieldnum.SetStartTime); ok {
		one.start = t
	} else if t, ok := m.instant(fieldnum.SetTimestamp); ok {
		one.start = t
	}
	categories := m.FieldValueByNum(fieldnum.SetCategory).SliceUint16()
	names := m.FieldValueByNum(fieldnum.SetCategorySubtype).SliceUint16()
	for i, c := range categories { // Several are guesses of the device, the likeliest first.
		if c != nameless && typedef.ExerciseCategory(c) != typedef.ExerciseCategoryUnknown {
			one.exercise.category = c
			if i < len(names) {
				one.exercise.name = names[i]
			}
			break
		}
	}
	if v, ok := m.short(fieldnum.SetRepetitions); ok {
		one.reps = int(v)
	}
	weight, ok := m.short(fieldnum.SetWeight)
	one.weight = positive(known(weight, ok, 16, 0))
	s.waiting--
	s.sets = append(s.sets, one)
}

// nameless stands for no category and no name.
const nameless = 0xffff

// mostTitles bounds the names that are kept.
const mostTitles = 1000

// title keeps what the file calls an exercise.
func (s *sequence) title(m message) {
	c, ok := m.short(fieldnum.ExerciseTitleExerciseCategory)
	n, both := m.short(fieldnum.ExerciseTitleExerciseName)
	text := clip(strings.TrimSpace(m.text(fieldnum.ExerciseTitleWktStepName)))
	if ok && both && text != "" && len(s.titles) < mostTitles {
		s.titles[exercise{c, n}] = text
	}
}

// setsBetween returns the sets of a time, or all of them, like ones that follow each
// other as one, and the notes with those on sets without a name.
func (s *sequence) setsBetween(start, end time.Time, all bool, notes []importer.Note) ([]sessions.ExerciseSets, []importer.Note) {
	var list []sessions.ExerciseSets
	for i := range s.sets {
		one := &s.sets[i]
		if one.taken || !all && (one.start.Before(start) || one.start.After(end)) {
			continue
		}
		one.taken = true
		s.rd.Use(1)
		name := s.nameOf(one.exercise)
		if name == "" {
			name = "unknown exercise"
			notes = append(notes, importer.Note{At: one.at, Code: importer.UnknownExercise, Field: "set", Count: 1})
		}
		next := sessions.ExerciseSets{Exercise: name, Count: 1, Reps: one.reps, Weight: one.weight}
		if n := len(list); n > 0 && list[n-1].Count < 100 && same(list[n-1], next) {
			list[n-1].Count++
			continue
		}
		list = append(list, next)
	}
	return list, notes
}

func same(a, b sessions.ExerciseSets) bool {
	a.Count = b.Count
	return a == b
}

// leftSets notes the sets that fall into no session.
func (s *sequence) leftSets() {
	for _, one := range s.sets {
		if !one.taken {
			s.rd.Tally(importer.Note{At: one.at, Code: importer.Missing, Field: "session of a set", Skipped: true, Count: 1})
		}
	}
}

// nameOf says what an exercise is called: in the file, else in the profile, with its
// category where the name alone says too little.
func (s *sequence) nameOf(e exercise) string {
	if e.category == nameless {
		return ""
	}
	if title := s.titles[e]; title != "" {
		return title
	}
	category := typedef.ExerciseCategory(e.category)
	group := plain(category.String())
	name := ""
	if of, ok := exerciseNames[category]; ok && e.name != nameless {
		name = plain(of(e.name))
	}
	if name == "" {
		return group
	}
	if _, ok := sessions.MatchExercise(name); !ok && group != "" {
		if _, ok := sessions.MatchExercise(name + " " + group); ok {
			return name + " " + group
		}
	}
	return name
}

// plain makes words of a name of the profile, and nothing of a number it does not know.
func plain(name string) string {
	if strings.Contains(name, "Invalid") {
		return ""
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(name, "_", " ")), " ")
}
