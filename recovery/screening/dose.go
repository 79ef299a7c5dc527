package screening

import (
	"iter"
	"slices"

	"example.com/rubdown/recovery/massage"
)

// DoseCap is a cap on pressure or length that holds for everyone, or for a kind of touch. A figure of 0 is not given.
type DoseCap struct {
	Code        string
	For         massage.SafetyCodes // empty: any touch
	Pressure    int                 // highest level, [NoCap] when the row sets none
	Minutes     float64             // longest session
	MuscleLeast float64             // seconds on each muscle
	MuscleMost  float64
	HoursApart  float64 // until the same tissue is worked again, or before a competition
	Cap         string  // in the words of the reference
	Say         string
	Basis       string
	Sources     []string
	Status      string // in the words of the reference
}

// doseCaps are the pressure and dose caps. Source: safety tables, pressure and dose caps.
var doseCaps = []DoseCap{
	{Code: "cap-discomfort", Pressure: NoCap, Cap: "stop at 6/10; aim 3-5/10; stop at once for sharp, electric, spreading or numbing sensation", Say: "Aim for 3 to 5 of 10 in discomfort and say stop at 6; stop at once if it is sharp, electric, spreading or numbing.", Basis: "Mayo: massage should not ordinarily hurt; a training text tolerates 7-8/10 for trigger points, not adopted", Sources: keys("MAYO"), Status: "VERIFIED, figure own"},
	{Code: "cap-healthy-adult", Pressure: 4, Cap: "level 4", Say: "Strong pressure only if you are healthy and used to it.", Basis: "WAL scale", Sources: keys("WAL"), Status: "own figure"},
	{Code: "cap-level-3", Pressure: 3, Cap: "first two sessions, 65+, under 18, hypermobile, low bone density: level 3", Say: "Ordinary pressure at most.", Basis: "rows above", Status: "mixed"},
	{Code: "cap-level-2", Pressure: 2, Cap: "frail, long-term steroids, opioid, d0-1 after maximal event, sensitised: level 2", Say: "Gentle pressure at most.", Basis: "rows above", Status: "mixed"},
	{Code: "cap-level-1", Pressure: 1, Cap: "node removal, platelets under 50, cancer treatment after clearance: level 1", Say: "The lightest touch only.", Basis: "WAL, ONCVTE", Sources: keys("WAL ONCVTE"), Status: "VERIFIED in part"},
	{Code: "cap-percussion-gun", For: codes(gun), Pressure: NoCap, Minutes: 10, MuscleLeast: 30, MuscleMost: 120, Cap: "low to medium speed; 30-120 s per muscle, never held still; whole session 10 min or less; not before injury screening", Say: "Low to medium speed, 30 seconds to two minutes on each muscle, always moving, ten minutes in all.", Basis: "PERC21 (most clinicians 30 s to 3 min, low or medium speed); in the GUN21 case a press account gives about 10 min over two thighs straight after effort", Sources: keys("PERC21 GUN21"), Status: "VERIFIED, 120 s own figure"},
	{Code: "cap-foam-roll", For: codes(roll, vibration), Pressure: NoCap, MuscleLeast: 30, MuscleMost: 120, Cap: "30-120 s per muscle, body weight partly supported, never on bone, low back or neck", Say: "30 seconds to two minutes on each muscle, part of your weight on hands or feet, never on bone, lower back or neck.", Basis: "secondary text (90 s or so for soreness)", Status: "VERIFIED in part"},
	{Code: "cap-pneumatic-compression", For: codes(boots), Pressure: NoCap, Minutes: 30, Cap: "20-30 min, lowest comfortable setting, stop for tingling or pain; keep edge off fibular head; healthy adults only", Say: "20 to 30 minutes at the lowest comfortable setting, edge clear of the outer knee; stop if it tingles or hurts. Healthy adults only.", Basis: "IPC, IPCCS, IPCSET (20-30 min usual, up to 60 after a marathon, shorter at higher pressure)", Sources: keys("IPC IPCCS IPCSET"), Status: "minutes and stop rule VERIFIED; no mmHg figure for athletes was read, so none is given"},
	{Code: "cap-post-event", Pressure: NoCap, Minutes: 20, Cap: "10-20 min, light, after standing, drinking and a cool-down", Say: "10 to 20 minutes, light, once you have stood, drunk and cooled down.", Basis: "POSTR", Sources: keys("POSTR"), Status: "VERIFIED"},
	{Code: "cap-cupping-iastm", For: codes(cups, scrape), Pressure: NoCap, Minutes: 15, HoursApart: 72, Cap: "no bruising intended; cups 5-15 min, iastm at most twice a week on one area; not within 72 h before competition", Say: "No bruises: cups 5 to 15 minutes, scraping at most twice a week on one place, nothing within 72 hours before a competition.", Basis: "CUPM (marks last 3-10 d, at times 14), IASTF", Sources: keys("CUPM IASTF"), Status: "VERIFIED in part; 72 h own figure"},
	{Code: "cap-repeat", For: codes(deep), Pressure: NoCap, HoursApart: 48, Cap: "48 h after deep work", Say: "Leave the same place alone for 48 hours after deep work.", Basis: "CAMB (after-effects mostly over by 36 h)", Sources: keys("CAMB"), Status: "own figure, fact VERIFIED"},
}

// DoseCaps yields the pressure and dose caps.
func DoseCaps() iter.Seq[DoseCap] {
	return each(doseCaps, DoseCap.clone)
}

func (c DoseCap) clone() DoseCap {
	c.Sources = slices.Clone(c.Sources)
	return c
}

// DoseCapsFor yields the caps that name a kind of touch. [DoseCaps] also has those that hold for any touch.
func DoseCapsFor(code massage.SafetyCode) iter.Seq[DoseCap] {
	return func(yield func(DoseCap) bool) {
		for c := range DoseCaps() {
			if c.For.Has(code) && !yield(c) {
				return
			}
		}
	}
}
