package massage

import (
	"math"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/evidence"
)

// TablePlan holds the figures by which the minutes of an appointment are divided among areas.
type TablePlan struct {
	TurnShare    evidence.Figure // share of the time that opening, turning over and closing take, counted inside the areas
	TurnMinutes  Span            // the same, bounded
	MostAreas    evidence.Figure // areas in one appointment
	FocusShare   Span            // share of the time on the first two or three areas
	SideShare    evidence.Figure // most of a pair's time that a sore or dominant side gets
	WarmMinutes  evidence.Figure // at pressure 2 or less on an area before 3 or more
	SpotMinutes  evidence.Figure // most on one spot
	StrongMinute evidence.Figure // most on an area at pressure 4
}

// Plan returns the figures of the table plan. All are own figures.
// Source: practice section on the table plan; order rules of the technique table.
func Plan() TablePlan {
	return TablePlan{
		TurnShare:    o(0.10),
		TurnMinutes:  Span{o(1), o(5)},
		MostAreas:    o(6),
		FocusShare:   Span{o(0.60), o(0.70)},
		SideShare:    o(0.60),
		WarmMinutes:  o(3),
		SpotMinutes:  o(3),
		StrongMinute: o(8),
	}
}

// AreaMinutes returns the least and the most useful minutes on one area, by its size and the pressure (0 to 4).
// A size that is none counts as medium; pressure beyond the scale counts as its end.
// Source: practice section on the table plan; own figures.
func AreaMinutes(size muscles.Size, pressure int) (least, most float64) {
	switch size {
	case muscles.SizeXS, muscles.SizeS:
		least = 2
	case muscles.SizeL, muscles.SizeXL:
		least = 6
	default:
		least = 4
	}
	switch {
	case pressure >= 4:
		most = 8
	case pressure == 3:
		most = 12
	default:
		most = 15
	}
	return least, most
}

// AreaPace returns the minutes for each area by which the number of areas is chosen: one area per 8 to 10 minutes for
// thorough work, one per 4 to 5 for light work that covers more, and about 3 minutes a pair before sport.
// The practice tables name maintain and recover; relieve and mobility are read like maintain, refresh, relax and sleep
// like recover. No purpose gives a zero span.
// Source: practice section on the table plan, and the pre-event rule.
func AreaPace(p Purpose) Span {
	switch p {
	case Prepare:
		return Span{e(3), e(3)}
	case Maintain, Relieve, Mobility:
		return Span{o(8), o(10)}
	case Recover, Refresh, Relax, Sleep:
		return Span{o(4), o(5)}
	}
	return Span{}
}

// Areas returns how many areas an appointment has room for: its minutes by the middle of [AreaPace], rounded down,
// at least 1 and at most 6. Minutes that are not above 0, or no purpose, give 0.
func Areas(p Purpose, minutes float64) int {
	pace := AreaPace(p)
	if pace == (Span{}) || !(minutes > 0) {
		return 0
	}
	per := (pace.Least.Value + pace.Most.Value) / 2
	return int(max(1, min(math.Floor(minutes/per), Plan().MostAreas.Value)))
}
