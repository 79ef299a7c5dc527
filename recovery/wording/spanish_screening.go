package wording

// spanishScreening is what screening says, in Spanish.
var spanishScreening = map[string]string{}
