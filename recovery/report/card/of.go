package card

import (
	"strings"
	"unicode/utf8"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/report/internal/words"
	"example.com/rubdown/recovery/report/visit"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/recovery/wording"
)

// System is the code system of override reasons and topics when the caller names none.
const System = "https://example.com/rubdown/codes"

// Options say how the card is written. The zero value is the default.
type Options struct {
	// Language is the catalogue of every text; the zero value is English.
	Language wording.Catalogue
	// System is the code system of override reasons and topics, a URI; empty means [System].
	System string
	// Label and URL name the source; an empty label means "rubdown", with the policy and the version of the tables.
	Label, URL string
	// Propose makes the resource that choosing a visit creates, such as a request of the package fhir; nil means no action.
	Propose func(visit.Visit) any
}

// mostSummary is the most characters of a summary. Source: CDS Hooks 2.0, "fewer than 140".
const mostSummary = 139

// Of writes an advice as a card.
func Of(a recovery.Advice, o Options) Card {
	c := Card{
		UUID: visit.ID(a, "card"), Indicator: IndicatorOf(a), Summary: shorten(o.summary(a)), Detail: o.detail(a), Source: o.source(a),
		Suggestions: o.suggestions(a), OverrideReasons: o.overrides(a),
	}
	if len(c.Suggestions) > 0 {
		c.SelectionBehavior = "at-most-one"
	}
	return c
}

// Respond wraps an advice's card as a service's response.
func Respond(a recovery.Advice, o Options) Response { return Response{[]Card{Of(a, o)}} }

// IndicatorOf is how urgent an advice is, by the outcome of its screening; an outcome that is not known is critical.
func IndicatorOf(a recovery.Advice) Indicator {
	switch o, err := screening.ParseOutcome(a.Screening.Outcome); {
	case err != nil || o == screening.ReferUrgently:
		return Critical
	case o >= screening.AvoidArea:
		return Warning
	}
	return Info
}

// summary is what to do in one sentence: what screening says, else the best visit, else the answer.
func (o Options) summary(a recovery.Advice) string {
	c := o.Language
	if found := visit.Decisive(a); visit.Stopped(a) && len(found) > 0 {
		return words.Found(c, found[0])[0]
	}
	if v, ok := visit.Best(a); ok {
		return words.Visit(c, v) + ", " + c.Clock(v.Start) + ". " + words.Facts(c, v)
	}
	return c.Name("answer", string(a.Answer))
}

// detail is everything else in Markdown: what screening says, what is proposed, what is not advised, the notice.
func (o Options) detail(a recovery.Advice) string {
	c := o.Language
	var b strings.Builder
	section := func(title string, lines ...string) {
		if title != "" {
			b.WriteString("**" + escape(title) + "**\n\n")
		}
		for _, line := range lines {
			b.WriteString("- " + escape(line) + "\n")
		}
		b.WriteByte('\n')
	}
	for _, f := range a.Screening.Findings {
		if f.Outcome != screening.Fine.String() {
			said := words.Found(c, f)
			section(said[0], said[1:]...)
		}
	}
	if avoid := words.LeaveAlone(c, a); avoid != "" {
		section("", avoid)
	}
	for _, v := range visit.Of(a) {
		lines := words.Lines(c, a, v)
		section(words.Visit(c, v)+", "+c.Clock(v.Start), lines[:len(lines)-1]...) // the notice stands once, at the end
	}
	for _, r := range a.NotNow {
		if !visit.Against(a, r) && r.Code != recovery.NothingNeeded || visit.Stopped(a) {
			continue // what is merely not offered is left to the whole answer, and findings were told
		}
		section(words.Frame(c, "not-this", "what", words.Title(c, r.Modality, r.Purpose)), words.Refused(c, r)...)
	}
	return b.String() + escape(words.Notice(c, a)) + "\n"
}

func (o Options) source(a recovery.Advice) Source {
	label := o.Label
	if label == "" {
		label = "rubdown (" + a.Policy + ", " + a.Version + ")"
	}
	return Source{Label: label, URL: o.URL, Topic: &Coding{System: o.system(), Code: string(a.Answer), Display: o.Language.Name("answer", string(a.Answer))}}
}

func (o Options) system() string {
	if o.System == "" {
		return System
	}
	return o.System
}

func (o Options) suggestions(a recovery.Advice) []Suggestion {
	c := o.Language
	var out []Suggestion
	best, _ := visit.Best(a)
	for _, v := range visit.Of(a) {
		label := words.Visit(c, v) + ", " + c.Clock(v.Start)
		s := Suggestion{Label: label, UUID: v.ID(a, "suggestion"), IsRecommended: v.Start.Equal(best.Start)}
		if o.Propose != nil {
			s.Actions = []Action{{Type: "create", Description: label, Resource: o.Propose(v)}}
		}
		out = append(out, s)
	}
	return out
}

// overrides are the reasons for setting the card aside. What screening stops is not set aside by judgement or taste.
func (o Options) overrides(a recovery.Advice) []Coding {
	codes := []string{"booked-elsewhere", "declined", "no-time", "judgement", "wrong-input"}
	switch {
	case visit.Stopped(a):
		codes = []string{"already-seen", "wrong-input"}
	case len(visit.Of(a)) == 0:
		codes = []string{"judgement", "wrong-input"}
	}
	var out []Coding
	for _, code := range codes {
		out = append(out, Coding{o.system(), code, o.Language.Name("override", code)})
	}
	return out
}

// shorten cuts a text at a word, to at most mostSummary characters.
func shorten(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= mostSummary {
		return s
	}
	cut := string([]rune(s)[:mostSummary-1])
	if i := strings.LastIndexByte(cut, ' '); i > mostSummary/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:") + "…"
}

// escape keeps a text from being read as Markdown.
var escape = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", "&lt;", "\n", " ", "\r", " ").Replace
