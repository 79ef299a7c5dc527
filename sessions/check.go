package sessions

import (
	"encoding"
	"errors"
	"fmt"
	"math"
	"strconv"
	"time"

	"example.com/rubdown/sessions/timeline"
)

// checker collects the faults of one value; each matches its kind and what is
// wrong.
type checker struct {
	kind   error
	faults Faults
}

func (c *checker) add(path, value, reason string, err error) {
	c.faults.Add(path, value, reason, errors.Join(c.kind, err))
}

// number wants v in [lo, hi].
func (c *checker) number(path string, v, lo, hi float64) {
	switch text := number(v); {
	case math.IsNaN(v):
		c.add(path, text, "is not a number", ErrOutOfRange)
	case v < lo:
		c.add(path, text, "is below "+number(lo), ErrOutOfRange)
	case v > hi:
		c.add(path, text, "is above "+number(hi), ErrOutOfRange)
	}
}

// quantity wants q unknown or in [lo, hi].
func (c *checker) quantity(path string, q Quantity, lo, hi float64) {
	if v, ok := q.Get(); ok {
		c.number(path, v, lo, hi)
	}
}

// positive wants q unknown or in (0, hi].
func (c *checker) positive(path string, q Quantity, hi float64) {
	if v, ok := q.Get(); ok {
		c.aboveZero(path, v, hi)
	}
}

// aboveZero wants v in (0, hi].
func (c *checker) aboveZero(path string, v, hi float64) {
	if v <= 0 {
		c.add(path, number(v), "is not above 0", ErrOutOfRange)
		return
	}
	c.number(path, v, 0, hi)
}

// below wants a less than b where both are known.
func (c *checker) below(path string, a Quantity, otherPath string, b Quantity) {
	lower, ok := a.Get()
	upper, both := b.Get()
	if ok && both && lower >= upper {
		c.add(path, a.String(), "is not below "+otherPath, ErrConflict)
	}
}

// word is a value of a closed set.
type word interface {
	encoding.TextMarshaler
	fmt.Stringer
}

// member wants a member of a closed set that is needed.
func (c *checker) member(path string, zero bool, e word) {
	if zero {
		c.add(path, "", "is missing", ErrMissing)
		return
	}
	c.word(path, e)
}

// word wants a member of a closed set, or its zero value where that has a text.
func (c *checker) word(path string, e word) {
	if _, err := e.MarshalText(); err != nil {
		c.add(path, e.String(), "is no member", ErrOutOfRange)
	}
}

// instant wants t set and in the years the library works in.
func (c *checker) instant(path string, t time.Time) {
	if t.IsZero() {
		c.add(path, "", "is missing", ErrMissing)
		return
	}
	if y := t.Year(); y < timeline.MinYear || y > timeline.MaxYear {
		c.add(path, timeline.FormatInstant(t), fmt.Sprintf("is outside the years %d to %d", timeline.MinYear, timeline.MaxYear), ErrOutOfRange)
	}
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
