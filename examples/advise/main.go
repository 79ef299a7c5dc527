// Advise reads a JSON case on standard input and writes the JSON advice to standard output. It exits with 0 for an
// answer and with 2 for a bad case, listing every fault on standard error, one a line.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	_ "time/tzdata" // answers must not depend on the machine's zone files

	"example.com/rubdown/recovery"
)

func main() { os.Exit(run(os.Stdin, os.Stdout, os.Stderr)) }

// most bounds what is read; a larger case is refused by the decoder.
const most = 64 << 20

func run(in io.Reader, out, faults io.Writer) int {
	data, err := io.ReadAll(io.LimitReader(in, most))
	if err != nil {
		fmt.Fprintln(faults, err)
		return 1
	}
	request, err := recovery.ParseRequest(data)
	if err != nil {
		fmt.Fprintln(faults, err)
		return 2
	}
	advice, err := request.Recommend()
	if err != nil {
		fmt.Fprintln(faults, err)
		return 2
	}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(advice); err != nil {
		fmt.Fprintln(faults, err)
		return 1
	}
	return 0
}
