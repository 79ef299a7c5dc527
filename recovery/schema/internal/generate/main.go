// Generate writes the JSON Schema files of the contract: go generate ./recovery/schema runs it there.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

const base = "https://example.com/rubdown/recovery/schema/"

func main() {
	if err := write("."); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// files are the schemas by file name.
func files() map[string]object {
	return map[string]object{"request.schema.json": requestSchema(), "advice.schema.json": adviceSchema(), "plan.schema.json": planSchema()}
}

func write(dir string) error {
	for name, schema := range files() {
		text, err := text(schema)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// text is a schema as it stands in its file.
func text(schema object) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(schema)
	return b.Bytes(), err
}

// document is the head of a schema file.
func document(name, title, description string, more ...member) object {
	return append(object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"$id", base + name}, {"title", title}, {"description", description},
	}, more...)
}
