// Package muscles says what a body is made of, in the terms of a massage
// therapist: 41 muscle groups, each on two sides.
package muscles
