package muscles

import "slices"

// Study is a source for how sore a group becomes and for how long.
type Study struct {
	Key     string // as in [Info].SorenessSources
	Finding string // the study, and what it found
	Status  Status
}

// Studies lists the sources of the soreness fields of the atlas.
func Studies() []Study { return slices.Clone(studies) }

// FindStudy returns the study with a key, and whether there is one.
func FindStudy(key string) (Study, bool) {
	i := slices.IndexFunc(studies, func(s Study) bool { return s.Key == key })
	if i < 0 {
		return Study{}, false
	}
	return studies[i], true
}

var studies = []Study{
	{"D-neck", "Neck-extensor DOMS study (splenius/upper trapezius HD-EMG, 24 h and 48 h soreness)", Verified},
	{"D-neckshoulder", "Nie et al. 2005, Eur J Pain 9:653 (shoulder-elevation eccentric; lowest pressure thresholds at 24 h, belly more than tendon)", Verified},
	{"D-bench", "Meneghel et al. 2014, J Strength Cond Res 28:2961 (eccentric bench, followed 24-96 h)", Verified},
	{"D-korak", "Korak et al. 2015, Int J Exerc Sci 8:85 (80 % within one repetition at 48 h except bench 70 %, deadlift 60 %)", Verified},
	{"D-lumbar", "Pettitt et al. 2010 (lumbar extensor eccentric: worst 24-48 h, pain gone by 96 h)", Verified},
	{"D-downhill", "Maeo et al. 2017", Verified},
	{"D-limbs", "Chen et al. 2011 four-limb-muscle comparison (read through a citing review; a lay summary of what appears to be the same study: quadriceps about 1 day, hamstrings about 4, biceps and triceps not back at 5); J Sports Sci Med 2021 20:655 agrees on order", VerifiedSecond},
	{"D-saka", "Saka et al. 2009, J Sports Sci Med 8:107", Verified},
	{"D-hams", "J Sports Sci Med 2013 12:431 (hamstring bout: worst 24-48 h, back at 120 h)", Verified},
	{"D-marathon", "Higashihara et al. 2020", Verified},
	{"D-calf", "Vasenina et al. 2025 (heel drops: pain peak 48 h, strength -15 to -25 % at 24-48 h); Pincheira et al. 2023 (only 5-6 % torque loss, architecture buffers)", Verified},
	{"D-fibre", "Edgerton et al. 1975, Histochem J 7:259", Verified},
	{"D-mjsj", "Single- versus multi-joint bout in trained men (press summary): curl soreness past 72 h, row recovered by 24 h", VerifiedSecond},
	{"D-grip", "Fagundes et al. 2024", Verified},
}
