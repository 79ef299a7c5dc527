package screening

import (
	"iter"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
)

// The caps when nothing lowers them.
const (
	// usualPressure is the highest pressure ever advised, and only for a healthy adult who is used to massage.
	usualPressure = 4
	// newcomerPressure holds while it is not known that the person is used to massage, and in the first two sessions.
	newcomerPressure = 3
	// longestMinutes is the longest session in common use; own figure.
	longestMinutes = 90
)

// Finding is one reason for the outcome. The zero value is no finding.
type Finding struct {
	Code    string
	About   string // of unknown-code: the text that was not understood or not answered, cut short
	Class   Class
	Outcome Outcome
	Urgency string // "", [EmergencyNow] or [SameDay]
	Say     string // what to tell the person
	Who     string // who confirms; empty when nobody has to
	Until   Until
	Because []string // of a combination rule: the codes that together led to it
	Sources []string // keys of [Sources]
}

// Limit is what stays barred or capped at a place where massage is otherwise acceptable.
type Limit struct {
	Code        string
	Areas       muscles.Set // the muscle areas it binds; empty when only an edge within the regions is meant
	Regions     RegionSet
	Barred      massage.SafetyCodes
	PressureCap int // 0 to 4, or [NoCap]
	Until       Until
	Standing    bool // an endangerment site, not something in this case
}

// Question is one worth asking. Questions never change the outcome.
type Question struct {
	Code string
	Ask  string
}

// Result is what screening concludes. The zero value is not a result; [Screen] makes one.
//
// With refer-urgently, clearance and defer every kind of touch, every area and every region is barred, and no limits
// are listed.
type Result struct {
	Outcome  Outcome
	Findings []Finding // the most restrictive first

	Barred    massage.SafetyCodes // whole body
	BarredAll bool

	AvoidAreas   muscles.Set // barred to every kind of touch
	AvoidRegions RegionSet
	AvoidAll     bool

	Limits []Limit // what this case limits locally; [Result.AllLimits] adds the endangerment sites

	PressureCap  int     // whole body, 0 to 4
	MinutesCap   float64 // of one session
	MinutesShare float64 // of the usual length: 1, or 0.5 in the first two sessions; 0 when nothing is allowed
	NoStretching muscles.Set

	Questions []Question
}

// Blocked reports whether massage of any kind is ruled out for now: refer-urgently, clearance or defer.
func (r Result) Blocked() bool { return r.Outcome.Blocks() }

// AllLimits yields the limits of the case, then the 30 endangerment sites.
func (r Result) AllLimits() iter.Seq[Limit] {
	return func(yield func(Limit) bool) {
		for _, l := range r.Limits {
			if !yield(l) {
				return
			}
		}
		Standing()(yield)
	}
}

// PressureCapAt returns the highest pressure acceptable at an area: the whole-body cap and the limits of the case that
// bind it. An avoided area has cap 0. For both sides it is the lower. Endangerment sites bind edges, not areas.
func (r Result) PressureCapAt(a muscles.Area) int {
	set := muscles.SetOf(a)
	if r.AvoidAll || r.AvoidAreas.Intersects(set) {
		return 0
	}
	most := r.PressureCap
	for _, l := range r.Limits {
		if l.PressureCap != NoCap && l.Areas.Intersects(set) {
			most = min(most, l.PressureCap)
		}
	}
	return most
}

// BarredAt returns what is barred at an area: the whole-body bars and the limits of the case that bind it. An avoided
// area bars everything. For both sides it is the union.
func (r Result) BarredAt(a muscles.Area) massage.SafetyCodes {
	set := muscles.SetOf(a)
	if r.AvoidAll || r.AvoidAreas.Intersects(set) {
		return massage.AllCodes()
	}
	barred := r.Barred
	for _, l := range r.Limits {
		if l.Areas.Intersects(set) {
			barred = barred.Union(l.Barred)
		}
	}
	return barred
}

// Until returns how long the outcome lasts: as long as the longest of the findings that cause it. Nothing for [Fine].
func (r Result) Until() Until {
	var u Until
	for _, f := range r.Findings {
		if f.Outcome == r.Outcome && r.Outcome != Fine {
			u = u.later(f.Until)
		}
	}
	return u
}
