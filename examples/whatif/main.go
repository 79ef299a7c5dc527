// Whatif reads a request and edits of it as JSON on standard input, {"request":{…},"edits":[…]}, and writes what would change in the
// answer and the rule behind each change: as text, or with -json as the library has it. It exits with 0 for an answer and with 2 for a
// bad input, listing every fault on standard error, one a line.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
	_ "time/tzdata" // answers must not depend on the machine's zone files

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// most bounds what is read; a larger input is refused by the decoder.
const most = 64 << 20

func run(args []string, in io.Reader, out, faults io.Writer) int {
	asJSON := slices.Equal(args, []string{"-json"})
	if len(args) > 0 && !asJSON {
		fmt.Fprintln(faults, "usage: whatif [-json] < request-and-edits.json")
		return 2
	}
	data, err := io.ReadAll(io.LimitReader(in, most))
	if err != nil {
		fmt.Fprintln(faults, err)
		return 1
	}
	request, edits, err := parse(data)
	if err != nil {
		fmt.Fprintln(faults, err)
		return 2
	}
	diff, err := request.Policy.Preview(request.Case, edits...)
	if err != nil {
		fmt.Fprintln(faults, err)
		return 2
	}
	write := text
	if asJSON {
		write = document
	}
	if err := write(out, diff, edits); err != nil {
		fmt.Fprintln(faults, err)
		return 1
	}
	return 0
}

// parse reads the two parts; the faults of both come back at once.
func parse(data []byte) (request recovery.Request, edits recovery.Edits, err error) {
	var parts struct{ Request, Edits json.RawMessage }
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&parts); err != nil {
		return request, nil, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return request, nil, errors.New("data after the end of the value")
	}
	var f sessions.Faults
	if parts.Request == nil || parts.Edits == nil {
		f.Add("", "", "needs a request and edits", sessions.ErrMissing)
		return request, nil, f.Err()
	}
	f.AddAll("request", request.UnmarshalJSON(parts.Request))
	f.AddAll("", edits.UnmarshalJSON(parts.Edits))
	return request, edits, f.Err()
}

func document(out io.Writer, diff recovery.Difference, _ recovery.Edits) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(diff)
}

// text writes the edits, one line a change with its rule, and each rule once in words.
func text(out io.Writer, diff recovery.Difference, edits recovery.Edits) error {
	var b strings.Builder
	b.WriteString("What if:\n")
	for _, e := range edits {
		fmt.Fprintf(&b, "  %s\n", e)
	}
	if diff.IsEmpty() {
		b.WriteString("\nNothing changes.\n")
		_, err := io.WriteString(out, b.String())
		return err
	}
	b.WriteString("\n")
	table := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, c := range diff.Changes {
		about := strings.TrimPrefix(strings.TrimSpace(c.Modality.String()+" to "+c.Purpose.String()), "to")
		rule := strings.TrimSpace(string(c.Cause.Code) + " " + c.Cause.Session)
		fmt.Fprintf(table, "  %s\t%s\t%s\t%s → %s\n", c.What, about, rule, plain(c.From), plain(c.To))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	b.WriteString("\nBecause:\n")
	var told []recovery.Code
	for _, c := range diff.Changes {
		if !slices.Contains(told, c.Cause.Code) {
			told = append(told, c.Cause.Code)
			why := wording.Message{Key: c.Args["cause"], Args: c.Args}
			fmt.Fprintf(&b, "  %s: %s\n", c.Cause.Code, wording.English().Say(why))
		}
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// plain writes the spans of a value on the clock and the rest as it is.
func plain(value string) string {
	if value == "" {
		return "none"
	}
	parts := strings.Split(value, ", ")
	for i, p := range parts {
		from, to, _ := strings.Cut(p, "/")
		a, err1 := time.Parse(time.RFC3339, from)
		b, err2 := time.Parse(time.RFC3339, to)
		if errors.Join(err1, err2) == nil {
			parts[i] = a.Format("Mon 2 Jan 15:04") + " to " + b.Format("Mon 15:04")
		}
	}
	return strings.Join(parts, ", ")
}
