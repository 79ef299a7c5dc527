// Package readers has no code, only tests: what the library writes is read by other people's strict readers, in a module of its own,
// so that nobody who imports the library meets their names. Calendar files are read by a second iCalendar library, and requests,
// answers and the schemas by a JSON Schema validator.
package readers
