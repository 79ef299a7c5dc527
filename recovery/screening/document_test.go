package screening_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/recovery/screening"
)

const documentFile = "CONDITIONS.md"

// TestConditionsDocument writes the tables as a document with -update, and otherwise checks that doing so would change
// nothing. The go:generate line of the package runs it.
func TestConditionsDocument(t *testing.T) {
	want := document()
	if *update {
		require.NoError(t, os.WriteFile(documentFile, []byte(want), 0o600))
	}
	got, err := os.ReadFile(documentFile)
	require.NoError(t, err)
	assert.Equal(t, want, string(got), "%s is out of date: run go generate", documentFile)
}

// page writes Markdown tables.
type page struct{ strings.Builder }

func (p *page) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

func (p *page) row(cells ...string) {
	for i, c := range cells {
		c = strings.ReplaceAll(c, "|", "\\|")
		if c == "" {
			c = "-"
		}
		cells[i] = c
	}
	p.line("| %s |", strings.Join(cells, " | "))
}

func (p *page) head(cells ...string) {
	p.line("")
	p.row(cells...)
	p.line("|%s", strings.Repeat("---|", len(cells)))
}

func place(row screening.Row) string {
	parts := row.Regions.Texts()
	if row.Site {
		parts = append(parts, "site")
	}
	return strings.Join(parts, ", ")
}

func document() string {
	var p page
	p.line("# What bars a massage: the tables of this package")
	p.line("")
	p.line("Written by `go generate` from the tables; do not edit. Tables %s. This is data for a screening and no medical advice;", screening.Tables)
	p.line("what still needs a clinician's sign-off is listed in the package documentation.")
	p.line("")
	p.line("`n` counts independent sources. VERIFIED: at least one cited source was read and supports the row. VERIFIED-FACT: the")
	p.line("medical fact was read, the massage rule drawn from it is inference. Many sources were read as extracts only; the last")
	p.line("table says what was read.")

	var class screening.Class
	titles := map[screening.Class]string{
		screening.RedFlag: "Danger signs: medical care first", screening.SYS: "Whole body barred for now", screening.CLR: "A professional must agree first",
		screening.LOC: "Avoid the place", screening.MOD: "Some kinds of touch barred", screening.ADJ: "Adjust pressure, length or setting",
		screening.NoBar: "Not in the way of massage", screening.Sign: "Check-in signs", screening.Context: "Context for the combination rules",
	}
	for row := range screening.Rows() {
		if row.Class != class {
			class = row.Class
			p.line("\n## %s (%s)", titles[class], class)
			switch class {
			case screening.RedFlag:
				p.head("code", "name", "level", "what starts it", "where", "say", "sources", "n", "differs", "status")
			case screening.Sign:
				p.head("code", "name", "field and threshold", "alone", "with others", "say", "who", "sources", "n", "status")
			case screening.NoBar:
				p.head("code", "name", "handling", "say", "sources", "n", "status")
			case screening.Context:
				p.head("code", "name", "counts")
			default:
				p.head("code", "name", "outcome", "window", "bars", "where", "notes", "say", "who", "sources", "n", "differs", "status")
			}
		}
		code, sources, n := "`"+row.Code+"`", strings.Join(row.Sources, ", "), itoa(row.Agree)
		switch class {
		case screening.RedFlag:
			p.row(code, row.Name, row.Urgency, row.Trigger, place(row), row.Say, sources, n, row.Differs, row.Status.String())
		case screening.Sign:
			p.row(code, row.Name, row.Trigger, row.Note, row.Combined, row.Say, row.Who.String(), sources, n, row.Status.String())
		case screening.NoBar:
			p.row(code, row.Name, row.Note, row.Say, sources, n, row.Status.String())
		case screening.Context:
			p.row(code, row.Name, row.Phases[0].Window.Text)
		default:
			p.row(code, row.Name, row.Outcome.String(), row.Window, row.Bars, place(row), row.Note, row.Say, row.Who.String(), sources, n, row.Differs, row.Status.String())
		}
	}

	p.line("\n## Limits that remain once a professional has agreed, and later phases")
	p.head("code", "until", "outcome", "say")
	for row := range screening.Rows() {
		for _, phase := range row.Phases {
			if phase.Say != "" {
				p.row("`"+row.Code+"`", phase.Window.Text, phase.Outcome.String(), phase.Say)
			}
		}
	}

	p.line("\n## Combination rules")
	p.line("\nA rule finds its row when every clause holds. Words with @ are derived from the case. Number 0: stated by a sign or a row.")
	p.head("rule", "finds", "when", "sources", "own reading")
	for rule := range screening.Rules() {
		var clauses []string
		for _, c := range rule.When {
			clauses = append(clauses, fmt.Sprintf("%d of: %s", c.AtLeast, strings.Join(c.Of, ", ")))
		}
		own := ""
		if rule.Own {
			own = "yes"
		}
		p.row(itoa(rule.Number), "`"+rule.Finds+"`", strings.Join(clauses, "; and "), strings.Join(rule.Sources, ", "), own)
	}
	p.head("row found by a rule only", "name", "outcome", "say", "who")
	for row := range screening.Combinations() {
		p.row("`"+row.Code+"`", row.Name, row.Outcome.String(), row.Say, row.Who.String())
	}

	p.line("\n## Endangerment sites")
	p.head("code", "site", "regions", "structures", "rule", "sources", "status")
	for s := range screening.Sites() {
		p.row("`"+s.Code+"`", s.Name, s.Regions.String(), s.Structures, s.Note, strings.Join(s.Sources, ", "), s.Status.String())
	}

	p.line("\n## Age")
	p.head("code", "rule", "say", "sources", "status")
	for b := range screening.AgeBands() {
		p.row("`"+b.Code+"`", b.Rule, b.Say, strings.Join(b.Sources, ", "), strings.TrimSpace(b.Status.String()+" "+b.StatusNote))
	}

	p.line("\n## Pressure and dose caps")
	p.head("code", "cap", "say", "basis", "status")
	for c := range screening.DoseCaps() {
		p.row("`"+c.Code+"`", c.Cap, c.Say, c.Basis, c.Status)
	}

	p.line("\n## Questions")
	p.head("code", "ask")
	for q := range screening.AllQuestions() {
		p.row("`"+q.Code+"`", q.Ask)
	}

	p.line("\n## Sources")
	p.head("key", "source", "where", "kind", "what was read")
	for s := range screening.Sources() {
		p.row(s.Key, s.Title, strings.Join(s.Links, " ; "), s.Kind, s.Read)
	}
	return p.String()
}
