// Package gpx reads activities from GPX files, the exchange format of tracks.
//
//	result, err := gpx.Read(file, importer.Options{File: "hike.gpx", Zone: lisbon})
//
// # What becomes what
//
//	trk                 one session; its segments are one, and it is split where 6 hours
//	                    pass without a point, or time goes back by over an hour
//	type                the sport, by its name in any vocabulary of package sports; a
//	                    track without one is [sessions.Other], which loads no muscle,
//	                    unless Options.Sports[""] says what it is
//	time                the instant; the length is from the first point to the last, less
//	                    pauses: 5 minutes or more without a point, between segments or
//	                    within one
//	lat, lon            the way, along great circles
//	ele                 ascent and descent, in steps of 3 metres or more
//	extensions          heart rate and power, by their names, in any namespace
//
// Track points without a time are noted and left out; a file that has no other, and one
// of routes or waypoints, holds no activity and says so. A point with the time of the
// one before it is taken and noted; one that is earlier is left out and noted.
//
// # Which day
//
// Times in GPX are UTC. A session falls on the civil day on which it starts in
// Options.Zone, and on that of UTC when there is none: give the zone of the athlete. A
// file that carries an offset keeps it where it differs from that of the zone.
package gpx
