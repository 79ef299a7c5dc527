package massage

import "math"

// Manner is how a treatment was given where pressure and minutes do not say it. The zero value is the usual way.
type Manner struct {
	AreaMinutes    float64 // minutes of rolling or percussion on each muscle; 0 is unknown
	StretchSeconds float64 // how long each muscle was stretched; 0 is unknown
	ContractRelax  bool    // the stretching used contract-relax
	BodyWeight     bool    // full body weight on the roller
	MediumSpeed    bool    // the device ran above its low setting
}

const (
	lowSettingMinutes = 2  // 2o: minutes a muscle for which rolling or percussion stays light
	rollingMinutes    = 10 // 10o: minutes of rolling that are still light
	stretchSeconds    = 60 // 60e: seconds a muscle from which a stretch is firm
)

// DoseOf returns the dose class of a treatment given the usual way; see [Manner.DoseOf].
func DoseOf(m Modality, pressure int, minutes float64) Dose {
	return Manner{}.DoseOf(m, pressure, minutes)
}

// DoseOf returns the dose class of a treatment, whatever its name is.
//
//   - Light: pressure 0 to 2 by hand, lymph drainage, rolling up to 10 minutes or percussion at the low setting up to
//     2 minutes a muscle, stretches under 60 seconds a muscle.
//   - Firm: pressure 3 by hand, fascial work up to pressure 2, a stretching session of its own or with contract-relax,
//     rolling over 10 minutes or with body weight, percussion above the low setting.
//   - Deep: deep tissue, trigger point, fascial work at pressure 3, anything at 4.
//
// Pressure is 0 to 4 and minutes are of the whole treatment. For rolling, pressure 3 means body weight; for percussion it
// means medium speed. A pressure below 0 counts as the modality's usual, one above 4 as 4; minutes that are not above 0
// count as the usual length. A modality that is no massage gives [NoDose].
// Source: practice section on lead times by dose; the readings of the device settings are own figures.
func (h Manner) DoseOf(m Modality, pressure int, minutes float64) Dose {
	if !m.IsMassage() {
		return NoDose
	}
	row := &modalityRows[m]
	if pressure < 0 {
		pressure = int(row.Pressure.Usual.Value)
	}
	if math.IsNaN(minutes) || minutes <= 0 {
		minutes = row.Minutes.Usual.Value
	}
	if pressure >= 4 {
		return Deep
	}
	firm := pressure == 3
	switch m {
	case DeepTissue, TriggerPoint:
		return Deep
	case MyofascialRelease:
		if pressure == 3 {
			return Deep
		}
		firm = true
	case AssistedStretching:
		session := h.StretchSeconds == 0 && minutes >= row.Minutes.Least.Value
		firm = firm || h.ContractRelax || session || !(h.StretchSeconds < stretchSeconds)
	case FoamRolling:
		firm = firm || h.BodyWeight || minutes > rollingMinutes || h.AreaMinutes > lowSettingMinutes
	case Percussion:
		firm = firm || h.MediumSpeed || h.AreaMinutes > lowSettingMinutes
	}
	if firm {
		return Firm
	}
	return Light
}

// SafetyCode returns what must be allowed for m to be given at this pressure (0 to 4).
// By hand that is gentle massage up to 2, general massage at 3 and deep massage at 4; deep tissue, trigger point and
// fascial work are deep massage at any pressure. Assisted stretching needs no code: it is barred by a rule of its own.
// Compression and cupping have their codes; the other treatments that are no massage have none.
// Source: practice table of sessions; safety tables, modality codes and crosswalk.
func (m Modality) SafetyCode(pressure int) SafetyCode {
	switch m {
	case PreEventSports, InterEventSports, PostEventSports, Swedish, LymphaticDrainage:
		switch {
		case pressure >= 4:
			return DeepMassage
		case pressure == 3:
			return GeneralMassage
		}
		return GentleMassage
	case DeepTissue, TriggerPoint, MyofascialRelease:
		return DeepMassage
	case FoamRolling:
		return FoamRoll
	case Percussion:
		return PercussionGun
	case Compression:
		return PneumaticCompression
	case Cupping:
		return CuppingSuction
	}
	return NoSafetyCode
}
