package timeline

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/rickb777/date/timespan"
)

// Spans is a set of instants, held as disjoint non-empty half-open spans in
// order. Spans that touch are one span. The zero value is the empty set. Sets
// are values: no operation changes its operands, and they may be shared.
type Spans struct {
	list []timespan.TimeSpan
}

// SpansOf returns the union of the given spans. Empty ones add nothing.
func SpansOf(spans ...timespan.TimeSpan) Spans {
	list := make([]timespan.TimeSpan, 0, len(spans))
	for _, s := range spans {
		if s.Start().Before(s.End()) {
			list = append(list, between(s.Start(), s.End()))
		}
	}
	slices.SortStableFunc(list, func(a, b timespan.TimeSpan) int { return a.Start().Compare(b.Start()) })
	return Spans{merge(list)}
}

// merge joins the overlapping and touching spans of a list in order of start.
func merge(list []timespan.TimeSpan) []timespan.TimeSpan {
	merged := list[:0]
	for _, s := range list {
		if n := len(merged); n > 0 && !merged[n-1].End().Before(s.Start()) {
			if last := merged[n-1]; last.End().Before(s.End()) {
				merged[n-1] = between(last.Start(), s.End())
			}
			continue
		}
		merged = append(merged, s)
	}
	return merged
}

// Union returns the instants in s or t.
func (s Spans) Union(t Spans) Spans {
	return SpansOf(slices.Concat(s.list, t.list)...)
}

// Intersect returns the instants in both s and t, in the locations of s.
func (s Spans) Intersect(t Spans) Spans {
	var list []timespan.TimeSpan
	for i, j := 0, 0; i < len(s.list) && j < len(t.list); {
		if shared, ok := Intersect(s.list[i], t.list[j]); ok {
			list = append(list, shared)
		}
		if s.list[i].End().Before(t.list[j].End()) {
			i++
		} else {
			j++
		}
	}
	return Spans{list}
}

// Minus returns the instants in s that are not in t.
func (s Spans) Minus(t Spans) Spans {
	var list []timespan.TimeSpan
	j := 0
	for _, span := range s.list {
		start, end := span.Start(), span.End()
		for j < len(t.list) && !t.list[j].End().After(start) {
			j++
		}
		for k := j; k < len(t.list) && t.list[k].Start().Before(end) && start.Before(end); k++ {
			if cut := t.list[k].Start(); start.Before(cut) {
				list = append(list, between(start, cut))
			}
			start = t.list[k].End().In(start.Location())
		}
		if start.Before(end) {
			list = append(list, between(start, end))
		}
	}
	return Spans{list}
}

// Contains reports whether t is in the set.
func (s Spans) Contains(t time.Time) bool {
	i := sort.Search(len(s.list), func(i int) bool { return s.list[i].End().After(t) })
	return i < len(s.list) && Contains(s.list[i], t)
}

// IsEmpty reports whether the set holds no instant.
func (s Spans) IsEmpty() bool { return len(s.list) == 0 }

// Len returns the number of separate spans.
func (s Spans) Len() int { return len(s.list) }

// At returns the i-th span in order of time. An index out of range gives the
// zero span, which is empty.
func (s Spans) At(i int) timespan.TimeSpan {
	if i < 0 || i >= len(s.list) {
		return timespan.TimeSpan{}
	}
	return s.list[i]
}

// All yields the separate spans in order of time.
func (s Spans) All() iter.Seq[timespan.TimeSpan] { return slices.Values(s.list) }

// Total returns the length of all spans together.
func (s Spans) Total() time.Duration {
	var sum time.Duration
	for _, span := range s.list {
		sum += span.Duration()
	}
	return sum
}

// In returns the same instants shown in loc; nil means UTC.
func (s Spans) In(loc *time.Location) Spans {
	list := make([]timespan.TimeSpan, len(s.list))
	for i, span := range s.list {
		list[i] = between(span.Start().In(orUTC(loc)), span.End())
	}
	return Spans{list}
}

// Equal reports whether s and t hold the same instants, in whatever locations.
func (s Spans) Equal(t Spans) bool {
	return slices.EqualFunc(s.list, t.list, timespan.TimeSpan.Equal)
}

// String writes the spans as ISO 8601 intervals, for people who debug.
func (s Spans) String() string {
	texts := make([]string, len(s.list))
	for i, span := range s.list {
		texts[i] = FormatInstant(span.Start()) + "/" + FormatInstant(span.End())
	}
	return "{" + strings.Join(texts, ", ") + "}"
}

// MarshalJSON writes the set as an array of spans; the empty set is [].
func (s Spans) MarshalJSON() ([]byte, error) {
	raw := make([]json.RawMessage, len(s.list))
	for i, span := range s.list {
		text, err := MarshalSpan(span)
		if err != nil {
			return nil, err
		}
		raw[i] = text
	}
	return json.Marshal(raw)
}

// UnmarshalJSON reads an array of spans and keeps their union, so the spans may
// come in any order and overlap. On an error the receiver is left as it was.
func (s *Spans) UnmarshalJSON(data []byte) error {
	var raw []json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		return fmt.Errorf("timeline: spans: %w: %w", ErrSpan, err)
	}
	list := make([]timespan.TimeSpan, len(raw))
	for i, text := range raw {
		span, err := UnmarshalSpan(text)
		if err != nil {
			return fmt.Errorf("spans[%d]: %w", i, err)
		}
		list[i] = span
	}
	*s = SpansOf(list...)
	return nil
}
