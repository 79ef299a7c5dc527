package wording

// spanishNames is the names of the tables, in Spanish.
var spanishNames = map[string]string{}
