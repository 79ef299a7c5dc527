// Package csv reads sessions from tables of text.
//
//	result, err := csv.Read(file, importer.Options{File: "activities.csv", Zone: lisbon})
//
// [Read] knows the kind of a file by its header:
//
//   - the activities.csv of a Strava bulk export ([ReadStrava])
//   - set logs with a row a set, of Strong, Hevy, FitNotes and their like ([ReadSets])
//
// Everything else is read by a [Map] that says what its columns hold ([ReadMapped],
// [ReadLoads]).
//
// # Strava
//
// Headers in English, German, French, Spanish, Portuguese, Italian and Dutch are
// known, those of before 2019 and those whose translation was missing included. In other
// languages the columns are known by their order, which a note says. Of two columns
// with one name the second is taken, which has the exact value in seconds and
// metres; one distance alone is metres or kilometres, by the speed that it makes, and
// a note says so. Times are UTC; the athlete's zone decides the day. Perceived
// exertion is the effort; the relative effort is another scale and is not read. The names
// of sports are those of package sports, also in the languages above.
//
// # Set logs
//
// Rows in a row with one date and workout are a session, of full-body unless
// the workout is called after another kind of lifting. Like sets in a row are one
// entry. Warm-up sets, rests and remarks are no sets, and counted in a note. The
// effort of a set (RPE) from 5 on is 10 less the repetitions in reserve; that of the
// session is not known from it. A weight of 0 is none. Times are those of the
// athlete's clocks.
//
// # Text
//
// Commas, semicolons, bars and tabs part values; the first line tells. UTF-16 is
// converted, and bytes that are no UTF-8 are read as Latin-1. A byte order mark and a first
// line "sep=;" are passed over. A row whose quotes are wrong costs its first line, not
// those that follow; one with more values than columns, with a zero byte or longer
// than 256 KiB is skipped; one with fewer values is kept and noted. Decimal commas are read
// where the language of the header, a semicolon between the values or the map says so, and where
// nothing else can be meant.
package csv
