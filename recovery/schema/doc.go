// Package schema publishes the JSON contract of the library as JSON Schema (draft 2020-12), for programs in any language and for
// editors: [Request] is what may be asked, [Advice] what is answered, [Plan] what a calendar of visits looks like. The files stand
// beside this one.
//
// A request is described as the decoder reads it: no further keys, null is absent. What spans several values (a done session that
// starts after now, two names for one muscle) is left to the decoder, which says it in words.
//
// An advice and a plan are open: they may gain keys, and a reader passes over those it does not know. What they hold now is exact,
// and so are spans and the values that may be undefined. Some of what the library promises stands in the schema: nothing is
// recommended while screening lets nothing happen, both lists are never empty together, moments are whole minutes.
//
// The schemas are generated from the Go types and tables, and tests keep them equal.
package schema

//go:generate go run ./internal/generate

import _ "embed" // for the schemas

var (
	//go:embed request.schema.json
	request string
	//go:embed advice.schema.json
	advice string
	//go:embed plan.schema.json
	plan string
)

// Request returns the schema of a request: a case and a policy.
func Request() []byte { return []byte(request) }

// Advice returns the schema of an advice.
func Advice() []byte { return []byte(advice) }

// Plan returns the schema of a plan.
func Plan() []byte { return []byte(plan) }
