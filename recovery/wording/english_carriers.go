package wording

// englishCarriers is what calendar entries, cards, requests and recall lists say around the sentences of an answer.
var englishCarriers = map[string]string{
	"carrier.proposal":    "A proposal, not a booking: the therapist decides.",
	"carrier.one-first":   "Each proposal was checked alone: book one, then ask again before the next.",
	"carrier.facts":       "{minutes} minutes, {dose}, pressure {pressure} of 4.",
	"carrier.window":      "Any start that ends in time fits, from {start} to {end}.",
	"carrier.areas":       "Areas: {list}.",
	"carrier.leave-alone": "Leave alone: {list}.",
	"carrier.lightly":     "Lightly or not at all: {list}.",
	"carrier.on-side":     "{text} ({side})",
	"carrier.also":        "The same appointment could serve {list} instead.",
	"carrier.due":         "Regular massage falls due",
	"carrier.due-range":   "Between {from} and {to}.",
	"carrier.withdrawn":   "No longer advised.",
	"carrier.not-this":    "Not now: {what}",
	"carrier.any":         "massage of any kind",
	"carrier.until":       "{text}.",
	"carrier.until-at":    "Until {at}.",
	"carrier.ask":         "Ask: {text}.",
	"carrier.instead":     "Instead: {text}",

	// Why someone sets a proposal aside.
	"override.booked-elsewhere": "Already booked or had elsewhere",
	"override.declined":         "The client does not want it",
	"override.no-time":          "No time fits",
	"override.judgement":        "The therapist judges otherwise",
	"override.already-seen":     "Already seen by the professional named here",
	"override.wrong-input":      "What was entered is not right",
}
