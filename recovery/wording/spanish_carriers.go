package wording

// spanishCarriers is what calendar entries, cards, requests and recall lists say around the sentences of an answer, in Spanish.
var spanishCarriers = map[string]string{
	"carrier.proposal":    "Es una propuesta, no una reserva: decide el terapeuta.",
	"carrier.one-first":   "Cada propuesta se comprobó por separado: reserva una y pregunta de nuevo antes de la siguiente.",
	"carrier.facts":       "{minutes} minutos, {dose}, presión {pressure} de 4.",
	"carrier.window":      "Vale cualquier comienzo que acabe a tiempo, de {start} a {end}.",
	"carrier.areas":       "Zonas: {list}.",
	"carrier.leave-alone": "No tocar: {list}.",
	"carrier.lightly":     "Con suavidad o nada: {list}.",
	"carrier.on-side":     "{text} ({side})",
	"carrier.also":        "La misma cita podría servir en su lugar {list}.",
	"carrier.due":         "Toca el masaje habitual",
	"carrier.due-range":   "Entre {from} y {to}.",
	"carrier.withdrawn":   "Ya no se aconseja.",
	"carrier.not-this":    "Por ahora no: {what}",
	"carrier.any":         "masaje de cualquier tipo",
	"carrier.until":       "{text}.",
	"carrier.until-at":    "Hasta {at}.",
	"carrier.ask":         "Pregunta a: {text}.",
	"carrier.instead":     "En su lugar: {text}",

	// Why someone sets a proposal aside.
	"override.booked-elsewhere": "Ya reservado o recibido en otro sitio",
	"override.declined":         "El cliente no lo quiere",
	"override.no-time":          "No encaja ningún horario",
	"override.judgement":        "El terapeuta opina otra cosa",
	"override.already-seen":     "Ya visto por el profesional indicado",
	"override.wrong-input":      "Lo que se anotó no es correcto",
}
