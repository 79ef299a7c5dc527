// Package ical writes an advice as an iCalendar file (RFC 5545): a tentative event for each visit that the advice proposes, and a
// to-do for the days in which the next regular visit falls due. "Not now" makes no event.
//
// [Entries] decides what goes into the calendar, [Encode] writes entries of one or many clients into one file, [Calendar] does
// both.
//
// # Identity
//
// The UID of an entry is made of the digest of the case, the policy, the purpose and the modality (and of the caller's name for
// the client, which cannot be read back): the same advice gives the same bytes. A later advice has another digest. To move an
// entry instead of adding one, give the entries of the earlier file as [Options.Earlier]: an entry for the same purpose and
// modality that is not over yet keeps its UID, and its SEQUENCE goes up by one when its time or status has changed. An earlier
// entry that is no longer advised comes out as cancelled, so that a fever takes last week's proposal off the calendar.
//
// # Time
//
// DTSTAMP is the moment of the advice; no clock is read. Visits are written on the client's clock with the zone's name and a
// VTIMEZONE of the zone's real changes from before the first visit to a year after the last, so that a program shows the right
// hour with or without zone data of its own. A zone without a name, and an hour that the clocks show twice, are written in UTC.
//
// # What programs make of it
//
// A proposal blocks nobody's time (TRANSP) and is private (CLASS), since it says how somebody's body is. The due range is a to-do
// from its first to its last day; one of a single day has no start, because a start has to lie before what is due. The file has no
// METHOD, so it can be stored on a calendar server as it is or offered for download. Lines end in CRLF on every
// system and are folded at 75 octets.
package ical
