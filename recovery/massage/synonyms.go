package massage

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrAmbiguousName is wrapped by the error about a name that could be several modalities, such as "sports massage".
var ErrAmbiguousName = errors.New("massage: ambiguous name")

// synonym is one further name of a modality, in lower case with single spaces.
type synonym struct {
	name     string
	modality Modality
}

var synonyms = []synonym{
	{"pre event massage", PreEventSports},
	{"pre event sports massage", PreEventSports},
	{"pre race massage", PreEventSports},
	{"inter event massage", InterEventSports},
	{"inter event sports massage", InterEventSports},
	{"intra event massage", InterEventSports},
	{"post event massage", PostEventSports},
	{"post event sports massage", PostEventSports},
	{"post race massage", PostEventSports},
	{"swedish massage", Swedish},
	{"relaxation massage", Swedish},
	{"relaxing massage", Swedish},
	{"classic massage", Swedish},
	{"deep tissue massage", DeepTissue},
	{"deep massage", DeepTissue},
	{"trigger point therapy", TriggerPoint},
	{"trigger point massage", TriggerPoint},
	{"trigger points", TriggerPoint},
	{"myofascial", MyofascialRelease},
	{"fascial release", MyofascialRelease},
	{"mfr", MyofascialRelease},
	{"lymph drainage", LymphaticDrainage},
	{"lymphatic massage", LymphaticDrainage},
	{"manual lymph drainage", LymphaticDrainage},
	{"manual lymphatic drainage", LymphaticDrainage},
	{"mld", LymphaticDrainage},
	{"stretching", AssistedStretching},
	{"assisted stretch", AssistedStretching},
	{"stretch therapy", AssistedStretching},
	{"pnf stretching", AssistedStretching},
	{"foam roll", FoamRolling},
	{"foam roller", FoamRolling},
	{"rolling", FoamRolling},
	{"massage stick", FoamRolling},
	{"massage gun", Percussion},
	{"percussion gun", Percussion},
	{"percussion massage", Percussion},
	{"percussive massage", Percussion},
	{"percussive device", Percussion},
	{"compression boots", Compression},
	{"pneumatic compression", Compression},
	{"cold water immersion", Cold},
	{"ice bath", Cold},
	{"cryotherapy", Cold},
	{"cups", Cupping},
}

// ambiguous are names that say nothing about how the hands worked, which is what safety and timing go by.
var ambiguous = []string{"massage", "sport massage", "sports massage"}

// Synonyms returns the further names [ParseModality] reads for m, in lower case.
func (m Modality) Synonyms() []string {
	var names []string
	for _, row := range synonyms {
		if row.modality == m {
			names = append(names, row.name)
		}
	}
	return names
}

// ParseModality reads the text of a modality or one of its listed synonyms; case, hyphens, underscores and the amount of
// space make no difference. Near-misses and phrases are not read. Anything else is an error that wraps [ErrUnknownName],
// and also [ErrAmbiguousName] for a name that could be several ("sports massage").
func ParseModality(text string) (Modality, error) {
	plain := strings.Join(strings.Fields(strings.NewReplacer("-", " ", "_", " ").Replace(strings.ToLower(text))), " ")
	if m, err := modalityTexts.parse(strings.ReplaceAll(plain, " ", "-")); err == nil {
		return m, nil
	}
	has := func(row synonym) bool { return row.name == plain }
	if i := slices.IndexFunc(synonyms, has); i >= 0 {
		return synonyms[i].modality, nil
	}
	if slices.Contains(ambiguous, plain) {
		return NoModality, fmt.Errorf("%w: %w: modality %q: say swedish, deep-tissue, or pre-, inter- or post-event-sports",
			ErrUnknownName, ErrAmbiguousName, text)
	}
	return NoModality, fmt.Errorf("%w: modality %q", ErrUnknownName, text)
}
