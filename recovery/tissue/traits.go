package tissue

import (
	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
)

// trait is what the model takes from the atlas for one area.
type trait struct {
	class          muscles.RecoveryClass
	susceptibility float64 // factor of a dose
}

// susceptibilityFactor is an own figure; the order is that of the atlas.
var susceptibilityFactor = [...]float64{
	muscles.SusceptibilityLow:    0.85,
	muscles.SusceptibilityMedium: 1.00,
	muscles.SusceptibilityHigh:   1.10,
}

// traits is the atlas, read once.
var traits = readTraits()

func readTraits() (all [muscles.NumAreas]trait) {
	for g := range muscles.Groups() {
		row := g.Info()
		t := trait{row.Recovery, susceptibilityFactor[row.Soreness]}
		for side := range g.Both().Sides() {
			all[side.Index()] = t
		}
	}
	return all
}

// braking is where in a sport muscles work while they lengthen, and how much.
type braking struct {
	emphasis sessions.Emphasis
	areas    [muscles.NumAreas]uint8 // brakingHere or elsewhere
}

// Where a muscle works in a sport.
const (
	elsewhere = iota
	brakingHere
)

// brakingBySport is the sport table, read once; at index 0 and beyond the table nothing brakes.
var brakingBySport = readBraking()

func readBraking() (all [sessions.Other + 1]braking) {
	for s := range sessions.Sports() {
		row := s.Info()
		all[s].emphasis = row.Eccentric
		for a := range muscles.GroupSet(row.EccentricGroups...).All() {
			all[s].areas[a.Index()] = brakingHere
		}
	}
	return all
}

func brakingOf(s sessions.Sport) *braking {
	if int(s) >= len(brakingBySport) {
		s = 0
	}
	return &brakingBySport[s]
}

// eccentricFactor is by the emphasis of the sport, for areas that brake in it and for the others. Own figures.
var eccentricFactor = [...]struct{ others, braking float64 }{
	0:                       {0.4, 0.4},
	sessions.EmphasisLow:    {0.4, 0.6},
	sessions.EmphasisMedium: {0.6, 1.0},
	sessions.EmphasisHigh:   {0.8, 1.3},
}

// kindRow is what the kind of a session does to its dose, and to which bouts it is alike. Own figures.
type kindRow struct {
	factor float64 // of the dose
	rank   int     // added to the rank of the bout where the area brakes
}

var kindRows = [...]kindRow{
	0:                        {1.00, 0},
	sessions.KindEasy:        {0.80, -1},
	sessions.KindLong:        {1.00, 0},
	sessions.KindTempo:       {1.00, 0},
	sessions.KindIntervals:   {1.05, 0},
	sessions.KindSprint:      {1.20, +1},
	sessions.KindHills:       {1.15, +1},
	sessions.KindRace:        {1.10, +1},
	sessions.KindMatch:       {1.10, +1},
	sessions.KindStrength:    {1.10, 0},
	sessions.KindHypertrophy: {1.10, 0},
	sessions.KindPower:       {1.10, 0},
	sessions.KindPlyometric:  {1.25, +1},
	sessions.KindBFR:         {0.80, 0},
	sessions.KindTechnique:   {0.80, -1},
	sessions.KindMobility:    {0.60, -1},
	sessions.KindTest:        {1.05, 0},
}

func kindOf(k sessions.Kind) kindRow {
	if int(k) >= len(kindRows) {
		return kindRows[0]
	}
	return kindRows[k]
}

// trainingRow is what training status does. Own figures: the untrained are sorer from the same load.
type trainingRow struct{ soreness, fatigue float64 }

var trainingRows = [...]trainingRow{
	0:                  {1.15, 1.1},
	sessions.Untrained: {1.30, 1.2},
	sessions.Trained:   {1.00, 1.0},
	sessions.Elite:     {0.80, 0.9},
}

func trainingOf(t sessions.Training) trainingRow {
	if int(t) >= len(trainingRows) {
		return trainingRows[0]
	}
	return trainingRows[t]
}
