// Package timeline holds the arithmetic of time that the rest of the library
// rests on: half-open spans and sets of them, the athlete's civil days, clock
// times, and strict reading and writing of instants, days and spans.
//
// # Vocabulary
//
//	instant  time.Time               a moment; its location is only how it is shown
//	span     timespan.TimeSpan       start included, end excluded; empty spans hold nothing
//	set      Spans                   sorted, disjoint, non-empty spans; touching ones are one
//	day      date.Date               a civil day of the athlete's calendar
//	clock    Clock                   a wall-clock time of day, to the minute
//
// "The next day" is calendar arithmetic: add to the day, then ask [StartOfDay].
// "24 hours later" is time.Time.Add. They differ whenever clocks change, and a
// rule says which one it means.
//
// # Why not the methods of the date library
//
// The types come from github.com/rickb777/date, because they are the vocabulary
// of the domain. Their encodings and their zone arithmetic are not used: text
// and JSON of a TimeSpan move the instant and lose hours, Date.In is an hour out
// on days when clocks change, ParseISO panics on hostile text and rolls
// impossible dates over, and a span of zero length claims to hold its start.
// Whoever embeds a timespan.TimeSpan or a date.Date in JSON of their own inherits
// this; use [MarshalSpan], [FormatDay] and [FormatInstant] instead. The tests pin
// that behaviour, so that an upgrade which changes it is noticed.
//
// # Limits
//
// Years run from 1900 to 2200. A nil location means UTC. Nothing here reads a
// clock or the machine's own time zone, and equal input gives equal output for
// equal zone data.
package timeline
