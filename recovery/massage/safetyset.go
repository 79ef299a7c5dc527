package massage

import (
	"encoding/json"
	"fmt"
	"iter"
	"math/bits"
	"strings"
)

// SafetyCodes is a set of safety codes. The zero value is the empty set; sets compare with ==.
type SafetyCodes uint16

// CodesOf returns the set of these codes. What is no safety code adds nothing.
func CodesOf(codes ...SafetyCode) SafetyCodes {
	var s SafetyCodes
	for _, c := range codes {
		if c.Valid() {
			s |= 1 << c
		}
	}
	return s
}

// Vigorous returns deep massage, tapotement, the percussion gun, cupping and scraping.
func Vigorous() SafetyCodes {
	return CodesOf(DeepMassage, Tapotement, PercussionGun, CuppingSuction, IASTM)
}

// Hard returns [Vigorous] and the foam and vibration rollers.
func Hard() SafetyCodes { return Vigorous().Union(CodesOf(FoamRoll, VibrationRoller)) }

// NonGentle returns everything but gentle massage.
func NonGentle() SafetyCodes { return AllCodes().Minus(CodesOf(GentleMassage)) }

// AllCodes returns the set of all ten safety codes.
func AllCodes() SafetyCodes { return 1<<(IASTM+1) - 2 }

// Has reports whether c is in the set; [NoSafetyCode] never is.
func (s SafetyCodes) Has(c SafetyCode) bool { return c.Valid() && s&(1<<c) != 0 }

// Union returns the codes in s or t.
func (s SafetyCodes) Union(t SafetyCodes) SafetyCodes { return s | t }

// Intersect returns the codes in both s and t.
func (s SafetyCodes) Intersect(t SafetyCodes) SafetyCodes { return s & t }

// Minus returns the codes in s that are not in t.
func (s SafetyCodes) Minus(t SafetyCodes) SafetyCodes { return s &^ t }

// ContainsAll reports whether every code of t is in s.
func (s SafetyCodes) ContainsAll(t SafetyCodes) bool { return t&^s == 0 }

// IsEmpty reports whether the set has no member.
func (s SafetyCodes) IsEmpty() bool { return s == 0 }

// Len returns the number of codes in the set.
func (s SafetyCodes) Len() int { return bits.OnesCount16(uint16(s)) }

// All yields the codes of the set in the order of their constants.
func (s SafetyCodes) All() iter.Seq[SafetyCode] {
	return func(yield func(SafetyCode) bool) {
		for c := range EachSafetyCode() {
			if s.Has(c) && !yield(c) {
				return
			}
		}
	}
}

// texts returns the texts of the codes in order, never nil.
func (s SafetyCodes) texts() []string {
	out := make([]string, 0, s.Len())
	for c := range s.All() {
		out = append(out, c.String())
	}
	return out
}

// String returns the texts of the codes joined by a comma and a space.
func (s SafetyCodes) String() string { return strings.Join(s.texts(), ", ") }

// MarshalJSON encodes the set as an array of texts in the order of the constants; the empty set is [].
// A bit that is no safety code is an error.
func (s SafetyCodes) MarshalJSON() ([]byte, error) {
	if extra := s.Minus(AllCodes()); extra != 0 {
		return nil, fmt.Errorf("%w: SafetyCodes(%#x)", ErrUnknownName, uint16(extra))
	}
	return json.Marshal(s.texts())
}

// UnmarshalJSON decodes an array of texts in any order; null is the empty set. An unknown or repeated text is an error.
func (s *SafetyCodes) UnmarshalJSON(data []byte) error {
	var texts []string
	if err := json.Unmarshal(data, &texts); err != nil {
		return err
	}
	var set SafetyCodes
	for i, text := range texts {
		c, err := ParseSafetyCode(text)
		if err != nil {
			return fmt.Errorf("[%d]: %w", i, err)
		}
		if set.Has(c) {
			return fmt.Errorf("[%d]: %s is named twice", i, c)
		}
		set |= CodesOf(c)
	}
	*s = set
	return nil
}
