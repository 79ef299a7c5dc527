package evidence

// Amount is a named quantity with where it comes from: a number, or a range of two.
// For a single number Least and Most are equal.
type Amount struct {
	What  string // what is measured, in words
	Least Figure
	Most  Figure
	Unit  string // "min", "h", "days", "s", "%", "points of 10", ...; empty for a plain count
}

// One returns the amount of a single figure.
func One(what string, f Figure, unit string) Amount { return Amount{what, f, f, unit} }

// Between returns the amount of a range.
func Between(what string, least, most Figure, unit string) Amount {
	return Amount{what, least, most, unit}
}

// String returns the amount as "what 10c to 30c s", or "what 60e s" for a single figure.
func (a Amount) String() string {
	text := a.What + " " + a.Least.String()
	if a.Least != a.Most {
		text += " to " + a.Most.String()
	}
	if a.Unit != "" {
		text += " " + a.Unit
	}
	return text
}
