package evidence

import "slices"

// Card is what the evidence supports for a modality, and what must not be claimed.
type Card struct {
	Modalities []string // texts of the modalities it speaks for
	Use        string   // best-supported use
	DoNotClaim string
	Grade      Grade  // the weakest of its bases
	Bases      string // the grades in the review's own words
	Sources    []string
}

// Cards returns the modality cards in their order. The slices are the caller's own.
func Cards() []Card {
	all := slices.Clone(cards)
	for i := range all {
		all[i] = all[i].clone()
	}
	return all
}

// FindCard returns the card that speaks for the modality with this text, and whether there is one.
func FindCard(modality string) (Card, bool) {
	for i := range cards {
		if slices.Contains(cards[i].Modalities, modality) {
			return cards[i].clone(), true
		}
	}
	return Card{}, false
}

func (c Card) clone() Card {
	c.Modalities, c.Sources = slices.Clone(c.Modalities), slices.Clone(c.Sources)
	return c
}

var cards = []Card{
	{
		Modalities: []string{"pre-event-sports"},
		Use:        "range of motion, less tension", DoNotClaim: "faster, stronger, safer",
		Grade: GradeB, Bases: "B (null or negative for performance)",
		Sources: []string{"davis-2020", "arroyo-morales-2011", "mckechnie-2007", "goodwin-2007", "bayer-eken"},
	},
	{
		Modalities: []string{"inter-event-sports", "post-event-sports"},
		Use:        "lower pain and fatigue now; better perceived recovery; up to 12 min in short breaks",
		DoNotClaim: "faster return of strength, lactate flush",
		Grade:      GradeB, Bases: "B",
		Sources: []string{"nunes-2016", "bender-2019", "hemmings-2000", "poppendieck-2016", "wiewelhove-2018", "crane-2012"},
	},
	{
		Modalities: []string{"swedish"},
		Use:        "state anxiety, mood over a course; some sleep", DoNotClaim: "cortisol, hormone resets, replacing sleep",
		Grade: GradeC, Bases: "B (anxiety) / C (sleep)",
		Sources: []string{"moyer-2004", "moyer-2011", "hou-2010", "ntoumas-2025", "rapaport-2010", "rapaport-2012"},
	},
	{
		Modalities: []string{"deep-tissue"},
		Use:        "at most the same perceived benefit as light massage in athletes; somewhat more pain relief than light in back-pain patients over a course, not lasting",
		DoNotClaim: "any edge over light massage for training recovery; any benefit close to a session",
		Grade:      GradeD, Bases: "B (one small trial) / C / D",
		Sources: []string{"carvalho-2019", "carvalho-2023", "chen-2022", "micklewright-2009"},
	},
	{
		Modalities: []string{"lymphatic-drainage"},
		Use:        "swelling after sprain or fracture", DoNotClaim: "detox, relief of training soreness",
		Grade: GradeC, Bases: "C",
		Sources: []string{"vairo-2009", "schillinger-2006", "bakar-2015", "pmid-28480692"},
	},
	{
		Modalities: []string{"trigger-point", "myofascial-release"},
		Use:        "pressure threshold, range of motion", DoNotClaim: "lower reported pain, strength",
		Grade: GradeC, Bases: "B/C",
		Sources: []string{"ischaemic-compression-2022", "antohe-2024", "mauntel-2014"},
	},
	{
		Modalities: []string{"assisted-stretching"},
		Use:        "range of motion for under 30 min",
		DoNotClaim: "prevention of soreness or injury; strength (holds of 60 s and more cost 4 to 5 %)",
		Grade:      GradeB, Bases: "A/B",
		Sources: []string{"behm-2016", "herbert-2011", "afonso-2021", "magedelin-2017"},
	},
	{
		Modalities: []string{"foam-rolling"},
		Use:        "range and a small gain in sprint as part of a warm-up; soreness -6 % (SMD -0.4 to -0.8 over 72 h, one review null straight after)",
		DoNotClaim: "lasting flexibility; rolling between strength sets (work -12 %)",
		Grade:      GradeB, Bases: "A/B",
		Sources: []string{"wiewelhove-2019", "zhou-2024", "medeiros-2023", "chronic-rolling-2022", "cheatham-2015", "furlan-2024", "fleckenstein-2017", "kerautret-2021"},
	},
	{
		Modalities: []string{"percussion"},
		Use:        "range +5 to 8 degrees; about -1 of 10 soreness during the visit",
		DoNotClaim: "explosive readiness; recovery of strength; next-day soreness (null in the larger trial, unresolved in the small one)",
		Grade:      GradeB, Bases: "B",
		Sources: []string{"konrad-2020", "roberts-2024", "leabeater-2024", "ferreira-2023", "sams-2023", "canbulut", "li-2025"},
	},
}
