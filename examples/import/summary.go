package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer"
)

// summary prints what the files held.
type summary struct {
	out io.Writer
	err error
}

func (s *summary) print(text string) {
	if s.err == nil {
		_, s.err = io.WriteString(s.out, text)
	}
}

func (s *summary) printf(format string, args ...any) { s.print(fmt.Sprintf(format, args...)) }

func (s *summary) files(files []file) {
	s.print("FILES\n")
	for _, f := range files {
		name := filepath.Base(f.path)
		if f.err != nil {
			s.printf("  %-32s not read: %s\n", name, f.err)
			continue
		}
		s.printf("  %-32s %-4s %s of %d read, %s\n", name, f.kind, counted(f.result.Used, "record"), f.result.Records, counted(len(f.result.Sessions), "session"))
	}
}

// mostLines is how many sessions, and how many notes of a kind, are told one by one.
const (
	mostLines = 20
	mostNotes = 3
)

// diary prints the sessions that count, and the last of them one by one.
func (s *summary) diary(all importer.Result) {
	training := all.Training()
	s.printf("\nDIARY: %s, %d of them counted", counted(len(all.Sessions), "session"), len(training))
	if len(all.CheckIns) > 0 {
		s.printf(", %s", counted(len(all.CheckIns), "check-in"))
	}
	s.print("\n")
	if n := len(training) - mostLines; n > 0 {
		s.printf("  … %d earlier ones\n", n)
		training = training[n:]
	}
	for _, t := range training {
		s.printf("  %s  %4.0f min  %s%s\n", t.Start.Format("2006-01-02 Mon 15:04 -07:00"), t.Minutes(), t.Sport, details(t))
	}
}

// details are the figures that are known of a session.
func details(t sessions.Session) string {
	var b strings.Builder
	if metres, ok := t.Distance.Get(); ok {
		fmt.Fprintf(&b, ", %.1f km", metres/1000)
	}
	if up, ok := t.Ascent.Get(); ok && up > 0 {
		fmt.Fprintf(&b, ", %.0f m up", up)
	}
	if bpm, ok := t.HeartRateMean.Get(); ok {
		fmt.Fprintf(&b, ", heart rate %.0f", bpm)
	}
	if watts, ok := t.Power.Get(); ok {
		fmt.Fprintf(&b, ", %.0f W", watts)
	}
	if effort, ok := t.Effort.Value(); ok {
		fmt.Fprintf(&b, ", effort %g", effort)
	}
	if len(t.Sets) > 0 {
		fmt.Fprintf(&b, ", %s", counted(len(t.Sets), "exercise"))
	}
	return b.String()
}

// notes prints what bars a session, and then the rest, by code in the order of the list.
func (s *summary) notes(all importer.Result) {
	for _, part := range []struct {
		title string
		takes func(importer.Note) bool
	}{
		{"NOT COUNTED", func(n importer.Note) bool { return n.Code.BarsTraining() || n.Skipped }},
		{"KEPT, BUT DOUBTFUL", func(n importer.Note) bool { return !n.Code.BarsTraining() && !n.Skipped }},
	} {
		title := "\n" + part.title + "\n"
		for code := range importer.Codes() {
			var list []importer.Note
			for _, n := range all.Notes {
				if n.Code == code && part.takes(n) {
					list = append(list, n)
				}
			}
			if len(list) == 0 {
				continue
			}
			s.print(title)
			title = ""
			s.printf("  %s: %s\n", code, code.Text())
			for _, n := range list[:min(mostNotes, len(list))] {
				n.Code = ""
				s.printf("    %s\n", n)
			}
			if more := len(list) - mostNotes; more > 0 {
				s.printf("    and %d more\n", more)
			}
		}
	}
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
