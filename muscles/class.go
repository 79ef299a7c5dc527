package muscles

// Size is the class of a group by its volume per side. Where no volume was found the class is a judgement. The zero value is none.
type Size uint8

// The sizes.
const (
	SizeXS Size = 1 + iota // under 60 cm3
	SizeS                  // 60 to 149 cm3
	SizeM                  // 150 to 299 cm3
	SizeL                  // 300 to 699 cm3
	SizeXL                 // 700 cm3 and up
)

var sizeNames = [...]string{
	SizeXS: "XS",
	SizeS:  "S",
	SizeM:  "M",
	SizeL:  "L",
	SizeXL: "XL",
}

// Sizes returns every Size, in order.
func Sizes() []Size { return members[Size](sizeNames[:]) }

// ParseSize reads the exact text of a size, such as "XL". Anything else is a [*NameError].
func ParseSize(text string) (Size, error) { return parseName[Size](text, sizeNames[:]) }

// Valid reports whether s is one of the constants.
func (s Size) Valid() bool { return s > 0 && int(s) < len(sizeNames) }

// String returns the text, or "Size(99)" for a value that has none.
func (s Size) String() string { return textOf("Size", s, sizeNames[:]) }

// MarshalText returns the text. An invalid value is an [ErrInvalid].
func (s Size) MarshalText() ([]byte, error) { return marshalName(s) }

// UnmarshalText reads the exact text; on an error s is left as it was.
func (s *Size) UnmarshalText(text []byte) error { return unmarshalName(s, text, ParseSize) }

// Susceptibility is how readily a group becomes sore after unaccustomed work. The zero value is none.
type Susceptibility uint8

// The susceptibilities.
const (
	SusceptibilityLow Susceptibility = 1 + iota
	SusceptibilityMedium
	SusceptibilityHigh
)

var susceptibilityNames = [...]string{
	SusceptibilityLow:    "low",
	SusceptibilityMedium: "medium",
	SusceptibilityHigh:   "high",
}

// Susceptibilities returns every Susceptibility, in order.
func Susceptibilities() []Susceptibility { return members[Susceptibility](susceptibilityNames[:]) }

// ParseSusceptibility reads the exact text of a susceptibility, such as "high". Anything else is a [*NameError].
func ParseSusceptibility(text string) (Susceptibility, error) {
	return parseName[Susceptibility](text, susceptibilityNames[:])
}

// Valid reports whether s is one of the constants.
func (s Susceptibility) Valid() bool { return s > 0 && int(s) < len(susceptibilityNames) }

// String returns the text, or "Susceptibility(99)" for a value that has none.
func (s Susceptibility) String() string { return textOf("Susceptibility", s, susceptibilityNames[:]) }

// MarshalText returns the text. An invalid value is an [ErrInvalid].
func (s Susceptibility) MarshalText() ([]byte, error) { return marshalName(s) }

// UnmarshalText reads the exact text; on an error s is left as it was.
func (s *Susceptibility) UnmarshalText(text []byte) error {
	return unmarshalName(s, text, ParseSusceptibility)
}

// RecoveryClass is how long a group usually takes after an unaccustomed damaging bout in an untrained adult. Training shortens it, and a reported soreness replaces it. The zero value is none.
type RecoveryClass uint8

// The classes.
const (
	RecoveryFast   RecoveryClass = 1 + iota // up to 48 h
	RecoveryMedium                          // 48 to 96 h
	RecoverySlow                            // over 96 h
)

var recoveryClassNames = [...]string{
	RecoveryFast:   "fast",
	RecoveryMedium: "medium",
	RecoverySlow:   "slow",
}

// RecoveryClasses returns every RecoveryClass, in order.
func RecoveryClasses() []RecoveryClass { return members[RecoveryClass](recoveryClassNames[:]) }

// ParseRecoveryClass reads the exact text of a class, such as "slow". Anything else is a [*NameError].
func ParseRecoveryClass(text string) (RecoveryClass, error) {
	return parseName[RecoveryClass](text, recoveryClassNames[:])
}

// Valid reports whether c is one of the constants.
func (c RecoveryClass) Valid() bool { return c > 0 && int(c) < len(recoveryClassNames) }

// String returns the text, or "RecoveryClass(99)" for a value that has none.
func (c RecoveryClass) String() string { return textOf("RecoveryClass", c, recoveryClassNames[:]) }

// MarshalText returns the text. An invalid value is an [ErrInvalid].
func (c RecoveryClass) MarshalText() ([]byte, error) { return marshalName(c) }

// UnmarshalText reads the exact text; on an error c is left as it was.
func (c *RecoveryClass) UnmarshalText(text []byte) error {
	return unmarshalName(c, text, ParseRecoveryClass)
}
