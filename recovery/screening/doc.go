// Package screening says what bars a massage: conditions, signs and red flags.
package screening
