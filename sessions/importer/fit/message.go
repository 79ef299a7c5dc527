package fit

import (
	"math"
	"time"

	"github.com/muktihari/fit/kit/datetime"
	"github.com/muktihari/fit/proto"

	"example.com/rubdown/sessions"
)

// message reads the fields of one message by their numbers. A field that is not there
// or holds the value that stands for nothing is not known.
type message struct{ *proto.Message }

func (m message) byte(field byte) (uint8, bool) {
	v := m.FieldValueByNum(field).Uint8()
	return v, v != math.MaxUint8
}

func (m message) short(field byte) (uint16, bool) {
	v := m.FieldValueByNum(field).Uint16()
	return v, v != math.MaxUint16
}

func (m message) long(field byte) (uint32, bool) {
	v := m.FieldValueByNum(field).Uint32()
	return v, v != math.MaxUint32
}

// instant reads a time, to the second, in UTC.
func (m message) instant(field byte) (time.Time, bool) {
	v, ok := m.long(field)
	if !ok {
		return time.Time{}, false
	}
	return datetime.ToTime(v), true
}

// length reads milliseconds; 0 is unknown.
func (m message) length(field byte) time.Duration {
	v, ok := m.long(field)
	if !ok {
		return 0
	}
	return time.Duration(v) * time.Millisecond
}

// degrees reads semicircles.
func (m message) degrees(field byte) sessions.Quantity {
	v := m.FieldValueByNum(field).Int32()
	if v == math.MaxInt32 {
		return sessions.Quantity{}
	}
	return sessions.Known(float64(v) * 180 / (1 << 31))
}

// text reads a text, or the first of several.
func (m message) text(field byte) string {
	v := m.FieldValueByNum(field)
	if v.Type() == proto.TypeSliceString {
		for _, s := range v.SliceString() {
			if s != "" {
				return s
			}
		}
		return ""
	}
	if v.Type() == proto.TypeString {
		return v.String()
	}
	return ""
}

// known makes a quantity of what a field gives.
func known[N uint8 | uint16 | uint32](v N, ok bool, scale, offset float64) sessions.Quantity {
	if !ok {
		return sessions.Quantity{}
	}
	return sessions.Known(float64(v)/scale - offset)
}

// first returns the first quantity that is known.
func first(list ...sessions.Quantity) sessions.Quantity {
	for _, q := range list {
		if q.IsKnown() {
			return q
		}
	}
	return sessions.Quantity{}
}

// positive makes 0 unknown, where it says that nothing was measured.
func positive(q sessions.Quantity) sessions.Quantity {
	if q.Or(0) <= 0 {
		return sessions.Quantity{}
	}
	return q
}
