package main

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"
)

// types turns Go types into definitions, each once, in the order in which they are met.
type types struct {
	defs object
	seen map[reflect.Type]bool
	// used are the refinements that were met, for the test that none is stale.
	used map[string]bool
}

// of is the schema of a type: by hand where the type encodes itself, else by its kind. Structs become definitions.
func (g *types) of(t reflect.Type) object {
	if o, ok := byHand[t]; ok {
		return o
	}
	switch t.Kind() {
	case reflect.Pointer:
		return g.of(t.Elem())
	case reflect.String:
		return object{{"type", "string"}}
	case reflect.Bool:
		return object{{"type", "boolean"}}
	case reflect.Float64:
		return object{{"type", "number"}}
	case reflect.Int:
		return object{{"type", "integer"}}
	case reflect.Slice:
		return array(g.of(t.Elem()))
	case reflect.Map:
		key, value := g.of(t.Key()), g.of(t.Elem())
		return object{{"type", "object"}, {"propertyNames", key}, {"additionalProperties", value}}
	case reflect.Struct:
		return g.define(t)
	}
	panic(fmt.Sprintf("no schema for %s: give it one by hand", t)) // of a build tool, not of the library
}

func (g *types) define(t reflect.Type) object {
	name := lower(t.Name())
	if g.seen[t] {
		return ref(name)
	}
	g.seen[t] = true
	at := len(g.defs)
	g.defs = append(g.defs, member{key: name})
	properties, required := g.fields(t, t.Name())
	def := record(required, properties...)
	g.defs[at].value = def.with(extra[t.Name()]...)
	return ref(name)
}

// fields are the properties of a struct, embedded ones in their place. A field that is left out when empty is not required, unless
// the contract says so.
func (g *types) fields(t reflect.Type, of string) (properties []member, required []string) {
	required = []string{}
	for i := range t.NumField() {
		f := t.Field(i)
		tag := f.Tag.Get("json")
		key, options, _ := strings.Cut(tag, ",")
		if f.Anonymous && key == "" {
			p, r := g.fields(f.Type, of)
			properties, required = append(properties, p...), append(required, r...)
			continue
		}
		if !f.IsExported() || key == "-" {
			continue
		}
		path := of + "." + f.Name
		o := g.of(f.Type)
		if more, ok := refined[path]; ok {
			g.used[path] = true
			o = refine(o, more)
		}
		properties = append(properties, member{key, o})
		if always[path] || !strings.Contains(options, "omit") {
			g.used[path] = true
			required = append(required, key)
		}
	}
	return properties, required
}

// refine narrows a schema; of an array its items, unless the refinement is of arrays.
func refine(o, more object) object {
	if o.get("type") == "array" && more.get("items") == nil && more.get("type") != "array" {
		return o.with(member{"items", refine(o.get("items").(object), more)})
	}
	return o.with(more...)
}

func lower(name string) string {
	r, n := utf8.DecodeRuneInString(name)
	return string(unicode.ToLower(r)) + name[n:]
}
