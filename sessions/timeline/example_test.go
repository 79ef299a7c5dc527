package timeline_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"example.com/rubdown/sessions/timeline"
	"github.com/rickb777/date"
	"github.com/rickb777/date/timespan"
)

// When can a massage be booked? In the open hours, less what is taken.
func Example() {
	hours := func(from, to int) timespan.TimeSpan {
		at := func(hour int) time.Time { return time.Date(2026, 10, 12, hour, 0, 0, 0, time.UTC) }
		span, err := timeline.NewSpan(at(from), at(to))
		if err != nil {
			fmt.Println(err)
		}
		return span
	}
	open := timeline.SpansOf(hours(9, 12), hours(14, 18))
	taken := timeline.SpansOf(hours(11, 15))
	for free := range open.Minus(taken).All() {
		fmt.Println(free.Start().Format("15:04"), "to", free.End().Format("15:04"))
	}
	// Output:
	// 09:00 to 11:00
	// 15:00 to 18:00
}

// six is six o'clock in the evening of 12 October 2026, and the examples count
// minutes from it.
var six = time.Date(2026, 10, 12, 18, 0, 0, 0, time.UTC)

func minutes(from, to int) timespan.TimeSpan {
	span, err := timeline.NewSpan(six.Add(time.Duration(from)*time.Minute), six.Add(time.Duration(to)*time.Minute))
	if err != nil {
		fmt.Println(err)
	}
	return span
}

func ExampleNewSpan() {
	span, err := timeline.NewSpan(six, six.Add(45*time.Minute))
	fmt.Println(span.Duration(), err)
	_, err = timeline.NewSpan(six, six.Add(-time.Minute))
	fmt.Println(errors.Is(err, timeline.ErrReversed))
	// Output:
	// 45m0s <nil>
	// true
}

func ExampleContains() {
	span := minutes(0, 45)
	fmt.Println(timeline.Contains(span, span.Start()), timeline.Contains(span, span.End()))
	// Output: true false
}

func ExampleOverlaps() {
	fmt.Println(timeline.Overlaps(minutes(0, 45), minutes(30, 60)), timeline.Overlaps(minutes(0, 45), minutes(45, 60)))
	// Output: true false
}

func ExampleIntersect() {
	shared, ok := timeline.Intersect(minutes(0, 45), minutes(30, 60))
	fmt.Println(shared.Duration(), ok)
	// Output: 15m0s true
}

func ExampleGap() {
	fmt.Println(timeline.Gap(minutes(0, 45), minutes(75, 90)))
	// Output: 30m0s
}

func ExampleCeilMinute() {
	at := six.Add(10 * time.Second)
	fmt.Println(timeline.CeilMinute(at).Format("15:04:05"), timeline.FloorMinute(at).Format("15:04:05"))
	// Output: 18:01:00 18:00:00
}

func ExampleFloorMinute() {
	fmt.Println(timeline.FloorMinute(six.Add(59 * time.Second)).Format("15:04:05"))
	// Output: 18:00:00
}

func ExampleSpansOf() {
	spans := timeline.SpansOf(minutes(30, 60), minutes(0, 30), minutes(90, 90))
	fmt.Println(spans.Len(), spans.Total(), spans.At(0).Start().Format("15:04"))
	// Output: 1 1h0m0s 18:00
}

func ExampleSpans_Union() {
	fmt.Println(timeline.SpansOf(minutes(0, 30)).Union(timeline.SpansOf(minutes(20, 60))).Total())
	// Output: 1h0m0s
}

func ExampleSpans_Intersect() {
	fmt.Println(timeline.SpansOf(minutes(0, 30)).Intersect(timeline.SpansOf(minutes(20, 60))).Total())
	// Output: 10m0s
}

func ExampleSpans_Minus() {
	fmt.Println(timeline.SpansOf(minutes(0, 60)).Minus(timeline.SpansOf(minutes(20, 30))))
	// Output: {2026-10-12T18:00:00Z/2026-10-12T18:20:00Z, 2026-10-12T18:30:00Z/2026-10-12T19:00:00Z}
}

func ExampleSpans_Contains() {
	spans := timeline.SpansOf(minutes(0, 10), minutes(20, 30))
	fmt.Println(spans.Contains(six), spans.Contains(six.Add(15*time.Minute)))
	// Output: true false
}

func ExampleSpans_IsEmpty() {
	var none timeline.Spans
	fmt.Println(none.IsEmpty(), none.Equal(timeline.SpansOf(minutes(5, 5))))
	// Output: true true
}

func ExampleSpans_In() {
	kathmandu, err := timeline.LoadZone("Asia/Kathmandu")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(timeline.SpansOf(minutes(0, 30)).In(kathmandu))
	// Output: {2026-10-12T23:45:00+05:45/2026-10-13T00:15:00+05:45}
}

