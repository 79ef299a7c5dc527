// Package evidence says how far each rule, claim and number of this library can be trusted.
package evidence
