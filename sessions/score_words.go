package sessions

import "iter"

// The texts of the conventions of scores.
var (
	windowStartWords      = [...]string{"", "short-windows", "zero-padded", "full-windows"}
	powerGapsWords        = [...]string{"", "zero", "held"}
	powerFilterWords      = [...]string{"", "rolling-mean", "exponential"}
	impulseVariantWords   = [...]string{"", "published", "one-factor", "rescaled"}
	thresholdSourceWords  = [...]string{"", "stand-in", "laboratory"}
	oneRepMaxFormulaWords = [...]string{"", "epley", "brzycki", "lombardi"}
	loadSourceWords       = [...]string{"", "heart-rate", "power", "effort", "duration"}
)

// ParseWindowStart returns the start of the window with exactly that text.
func ParseWindowStart(text string) (WindowStart, error) {
	return parseWord[WindowStart](text, windowStartWords[:], "start of the window", ErrUnknownWord)
}

// WindowStarts yields every start of the window.
func WindowStarts() iter.Seq[WindowStart] { return members[WindowStart](windowStartWords[:]) }

// String returns the text of w, nothing for the zero value.
func (w WindowStart) String() string { return wordOf(w, windowStartWords[:], "WindowStart") }

// MarshalText writes the text of w; a value that is no member is an error.
func (w WindowStart) MarshalText() ([]byte, error) {
	return marshalWord(w, windowStartWords[:], "WindowStart")
}

// UnmarshalText reads a text; the empty one is the zero value.
func (w *WindowStart) UnmarshalText(text []byte) error {
	return unmarshalWord(w, text, ParseWindowStart)
}

// ParsePowerGaps returns the filling of gaps with exactly that text.
func ParsePowerGaps(text string) (PowerGaps, error) {
	return parseWord[PowerGaps](text, powerGapsWords[:], "filling of gaps", ErrUnknownWord)
}

// PowerGapFillings yields every filling of gaps.
func PowerGapFillings() iter.Seq[PowerGaps] { return members[PowerGaps](powerGapsWords[:]) }

// String returns the text of p, nothing for the zero value.
func (p PowerGaps) String() string { return wordOf(p, powerGapsWords[:], "PowerGaps") }

// MarshalText writes the text of p; a value that is no member is an error.
func (p PowerGaps) MarshalText() ([]byte, error) {
	return marshalWord(p, powerGapsWords[:], "PowerGaps")
}

// UnmarshalText reads a text; the empty one is the zero value.
func (p *PowerGaps) UnmarshalText(text []byte) error { return unmarshalWord(p, text, ParsePowerGaps) }

// ParsePowerFilter returns the filter of power with exactly that text.
func ParsePowerFilter(text string) (PowerFilter, error) {
	return parseWord[PowerFilter](text, powerFilterWords[:], "filter of power", ErrUnknownWord)
}

// PowerFilters yields every filter of power.
func PowerFilters() iter.Seq[PowerFilter] { return members[PowerFilter](powerFilterWords[:]) }

// String returns the text of p, nothing for the zero value.
func (p PowerFilter) String() string { return wordOf(p, powerFilterWords[:], "PowerFilter") }

// MarshalText writes the text of p; a value that is no member is an error.
func (p PowerFilter) MarshalText() ([]byte, error) {
	return marshalWord(p, powerFilterWords[:], "PowerFilter")
}

// UnmarshalText reads a text; the empty one is the zero value.
func (p *PowerFilter) UnmarshalText(text []byte) error {
	return unmarshalWord(p, text, ParsePowerFilter)
}

// ParseImpulseVariant returns the variant of the heart-rate impulse with exactly that text.
func ParseImpulseVariant(text string) (ImpulseVariant, error) {
	return parseWord[ImpulseVariant](text, impulseVariantWords[:], "variant of the heart-rate impulse", ErrUnknownWord)
}

