package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/wording"
)

// client is one entry of the list: the clinic's own name, the language to write in, and the case as a request.
type client struct {
	Name     string          `json:"client"`
	Language string          `json:"language"`
	Request  json.RawMessage `json:"request"`
}

// answered is a client with the advice of the day.
type answered struct {
	name   string
	words  wording.Catalogue
	advice recovery.Advice
}

// answers reads a list of clients and answers each; the faults of all of them come back joined.
func answers(list []byte) ([]answered, error) {
	var clients []client
	if err := json.Unmarshal(list, &clients); err != nil {
		return nil, fmt.Errorf("the list of clients: %w", err)
	}
	var out []answered
	var faults []error
	for i, c := range clients {
		a, err := c.answer()
		if err != nil {
			faults = append(faults, fmt.Errorf("clients[%d] %s: %w", i, c.Name, err))
		}
		out = append(out, a)
	}
	return out, errors.Join(faults...)
}

func (c client) answer() (answered, error) {
	a := answered{name: c.Name}
	switch c.Language {
	case "", "en":
		a.words = wording.English()
	case "es":
		a.words = wording.Spanish()
	default:
		return a, fmt.Errorf("no catalogue for the language %q", c.Language)
	}
	request, err := recovery.ParseRequest(c.Request)
	if err != nil {
		return a, err
	}
	a.advice, err = request.Recommend()
	return a, err
}
