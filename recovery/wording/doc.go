// Package wording holds every sentence that an answer can say, keyed by code, in English and in Spanish.
//
// An answer carries each sentence as a [Message]: a key and what fills its placeholders. A [Catalogue] turns messages into
// text. [English] and [Spanish] are complete; [New] makes a catalogue for another language out of an app's own phrases and
// reports every phrase that is missing, unknown, or whose placeholders differ from the English ones.
//
// # Keys
//
//	reason.…  caution.…  refusal.…  instead.…  confidence.…  ask.…   sentences of the guidance, by rule code
//	rule.<code>                                                      a rule in one sentence
//	finding.<code>, finding.<code>.phase-2                           what screening says, by row and phase
//	who.…  until.…  question.<code>                                  whom to see, until when, what to ask
//	area.<group>, area.<group>.left, area.<group>.right              muscles; also stroke, node, position, region
//	everyday.<group>, everyday.<group>.left, …                       the same muscles as a place, in everyday words
//	modality.<id>  purpose.<id>  technique.<id>  dose.<id>  sport.<id>  names
//	format.…                                                         the decimal sign, days, months, quotes
//	benefit.<id>  unit.<id>  grade.<letter>  outcome.<id>  lie.<id>   words of written reports
//	report.…                                                         headings and frames of written reports
//	carrier.…  override.…                                            frames of calendar entries, cards, requests and recall lists
//
// # Placeholders
//
// A placeholder is a name in braces, and its name says what it holds ([Kinds]): {session} a session's name, {area} a muscle
// area, {at} a moment, {value} a number. Keys are contract and never reused; phrases are not and may be reworded.
//
// # Limits
//
// Nothing here decides anything. No phrase promises speed, strength, safety from injury or a cure; a test reads every phrase of
// both languages for that. The Spanish was written with the English and no clinician or translator has signed it.
package wording
