package wording

import "maps"

// Message is a sentence by its key, with what fills its placeholders. The zero value says nothing.
type Message struct {
	Key  string `json:"key,omitempty"`
	Args Args   `json:"args,omitempty"`
}

// Args fills the placeholders of a phrase by name. Values are codes and plain numbers, not words of a language: an area as
// "gastrocnemius.right", a moment in RFC 3339, a number with a decimal point.
type Args map[string]string

// With returns a message like m with one more argument; m keeps its own.
func (m Message) With(name, value string) Message {
	args := maps.Clone(m.Args)
	if args == nil {
		args = Args{}
	}
	args[name] = value
	return Message{m.Key, args}
}

// IsZero reports whether the message says nothing.
func (m Message) IsZero() bool { return m.Key == "" }
