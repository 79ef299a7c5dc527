// Package booking writes an advice as a filter for a scheduler: for every modality the spans in which an appointment may be offered
// and the spans in which it may not, with the rule at each edge.
//
// Spans are half-open, in the client's zone, merged over all purposes, and leave nothing out: the open and the closed ones of a
// modality together are exactly the seven days from the advice. Therapist-given modalities and self-care stand apart, because only
// the first are bound to bookable times.
//
// # How to read it
//
// An appointment fits when all of it lies in one open span. Closed does not mean harmful: most of what is closed is merely not
// advised, because nothing calls for it. Barred says that screening rules the modality out at any pressure; then nothing of it should
// be offered, whatever the client asks for.
package booking