func ExampleSpans_MarshalJSON() {
	data, err := json.Marshal(timeline.SpansOf(minutes(0, 30)))
	fmt.Println(string(data), err)
	var back timeline.Spans
	err = json.Unmarshal(data, &back)
	fmt.Println(back.Total(), err)
	// Output:
	// [{"start":"2026-10-12T18:00:00Z","end":"2026-10-12T18:30:00Z"}] <nil>
	// 30m0s <nil>
}

// In Santiago the clocks skip midnight, so the day starts at one.
func ExampleStartOfDay() {
	santiago, err := timeline.LoadZone("America/Santiago")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(timeline.StartOfDay(date.New(2026, time.September, 6), santiago).Format(time.RFC3339))
	// Output: 2026-09-06T01:00:00-03:00
}

func ExampleDayOf() {
	kathmandu, err := timeline.LoadZone("Asia/Kathmandu")
	if err != nil {
		fmt.Println(err)
		return
	}
	late := six.Add(time.Hour)
	fmt.Println(timeline.DayOf(late, time.UTC), timeline.DayOf(late, kathmandu))
	// Output: 2026-10-12 2026-10-13
}

func ExampleDaySpan() {
	sydney, err := timeline.LoadZone("Australia/Sydney")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(timeline.DaySpan(date.New(2026, time.October, 4), sydney).Duration())
	// Output: 23h0m0s
}

func ExampleDaysBetween() {
	fmt.Println(timeline.DaysBetween(date.New(2026, time.February, 27), date.New(2026, time.March, 1)))
	// Output: 2
}

func ExampleParseDay() {
	d, err := timeline.ParseDay("2026-10-12")
	fmt.Println(timeline.FormatDay(d), err)
	_, err = timeline.ParseDay("2026-02-30")
	fmt.Println(errors.Is(err, timeline.ErrDay))
	// Output:
	// 2026-10-12 <nil>
	// true
}

func ExampleFormatDay() {
	fmt.Println(timeline.FormatDay(date.New(2026, time.May, 6)))
	// Output: 2026-05-06
}

func ExampleParseInstant() {
	at, err := timeline.ParseInstant("2026-10-12T18:00:00+01:00")
	fmt.Println(at.UTC().Format("15:04"), err)
	_, err = timeline.ParseInstant("2026-10-12T18:00:00")
	fmt.Println(err)
	// Output:
	// 17:00 <nil>
	// timeline: "2026-10-12T18:00:00" is not a time like 2006-01-02T15:04:05+01:00: not a usable time
}

func ExampleFormatInstant() {
	fmt.Println(timeline.FormatInstant(six.Add(500 * time.Millisecond)))
	// Output: 2026-10-12T18:00:00.5Z
}

func ExampleLoadZone() {
	loc, err := timeline.LoadZone("Asia/Kathmandu")
	fmt.Println(loc, err)
	_, err = timeline.LoadZone("Local")
	fmt.Println(err)
	// Output:
	// Asia/Kathmandu <nil>
	// timeline: "Local" names no zone of its own: not a usable time zone
}

func ExampleClockAt() {
	bedtime, err := timeline.ClockAt(22, 30)
	fmt.Println(bedtime, bedtime.IsSet(), err)
	// Output: 22:30 true <nil>
}

func ExampleParseClock() {
	bedtime, err := timeline.ParseClock("22:30")
	fmt.Println(bedtime.Hour(), bedtime.Minute(), err)
	// Output: 22 30 <nil>
}

// Half past one does not exist in Lisbon when the clocks go forward: it becomes
// two.
func ExampleClock_On() {
	lisbon, err := timeline.LoadZone("Europe/Lisbon")
	if err != nil {
		fmt.Println(err)
		return
	}
	half, err := timeline.ClockAt(1, 30)
	fmt.Println(half.On(date.New(2026, time.March, 29), lisbon).Format(time.RFC3339), err)
	// Output: 2026-03-29T02:00:00+01:00 <nil>
}

func ExampleMarshalSpan() {
	data, err := timeline.MarshalSpan(minutes(0, 45))
	fmt.Println(string(data), err)
	// Output: {"start":"2026-10-12T18:00:00Z","end":"2026-10-12T18:45:00Z"} <nil>
}

func ExampleUnmarshalSpan() {
	span, err := timeline.UnmarshalSpan([]byte(`{"start":"2026-10-12T18:00:00+01:00","end":"2026-10-12T18:45:00+01:00"}`))
	fmt.Println(span.Duration(), err)
	// Output: 45m0s <nil>
}
