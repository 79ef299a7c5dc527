// Package card writes an advice as a decision-support card in the shape that CDS Hooks defines, so that a clinic's own software can
// show it: a summary of fewer than 140 characters, an indicator, the source, suggestions, and reasons for setting it aside.
//
// The indicator follows the outcome of screening: critical for medical care now, warning while something is barred or has to be
// cleared first, info otherwise. A need for massage is never more than info.
//
// The package gives the card alone. Discovery, prefetching and feedback are the caller's.
package card
