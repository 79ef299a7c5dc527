package wording

// spanishGuidance is what the guidance says, in Spanish.
var spanishGuidance = map[string]string{}
