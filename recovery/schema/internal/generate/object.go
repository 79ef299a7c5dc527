package main

import (
	"bytes"
	"encoding/json"
	"iter"
)

// object is a JSON object that keeps its order.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := enc.Encode(m.key); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := enc.Encode(m.value); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// with returns the object with members set; those that are there keep their place.
func (o object) with(more ...member) object {
	out := append(object{}, o...)
next:
	for _, m := range more {
		for i := range out {
			if out[i].key == m.key {
				out[i] = m
				continue next
			}
		}
		out = append(out, m)
	}
	return out
}

func (o object) get(key string) any {
	for _, m := range o {
		if m.key == key {
			return m.value
		}
	}
	return nil
}

// The schemas of plain values.

func text1() object { return object{{"type", "string"}, {"minLength", 1}} }

func pattern(re string) object { return object{{"type", "string"}, {"pattern", re}} }

func number(lo, hi float64) object {
	return object{{"type", "number"}, {"minimum", lo}, {"maximum", hi}}
}

// positive is a number above 0.
func positive(most float64) object {
	return object{{"type", "number"}, {"exclusiveMinimum", 0}, {"maximum", most}}
}

func integer(lo, hi int) object {
	return object{{"type", "integer"}, {"minimum", lo}, {"maximum", hi}}
}

func array(items object) object { return object{{"type", "array"}, {"items", items}} }

func ref(def string) object { return object{{"$ref", "#/$defs/" + def}} }

func words(list ...string) object { return object{{"type", "string"}, {"enum", list}} }

// wordsOf are the texts of a closed set.
func wordsOf[T interface{ String() string }](members iter.Seq[T]) object {
	return words(textsOf(members)...)
}

func textsOf[T interface{ String() string }](members iter.Seq[T]) []string {
	var list []string
	for m := range members {
		list = append(list, m.String())
	}
	return list
}

func described(o object, text string) object { return o.with(member{"description", text}) }

// record is an object with these properties; the keys of required have to be there.
func record(required []string, properties ...member) object {
	return object{{"type", "object"}, {"required", required}, {"properties", object(properties)}}
}

func closed(o object) object { return o.with(member{"additionalProperties", false}) }
