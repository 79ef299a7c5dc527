// Package sessions holds what an athlete does and reports.
package sessions
