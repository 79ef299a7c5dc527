package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/rickb777/date"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions/timeline"
)

// interview asks one question after the other and writes the answers into a case.
type interview struct {
	c     recovery.Case
	in    *bufio.Scanner
	out   io.Writer
	ended bool // there is no more input
}

// longestLine bounds an answer; a longer one ends the interview as if the input had ended.
const longestLine = 4096

func newInterview(c recovery.Case, in io.Reader, out io.Writer) *interview {
	s := bufio.NewScanner(in)
	s.Buffer(make([]byte, 0, longestLine), longestLine)
	return &interview{c: c, in: s, out: out}
}

func (v *interview) say(format string, args ...any) { fmt.Fprintf(v.out, format, args...) }

// read asks for a line; the empty text is an empty line or the end of the input.
func (v *interview) read(prompt string) string {
	v.say("%s ", prompt)
	if v.ended || !v.in.Scan() {
		v.ended = true
		v.say("\n")
		return ""
	}
	return strings.TrimSpace(strings.ToValidUTF8(v.in.Text(), ""))
}

// twice asks until the text is understood, at most twice. An empty line is not asked about again: it is no answer.
func twice[T any](v *interview, prompt string, understand func(string) (T, string)) (got T, ok bool) {
	for range 2 {
		text := v.read(prompt)
		if text == "" {
			return got, false
		}
		value, trouble := understand(text)
		if trouble == "" {
			return value, true
		}
		v.say("  %s\n", trouble)
	}
	return got, false
}

// yes asks a question that is answered with yes or no.
func (v *interview) yes(prompt string) (yes, ok bool) {
	return twice(v, prompt+" (yes/no)", func(text string) (bool, string) {
		switch strings.ToLower(text) {
		case "y", "yes":
			return true, ""
		case "n", "no":
			return false, ""
		}
		return false, "Please answer yes or no."
	})
}

// choose asks for one or more of the choices, by number.
func (v *interview) choose(prompt string, texts []string) ([]int, bool) {
	for i, text := range texts {
		v.say("    %d  %s\n", i+1, text)
	}
	return twice(v, prompt, func(text string) ([]int, string) {
		var picked []int
		for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' }) {
			n, err := strconv.Atoi(word)
			if err != nil || n < 1 || n > len(texts) {
				return nil, fmt.Sprintf("Please give numbers from 1 to %d.", len(texts))
			}
			if !slices.Contains(picked, n-1) {
				picked = append(picked, n-1)
			}
		}
		return picked, ""
	})
}

// place is where something is.
type place struct {
	regions screening.RegionSet
	areas   muscles.Set
}

// where asks for a place. What is not understood leaves it open, which is the stricter reading.
func (v *interview) where(prompt string) (place, bool) {
	return twice(v, prompt, func(text string) (place, string) {
		if regions, ok := readRegion(text); ok {
			return place{regions: regions}, ""
		}
		found, err := muscles.Resolve(text)
		if err != nil {
			return place{}, "I do not know that place; try a simple word such as “left calf” or “lower back”."
		}
		return place{areas: found.Set()}, ""
	})
}

// readRegion reads "left knee" or "neck posterior" as a region of the safety tables.
func readRegion(text string) (screening.RegionSet, bool) {
	side := ""
	var words []string
	for _, word := range strings.Fields(strings.ToLower(text)) {
		if word == "left" || word == "right" {
			side = "." + word
			continue
		}
		words = append(words, word)
	}
	regions, err := screening.ParseRegion(strings.Join(words, "-") + side)
	return regions, err == nil
}

// day asks for a civil day: a date, a number of days ago, today or yesterday. What is not understood leaves it open, which
// keeps every window open.
func (v *interview) day(prompt string) screening.Moment {
	today := timeline.DayOf(v.c.Now, v.c.Location())
	m, _ := twice(v, prompt, func(text string) (screening.Moment, string) {
		switch text = strings.ToLower(text); text {
		case "today":
			text = "0"
		case "yesterday":
			text = "1"
		}
		if n, err := strconv.Atoi(text); err == nil && n >= 0 && n <= 40_000 {
			return screening.DayMoment(today.Add(-date.PeriodOfDays(n))), ""
		}
		d, err := timeline.ParseDay(text)
		if err != nil {
			return screening.Moment{}, "Please give a date such as 2026-10-09, or how many days ago."
		}
		return screening.DayMoment(d), ""
	})
	return m
}
