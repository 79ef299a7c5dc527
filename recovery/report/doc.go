// Package report writes an advice for people.
//
// [Text] is the whole answer for a terminal or a plain-text message: what to book, when and why, what to do oneself, what
// not to do now, and what to ask next. The prose is not contract and may be reworded; the codes in the advice are.
//
// The package reads [recovery.Advice] only. It adds no judgement of its own, and everything it prints stands in the advice.
package report
