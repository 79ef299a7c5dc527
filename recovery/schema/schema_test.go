package schema_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery/schema"
)

// TestSchemas are JSON of the draft they name, and the caller's own.
func TestSchemas(t *testing.T) {
	for name, get := range map[string]func() []byte{"request": schema.Request, "advice": schema.Advice, "plan": schema.Plan} {
		var m map[string]any
		require.NoError(t, json.Unmarshal(get(), &m), name)
		assert.Equal(t, "https://json-schema.org/draft/2020-12/schema", m["$schema"], name)
		assert.Equal(t, "https://example.com/rubdown/recovery/schema/"+name+".schema.json", m["$id"], name)
		get()[0] = 'x'
		assert.Equal(t, byte('{'), get()[0], name)
	}
}

// The schemas can be served or handed to any validator of draft 2020-12.
func ExampleAdvice() {
	var s struct {
		Title string `json:"title"`
		Defs  map[string]struct {
			Required []string `json:"required"`
		} `json:"$defs"`
	}
	if err := json.Unmarshal(schema.Advice(), &s); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Title, s.Defs["edge"].Required)
	// Output: Advice [code]
}

func ExampleRequest() {
	var s struct {
		Defs map[string]struct {
			Required []string `json:"required"`
		} `json:"$defs"`
	}
	if err := json.Unmarshal(schema.Request(), &s); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Defs["session"].Required)
	// Output: [start minutes sport status]
}

func ExamplePlan() {
	var s struct {
		Title string `json:"title"`
	}
	if err := json.Unmarshal(schema.Plan(), &s); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Title)
	// Output: Plan
}
