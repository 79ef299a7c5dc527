// Package visit reads an advice as appointments: which offers are worth an entry in somebody's diary, at what time, and what to
// call them. The carriers beside it - calendar, card, clinical request, recall list - put the same visits into their own forms.
//
// [Of] chooses: the best therapist-given offer of each purpose, in order of worth, without those whose time is taken by a better
// one. [From] makes a visit of any one recommendation. A visit takes the slot of its recommendation, or the best start in its
// window where no bookable times were given.
//
// # Limits
//
// Each offer was checked against the diary and not against the other offers, so that several visits are proposals to choose from
// and no plan: book one, give it to the case as a treatment, and ask again.
package visit
