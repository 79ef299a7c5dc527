package wording

// spanishReport is what written reports say around the sentences of an answer, in Spanish.
var spanishReport = map[string]string{}