// ImpulseVariants yields every variant of the heart-rate impulse.
func ImpulseVariants() iter.Seq[ImpulseVariant] {
	return members[ImpulseVariant](impulseVariantWords[:])
}

// String returns the text of i, nothing for the zero value.
func (i ImpulseVariant) String() string { return wordOf(i, impulseVariantWords[:], "ImpulseVariant") }

// MarshalText writes the text of i; a value that is no member is an error.
func (i ImpulseVariant) MarshalText() ([]byte, error) {
	return marshalWord(i, impulseVariantWords[:], "ImpulseVariant")
}

// UnmarshalText reads a text; the empty one is the zero value.
func (i *ImpulseVariant) UnmarshalText(text []byte) error {
	return unmarshalWord(i, text, ParseImpulseVariant)
}

// ParseThresholdSource returns the source of thresholds with exactly that text.
func ParseThresholdSource(text string) (ThresholdSource, error) {
	return parseWord[ThresholdSource](text, thresholdSourceWords[:], "source of thresholds", ErrUnknownWord)
}

// ThresholdSources yields every source of thresholds.
func ThresholdSources() iter.Seq[ThresholdSource] {
	return members[ThresholdSource](thresholdSourceWords[:])
}

// String returns the text of t, nothing for the zero value.
func (t ThresholdSource) String() string {
	return wordOf(t, thresholdSourceWords[:], "ThresholdSource")
}

// MarshalText writes the text of t; a value that is no member is an error.
func (t ThresholdSource) MarshalText() ([]byte, error) {
	return marshalWord(t, thresholdSourceWords[:], "ThresholdSource")
}

// UnmarshalText reads a text; the empty one is the zero value.
func (t *ThresholdSource) UnmarshalText(text []byte) error {
	return unmarshalWord(t, text, ParseThresholdSource)
}

// ParseOneRepMaxFormula returns the formula for the one-repetition maximum with exactly that text.
func ParseOneRepMaxFormula(text string) (OneRepMaxFormula, error) {
	return parseWord[OneRepMaxFormula](text, oneRepMaxFormulaWords[:], "formula for the one-repetition maximum", ErrUnknownWord)
}

// OneRepMaxFormulas yields every formula for the one-repetition maximum.
func OneRepMaxFormulas() iter.Seq[OneRepMaxFormula] {
	return members[OneRepMaxFormula](oneRepMaxFormulaWords[:])
}

// String returns the text of o, nothing for the zero value.
func (o OneRepMaxFormula) String() string {
	return wordOf(o, oneRepMaxFormulaWords[:], "OneRepMaxFormula")
}

// MarshalText writes the text of o; a value that is no member is an error.
func (o OneRepMaxFormula) MarshalText() ([]byte, error) {
	return marshalWord(o, oneRepMaxFormulaWords[:], "OneRepMaxFormula")
}

// UnmarshalText reads a text; the empty one is the zero value.
func (o *OneRepMaxFormula) UnmarshalText(text []byte) error {
	return unmarshalWord(o, text, ParseOneRepMaxFormula)
}

// ParseLoadSource returns the source of a load with exactly that text.
func ParseLoadSource(text string) (LoadSource, error) {
	return parseWord[LoadSource](text, loadSourceWords[:], "source of a load", ErrUnknownWord)
}

// LoadSources yields every source of a load.
func LoadSources() iter.Seq[LoadSource] { return members[LoadSource](loadSourceWords[:]) }

// String returns the text of l, nothing for the zero value.
func (l LoadSource) String() string { return wordOf(l, loadSourceWords[:], "LoadSource") }

// MarshalText writes the text of l; a value that is no member is an error.
func (l LoadSource) MarshalText() ([]byte, error) {
	return marshalWord(l, loadSourceWords[:], "LoadSource")
}

// UnmarshalText reads a text; the empty one is the zero value.
func (l *LoadSource) UnmarshalText(text []byte) error { return unmarshalWord(l, text, ParseLoadSource) }
