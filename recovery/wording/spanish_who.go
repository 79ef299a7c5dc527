package wording

// spanishWho is whom to see about what a rule refuses, in Spanish.
var spanishWho = map[string]string{
	"who.a-physiotherapist": "un fisioterapeuta",
	"who.a-physiotherapist-when-it-is-still-sore-after-a-week":                 "un fisioterapeuta, si sigue doliendo después de una semana",
	"who.a-doctor-at-once-with-dark-urine-or-a-muscle-that-swells-and-weakens": "un médico de inmediato, con orina oscura o un músculo que se hincha y pierde fuerza",
	"who.a-doctor-when-a-swelling-has-no-known-cause":                          "un médico, si una hinchazón no tiene causa conocida",
	"who.a-doctor-the-same-day-when-one-of-the-answers-is-yes":                 "un médico, el mismo día, si una de las respuestas es sí",
	"who.the-therapist-of-the-last-visit":                                      "el terapeuta de la última visita",
	"who.a-parent-or-guardian":                                                 "el padre, la madre o el tutor",
}
