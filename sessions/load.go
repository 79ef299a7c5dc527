package sessions

// Load is how much a session asked of the whole body, in arbitrary units (AU):
// effort times minutes. It is a bookkeeping figure; in real logs it explains
// about a tenth of the soreness that follows.
//
// Source: Foster et al. 2001, J Strength Cond Res 15:109.
type Load float64

// loadOf multiplies an effort of 0 to 10 by a length in minutes.
func loadOf(effort, minutes float64) Load { return Load(effort * max(0, minutes)) }

// Load returns effort × minutes, and false when the effort is unknown: a missing
// rating is not an effort of 0. [Profiles] estimates it.
func (s Session) Load() (Load, bool) {
	effort, ok := s.Effort.Value()
	if !ok {
		return 0, false
	}
	return loadOf(effort, s.Minutes()), true
}
