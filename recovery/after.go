package recovery

import (
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/sessions"
)

// afterKind is a row of the table of hours after a session.
type afterKind int

const (
	afterEasy afterKind = iota
	afterOrdinary
	afterHard
	afterDamaging
	afterNovel
	afterMarathon
)

// afterHours is hours from the end of a session to the start of a treatment, by row and dose class. The deep hours after
// damage are the policy's. Source: practice 3.2, own figures but for the 20 and 30 minutes and the 48 h (custom).
var afterHours = [...][massage.Deep + 1]float64{
	afterEasy:     {massage.Light: 0, massage.Firm: 0, massage.Deep: 1},
	afterOrdinary: {massage.Light: 10. / 60, massage.Firm: 1, massage.Deep: 6},
	afterHard:     {massage.Light: 20. / 60, massage.Firm: 2, massage.Deep: 12},
	afterDamaging: {massage.Light: 20. / 60, massage.Firm: 36},
	afterNovel:    {massage.Light: 20. / 60, massage.Firm: 48, massage.Deep: 72},
	afterMarathon: {massage.Light: 20. / 60, massage.Firm: 36, massage.Deep: 96},
}

// afterCodes name the rule behind an after-edge by dose class.
var afterCodes = [massage.Deep + 1]Code{massage.Light: CoolDownFirst, massage.Firm: FirmAfter, massage.Deep: DeepAfter}

// Figures of the after rules.
const (
	heatMinutes       = 30                  // instead of 20 on a hot day; own figure
	cuffMinutes       = 20                  // after the cuffs come off; custom
	newCuffs          = 14 * 24 * time.Hour // in which training with cuffs counts as novel; own figure
	marathonFirmDay   = 2                   // civil day after a marathon-like effort on which firm work may start
	marathonDeepDay   = 4                   // the same for deep work and for tools
	marathonMinutes   = 20                  // most minutes until marathonDeepDay
	firmSorenessLimit = 4                   // firm work on damaged areas waits for this
	deepSorenessLimit = 2                   // deep work waits for this
)

// after picks the row: the strictest that the session sets for the focus.
func after(pr sessions.Profile, focus muscles.Set) afterKind {
	bound := pr.Uses.Intersect(focus)
	switch {
	case pr.MarathonLike:
		return afterMarathon
	case bound.Intersects(pr.Novel):
		return afterNovel
	case bound.Intersects(pr.Damaging):
		return afterDamaging
	case pr.Hard || pr.Long || pr.Event != sessions.NotEvent:
		return afterHard
	case pr.Easy:
		return afterEasy
	}
	return afterOrdinary
}
