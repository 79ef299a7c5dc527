package screening

import (
	"iter"
	"slices"

	"example.com/rubdown/recovery/massage"
)

// The urgency levels of a finding. No urgency is the empty text.
const (
	EmergencyNow = "E" // ambulance or emergency department now
	SameDay      = "U" // medical assessment on the same day
)

// Row is one row of the safety tables: a condition, a danger sign, a check-in sign or a context. It is data to read;
// [Screen] decides with it. The zero value is no row.
type Row struct {
	Code    string // stable, kebab-case
	Name    string // plain name
	Class   Class
	Outcome Outcome // at its most restrictive
	Urgency string  // "", [EmergencyNow] or [SameDay]
	// Site says that the row acts where the person says it is; Regions are places the row fixes itself.
	Site    bool
	Regions RegionSet

	// The wording of the reference, for people who check the tables: how long, what starts it, what is barred, notes,
	// what a sign means with others, and where the sources differ.
	Window, Trigger, Bars, Note, Combined, Differs string

	Phases  []Phase
	Say     string // what to tell the person: what to do, and how fast
	Who     Confirmer
	Leads   string   // of a sign: the code of the condition it points to
	Sources []string // keys of [Sources]
	Agree   int      // how many independent sources support the row
	Status  Status
}

// Phase is a stretch of time in which a row asks for the same thing.
type Phase struct {
	Window  Window
	Outcome Outcome
	Effects []Effect
	Minutes int    // longest session in minutes; 0 is no cap
	Half    bool   // half the usual length
	Say     string // replaces the row's own words while this phase decides
}

// Place is where an effect acts.
type Place uint8

// The places.
const (
	WholeBody  Place = iota
	AtSite           // where the person says it is
	AtRegions        // the effect's own regions
	AtLimb           // the whole limb that the site is on
	AtQuadrant       // that limb and its quarter of the trunk
	AtSided          // the effect's own regions, on the side that the person names
)

// NoCap is the pressure cap of an effect or a limit that sets none.
const NoCap = -1

// Effect is what a phase bars or caps, and where.
type Effect struct {
	Place        Place
	Regions      RegionSet
	Only         RegionSet // when not empty, acts only if the site touches one of these
	Avoid        bool      // barred to every kind of touch
	Barred       massage.SafetyCodes
	PressureCap  int  // 0 to 4, or NoCap
	NoStretching bool // assisted stretching is barred here
	Edge         bool // only the named edge: muscle bellies stay available
	Optional     bool // without a named site there is nothing to do
}

// Rows yields every row that can be reported, in the order of the tables: danger signs, the systemic, clearance, local,
// modality and adjusting conditions, the conditions that bar nothing, check-in signs, contexts.
func Rows() iter.Seq[Row] {
	return each(allRows[:numReported], Row.clone)
}

// Combinations yields the rows that only combination rules find.
func Combinations() iter.Seq[Row] {
	return each(combinationRows, Row.clone)
}

// each yields a copy of every row, so that nobody can change the tables.
func each[T any](rows []T, copied func(T) T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, row := range rows {
			if !yield(copied(row)) {
				return
			}
		}
	}
}

// RowOf returns the row of a code, and whether there is one. The code is exact.
func RowOf(code string) (Row, bool) {
	i, ok := rowIndex[code]
	if !ok {
		return Row{}, false
	}
	return allRows[i].clone(), true
}

// IsSign reports whether the code is that of a check-in sign.
func IsSign(code string) bool {
	i, ok := rowIndex[code]
	return ok && allRows[i].Class == Sign
}

func (r Row) clone() Row {
	r.Sources = slices.Clone(r.Sources)
	r.Phases = slices.Clone(r.Phases)
	for i := range r.Phases {
		r.Phases[i].Effects = slices.Clone(r.Phases[i].Effects)
	}
	return r
}

// allRows is every row in evaluation tables' order; the combination rows stand last.
var allRows = slices.Concat(redFlagRows, systemicRows, clearanceRows, localRows, modalityRows, adjustRows, noBarRows,
	signRows, contextRows, combinationRows)

// numReported is how many rows can be reported.
var numReported = len(allRows) - len(combinationRows)

var rowIndex = func() map[string]int {
	m := make(map[string]int, len(allRows))
	for i := range allRows {
		m[allRows[i].Code] = i
	}
	return m
}()
